import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { foutTekst } from '../api/fouttekst.js';
import type { Bericht } from '../api/types.js';
import { codeTekst } from '../i18n/code.js';
import { useTekst } from '../i18n/taal.js';
import { MomentTekst } from '../tijd/Dagen.js';
import { formatDag, isDag } from '../tijd/datum.js';
import { Button } from '../ui/Button.js';
import { Skeleton, Tag } from '../ui/kleinigheden.js';
import { ButtonLink, Link } from '../ui/links.js';
import { Alert, EmptyState } from '../ui/meldingen.js';
import { PageHeader, Pagination } from '../ui/pagina.js';
import { Table } from '../ui/Table.js';
import { berichtenOptions, PER_PAGINA, useAllesGelezen, useGelezen } from './berichten.api.js';

/** The inbox: what colleagues ask and hand over, each message leading to where it is about. */
export function BerichtenPagina() {
  const { t } = useTekst();
  const alles = useAllesGelezen();
  return (
    <div className="zw-stapel">
      <PageHeader
        titel={t('bericht.titel')}
        onder={<p>{t('bericht.onder')}</p>}
        acties={
          <Button bezig={alles.isPending} onClick={() => alles.mutate(undefined)}>
            {t('bericht.allesGelezen')}
          </Button>
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
  if (items.length === 0)
    return (
      <EmptyState
        kop={t('bericht.leeg')}
        actie={<ButtonLink to="/vandaag">{t('bericht.naarVandaag')}</ButtonLink>}
      >
        <p>{t('bericht.leegUitleg')}</p>
      </EmptyState>
    );
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
  const { soort, dossier, van, gegevens, gelezenOp } = bericht;
  const dag = (waarde: string | undefined) => (waarde && isDag(waarde) ? formatDag(waarde, taal) : '');
  const zin = codeTekst(t, 'bericht.soort', soort, {
    ...gegevens,
    begin: dag(gegevens.van),
    einde: dag(gegevens.tot),
    van: van?.naam ?? t('bericht.iemand'),
  });
  return (
    <div>
      {gelezenOp === null && <Tag toon="accent">{t('bericht.ongelezen')}</Tag>}{' '}
      <span className={gelezenOp === null ? 'zw-vet' : undefined}>{zin}</span>
      {soort === 'post-mislukt' && (
        <>
          <br />
          <Link to="/post" search={{ status: 'mislukt' }} data-rijlink>
            {t('bericht.naarPost')}
          </Link>
        </>
      )}
      {dossier && (
        <>
          <br />
          <Link
            to="/dossiers/$id"
            params={{ id: dossier.id }}
            search={bericht.objectId ? { deel: 'notities' } : {}}
            data-rijlink
          >
            {dossier.leerling} <span className="zw-getal">({dossier.kenmerk})</span>
          </Link>
        </>
      )}
    </div>
  );
}
