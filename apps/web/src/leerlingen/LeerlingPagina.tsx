import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { codeTekst } from '../i18n/code.js';
import { useTekst } from '../i18n/taal.js';
import { STATUS_TOON } from '../dossiers/weergave.js';
import { Tag, Vlak } from '../ui/kleinigheden.js';
import { Link } from '../ui/links.js';
import { Breadcrumb, PageHeader } from '../ui/pagina.js';
import { Laden } from './Laden.js';
import { LeerlingOverzicht } from './LeerlingOverzicht.js';
import { dossiersVanOptions, leerlingOptions } from './leerlingen.api.js';

/** One leerling, whether or not there is a dossier. */
export function LeerlingPagina() {
  const { t } = useTekst();
  const { id } = useParams({ from: '/binnen/leerlingen/$id' });
  const { data } = useQuery(leerlingOptions(id));
  return (
    <div className="zw-stapel">
      <PageHeader
        kruimels={
          <Breadcrumb
            stappen={[{ naar: '/dossiers', tekst: t('dossiers.titel') }]}
            hier={t('gezin.leerling')}
          />
        }
        // The tab and the history of the browser never hold the child's name.
        tabTitel={t('gezin.leerling')}
        titel={data?.naam ?? t('gezin.leerling')}
        onder={
          data && (
            <p>
              {t('dossier.leeftijd', { count: data.leeftijd })},{' '}
              {codeTekst(t, 'gezin.leerplichtstatus', data.leerplicht.status)}
            </p>
          )
        }
      />
      <DossiersVan id={id} />
      <LeerlingOverzicht key={id} id={id} />
    </div>
  );
}

function DossiersVan({ id }: { id: string }) {
  const { t } = useTekst();
  const vraag = useQuery(dossiersVanOptions(id));
  return (
    <Vlak id="dossiers-van" kop={t('dossiers.titel')}>
      <Laden vraag={vraag} rijen={1}>
        {(lijst) =>
          lijst.length === 0 ? (
            <p className="zw-tekst">{t('gezin.geenDossiers')}</p>
          ) : (
            <ul className="zw-rij">
              {lijst.map((een) => (
                <li key={een.id}>
                  <Link to="/dossiers/$id" params={{ id: een.id }}>
                    {een.kenmerk}
                  </Link>{' '}
                  <Tag toon={STATUS_TOON[een.status]}>{codeTekst(t, 'status', een.status)}</Tag>
                </li>
              ))}
            </ul>
          )
        }
      </Laden>
    </Vlak>
  );
}
