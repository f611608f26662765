import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { foutTekst } from '../api/fouttekst.js';
import type { Bericht } from '../api/types.js';
import { useTekst } from '../i18n/taal.js';
import { useIk } from '../schil/ik.js';
import { DOSSIER_ROLLEN, HERINNERING_ROLLEN, mag } from '../schil/rollen.js';
import { MomentTekst } from '../tijd/Dagen.js';
import { Button } from '../ui/Button.js';
import { Tag } from '../ui/kleinigheden.js';
import { ButtonLink, Link } from '../ui/links.js';
import { Alert } from '../ui/meldingen.js';
import { Lijst } from '../ui/Lijst.js';
import { PageHeader } from '../ui/pagina.js';
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
      <Berichten />
    </div>
  );
}

function Berichten() {
  const { t } = useTekst();
  const { pagina = 1 } = useSearch({ from: '/binnen/berichten' });
  const lijst = useQuery(berichtenOptions(pagina));
  const { rollen } = useIk();
  const werktMetDossiers = mag(rollen, DOSSIER_ROLLEN);
  return (
    <Lijst
      lijst={lijst}
      pagina={pagina}
      perPagina={PER_PAGINA}
      bots={6}
      woorden="bericht"
      leegUitleg={werktMetDossiers ? undefined : t('bericht.leegAnders')}
      leegActie={werktMetDossiers && <ButtonLink to="/vandaag">{t('bericht.naarVandaag')}</ButtonLink>}
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
  const { rollen } = useIk();
  const { soort, dossier, gelezenOp, gegevens } = bericht;
  return (
    <div>
      {gelezenOp === null && <Tag toon="accent">{t('bericht.ongelezen')}</Tag>}{' '}
      <span className={gelezenOp === null ? 'zw-vet' : undefined}>{berichtZin(t, taal, bericht)}</span>
      {soort === 'post-mislukt' && (
        <>
          <br />
          <Link to="/post" search={{ status: 'mislukt' }} data-rijlink>
            {t('bericht.naarPost')}
          </Link>
        </>
      )}
      {gegevens.verwijzing && mag(rollen, DOSSIER_ROLLEN) && (
        <>
          <br />
          <Link to="/verwijzingen/$id" params={{ id: gegevens.verwijzing }} data-rijlink>
            {t('bericht.naarVerwijzing')}
          </Link>
        </>
      )}
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
