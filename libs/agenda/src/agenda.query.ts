import { Injectable } from '@nestjs/common';
import { Clock } from '@zesweken/clock';
import { Werkbronnen } from '@zesweken/dossiers';
import { InvalidInput } from '@zesweken/errors';
import { dagenTussen, type Datum } from '@zesweken/kalender';
import { type Naamdelen, volledigeNaam } from '@zesweken/leerlingen';
import { Logboek } from '@zesweken/logboek';
import { type TenantDb, Tenants } from '@zesweken/tenancy';
import { vervangtVandaag } from '@zesweken/werk';
import sql from 'sql-template-tag';
import { type Agendavraag, type EigenTermijn, eigenTermijnen } from './eigen-termijnen.sql.js';

/** Fourteen months at their longest. */
const DAYS_AT_MOST = 430;
const LATE_AT_MOST = 100;
const ITEMS_AT_MOST = 1_000;

/** A termijn in the agenda, with whose it is. */
export interface Agendapunt extends EigenTermijn {
  /** Name of the leerling. */
  readonly leerling: string;
  /** Of an actie: what must be done. */
  readonly tekst: string | null;
  /** The colleague whose work it is, where the reader stands in for that one. */
  readonly namens: string | null;
}

/** What somebody must do in some months, and what of before today was not done. */
export interface Agendablad {
  readonly vandaag: Datum;
  /** Late, whichever months were asked for; the latest first. */
  readonly teLaat: readonly Agendapunt[];
  readonly items: readonly Agendapunt[];
  /** Whether there is more than is shown. */
  readonly meer: boolean;
}

/** The agenda of a user. All that it shows is one row in the log that names the children. */
@Injectable()
export class Agenda {
  constructor(
    private readonly tenants: Tenants,
    private readonly werkbronnen: Werkbronnen,
    private readonly logboek: Logboek,
    private readonly clock: Clock,
  ) {}

  /** @throws InvalidInput when the days are turned round, or more than fourteen months apart. */
  async of(gebruikerId: string, van: Datum, tot: Datum): Promise<Agendablad> {
    mustBeBounded(van, tot);
    const { db } = this.tenants;
    const vandaag = this.clock.today();
    const vervangt = await vervangtVandaag(db, gebruikerId, vandaag);
    const vraag = { gebruikers: [gebruikerId, ...vervangt.map(({ id }) => id)], vandaag };
    const days = sql`t.uiterlijk between ${van}::date and ${tot}::date`;
    const [late, items] = await Promise.all([
      db.rows<EigenTermijn>(eigenTermijnen(vraag, sql`t.uiterlijk < ${vandaag}::date`, LATE_AT_MOST + 1)),
      db.rows<EigenTermijn>(eigenTermijnen(vraag, days, ITEMS_AT_MOST + 1)),
    ]);
    const shown = { teLaat: late.slice(0, LATE_AT_MOST), items: items.slice(0, ITEMS_AT_MOST) };
    const all = [...shown.teLaat, ...shown.items];
    const [names, teksten] = await Promise.all([
      leerlingnamen(db, all),
      this.#actieteksten(db, vraag, all, tot),
    ]);
    const namens = new Map(vervangt.map(({ id, naam }) => [id, naam]));
    const tell = (one: EigenTermijn): Agendapunt => ({
      ...one,
      leerling: names.get(one.leerlingId) ?? '',
      tekst: teksten.get(one.bronId ?? '') ?? null,
      namens: namens.get(one.gebruikerId) ?? null,
    });
    this.logboek.record(db, {
      handeling: 'lijst',
      activiteit: 'dossiers-behandelen',
      betrokkenen: [...names.keys()],
      object: 'agenda',
    });
    return {
      vandaag,
      teLaat: shown.teLaat.map(tell),
      items: shown.items.map(tell),
      meer: late.length > LATE_AT_MOST || items.length > ITEMS_AT_MOST,
    };
  }

  /** What acties say, by their id; asked only where there are any. */
  async #actieteksten(
    db: TenantDb,
    vraag: Agendavraag,
    shown: readonly EigenTermijn[],
    tot: Datum,
  ): Promise<ReadonlyMap<string, string>> {
    if (!shown.some(({ soort }) => soort === 'actie')) return new Map();
    const work = await this.werkbronnen.of(db, { ...vraag, gebruikers: [...vraag.gebruikers], tot });
    return new Map(work.flatMap(({ id, soort, tekst }) => (soort === 'actie' && tekst ? [[id, tekst]] : [])));
  }
}

function mustBeBounded(van: Datum, tot: Datum): void {
  const days = dagenTussen(van, tot);
  if (days < 0)
    throw new InvalidInput([
      { veld: 'tot', code: 'volgorde', melding: 'De laatste dag ligt voor de eerste. Kies een latere dag.' },
    ]);
  if (days > DAYS_AT_MOST)
    throw new InvalidInput([
      { veld: 'tot', code: 'te-lang', melding: 'Vraag hoogstens veertien maanden tegelijk op.' },
    ]);
}

async function leerlingnamen(
  db: TenantDb,
  shown: readonly EigenTermijn[],
): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set(shown.map(({ leerlingId }) => leerlingId))];
  if (ids.length === 0) return new Map();
  const rows = await db.rows<Naamdelen & { id: string }>(
    sql`select id, voornamen, voorvoegsel, achternaam from leerlingen where id = any(${ids}::uuid[])`,
  );
  return new Map(rows.map((row) => [row.id, volledigeNaam(row)]));
}
