import { describe, expect, it } from '@jest/globals';
// eslint-disable-next-line boundaries/dependencies -- a rule of the web client that needs no browser; Jest does not look in apps/web
import * as datum from '../../apps/web/src/tijd/datum.js';

const { dagenTussen, formatDag, formatMoment, isDag, leeftijd, plusDagen, plusMaanden } = datum;

describe('days in the web client', () => {
  it('are counted by the calendar, also over the change of the clock', () => {
    expect(dagenTussen('2026-03-28', '2026-03-30')).toBe(2);
    expect(dagenTussen('2026-10-26', '2026-10-24')).toBe(-2);
    expect(plusDagen('2026-02-27', 2)).toBe('2026-03-01');
  });

  it('end on the last day of a shorter month', () => {
    expect(plusMaanden('2025-11-30', 3)).toBe('2026-02-28');
    expect(plusMaanden('2026-01-15', 3)).toBe('2026-04-15');
  });

  it('make somebody a year older on the birthday', () => {
    expect(leeftijd('2010-05-02', '2026-05-01')).toBe(15);
    expect(leeftijd('2010-05-02', '2026-05-02')).toBe(16);
  });

  it('are only those that exist', () => {
    expect(['2024-02-29', '2025-02-29', '2026-13-01', '26-01-01', ''].map(isDag)).toEqual([
      true,
      false,
      false,
      false,
      false,
    ]);
  });

  it('read as people write them, in both languages', () => {
    expect(formatDag('2026-01-12', 'nl')).toBe('ma 12 jan 2026');
    expect(formatDag('2026-01-12', 'en')).toBe('Mon 12 Jan 2026');
  });

  it('are those of the Netherlands for a moment in time', () => {
    expect(formatMoment('2026-07-01T22:05:00Z', 'nl')).toBe('do 2 jul 2026, 0.05 uur');
    expect(formatMoment('2026-01-12T08:05:00Z', 'en')).toBe('Mon 12 Jan 2026, 09:05');
  });
});
