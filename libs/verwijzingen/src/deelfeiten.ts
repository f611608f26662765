import { Injectable } from '@nestjs/common';
import { Aanmeldingen } from '@zesweken/aanmeldingen';
import type { Dossier } from '@zesweken/dossiers';
import { type Categorie, type Deelfeiten, partijVan } from '@zesweken/grondslagen';
import type { Datum } from '@zesweken/kalender';
import { Inschrijvingen, Verhuizingen } from '@zesweken/leerlingen';
import { type Tenant, TenantDirectory, Tenants } from '@zesweken/tenancy';
import sql from 'sql-template-tag';

/** Aanmeldingen that are looked at; nobody applies at more schools at once. */
const AANMELDINGEN = 50;

/** The facts about a child on which the table of grounds depends. */
@Injectable()
export class LoadDeelfeiten {
  constructor(
    private readonly tenants: Tenants,
    private readonly inschrijvingen: Inschrijvingen,
    private readonly verhuizingen: Verhuizingen,
    private readonly aanmeldingen: Aanmeldingen,
    private readonly directory: TenantDirectory,
  ) {}

  /** A function that tells the facts for one receiver; undefined where it has no place in the table. */
  async of(dossier: Dossier, vandaag: Datum): Promise<(naar: Tenant) => Promise<Deelfeiten | undefined>> {
    const { db } = this.tenants;
    const brins = await this.#brins(dossier, vandaag);
    const moves = await this.verhuizingen.ofLeerling(dossier.leerlingId);
    const codes = new Set(moves.map(({ naar }) => naar));
    const received = await this.#receivedUnderToestemming(dossier);
    const stricter = await this.#stricter();
    const van = partijVan(db.tenant);
    return async (naar) => {
      const partij = partijVan(naar);
      if (!van || !partij) return undefined;
      const known = (await this.directory.find(naar.id)) ?? naar;
      return {
        van,
        naar: partij,
        schoolVanOntvanger: await this.#hasSchool(naar.id, brins),
        verhuisdNaarOntvanger: known.gemeentecodes.some(({ code }) => codes.has(code)),
        ontvangenOnderToestemming: received,
        toestemmingVolgensConvenant: stricter,
      };
    };
  }

  /** Schools where the leerling is enrolled or aangemeld. */
  async #brins({ leerlingId, brin }: Dossier, vandaag: Datum): Promise<string[]> {
    const { vastgelegd, gemeld } = await this.inschrijvingen.ofLeerling(leerlingId);
    const enrolled = vastgelegd.filter(
      ({ vanaf, tot }) => vanaf <= vandaag && (tot === null || vandaag <= tot),
    );
    const applied = await this.aanmeldingen.ofLeerling(leerlingId, 1, AANMELDINGEN);
    const open = applied.filter(({ uitkomst }) => uitkomst === null || uitkomst === 'toegelaten');
    // Without a recorded enrolment the last report tells the school.
    const reported = enrolled.length > 0 ? [] : [brin, gemeld.at(-1)?.brin];
    return [...enrolled, ...open]
      .map((een) => een.brin)
      .concat(reported.filter((een) => een !== null && een !== undefined));
  }

  async #hasSchool(tenantId: string, brins: readonly string[]): Promise<boolean> {
    const found = await this.tenants.db.first(
      sql`select 1 from platform.tenant_scholen where tenant_id = ${tenantId} and brin = any(${brins})`,
    );
    return found !== undefined;
  }

  /** What the tenant itself has of this child under toestemming: in verwijzingen that were linked to this leerling's dossiers. */
  async #receivedUnderToestemming({ id, leerlingId }: Dossier): Promise<Categorie[]> {
    const own = await this.tenants.db.rows<{ id: string }>(sql`
      select o.id from ontvangen_verwijzingen o join dossiers d on d.id = o.dossier_id
      where d.id = ${id} or d.leerling_id = ${leerlingId}`);
    if (own.length === 0) return [];
    const rows = await this.tenants.db.rows<{ categorie: Categorie }>(sql`
      select distinct unnest(onder_toestemming) as categorie from uitwisseling.verwijzingen
      where naar_rol = current_user and id = any(${own.map((een) => een.id)}::uuid[])`);
    return rows.map(({ categorie }) => categorie);
  }

  /** Whether a convenant of now asks toestemming where the law has a public task. */
  async #stricter(): Promise<boolean> {
    const found = await this.tenants.db.first(sql`
      select 1 from platform.convenanten c join platform.convenant_leden l on l.convenant_id = c.id
      where l.tenant_id = ${this.tenants.db.tenant.id} and c.geldig_tot is null and (c.termen ->> 'toestemmingNaarSamenwerkingsverband')::boolean`);
    return found !== undefined;
  }
}
