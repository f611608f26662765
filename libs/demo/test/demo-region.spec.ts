import { beforeAll, describe, expect, it } from '@jest/globals';
import { dagenTussen, type Datum, datum } from '@zesweken/kalender';
import { leesPgn } from '@zesweken/leerlingen';
import { regionWorld } from '../src/generate/region-world.js';
import { DEMO_TENANTS, DemoRegion } from '../src/index.js';
import { type Formed, formedOf, pgnOf, type Row, rowsOf } from './formed.js';

const VANDAAG = datum('2026-11-23');
const slugs = DEMO_TENANTS.map(({ slug }) => slug);
const region = new DemoRegion(VANDAAG);

async function filesOf(from: DemoRegion): Promise<Map<string, Row[]>> {
  return new Map(await Promise.all(slugs.map(async (slug) => [slug, await rowsOf(from, slug)] as const)));
}

let files: ReadonlyMap<string, readonly Row[]>;
let allRows: readonly Row[];
beforeAll(async () => {
  files = await filesOf(region);
  allRows = [...files.values()].flat();
});

describe('the demo region', () => {
  it('is the same every time', async () => {
    const again = new DemoRegion(VANDAAG);
    expect(await filesOf(again)).toEqual(files);
    for (const slug of slugs) expect(again.acties(slug)).toEqual(region.acties(slug));
  });

  it('keeps its past when the day moves on: rows and actions are added, ends come in, nothing else changes', async () => {
    const before = new DemoRegion(datum('2026-10-06'));
    for (const [slug, rows] of await filesOf(before)) {
      const now = new Map(files.get(slug)!.map((row) => [row.meldingsnummer, row]));
      const kept = rows.map(({ meldingsnummer }) => now.get(meldingsnummer)!);
      expect(kept).toEqual(
        rows.map((row, i) => ({ ...row, einddatum: row.einddatum || kept[i]!.einddatum })),
      );
      const done = new Set(region.acties(slug).map((actie) => JSON.stringify(actie)));
      expect(before.acties(slug).filter((actie) => !done.has(JSON.stringify(actie)))).toEqual([]);
    }
  });

  it('keeps its past when the school year turns', async () => {
    for (const [slug, rows] of await filesOf(new DemoRegion(datum('2027-08-30')))) {
      const later = new Map(rows.map((row) => [row.meldingsnummer, row.begindatum]));
      const moved = files.get(slug)!.filter((row) => later.get(row.meldingsnummer) !== row.begindatum);
      expect(moved).toEqual([]);
    }
  });

  it('knows nothing that has not happened', () => {
    expect(allRows.filter(({ meldingsdatum = '' }) => meldingsdatum > VANDAAG)).toEqual([]);
    const acties = slugs.flatMap((slug) => region.acties(slug));
    expect(acties.filter(({ op }) => op > VANDAAG)).toEqual([]);
    expect(acties.filter((actie) => actie.soort === 'sluiten' && actie.datum > actie.op)).toEqual([]);
  });

  it('covers every school year from 2014-2015 on', () => {
    const years = Array.from({ length: 13 }, (_, i) => `${2014 + i}`);
    for (const slug of [
      'nieuwegein',
      'vijfheerenlanden',
      'profi-pendi',
      'vo-zuid-utrecht',
      'scholen-lekstroom',
    ]) {
      const numbers = files.get(slug)!.map(({ meldingsnummer = '' }) => meldingsnummer.slice(3, 7));
      expect([...new Set(numbers)].sort()).toEqual(years);
    }
  });

  it('becomes one dossier for each story', async () => {
    for (const [slug, stories] of regionWorld(VANDAAG)) {
      const told = stories.filter(({ meldingen }) => meldingen.some(({ gemeldOp }) => gemeldOp <= VANDAAG));
      expect(await formedOf(region, slug)).toHaveLength(told.length);
    }
  });

  it('has a header and nothing else before its first school year', async () => {
    const early = new DemoRegion(datum('2014-07-31'));
    expect(await rowsOf(early, 'nieuwegein')).toEqual([]);
    expect(early.acties('nieuwegein')).toEqual([]);
  });
});

describe('its children', () => {
  it('have test numbers of their own that pass the elfproef', () => {
    const people = new Map<string, Set<string>>();
    for (const row of allRows) {
      const names = people.get(pgnOf(row)) ?? new Set();
      names.add([row.voornamen, row.voorvoegsel, row.achternaam, row.geboortedatum].join(' '));
      people.set(pgnOf(row), names);
    }
    expect(people.size).toBeGreaterThan(2_000);
    expect([...people].filter(([, names]) => names.size > 1)).toEqual([]);
    const isTest = (row: Row): boolean =>
      row.bsn
        ? /^9999[1-8]/.test(row.bsn) && leesPgn(row.bsn, 'bsn') !== undefined
        : /^10999/.test(row.onderwijsnummer!) &&
          leesPgn(row.onderwijsnummer!, 'onderwijsnummer') !== undefined;
    expect(allRows.filter((row) => !isTest(row))).toEqual([]);
  });

  it('can be reached nowhere: invented schools, numbers, addresses and postcodes', () => {
    const patterns: Record<string, RegExp> = {
      brin: /^(99[A-Z]{2})?$/,
      postcode: /^[1-9]\d{3}S[ADS]$/,
      telefoonOuder: /^06-0000\d{4}$/,
      contactTelefoon: /^(06-0000\d{4})?$/,
      contactEmail: /^(verzuim\.99[a-z]{2}\d{2}@school\.example)?$/,
    };
    for (const [column, pattern] of Object.entries(patterns)) {
      expect(allRows.filter((row) => !pattern.test(row[column]!))).toEqual([]);
    }
  });

  it('live in their gemeente, which was Vianen before 2019', () => {
    const codes = (slug: string): string[] => [...new Set(files.get(slug)!.map((row) => row.gemeentecode!))];
    expect(['nieuwegein', 'houten', 'ijsselstein', 'lopik'].map(codes)).toEqual([
      ['GM0356'],
      ['GM0321'],
      ['GM0353'],
      ['GM0331'],
    ]);
    const code = (begin: string): string => (begin < '2019-01-01' ? 'GM0620' : 'GM1961');
    const rows = files.get('vijfheerenlanden')!;
    expect(rows.filter(({ begindatum, gemeentecode }) => gemeentecode !== code(begindatum!))).toEqual([]);
    expect(codes('vijfheerenlanden')).toHaveLength(2);
  });

  it('go to schools of the samenwerkingsverband that hears of them', () => {
    const kinds = (slug: string): string[] =>
      [...new Set(files.get(slug)!.map((row) => row.onderwijssoort!))].sort();
    expect(kinds('profi-pendi')).toEqual(['po', 'sbo', 'so']);
    expect(kinds('vo-zuid-utrecht')).toEqual(['pro', 'vo', 'vso']);
  });
});

describe('its present', () => {
  const years = [region, new DemoRegion(datum('2025-11-21'))];
  const days = [
    '2025-11-21',
    '2026-01-12',
    '2026-03-24',
    '2026-06-11',
    '2026-11-23',
    '2026-12-10',
    '2027-02-16',
    '2027-05-18',
  ];

  it.each(days)('has every stage in Nieuwegein on %s', async (text) => {
    const day = datum(text);
    const year = years.find(({ vandaag }) => text >= '2026-08' === vandaag >= '2026-08')!;
    const open = (await formedOf(year.op(day), 'nieuwegein')).filter(({ status }) => status !== 'gesloten');
    const atHome = open
      .filter(({ status }) => status === 'actief')
      .map(({ eersteVerzuimdag }) => dagenTussen(eersteVerzuimdag as Datum, day));
    const waiting = (status: Formed['status']): unknown[] =>
      open.filter((dossier) => dossier.status === status);
    const stages = {
      beforeFourWeeks: atHome.filter((n) => n < 28),
      beforeSixWeeks: atHome.filter((n) => n >= 28 && n <= 42),
      beforeThreeMonths: atHome.filter((n) => n > 42 && n < 92),
      beyond: atHome.filter((n) => n >= 92),
      teVerifieren: waiting('te-verifieren'),
      teBevestigen: waiting('te-bevestigen'),
      signaal: waiting('signaal'),
    };
    expect(Object.entries(stages).filter(([, found]) => found.length === 0)).toEqual([]);
    expect(open.length).toBeGreaterThanOrEqual(18);
    const perPerson = Map.groupBy(open, ({ behandelaar }) => behandelaar);
    expect(perPerson.get(null)?.length).toBeGreaterThanOrEqual(3);
    expect([...perPerson.values()].filter(({ length }) => length >= 2).length).toBeGreaterThanOrEqual(3);
  });

  it('leaves little of the past open, and closed it for many reasons', async () => {
    const old = (await formedOf(region, 'nieuwegein')).filter(
      ({ rows }) => rows[0]!.begindatum! < '2025-08-01',
    );
    const open = old.filter(({ status }) => status !== 'gesloten');
    expect(open.length).toBeLessThan(old.length / 50);
    expect([...new Set(old.map(({ reden }) => reden ?? 'open'))].sort()).toEqual([
      'einde-leerplicht',
      'geplaatst',
      'hervat',
      'onterecht',
      'open',
      'verhuisd',
      'vervangende-leerplicht',
      'vrijstelling',
    ]);
  });
});
