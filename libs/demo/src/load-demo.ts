import { Injectable } from '@nestjs/common';
import { Clock } from '@zesweken/clock';
import type { Datum } from '@zesweken/kalender';
import { PlatformStore, type Tenant, TenantDirectory } from '@zesweken/tenancy';
import sql from 'sql-template-tag';
import { ShareInRegion } from './enliven/share-in-region.js';
import { FillTenant } from './fill-tenant.js';
import { DemoRegion } from './generate/demo-region.js';
import { DEMO_TENANTS } from './region.js';
import { ReleaseYears } from './release-years.js';

/** Facts of the installation: which demo it holds, and whether all of it is in. */
const MARK = 'demo';
const DONE = 'demo.gevuld';

/** Tenants filled at the same time. */
const AT_ONCE = 2;

/**
 * Fills the demo region with reports of school years 2014-2015 up to today's. Run at every start: it goes on where an
 * earlier one was cut off, and does nothing once all is in or where the demo was made empty.
 */
@Injectable()
export class LoadDemo {
  constructor(
    private readonly platform: PlatformStore,
    private readonly directory: TenantDirectory,
    private readonly clock: Clock,
    private readonly fill: FillTenant,
    private readonly share: ShareInRegion,
    private readonly release: ReleaseYears,
  ) {}

  /** @param tell hears how it goes, a line at a time. */
  async run(tell: (line: string) => void): Promise<void> {
    const facts = await this.#facts();
    if (facts.get(MARK) !== 'vol' || facts.has(DONE)) return;
    const region = new DemoRegion(this.clock.today());
    const slugs = new Set(DEMO_TENANTS.map(({ slug }) => slug));
    // The largest first: it takes longest.
    const waiting = (await this.directory.all())
      .filter(({ slug }) => slugs.has(slug))
      .sort((a, b) => region.aantal(b.slug) - region.aantal(a.slug));
    await this.#all(waiting, region, tell);
    await this.share.run(region.vandaag);
    await this.#release(region.vandaag, tell);
    await this.#note(region);
  }

  async #release(vandaag: Datum, tell: (line: string) => void): Promise<void> {
    const regio = (await this.directory.all()).find(({ soort }) => soort === 'regio');
    if (regio) tell(`Demo: ${regio.naam}, ${await this.release.run(regio, vandaag)} vrijgaven`);
  }

  async #all(waiting: Tenant[], region: DemoRegion, tell: (line: string) => void): Promise<void> {
    const total = waiting.length;
    let done = 0;
    const work = async (): Promise<void> => {
      for (let tenant = waiting.shift(); tenant; tenant = waiting.shift()) {
        const told = await this.#one(tenant, region);
        done += 1;
        tell(`Demo ${done}/${total}: ${tenant.naam}, ${told}`);
      }
    };
    const failures: unknown[] = [];
    const ended = Array.from({ length: AT_ONCE }, () =>
      work().catch((error: unknown) => {
        // The other one still ends the tenant it is at; nothing may go on behind the caller's back.
        waiting.length = 0;
        failures.push(error);
      }),
    );
    await Promise.all(ended);
    if (failures.length > 0) throw failures[0];
  }

  async #one(tenant: Tenant, region: DemoRegion): Promise<string> {
    const filled = await this.fill.run(tenant, region);
    if (!filled) return 'already in';
    return `${filled.meldingen} meldingen, ${filled.acties} acties`;
  }

  async #facts(): Promise<ReadonlyMap<string, string>> {
    const rows = await this.platform.rows<{ sleutel: string; waarde: string }>(
      sql`select sleutel, waarde from platform.installatie where sleutel in (${MARK}, ${DONE})`,
    );
    return new Map(rows.map(({ sleutel, waarde }) => [sleutel, waarde]));
  }

  async #note({ vandaag }: DemoRegion): Promise<void> {
    await this.platform.rows(
      sql`insert into platform.installatie (sleutel, waarde) values (${DONE}, ${vandaag}) on conflict (sleutel) do nothing`,
    );
  }
}
