import { useState } from 'react';
import type { NieuweZaakstap, Zaak } from '../api/types.js';
import { codeTekst } from '../i18n/code.js';
import { useTekst } from '../i18n/taal.js';
import { useVandaag } from '../schil/ik.js';
import { isDag } from '../tijd/datum.js';
import { useConcept } from '../ui/concept.js';
import { Formulier, useFormulier } from '../ui/formulier.js';
import { Select, TextArea, TextField } from '../ui/velden.js';
import { useStap } from './handhaving.api.js';
import { type Bijzonder, StapVelden } from './StapVelden.js';

type Soort = NieuweZaakstap['soort'];

/** The steps in the order in which they come. */
const SOORTEN: readonly Soort[] = [
  'horen-ouders',
  'horen-leerling',
  'waarschuwing',
  'mas-route',
  'halt-verwijzing',
  'halt-uitkomst',
  'proces-verbaal',
  'raad-melding',
  'afsluiten',
];

interface StapFormulierProps {
  zaak: Zaak;
  etag: string | null;
  klaar: () => void;
}

/** Records the next step; what must come first, the refusal of the server says. */
export function StapFormulier({ zaak, etag, klaar }: StapFormulierProps) {
  const { t } = useTekst();
  const vandaag = useVandaag();
  const [soort, zetSoort] = useState<Soort>();
  const [datum, zetDatum] = useState(vandaag);
  const [tekst, zetTekst, concept] = useConcept(`stap.${zaak.id}`, '');
  const [bijzonder, zetBijzonder] = useState<Bijzonder>({});
  const stap = useStap(zaak.id, etag);
  const formulier = useFormulier(stap.error);
  const verstuur = () => {
    const mag = formulier.mag([
      !soort && { veld: 'soort', melding: t('handhaving.kiesStap') },
      !isDag(datum) && { veld: 'datum', melding: t('vrijstelling.vulDatum') },
      tekst.trim() === '' && { veld: 'tekst', melding: t('vrijstelling.vulTekst') },
    ]);
    if (!mag || !soort) return;
    stap.mutate(
      { ...bijzonder, soort, datum, tekst },
      {
        onSuccess: () => {
          concept.wis();
          klaar();
        },
      },
    );
  };
  return (
    <Formulier
      formulier={formulier}
      mislukt={t('handhaving.nietVast')}
      onVerstuur={verstuur}
      knop={t('handhaving.legVast')}
      bezig={stap.isPending}
    >
      <Select
        naam="soort"
        label={t('handhaving.soort')}
        waarde={soort ?? ''}
        kies={t('handhaving.kiesStap')}
        onWaarde={(waarde) => {
          zetSoort(SOORTEN.find((een) => een === waarde));
          zetBijzonder({});
        }}
        keuzes={SOORTEN.map((waarde) => ({ waarde, tekst: codeTekst(t, 'zaakstap', waarde) }))}
        fout={formulier.fout('soort')}
      />
      <TextField
        naam="datum"
        type="date"
        label={t('handhaving.datum')}
        waarde={datum}
        onWaarde={zetDatum}
        max={vandaag}
        fout={formulier.fout('datum')}
      />
      {soort && <StapVelden soort={soort} waarden={bijzonder} zet={zetBijzonder} fout={formulier.fout} />}
      <TextArea
        naam="tekst"
        label={t('handhaving.tekst')}
        uitleg={t('handhaving.tekstUitleg')}
        waarde={tekst}
        onWaarde={zetTekst}
        fout={formulier.fout('tekst')}
      />
    </Formulier>
  );
}
