import { Injectable } from '@nestjs/common';
import { Clock } from '@zesweken/clock';
import { Schoolkalender, type Schoolvakantie } from '@zesweken/kalender';
import { Tenants } from '@zesweken/tenancy';
import sql from 'sql-template-tag';

interface HolidayRow extends Schoolvakantie {
  readonly brin: string | null;
}

/** Gives the calendar of a school: its own, else that of the region. */
export type CalendarOf = (brin: string | null) => Schoolkalender;

const KEPT_FOR = 30_000;
const EMPTY = new Schoolkalender([]);

/** The school holidays that the tenant has loaded; kept for half a minute. */
@Injectable()
export class SchoolCalendars {
  readonly #known = new Map<string, { at: number; calendars: ReadonlyMap<string | null, Schoolkalender> }>();

  constructor(
    private readonly tenants: Tenants,
    private readonly clock: Clock,
  ) {}

  async load(): Promise<CalendarOf> {
    const { db } = this.tenants;
    const now = this.clock.now().getTime();
    let known = this.#known.get(db.tenant.id);
    if (!known || now - known.at >= KEPT_FOR || now < known.at) {
      known = { at: now, calendars: await this.#read() };
      this.#known.set(db.tenant.id, known);
    }
    const { calendars } = known;
    return (brin) => calendars.get(brin) ?? calendars.get(null) ?? EMPTY;
  }

  async #read(): Promise<ReadonlyMap<string | null, Schoolkalender>> {
    const rows = await this.tenants.db.rows<HolidayRow>(
      sql`select brin, naam, begin, einde from schoolvakanties order by begin`,
    );
    const perSchool = Map.groupBy(rows, ({ brin }) => brin);
    return new Map([...perSchool].map(([brin, holidays]) => [brin, new Schoolkalender(holidays)]));
  }
}
