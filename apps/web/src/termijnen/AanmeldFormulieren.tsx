import type { NieuweSchoolaanmelding, Schoolaanmelding } from '../api/types.js';
import type { DeelProps } from '../dossiers/deel.js';
import { codeTekst } from '../i18n/code.js';
import { useTekst } from '../i18n/taal.js';
import { useVandaag } from '../schil/ik.js';
import { isDag } from '../tijd/datum.js';
import { Button } from '../ui/Button.js';
import { useConcept } from '../ui/concept.js';
import { Formulier, type FormulierStand, useFormulier } from '../ui/formulier.js';
import { Select, TextField } from '../ui/velden.js';
import { useAanmelding, useBesluit } from './termijnen.api.js';

const UITKOMSTEN = ['toegelaten', 'geweigerd', 'elders-geplaatst', 'ingetrokken'] as const;
const BRIN = /^\d{2}[A-Z]{2}$/;

interface Props extends Pick<DeelProps, 'dossier' | 'gedaan'> {
  sluit: () => void;
}

interface Besluit {
  besluit: string;
  uitkomst: string;
}

/** A school, the day on which it received the application, and its decision where there is one. */
export function NieuweAanmelding({ dossier, gedaan, sluit }: Props) {
  const { t } = useTekst();
  const vandaag = useVandaag();
  const [waarde, zet, concept] = useConcept(`aanmelding.${dossier.leerling.id}`, {
    brin: '',
    ontvangen: vandaag,
    besluit: '',
    uitkomst: '',
  });
  const vastleggen = useAanmelding(dossier.id);
  const formulier = useFormulier(vastleggen.error);
  const brin = waarde.brin.trim().toUpperCase();
  const verstuur = () => {
    const { ontvangen } = waarde;
    const mag = formulier.mag([
      !BRIN.test(brin) && { veld: 'brin', melding: t('aanmelding.vulBrin') },
      !isDag(ontvangen) && { veld: 'ontvangen', melding: t('aanmelding.vulOntvangen') },
      (waarde.besluit !== '' || waarde.uitkomst !== '') &&
        !isDag(waarde.besluit) && { veld: 'besluit', melding: t('aanmelding.vulBesluit') },
    ]);
    if (!mag) return;
    const body: NieuweSchoolaanmelding = {
      leerlingId: dossier.leerling.id,
      brin,
      ontvangen,
      ...alsBody(waarde),
    };
    vastleggen.mutate(body, {
      onSuccess: () => {
        concept.wis();
        gedaan(t('aanmelding.gedaan'));
        sluit();
      },
    });
  };
  return (
    <Formulier
      formulier={formulier}
      mislukt={t('aanmelding.mislukt')}
      knop={t('aanmelding.bewaar')}
      bezig={vastleggen.isPending}
      naast={<Button onClick={sluit}>{t('algemeen.annuleren')}</Button>}
      onVerstuur={verstuur}
    >
      <TextField
        naam="brin"
        label={t('aanmelding.brin')}
        uitleg={t('aanmelding.brinUitleg')}
        waarde={waarde.brin}
        onWaarde={(nieuw) => zet({ ...waarde, brin: nieuw })}
        fout={formulier.fout('brin')}
      />
      <TextField
        naam="ontvangen"
        type="date"
        label={t('aanmelding.ontvangen')}
        max={vandaag}
        waarde={waarde.ontvangen}
        onWaarde={(ontvangen) => zet({ ...waarde, ontvangen })}
        fout={formulier.fout('ontvangen')}
      />
      <BesluitVelden
        optioneel
        waarde={waarde}
        formulier={formulier}
        zet={(nieuw) => zet({ ...waarde, ...nieuw })}
      />
    </Formulier>
  );
}

/** What the school decided, and when. */
export function BesluitFormulier({
  dossier,
  aanmelding,
  gedaan,
  sluit,
}: Props & { aanmelding: Schoolaanmelding }) {
  const { t } = useTekst();
  const vandaag = useVandaag();
  const [waarde, zet, concept] = useConcept(`besluit.${aanmelding.id}`, { besluit: vandaag, uitkomst: '' });
  const vastleggen = useBesluit(dossier.id);
  const formulier = useFormulier(vastleggen.error);
  const verstuur = () => {
    if (!formulier.mag([!isDag(waarde.besluit) && { veld: 'besluit', melding: t('aanmelding.vulBesluit') }]))
      return;
    const { id, versie } = aanmelding;
    vastleggen.mutate(
      { id, versie, body: alsBody(waarde) },
      {
        onSuccess: () => {
          concept.wis();
          gedaan(t('aanmelding.besluitGedaan'));
          sluit();
        },
      },
    );
  };
  return (
    <Formulier
      formulier={formulier}
      mislukt={t('aanmelding.mislukt')}
      knop={t('aanmelding.bewaar')}
      bezig={vastleggen.isPending}
      naast={<Button onClick={sluit}>{t('algemeen.annuleren')}</Button>}
      onVerstuur={verstuur}
    >
      <BesluitVelden waarde={waarde} formulier={formulier} zet={zet} />
    </Formulier>
  );
}

interface VeldenProps {
  waarde: Besluit;
  formulier: FormulierStand;
  optioneel?: boolean;
  zet: (besluit: Besluit) => void;
}

function BesluitVelden({ waarde: { besluit, uitkomst }, formulier, optioneel = false, zet }: VeldenProps) {
  const { t } = useTekst();
  const vandaag = useVandaag();
  return (
    <>
      <TextField
        naam="besluit"
        type="date"
        label={t('aanmelding.besluit')}
        {...(optioneel && { uitleg: t('aanmelding.besluitUitleg') })}
        optioneel={optioneel}
        max={vandaag}
        waarde={besluit}
        onWaarde={(nieuw) => zet({ besluit: nieuw, uitkomst })}
        fout={formulier.fout('besluit')}
      />
      <Select
        naam="uitkomst"
        label={t('aanmelding.uitkomst')}
        optioneel
        kies={t('aanmelding.kiesUitkomst')}
        waarde={uitkomst}
        keuzes={UITKOMSTEN.map((een) => ({ waarde: een, tekst: codeTekst(t, 'aanmelduitkomst', een) }))}
        onWaarde={(nieuw) => zet({ besluit, uitkomst: nieuw })}
        fout={formulier.fout('uitkomst')}
      />
    </>
  );
}

function alsBody({ besluit, uitkomst }: Besluit): Pick<NieuweSchoolaanmelding, 'besluit' | 'uitkomst'> {
  return { besluit: besluit || null, uitkomst: UITKOMSTEN.find((een) => een === uitkomst) ?? null };
}
