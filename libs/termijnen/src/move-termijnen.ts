import { Injectable } from '@nestjs/common';
import { Tenants } from '@zesweken/tenancy';
import sql from 'sql-template-tag';

/** A dossier that was joined to another one. */
export interface Samengevoegd {
  readonly van: string;
  readonly naar: string;
}

/** What of a dossier goes along when it is joined, so that it can be brought back. */
export interface Termijnstand {
  /** The things of which it has a termijn. */
  readonly bronnen: readonly string[];
  /** Rows of its ledger. */
  readonly herinneringen: readonly string[];
  /** What people did to its clocks. */
  readonly ingrepen: readonly string[];
}

/**
 * Lets what is kept of a joined dossier's termijnen go along (contract section 4). Its clocks end: the dossier that it is in now
 * has them, counted from the facts of both. What people did to them, the termijnen of things, the history and the ledger move, so
 * that nobody is reminded again of what they were told. The ledger is kept by libs/herinneringen; here it only changes its dossier.
 */
@Injectable()
export class JoinTermijnen {
  constructor(private readonly tenants: Tenants) {}

  async run(paren: readonly Samengevoegd[]): Promise<void> {
    const { db } = this.tenants;
    for (const { van, naar } of paren) {
      await db.execute(sql`delete from termijnen where dossier_id = ${van} and bron_id is null`);
      await db.execute(sql`update termijnen set dossier_id = ${naar} where dossier_id = ${van}`);
      await db.execute(sql`update termijningrepen set dossier_id = ${naar} where dossier_id = ${van}`);
      await db.execute(sql`update termijnwijzigingen set dossier_id = ${naar} where dossier_id = ${van}`);
      // What both told the same person about the same day was told once.
      await db.execute(sql`
        update herinneringen h set dossier_id = ${naar} where h.dossier_id = ${van} and not exists (
          select 1 from herinneringen o where o.dossier_id = ${naar} and o.soort = h.soort and o.bron_id is not distinct from h.bron_id and o.uiterlijk = h.uiterlijk
            and o.moment = h.moment and o.ontvanger_id is not distinct from h.ontvanger_id and o.rol = h.rol)`);
    }
  }

  /** What would go along, of dossiers as they stand now. */
  async stand(dossierIds: readonly string[]): Promise<ReadonlyMap<string, Termijnstand>> {
    const rows = await this.tenants.db.rows<Termijnstand & { id: string }>(sql`
      select d.id, array(select distinct bron_id from termijnen where dossier_id = d.id and bron_id is not null) as bronnen,
        array(select id from herinneringen where dossier_id = d.id) as herinneringen, array(select id from termijningrepen where dossier_id = d.id) as ingrepen
      from unnest(${dossierIds}::uuid[]) as d(id)`);
    return new Map(rows.map(({ id, ...stand }) => [id, stand]));
  }

  /** The way back: what went along belongs to this dossier again. Its clocks are counted by who brings it back. */
  async restore(dossierId: string, { bronnen, herinneringen, ingrepen }: Termijnstand): Promise<void> {
    const { db } = this.tenants;
    await db.execute(
      sql`update termijnen set dossier_id = ${dossierId} where bron_id = any(${bronnen}::uuid[]) and dossier_id <> ${dossierId}`,
    );
    await db.execute(
      sql`update termijnwijzigingen set dossier_id = ${dossierId} where bron_id = any(${bronnen}::uuid[]) and dossier_id <> ${dossierId}`,
    );
    await db.execute(
      sql`update termijningrepen set dossier_id = ${dossierId} where id = any(${ingrepen}::uuid[]) and dossier_id <> ${dossierId}`,
    );
    await db.execute(
      sql`update herinneringen set dossier_id = ${dossierId} where id = any(${herinneringen}::uuid[]) and dossier_id <> ${dossierId}`,
    );
  }
}
