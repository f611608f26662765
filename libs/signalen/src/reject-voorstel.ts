import { Injectable } from '@nestjs/common';
import { type Place, TenantKeys } from '@zesweken/crypto';
import { DomainError, NotFound } from '@zesweken/errors';
import { Logboek } from '@zesweken/logboek';
import { Tenants } from '@zesweken/tenancy';
import sql from 'sql-template-tag';
import { Schrijver } from './schrijver.js';
import { Voorstellen } from './voorstellen.query.js';

/** What was refused. */
export interface AfgewezenVoorstel {
  readonly leerlingId: string;
  readonly regels: readonly string[];
  readonly afgewezenOp: Date;
}

const place = (id: string): Place => ({
  table: 'afgewezen_voorstellen',
  column: 'reden_versleuteld',
  row: id,
});

/** A person says no to a proposal: on the same facts it is not made again. */
@Injectable()
export class RejectVoorstel {
  constructor(
    private readonly tenants: Tenants,
    private readonly keys: TenantKeys,
    private readonly voorstellen: Voorstellen,
    private readonly logboek: Logboek,
    private readonly schrijver: Schrijver,
  ) {}

  /**
   * @param gezien ids of the facts that the person saw; left out: those of now.
   * @throws NotFound when nothing is proposed for this leerling; DomainError `voorstel.gewijzigd` when a fact came that the person did not see.
   */
  async run(leerlingId: string, reden: string, gezien?: readonly string[]): Promise<AfgewezenVoorstel> {
    const { db } = this.tenants;
    const voorstel = await this.voorstellen.one(leerlingId);
    if (!voorstel) throw new NotFound('Dit voorstel');
    const unseen =
      gezien && voorstel.bevindingen.some(({ feiten }) => feiten.some(({ id }) => !gezien.includes(id)));
    if (unseen) {
      throw new DomainError(
        'conflict',
        'voorstel.gewijzigd',
        'Er is intussen iets bij gekomen. Vernieuw de pagina en bekijk het voorstel opnieuw.',
      );
    }
    const cipher = await this.keys.of(db);
    const afgewezenOp = this.schrijver.nu;
    for (const { regel, feiten } of voorstel.bevindingen) {
      const id = this.schrijver.id();
      await db.execute(sql`
        insert into afgewezen_voorstellen (id, leerling_id, dossier_id, regel, feiten, reden_versleuteld, afgewezen_door, afgewezen_op)
        values (${id}, ${leerlingId}, ${voorstel.dossier?.id ?? null}::uuid, ${regel}, ${feiten.map((one) => one.id)}::uuid[], ${cipher.seal(reden, place(id))},
          ${this.schrijver.door}::uuid, ${afgewezenOp})`);
    }
    this.logboek.record(db, {
      handeling: 'wijzigen',
      activiteit: 'vroeg-signaleren',
      betrokkenen: [leerlingId],
      object: 'voorstel',
      objectId: leerlingId,
    });
    return { leerlingId, regels: voorstel.bevindingen.map(({ regel }) => regel), afgewezenOp };
  }
}
