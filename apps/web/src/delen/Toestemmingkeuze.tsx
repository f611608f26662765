import type { Toestemming } from '../api/types.js';
import { codeTekst } from '../i18n/code.js';
import { useTekst } from '../i18n/taal.js';
import { formatDag, isDag } from '../tijd/datum.js';
import { Select } from '../ui/velden.js';

/** Under which toestemming; only those that hold today for the receiver can be chosen. */
export function Toestemmingkeuze({
  bruikbaar,
  waarde,
  kies,
  fout,
}: {
  bruikbaar: readonly Toestemming[];
  waarde: string;
  kies: (id: string) => void;
  fout: string | undefined;
}) {
  const { t, taal } = useTekst();
  const dag = (text: string) => (isDag(text) ? formatDag(text, taal) : text);
  return (
    <Select
      naam="grondslag.toestemmingId"
      label={t('delen.welkeToestemming')}
      uitleg={bruikbaar.length === 0 ? t('delen.geenToestemming') : undefined}
      waarde={waarde}
      onWaarde={kies}
      kies={t('delen.kiesToestemming')}
      keuzes={bruikbaar.map(({ id, doel, geldigTot }) => ({
        waarde: id,
        tekst: t('delen.toestemmingTot', { doel: codeTekst(t, 'delen.doel', doel), datum: dag(geldigTot) }),
      }))}
      fout={fout}
    />
  );
}
