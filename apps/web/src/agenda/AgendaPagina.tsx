import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { foutTekst } from '../api/fouttekst.js';
import { useTekst } from '../i18n/taal.js';
import { useVandaag } from '../schil/ik.js';
import { AfstandTag } from '../tijd/Dagen.js';
import { formatMaand, type Dag } from '../tijd/datum.js';
import { Button } from '../ui/Button.js';
import { Skeleton, Vlak } from '../ui/kleinigheden.js';
import { Link } from '../ui/links.js';
import { Alert, Notice } from '../ui/meldingen.js';
import { PageHeader } from '../ui/pagina.js';
import { agendaOptions } from './agenda.api.js';
import './agenda.css';
import { AgendalinkVak } from './AgendalinkVak.js';
import { eersteVan, maandErna, wekenVan } from './maand.js';
import { Maandblad } from './Maandblad.js';
import { Punt } from './Punt.js';

/** What somebody must do, by month: late first, then the days; and the way to have it in one's own calendar. */
export function AgendaPagina() {
  const { t } = useTekst();
  return (
    <div className="zw-stapel">
      <PageHeader titel={t('agenda.titel')} onder={<p className="zw-tekst">{t('agenda.onder')}</p>} />
      <Inhoud />
      <AgendalinkVak />
    </div>
  );
}

function Inhoud() {
  const { t, taal } = useTekst();
  const vandaag = useVandaag();
  const { maand } = useSearch({ from: '/binnen/agenda' });
  const eerste = eersteVan(maand, vandaag);
  const weken = wekenVan(eerste);
  const { data, error, refetch, isPlaceholderData } = useQuery(
    agendaOptions(weken[0]![0]!, weken.at(-1)!.at(-1)!),
  );
  if (error)
    return (
      <Alert soort="fout" kop={t('agenda.laadFout')}>
        <p>{foutTekst(t, taal, error)}</p>
        <p>
          <Button onClick={() => void refetch()}>{t('algemeen.nogEens')}</Button>
        </p>
      </Alert>
    );
  if (!data) return <Skeleton rijen={8} />;
  const { teLaat, items, meer } = data;
  return (
    <>
      {teLaat.length > 0 && (
        <Vlak id="te-laat" kop={t('agenda.teLaat')} bij={<span className="zw-getal">{teLaat.length}</span>}>
          <ul className="zw-agendalijst">
            {teLaat.map((punt) => (
              <li key={punt.id}>
                <Punt punt={punt} />
                <AfstandTag vandaag={vandaag} uiterlijk={punt.uiterlijk} />
              </li>
            ))}
          </ul>
        </Vlak>
      )}
      {meer && (
        <Notice soort="let-op">
          <p>{t('agenda.meer')}</p>
        </Notice>
      )}
      <Vlak id="maand" kop={formatMaand(eerste, taal)} bij={<Maandkeuze eerste={eerste} />}>
        {items.length === 0 && <p className="zw-zacht">{t('agenda.leeg')}</p>}
        <Maandblad {...{ eerste, weken, vandaag, items, verouderd: isPlaceholderData }} />
      </Vlak>
    </>
  );
}

function Maandkeuze({ eerste }: { eerste: Dag }) {
  const { t, taal } = useTekst();
  const [vorige, volgende] = [maandErna(eerste, -1), maandErna(eerste, 1)];
  return (
    <nav aria-label={t('agenda.bladeren')} className="zw-rij zw-geen-druk">
      <Link to="/agenda" search={{ maand: vorige }} rel="prev" resetScroll={false}>
        {formatMaand(`${vorige}-01`, taal)}
      </Link>
      <Link to="/agenda" resetScroll={false}>
        {t('agenda.dezeMaand')}
      </Link>
      <Link to="/agenda" search={{ maand: volgende }} rel="next" resetScroll={false}>
        {formatMaand(`${volgende}-01`, taal)}
      </Link>
    </nav>
  );
}
