import { useNavigate } from '@tanstack/react-router';
import { codeTekst } from '../i18n/code.js';
import { useTekst } from '../i18n/taal.js';
import { SOORTEN } from '../dossiers/zoekstand.js';
import { useVandaag } from '../schil/ik.js';
import { isDag } from '../tijd/datum.js';
import { useConcept } from '../ui/concept.js';
import { useFormulier, type FormulierStand } from '../ui/formulier.js';
import { Select, TextArea, TextField } from '../ui/velden.js';
import { GEEN_LEERLING, leerlingFouten } from './LeerlingKeuze.js';
import { useLeerlingVastleggen } from './leerling-vastleggen.js';
import { OverLeerlingFormulier, OverLeerlingPagina } from './OverLeerling.js';
import { naarSchool, SchoolVelden } from './SchoolVelden.js';
import './signalen.css';
import { useOpenDossier } from './signalen.api.js';

/** Opening a dossier by hand: who, what kind of absence, and since when. */
export function NieuwDossierPagina() {
  const { t } = useTekst();
  return (
    <OverLeerlingPagina
      titel={t('openDossier.titel')}
      onder={t('openDossier.onder')}
      lijst={{ naar: '/dossiers', tekst: t('dossiers.titel') }}
    >
      <DossierFormulier />
    </OverLeerlingPagina>
  );
}

const LEEG = {
  leerling: GEEN_LEERLING,
  soort: '',
  begindatum: '',
  einddatum: '',
  reden: '',
  school: { brin: '', onderwijssoort: '' },
};
type DossierStand = typeof LEEG;

function DossierFormulier() {
  const { t } = useTekst();
  const vandaag = useVandaag();
  const navigate = useNavigate();
  const [stand, zetStand, concept] = useConcept<DossierStand>('dossier.nieuw', LEEG);
  const zet = (deel: Partial<DossierStand>) => zetStand({ ...stand, ...deel });
  const leerling = useLeerlingVastleggen(stand.leerling, (nieuw) => zet({ leerling: nieuw }));
  const openen = useOpenDossier();
  const formulier = useFormulier(leerling.error ?? openen.error);
  async function verstuur() {
    const { begindatum, einddatum, reden } = stand;
    const soort = SOORTEN.find((een) => een === stand.soort);
    const goed = formulier.mag([
      ...leerlingFouten(t, stand.leerling),
      !soort && { veld: 'soort', melding: t('openDossier.kiesSoort') },
      !isDag(begindatum) && { veld: 'begindatum', melding: t('openDossier.vulBegin') },
      isDag(begindatum) && begindatum > vandaag && { veld: 'begindatum', melding: t('voorstel.nietLater') },
      einddatum !== '' && !isDag(einddatum) && { veld: 'einddatum', melding: t('openDossier.vulEinde') },
    ]);
    if (!goed || !soort) return;
    const dossier = await openen.mutateAsync({
      leerlingId: await leerling.vastleggen(),
      soort,
      begindatum,
      ...(einddatum && { einddatum }),
      ...(reden.trim() && { reden: reden.trim() }),
      // Who is enrolled nowhere has no school.
      ...(soort === 'absoluut' ? {} : naarSchool(stand.school)),
    });
    concept.wis();
    await navigate({ to: '/dossiers/$id', params: { id: dossier.id } });
  }
  return (
    <OverLeerlingFormulier
      id="dossier"
      kop={t('openDossier.kop')}
      formulier={formulier}
      mislukt={t('openDossier.nietGelukt')}
      knop={t('openDossier.titel')}
      bezig={leerling.isPending || openen.isPending}
      concept={concept}
      leerling={stand.leerling}
      onLeerling={(nieuw) => zet({ leerling: nieuw })}
      terug="/dossiers"
      onVerstuur={verstuur}
    >
      <DossierVelden {...{ stand, zet, formulier }} />
    </OverLeerlingFormulier>
  );
}

interface DossierVeldenProps {
  stand: DossierStand;
  zet: (deel: Partial<DossierStand>) => void;
  formulier: FormulierStand;
}

/** What is asked about the absence. */
function DossierVelden({ stand, zet, formulier }: DossierVeldenProps) {
  const { t } = useTekst();
  const vandaag = useVandaag();
  return (
    <>
      <Select
        naam="soort"
        label={t('dossier.soort')}
        uitleg={t('openDossier.soortUitleg')}
        waarde={stand.soort}
        onWaarde={(soort) => zet({ soort })}
        kies={t('openDossier.kiesSoort')}
        keuzes={SOORTEN.map((waarde) => ({ waarde, tekst: codeTekst(t, 'soort', waarde) }))}
        fout={formulier.fout('soort')}
      />
      <div className="zw-velden-rij">
        <TextField
          naam="begindatum"
          type="date"
          label={t('openDossier.begin')}
          waarde={stand.begindatum}
          onWaarde={(begindatum) => zet({ begindatum })}
          max={vandaag}
          fout={formulier.fout('begindatum')}
        />
        <TextField
          naam="einddatum"
          type="date"
          label={t('openDossier.einde')}
          waarde={stand.einddatum}
          onWaarde={(einddatum) => zet({ einddatum })}
          optioneel
          fout={formulier.fout('einddatum')}
        />
      </div>
      {stand.soort !== 'absoluut' && (
        <SchoolVelden stand={stand.school} onStand={(school) => zet({ school })} formulier={formulier} />
      )}
      <TextArea
        naam="reden"
        label={t('signaal.wat')}
        waarde={stand.reden}
        onWaarde={(reden) => zet({ reden })}
        optioneel
        fout={formulier.fout('reden')}
      />
    </>
  );
}
