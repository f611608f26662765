import type { Dossier, NieuwePlaatsing } from '../api/types.js';
import { codeTekst } from '../i18n/code.js';
import { useTekst } from '../i18n/taal.js';
import { useVandaag } from '../schil/ik.js';
import { isDag } from '../tijd/datum.js';
import { Button } from '../ui/Button.js';
import { useConcept } from '../ui/concept.js';
import { ConceptHersteld, Formulier, type FormulierStand, useFormulier } from '../ui/formulier.js';
import { Vlak } from '../ui/kleinigheden.js';
import { RadioGroep } from '../ui/keuzes.js';
import { TextArea, TextField } from '../ui/velden.js';
import { usePlaats } from './plaatsingen.api.js';

const SOORTEN = ['eigen-school', 'andere-school', 'aangepast-rooster', 'onderwijs-zorgarrangement'] as const;
const OMVANGEN = ['volledig', 'gedeeltelijk'] as const;

interface Concept {
  soort: string;
  omvang: string;
  uren: string;
  ingangsdatum: string;
  brin: string;
  toelichting: string;
}

interface PlaatsFormulierProps {
  dossier: Dossier;
  gedaan: (wat: string) => void;
  sluit: () => void;
}

/** Recording a place: what kind, from when, for how much of the week. */
export function PlaatsFormulier({ dossier, gedaan, sluit }: PlaatsFormulierProps) {
  const { t } = useTekst();
  const vandaag = useVandaag();
  const [waarde, zetAlles, concept] = useConcept<Concept>(`plaatsing.${dossier.id}`, {
    soort: '',
    omvang: '',
    uren: '',
    ingangsdatum: vandaag,
    brin: '',
    toelichting: '',
  });
  const zet = (deel: Partial<Concept>) => zetAlles({ ...waarde, ...deel });
  const plaats = usePlaats(dossier.id);
  const formulier = useFormulier(plaats.error);

  function verstuur() {
    const body = lees(waarde);
    const mag = formulier.mag([
      !body.soort && { veld: 'soort', melding: t('plaatsing.kiesSoort') },
      !isDag(waarde.ingangsdatum) && { veld: 'ingangsdatum', melding: t('plaatsing.vulDag') },
      !body.omvang && { veld: 'omvang', melding: t('plaatsing.kiesOmvang') },
      Number.isNaN(body.urenPerWeek) && { veld: 'urenPerWeek', melding: t('plaatsing.vulUren') },
    ]);
    if (!mag) return;
    plaats.mutate(body as NieuwePlaatsing, {
      onSuccess: ({ telt }) => {
        concept.wis();
        gedaan(t(telt ? 'plaatsing.gedaan' : 'plaatsing.gedaanDeels'));
        sluit();
      },
    });
  }

  return (
    <Vlak id="nieuwe-plaatsing" kop={t('plaatsing.nieuw')}>
      <Formulier
        formulier={formulier}
        mislukt={t('plaatsing.mislukteOpslag')}
        knop={t('plaatsing.bewaar')}
        bezig={plaats.isPending}
        naast={<Button onClick={sluit}>{t('algemeen.annuleren')}</Button>}
        onVerstuur={verstuur}
      >
        <ConceptHersteld concept={concept} />
        <Velden {...{ dossier, waarde, zet, formulier }} />
      </Formulier>
    </Vlak>
  );
}

interface VeldenProps {
  dossier: Dossier;
  waarde: Concept;
  zet: (deel: Partial<Concept>) => void;
  formulier: FormulierStand;
}

function Velden({ dossier, waarde, zet, formulier }: VeldenProps) {
  const { t } = useTekst();
  return (
    <>
      <RadioGroep
        naam="soort"
        legenda={t('plaatsing.soort')}
        keuzes={SOORTEN.map((soort) => ({
          waarde: soort,
          tekst: codeTekst(t, 'plaatsingsoort', soort),
          uitleg: t(`plaatsing.uitleg.${soort}`),
        }))}
        gekozen={waarde.soort}
        onGekozen={(soort) => zet({ soort })}
        fout={formulier.fout('soort')}
      />
      <TextField
        naam="ingangsdatum"
        type="date"
        label={t('plaatsing.ingangsdatum')}
        uitleg={t('plaatsing.ingangsdatumUitleg')}
        min={dossier.eersteVerzuimdag ?? dossier.eersteSignaaldag}
        waarde={waarde.ingangsdatum}
        onWaarde={(ingangsdatum) => zet({ ingangsdatum })}
        fout={formulier.fout('ingangsdatum')}
      />
      <RadioGroep
        naam="omvang"
        legenda={t('plaatsing.omvang')}
        keuzes={OMVANGEN.map((omvang) => ({ waarde: omvang, tekst: codeTekst(t, 'omvang', omvang) }))}
        gekozen={waarde.omvang}
        onGekozen={(omvang) => zet({ omvang })}
        fout={formulier.fout('omvang')}
      />
      {waarde.omvang === 'gedeeltelijk' && (
        <TextField
          naam="urenPerWeek"
          label={t('plaatsing.urenPerWeek')}
          uitleg={t('plaatsing.urenUitleg')}
          inputMode="decimal"
          waarde={waarde.uren}
          onWaarde={(uren) => zet({ uren })}
          fout={formulier.fout('urenPerWeek')}
        />
      )}
      <TextField
        naam="brin"
        label={t('plaatsing.brin')}
        uitleg={t('plaatsing.brinUitleg')}
        waarde={waarde.brin}
        onWaarde={(brin) => zet({ brin })}
        fout={formulier.fout('brin')}
        optioneel
      />
      <TextArea
        naam="toelichting"
        label={t('plaatsing.toelichting')}
        waarde={waarde.toelichting}
        onWaarde={(toelichting) => zet({ toelichting })}
        fout={formulier.fout('toelichting')}
        optioneel
      />
    </>
  );
}

/** What is filled in, as the API wants it; hours that are no number are NaN. */
function lees({ soort, omvang, uren, ingangsdatum, brin, toelichting }: Concept): Partial<NieuwePlaatsing> {
  return {
    soort: SOORTEN.find((een) => een === soort),
    omvang: OMVANGEN.find((een) => een === omvang),
    ingangsdatum,
    ...(omvang === 'gedeeltelijk' ? { urenPerWeek: uren.trim() ? Number(uren.replace(',', '.')) : NaN } : {}),
    ...(brin.trim() ? { brin: brin.trim().toUpperCase() } : {}),
    ...(toelichting.trim() ? { toelichting: toelichting.trim() } : {}),
  };
}
