import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { foutTekst } from '../api/fouttekst.js';
import type { Poststatus, Poststuk } from '../api/types.js';
import { codeTekst } from '../i18n/code.js';
import { useTekst } from '../i18n/taal.js';
import { MomentTekst } from '../tijd/Dagen.js';
import { Button } from '../ui/Button.js';
import { Skeleton, Tag, type TagToon } from '../ui/kleinigheden.js';
import { Alert, EmptyState } from '../ui/meldingen.js';
import { PageHeader, Pagination } from '../ui/pagina.js';
import { Table } from '../ui/Table.js';
import { Select } from '../ui/velden.js';
import { PER_PAGINA, postOptions, useOpnieuw } from './post.api.js';

const STATUSSEN: readonly Poststatus[] = ['mislukt', 'wacht', 'bezig', 'verzonden'];
const TOON: Record<Poststatus, TagToon> = {
  wacht: 'nadert',
  bezig: 'accent',
  verzonden: 'klaar',
  mislukt: 'laat',
};

/** What was mailed to colleagues, and what did not arrive. */
export function PostPagina() {
  const { t } = useTekst();
  const { status } = useSearch({ from: '/binnen/post' });
  const navigate = useNavigate();
  const gekozen = STATUSSEN.find((een) => een === status);
  return (
    <div className="zw-stapel">
      <PageHeader titel={t('post.titel')} onder={<p className="zw-tekst">{t('post.onder')}</p>} />
      <Select
        naam="status"
        label={t('post.filter')}
        waarde={gekozen ?? 'alle'}
        onWaarde={(waarde) =>
          void navigate({ to: '/post', search: waarde === 'alle' ? {} : { status: waarde } })
        }
        keuzes={['alle', ...STATUSSEN].map((een) => ({
          waarde: een,
          tekst: codeTekst(t, 'post.status', een),
        }))}
      />
      <Lijst status={gekozen} />
    </div>
  );
}

function Lijst({ status }: { status: Poststatus | undefined }) {
  const { t, taal } = useTekst();
  const { pagina = 1 } = useSearch({ from: '/binnen/post' });
  const lijst = useQuery(postOptions(status, pagina));
  if (lijst.isPending) return <Skeleton rijen={6} />;
  if (lijst.error)
    return (
      <Alert soort="fout" kop={t('post.laadFout')}>
        <p>{foutTekst(t, taal, lijst.error)}</p>
        <p>
          <Button onClick={() => void lijst.refetch()}>{t('algemeen.nogEens')}</Button>
        </p>
      </Alert>
    );
  const { items, volgende } = lijst.data;
  if (items.length === 0)
    return (
      <EmptyState kop={t('post.leeg')}>
        <p>{t('post.leegUitleg')}</p>
      </EmptyState>
    );
  const van = (pagina - 1) * PER_PAGINA + 1;
  return (
    <>
      <Tabel post={items} verouderd={lijst.isPlaceholderData} />
      <Pagination
        label={t('post.bladeren')}
        pagina={pagina}
        tekst={t('algemeen.bereik', { van, tot: van + items.length - 1 })}
        heeftVolgende={volgende}
        naar={(nummer) => ({ status, pagina: nummer > 1 ? nummer : undefined })}
      />
    </>
  );
}

function Tabel({ post, verouderd }: { post: Poststuk[]; verouderd: boolean }) {
  const { t, taal } = useTekst();
  const opnieuw = useOpnieuw();
  return (
    <>
      {opnieuw.isSuccess && (
        <Alert soort="goed">
          <p>{t('post.opnieuwGedaan')}</p>
        </Alert>
      )}
      {opnieuw.error && (
        <Alert soort="fout" kop={t('post.nietOpnieuw')}>
          <p>{foutTekst(t, taal, opnieuw.error)}</p>
        </Alert>
      )}
      <Table
        bijschrift={t('post.tabel')}
        sleutel={({ id }) => id}
        rijen={post}
        verouderd={verouderd}
        kolommen={[
          { id: 'aan', kop: t('post.ontvanger'), smal: 'kop', cel: ({ ontvanger }) => ontvanger.naam },
          {
            id: 'wat',
            kop: t('post.wat'),
            cel: ({ soort, regels }) => t(`post.soort.${soort}`, { count: regels }),
          },
          {
            id: 'wanneer',
            kop: t('post.wanneer'),
            cel: ({ gemaaktOp }) => <MomentTekst moment={gemaaktOp} />,
          },
          {
            id: 'stand',
            kop: t('post.stand'),
            cel: ({ status }) => <Tag toon={TOON[status]}>{codeTekst(t, 'post.status', status)}</Tag>,
          },
          { id: 'waarom', kop: t('post.waarom'), cel: (stuk) => <Waarom stuk={stuk} /> },
          {
            id: 'opnieuw',
            kop: t('post.opnieuw'),
            smal: 'kaal',
            cel: ({ id, status, ontvanger }) =>
              status === 'mislukt' && (
                <Button
                  soort="stil"
                  bezig={opnieuw.isPending}
                  aria-label={`${t('post.opnieuw')}: ${ontvanger.naam}`}
                  onClick={() => opnieuw.mutate(id)}
                >
                  {t('post.opnieuw')}
                </Button>
              ),
          },
        ]}
      />
    </>
  );
}

function Waarom({ stuk: { reden, antwoord, pogingen } }: { stuk: Poststuk }) {
  const { t } = useTekst();
  if (!reden) return null;
  const woorden = codeTekst(t, 'post.reden', reden);
  return (
    <>
      {antwoord === null ? woorden : t('post.redenMetGetal', { reden: woorden, antwoord })}
      {pogingen > 0 && <span className="zw-zacht"> · {t('post.pogingen', { count: pogingen })}</span>}
    </>
  );
}
