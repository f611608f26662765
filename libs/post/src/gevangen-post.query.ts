import { Injectable } from '@nestjs/common';
import { Settings } from '@zesweken/config';
import { DomainError, NotFound } from '@zesweken/errors';
import { Logboek } from '@zesweken/logboek';
import { Tenants } from '@zesweken/tenancy';
import sql, { type Sql } from 'sql-template-tag';

/** A mail that stayed here because no mail server is set. */
export interface GevangenMail {
  readonly id: string;
  readonly aan: string;
  readonly onderwerp: string;
  readonly tekst: string;
  readonly ontvangenOp: Date;
}

/** The mailbox of a tenant without a mail server. */
@Injectable()
export class GevangenPost {
  constructor(
    private readonly tenants: Tenants,
    private readonly settings: Settings,
    private readonly logboek: Logboek,
  ) {}

  /** A page, newest first; and whether there is a next. @throws DomainError `gevangenpost.uit` */
  async page(page: number, pageSize: number): Promise<{ items: GevangenMail[]; more: boolean }> {
    const rows = await this.#read(
      'lijst',
      sql`order by m.ontvangen_op desc, m.id desc limit ${pageSize + 1} offset ${(page - 1) * pageSize}`,
    );
    return { items: rows.slice(0, pageSize), more: rows.length > pageSize };
  }

  /** @throws NotFound; DomainError `gevangenpost.uit` */
  async one(id: string): Promise<GevangenMail> {
    const [found] = await this.#read('lezen', sql`where m.id = ${id}`, id);
    if (!found) throw new NotFound('Deze e-mail');
    return found;
  }

  async #read(handeling: 'lijst' | 'lezen', rest: Sql, objectId?: string): Promise<GevangenMail[]> {
    if (this.settings.smtp)
      throw new DomainError(
        'conflict',
        'gevangenpost.uit',
        'Zesweken stuurt e-mail nu naar de mailserver van uw organisatie. Hier komt niets binnen.',
      );
    const { db } = this.tenants;
    const rows = await db.rows<GevangenMail & { gebruikerId: string | null }>(sql`
      select m.id, m.aan, m.onderwerp, m.tekst, m.ontvangen_op as "ontvangenOp",
        (select id from gebruikers where email = m.aan limit 1) as "gebruikerId"
      from gevangen_post m ${rest}`);
    this.logboek.record(db, {
      handeling,
      activiteit: 'toegang-beheren',
      betrokkenen: [...new Set(rows.flatMap(({ gebruikerId }) => gebruikerId ?? []))],
      object: 'post',
      objectId,
    });
    return rows.map(({ id, aan, onderwerp, tekst, ontvangenOp }) => ({
      id,
      aan,
      onderwerp,
      tekst,
      ontvangenOp,
    }));
  }
}
