import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import type { Briefontvanger, Briefsoort, NieuweBrief } from '../api/types.js';
import { dossierOptions } from '../dossiers/dossiers.api.js';
import { codeTekst } from '../i18n/code.js';
import { useTekst } from '../i18n/taal.js';
import { Button } from '../ui/Button.js';
import { useConcept } from '../ui/concept.js';
import { Formulier, useFormulier, type FormulierStand } from '../ui/formulier.js';
import { Vlak } from '../ui/kleinigheden.js';
import { ButtonLink } from '../ui/links.js';
import { Alert, Notice } from '../ui/meldingen.js';
import { Breadcrumb, PageHeader } from '../ui/pagina.js';
import { RadioGroep } from '../ui/keuzes.js';
import './documenten.css';
import { BriefVoorbeeld } from './BriefVoorbeeld.js';
import { EigenTekst, GesprekVelden, SchoolVeld } from './briefvelden.js';
import {
  BRIEFSOORTEN,
  LEEG,
  naarBrief,
  ontvangersVan,
  sleutelVan,
  type BriefConcept,
} from './briefconcept.js';
import { ontvangersOptions, useMaakBrief, useVoorbeeld } from './documenten.api.js';
import { documentFout } from './documentfout.js';
import { Laden } from './Laden.js';

/** Making a letter: which one, to whom, what it says; first to read, then to keep. */
export function BriefPagina() {
  const { t } = useTekst();
  const { id } = useParams({ from: '/binnen/dossiers/$id/brief' });
  const { data } = useQuery(dossierOptions(id));
  const ontvangers = useQuery(ontvangersOptions(id));
  const kenmerk = data?.dossier.kenmerk ?? t('dossier.dossier');
  const naam = data?.dossier.leerling.naam;
  return (
    <div className="zw-stapel">
      <PageHeader
        kruimels={
          <Breadcrumb
            stappen={[
              { naar: '/dossiers', tekst: t('dossiers.titel') },
              { naar: `/dossiers/${id}`, tekst: kenmerk },
            ]}
            hier={t('briefMaken.titel')}
          />
        }
        tabTitel={`${t('briefMaken.titel')}, ${kenmerk}`}
        titel={t('briefMaken.titel')}
        onder={naam && <p>{`${naam}, ${kenmerk}`}</p>}
      />
      <Laden vraag={ontvangers} kop={t('briefMaken.laadFout')}>
        {(items) => <BriefFormulier id={id} ontvangers={items} />}
      </Laden>
    </div>
  );
}

function BriefFormulier({ id, ontvangers }: { id: string; ontvangers: Briefontvanger[] }) {
  const { t, taal } = useTekst();
  const navigate = useNavigate();
  const [concept, zetConcept, { hersteld, wis }] = useConcept<BriefConcept>(`brief.${id}`, LEEG);
  const voorbeeld = useVoorbeeld(id);
  const maak = useMaakBrief(id);
  const formulier = useFormulier(voorbeeld.error);
  const brief = naarBrief(concept, ontvangers);

  function wijzig(deel: Partial<BriefConcept>) {
    zetConcept({ ...concept, ...deel });
    // What stands below would no longer be what was typed.
    voorbeeld.reset();
    maak.reset();
  }
  function bekijk() {
    const compleet = formulier.mag([
      !concept.soort && { veld: 'soort', melding: t('briefMaken.kiesSoort') },
      concept.soort !== '' && !brief && { veld: 'ontvanger', melding: t('briefMaken.kiesOntvanger') },
    ]);
    if (compleet && brief) voorbeeld.mutate(brief);
  }
  function bewaar(klaar: NieuweBrief) {
    maak.mutate(klaar, {
      onSuccess: () => {
        wis();
        void navigate({ to: '/dossiers/$id', params: { id }, search: { deel: 'bestanden' } });
      },
    });
  }

  return (
    <>
      <Vlak id="brief" kop={t('briefMaken.welke')}>
        <Formulier
          formulier={formulier}
          mislukt={t('briefMaken.geenVoorbeeld')}
          onVerstuur={bekijk}
          knop={t('briefMaken.bekijk')}
          bezig={voorbeeld.isPending}
          naast={
            <ButtonLink to="/dossiers/$id" params={{ id }} search={{ deel: 'bestanden' }}>
              {t('algemeen.annuleren')}
            </ButtonLink>
          }
        >
          {hersteld && (
            <Notice>
              <p>{t('formulier.concept')}</p>
            </Notice>
          )}
          <Velden {...{ concept, wijzig, formulier, ontvangers }} />
        </Formulier>
      </Vlak>
      {maak.error && (
        <Alert soort="fout" kop={t('briefMaken.nietGemaakt')}>
          <p>{documentFout(t, taal, maak.error)}</p>
        </Alert>
      )}
      {voorbeeld.data && brief && (
        <BriefVoorbeeld voorbeeld={voorbeeld.data}>
          <Button soort="primair" bezig={maak.isPending} onClick={() => bewaar(brief)}>
            {t('briefMaken.maak')}
          </Button>
        </BriefVoorbeeld>
      )}
    </>
  );
}

interface VeldenProps {
  concept: BriefConcept;
  wijzig: (deel: Partial<BriefConcept>) => void;
  formulier: FormulierStand;
  ontvangers: Briefontvanger[];
}

function Velden({ concept, wijzig, formulier, ontvangers }: VeldenProps) {
  const { t } = useTekst();
  const { soort } = concept;
  return (
    <>
      <RadioGroep
        naam="soort"
        legenda={t('briefMaken.soort')}
        gekozen={soort}
        onGekozen={(waarde) => wijzig({ soort: waarde as Briefsoort, ontvanger: '' })}
        keuzes={BRIEFSOORTEN.map((waarde) => ({
          waarde,
          tekst: codeTekst(t, 'brief', waarde),
          uitleg: codeTekst(t, 'briefUitleg', waarde),
        }))}
        fout={formulier.fout('soort')}
      />
      {soort && soort !== 'bericht-school' && (
        <OntvangerKeuze {...{ concept, wijzig, formulier, ontvangers }} />
      )}
      {soort === 'uitnodiging' && <GesprekVelden {...{ concept, wijzig, formulier }} />}
      {soort && <SchoolVeld {...{ concept, wijzig, formulier }} />}
      {soort && <EigenTekst {...{ concept, wijzig, formulier }} />}
    </>
  );
}

/** Only who can get this letter can be chosen; of the others it says why not. */
function OntvangerKeuze({ concept, wijzig, formulier, ontvangers }: VeldenProps) {
  const { t } = useTekst();
  const alle = ontvangersVan(concept.soort, ontvangers);
  const naamVan = ({ aan, naam }: Briefontvanger) =>
    aan === 'gezagdrager'
      ? naam
      : t(aan === 'ouders' ? 'briefMaken.ouders' : 'briefMaken.leerling', { naam });
  const nietMogelijk = alle.filter(({ reden }) => reden !== null && reden !== 'kies-gezagdrager');
  return (
    <>
      <RadioGroep
        naam="ontvanger"
        legenda={t('briefMaken.aan')}
        gekozen={concept.ontvanger}
        onGekozen={(ontvanger) => wijzig({ ontvanger })}
        keuzes={alle
          .filter(({ reden }) => reden === null)
          .map((een) => ({ waarde: sleutelVan(een), tekst: naamVan(een) }))}
        fout={formulier.fout('ontvanger') ?? formulier.fout('gezagdragerId') ?? formulier.fout('aan')}
      />
      {nietMogelijk.length > 0 && (
        <ul className="zw-opsomming zw-klein zw-zacht">
          {nietMogelijk.map((een) => (
            <li key={sleutelVan(een)}>{`${naamVan(een)}: ${codeTekst(t, 'geenBrief', een.reden ?? '')}`}</li>
          ))}
        </ul>
      )}
    </>
  );
}
