import { Injectable } from '@nestjs/common';
import type { Datum } from '@zesweken/kalender';
import type { Gemeentecode, TenantKind } from '@zesweken/tenancy';
import { Tenants } from '@zesweken/tenancy';
import { type Convenanttermijnen, regelsVan, type Termijnregels } from '@zesweken/termijnen';
import sql from 'sql-template-tag';

/** What a convenant sets; see `platform.convenanten.termen`. */
export interface Termen {
  /** Least hours a week of a partial plaatsing that counts. */
  readonly urenPerWeek?: number;
  readonly termijnen?: Convenanttermijnen;
  /** Slug of the tenant that holds doorzettingsmacht. */
  readonly doorzettingsmacht?: string;
  /** Rungs from low to high; without them {@link STANDAARDLADDER} holds. */
  readonly ladder?: readonly Trede[];
}

/** A rung of the escalatieladder. */
export interface Trede {
  readonly naam: string;
  /** Who owns a case that stands on it. */
  readonly eigenaar: string;
  /** Who of us that is, where it is one of us: who hears that a case stands there too long. */
  readonly rol?: 'behandelaar' | 'teamleider' | 'doorzettingsmacht';
  /** Longest stay in days; null where the convenant sets none. */
  readonly hoogstens: number | null;
}

/**
 * The ladder where the convenant has none: from the school itself to the holder of doorzettingsmacht. Order and owners follow
 * the practice of thuiszittersaanpak; the report 'De kracht om door te zetten' (2019) has ladders, its rungs were not seen.
 */
export const STANDAARDLADDER: readonly Trede[] = [
  { naam: 'School en ouders', eigenaar: 'mentor of intern begeleider', hoogstens: 14 },
  { naam: 'Ondersteuningsteam van de school, met JGZ', eigenaar: 'zorgcoördinator', hoogstens: 14 },
  {
    naam: 'Plantafel: leerplicht, samenwerkingsverband en wijkteam',
    eigenaar: 'leerplichtambtenaar',
    rol: 'behandelaar',
    hoogstens: 14,
  },
  { naam: 'Thuiszittersoverleg', eigenaar: 'teamleider leerplicht', rol: 'teamleider', hoogstens: 28 },
  {
    naam: 'Doorzettingsmacht',
    eigenaar: 'houder van de doorzettingsmacht',
    rol: 'doorzettingsmacht',
    hoogstens: 28,
  },
  { naam: 'Bestuurlijk overleg', eigenaar: 'wethouder en bestuur', hoogstens: null },
];

/** The rungs under a convenant, from low to high. */
export function ladderVan(convenant: Convenant | undefined): readonly Trede[] {
  return convenant?.termen.ladder ?? STANDAARDLADDER;
}

/** An agreement that binds this tenant. */
export interface Convenant {
  readonly id: string;
  readonly naam: string;
  readonly geldigVanaf: Datum;
  readonly geldigTot: Datum | null;
  readonly termen: Termen;
}

/** Another member of a convenant. */
export interface Lid {
  readonly slug: string;
  readonly soort: TenantKind;
  readonly gemeentecodes: readonly Gemeentecode[];
}

/** Another tenant with which this one shares a convenant, and the days on which both are or were bound by it. */
export interface Deelgenoot {
  readonly id: string;
  readonly slug: string;
  readonly naam: string;
  /** Name of its database role, for what is shared under row-level security. */
  readonly schema: string;
  readonly soort: TenantKind;
  readonly deelsoort: string | null;
  readonly convenantId: string;
  readonly vanaf: Datum;
  readonly tot: Datum | null;
  /** Codes of what the convenant shares for. */
  readonly doelen: readonly string[];
}

/** The convenanten of the open tenant. They hold no data about anybody. */
@Injectable()
export class Convenanten {
  constructor(private readonly tenants: Tenants) {}

  /** Those the tenant is or was a member of, oldest first. */
  async own(): Promise<Convenant[]> {
    const { db } = this.tenants;
    return db.rows<Convenant>(sql`
      select c.id, c.naam, c.geldig_vanaf as "geldigVanaf", c.geldig_tot as "geldigTot", c.termen
      from platform.convenanten c join platform.convenant_leden l on l.convenant_id = c.id
      where l.tenant_id = ${db.tenant.id} order by c.geldig_vanaf`);
  }

  /** Who is in a convenant today or was, by name. */
  async leden(convenantId: string): Promise<{ slug: string; naam: string }[]> {
    return this.tenants.db.rows(sql`
      select t.slug, t.naam from platform.convenant_leden l join platform.tenants t on t.id = l.tenant_id
      where l.convenant_id = ${convenantId} and t.beeindigd_op is null order by t.naam`);
  }

  /** With whom the tenant shares a convenant or did: one row for each tenant and convenant, by name, oldest first. */
  async deelgenoten(): Promise<Deelgenoot[]> {
    const { db } = this.tenants;
    return db.rows<Deelgenoot>(sql`
      select t.id, t.slug, t.naam, t.schema_naam as schema, t.soort, t.deelsoort, c.id as "convenantId", c.doelen,
        greatest(c.geldig_vanaf, eigen.vanaf, ander.vanaf) as vanaf, least(c.geldig_tot, eigen.tot, ander.tot) as tot
      from platform.convenant_leden eigen
      join platform.convenanten c on c.id = eigen.convenant_id
      join platform.convenant_leden ander on ander.convenant_id = c.id and ander.tenant_id <> eigen.tenant_id
      join platform.tenants t on t.id = ander.tenant_id and t.beeindigd_op is null
      where eigen.tenant_id = ${db.tenant.id} order by t.naam, vanaf`);
  }

  /** The gemeenten in the tenant's convenanten: the region it works in. */
  async gemeenten(): Promise<Lid[]> {
    const { db } = this.tenants;
    return db.rows<Lid>(sql`
      select t.slug, t.soort,
        coalesce((select jsonb_agg(jsonb_build_object('code', g.code, 'geldigVanaf', g.geldig_vanaf, 'geldigTot', g.geldig_tot))
          from platform.tenant_gemeentecodes g where g.tenant_id = t.id), '[]') as gemeentecodes
      from platform.tenants t
      where t.soort = 'gemeente' and t.id in (
        select ander.tenant_id from platform.convenant_leden eigen join platform.convenant_leden ander on ander.convenant_id = eigen.convenant_id
        where eigen.tenant_id = ${db.tenant.id})
      order by t.slug`);
  }
}

/**
 * The convenant whose terms a dossier keeps: the one in force on its eersteVerzuimdag, before the first one the first
 * one's, and where none was in force the latest that had begun (contract section 2).
 * @param convenanten oldest first.
 */
export function convenantOp(
  convenanten: readonly Convenant[],
  eersteVerzuimdag: Datum,
): Convenant | undefined {
  return convenanten.findLast(({ geldigVanaf }) => geldigVanaf <= eersteVerzuimdag) ?? convenanten[0];
}

/** The rules of termijnen under a convenant, or the standard ones without. */
export function termijnregelsVan(convenant: Convenant | undefined): Termijnregels {
  return regelsVan(convenant?.termen.termijnen ?? {});
}
