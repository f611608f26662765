import { Injectable } from '@nestjs/common';
import { Clock, Ids } from '@zesweken/clock';
import { NotFound } from '@zesweken/errors';
import { Acting, type Handeling, Logboek } from '@zesweken/logboek';
import { Doorgifte, type Tenant, type TenantDb, TenantDirectory, Tenants } from '@zesweken/tenancy';
import sql from 'sql-template-tag';
import type { Verwijzing } from './verwijzing.js';

/** An act on what is shared, as both logs tell it. */
export interface Daad {
  readonly handeling: Handeling;
  /** What was touched: `verwijzing`, `verwijzing-inhoud`, `verwijzing-bericht` … */
  readonly object: string;
}

/** Now, and ids. */
@Injectable()
export class Tijd {
  constructor(
    readonly clock: Clock,
    readonly ids: Ids,
  ) {}
}

/**
 * What happens to a verwijzing happens on two sides, in one transaction: the own work in the own role, the other's log row,
 * history and messages in the name of the other. Neither is stored without the other.
 */
@Injectable()
export class Deling {
  constructor(
    private readonly tenants: Tenants,
    private readonly directory: TenantDirectory,
    private readonly doorgifte: Doorgifte,
    private readonly acting: Acting,
    private readonly logboek: Logboek,
    private readonly tijd: Tijd,
  ) {}

  /** The tenant with this role. @throws NotFound when it has ended. */
  async partij(rol: string): Promise<Tenant> {
    const found = (await this.directory.all()).find(({ schema }) => schema === rol);
    if (!found) throw new NotFound('Deze organisatie');
    return found;
  }

  /** The party at the other side of the tenant that is open. */
  andere({ vanRol, naarRol }: Pick<Verwijzing, 'vanRol' | 'naarRol'>): Promise<Tenant> {
    return this.partij(this.isVerzender({ vanRol }) ? naarRol : vanRol);
  }

  isVerzender({ vanRol }: Pick<Verwijzing, 'vanRol'>): boolean {
    return this.tenants.db.tenant.schema === vanRol;
  }

  /** Runs work in the name of the other party, as somebody of this one. */
  async daar<T>(andere: Tenant, work: (db: TenantDb) => Promise<T>): Promise<T> {
    const { id, rol, trace } = this.acting.current;
    return this.doorgifte.inNameOf(andere, (db) =>
      this.acting.as({ soort: 'partij', id, rol, trace }, () => work(db)),
    );
  }

  /**
   * Logs an act on both sides under one id, before anything is answered. What can't be logged on one of them is not done.
   */
  async log(verwijzing: Verwijzing, { handeling, object }: Daad): Promise<void> {
    const here = this.tenants.db.tenant;
    const there = await this.andere(verwijzing);
    const line = {
      id: this.tijd.ids.next(),
      handeling,
      activiteit: 'gegevens-delen',
      object,
      objectId: verwijzing.id,
      doel: verwijzing.doel,
      grondslag: `${verwijzing.grondslag} (${verwijzing.bron})`,
    } as const;
    const record = async (db: TenantDb, partij: string): Promise<void> => {
      const betrokkenen = await wie(db, verwijzing);
      this.logboek.record(db, { ...line, betrokkenen, partij });
    };
    await record(this.tenants.db, there.slug);
    await this.daar(there, (db) => record(db, here.slug));
  }
}

/** Whose data: the sender knows the leerling; a receiver's log names the verwijzing, which stands for the child. */
async function wie(db: TenantDb, { id, vanRol }: Verwijzing): Promise<string[]> {
  if (db.tenant.schema !== vanRol) return [id];
  const own = await db.first<{ leerlingId: string }>(
    sql`select leerling_id as "leerlingId" from verwijzingen where id = ${id}`,
  );
  return [own?.leerlingId ?? id];
}
