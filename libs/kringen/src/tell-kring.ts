import { Injectable } from '@nestjs/common';
import { TenantDirectory, Tenants } from '@zesweken/tenancy';
import { Deling, Meld, type Verwijzing } from '@zesweken/verwijzingen';
import sql from 'sql-template-tag';
import type { Kring } from './kring.js';

/** Tells the other party of a verwijzing about the shared plan, and does there what must be done in its name. */
@Injectable()
export class TellKring {
  constructor(
    private readonly tenants: Tenants,
    private readonly directory: TenantDirectory,
    private readonly deling: Deling,
    private readonly meld: Meld,
  ) {}

  /** The role of a tenant, by its slug. */
  async rolVan(slug: string): Promise<string | undefined> {
    return (await this.directory.find(slug))?.schema;
  }

  /** A bericht and a line for the mail to who handles the verwijzing at the other side. Nothing about a child. */
  async run(verwijzing: Verwijzing, soort: string): Promise<void> {
    const isVerzender = this.deling.isVerzender(verwijzing);
    await this.deling.daar(await this.deling.andere(verwijzing), async (db) => {
      if (!isVerzender) {
        const { dossierId, aan } = await this.meld.behandelaar(db, verwijzing.id);
        return this.meld.run(verwijzing, soort, aan, dossierId);
      }
      const own = await db.first<{ behandelaarId: string | null }>(
        sql`select behandelaar_id as "behandelaarId" from ontvangen_verwijzingen where id = ${verwijzing.id}`,
      );
      const aan = own?.behandelaarId ? [own.behandelaarId] : await this.meld.intake();
      return this.meld.run(verwijzing, soort, aan);
    });
  }

  /** Both sides know that a member left. */
  logLid(verwijzing: Verwijzing): Promise<void> {
    return this.deling.log(verwijzing, { handeling: 'beeindigen', object: 'kring' });
  }

  /** Work on the shared rows that the holder alone may do, in the holder's name. */
  async inHouder(kring: Kring, work: () => Promise<void>): Promise<void> {
    if (kring.houderRol === this.tenants.db.tenant.schema) return work();
    return this.deling.daar(await this.deling.partij(kring.houderRol), work);
  }
}
