import { scaleBand, scaleLinear } from 'd3-scale';
import { useId } from 'react';
import { ACCENT, INKT, RASTER, ZACHT } from './kleuren.js';
import { Arcering, type Punt, useInWoorden, VERBORGEN } from './verborgen.js';

const HOOG = 190;
const BOVEN = 22;
const ONDER = 26;
const LINKS = 8;
/** Columns from zero with their numbers above them. What is hidden looks alike everywhere, and is no column of some height. */
export function Kolommen({
  punten,
  wat,
  breed = 560,
  hoogste = 1,
}: {
  punten: readonly Punt[];
  wat: string;
  breed?: number;
  /** Top of the scale where several pictures are compared; higher columns raise it. */
  hoogste?: number;
}) {
  const inWoorden = useInWoorden();
  const arcering = useId();
  const most = Math.max(hoogste, ...punten.map(({ waarde }) => waarde ?? 0));
  const x = scaleBand(
    punten.map(({ naam }) => naam),
    [LINKS, breed - LINKS],
  ).padding(0.25);
  const y = scaleLinear([0, most], [HOOG - ONDER, BOVEN]);
  return (
    <svg className="zw-grafiek__beeld" viewBox={`0 0 ${breed} ${HOOG}`} role="group" aria-label={wat}>
      <Arcering id={arcering} />
      <line x1={LINKS} x2={breed - LINKS} y1={y(0)} y2={y(0)} stroke={RASTER} />
      {punten.map(({ naam, kort, waarde }) => {
        const left = x(naam) ?? 0;
        const top = waarde === null ? y(0) - VERBORGEN : y(waarde ?? 0);
        return (
          <g key={naam} role="img" tabIndex={0} aria-label={`${naam}: ${inWoorden(waarde)}`}>
            <rect
              x={left}
              y={top}
              width={x.bandwidth()}
              height={Math.max(0, y(0) - top)}
              fill={waarde === null ? `url(#${arcering})` : ACCENT}
            />
            <text
              x={left + x.bandwidth() / 2}
              y={top - 6}
              textAnchor="middle"
              fontSize="13"
              fontWeight="700"
              fill={INKT}
            >
              {waarde === undefined ? '·' : (waarde ?? '')}
            </text>
            <text x={left + x.bandwidth() / 2} y={HOOG - 8} textAnchor="middle" fontSize="12" fill={ZACHT}>
              {kort ?? naam}
            </text>
          </g>
        );
      })}
    </svg>
  );
}
