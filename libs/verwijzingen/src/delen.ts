import { Injectable } from '@nestjs/common';
import { Clock } from '@zesweken/clock';
import type { DisposableCipher } from '@zesweken/crypto';
import { Tenants } from '@zesweken/tenancy';
import sql, { type Sql } from 'sql-template-tag';

/** A part of what was sent, sealed. */
export interface Deel {
  readonly deel: string;
  readonly id: string;
  readonly doorRol: string;
  readonly versleuteld: Buffer;
  readonly gemaaktOp: Date;
}

/** The sealed parts of verwijzingen: held once, for both sides. */
@Injectable()
export class Delen {
  constructor(
    private readonly tenants: Tenants,
    private readonly clock: Clock,
  ) {}

  /** Seals and writes a part. */
  async add(
    verwijzingId: string,
    cipher: DisposableCipher,
    deel: string,
    id: string,
    plain: Buffer,
  ): Promise<void> {
    await this.tenants.db.execute(sql`
      insert into uitwisseling.verwijzingsdelen (verwijzing_id, deel, id, versleuteld, gemaakt_op)
      values (${verwijzingId}, ${deel}, ${id}, ${cipher.seal(plain, `${deel}|${id}`)}, ${this.clock.now()})`);
  }

  /** The parts that a condition leaves, oldest first. */
  of(verwijzingId: string, and: Sql): Promise<Deel[]> {
    return this.tenants.db.rows<Deel>(sql`
      select deel, id, door_rol::text as "doorRol", versleuteld, gemaakt_op as "gemaaktOp"
      from uitwisseling.verwijzingsdelen where verwijzing_id = ${verwijzingId} and ${and} order by gemaakt_op, id`);
  }
}

/** @throws Error when the part is not of this key and place. */
export function openDeel(cipher: DisposableCipher, { deel, id, versleuteld }: Deel): Buffer {
  return cipher.open(versleuteld, `${deel}|${id}`);
}
