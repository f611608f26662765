import { codeTekst } from '../i18n/code.js';
import { useTekst } from '../i18n/taal.js';
import { CheckboxGroep } from '../ui/keuzes.js';

/** What the law asks too and nobody could show yet: a person judges it, by name. */
export function Punten({
  punten,
  gezien,
  zet,
}: {
  punten: readonly string[];
  gezien: readonly string[];
  zet: (gezien: string[]) => void;
}) {
  const { t } = useTekst();
  return (
    <CheckboxGroep
      naam="gezien"
      legenda={t('vrijstelling.beoordeeld')}
      uitleg={t('vrijstelling.puntenUitleg')}
      keuzes={punten.map((waarde) => ({ waarde, tekst: codeTekst(t, 'aandachtspunt', waarde) }))}
      gekozen={gezien}
      onGekozen={zet}
    />
  );
}
