import { useQuery } from '@tanstack/react-query';
import { foutTekst } from '../api/fouttekst.js';
import type { Gebruiker } from '../api/types.js';
import { codeTekst } from '../i18n/code.js';
import { useTekst } from '../i18n/taal.js';
import { MomentTekst } from '../tijd/Dagen.js';
import { Button } from '../ui/Button.js';
import { Skeleton, Tag, type TagToon } from '../ui/kleinigheden.js';
import { ButtonLink, Link } from '../ui/links.js';
import { Alert } from '../ui/meldingen.js';
import { PageHeader } from '../ui/pagina.js';
import { Table } from '../ui/Table.js';
import { gebruikersOptions } from './gebruikers.api.js';

export const STATUS_TOON: Record<Gebruiker['status'], TagToon> = {
  actief: 'klaar',
  uitgenodigd: 'nadert',
  beeindigd: 'gewoon',
};

/** Who may work here, with which roles. */
export function GebruikersPagina() {
  const { t, taal } = useTekst();
  const { data, error, isPending, refetch } = useQuery(gebruikersOptions);
  return (
    <div className="zw-stapel">
      <PageHeader
        titel={t('gebruikers.titel')}
        onder={<p>{t('gebruikers.onder')}</p>}
        acties={
          <ButtonLink to="/gebruikers/nieuw" soort="primair">
            {t('gebruikers.nodigUit')}
          </ButtonLink>
        }
      />
      {isPending && <Skeleton rijen={6} />}
      {error && (
        <Alert soort="fout" kop={t('gebruikers.laadFout')}>
          <p>{foutTekst(t, taal, error)}</p>
          <p>
            <Button onClick={() => void refetch()}>{t('algemeen.nogEens')}</Button>
          </p>
        </Alert>
      )}
      {data && <Tabel gebruikers={data} />}
    </div>
  );
}

function Tabel({ gebruikers }: { gebruikers: Gebruiker[] }) {
  const { t, taal } = useTekst();
  // Ended accounts last: they are kept for the log, not for daily work.
  const opNaam = [...gebruikers].sort(
    (a, b) =>
      Number(a.status === 'beeindigd') - Number(b.status === 'beeindigd') ||
      a.naam.localeCompare(b.naam, taal),
  );
  return (
    <Table
      bijschrift={t('gebruikers.tabel')}
      rijen={opNaam}
      sleutel={({ id }) => id}
      rijToetsen
      kolommen={[
        {
          id: 'naam',
          kop: t('gebruikers.naam'),
          smal: 'kop',
          cel: ({ id, naam }) => (
            <Link to="/gebruikers/$id" params={{ id }} data-rijlink>
              {naam}
            </Link>
          ),
        },
        { id: 'email', kop: t('gebruikers.email'), cel: ({ email }) => email },
        {
          id: 'rollen',
          kop: t('gebruikers.rollen'),
          cel: ({ rollen }) => rollen.map((rol) => codeTekst(t, 'rol', rol)).join(', '),
        },
        {
          id: 'laatst',
          kop: t('gebruikers.laatst'),
          cel: ({ laatstAangemeld }) =>
            laatstAangemeld ? (
              <MomentTekst moment={laatstAangemeld} />
            ) : (
              <span className="zw-zacht">{t('gebruikers.nooit')}</span>
            ),
        },
        {
          id: 'status',
          kop: t('gebruikers.status'),
          cel: ({ status }) => (
            <Tag toon={STATUS_TOON[status]}>{codeTekst(t, 'gebruikerStatus', status)}</Tag>
          ),
        },
      ]}
    />
  );
}
