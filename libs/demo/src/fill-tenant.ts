import { Injectable } from '@nestjs/common';
import { Ids } from '@zesweken/clock';
import { type Datum, plusDagen } from '@zesweken/kalender';
import { Acting, newTrace } from '@zesweken/logboek';
import { ImportMeldingen, type Importresultaat } from '@zesweken/meldingen';
import { type Tenant, type TenantDb, Tenants } from '@zesweken/tenancy';
import sql from 'sql-template-tag';
import { EnlivenTenant } from './enliven/enliven-tenant.js';
import type { DemoRegion } from './generate/demo-region.js';
import { VAKANTIES_MIDDEN } from '@zesweken/rekenregels';
import { PerformActies } from './perform-acties.js';

/** What one tenant was filled with. */
export interface Vulling {
  readonly meldingen: number;
  readonly acties: number;
}

/** Well over what the largest tenant needs on a slow machine. */
const SECONDS = 600;

/** Days before today from which the demo's termijnen were watched. */
const WATCHED_DAYS = 100;

/**
 * Fills one tenant of the demo: the school holidays, the reports through the same intake as real ones, what people did
 * since, and what they made in dossiers. All in one transaction, so that a tenant is filled or empty and the next start sees which.
 */
@Injectable()
export class FillTenant {
  constructor(
    private readonly tenants: Tenants,
    private readonly acting: Acting,
    private readonly ids: Ids,
    private readonly intake: ImportMeldingen,
    private readonly people: PerformActies,
    private readonly enliven: EnlivenTenant,
  ) {}

  /** @returns null when the tenant already held something. @throws Error when the intake refuses a row. */
  async run(tenant: Tenant, region: DemoRegion): Promise<Vulling | null> {
    const actor = { soort: 'systeem', id: null, rol: 'demo', trace: newTrace() } as const;
    return this.acting.as(actor, () =>
      this.tenants.run(tenant, (db) => this.#fill(db, region), { seconds: SECONDS }),
    );
  }

  async #fill(db: TenantDb, region: DemoRegion): Promise<Vulling | null> {
    const held = await db.first(
      sql`select 1 where exists (select 1 from schoolvakanties) or exists (select 1 from leerlingen)`,
    );
    if (held) return null;
    // Before the reports: forming dossiers looks at the holidays.
    await this.#holidays(db);
    const { slug } = db.tenant;
    if (region.aantal(slug) === 0) return { meldingen: 0, acties: 0 };
    const result = await this.intake.run(region.verzuim(slug));
    mustAllBeIn(slug, result);
    const acties = region.acties(slug);
    const waiting = this.enliven.waiting(db.tenant, acties, region.vandaag);
    await this.people.run(acties.filter((actie) => !waiting.has(actie)));
    await this.enliven.run(db.tenant, waiting, region.vandaag);
    await this.people.run(acties.filter((actie) => waiting.has(actie)));
    await watchedFromTheStart(db, region.vandaag);
    return { meldingen: result.gelezen, acties: acties.length };
  }

  async #holidays(db: TenantDb): Promise<void> {
    const rows = VAKANTIES_MIDDEN.map((vakantie) => ({ id: this.ids.next(), ...vakantie }));
    await db.execute(sql`
      insert into schoolvakanties (id, brin, naam, begin, einde, bron)
      select id, null, naam, begin, einde, bron
      from json_to_recordset(${JSON.stringify(rows)}::json) as x(id uuid, naam text, begin date, einde date, bron text)`);
  }
}

/**
 * What is late in the demo was not late when it came in: its schools reported within a week. So the round tells of the last months as if
 * it had run all along, and its pages have something to show.
 */
async function watchedFromTheStart(db: TenantDb, vandaag: Datum): Promise<void> {
  await db.execute(sql`
    update termijnen set bewaakt_vanaf = least(bewaakt_vanaf, begin + 7)
    where klaar_op is null and begin > ${plusDagen(vandaag, -WATCHED_DAYS)}::date`);
}

function mustAllBeIn(slug: string, { gelezen, aangemaakt, afgekeurd }: Importresultaat): void {
  const [first] = afgekeurd;
  if (first) {
    const { regel, veld, melding } = first;
    throw new Error(`The intake of ${slug} refuses line ${regel} of the demo, column ${veld}: ${melding}`);
  }
  if (aangemaakt !== gelezen)
    throw new Error(`Of ${gelezen} demo reports of ${slug} only ${aangemaakt} are new.`);
}
