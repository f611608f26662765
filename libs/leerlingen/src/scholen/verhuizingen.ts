import { Injectable } from '@nestjs/common';
import { Clock, Ids } from '@zesweken/clock';
import { DomainError, InvalidInput } from '@zesweken/errors';
import type { Datum } from '@zesweken/kalender';
import { Acting, Logboek } from '@zesweken/logboek';
import { type TenantDb, Tenants } from '@zesweken/tenancy';
import sql from 'sql-template-tag';
import { userOf } from '../user-of.js';
import { findLeerling } from '../leerling/find-leerling.js';
import { gezieneVerhuizingen, Schoolsporen } from './schoolsporen.js';

/** A move from one gemeente to another. */
export interface Verhuizing {
  /** Null for one that only reports tell of. */
  readonly id: string | null;
  readonly van: string;
  readonly naar: string;
  readonly per: Datum;
  readonly bron: 'persoon' | 'melding';
  /** Name of the user who recorded it. */
  readonly door: string | null;
  readonly doorId: string | null;
  /** When it was recorded; null for one that only reports tell of. */
  readonly moment: Date | null;
}

/** Reads the moves of a leerling; each read is logged. */
@Injectable()
export class Verhuizingen {
  constructor(
    private readonly tenants: Tenants,
    private readonly sporen: Schoolsporen,
    private readonly logboek: Logboek,
  ) {}

  /** Recorded ones, and those that only reports tell of; the latest first. @throws NotFound */
  async ofLeerling(leerlingId: string): Promise<Verhuizing[]> {
    const { db } = this.tenants;
    const { id } = await findLeerling(db, leerlingId);
    const all = await this.known(db, id);
    this.logboek.record(db, {
      handeling: 'lezen',
      activiteit: 'dossiers-behandelen',
      betrokkenen: [id],
      object: 'verhuizing',
    });
    return all;
  }

  /** Those that persons recorded, of several leerlingen at once. Whoever uses it logs. */
  async recorded(
    db: TenantDb,
    ids: readonly string[],
  ): Promise<(Verhuizing & { readonly id: string; readonly leerlingId: string })[]> {
    return db.rows(sql`
      select v.id, v.leerling_id as "leerlingId", v.van, v.naar, v.per, 'persoon' as bron, g.naam as door, g.id as "doorId", v.vastgelegd_op as moment
      from verhuizingen v left join gebruikers g on g.id = v.vastgelegd_door where v.leerling_id = any(${ids}::uuid[])`);
  }

  /** The same of a leerling whom nobody joined to another. Whoever uses it logs. */
  async known(db: TenantDb, id: string): Promise<Verhuizing[]> {
    const recorded = await this.recorded(db, [id]);
    const reported = gezieneVerhuizingen(await this.sporen.of(db, id), sameGemeente(db))
      // A person who recorded the same move knew the day better than the report that came after it.
      .filter(({ van, naar }) => !recorded.some((one) => one.van === van && one.naar === naar))
      .map((move): Verhuizing => ({
        ...move,
        id: null,
        bron: 'melding',
        door: null,
        doorId: null,
        moment: null,
      }));
    return [...recorded, ...reported].sort((a, b) => (a.per < b.per ? 1 : a.per > b.per ? -1 : 0));
  }
}

/** A gemeente that was reclassified has two codes of its own. */
function sameGemeente(db: TenantDb): (a: string, b: string) => boolean {
  const { soort, gemeentecodes } = db.tenant;
  const own = new Set(soort === 'gemeente' ? gemeentecodes.map(({ code }) => code) : []);
  return (a, b) => own.has(a) && own.has(b);
}

/** A person records that a leerling moved to another gemeente. */
@Injectable()
export class RecordVerhuizing {
  constructor(
    private readonly tenants: Tenants,
    private readonly acting: Acting,
    private readonly logboek: Logboek,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /**
   * @param van gemeente it moved from; left out: where it lives now.
   * @throws NotFound; InvalidInput; DomainError `verhuizing.bestaat` (409)
   */
  async run(leerlingId: string, van: string | undefined, naar: string, per: Datum): Promise<void> {
    const { db } = this.tenants;
    const leerling = await findLeerling(db, leerlingId, true);
    const from = van ?? leerling.gemeentecode;
    mustBePossible(from, naar, per, leerling.geboortedatum);
    if (
      await db.first(
        sql`select 1 from verhuizingen where leerling_id = ${leerling.id} and van = ${from} and naar = ${naar} and per = ${per}`,
      )
    )
      throw new DomainError(
        'conflict',
        'verhuizing.bestaat',
        'Deze verhuizing staat er al. Controleer de gemeenten en de dag.',
      );
    const now = this.clock.now();
    await db.execute(sql`
      insert into verhuizingen (id, leerling_id, van, naar, per, vastgelegd_door, vastgelegd_op)
      values (${this.ids.next()}, ${leerling.id}, ${from}, ${naar}, ${per}, ${userOf(this.acting)}::uuid, ${now})`);
    // The last move up to today says where the leerling lives; reports from before it don't.
    await db.execute(sql`
      update leerlingen l set gemeentecode = v.naar, gemeente_sinds = v.per, versie = l.versie + 1, gewijzigd_op = ${now}
      from (select naar, per from verhuizingen where leerling_id = ${leerling.id} and per <= ${this.clock.today()} order by per desc, id desc limit 1) v
      where l.id = ${leerling.id} and (l.gemeente_sinds is null or l.gemeente_sinds <= v.per) and ${per} = v.per`);
    this.logboek.record(db, {
      handeling: 'aanmaken',
      activiteit: 'dossiers-behandelen',
      betrokkenen: [leerling.id],
      object: 'verhuizing',
    });
  }
}

function mustBePossible(van: string, naar: string, per: Datum, geboortedatum: Datum): void {
  const wrong = [
    ...(van === naar
      ? [{ veld: 'naar', code: 'keuze', melding: 'De leerling woont al in deze gemeente. Kies een andere.' }]
      : []),
    ...(per < geboortedatum
      ? [{ veld: 'per', code: 'volgorde', melding: 'Deze dag ligt vóór de geboorte. Kies een latere dag.' }]
      : []),
  ];
  if (wrong.length > 0) throw new InvalidInput(wrong);
}
