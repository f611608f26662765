import { Injectable } from '@nestjs/common';
import { NotFound } from '@zesweken/errors';
import { type Handeling, Logboek } from '@zesweken/logboek';
import { Tenants } from '@zesweken/tenancy';
import { type Verwijzing, VerwijzingStore } from '@zesweken/verwijzingen';
import sql, { empty } from 'sql-template-tag';

/** A verwijzing as a system follows it: how far it is, and nothing about whom. */
export type Gevolgd = Verwijzing & { readonly richting: 'ontvangen' | 'verzonden' };

/** What a koppeling may follow of verwijzingen; each look is logged. */
@Injectable()
export class FollowVerwijzingen {
  constructor(
    private readonly tenants: Tenants,
    private readonly store: VerwijzingStore,
    private readonly logboek: Logboek,
  ) {}

  /** Newest first, those sent since a moment where one is given. */
  async page(
    sinds: Date | undefined,
    page: number,
    pageSize: number,
  ): Promise<{ items: Gevolgd[]; more: boolean }> {
    const after = sinds ? sql`where verzonden_op >= ${sinds}` : empty;
    const rows = await this.store.read(
      sql`${after} order by verzonden_op desc, id desc limit ${pageSize + 1} offset ${(page - 1) * pageSize}`,
    );
    const items = rows.slice(0, pageSize).map((row) => this.#seen(row));
    this.#log('lijst', items);
    return { items, more: rows.length > pageSize };
  }

  /** @throws NotFound */
  async one(id: string): Promise<Gevolgd> {
    const [found] = await this.store.read(sql`where id = ${id}`);
    if (!found) throw new NotFound('Deze verwijzing');
    this.#log('lezen', [found]);
    return this.#seen(found);
  }

  #seen(row: Verwijzing): Gevolgd {
    const richting = row.vanRol === this.tenants.db.tenant.schema ? 'verzonden' : 'ontvangen';
    return { ...row, richting };
  }

  #log(handeling: Handeling, items: readonly Pick<Verwijzing, 'id'>[]): void {
    this.logboek.record(this.tenants.db, {
      handeling,
      activiteit: 'gegevens-delen',
      betrokkenen: items.map(({ id }) => id),
      object: 'verwijzing',
    });
  }
}
