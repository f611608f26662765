import type { Notitiesoort } from '../api/types.js';
import { useTekst } from '../i18n/taal.js';
import { useVandaag } from '../schil/ik.js';
import { Button } from '../ui/Button.js';
import { Formulier, useFormulier } from '../ui/formulier.js';
import { Select, TextField } from '../ui/velden.js';
import { useCollegas, VermeldVeld } from './VermeldVeld.js';
import { vermeldIn } from './vermelding.js';

export const SOORTEN: readonly Notitiesoort[] = [
  'notitie',
  'telefoon',
  'gesprek',
  'huisbezoek',
  'e-mail',
  'overleg',
];

/** What stands in the form. */
export interface Schrijfsel {
  tekst: string;
  soort: Notitiesoort;
  metWie: string;
  datum: string;
}

/** What the form sends. */
export interface Verstuurd extends Omit<Schrijfsel, 'metWie'> {
  metWie: string | null;
  vermeldingen: string[];
}

interface NotitieFormulierProps {
  /** Before the names of the fields: several forms can stand on one page. */
  voor: string;
  waarde: Schrijfsel;
  onWaarde: (waarde: Schrijfsel) => void;
  onVerstuur: (wat: Verstuurd) => void;
  annuleer: () => void;
  bezig: boolean;
  fout: unknown;
  /** The note of a hand-over keeps its kind. */
  alleenTekst?: boolean;
}

/** What there is to tell; of a contact also with whom and when. */
export function NotitieFormulier(props: NotitieFormulierProps) {
  const { voor, waarde, onWaarde, onVerstuur, annuleer, bezig, fout, alleenTekst } = props;
  const { t } = useTekst();
  const formulier = useFormulier(fout);
  const collegas = useCollegas();
  const zet = (deel: Partial<Schrijfsel>) => onWaarde({ ...waarde, ...deel });
  // The API names its fields; here each has the name of its form before it.
  const stand = {
    ...formulier,
    fouten: formulier.fouten.map(({ veld, melding }) => ({ veld: `${voor}${veld}`, melding })),
  };
  return (
    <Formulier
      formulier={stand}
      mislukt={t('notitie.mislukt')}
      knop={t('notitie.bewaar')}
      bezig={bezig}
      naast={<Button onClick={annuleer}>{t('notitie.annuleer')}</Button>}
      onVerstuur={() => {
        if (!formulier.mag([!waarde.tekst.trim() && { veld: 'tekst', melding: t('notitie.vulTekst') }]))
          return;
        onVerstuur({
          ...waarde,
          metWie: waarde.metWie || null,
          vermeldingen: vermeldIn(waarde.tekst, collegas).map(({ id }) => id),
        });
      }}
    >
      {!alleenTekst && (
        <Select
          naam={`${voor}soort`}
          label={t('notitie.soort')}
          waarde={waarde.soort}
          onWaarde={(soort) => zet({ soort: SOORTEN.find((een) => een === soort) ?? 'notitie' })}
          keuzes={SOORTEN.map((soort) => ({ waarde: soort, tekst: t(`notitie.kies.${soort}`) }))}
          fout={formulier.fout('soort')}
        />
      )}
      <VermeldVeld
        naam={`${voor}tekst`}
        label={t('notitie.tekst')}
        waarde={waarde.tekst}
        onWaarde={(tekst) => zet({ tekst })}
        fout={formulier.fout('tekst') ?? formulier.fout('vermeldingen')}
        focus
      />
      {waarde.soort !== 'notitie' && !alleenTekst && <Contact {...{ voor, waarde, zet, formulier }} />}
    </Formulier>
  );
}

function Contact({
  voor,
  waarde,
  zet,
  formulier,
}: {
  voor: string;
  waarde: Schrijfsel;
  zet: (deel: Partial<Schrijfsel>) => void;
  formulier: { fout: (veld: string) => string | undefined };
}) {
  const { t } = useTekst();
  const vandaag = useVandaag();
  return (
    <div className="zw-notitievelden">
      <TextField
        naam={`${voor}metWie`}
        label={t('notitie.metWie')}
        uitleg={t('notitie.metWieUitleg')}
        waarde={waarde.metWie}
        onWaarde={(metWie) => zet({ metWie })}
        fout={formulier.fout('metWie')}
        optioneel
      />
      <TextField
        naam={`${voor}datum`}
        type="date"
        label={t('notitie.datum')}
        waarde={waarde.datum}
        onWaarde={(datum) => zet({ datum })}
        max={vandaag}
        fout={formulier.fout('datum')}
      />
    </div>
  );
}
