import { Injectable } from '@nestjs/common';
import { Ids } from '@zesweken/clock';
import { TenantKeys } from '@zesweken/crypto';
import type { Datum } from '@zesweken/kalender';
import { Acting } from '@zesweken/logboek';
import type { TenantDb } from '@zesweken/tenancy';
import { KeepTermijn } from '@zesweken/termijnen';
import sql from 'sql-template-tag';
import { metSamengevoegde } from './work-on-dossier.js';

/** The rung that a dossier stands on. */
export interface Escalatie {
  /** From 1, the lowest. */
  readonly trede: number;
  readonly naam: string;
  readonly eigenaar: string;
  /** The day on which it came there. */
  readonly sinds: Datum;
  /** The last day it should stay there; null where the convenant sets none. */
  readonly uiterlijk: Datum | null;
}

/** A rung with the id of the stay on it. */
export type Staat = Escalatie & { readonly id: string };

/** A dossier goes from one rung to another. */
interface Overgang {
  readonly before: Staat | undefined;
  readonly now: Escalatie;
  readonly toelichting: string;
  readonly at: Date;
}

/** Keeps on which rung of the ladder dossiers stand, and watches how long. */
@Injectable()
export class Treden {
  constructor(
    private readonly keys: TenantKeys,
    private readonly acting: Acting,
    private readonly ids: Ids,
    private readonly termijn: KeepTermijn,
  ) {}

  /** The longest stay on the new rung is watched; that on the one before is over. */
  async put(db: TenantDb, dossierId: string, { before, now, toelichting, at }: Overgang): Promise<void> {
    const id = this.ids.next();
    const { trede, naam, eigenaar, sinds, uiterlijk } = now;
    const cipher = await this.keys.of(db);
    const sealed = cipher.seal(toelichting, {
      table: 'escalaties',
      column: 'toelichting_versleuteld',
      row: id,
    });
    const door = this.acting.current.soort === 'gebruiker' ? this.acting.current.id : null;
    await db.execute(sql`
      insert into escalaties (id, dossier_id, trede, naam, eigenaar, sinds, uiterlijk, toelichting_versleuteld, door_id, vastgelegd_op)
      values (${id}, ${dossierId}, ${trede}, ${naam}, ${eigenaar}, ${sinds}, ${uiterlijk}, ${sealed}, ${door}, ${at})`);
    await this.termijn.run([
      ...(before ? wensVan(dossierId, before, sinds) : []),
      ...wensVan(dossierId, { ...now, id }, null),
    ]);
  }
}

/** The rung of now, with the dossiers that were joined to this one. */
export function presentRung(db: TenantDb, dossierId: string): Promise<Staat | undefined> {
  return db.first<Staat>(sql`
    select id, trede, naam, eigenaar, sinds, uiterlijk from escalaties
    where dossier_id in (${metSamengevoegde(dossierId)}) order by sinds desc, id desc limit 1`);
}

/** A rung without a longest stay has no termijn. */
function wensVan(
  dossierId: string,
  { id, sinds, uiterlijk }: Staat,
  gehaaldOp: Datum | null,
): Parameters<KeepTermijn['run']>[0] {
  if (uiterlijk === null) return [];
  return [
    {
      soort: 'escalatie',
      bronId: id,
      dossierId,
      leerlingId: null,
      ontvangerId: null,
      begin: sinds,
      gekozen: uiterlijk,
      afloop: { gehaaldOp, vervallenOp: null },
    },
  ];
}
