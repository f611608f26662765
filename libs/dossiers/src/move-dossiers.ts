import { Injectable } from '@nestjs/common';
import { Tenants } from '@zesweken/tenancy';
import { JoinTermijnen, type Termijnstand } from '@zesweken/termijnen';
import sql from 'sql-template-tag';

/** What of a dossier does not follow from its meldingen, so that it must be kept to go back. */
export interface Dossierstand {
  readonly id: string;
  readonly leerlingId: string;
  readonly samengevoegdIn: string | null;
  readonly behandelaarId: string | null;
  readonly bevestigdOp: string | null;
  readonly doorPersoon: boolean;
  readonly status: string;
  readonly verzuimdagDoorPersoon: string | null;
  readonly geplaatstPer: string | null;
  readonly looptDoorNa: string | null;
  readonly deelsBelastbaar: boolean;
  /** What goes along with its termijnen when it is joined. */
  readonly termijnen?: Termijnstand | undefined;
}

/** A live dossier with what a person may have done in it. */
export interface Dossierstaat extends Dossierstand {
  readonly kenmerk: string;
  readonly gewijzigdOp: Date;
}

/** Lets dossiers follow a leerling that turns out to be another one, and go back. Forming them anew is up to the caller. */
@Injectable()
export class MoveDossiers {
  constructor(
    private readonly tenants: Tenants,
    private readonly joins: JoinTermijnen,
  ) {}

  /** All dossiers of these leerlingen, joined ones too. */
  async state(leerlingIds: readonly string[]): Promise<Dossierstaat[]> {
    const rows = await this.tenants.db.rows<Dossierstaat>(sql`
      select id, kenmerk, leerling_id as "leerlingId", samengevoegd_in as "samengevoegdIn", behandelaar_id as "behandelaarId",
        to_jsonb(bevestigd_op) #>> '{}' as "bevestigdOp", door_persoon as "doorPersoon", status,
        verzuimdag_door_persoon as "verzuimdagDoorPersoon", geplaatst_per as "geplaatstPer", loopt_door_na as "looptDoorNa",
        deels_belastbaar as "deelsBelastbaar", gewijzigd_op as "gewijzigdOp"
      from dossiers where leerling_id = any(${leerlingIds}::uuid[]) order by kenmerk`);
    const kept = await this.joins.stand(rows.map(({ id }) => id));
    return rows.map((row) => ({ ...row, termijnen: kept.get(row.id) }));
  }

  /** All dossiers of one leerling become those of another. */
  async toOther(van: string, naar: string): Promise<void> {
    await this.tenants.db.execute(sql`update dossiers set leerling_id = ${naar} where leerling_id = ${van}`);
  }

  /**
   * Puts dossiers back as they were before.
   * @param voor as they were; `na` as they were right after the move: what changed since then stays.
   * @param nieuw dossiers made since, which go to this leerling.
   */
  async restore(
    voor: readonly Dossierstand[],
    na: readonly Dossierstand[],
    nieuw: { readonly ids: readonly string[]; readonly leerlingId: string },
  ): Promise<void> {
    const { db } = this.tenants;
    await db.execute(sql`
      update dossiers set leerling_id = ${nieuw.leerlingId} where id = any(${nieuw.ids}::uuid[])`);
    const shape = sql`x(id uuid, "leerlingId" uuid, "samengevoegdIn" uuid, "behandelaarId" uuid, "bevestigdOp" timestamptz, "doorPersoon" boolean, status text,
      "verzuimdagDoorPersoon" date, "geplaatstPer" date, "looptDoorNa" date, "deelsBelastbaar" boolean)`;
    await db.execute(sql`
      with voor as (select * from jsonb_to_recordset(${JSON.stringify(voor)}::jsonb) as ${shape}),
        na as (select * from jsonb_to_recordset(${JSON.stringify(na)}::jsonb) as ${shape})
      update dossiers d set leerling_id = v."leerlingId", samengevoegd_in = v."samengevoegdIn",
        behandelaar_id = case when d.behandelaar_id is not distinct from n."behandelaarId" then v."behandelaarId" else d.behandelaar_id end,
        bevestigd_op = case when d.bevestigd_op is not distinct from n."bevestigdOp" then v."bevestigdOp" else d.bevestigd_op end,
        door_persoon = case when d.door_persoon = n."doorPersoon" then v."doorPersoon" else d.door_persoon end,
        verzuimdag_door_persoon = case when d.verzuimdag_door_persoon is not distinct from n."verzuimdagDoorPersoon" then v."verzuimdagDoorPersoon" else d.verzuimdag_door_persoon end,
        geplaatst_per = case when d.geplaatst_per is not distinct from n."geplaatstPer" then v."geplaatstPer" else d.geplaatst_per end,
        loopt_door_na = case when d.loopt_door_na is not distinct from n."looptDoorNa" then v."looptDoorNa" else d.loopt_door_na end,
        deels_belastbaar = case when d.deels_belastbaar = n."deelsBelastbaar" then v."deelsBelastbaar" else d.deels_belastbaar end,
        status = case when d.status = n.status then v.status else d.status end, versie = d.versie + 1
      from voor v join na n using (id) where d.id = v.id`);
    // A dossier made since may lead to one that is another leerling's now.
    await db.execute(sql`
      update dossiers d set samengevoegd_in = null from dossiers o where o.id = d.samengevoegd_in and o.leerling_id <> d.leerling_id`);
    await this.#restoreTermijnen(voor);
  }

  async #restoreTermijnen(voor: readonly Dossierstand[]): Promise<void> {
    const alive = await this.tenants.db.rows<{ id: string }>(
      sql`select id from dossiers where id = any(${voor.map(({ id }) => id)}::uuid[])`,
    );
    for (const { id } of alive) {
      const termijnen = voor.find((one) => one.id === id)?.termijnen;
      if (termijnen) await this.joins.restore(id, termijnen);
    }
  }
}
