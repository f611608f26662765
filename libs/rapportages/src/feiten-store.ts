import { Injectable } from '@nestjs/common';
import { type CalendarOf, SchoolCalendars, type Verzuimsoort } from '@zesweken/dossiers';
import { type Datum, plusDagen, type Schooljaar } from '@zesweken/kalender';
import { Tenants } from '@zesweken/tenancy';
import sql, { type Sql } from 'sql-template-tag';
import type { Leerlingfeiten, Postfeit, PostenPerJaar, Vrijstelling } from './posten.js';
import type { Periode, Telfeit } from './tellen.js';

/** Weeks of the convenant where a dossier has no termijn of its own. */
const ZES_WEKEN = 42;

interface Row extends Omit<Telfeit, 'soorten' | 'vrijgesteld' | 'isVakantie'> {
  readonly kenmerk: string;
  readonly brin: string | null;
  readonly onderwijssoort: string | null;
  readonly soorten: Verzuimsoort[];
  readonly soortenVanaf: Datum[];
  readonly hervat: boolean;
  readonly uiterlijk: Datum | null;
}

/** A dossier with all that is counted of it. */
export interface Dossierfeit extends Postfeit {
  readonly kenmerk: string;
}

/** A leerling to count anew. */
export interface Anders {
  readonly id: string;
  /** null: nothing is left to count. */
  readonly vingerafdruk: string | null;
  /** What it added before. */
  readonly posten: PostenPerJaar | null;
}

/** Loads what counting looks at; one question for dossiers and one for vrijstellingen, whatever their number. */
@Injectable()
export class FeitenStore {
  constructor(
    private readonly tenants: Tenants,
    private readonly calendars: SchoolCalendars,
  ) {}

  /** Dossiers that can count in a school year: begun before its end, not over before its begin. */
  async ofYear({ begin, einde }: Schooljaar): Promise<Dossierfeit[]> {
    const rows = await this.#rows(sql`
      coalesce(d.eerste_verzuimdag, d.eerste_signaaldag) <= ${einde}::date
        and (d.eerste_verzuimdag is not null or d.deels_belastbaar)
        and coalesce(least(d.laatste_einddatum, d.geplaatst_per, d.gesloten_per), ${begin}::date) >= ${plusDagen(begin, -ZES_WEKEN)}::date`);
    const exempt = await this.#vrijstellingen(rows.map(({ leerlingId }) => leerlingId));
    return feitenVan(rows, exempt, await this.calendars.load());
  }

  /** All that is counted of some leerlingen, in whatever school year; leerlingen of whom nothing is left out. */
  async ofLeerlingen(ids: readonly string[]): Promise<ReadonlyMap<string, Leerlingfeiten>> {
    const rows = await this.#rows(sql`d.leerling_id = any(${ids}::uuid[])`);
    const vrijstellingen = await this.#vrijstellingen(ids);
    const calendars = await this.calendars.fresh();
    const dossiers = Map.groupBy(feitenVan(rows, vrijstellingen, calendars), ({ leerlingId }) => leerlingId);
    return new Map(
      ids.map((id) => [
        id,
        { dossiers: dossiers.get(id) ?? [], vrijstellingen: vrijstellingen.get(id) ?? [] },
      ]),
    );
  }

  /**
   * Leerlingen whose facts are others than those that were counted, of whom nothing is left, or who may count otherwise by a day. All
   * facts are looked at: no change can be missed, whoever made it.
   */
  async anders(peildatum: Datum): Promise<Anders[]> {
    return this.tenants.db.rows<Anders>(sql`
      with d as (
          select d.leerling_id as id, bit_xor(hashtextextended(row(d.id, d.eerste_verzuimdag, d.eerste_signaaldag, d.geverifieerd, d.soorten, d.soorten_vanaf,
            d.deels_belastbaar, d.laatste_einddatum, d.geplaatst_per, d.gesloten_per, d.sluitreden, d.brin, d.onderwijssoort, t.uiterlijk)::text, 0)) as feiten
          from dossiers d left join (
            select dossier_id, max(uiterlijk) as uiterlijk from termijnen where soort = 'convenant-6-weken' group by dossier_id) t on t.dossier_id = d.id
          where d.samengevoegd_in is null group by d.leerling_id),
        v as (
          select leerling_id as id, bit_xor(hashtextextended(row(id, grond, begin, einde, beeindigd_per)::text, 0)) as feiten
          from vrijstellingen group by leerling_id),
        nu as (
          select l.id, hashtextextended(row(l.geboortedatum, l.startkwalificatie_op, d.feiten, v.feiten)::text, 0)::text as vingerafdruk
          from leerlingen l left join d using (id) left join v using (id) where d.id is not null or v.id is not null)
      select coalesce(nu.id, t.leerling_id) as id, nu.vingerafdruk, t.posten
      from nu full join tellingen t on t.leerling_id = nu.id
      where nu.vingerafdruk is distinct from t.vingerafdruk or t.herzien_op <= ${peildatum}::date`);
  }

  /** A sign of the school holidays: another one means that somebody changed them. */
  async kalender(): Promise<string> {
    const found = await this.tenants.db.first<{ kalender: string | null }>(sql`
      select md5(string_agg(row(brin, begin, einde)::text, '' order by brin, begin, einde)) as kalender from schoolvakanties`);
    return found?.kalender ?? '';
  }

  async #rows(which: Sql): Promise<Row[]> {
    return this.tenants.db.rows<Row>(sql`
      select d.id as "dossierId", d.kenmerk, d.leerling_id as "leerlingId", l.geboortedatum, d.eerste_verzuimdag as "eersteVerzuimdag",
        d.eerste_signaaldag as "eersteSignaaldag", d.geverifieerd, d.soorten, d.soorten_vanaf as "soortenVanaf", d.deels_belastbaar as "deelsBelastbaar",
        d.laatste_einddatum as "laatsteDag", d.geplaatst_per as "geplaatstOp", d.gesloten_per as "geslotenOp", d.brin, d.onderwijssoort,
        l.startkwalificatie_op as "startkwalificatieOp", coalesce(d.sluitreden = 'hervat', false) as hervat, t.uiterlijk
      from dossiers d join leerlingen l on l.id = d.leerling_id
        left join lateral (select uiterlijk from termijnen where dossier_id = d.id and soort = 'convenant-6-weken' order by uiterlijk desc limit 1) t on true
      where d.samengevoegd_in is null and ${which}
      order by d.kenmerk`);
  }

  /** Leerlingen with an exemption as unfit for school that holds on some day of a period. */
  async ongeschikt({ van, tot }: Periode): Promise<string[]> {
    const rows = await this.tenants.db.rows<{ id: string }>(sql`
      select distinct leerling_id as id from vrijstellingen
      where grond = '5-onder-a' and begin <= ${tot}::date and coalesce(beeindigd_per - 1, einde) >= ${van}::date`);
    return rows.map(({ id }) => id);
  }

  /** Of every ground: on a day for which one is recorded, the leerling is not leerplichtig here (contract section 6). */
  async #vrijstellingen(ids: readonly string[]): Promise<ReadonlyMap<string, Vrijstelling[]>> {
    const found = await this.tenants.db.rows<Vrijstelling & { leerlingId: string }>(sql`
      select leerling_id as "leerlingId", grond, begin as van, coalesce(beeindigd_per - 1, einde) as tot from vrijstellingen
      where leerling_id = any(${ids}::uuid[])`);
    return Map.groupBy(found, ({ leerlingId }) => leerlingId);
  }
}

function feitenVan(
  rows: readonly Row[],
  exempt: ReadonlyMap<string, readonly Vrijstelling[]>,
  calendarOf: CalendarOf,
): Dossierfeit[] {
  return rows.map(({ soorten, soortenVanaf, brin, uiterlijk, ...row }) => {
    const calendar = calendarOf(brin);
    return {
      ...row,
      soorten: soorten.flatMap((soort, at) => {
        const vanaf = soortenVanaf[at];
        return vanaf ? [{ soort, vanaf }] : [];
      }),
      uiterlijk: uiterlijk ?? plusDagen(row.eersteVerzuimdag ?? row.eersteSignaaldag, ZES_WEKEN),
      vrijgesteld: exempt.get(row.leerlingId) ?? [],
      isVakantie: (d) => calendar.isVakantie(d),
    };
  });
}
