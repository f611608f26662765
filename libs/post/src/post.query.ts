import { Injectable } from '@nestjs/common';
import { Logboek } from '@zesweken/logboek';
import { Tenants } from '@zesweken/tenancy';
import sql, { empty } from 'sql-template-tag';
import type { Postsoort } from './write-mail.js';

/** How a mail stands. */
export const POSTSTATUSSEN = ['wacht', 'bezig', 'verzonden', 'mislukt'] as const;
export type Poststatus = (typeof POSTSTATUSSEN)[number];

/** A mail as the team sees it: to whom and what became of it. */
export interface Poststuk {
  readonly id: string;
  readonly soort: Postsoort;
  readonly status: Poststatus;
  readonly ontvanger: { readonly id: string; readonly naam: string };
  /** How many things it tells. */
  readonly regels: number;
  readonly pogingen: number;
  /** Why the last try failed, as it is stored. */
  readonly fout: string | null;
  /** When it is tried next, where it waits. */
  readonly vanaf: Date;
  readonly gemaaktOp: Date;
  readonly verzondenOp: Date | null;
}

/** What mail left and what did not. */
@Injectable()
export class Post {
  constructor(
    private readonly tenants: Tenants,
    private readonly logboek: Logboek,
  ) {}

  /** A page, newest first; and whether there is a next. */
  async page(
    statussen: readonly Poststatus[] | undefined,
    page: number,
    pageSize: number,
  ): Promise<{ items: Poststuk[]; more: boolean }> {
    const rows = await this.#rows(sql`
      ${statussen ? sql`where p.status = any(${statussen}::text[])` : empty}
      order by p.gemaakt_op desc, p.id desc limit ${pageSize + 1} offset ${(page - 1) * pageSize}`);
    const items = rows.slice(0, pageSize);
    this.#log('lijst', items);
    return { items, more: rows.length > pageSize };
  }

  /** How many mails left and how many failed for good since a moment, and how many wait now; numbers, nobody's data. */
  async aantallenSinds(sinds: Date): Promise<{ verzonden: number; mislukt: number; wacht: number }> {
    const found = await this.tenants.db.first<{ verzonden: number; mislukt: number; wacht: number }>(sql`
      select count(*) filter (where verzonden_op >= ${sinds})::integer as verzonden,
        count(*) filter (where status = 'mislukt' and gemaakt_op >= ${sinds})::integer as mislukt,
        count(*) filter (where status in ('wacht', 'bezig'))::integer as wacht
      from post`);
    return found ?? { verzonden: 0, mislukt: 0, wacht: 0 };
  }

  /** One, or undefined. */
  async one(id: string): Promise<Poststuk | undefined> {
    const [found] = await this.#rows(sql`where p.id = ${id}`);
    if (found) this.#log('lezen', [found], id);
    return found;
  }

  async #rows(rest: ReturnType<typeof sql>): Promise<Poststuk[]> {
    const rows = await this.tenants.db.rows<
      Omit<Poststuk, 'ontvanger'> & { ontvangerId: string; naam: string }
    >(sql`
      select p.id, p.soort, p.status, g.id as "ontvangerId", g.naam, p.pogingen, p.fout, p.vanaf, p.gemaakt_op as "gemaaktOp",
        p.verzonden_op as "verzondenOp", (select count(*)::int from postregels where post_id = p.id) as regels
      from post p join gebruikers g on g.id = p.ontvanger_id ${rest}`);
    return rows.map(({ ontvangerId, naam, ...row }) => ({ ...row, ontvanger: { id: ontvangerId, naam } }));
  }

  #log(handeling: 'lijst' | 'lezen', items: readonly Poststuk[], objectId?: string): void {
    this.logboek.record(this.tenants.db, {
      handeling,
      activiteit: 'toegang-beheren',
      betrokkenen: [...new Set(items.map(({ ontvanger }) => ontvanger.id))],
      object: 'post',
      objectId,
    });
  }
}
