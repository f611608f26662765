import { Injectable } from '@nestjs/common';
import { Clock } from '@zesweken/clock';
import { Logboek } from '@zesweken/logboek';
import { Tenants } from '@zesweken/tenancy';
import sql from 'sql-template-tag';
import { mustBeVersion } from '../versie.js';

/** A school in the tenant's own register. */
export interface School {
  readonly brin: string;
  /** Site, two digits; `00` is the main one. */
  readonly vestiging: string;
  readonly naam: string;
  readonly adres: string | null;
  readonly postcode: string | null;
  readonly plaats: string | null;
  readonly contactpersoon: string | null;
  readonly email: string | null;
  readonly telefoon: string | null;
  readonly versie: number;
}

const COLUMNS = sql`brin, vestiging, naam, adres, postcode, plaats, contactpersoon, email, telefoon, versie`;

/** Reads the register of schools, so that screens and letters show a name beside the BRIN. */
@Injectable()
export class Scholen {
  constructor(private readonly tenants: Tenants) {}

  /** A page by name; `zoek` narrows to those whose name, plaats or BRIN holds it. One more than asked tells that there is more. */
  async page(zoek: string | undefined, page: number, pageSize: number): Promise<School[]> {
    const like = `%${(zoek ?? '').replace(/[\\%_]/g, '\\$&')}%`;
    return this.tenants.db.rows<School>(sql`
      select ${COLUMNS} from scholen where naam ilike ${like} or plaats ilike ${like} or brin ilike ${like}
      order by naam, brin, vestiging limit ${pageSize + 1} offset ${(page - 1) * pageSize}`);
  }

  /** The school, or the main site where the site itself is not known; undefined when neither is. */
  async of(brin: string, vestiging: string | null): Promise<School | undefined> {
    return this.tenants.db.first<School>(sql`
      select ${COLUMNS} from scholen where brin = ${brin} order by vestiging <> ${vestiging ?? '00'}, vestiging limit 1`);
  }

  /** Names by BRIN: that of the main site, or of the first one known. */
  async names(brins: readonly string[]): Promise<ReadonlyMap<string, string>> {
    if (brins.length === 0) return new Map();
    const rows = await this.tenants.db.rows<{ brin: string; naam: string }>(sql`
      select distinct on (brin) brin, naam from scholen where brin = any(${[...new Set(brins)]}) order by brin, vestiging`);
    return new Map(rows.map(({ brin, naam }) => [brin, naam]));
  }
}

/** Writes a school into the register, or anew. */
@Injectable()
export class RecordSchool {
  constructor(
    private readonly tenants: Tenants,
    private readonly logboek: Logboek,
    private readonly clock: Clock,
  ) {}

  /**
   * @param version the version the person saw; undefined: whichever it is.
   * @throws DomainError `school.gewijzigd` (412)
   */
  async run(school: Omit<School, 'versie'>, version: number | undefined): Promise<School> {
    const { db } = this.tenants;
    const { brin, vestiging, naam, adres, postcode, plaats, contactpersoon, email, telefoon } = school;
    const known = await db.first<{ versie: number }>(
      sql`select versie from scholen where brin = ${brin} and vestiging = ${vestiging} for update`,
    );
    mustBeVersion(version, known?.versie ?? 0, 'school');
    const versie = (known?.versie ?? 0) + 1;
    await db.execute(sql`
      insert into scholen (brin, vestiging, naam, adres, postcode, plaats, contactpersoon, email, telefoon, versie, gewijzigd_op)
      values (${brin}, ${vestiging}, ${naam}, ${adres}, ${postcode}, ${plaats}, ${contactpersoon}, ${email}, ${telefoon}, ${versie}, ${this.clock.now()})
      on conflict (brin, vestiging) do update set naam = excluded.naam, adres = excluded.adres, postcode = excluded.postcode, plaats = excluded.plaats,
        contactpersoon = excluded.contactpersoon, email = excluded.email, telefoon = excluded.telefoon, versie = excluded.versie, gewijzigd_op = excluded.gewijzigd_op`);
    this.logboek.record(db, {
      handeling: 'wijzigen',
      activiteit: 'toegang-beheren',
      betrokkenen: [],
      object: 'school',
    });
    return { ...school, versie };
  }
}
