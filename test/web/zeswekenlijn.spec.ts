import { describe, expect, it } from '@jest/globals';
// eslint-disable-next-line boundaries/dependencies -- a rule of the web client that needs no browser; Jest does not look in apps/web
import { lijnStand, plek } from '../../apps/web/src/zeswekenlijn/stand.js';

const eersteVerzuimdag = '2025-12-03';

describe('the six-week line', () => {
  it('is filled to today and marks four weeks, six weeks and three months', () => {
    const stand = lijnStand({ eersteVerzuimdag, vandaag: '2026-01-12' });

    expect(stand).toEqual({
      dag: 40,
      fase: 'nadert',
      einde: 'loopt',
      afgebroken: false,
      stukken: [
        { van: 0, tot: 28, soort: 'rustig' },
        { van: 28, tot: 40, soort: 'nadert' },
      ],
      merken: [
        { soort: 'vier-weken', dag: 28, datum: '2025-12-31' },
        { soort: 'zes-weken', dag: 42, datum: '2026-01-14' },
        { soort: 'drie-maanden', dag: 90, datum: '2026-03-03' },
      ],
      punten: [],
    });
  });

  it('is late only after day 42, which still lies within six weeks', () => {
    expect(lijnStand({ eersteVerzuimdag, vandaag: '2026-01-14' }).fase).toBe('nadert');
    expect(lijnStand({ eersteVerzuimdag, vandaag: '2026-01-15' }).fase).toBe('voorbij');
  });

  it('stops where the absence ended, on the number of days that the API counts', () => {
    const stand = lijnStand({ eersteVerzuimdag, vandaag: '2026-02-20', eindeVerzuim: '2025-12-12' });

    expect(stand).toMatchObject({
      dag: 10,
      einde: 'verzuim-geeindigd',
      stukken: [{ van: 0, tot: 10, soort: 'rustig' }],
    });
  });

  it('breaks off when the absence is longer than the line', () => {
    const stand = lijnStand({ eersteVerzuimdag, vandaag: '2026-12-03' });

    expect(stand).toMatchObject({ dag: 365, afgebroken: true });
    expect(stand.stukken.at(-1)).toEqual({ van: 42, tot: 98, soort: 'voorbij' });
    expect(plek(stand.dag)).toBe(100);
  });

  it('stops at a place that counts, and goes on hatched from one that does not', () => {
    const vandaag = '2026-01-12';
    const vol = lijnStand({
      eersteVerzuimdag,
      vandaag,
      plaatsingen: [{ dag: '2026-01-02', telt: true }],
    });
    const deels = lijnStand({
      eersteVerzuimdag,
      vandaag,
      plaatsingen: [{ dag: '2026-01-02', telt: false }],
    });

    expect(vol).toMatchObject({ dag: 30, einde: 'geplaatst', punten: [{ dag: 30, telt: true }] });
    expect(deels.stukken.at(-1)).toEqual({ van: 30, tot: 40, soort: 'gedeeltelijk' });
  });

  it('leaves a gap where the clock stood still', () => {
    const stand = lijnStand({
      eersteVerzuimdag,
      vandaag: '2026-01-12',
      opschortingen: [{ van: '2025-12-10', tot: '2025-12-16' }],
    });

    expect(stand.stukken.slice(0, 3)).toEqual([
      { van: 0, tot: 7, soort: 'rustig' },
      { van: 7, tot: 14, soort: 'pauze' },
      { van: 14, tot: 28, soort: 'rustig' },
    ]);
  });
});
