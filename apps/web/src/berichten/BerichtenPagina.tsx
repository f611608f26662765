import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { foutTekst } from '../api/fouttekst.js';
import type { Bericht } from '../api/types.js';
import { useTekst } from '../i18n/taal.js';
import { useIk } from '../schil/ik.js';
import { DOSSIER_ROLLEN, HERINNERING_ROLLEN, mag } from '../schil/rollen.js';
import { MomentTekst } from '../tijd/Dagen.js';
import { Button } from '../ui/Button.js';
import { Skeleton, Tag } from '../ui/kleinigheden.js';
import { ButtonLink, Link } from '../ui/links.js';
import { Alert, EmptyState } from '../ui/meldingen.js';
import { PageHeader, Pagination } from '../ui/pagina.js';
import { Table } from '../ui/Table.js';
import { berichtenOptions, PER_PAGINA, useAllesGelezen, useGelezen } from './berichten.api.js';
import { berichtZin, deelVan } from './zin.js';

/** The inbox: what colleagues ask and hand over, each message leading to where it is about. */
export function BerichtenPagina() {
  const { t } = useTekst();
  const { rollen } = useIk();
  const alles = useAllesGelezen();
  return (
    <div className="zw-stapel">
      <PageHeader
        titel={t('bericht.titel')}
        onder={<p>{t('bericht.onder')}</p>}
        acties={
          <>
            {mag(rollen, HERINNERING_ROLLEN) && (
              <ButtonLink to="/herinneringen">{t('nav.herinneringen')}</ButtonLink>
            )}
            <Button bezig={alles.isPending} onClick={() => alles.mutate(undefined)}>
              {t('bericht.allesGelezen')}
            </Button>
          </>
        }
      />
      <Lijst />
    </div>
  );
}

function Lijst() {
  const { t, taal } = useTekst();
  const { pagina = 1 } = useSearch({ from: '/binnen/berichten' });
  const lijst = useQuery(berichtenOptions(pagina));
  if (lijst.isPending) return <Skeleton rijen={6} />;
  if (lijst.error)
    return (
      <Alert soort="fout" kop={t('bericht.laadFout')}>
        <p>{foutTekst(t, taal, lijst.error)}</p>
        <p>
          <Button onClick={() => void lijst.refetch()}>{t('algemeen.nogEens')}</Button>
        </p>
      </Alert>
    );
  const { items, volgende } = lijst.data;
  if (items.length === 0) return <Leeg />;
  const van = (pagina - 1) * PER_PAGINA + 1;
  return (
    <>
      <Tabel berichten={items} verouderd={lijst.isPlaceholderData} />
      <Pagination
        label={t('bericht.bladeren')}
        pagina={pagina}
        tekst={t('algemeen.bereik', { van, tot: van + items.length - 1 })}
        heeftVolgende={volgende}
        naar={(nummer) => ({ pagina: nummer > 1 ? nummer : undefined })}
      />
    </>
  );
}

function Leeg() {
  const { t } = useTekst();
  const { rollen } = useIk();
  const werktMetDossiers = mag(rollen, DOSSIER_ROLLEN);
  return (
    <EmptyState
      kop={t('bericht.leeg')}
      actie={werktMetDossiers && <ButtonLink to="/vandaag">{t('bericht.naarVandaag')}</ButtonLink>}
    >
      <p>{t(werktMetDossiers ? 'bericht.leegUitleg' : 'bericht.leegAnders')}</p>
    </EmptyState>
  );
}

function Tabel({ berichten, verouderd }: { berichten: Bericht[]; verouderd: boolean }) {
  const { t, taal } = useTekst();
  const gelezen = useGelezen();
  return (
    <>
      {gelezen.error && (
        <Alert soort="fout" kop={t('bericht.nietGelukt')}>
          <p>{foutTekst(t, taal, gelezen.error)}</p>
        </Alert>
      )}
      <Table
        bijschrift={t('bericht.tabel')}
        sleutel={(bericht) => bericht.id}
        rijen={berichten}
        verouderd={verouderd}
        rijToetsen
        kolommen={[
          { id: 'wat', kop: t('bericht.wat'), smal: 'kop', cel: (bericht) => <Wat bericht={bericht} /> },
          {
            id: 'wanneer',
            kop: t('bericht.wanneer'),
            cel: (bericht) => <MomentTekst moment={bericht.gemaaktOp} />,
          },
          {
            id: 'gelezen',
            kop: t('vandaag.actie'),
            smal: 'kaal',
            cel: ({ id, gelezenOp }) =>
              gelezenOp === null && (
                <Button soort="stil" onClick={() => gelezen.mutate(id)}>
                  {t('bericht.gelezen')}
                </Button>
              ),
          },
        ]}
      />
    </>
  );
}

function Wat({ bericht }: { bericht: Bericht }) {
  const { t, taal } = useTekst();
  const { rollen } = useIk();
  const { dossier, gelezenOp } = bericht;
  return (
    <div>
      {gelezenOp === null && <Tag toon="accent">{t('bericht.ongelezen')}</Tag>}{' '}
      <span className={gelezenOp === null ? 'zw-vet' : undefined}>{berichtZin(t, taal, bericht)}</span>
      {dossier && (
        <>
          <br />
          {mag(rollen, DOSSIER_ROLLEN) ? (
            <Link to="/dossiers/$id" params={{ id: dossier.id }} search={deelVan(bericht)} data-rijlink>
              {dossier.leerling} <span className="zw-getal">({dossier.kenmerk})</span>
            </Link>
          ) : (
            <span className="zw-getal">{dossier.kenmerk}</span>
          )}
        </>
      )}
    </div>
  );
}
