import { scaleLinear } from 'd3-scale';
import { useId } from 'react';
import { ACCENT, INKT, ZACHT } from './kleuren.js';
import { Arcering, type Punt, useInWoorden, VERBORGEN } from './verborgen.js';

const BREED = 560;
/** Room behind a bar for its number, or for the words that stand for it. */
const WAARDE = 150;
const RIJ = 42;
const STAAF = 16;
/** Names stand above their bars: some are as long as the picture is wide. */
const NAAM = 18;

/** Bars from zero, a name above and a number behind each. */
export function Staven({ punten, wat }: { punten: readonly Punt[]; wat: string }) {
  const inWoorden = useInWoorden();
  const arcering = useId();
  const most = Math.max(1, ...punten.map(({ waarde }) => waarde ?? 0));
  const x = scaleLinear([0, most], [0, BREED - WAARDE]);
  const hoog = punten.length * RIJ + 8;
  return (
    <svg className="zw-grafiek__beeld" viewBox={`0 0 ${BREED} ${hoog}`} role="group" aria-label={wat}>
      <Arcering id={arcering} />
      {punten.map(({ naam, waarde }, at) => {
        const y = at * RIJ + 4;
        const breed = waarde === null ? VERBORGEN : x(waarde ?? 0);
        const tekst = inWoorden(waarde);
        return (
          <g key={naam} role="img" tabIndex={0} aria-label={`${naam}: ${tekst}`}>
            <text x={0} y={y + 11} fontSize="13" fill={INKT}>
              {naam}
            </text>
            <rect
              x={0}
              y={y + NAAM}
              width={breed}
              height={STAAF}
              fill={waarde === null ? `url(#${arcering})` : ACCENT}
            />
            <text x={breed + 8} y={y + NAAM + 13} fontSize="13" fill={waarde === null ? ZACHT : INKT}>
              {tekst}
            </text>
          </g>
        );
      })}
    </svg>
  );
}
