import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { foutTekst } from '../api/fouttekst.js';
import { ApiFout } from '../api/probleem.js';
import type { GevangenMail } from '../api/types.js';
import { useTekst } from '../i18n/taal.js';
import { MomentTekst } from '../tijd/Dagen.js';
import { Button } from '../ui/Button.js';
import { Gegevens, Skeleton, Vlak } from '../ui/kleinigheden.js';
import { ButtonLink, Link } from '../ui/links.js';
import { Alert, EmptyState } from '../ui/meldingen.js';
import { PageHeader, Pagination } from '../ui/pagina.js';
import { Table } from '../ui/Table.js';
import { mailboxOptions, mailOptions, PER_PAGINA } from './post.api.js';
import './post.css';

/** Mail that stayed here because there is no mail server: a list, and one to read. */
export function MailboxPagina() {
  const { t, taal } = useTekst();
  const { pagina = 1, mail } = useSearch({ from: '/binnen/mailbox' });
  const lijst = useQuery(mailboxOptions(pagina));
  if (lijst.error instanceof ApiFout && lijst.error.code === 'gevangenpost.uit') return <NietInGebruik />;
  return (
    <div className="zw-stapel">
      <PageHeader titel={t('mailbox.titel')} onder={<p className="zw-tekst">{t('mailbox.onder')}</p>} />
      {lijst.isPending && <Skeleton rijen={6} />}
      {lijst.error && (
        <Alert soort="fout" kop={t('mailbox.laadFout')}>
          <p>{foutTekst(t, taal, lijst.error)}</p>
          <p>
            <Button onClick={() => void lijst.refetch()}>{t('algemeen.nogEens')}</Button>
          </p>
        </Alert>
      )}
      {lijst.data?.items.length === 0 && (
        <EmptyState kop={t('mailbox.leeg')}>
          <p>{t('mailbox.leegUitleg')}</p>
        </EmptyState>
      )}
      {lijst.data && lijst.data.items.length > 0 && (
        <div className="zw-mailbox">
          <Lijst mails={lijst.data.items} volgende={lijst.data.volgende} pagina={pagina} />
          <div aria-live="polite">{mail ? <Leesvak id={mail} /> : <p>{t('mailbox.kies')}</p>}</div>
        </div>
      )}
    </div>
  );
}

function NietInGebruik() {
  const { t } = useTekst();
  return (
    <div className="zw-stapel">
      <PageHeader titel={t('mailbox.titel')} />
      <EmptyState kop={t('mailbox.uit')} actie={<ButtonLink to="/post">{t('post.titel')}</ButtonLink>}>
        <p>{t('mailbox.uitUitleg')}</p>
      </EmptyState>
    </div>
  );
}

interface LijstProps {
  mails: GevangenMail[];
  volgende: boolean;
  pagina: number;
}

function Lijst({ mails, volgende, pagina }: LijstProps) {
  const { t } = useTekst();
  const van = (pagina - 1) * PER_PAGINA + 1;
  return (
    <div className="zw-stapel">
      <Table
        bijschrift={t('mailbox.lijst')}
        sleutel={({ id }) => id}
        rijen={mails}
        rijToetsen
        kolommen={[
          {
            id: 'onderwerp',
            kop: t('mailbox.onderwerp'),
            smal: 'kop',
            cel: ({ id, onderwerp }) => (
              <Link to="/mailbox" search={{ mail: id, pagina: pagina > 1 ? pagina : undefined }} data-rijlink>
                <span lang="nl">{onderwerp}</span>
              </Link>
            ),
          },
          { id: 'aan', kop: t('mailbox.aan'), cel: ({ aan }) => aan },
          {
            id: 'wanneer',
            kop: t('mailbox.wanneer'),
            cel: ({ ontvangenOp }) => <MomentTekst moment={ontvangenOp} />,
          },
        ]}
      />
      <Pagination
        label={t('mailbox.bladeren')}
        pagina={pagina}
        tekst={t('algemeen.bereik', { van, tot: van + mails.length - 1 })}
        heeftVolgende={volgende}
        naar={(nummer) => ({ pagina: nummer > 1 ? nummer : undefined })}
      />
    </div>
  );
}

/** The mail that is open, as plain text in the language in which it was written. */
function Leesvak({ id }: { id: string }) {
  const { t, taal } = useTekst();
  const { data, error } = useQuery(mailOptions(id));
  if (error)
    return (
      <Alert soort="fout" kop={t('mailbox.mailFout')}>
        <p>{foutTekst(t, taal, error)}</p>
      </Alert>
    );
  if (!data) return <Skeleton rijen={6} />;
  return (
    <Vlak id="mail" kop={<span lang="nl">{data.onderwerp}</span>}>
      <Gegevens
        regels={[
          [t('mailbox.aan'), data.aan],
          [t('mailbox.wanneer'), <MomentTekst key="wanneer" moment={data.ontvangenOp} />],
        ]}
      />
      <p className="zw-mailtekst" lang="nl">
        {data.tekst}
      </p>
    </Vlak>
  );
}
