import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { foutTekst } from '../api/fouttekst.js';
import { useTekst } from '../i18n/taal.js';
import { useIk } from '../schil/ik.js';
import { DOSSIER_ROLLEN, mag } from '../schil/rollen.js';
import { Button } from '../ui/Button.js';
import { Skeleton } from '../ui/kleinigheden.js';
import { ButtonLink } from '../ui/links.js';
import { Alert } from '../ui/meldingen.js';
import { Breadcrumb, PageHeader } from '../ui/pagina.js';
import { zaakOptions } from './handhaving.api.js';
import { ZaakTag } from './HandhavingPagina.js';
import { ZaakInhoud } from './ZaakInhoud.js';

/** One zaak, for officers who come from the list. */
export function ZaakPagina() {
  const { t, taal } = useTekst();
  const { rollen } = useIk();
  const { id } = useParams({ from: '/binnen/handhaving/$id' });
  const { data, error, refetch } = useQuery(zaakOptions(id));
  return (
    <div className="zw-stapel">
      <PageHeader
        kruimels={
          <Breadcrumb
            stappen={[{ naar: '/handhaving', tekst: t('handhaving.titel') }]}
            hier={data?.zaak.kenmerk ?? t('handhaving.zaak')}
          />
        }
        tabTitel={t('handhaving.zaak')}
        titel={data?.zaak.leerling.naam ?? t('handhaving.zaak')}
        onder={
          data && (
            <p>
              <ZaakTag status={data.zaak.status} />
            </p>
          )
        }
        acties={
          data &&
          mag(rollen, DOSSIER_ROLLEN) && (
            <ButtonLink
              to="/dossiers/$id"
              params={{ id: data.zaak.dossierId }}
              search={{ deel: 'handhaving' }}
            >
              {t('handhaving.naarDossier')}
            </ButtonLink>
          )
        }
      />
      {error && (
        <Alert soort="fout" kop={t('handhaving.laadFout')}>
          <p>{foutTekst(t, taal, error)}</p>
          <p>
            <Button onClick={() => void refetch()}>{t('algemeen.nogEens')}</Button>
          </p>
        </Alert>
      )}
      {!data && !error && <Skeleton rijen={6} />}
      {data && <ZaakInhoud zaak={data.zaak} etag={data.etag} />}
    </div>
  );
}
