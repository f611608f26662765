import type { Startpagina, Verandering } from '../api/types.js';
import { gebeurtenisZin } from '../dossiers/Tijdlijn.js';
import { useTekst } from '../i18n/taal.js';
import { MomentTekst } from '../tijd/Dagen.js';
import { formatMoment } from '../tijd/datum.js';
import { Link } from '../ui/links.js';

/** A note is shown this far; the rest is in the dossier. */
const HOOGSTENS = 160;

/** What colleagues did, and what happened by itself, since the last visit. */
export function Veranderd({ start }: { start: Startpagina }) {
  const { t, taal } = useTekst();
  const { vorigBezoek, veranderd, meerVeranderd } = start;
  if (vorigBezoek === null) return <p className="zw-zacht">{t('vandaag.eersteBezoek')}</p>;
  return (
    <div className="zw-stapel">
      <p className="zw-klein zw-zacht">{t('vandaag.sinds', { moment: formatMoment(vorigBezoek, taal) })}</p>
      {veranderd.length === 0 ? (
        <p className="zw-zacht">{t('vandaag.nietsVeranderd')}</p>
      ) : (
        <ul className="zw-veranderd" aria-label={t('vandaag.veranderdLijst')}>
          {veranderd.map((een) => (
            <Regel key={`${een.soort}-${een.id}-${een.dossier.id}`} een={een} />
          ))}
        </ul>
      )}
      {meerVeranderd && <p className="zw-klein zw-zacht">{t('vandaag.meerVeranderd')}</p>}
    </div>
  );
}

function Regel({ een }: { een: Verandering }) {
  const { t, taal } = useTekst();
  const { dossier, tekst, door, moment, groep } = een;
  return (
    <li>
      <Link
        to="/dossiers/$id"
        params={{ id: dossier.id }}
        search={groep === 'contact' ? { deel: 'notities' } : {}}
      >
        {dossier.leerling}
      </Link>{' '}
      <span className="zw-klein zw-zacht zw-getal">{dossier.kenmerk}</span>
      <br />
      {gebeurtenisZin(t, taal, een)}
      {door !== null && <span className="zw-zacht"> · {t('vandaag.door', { naam: door })}</span>}
      {tekst && (
        <p className="zw-veranderd__tekst">
          {tekst.length > HOOGSTENS ? `${tekst.slice(0, HOOGSTENS)}…` : tekst}
        </p>
      )}
      <p className="zw-klein zw-zacht">
        <MomentTekst moment={moment} />
      </p>
    </li>
  );
}
