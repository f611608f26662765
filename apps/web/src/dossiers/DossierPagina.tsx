import { useQuery } from '@tanstack/react-query';
import { useParams, useSearch } from '@tanstack/react-router';
import { Suspense, useState } from 'react';
import { foutTekst } from '../api/fouttekst.js';
import type { Dossier } from '../api/types.js';
import { codeTekst } from '../i18n/code.js';
import { useTekst } from '../i18n/taal.js';
import { useIk, useVandaag } from '../schil/ik.js';
import { mag } from '../schil/rollen.js';
import { formatDag } from '../tijd/datum.js';
import { Button } from '../ui/Button.js';
import { Skeleton, Tag } from '../ui/kleinigheden.js';
import { ButtonLink, Link } from '../ui/links.js';
import { Alert, Notice } from '../ui/meldingen.js';
import { Breadcrumb, PageHeader, Tabs } from '../ui/pagina.js';
import type { LijnFeiten } from '../zeswekenlijn/stand.js';
import { ZesWekenLijn } from '../zeswekenlijn/ZesWekenLijn.js';
import './dossier.css';
import type { DeelProps } from './deel.js';
import { DELEN } from './delen.js';
import { dossierOptions } from './dossiers.api.js';
import { Stap } from './Stap.js';
import { Vraag } from './Vraag.js';
import { STATUS_TOON, leeftijdTekst, plekkenVan, schoolTekst } from './weergave.js';

/** One dossier: who, the six-week line, the next step, and what is known. */
export function DossierPagina() {
  const { t, taal } = useTekst();
  const { id } = useParams({ from: '/binnen/dossiers/$id' });
  const { data, error, refetch } = useQuery(dossierOptions(id));
  const [gedaan, zetGedaan] = useState<string | null>(null);
  const dossier = data?.dossier;
  return (
    <div className="zw-stapel">
      <Kop dossier={dossier} />
      {gedaan && (
        <Alert soort="goed">
          <p>{gedaan}</p>
        </Alert>
      )}
      {error && (
        <Alert soort="fout" kop={t('dossier.laadFout')}>
          <p>{foutTekst(t, taal, error)}</p>
          <p>
            <Button onClick={() => void refetch()}>{t('algemeen.nogEens')}</Button>
          </p>
        </Alert>
      )}
      {!dossier && !error && <Skeleton rijen={6} />}
      {data && dossier && (
        <>
          <Voorzichtig dossier={dossier} />
          <Lijn dossier={dossier} />
          <Stap dossier={dossier} etag={data.etag} gedaan={zetGedaan} />
          {dossier.vragen.map((vraag) => (
            <Vraag key={vraag.id} vraag={vraag} dossier={dossier} gedaan={zetGedaan} />
          ))}
          <Delen dossier={dossier} etag={data.etag} gedaan={zetGedaan} />
        </>
      )}
    </div>
  );
}

function Kop({ dossier }: { dossier: Dossier | undefined }) {
  const { t } = useTekst();
  const vandaag = useVandaag();
  return (
    <PageHeader
      kruimels={
        <Breadcrumb
          stappen={[{ naar: '/dossiers', tekst: t('dossiers.titel') }]}
          hier={dossier?.kenmerk ?? t('dossier.dossier')}
        />
      }
      // The tab and the history of the browser hold the kenmerk, never the child's name.
      tabTitel={dossier?.kenmerk ?? t('dossier.dossier')}
      titel={dossier?.leerling.naam ?? t('dossier.dossier')}
      onder={
        dossier && (
          <p className="zw-dossierkop">
            <span>{leeftijdTekst(t, dossier.leerling.geboortedatum, vandaag)}</span>
            <span>{schoolTekst(t, dossier.school)}</span>
            <span>
              {t('dossier.behandelaar')}: {dossier.behandelaar?.naam ?? t('dossier.niemand')}
            </span>
            <Tag toon={STATUS_TOON[dossier.status]}>{codeTekst(t, 'status', dossier.status)}</Tag>
          </p>
        )
      }
      acties={
        dossier &&
        dossier.status !== 'gesloten' && (
          <ButtonLink to="/dossiers/$id/sluiten" params={{ id: dossier.id }}>
            {t('sluiten.titel')}
          </ButtonLink>
        )
      }
    />
  );
}

/** What must be seen whichever part of the dossier is open. */
function Voorzichtig({ dossier: { id, leerling } }: { dossier: Dossier }) {
  const { t } = useTekst();
  const { geheimAdres, contactblokkade } = leerling;
  if (!geheimAdres && !contactblokkade) return null;
  return (
    <Notice soort="laat">
      {contactblokkade && <p className="zw-vet">{t('gezin.blokkadeInDossier')}</p>}
      {geheimAdres && <p className="zw-vet">{t('gezin.geheimKop')}</p>}
      <p>
        <Link to="/dossiers/$id" params={{ id }} search={{ deel: 'gezin' }}>
          {t('gezin.leesWaarom')}
        </Link>
      </p>
    </Notice>
  );
}

function Lijn({ dossier }: { dossier: Dossier }) {
  const { t, taal } = useTekst();
  const vandaag = useVandaag();
  const { eersteVerzuimdag, eindeVerzuim, geslotenPer: geslotenOp, sluitreden, status } = dossier;
  if (status === 'gesloten' && geslotenOp) {
    const waarden = {
      datum: formatDag(geslotenOp, taal),
      reden: sluitreden ? codeTekst(t, 'sluitreden', sluitreden) : '–',
    };
    return (
      <>
        <Notice>
          <p>{t('dossier.gesloten', waarden)}</p>
        </Notice>
        {eersteVerzuimdag && (
          <Beeld {...{ eersteVerzuimdag, eindeVerzuim, geslotenOp, vandaag }} {...plekkenVan(dossier)} />
        )}
      </>
    );
  }
  if (status === 'te-verifieren' || !eersteVerzuimdag) return null;
  return <Beeld {...{ eersteVerzuimdag, eindeVerzuim, geslotenOp, vandaag }} {...plekkenVan(dossier)} />;
}

function Beeld(feiten: LijnFeiten) {
  return (
    <div className="zw-vlak zw-vlak--lijn">
      <ZesWekenLijn variant="kop" {...feiten} />
    </div>
  );
}

function Delen(props: DeelProps) {
  const { t } = useTekst();
  const { rollen } = useIk();
  const { deel } = useSearch({ from: '/binnen/dossiers/$id' });
  const [eerste, ...andere] = DELEN;
  const delen = [eerste, ...andere.filter((een) => !een.rollen || mag(rollen, een.rollen))];
  const { Inhoud } = delen.find((een) => een.deel === deel) ?? eerste;
  return (
    <>
      <Tabs
        label={t('dossier.delen')}
        delen={delen.map((een) => ({
          deel: een.deel,
          tekst: een.tekst(t, props.dossier),
          zoek: een === eerste ? {} : { deel: een.deel },
        }))}
      />
      <Suspense fallback={<Skeleton rijen={4} />}>
        <Inhoud {...props} />
      </Suspense>
    </>
  );
}
