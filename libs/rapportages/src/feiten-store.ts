import { Injectable } from '@nestjs/common';
import { SchoolCalendars, type Verzuimsoort } from '@zesweken/dossiers';
import { type Datum, plusDagen, type Schooljaar } from '@zesweken/kalender';
import { Tenants } from '@zesweken/tenancy';
import sql from 'sql-template-tag';
import type { Periode, Telfeit, Uitkomstfeit } from './tellen.js';

/** Weeks of the convenant where a dossier has no termijn of its own. */
const ZES_WEKEN = 42;

interface Row extends Omit<Telfeit, 'soorten' | 'vrijgesteld' | 'isVakantie'> {
  readonly kenmerk: string;
  readonly brin: string | null;
  readonly soorten: Verzuimsoort[];
  readonly soortenVanaf: Datum[];
  readonly hervat: boolean;
  readonly uiterlijk: Datum | null;
}

/** A dossier with all that is counted of it. */
export interface Dossierfeit extends Telfeit, Uitkomstfeit {
  readonly kenmerk: string;
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
    const { db } = this.tenants;
    const rows = await db.rows<Row>(sql`
      select d.id as "dossierId", d.kenmerk, d.leerling_id as "leerlingId", l.geboortedatum, d.eerste_verzuimdag as "eersteVerzuimdag",
        d.eerste_signaaldag as "eersteSignaaldag", d.geverifieerd, d.soorten, d.soorten_vanaf as "soortenVanaf", d.deels_belastbaar as "deelsBelastbaar",
        d.laatste_einddatum as "laatsteDag", d.geplaatst_per as "geplaatstOp", d.gesloten_per as "geslotenOp", d.brin,
        l.startkwalificatie_op as "startkwalificatieOp", coalesce(d.sluitreden = 'hervat', false) as hervat, t.uiterlijk
      from dossiers d join leerlingen l on l.id = d.leerling_id
        left join lateral (select uiterlijk from termijnen where dossier_id = d.id and soort = 'convenant-6-weken' order by uiterlijk desc limit 1) t on true
      where d.samengevoegd_in is null and coalesce(d.eerste_verzuimdag, d.eerste_signaaldag) <= ${einde}::date
        and (d.eerste_verzuimdag is not null or d.deels_belastbaar)
        and coalesce(least(d.laatste_einddatum, d.geplaatst_per, d.gesloten_per), ${begin}::date) >= ${plusDagen(begin, -ZES_WEKEN)}::date
      order by d.kenmerk`);
    const [calendarOf, exempt] = [await this.calendars.load(), await this.#vrijgesteld(rows)];
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

  /** Leerlingen with an exemption as unfit for school that holds on some day of a period. */
  async ongeschikt({ van, tot }: Periode): Promise<string[]> {
    const rows = await this.tenants.db.rows<{ id: string }>(sql`
      select distinct leerling_id as id from vrijstellingen
      where grond = '5-onder-a' and begin <= ${tot}::date and coalesce(beeindigd_per - 1, einde) >= ${van}::date`);
    return rows.map(({ id }) => id);
  }

  /** Of every ground: on a day for which one is recorded, the leerling is not leerplichtig here (contract section 6). */
  async #vrijgesteld(rows: readonly Row[]): Promise<ReadonlyMap<string, Periode[]>> {
    const found = await this.tenants.db.rows<Periode & { leerlingId: string }>(sql`
      select leerling_id as "leerlingId", begin as van, coalesce(beeindigd_per - 1, einde) as tot from vrijstellingen
      where leerling_id = any(${rows.map(({ leerlingId }) => leerlingId)}::uuid[])`);
    return Map.groupBy(found, ({ leerlingId }) => leerlingId);
  }
}
