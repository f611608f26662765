import type { TFunction } from 'i18next';
import { useId } from 'react';
import { useTekst } from '../i18n/taal.js';
import { formatDag, type Taal } from '../tijd/datum.js';
import { afstandTotTermijn } from '../tijd/Dagen.js';
import { ZES_WEKEN, lijnStand, plek, type LijnFeiten, type LijnStand } from './stand.js';
import './zeswekenlijn.css';

interface ZesWekenLijnProps extends LijnFeiten {
  /** `cel`: small, in a row of a list; `kop`: wide, with the dates, on top of a dossier. */
  variant: 'cel' | 'kop';
}

/**
 * The six-week line: from the first day of absence, filled to today, with marks at four weeks, six weeks and
 * three months. Every line has the same scale, so that lines under each other can be compared.
 */
export function ZesWekenLijn({ variant, ...feiten }: ZesWekenLijnProps) {
  const { t, taal } = useTekst();
  const stand = lijnStand(feiten);
  const zin = lijnZin(t, taal, feiten, stand);
  return (
    <figure className={`zw-lijn zw-lijn--${variant}`}>
      <Tekening stand={stand} variant={variant} zin={zin} />
      {variant === 'kop' ? (
        <Bijschriften stand={stand} feiten={feiten} />
      ) : (
        <figcaption className="zw-lijn__tekst" aria-hidden="true">
          {lijnTekst(t, stand, feiten.urenTerug)}
        </figcaption>
      )}
    </figure>
  );
}

/** The short text beside the line: "dag 31 van 42". */
export function lijnTekst(t: TFunction, { dag, einde }: LijnStand, urenTerug?: number | null): string {
  const deels = urenTerug ? `, ${t('lijn.deels', { uren: urenTerug })}` : '';
  if (einde !== 'loopt') return t(`lijn.${einde}`, { dag }) + deels;
  if (dag <= ZES_WEKEN) return t('lijn.dagVan', { dag }) + deels;
  return t('lijn.voorbij', { count: dag - ZES_WEKEN }) + deels;
}

/** The whole line in one sentence, for who cannot see it. */
export function lijnZin(t: TFunction, taal: Taal, feiten: LijnFeiten, stand: LijnStand): string {
  const begin = formatDag(feiten.eersteVerzuimdag, taal);
  const deels = feiten.urenTerug ? ` ${t('lijn.zin.deels', { uren: feiten.urenTerug })}` : '';
  if (stand.einde !== 'loopt') return t(`lijn.zin.${stand.einde}`, { dag: stand.dag, begin }) + deels;
  const zesWeken = stand.merken.find((merk) => merk.soort === 'zes-weken')?.datum ?? feiten.vandaag;
  const zin = t('lijn.zin.loopt', {
    dag: stand.dag,
    begin,
    datum: formatDag(zesWeken, taal),
    afstand: afstandTotTermijn(t, feiten.vandaag, zesWeken),
  });
  return zin + deels;
}

const HOOGTE = {
  cel: { totaal: 18, midden: 9, balk: 7, merk: 6.5 },
  kop: { totaal: 26, midden: 14, balk: 10, merk: 10 },
} as const;

/** Thicker as time runs out: the stage is readable without colour, also on a grey print. */
const DIKTE = { rustig: 0, nadert: 1, voorbij: 2, gedeeltelijk: 0, pauze: 0 } as const;

function Tekening({ stand, variant, zin }: { stand: LijnStand; variant: 'cel' | 'kop'; zin: string }) {
  const patroon = useId();
  const maat = HOOGTE[variant];
  return (
    <svg className="zw-lijn__beeld" height={maat.totaal} width="100%" role="img" aria-label={zin}>
      <defs>
        <pattern id={`${patroon}-n`} width="6" height="6" patternUnits="userSpaceOnUse">
          <rect width="6" height="6" className="zw-lijn__nadert" />
          <path d="M3 0v6" className="zw-lijn__nadert-streep" />
        </pattern>
        <pattern
          id={`${patroon}-g`}
          width="5"
          height="5"
          patternTransform="rotate(45)"
          patternUnits="userSpaceOnUse"
        >
          <rect width="5" height="5" className="zw-lijn__deels" />
          <path d="M0 0v5" className="zw-lijn__deels-streep" />
        </pattern>
      </defs>
      <rect
        x="0"
        y={maat.midden - maat.balk / 2}
        width="100%"
        height={maat.balk}
        rx={maat.balk / 2}
        className="zw-lijn__spoor"
      />
      {stand.stukken.map(({ van, tot, soort }) => {
        const dikte = maat.balk + 2 * DIKTE[soort];
        return (
          <rect
            key={van}
            x={`${plek(van)}%`}
            width={`${plek(tot) - plek(van)}%`}
            y={maat.midden - dikte / 2}
            height={dikte}
            className={`zw-lijn__stuk zw-lijn__stuk--${soort}`}
            fill={
              soort === 'nadert'
                ? `url(#${patroon}-n)`
                : soort === 'gedeeltelijk'
                  ? `url(#${patroon}-g)`
                  : undefined
            }
          />
        );
      })}
      {stand.merken.map(({ soort, dag }) => (
        <line
          key={soort}
          x1={`${plek(dag)}%`}
          x2={`${plek(dag)}%`}
          y1={maat.midden - maat.merk}
          y2={maat.midden + maat.merk}
          className={`zw-lijn__merk zw-lijn__merk--${soort}`}
        />
      ))}
      {stand.punten.map(({ dag, telt }) => (
        <circle
          key={dag}
          cx={`${plek(dag)}%`}
          cy={maat.midden}
          r={maat.balk / 2 + 1.5}
          className={telt ? 'zw-lijn__plaatsing' : 'zw-lijn__plaatsing zw-lijn__plaatsing--deels'}
        />
      ))}
      <Einde stand={stand} variant={variant} />
    </svg>
  );
}

/** Where the fill stops: a dot that moves on each day, a closed end, or the break of a line that is too long. */
function Einde({ stand, variant }: { stand: LijnStand; variant: 'cel' | 'kop' }) {
  const { midden, balk, merk } = HOOGTE[variant];
  const x = `${plek(stand.dag)}%`;
  if (stand.afgebroken) {
    return (
      <svg x="100%" overflow="visible">
        <path
          d={`M-14 ${midden + merk}l5 ${-2 * merk}M-9 ${midden + merk}l5 ${-2 * merk}`}
          className="zw-lijn__breuk"
        />
      </svg>
    );
  }
  if (stand.einde === 'geplaatst') return null;
  if (stand.einde !== 'loopt') {
    return <line x1={x} x2={x} y1={midden - merk} y2={midden + merk} className="zw-lijn__slot" />;
  }
  return variant === 'kop' ? (
    <circle cx={x} cy={midden} r={balk / 2 + 2} className="zw-lijn__vandaag" />
  ) : null;
}

/** Dates under the marks and the word for today above the dot, as text that wraps and zooms. */
function Bijschriften({ stand, feiten }: { stand: LijnStand; feiten: LijnFeiten }) {
  const { t, taal } = useTekst();
  const nu = plek(stand.dag);
  // On the side with room for the words, also on a phone.
  const kant = nu > 55 ? 'links' : 'rechts';
  return (
    <figcaption aria-hidden="true" className="zw-lijn__bijschriften">
      <span
        className={`zw-lijn__nu zw-lijn__nu--${kant}`}
        style={kant === 'rechts' ? { left: `${nu}%` } : { right: `${100 - nu}%` }}
      >
        {stand.einde === 'loopt'
          ? t('lijn.vandaagDag', { dag: stand.dag })
          : t(`lijn.${stand.einde}`, { dag: stand.dag })}
        {feiten.urenTerug ? (
          <span className="zw-lijn__uren">, {t('lijn.deels', { uren: feiten.urenTerug })}</span>
        ) : null}
      </span>
      <span className="zw-lijn__begin">
        {t('lijn.begin')}
        <br />
        <span className="zw-lijn__datum">{formatDag(feiten.eersteVerzuimdag, taal)}</span>
      </span>
      {stand.merken.map(({ soort, dag, datum }) => (
        <span key={soort} className={`zw-lijn__bij zw-lijn__bij--${soort}`} style={{ left: `${plek(dag)}%` }}>
          {t(`lijn.merk.${soort}`)}
          <br />
          <span className="zw-lijn__datum">{formatDag(datum, taal)}</span>
        </span>
      ))}
    </figcaption>
  );
}

/** What stands where a line would be, while nothing runs: a report without long absence, or one still unchecked. */
export function GeenLijn({ reden }: { reden: 'signaal' | 'te-verifieren' }) {
  const { t } = useTekst();
  return (
    <div className="zw-lijn zw-lijn--cel zw-lijn--leeg">
      <span className="zw-lijn__leeg-spoor" aria-hidden="true" />
      <span className="zw-lijn__tekst">{t(`lijn.geen.${reden}`)}</span>
    </div>
  );
}
