import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { foutTekst } from '../api/fouttekst.js';
import type { Bericht } from '../api/types.js';
import { codeTekst } from '../i18n/code.js';
import { useTekst } from '../i18n/taal.js';
import { MomentTekst } from '../tijd/Dagen.js';
import { formatDag, isDag } from '../tijd/datum.js';
import { Button } from '../ui/Button.js';
import { Tag } from '../ui/kleinigheden.js';
import { ButtonLink, Link } from '../ui/links.js';
import { Alert } from '../ui/meldingen.js';
import { Lijst } from '../ui/Lijst.js';
import { PageHeader } from '../ui/pagina.js';
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
      <Berichten />
    </div>
  );
}

function Berichten() {
  const { t } = useTekst();
  const { pagina = 1 } = useSearch({ from: '/binnen/berichten' });
  const lijst = useQuery(berichtenOptions(pagina));
  return (
    <Lijst
      lijst={lijst}
      pagina={pagina}
      perPagina={PER_PAGINA}
      bots={6}
      woorden="bericht"
      leegActie={<ButtonLink to="/vandaag">{t('bericht.naarVandaag')}</ButtonLink>}
    >
      {(items, verouderd) => <Tabel berichten={items} verouderd={verouderd} />}
    </Lijst>
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
