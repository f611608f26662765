import { describe, expect, it } from '@jest/globals';
import { datum } from '@zesweken/kalender';
import { fillLarge, planOf, startApi } from '@zesweken/testing';
import sql, { type Sql } from 'sql-template-tag';
import type { DossierKeuze } from '../src/dossier-filter.sql.js';
import {
  COUNT_AT_MOST,
  type DossierFilter,
  dossierCountSql,
  dossierPageSql,
  type DossierRow,
  narrowed,
} from '../src/dossier-list.sql.js';
import { DOSSIER_STATUSES } from '../src/dossier-status.js';
import { DOSSIER_SORTS } from '../src/dossier-volgorde.sql.js';
import { VERZUIMSOORTEN } from '../src/vorming/melding.js';

const TODAY = datum('2026-01-12');
/** 320 of them are open. */
const DOSSIERS = 8_000;
const PAGE = 25;
/** Rows that all sorts of one page may read together: each of its parts gives a page at most. */
const SORTED_AT_MOST = 6 * (PAGE + 1);

const api = await startApi();
const gemeente = await api.aTenant();
await fillLarge(gemeente, DOSSIERS, TODAY);
const [someone] = await gemeente.rows<{ id: string }>(
  sql`select behandelaar_id as id from dossiers where status <> 'gesloten' and behandelaar_id is not null limit 1`,
);
const ME = someone!.id;
const OPEN = DOSSIER_STATUSES.filter((status) => status !== 'gesloten');

const CHOICES: readonly (readonly [string, DossierKeuze])[] = [
  ['all open', { status: OPEN }],
  ['all', {}],
  ...DOSSIER_STATUSES.map((one) => [`status ${one}`, { status: [one] }] as const),
  ['waiting for a person', { status: ['te-verifieren', 'te-bevestigen'] }],
  ['open or closed', { status: ['actief', 'gesloten'] }],
  ['of one behandelaar', { status: OPEN, behandelaar: [ME] }],
  ['of nobody', { status: OPEN, behandelaar: ['geen'] }],
  ['of one or nobody', { status: OPEN, behandelaar: [ME, 'geen'] }],
  ...VERZUIMSOORTEN.map((one) => [`soort ${one}`, { status: OPEN, soort: [one] }] as const),
  ['soort lrv, closed too', { soort: ['lrv'] }],
  ['mine of a soort and status', { status: ['actief'], soort: ['lrv'], behandelaar: [ME] }],
];

describe.each(CHOICES)('the list: %s', (_, keuze) => {
  it.each(DOSSIER_SORTS)('by %s reads no table as a whole and sorts no more than its page', async (sort) => {
    for (const page of [1, 3]) {
      const plan = await planOf(gemeente, dossierPageSql({ ...keuze, sort, page, pageSize: PAGE }, TODAY));
      const whole = plan.filter(
        ({ soort, tabel }) =>
          soort === 'Seq Scan' && ['dossiers', 'leerlingen', 'termijnen'].includes(tabel ?? ''),
      );
      const sorted = plan.filter(({ soort }) => soort === 'Sort').reduce((sum, { rijen }) => sum + rijen, 0);
      expect({ page, whole, sorted: Math.min(sorted, SORTED_AT_MOST * page) }).toEqual({
        page,
        whole: [],
        sorted,
      });
    }
  });

  it('is counted by reading few more rows than it counts', async () => {
    const plan = await planOf(gemeente, dossierCountSql(keuze, TODAY));
    const read = plan.reduce((sum, { tabel, rijen, weg }) => sum + (tabel ? rijen + weg : 0), 0);
    expect(read).toBeLessThan(1.5 * COUNT_AT_MOST);
  });
});

describe('a rare soort', () => {
  const rare: DossierKeuze = { status: OPEN, soort: ['luxe'] };
  const first = { page: 1, pageSize: PAGE };

  it('is found by itself, and then gives the page that walking along the order gives', async () => {
    const looked: Sql[] = [];
    const narrow = await narrowed<DossierFilter>({ ...rare, ...first }, TODAY, (query) => {
      looked.push(query);
      return gemeente.rows<{ id: string }>(query);
    });
    const plans = [];
    for (const query of [...looked, dossierPageSql(narrow, TODAY)]) plans.push(await planOf(gemeente, query));
    const read = plans.flat().reduce((sum, { tabel, rijen, weg }) => sum + (tabel ? rijen + weg : 0), 0);
    const found = narrow.onder?.length ?? 0;
    expect(found).toBeGreaterThan(0);
    expect(read).toBeLessThan(60 * found);
    expect(plans.flat().filter(({ soort, tabel }) => soort === 'Seq Scan' && tabel === 'dossiers')).toEqual(
      [],
    );
  });

  it.each(DOSSIER_SORTS)('comes by %s in the same order either way', async (sort) => {
    const along = { ...rare, ...first, sort };
    const narrow = await narrowed(along, TODAY, (query) => gemeente.rows(query));
    const one = await gemeente.rows(dossierPageSql(along, TODAY));
    expect(await gemeente.rows(dossierPageSql(narrow, TODAY))).toEqual(one);
  });

  it('is not asked after where a choice names none', async () => {
    const looked: Sql[] = [];
    const read = (query: Sql): Promise<never[]> => (looked.push(query), Promise.resolve([]));
    await narrowed({ status: OPEN }, TODAY, read);
    expect(looked).toEqual([]);
  });
});

describe('the pages of a list together', () => {
  it.each(DOSSIER_SORTS)('by %s show each dossier once, in that order', async (sort) => {
    const rows: DossierRow[] = [];
    for (let page = 1; page <= 9; page += 1) {
      const query = dossierPageSql({ status: OPEN, sort, page, pageSize: 40 }, TODAY);
      rows.push(...(await gemeente.rows<DossierRow>(query)).slice(0, 40));
    }
    expect(new Set(rows.map(({ id }) => id)).size).toBe(DOSSIERS / 25);
    expect(rows).toHaveLength(DOSSIERS / 25);
    const days = rows.map(({ uiterlijk }) => uiterlijk).filter((day) => day !== null);
    const sorted = [...days].sort((a, b) => Number(a) - Number(b));
    if (sort === 'volgendeTermijn') expect(days).toEqual(sorted);
    if (sort === '-volgendeTermijn') expect(days).toEqual(sorted.reverse());
    if (sort.endsWith('volgendeTermijn'))
      expect(rows.findIndex(({ uiterlijk }) => uiterlijk === null)).toBe(days.length);
  });
});
