import { Injectable } from '@nestjs/common';
import { Clock, Ids } from '@zesweken/clock';
import { Settings } from '@zesweken/config';
import { KeyStore, newTenantKeys } from '@zesweken/crypto';
import { connectOwner, provisionTenant, type Tenant, TenantDirectory } from '@zesweken/tenancy';
import type pg from 'pg';
import { DEMO_SCHOLEN } from './generate/scholen.js';
import { MakeAccounts } from './make-accounts.js';
import { DEMO_CONVENANTEN, DEMO_TENANTS, type DemoTenant } from './region.js';

/** Facts of the installation: which demo it holds, and whether its tenants and accounts are all there. */
const MARK = 'demo';
const DONE = 'demo.regio';

/** Terms of the demo's convenanten: 12 hours a week count as a place, an answer is due in 5 werkdagen. */
const TERMS = { urenPerWeek: 12, doorzettingsmacht: 'regio-lekstroom', termijnen: {} };

/**
 * Makes the demo region's tenants, convenanten and accounts in an empty database and marks it, so that production
 * refuses it. One that was cut off is finished at the next start.
 */
@Injectable()
export class LoadRegion {
  constructor(
    private readonly settings: Settings,
    private readonly keys: KeyStore,
    private readonly accounts: MakeAccounts,
    private readonly directory: TenantDirectory,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** @returns the tenants of the region; none where it was made before, or where the database holds something else. */
  async run(): Promise<readonly Tenant[]> {
    const wanted = await this.#asOwner(async (owner) => {
      if (!(await this.#mayLoad(owner))) return false;
      const made = await slugsIn(owner);
      for (const tenant of DEMO_TENANTS) if (!made.has(tenant.slug)) await this.#tenant(owner, tenant);
      await this.#convenanten(owner);
      await this.#scholen(owner);
      return true;
    });
    if (!wanted) return [];
    this.directory.refresh();
    await this.accounts.run();
    await this.#asOwner((owner) => note(owner, DONE, 'ja'));
    return this.directory.all();
  }

  /** Into an empty database, which is marked first, or on with one that was marked and not finished. */
  async #mayLoad(owner: pg.Client): Promise<boolean> {
    const { rows } = await owner.query<{ sleutel: string }>(
      'select sleutel from platform.installatie where sleutel in ($1, $2)',
      [MARK, DONE],
    );
    const facts = new Set(rows.map(({ sleutel }) => sleutel));
    if (facts.has(MARK)) return !facts.has(DONE);
    if ((await slugsIn(owner)).size > 0) return false;
    await note(owner, MARK, this.settings.demo);
    return true;
  }

  async #tenant(owner: pg.Client, tenant: DemoTenant): Promise<void> {
    const id = this.ids.next();
    const keys = await newTenantKeys(this.keys, id);
    await provisionTenant(owner, { id, ...tenant }, keys, this.clock.now());
  }

  /** All or none. */
  async #convenanten(owner: pg.Client): Promise<void> {
    const known = await owner.query('select 1 from platform.convenanten limit 1');
    if (known.rowCount !== 0) return;
    await owner.query('begin');
    for (const { naam, geldigVanaf, geldigTot } of DEMO_CONVENANTEN) {
      const id = this.ids.next();
      const doelen = ['plaatsing', 'zorg-afstemming', 'preventie'];
      await owner.query(
        'insert into platform.convenanten (id, naam, geldig_vanaf, geldig_tot, doelen, termen) values ($1, $2, $3, $4, $5, $6)',
        [id, naam, geldigVanaf, geldigTot, doelen, JSON.stringify(TERMS)],
      );
      await owner.query(
        'insert into platform.convenant_leden (convenant_id, tenant_id, vanaf, tot) select $1, id, $2, $3 from platform.tenants',
        [id, geldigVanaf, geldigTot],
      );
    }
    await owner.query('commit');
  }

  /** Which schools the board has: others share with it about a leerling of its schools only. */
  async #scholen(owner: pg.Client): Promise<void> {
    await owner.query(
      `insert into platform.tenant_scholen (tenant_id, brin)
       select id, unnest($1::text[]) from platform.tenants where slug = 'scholen-lekstroom' on conflict do nothing`,
      [[...new Set(DEMO_SCHOLEN.filter(({ vanBestuur }) => vanBestuur).map(({ brin }) => brin))]],
    );
  }

  async #asOwner<T>(work: (owner: pg.Client) => Promise<T>): Promise<T> {
    const owner = await connectOwner(this.settings);
    try {
      return await work(owner);
    } finally {
      await owner.end();
    }
  }
}

async function slugsIn(owner: pg.Client): Promise<ReadonlySet<string>> {
  const { rows } = await owner.query<{ slug: string }>('select slug from platform.tenants');
  return new Set(rows.map(({ slug }) => slug));
}

async function note(owner: pg.Client, sleutel: string, waarde: string): Promise<void> {
  await owner.query(
    'insert into platform.installatie (sleutel, waarde) values ($1, $2) on conflict do nothing',
    [sleutel, waarde],
  );
}
