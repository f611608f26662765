import { describe, expect, it } from '@jest/globals';
import { datum } from '@zesweken/kalender';
import { fillLarge, planOf, startApi } from '@zesweken/testing';
import type { Sql } from 'sql-template-tag';
import { naamstappen } from '../src/naamstappen.js';
import { geborenOpSql, JAREN, kenmerkSql, metDossierSql, pgnSql, schoolSql } from '../src/zoek.sql.js';

const TODAY = datum('2026-01-12');
/** Rows that one step of a search may take from tables, whatever is in them: what it may give, and each beginning looked at. */
const READ_AT_MOST = 1_000;

const api = await startApi();
const gemeente = await api.aTenant();
await fillLarge(gemeente, 8_000, TODAY);
const known = await gemeente.rows<{ id: string }>(geborenOpSql(datum('2011-03-14')));

const names = [
  'ja',
  'jansen',
  'jansen jan',
  'ja jans',
  'jannsen',
  'emma jannsen',
  'jannsen ema',
  'xylofoon',
  'van berg',
];
const steps = names.flatMap((vraag) =>
  naamstappen(vraag.split(' ')).map(({ query }, at) => [`${vraag}, step ${at + 1}`, query()] as const),
);

const QUERIES: readonly (readonly [string, Sql])[] = [
  ...steps,
  ['a birth date', geborenOpSql(datum('2011-03-14'))],
  ['a number', pgnSql(Buffer.alloc(32))],
  ['the years', JAREN],
  ['a kenmerk', kenmerkSql(['ZW-2025-0142'], TODAY)],
  ['all kenmerken', kenmerkSql(['ZW-'], TODAY)],
  ['a school', schoolSql('05CA', TODAY)],
  [
    'those found, with their dossier',
    metDossierSql(
      known.map(({ id }) => id),
      TODAY,
    ),
  ],
];

describe('a search', () => {
  it.each(QUERIES)('by %s reads a bounded number of rows, and no table as a whole', async (_, query) => {
    const plan = await planOf(gemeente, query);
    const whole = plan.filter(({ soort, tabel }) => soort === 'Seq Scan' && tabel !== 'tellers');
    const read = plan.reduce((sum, { tabel, rijen, weg }) => sum + (tabel ? rijen + weg : 0), 0);
    expect(whole).toEqual([]);
    expect(read).toBeLessThan(READ_AT_MOST);
  });
});
