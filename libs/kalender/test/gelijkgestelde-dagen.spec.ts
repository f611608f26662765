import { describe, expect, it } from '@jest/globals';
import {
  datum,
  GELIJKGESTELDE_DAGEN,
  GELIJKSTELLINGEN,
  isFeestdag,
  isWerkdag,
  plusWerkdagen,
  verschuifNaarWerkdag,
  weekdag,
} from '../src/index.js';

describe('days put on a par with holidays', () => {
  it('are days on which people would otherwise work, each in one decree', () => {
    const all = GELIJKSTELLINGEN.flatMap(({ dagen }) => dagen);
    expect(all).toHaveLength(GELIJKGESTELDE_DAGEN.size);
    for (const dag of all) expect([dag, weekdag(dag) < 6 && !isFeestdag(dag)]).toEqual([dag, true]);
  });

  it('move an end that shifts, and count as werkdagen', () => {
    // The Friday after Ascension Day of 2026.
    const friday = datum('2026-05-15');
    expect(verschuifNaarWerkdag(friday, GELIJKGESTELDE_DAGEN)).toBe('2026-05-18');
    expect(isWerkdag(friday)).toBe(true);
    expect(plusWerkdagen(datum('2026-05-13'), 1)).toBe('2026-05-15');
  });
});
