import { Injectable } from '@nestjs/common';
import { Clock } from '@zesweken/clock';
import { type Place, type TenantCipher, TenantKeys } from '@zesweken/crypto';
import type { Datum } from '@zesweken/kalender';
import { Acting } from '@zesweken/logboek';
import { Tenants } from '@zesweken/tenancy';
import sql from 'sql-template-tag';
import { type Antwoord, type BewaardAntwoord, opVolgorde } from './antwoord.js';

const place = (meldingId: string): Place => ({
  table: 'melding_antwoorden',
  column: 'opmerking_versleuteld',
  row: meldingId,
});

interface Row extends Omit<BewaardAntwoord, 'dagen' | 'opmerking'> {
  readonly meldingId: string;
  readonly dagen: readonly Datum[];
  readonly uren: readonly number[];
  readonly opmerking: Buffer | null;
}

const COLUMNS = sql`a.melding_id as "meldingId", a.status, a.sluitreden, a.dagen, a.uren::float8[] as uren, a.opmerking_versleuteld as opmerking,
  a.contact_naam as "contactNaam", a.contact_telefoon as "contactTelefoon", a.contact_email as "contactEmail", a.versie, a.gewijzigd_op as "gewijzigdOp"`;

/** An answer with the melding it is about, as an export shows it. */
export interface AntwoordRegel {
  readonly antwoord: BewaardAntwoord;
  readonly leerlingId: string;
  readonly meldingsnummer: string;
  readonly verzuimsoort: string;
  readonly meldingsdatum: Datum;
  readonly begindatum: Datum;
  readonly einddatum: Datum | null;
}

/** Reads and writes the answers of the college. */
@Injectable()
export class AntwoordStore {
  constructor(
    private readonly tenants: Tenants,
    private readonly keys: TenantKeys,
    private readonly clock: Clock,
    private readonly acting: Acting,
  ) {}

  /** The answer on a melding, undefined when there is none. */
  async one(meldingId: string): Promise<BewaardAntwoord | undefined> {
    const { db } = this.tenants;
    const [row] = await db.rows<Row>(
      sql`select ${COLUMNS} from melding_antwoorden a where a.melding_id = ${meldingId}`,
    );
    return row && opened(row, await this.keys.of(db));
  }

  /** Holds the melding, so that of two who answer at once one comes after the other. */
  async hold(meldingId: string): Promise<void> {
    await this.tenants.db.execute(sql`select 1 from verzuimmeldingen where id = ${meldingId} for update`);
  }

  /** Stores an answer under this version. */
  async write(meldingId: string, antwoord: Antwoord, versie: number): Promise<void> {
    const { db } = this.tenants;
    const dagen = opVolgorde(antwoord.dagen);
    const cipher = await this.keys.of(db);
    const opmerking = antwoord.opmerking === null ? null : cipher.seal(antwoord.opmerking, place(meldingId));
    const { status, sluitreden, contactNaam, contactTelefoon, contactEmail } = antwoord;
    await db.execute(sql`
      insert into melding_antwoorden (melding_id, status, sluitreden, dagen, uren, opmerking_versleuteld, contact_naam, contact_telefoon, contact_email,
        versie, gewijzigd_door, gewijzigd_op)
      values (${meldingId}, ${status}, ${sluitreden}, ${dagen.map(({ dag }) => dag)}::date[], ${dagen.map(({ uren }) => uren)}::numeric[], ${opmerking},
        ${contactNaam}, ${contactTelefoon}, ${contactEmail}, ${versie}, ${this.acting.current.id}::uuid, ${this.clock.now()})
      on conflict (melding_id) do update set status = excluded.status, sluitreden = excluded.sluitreden, dagen = excluded.dagen, uren = excluded.uren,
        opmerking_versleuteld = excluded.opmerking_versleuteld, contact_naam = excluded.contact_naam, contact_telefoon = excluded.contact_telefoon,
        contact_email = excluded.contact_email, versie = excluded.versie, gewijzigd_door = excluded.gewijzigd_door, gewijzigd_op = excluded.gewijzigd_op`);
  }

  /** The answers on meldingen of schools with a meldingsdatum in the period, by day and number; at most `limit`. */
  async between(vanaf: Datum, totEnMet: Datum, limit: number): Promise<AntwoordRegel[]> {
    const { db } = this.tenants;
    const cipher = await this.keys.of(db);
    const rows = await db.rows<Row & Omit<AntwoordRegel, 'antwoord'>>(sql`
      select ${COLUMNS}, m.leerling_id as "leerlingId", m.meldingsnummer, m.verzuimsoort, m.meldingsdatum, m.begindatum, m.einddatum
      from melding_antwoorden a join verzuimmeldingen m on m.id = a.melding_id
      where m.herkomst = 'school' and m.meldingsdatum between ${vanaf} and ${totEnMet} order by m.meldingsdatum, m.meldingsnummer limit ${limit}`);
    return rows.map((row) => {
      const { leerlingId, meldingsnummer, verzuimsoort, meldingsdatum, begindatum, einddatum } = row;
      const antwoord = opened(row, cipher);
      return { antwoord, leerlingId, meldingsnummer, verzuimsoort, meldingsdatum, begindatum, einddatum };
    });
  }
}

function opened(row: Row, cipher: TenantCipher): BewaardAntwoord {
  const { status, sluitreden, contactNaam, contactTelefoon, contactEmail, versie, gewijzigdOp } = row;
  return {
    dagen: row.dagen.map((dag, at) => ({ dag, uren: row.uren[at]! })),
    status,
    sluitreden,
    opmerking: row.opmerking && cipher.open(row.opmerking, place(row.meldingId)),
    contactNaam,
    contactTelefoon,
    contactEmail,
    versie,
    gewijzigdOp,
  };
}
