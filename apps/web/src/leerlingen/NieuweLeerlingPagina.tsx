import { useNavigate } from '@tanstack/react-router';
import type { Dubbele, LeerlingInvoer } from '../api/types.js';
import { useTekst } from '../i18n/taal.js';
import { useVandaag } from '../schil/ik.js';
import { formatDatum } from '../tijd/datum.js';
import { Button } from '../ui/Button.js';
import { useConcept } from '../ui/concept.js';
import { ConceptHersteld, Formulier, useFormulier } from '../ui/formulier.js';
import { Vlak } from '../ui/kleinigheden.js';
import { ButtonLink, Link } from '../ui/links.js';
import { Notice } from '../ui/meldingen.js';
import { Breadcrumb, PageHeader } from '../ui/pagina.js';
import { TextField } from '../ui/velden.js';
import './leerlingen.css';
import { leerlingFouten, LeerlingVelden, type LeerlingStand } from './LeerlingFormulier.js';
import { useNieuweLeerling, useZoekDubbelen } from './leerlingen.api.js';

type Stand = LeerlingStand & { bsn: string; gemeentecode: string };

const LEEG: Stand = {
  voornamen: '',
  voorvoegsel: '',
  achternaam: '',
  geboortedatum: '',
  geslacht: '',
  straat: '',
  huisnummer: '',
  postcode: '',
  plaats: '',
  telefoon: '',
  geheimAdres: false,
  bsn: '',
  gemeentecode: '',
};

/** Entering a leerling by hand; who may be known already shows before anything is stored. */
export function NieuweLeerlingPagina() {
  const { t } = useTekst();
  const vandaag = useVandaag();
  const navigate = useNavigate();
  const nieuw = useNieuweLeerling();
  const zoek = useZoekDubbelen();
  const formulier = useFormulier(nieuw.error ?? zoek.error);
  const [stand, zetStand, concept] = useConcept('leerling.nieuw', LEEG);
  const zet = (deel: Partial<Stand>) => {
    zetStand({ ...stand, ...deel });
    zoek.reset();
  };
  const bewaar = () =>
    nieuw.mutate(naarInvoer(stand), {
      onSuccess: ({ id }) => {
        concept.wis();
        void navigate({ to: '/leerlingen/$id', params: { id } });
      },
    });
  const verstuur = () => {
    const mag = formulier.mag([
      ...leerlingFouten(stand, t),
      !/^GM\d{4}$/i.test(stand.gemeentecode.trim()) && {
        veld: 'gemeentecode',
        melding: t('gezin.vulGemeente'),
      },
    ]);
    if (!mag) return;
    const { voornamen, voorvoegsel, achternaam, geboortedatum } = stand;
    zoek.mutate(
      { voornamen, voorvoegsel: voorvoegsel || undefined, achternaam, geboortedatum },
      { onSuccess: (gevonden) => gevonden.length === 0 && bewaar() },
    );
  };
  const gevonden = zoek.data ?? [];
  return (
    <div className="zw-stapel">
      <PageHeader
        kruimels={
          <Breadcrumb
            stappen={[{ naar: '/dossiers', tekst: t('dossiers.titel') }]}
            hier={t('gezin.nieuweLeerling')}
          />
        }
        titel={t('gezin.nieuweLeerling')}
        onder={<p>{t('gezin.nieuweLeerlingUitleg')}</p>}
      />
      <Vlak id="wie" kop={t('gezin.leerling')}>
        <ConceptHersteld concept={concept} />
        <Formulier
          formulier={formulier}
          mislukt={t('gezin.nietBewaard')}
          knop={t('gezin.voerIn')}
          bezig={nieuw.isPending || zoek.isPending}
          onVerstuur={verstuur}
          naast={
            <ButtonLink to="/dossiers" onClick={concept.wis}>
              {t('algemeen.annuleren')}
            </ButtonLink>
          }
        >
          <TextField
            naam="bsn"
            inputMode="numeric"
            label={t('gezin.bsn')}
            uitleg={t('gezin.bsnUitleg')}
            waarde={stand.bsn}
            onWaarde={(bsn) => zet({ bsn })}
            fout={formulier.fout('bsn')}
            optioneel
          />
          <LeerlingVelden stand={stand} zet={zet} formulier={formulier} vandaag={vandaag} verborgen={false} />
          <TextField
            naam="gemeentecode"
            label={t('gezin.gemeente')}
            uitleg={t('gezin.gemeenteUitleg')}
            waarde={stand.gemeentecode}
            onWaarde={(gemeentecode) => zet({ gemeentecode })}
            fout={formulier.fout('gemeentecode')}
          />
          {gevonden.length > 0 && <Bekend gevonden={gevonden} bewaar={bewaar} bezig={nieuw.isPending} />}
        </Formulier>
      </Vlak>
    </div>
  );
}

function Bekend({
  gevonden,
  bewaar,
  bezig,
}: {
  gevonden: readonly Dubbele[];
  bewaar: () => void;
  bezig: boolean;
}) {
  const { t, taal } = useTekst();
  return (
    <div role="alert">
      <Notice soort="let-op" kop={t('gezin.alBekend')}>
        <p className="zw-tekst">{t('gezin.alBekendUitleg')}</p>
        <ul className="zw-onderdelen">
          {gevonden.map(({ id, naam, geboortedatum, gemeentecode }) => (
            <li key={id}>
              <Link to="/leerlingen/$id" params={{ id }}>
                {naam}
              </Link>
              , {formatDatum(geboortedatum, taal)}, {gemeentecode}
            </li>
          ))}
        </ul>
        <p>
          <Button bezig={bezig} onClick={bewaar}>
            {t('gezin.tochNieuw')}
          </Button>
        </p>
      </Notice>
    </div>
  );
}

function naarInvoer({ bsn, gemeentecode, ...stand }: Stand): LeerlingInvoer {
  const ofNiets = (tekst: string) => tekst.trim() || null;
  return {
    ...(bsn.trim() ? { bsn: bsn.trim() } : {}),
    gemeentecode: gemeentecode.trim().toUpperCase(),
    voornamen: stand.voornamen,
    voorvoegsel: ofNiets(stand.voorvoegsel),
    achternaam: stand.achternaam,
    geboortedatum: stand.geboortedatum,
    // The form offers no other choices than those of the API.
    geslacht: ofNiets(stand.geslacht) as LeerlingInvoer['geslacht'],
    straat: ofNiets(stand.straat),
    huisnummer: ofNiets(stand.huisnummer),
    postcode: ofNiets(stand.postcode),
    plaats: ofNiets(stand.plaats),
    telefoon: ofNiets(stand.telefoon),
    geheimAdres: stand.geheimAdres,
  };
}
