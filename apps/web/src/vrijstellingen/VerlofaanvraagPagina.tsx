import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import type { Verlofaanvraag } from '../api/types.js';
import { codeTekst } from '../i18n/code.js';
import { useTekst } from '../i18n/taal.js';
import { useIk, useVandaag } from '../schil/ik.js';
import { mag } from '../schil/rollen.js';
import { DagTekst } from '../tijd/Dagen.js';
import { isDag } from '../tijd/datum.js';
import { Formulier, useFormulier } from '../ui/formulier.js';
import { Gegevens, Skeleton, Vlak } from '../ui/kleinigheden.js';
import { ButtonLink } from '../ui/links.js';
import { LaadFout } from '../ui/Lijst.js';
import { Alert, Notice } from '../ui/meldingen.js';
import { Breadcrumb, PageHeader } from '../ui/pagina.js';
import { CheckboxGroep, RadioGroep } from '../ui/keuzes.js';
import { TextArea, TextField } from '../ui/velden.js';
import { VerlofTag } from './VerlofPagina.js';
import { Intrekken } from './VerlofIntrekken.js';
import { aanvraagOptions, useBesluiten } from './vrijstellingen.api.js';

/** One request for verlof, and the decision on it. */
export function VerlofaanvraagPagina() {
  const { t } = useTekst();
  const { rollen } = useIk();
  const { id } = useParams({ from: '/binnen/verlofaanvragen/$id' });
  const { data, error, refetch } = useQuery(aanvraagOptions(id));
  const [gedaan, zetGedaan] = useState<string | null>(null);
  return (
    <div className="zw-stapel">
      <PageHeader
        kruimels={
          <Breadcrumb
            stappen={[
              { naar: '/vrijstellingen', tekst: t('vrijstellingen.titel') },
              { naar: '/verlofaanvragen', tekst: t('vrijstellingen.verlof') },
            ]}
            hier={t('verlof.aanvraag')}
          />
        }
        tabTitel={t('verlof.aanvraag')}
        titel={data?.leerling.naam ?? t('verlof.aanvraag')}
        onder={
          data && (
            <p>
              <VerlofTag status={data.status} />
            </p>
          )
        }
      />
      {gedaan && (
        <Alert soort="goed">
          <p>{gedaan}</p>
        </Alert>
      )}
      {error && <LaadFout kop={t('verlof.laadFout')} van={{ error, refetch }} />}
      {!data && !error && <Skeleton rijen={5} />}
      {data && <Feiten aanvraag={data} />}
      {data?.status === 'aangevraagd' &&
        (mag(rollen, ['leerplicht']) ? (
          <BesluitFormulier aanvraag={data} klaar={() => zetGedaan(t('verlof.besloten'))} />
        ) : (
          <Notice>
            <p>{t('verlof.alleenAmbtenaar')}</p>
          </Notice>
        ))}
      {data?.status === 'aangevraagd' && (
        <Intrekken aanvraag={data} klaar={() => zetGedaan(t('verlof.isIngetrokken'))} />
      )}
    </div>
  );
}

function Feiten({ aanvraag }: { aanvraag: Verlofaanvraag }) {
  const { t } = useTekst();
  const { begin, einde, schooldagen, via, ontvangenOp, reden, status } = aanvraag;
  const { besluitOp, besluitDoor, motivering, gehoord, vrijstellingId } = aanvraag;
  const { ingetrokkenOp, ingetrokkenDoor, intrekreden } = aanvraag;
  const regels: [string, ReactNode][] = [
    [
      t('vrijstelling.periode'),
      <>
        <DagTekst dag={begin} /> {t('algemeen.tot')} <DagTekst dag={einde} />
      </>,
    ],
    [t('verlof.schooldagen'), schooldagen],
    [
      t('verlof.ontvangenOp'),
      <>
        <DagTekst dag={ontvangenOp} />, {codeTekst(t, 'verlofweg', via)}
      </>,
    ],
    [t('verlof.reden'), <span className="zw-regels">{reden}</span>],
    [
      t('verlof.besluitKop'),
      besluitOp && (
        <>
          <DagTekst dag={besluitOp} />,{' '}
          {t('verlof.besluitDoor', {
            status: codeTekst(t, 'verlofstatus', status),
            naam: besluitDoor ?? '–',
          })}
        </>
      ),
    ],
    [t('verlof.gehoord'), gehoord.map((wie) => codeTekst(t, 'gehoorde', wie)).join(', ')],
    [t('verlof.motivering'), motivering && <span className="zw-regels">{motivering}</span>],
    [
      t('verlof.intrekking'),
      ingetrokkenOp && (
        <>
          <DagTekst dag={ingetrokkenOp} />, {t('verlof.door', { naam: ingetrokkenDoor ?? '–' })}
          <br />
          <span className="zw-regels">{intrekreden}</span>
        </>
      ),
    ],
  ];
  return (
    <Vlak
      id="aanvraag"
      kop={t('verlof.aanvraag')}
      bij={
        vrijstellingId && (
          <ButtonLink to="/vrijstellingen/$id" params={{ id: vrijstellingId }}>
            {t('verlof.naarVrijstelling')}
          </ButtonLink>
        )
      }
    >
      <Gegevens regels={regels.filter(([, waarde]) => Boolean(waarde))} />
    </Vlak>
  );
}

const UITKOMSTEN = ['toegekend', 'afgewezen'] as const;
const GEHOORDEN = ['hoofd', 'ouders', 'leerling'] as const;

function BesluitFormulier({ aanvraag: { id }, klaar }: { aanvraag: Verlofaanvraag; klaar: () => void }) {
  const { t } = useTekst();
  const vandaag = useVandaag();
  const [uitkomst, zetUitkomst] = useState<(typeof UITKOMSTEN)[number]>();
  const [datum, zetDatum] = useState(vandaag);
  const [gehoord, zetGehoord] = useState<string[]>([]);
  const [motivering, zetMotivering] = useState('');
  const besluiten = useBesluiten(id);
  const formulier = useFormulier(besluiten.error);
  const verstuur = () => {
    const goed = formulier.mag([
      !uitkomst && { veld: 'uitkomst', melding: t('verlof.kiesUitkomst') },
      !isDag(datum) && { veld: 'datum', melding: t('vrijstelling.vulDatum') },
      motivering.trim() === '' && { veld: 'motivering', melding: t('vrijstelling.vulTekst') },
    ]);
    if (!goed || !uitkomst) return;
    const wie = GEHOORDEN.filter((een) => gehoord.includes(een));
    besluiten.mutate({ uitkomst, datum, motivering, gehoord: wie }, { onSuccess: klaar });
  };
  return (
    <Vlak id="besluit" kop={t('verlof.besluitKop')}>
      <Formulier
        formulier={formulier}
        mislukt={t('verlof.nietBesloten')}
        onVerstuur={verstuur}
        knop={t('verlof.besluit')}
        bezig={besluiten.isPending}
        naast={<ButtonLink to="/verlofaanvragen">{t('algemeen.annuleren')}</ButtonLink>}
      >
        <RadioGroep
          naam="uitkomst"
          legenda={t('verlof.uitkomst')}
          gekozen={uitkomst}
          onGekozen={(waarde) => zetUitkomst(UITKOMSTEN.find((een) => een === waarde))}
          keuzes={[
            { waarde: 'toegekend', tekst: t('verlof.ken') },
            { waarde: 'afgewezen', tekst: t('verlof.wijs') },
          ]}
          fout={formulier.fout('uitkomst')}
        />
        <CheckboxGroep
          naam="gehoord"
          legenda={t('verlof.gehoord')}
          gekozen={gehoord}
          onGekozen={zetGehoord}
          keuzes={GEHOORDEN.map((waarde) => ({ waarde, tekst: codeTekst(t, 'gehoorde', waarde) }))}
          fout={formulier.fout('gehoord')}
        />
        <TextField
          naam="datum"
          type="date"
          label={t('verlof.datum')}
          waarde={datum}
          onWaarde={zetDatum}
          max={vandaag}
          fout={formulier.fout('datum')}
        />
        <TextArea
          naam="motivering"
          label={t('verlof.motivering')}
          waarde={motivering}
          onWaarde={zetMotivering}
          fout={formulier.fout('motivering')}
        />
      </Formulier>
    </Vlak>
  );
}
