import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import type { Vrijstelling } from '../api/types.js';
import { codeTekst } from '../i18n/code.js';
import { useTekst } from '../i18n/taal.js';
import { useVandaag } from '../schil/ik.js';
import { AfstandTag, DagTekst } from '../tijd/Dagen.js';
import { formatDatum } from '../tijd/datum.js';
import { Button } from '../ui/Button.js';
import { Gegevens, Skeleton, Vlak } from '../ui/kleinigheden.js';
import { LaadFout } from '../ui/Lijst.js';
import { Alert } from '../ui/meldingen.js';
import { Breadcrumb, PageHeader } from '../ui/pagina.js';
import {
  BeeindigFormulier,
  ContactFormulier,
  OordeelFormulier,
  PlanFormulier,
  VerlengFormulier,
} from './Daden.js';
import { Geschiedenis } from './Geschiedenis.js';
import { vrijstellingOptions } from './vrijstellingen.api.js';
import { StandTags } from './VrijstellingTabel.js';

/** One vrijstelling: what holds, what is to be judged, the plan towards school, and its history. */
export function VrijstellingPagina() {
  const { t } = useTekst();
  const { id } = useParams({ from: '/binnen/vrijstellingen/$id' });
  const { data, error, refetch } = useQuery(vrijstellingOptions(id));
  const [gedaan, zetGedaan] = useState<string | null>(null);
  const vrijstelling = data?.vrijstelling;
  return (
    <div className="zw-stapel">
      <PageHeader
        kruimels={
          <Breadcrumb
            stappen={[{ naar: '/vrijstellingen', tekst: t('vrijstellingen.titel') }]}
            hier={t('vrijstellingen.vrijstelling')}
          />
        }
        tabTitel={t('vrijstellingen.vrijstelling')}
        titel={vrijstelling?.leerling.naam ?? t('vrijstellingen.vrijstelling')}
        onder={
          vrijstelling && (
            <p className="zw-rij">
              <span>{codeTekst(t, 'grond', vrijstelling.grond)}</span>
              <StandTags regel={vrijstelling} />
            </p>
          )
        }
      />
      {gedaan && (
        <Alert soort="goed">
          <p>{gedaan}</p>
        </Alert>
      )}
      {error && <LaadFout kop={t('vrijstellingen.laadFout')} van={{ error, refetch }} />}
      {!data && !error && <Skeleton rijen={6} />}
      {data && <Inhoud vrijstelling={data.vrijstelling} etag={data.etag} gedaan={zetGedaan} />}
    </div>
  );
}

interface InhoudProps {
  vrijstelling: Vrijstelling;
  etag: string | null;
  gedaan: (wat: string) => void;
}

function Inhoud(props: InhoudProps) {
  const { t } = useTekst();
  const { vrijstelling } = props;
  return (
    <div className="zw-twee">
      <div className="zw-stapel zw-stapel--ruim">
        {vrijstelling.teBeoordelen.length > 0 && <OordeelFormulier {...props} />}
        <Vlak id="gegevens" kop={t('vrijstelling.gegevens')}>
          <Feiten vrijstelling={vrijstelling} />
        </Vlak>
        <Vlak id="terugkeer-kop" kop={t('vrijstelling.terugkeer')}>
          <PlanFormulier key={vrijstelling.versie} {...props} />
        </Vlak>
        <Acties key={`acties-${vrijstelling.versie}`} {...props} />
      </div>
      <Vlak id="geschiedenis" kop={t('vrijstelling.geschiedenis')} bij={t('dossier.nieuwsteEerst')}>
        <Geschiedenis stappen={vrijstelling.stappen} />
      </Vlak>
    </div>
  );
}

/** What can be done with it, one form at a time. */
function Acties(props: InhoudProps) {
  const { t } = useTekst();
  const [open, zetOpen] = useState<'contact' | 'verleng' | 'beeindig' | null>(null);
  const { stand, verlengbaar } = props.vrijstelling;
  const loopt = stand !== 'beeindigd';
  const knoppen = [
    { doe: 'contact', tekst: t('vrijstelling.contactKop'), kan: true },
    { doe: 'verleng', tekst: t('vrijstelling.verleng'), kan: loopt && verlengbaar },
    { doe: 'beeindig', tekst: t('vrijstelling.beeindig'), kan: loopt },
  ] as const;
  return (
    <Vlak id="acties" kop={t('vrijstelling.acties')}>
      <div className="zw-rij zw-geen-druk">
        {knoppen
          .filter(({ kan }) => kan)
          .map(({ doe, tekst }) => (
            <Button key={doe} aria-expanded={open === doe} onClick={() => zetOpen(open === doe ? null : doe)}>
              {tekst}
            </Button>
          ))}
      </div>
      {open === 'contact' && <ContactFormulier {...props} />}
      {open === 'verleng' && <VerlengFormulier {...props} />}
      {open === 'beeindig' && <BeeindigFormulier {...props} />}
    </Vlak>
  );
}

function Feiten({ vrijstelling }: { vrijstelling: Vrijstelling }) {
  const { t, taal } = useTekst();
  const vandaag = useVandaag();
  const { leerling, begin, einde, beroepOp, verlengenUiterlijk, verklaring, besluit, toelichting } =
    vrijstelling;
  const regels: [string, ReactNode][] = [
    [t('dossier.geboren'), formatDatum(leerling.geboortedatum, taal)],
    [
      t('vrijstelling.periode'),
      <>
        <DagTekst dag={begin} /> {t('algemeen.tot')} <DagTekst dag={einde} />
      </>,
    ],
    [t('vrijstelling.beroepOp'), beroepOp && <DagTekst dag={beroepOp} />],
    [
      t('vrijstelling.opnieuwBeroep'),
      verlengenUiterlijk && (
        <>
          <DagTekst dag={verlengenUiterlijk} />{' '}
          <AfstandTag vandaag={vandaag} uiterlijk={verlengenUiterlijk} />
        </>
      ),
    ],
    [
      t('vrijstelling.verklaring'),
      verklaring && (
        <>
          {[codeTekst(t, 'verklaarder', verklaring.door), verklaring.naam].filter(Boolean).join(', ')},{' '}
          <DagTekst dag={verklaring.datum} />
        </>
      ),
    ],
    [
      t('vrijstelling.besluit'),
      besluit && (
        <>
          {[codeTekst(t, 'beslisser', besluit.door), besluit.kenmerk].filter(Boolean).join(', ')},{' '}
          <DagTekst dag={besluit.datum} />
        </>
      ),
    ],
    [t('vrijstelling.toelichting'), toelichting && <span className="zw-tekst">{toelichting}</span>],
  ];
  return <Gegevens regels={regels.filter(([, waarde]) => Boolean(waarde))} />;
}
