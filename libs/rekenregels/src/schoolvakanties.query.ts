import { Injectable } from '@nestjs/common';
import { schooljaarVan } from '@zesweken/kalender';
import { Tenants } from '@zesweken/tenancy';
import sql from 'sql-template-tag';
import type { BewaardeVakantie } from './vakantie.js';

/** Which holidays. */
export interface Vakantievraag {
  readonly brin?: string | undefined;
  readonly schooljaar?: string | undefined;
  readonly page: number;
  readonly pageSize: number;
}

/** Reads the calendars; they hold nobody's data. */
@Injectable()
export class Schoolvakanties {
  constructor(private readonly tenants: Tenants) {}

  /** Newest school year first, in it the region before the schools. */
  async page({
    brin,
    schooljaar,
    page,
    pageSize,
  }: Vakantievraag): Promise<{ items: BewaardeVakantie[]; more: boolean }> {
    const jaar = schooljaar === undefined ? null : schooljaarVan(schooljaar);
    const rows = await this.tenants.db.rows<BewaardeVakantie>(sql`
      select id, brin, naam, begin, einde, bron from schoolvakanties
      where (${brin ?? null}::text is null or brin = ${brin ?? null})
        and (${jaar?.begin ?? null}::date is null or begin between ${jaar?.begin ?? null} and ${jaar?.einde ?? null})
      order by extract(year from begin - interval '7 months') desc, brin nulls first, begin, id
      limit ${pageSize + 1} offset ${(page - 1) * pageSize}`);
    return { items: rows.slice(0, pageSize), more: rows.length > pageSize };
  }
}
