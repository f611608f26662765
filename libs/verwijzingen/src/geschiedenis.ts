import { Injectable } from '@nestjs/common';
import { Acting } from '@zesweken/logboek';
import { type TenantDb, Tenants } from '@zesweken/tenancy';
import sql from 'sql-template-tag';
import { Deling, Tijd } from './deling.js';
import type { Verwijzing } from './verwijzing.js';

/** Hears of each thing that happens to a verwijzing, once on each side, in the transaction and the name of that side. */
export interface Gebeurtenisvolger {
  happened(db: TenantDb, verwijzingId: string, soort: string): Promise<void>;
}

/** The features that follow what happens; each adds itself when it starts. */
@Injectable()
export class Gebeurtenisvolgers {
  readonly #all: Gebeurtenisvolger[] = [];

  add(volger: Gebeurtenisvolger): void {
    this.#all.push(volger);
  }

  async happened(db: TenantDb, verwijzingId: string, soort: string): Promise<void> {
    for (const volger of this.#all) await volger.happened(db, verwijzingId, soort);
  }
}

/** What happened to verwijzingen: the same story on both sides. */
@Injectable()
export class Geschiedenis {
  constructor(
    private readonly tenants: Tenants,
    private readonly deling: Deling,
    private readonly acting: Acting,
    private readonly tijd: Tijd,
    private readonly volgers: Gebeurtenisvolgers,
  ) {}

  /** Adds to the history of both sides. */
  async add(
    verwijzing: Pick<Verwijzing, 'id' | 'vanRol' | 'naarRol'>,
    soort: string,
    gegevens: Readonly<Record<string, string>> = {},
  ): Promise<void> {
    const { slug } = this.tenants.db.tenant;
    const write = async (db: TenantDb, doorId: string | null): Promise<void> => {
      await db.execute(sql`
        insert into verwijzingsgebeurtenissen (id, verwijzing_id, soort, moment, partij, door_id, gegevens)
        values (${this.tijd.ids.next()}, ${verwijzing.id}, ${soort}, ${this.tijd.clock.now()}, ${slug}, ${doorId}::uuid, ${JSON.stringify(gegevens)}::jsonb)`);
      await this.volgers.happened(db, verwijzing.id, soort);
    };
    const { soort: actor, id } = this.acting.current;
    await write(this.tenants.db, actor === 'gebruiker' ? id : null);
    await this.deling.daar(await this.deling.andere(verwijzing), (db) => write(db, null));
  }
}
