import { Injectable } from '@nestjs/common';
import { Clock } from '@zesweken/clock';
import { schooljaar, Schoolkalender, type Schoolvakantie } from '@zesweken/kalender';
import { Tenants } from '@zesweken/tenancy';
import sql from 'sql-template-tag';

/** A school holiday with the school whose it is; null: of the region, for every school without a calendar of its own. */
export interface VakantieVan extends Schoolvakantie {
  readonly brin: string | null;
}

/** Gives the calendar of a school: its own, and that of the region for school years of which it has none. */
export type CalendarOf = (brin: string | null) => Schoolkalender;

const KEPT_FOR = 30_000;

/** The school holidays that the tenant has loaded; kept for half a minute. */
@Injectable()
export class SchoolCalendars {
  readonly #known = new Map<string, { at: number; calendarOf: CalendarOf }>();

  constructor(
    private readonly tenants: Tenants,
    private readonly clock: Clock,
  ) {}

  async load(): Promise<CalendarOf> {
    const { db } = this.tenants;
    const now = this.clock.now().getTime();
    let known = this.#known.get(db.tenant.id);
    if (!known || now - known.at >= KEPT_FOR || now < known.at) {
      known = { at: now, calendarOf: await this.fresh() };
      this.#known.set(db.tenant.id, known);
    }
    return known.calendarOf;
  }

  /** As this transaction sees them. */
  async fresh(): Promise<CalendarOf> {
    const rows = await this.tenants.db.rows<VakantieVan>(
      sql`select brin, naam, begin, einde from schoolvakanties order by begin`,
    );
    return calendarsOf(rows);
  }

  /** They changed: what is kept here of that tenant no longer holds. Other processes find out within half a minute. */
  forget(tenantId: string): void {
    this.#known.delete(tenantId);
  }
}

/** The calendars that these holidays make. */
export function calendarsOf(vakanties: readonly VakantieVan[]): CalendarOf {
  const perSchool = Map.groupBy(vakanties, ({ brin }) => brin);
  const region = perSchool.get(null) ?? [];
  const ofRegion = new Schoolkalender(region);
  const own = new Map(
    [...perSchool].flatMap(([brin, some]) => {
      const years = new Set(some.map(({ begin }) => schooljaar(begin).code));
      const others = region.filter(({ begin }) => !years.has(schooljaar(begin).code));
      return brin === null ? [] : [[brin, new Schoolkalender([...others, ...some])] as const];
    }),
  );
  return (brin) => (brin === null ? undefined : own.get(brin)) ?? ofRegion;
}
