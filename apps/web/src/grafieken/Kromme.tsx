import { scaleLinear } from 'd3-scale';
import { area, curveStepAfter, line } from 'd3-shape';
import { useTekst } from '../i18n/taal.js';
import { ACCENT, BAND, INKT, RASTER, ZACHT } from './kleuren.js';

/** A point of the curve: percent still at home after so many weeks, with its band. */
export interface Weekpunt {
  week: number;
  waarde: number | null;
  laag: number | null;
  hoog: number | null;
}

const BREED = 720;
const HOOG = 280;
const KANT = { boven: 16, rechts: 16, onder: 40, links: 46 };
const STAPPEN = [0, 25, 50, 75, 100];
const WEKEN = [1, 6, 13, 19, 26];
/** The week of the promise. */
const BELOFTE = 6;

/** The share that is still at home, week by week, with the band in which the true share probably lies. */
export function Kromme({ punten, wat }: { punten: readonly Weekpunt[]; wat: string }) {
  const { t } = useTekst();
  const x = scaleLinear([1, 26], [KANT.links, BREED - KANT.rechts]);
  const y = scaleLinear([0, 100], [HOOG - KANT.onder, KANT.boven]);
  const isShown = ({ waarde }: Weekpunt): boolean => waarde !== null;
  const lijn = line<Weekpunt>()
    .defined(isShown)
    .x(({ week }) => x(week))
    .y(({ waarde }) => y(waarde ?? 0))
    .curve(curveStepAfter);
  const vlak = area<Weekpunt>()
    .defined(isShown)
    .x(({ week }) => x(week))
    .y0(({ laag }) => y(laag ?? 0))
    .y1(({ hoog }) => y(hoog ?? 0))
    .curve(curveStepAfter);
  return (
    <svg className="zw-grafiek__beeld" viewBox={`0 0 ${BREED} ${HOOG}`} role="group" aria-label={wat}>
      {STAPPEN.map((stap) => (
        <g key={stap}>
          <line x1={KANT.links} x2={BREED - KANT.rechts} y1={y(stap)} y2={y(stap)} stroke={RASTER} />
          <text x={KANT.links - 6} y={y(stap) + 4} textAnchor="end" fontSize="12" fill={ZACHT}>
            {stap}%
          </text>
        </g>
      ))}
      <path d={vlak([...punten]) ?? ''} fill={BAND} />
      <line x1={x(BELOFTE)} x2={x(BELOFTE)} y1={y(0)} y2={y(100)} stroke={INKT} strokeDasharray="4 4" />
      <text x={x(BELOFTE) + 6} y={KANT.boven + 12} fontSize="12" fill={INKT}>
        {t('grafiek.zesWeken')}
      </text>
      <path d={lijn([...punten]) ?? ''} fill="none" stroke={ACCENT} strokeWidth="2.5" />
      {punten.filter(isShown).map(({ week, waarde }) => (
        <circle
          key={week}
          cx={x(week)}
          cy={y(waarde ?? 0)}
          r="4"
          fill={ACCENT}
          role="img"
          tabIndex={0}
          aria-label={t('grafiek.weekpunt', { week, waarde: waarde ?? 0 })}
        />
      ))}
      {WEKEN.map((week) => (
        <text key={week} x={x(week)} y={HOOG - 18} textAnchor="middle" fontSize="12" fill={ZACHT}>
          {week}
        </text>
      ))}
      <text x={(KANT.links + BREED) / 2} y={HOOG - 3} textAnchor="middle" fontSize="12" fill={ZACHT}>
        {t('grafiek.weken')}
      </text>
    </svg>
  );
}
