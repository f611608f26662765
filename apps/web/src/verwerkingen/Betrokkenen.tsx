import { useState } from 'react';
import { useTekst } from '../i18n/taal.js';
import { LinkButton } from '../ui/Button.js';
import { Link } from '../ui/links.js';

const TOON = 2;

/** The pseudonyms (at most 100 of them are given) of those whose data it was; each leads to everything that was done with that person's data. */
export function Betrokkenen({ betrokkenen, aantal }: { betrokkenen: string[]; aantal: number }) {
  const { t } = useTekst();
  const [alles, zetAlles] = useState(false);
  const getoond = alles ? betrokkenen : betrokkenen.slice(0, TOON);
  if (betrokkenen.length === 0) return <span className="zw-zacht">–</span>;
  return (
    <ul className="zw-betrokkenen">
      {getoond.map((betrokkene) => (
        <li key={betrokkene}>
          <Link
            to="/verwerkingen"
            search={{ betrokkene }}
            aria-label={t('verwerkingen.alles', { betrokkene: kort(betrokkene) })}
          >
            {kort(betrokkene)}
          </Link>
        </li>
      ))}
      {betrokkenen.length > getoond.length && (
        <li>
          <LinkButton onClick={() => zetAlles(true)}>
            {t('verwerkingen.nogMeer', { count: aantal - getoond.length })}
          </LinkButton>
        </li>
      )}
      {alles && aantal > betrokkenen.length && (
        <li>{t('verwerkingen.nogMeer', { count: aantal - betrokkenen.length })}</li>
      )}
    </ul>
  );
}

/** The last part: UUIDs of one day begin alike, and it is the end that tells them apart. */
function kort(betrokkene: string): string {
  return `…${betrokkene.slice(-8)}`;
}
