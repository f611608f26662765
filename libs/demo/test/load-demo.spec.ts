import { beforeAll, describe, expect, it } from '@jest/globals';
import { type Tenant, TenantDirectory } from '@zesweken/tenancy';
import { type Kernel, startKernel } from '@zesweken/testing';
import { DEMO_TENANTS, DemoModule, DemoRegion, LoadDemo, LoadRegion } from '../src/index.js';
import { VAKANTIES_MIDDEN } from '@zesweken/rekenregels';
import { langdurigThuis } from './counting.js';
import { formedOf } from './formed.js';

/** The first days of the fourth school year: enough to have a past, a fraction of the price. */
const NOW = '2017-09-28T09:00:00+02:00';
const LIMIT = 180_000;

interface Stored {
  readonly leerling: string;
  readonly geboortedatum: string;
  readonly status: string;
  readonly soorten: string[];
  readonly eersteVerzuimdag: string | null;
  readonly laatsteEinddatum: string | null;
  readonly geslotenPer: string | null;
  readonly reden: string | null;
  readonly bevestigd: boolean;
  readonly behandelaar: string | null;
}

async function startDemo(env: Record<string, string>): Promise<Kernel> {
  const kernel = await startKernel({ env, imports: [DemoModule] });
  kernel.clock.set(NOW);
  await kernel.get(LoadRegion).run();
  return kernel;
}

/** What every tenant that works with dossiers shows something of, as tables with a condition. */
const SHOWN = [
  'scholen',
  'gezagdragers where contact_versleuteld is not null',
  'notities',
  'berichten where gelezen_op is null',
  'bestanden',
  'ziekmeldingen',
  'verkorte_roosters',
  `signalen where doorgegeven_door = 'ouder'`,
];
/** And of every gemeente. */
const SHOWN_IN_GEMEENTEN = [
  ...SHOWN,
  'gezagdragers where geheim_adres',
  'gezagdragers where blokkade_sinds is not null',
  'leerlingen where geheim_adres',
  ...['5-onder-a', '5-onder-b', '11-g', '15', '3a'].map((grond) => `vrijstellingen where grond = '${grond}'`),
  `vrijstellingen where beeindigd_per is not null`,
  `vrijstellingen where einde < '2017-08-01'`,
  `vrijstellingen where einde = '2018-07-31'`,
  `verlofaanvragen where status = 'aangevraagd'`,
];
/** And where many leerlingen are at home. */
const SHOWN_WHERE_BUSY = [
  'planversies',
  'planvaststellingen',
  `acties where status = 'gedaan'`,
  `acties where status = 'open' and uiterlijk < '2017-09-28'`,
  `acties where status = 'open' and uiterlijk > '2017-09-28'`,
  'escalaties where trede = 4',
  'plaatsingen where not telt and uren_per_week between 6 and 8',
  'plaatsingen where nietig',
  'brieven',
  'brieven where verzonden_op is not null',
  'toestemmingen',
  'verwijzingen where verzonden_op is not null',
  'kringdossiers',
];

async function tenantOf(kernel: Kernel, slug: string): Promise<Tenant> {
  return (await kernel.get(TenantDirectory).find(slug))!;
}

/** The dossiers that reports of schools formed, as they stand in the database, past every wall. */
async function dossiersOf(kernel: Kernel, slug: string): Promise<Stored[]> {
  const { schema } = await tenantOf(kernel, slug);
  const { rows } = await kernel.database.owner.query<Stored>(`
    select l.id as leerling, l.geboortedatum::text, d.status, d.soorten, d.eerste_verzuimdag::text as "eersteVerzuimdag",
      d.laatste_einddatum::text as "laatsteEinddatum", d.gesloten_per::text as "geslotenPer", d.sluitreden as reden,
      'lrv' = any(d.soorten) or d.bevestigd_op is not null as bevestigd, split_part(g.email, '@', 1) as behandelaar
    from ${schema}.dossiers d join ${schema}.leerlingen l on l.id = d.leerling_id left join ${schema}.gebruikers g on g.id = d.behandelaar_id
    where d.samengevoegd_in is null
      and not exists (select 1 from ${schema}.verzuimmeldingen m where m.dossier_id = d.id and m.herkomst <> 'school')`);
  return rows;
}

async function countRows(kernel: Kernel, slug: string, table: string): Promise<number> {
  const { schema } = await tenantOf(kernel, slug);
  const { rows } = await kernel.database.owner.query<{ n: number }>(
    `select count(*)::int as n from ${schema}.${table}`,
  );
  return rows[0]!.n;
}

describe('loading the demo', () => {
  let kernel: Kernel;
  const told: string[] = [];
  const region = new DemoRegion('2017-09-28' as DemoRegion['vandaag']);

  beforeAll(async () => {
    kernel = await startDemo({ ZESWEKEN_DEMO: 'vol' });
    // Cut off after the first tenant, then started again.
    const cutOff = kernel.get(LoadDemo).run((line) => {
      throw new Error(`stop after: ${line}`);
    });
    await expect(cutOff).rejects.toThrow(/^stop after: Demo 1\/12: Gemeente /);
    await kernel.get(LoadDemo).run((line) => told.push(line));
  }, LIMIT);

  it('goes on where it was cut off, and tells what it did', () => {
    expect(told).toHaveLength(DEMO_TENANTS.length + 1);
    expect(told.filter((line) => line.includes('already in')).length).toBeGreaterThanOrEqual(1);
    expect(told.at(-2)).toMatch(/^Demo 12\/12: /);
    expect(told.at(-1)).toMatch(/^Demo: Regio Lekstroom, \d+ vrijgaven$/);
  });

  it('does nothing once all is in', async () => {
    await kernel.get(LoadDemo).run(() => {
      throw new Error('nothing to tell');
    });
  });

  it('takes every report in through the intake', async () => {
    for (const { slug } of DEMO_TENANTS) {
      expect([slug, await countRows(kernel, slug, `verzuimmeldingen where herkomst = 'school'`)]).toEqual([
        slug,
        region.aantal(slug),
      ]);
    }
  });

  it('forms and ends the dossiers as the stories say', async () => {
    for (const { slug } of DEMO_TENANTS) {
      const expected = (await formedOf(region, slug)).map(
        ({ geboortedatum, eersteVerzuimdag, geslotenPer, reden, behandelaar }) =>
          [geboortedatum, eersteVerzuimdag, geslotenPer, reden, behandelaar].join(' '),
      );
      const stored = (await dossiersOf(kernel, slug)).map(
        ({ geboortedatum, eersteVerzuimdag, geslotenPer, reden, behandelaar }) =>
          [geboortedatum, eersteVerzuimdag, geslotenPer, reden, behandelaar].join(' '),
      );
      expect(stored.sort()).toEqual(expected.sort());
    }
  });

  it('counts 19 leerlingen long at home in Nieuwegein in 2016-2017', async () => {
    const dossiers = await dossiersOf(kernel, 'nieuwegein');
    const countable = dossiers.map((dossier) => ({
      ...dossier,
      eindeVerzuim: dossier.laatsteEinddatum! < '2017-09-28' ? dossier.laatsteEinddatum : null,
    }));
    expect(langdurigThuis(countable, 2016, '2017-09-28')).toBe(19);
  });

  it('gives every tenant the school holidays, for every school', async () => {
    for (const { slug } of DEMO_TENANTS) {
      expect(await countRows(kernel, slug, 'schoolvakanties where brin is null')).toBe(
        VAKANTIES_MIDDEN.length,
      );
    }
  });

  it('shows something of everything that people make, in every tenant that works with dossiers', async () => {
    const of = (soort: string): string[] =>
      DEMO_TENANTS.filter((tenant) => tenant.soort === soort).map(({ slug }) => slug);
    const wanted: [string, readonly string[]][] = [
      ...of('samenwerkingsverband').map((slug): [string, string[]] => [slug, SHOWN]),
      ...of('gemeente').map((slug): [string, string[]] => [slug, SHOWN_IN_GEMEENTEN]),
      ['nieuwegein', SHOWN_WHERE_BUSY],
    ];
    const missing: string[] = [];
    for (const [slug, kinds] of wanted) {
      for (const kind of kinds)
        if ((await countRows(kernel, slug, kind)) === 0) missing.push(`${slug}: ${kind}`);
    }
    expect(missing).toEqual([]);
  });

  it('logs what it did as the system, by the name of demo, and what people made under their own names', async () => {
    const { schema } = await tenantOf(kernel, 'nieuwegein');
    const { rows } = await kernel.database.owner.query(
      `select distinct actor_soort, rol, actor_id is null as niemand from ${schema}.verwerkingen order by 1, 2`,
    );
    expect(rows).toEqual([
      { actor_soort: 'gebruiker', rol: 'leerplicht', niemand: false },
      { actor_soort: 'gebruiker', rol: 'teamleider', niemand: false },
      // Of a partner, who answered a verwijzing.
      { actor_soort: 'partij', rol: 'medewerker', niemand: false },
      { actor_soort: 'systeem', rol: 'demo', niemand: true },
    ]);
    const changes = await countRows(
      kernel,
      'nieuwegein',
      `verwerkingen where handeling = 'wijzigen' and object_soort = 'dossier' and actor_soort = 'systeem'`,
    );
    expect(changes).toBe(region.acties('nieuwegein').length);
  });
});

describe('an empty demo', () => {
  it('stays empty, without holidays, also when a full one is asked for later', async () => {
    const kernel = await startDemo({ ZESWEKEN_DEMO: 'leeg' });
    const { database, clock } = kernel;
    const later = await startKernel({
      env: { ZESWEKEN_DEMO: 'vol' },
      database,
      clock,
      imports: [DemoModule],
    });
    expect(await later.get(LoadRegion).run()).toEqual([]);
    for (const process of [kernel, later]) {
      await process.get(LoadDemo).run(() => {
        throw new Error('nothing to tell');
      });
    }
    for (const table of ['leerlingen', 'schoolvakanties', 'verwerkingen']) {
      expect(await countRows(kernel, 'nieuwegein', table)).toBe(0);
    }
    expect(await countRows(kernel, 'nieuwegein', 'gebruikers')).toBe(7);
  });
});
