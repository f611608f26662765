import type { Categorie } from '../api/types.js';
import { codeTekst } from '../i18n/code.js';
import { useTekst } from '../i18n/taal.js';
import { CheckboxGroep } from '../ui/keuzes.js';
import { CATEGORIEEN } from './delen.api.js';

interface Props {
  gekozen: Categorie[];
  kies: (categorieen: Categorie[]) => void;
  fout: string | undefined;
}

/** Which kinds of data: whole kinds, never everything by itself. */
export function Categoriekeuze({ gekozen, kies, fout }: Props) {
  const { t } = useTekst();
  return (
    <CheckboxGroep
      naam="categorieen"
      legenda={t('delen.categorieen')}
      gekozen={gekozen}
      onGekozen={(nieuw) => kies(CATEGORIEEN.filter((een) => nieuw.includes(een)))}
      keuzes={CATEGORIEEN.map((waarde) => ({
        waarde,
        tekst: codeTekst(t, 'delen.categorie', waarde),
        uitleg: codeTekst(t, 'delen.categorieUitleg', waarde),
      }))}
      fout={fout}
    />
  );
}
