import { Injectable } from '@nestjs/common';
import type { Datum } from '@zesweken/kalender';
import { Tenants } from '@zesweken/tenancy';
import sql from 'sql-template-tag';

export const VERZOEKSTATUSSEN = ['wacht', 'loopt', 'klaar', 'geweigerd'] as const;

/** What the region asked of the background work. */
export interface Verzoek {
  readonly id: string;
  readonly schooljaar: string;
  readonly peildatum: Datum;
  readonly gevraagdOp: Date;
  readonly status: (typeof VERZOEKSTATUSSEN)[number];
  /** How far it is: a few words for people. */
  readonly stap: string | null;
  /** Code of why there is no release. */
  readonly reden: string | null;
  /** Number of the release that came of it. */
  readonly vrijgave: number | null;
}

const COLUMNS = sql`id, schooljaar, peildatum, gevraagd_op as "gevraagdOp", status, stap, reden, vrijgave`;

/** The requests for releases of the open tenant. */
@Injectable()
export class Verzoeken {
  constructor(private readonly tenants: Tenants) {}

  /** Those that are not done, oldest first. */
  async open(): Promise<Verzoek[]> {
    return this.tenants.db.rows<Verzoek>(
      sql`select ${COLUMNS} from vrijgaveverzoeken where status in ('wacht', 'loopt') order by gevraagd_op, id`,
    );
  }

  /** The one asked last. */
  async last(): Promise<Verzoek | undefined> {
    return this.tenants.db.first<Verzoek>(
      sql`select ${COLUMNS} from vrijgaveverzoeken order by gevraagd_op desc, id desc limit 1`,
    );
  }

  async add(id: string, schooljaar: string, peildatum: Datum, door: string | null, now: Date): Promise<void> {
    await this.tenants.db.execute(sql`
      insert into vrijgaveverzoeken (id, schooljaar, peildatum, gevraagd_op, gevraagd_door, status)
      values (${id}, ${schooljaar}, ${peildatum}, ${now}, ${door}, 'wacht')`);
  }

  async step(id: string, stap: string): Promise<void> {
    await this.tenants.db.execute(
      sql`update vrijgaveverzoeken set status = 'loopt', stap = ${stap} where id = ${id}::uuid`,
    );
  }

  async done(id: string, vrijgave: number, now: Date): Promise<void> {
    await this.tenants.db.execute(sql`
      update vrijgaveverzoeken set status = 'klaar', stap = null, vrijgave = ${vrijgave}, klaar_op = ${now} where id = ${id}::uuid`);
  }

  async refused(id: string, reden: string, now: Date): Promise<void> {
    await this.tenants.db.execute(sql`
      update vrijgaveverzoeken set status = 'geweigerd', stap = null, reden = ${reden}, klaar_op = ${now} where id = ${id}::uuid`);
  }
}
