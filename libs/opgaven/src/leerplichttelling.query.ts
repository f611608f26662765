import { Injectable } from '@nestjs/common';
import { Clock } from '@zesweken/clock';
import { type Datum, plusDagen, type Schooljaar, vroegste } from '@zesweken/kalender';
import { Logboek } from '@zesweken/logboek';
import { yearOf } from '@zesweken/rapportages';
import { Tenants } from '@zesweken/tenancy';
import sql from 'sql-template-tag';

/** Fields of the leerplichttelling, in the order of its form (domain section 3). */
export const VELDEN = [
  'absoluut-totaal',
  'relatief-totaal',
  'relatief-herhaald',
  'luxe-verzuim',
  'lrv-bij-aanvang',
  'lrv-toename',
  'lrv-langer-dan-3-maanden',
  'lrv-verhuisd',
  'teruggeleid',
] as const;
export type Veld = (typeof VELDEN)[number];

/** The figures that a college gives the minister each year (Leerplichtwet art. 25). */
export interface Leerplichttelling {
  readonly schooljaar: string;
  readonly peildatum: Datum;
  readonly velden: Readonly<Record<Veld, number>>;
  /** Leerlingen with an exemption or a replacing duty, by ground. */
  readonly vrijstellingen: readonly { readonly grond: string; readonly aantal: number }[];
}

interface Row {
  readonly velden: Record<Veld, number>;
  readonly leerlingen: string[];
}

/** 1 September: the day of `lrv-bij-aanvang`, in days since 1 August. */
const AANVANG = 31;
/** Days before the summer holiday that one was absent already. */
const VIER_WEKEN = 28;

/**
 * Counts for the leerplichttelling: unique leerlingen, by what schools reported and what people confirmed. Absence that waits for
 * verification is not counted. Processen-verbaal and Halt are not part of it.
 */
@Injectable()
export class Leerplichttellingen {
  constructor(
    private readonly tenants: Tenants,
    private readonly logboek: Logboek,
    private readonly clock: Clock,
  ) {}

  /** @throws InvalidInput for a code that is no school year */
  async of(code: string): Promise<Leerplichttelling> {
    const { db } = this.tenants;
    const jaar = yearOf(code);
    const peildatum = vroegste(this.clock.today(), jaar.einde);
    const [row] = await db.rows<Row>(this.#vraag(jaar, peildatum, await this.#zomer(jaar)));
    const vrijstellingen = await db.rows<{ grond: string; aantal: number }>(sql`
      select grond, count(distinct leerling_id)::int as aantal from vrijstellingen
      where begin <= ${peildatum}::date and coalesce(beeindigd_per - 1, einde) >= ${jaar.begin}::date group by grond order by grond`);
    const object = 'leerplichttelling';
    const betrokkenen = row?.leerlingen ?? [];
    this.logboek.record(db, { handeling: 'lezen', activiteit: 'verantwoording', betrokkenen, object });
    const velden = Object.fromEntries(VELDEN.map((veld) => [veld, row?.velden[veld] ?? 0]));
    return { schooljaar: jaar.code, peildatum, velden: velden as Record<Veld, number>, vrijstellingen };
  }

  /** The first day of the summer holiday in which the school year begins; where none was loaded, the school year itself. */
  async #zomer({ begin }: Schooljaar): Promise<Datum> {
    const found = await this.tenants.db.first<{ begin: Datum }>(sql`
      select begin from schoolvakanties where brin is null and begin <= ${begin}::date and einde >= ${begin}::date order by begin limit 1`);
    return found?.begin ?? begin;
  }

  #vraag({ begin, einde }: Schooljaar, peildatum: Datum, zomer: Datum) {
    return sql`
      with m as (
          select m.leerling_id as wie, m.verzuimsoort as soort, m.begindatum as van, coalesce(m.einddatum, d.gesloten_per - 1) as tot,
            m.dossier_id as dossier
          from verzuimmeldingen m left join dossiers d on d.id = m.dossier_id
          where (m.verzuimsoort <> 'absoluut' or d.geverifieerd) and m.begindatum <= ${peildatum}::date),
        jaar as (select * from m where van between ${begin}::date and ${einde}::date),
        aanvang as (
          select distinct wie from m where soort = 'lrv' and van <= ${plusDagen(zomer, -VIER_WEKEN)}::date
            and coalesce(tot, 'infinity') >= ${plusDagen(begin, AANVANG)}::date),
        velden as (select
          (select count(distinct wie) from m where soort = 'absoluut' and coalesce(tot, 'infinity') >= ${begin}::date) as "absoluut-totaal",
          (select count(distinct wie) from jaar where soort <> 'absoluut') as "relatief-totaal",
          (select count(*) from (select wie from jaar where soort <> 'absoluut' group by wie having count(*) > 1) h) as "relatief-herhaald",
          (select count(distinct wie) from jaar where soort = 'luxe') as "luxe-verzuim",
          (select count(*) from aanvang) as "lrv-bij-aanvang",
          (select count(distinct wie) from jaar where soort = 'lrv' and wie not in (select wie from aanvang)) as "lrv-toename",
          (select count(distinct wie) from m where soort = 'lrv' and coalesce(tot, 'infinity') >= ${begin}::date
            and (least(coalesce(tot, 'infinity'), ${peildatum}::date) > (van + interval '3 months')::date)) as "lrv-langer-dan-3-maanden",
          (select count(distinct d.leerling_id) from dossiers d where d.samengevoegd_in is null and 'lrv' = any(d.soorten)
            and d.sluitreden in ('verhuisd', 'overleden') and d.gesloten_per between ${begin}::date and ${peildatum}::date) as "lrv-verhuisd",
          (select count(distinct d.leerling_id) from dossiers d where d.samengevoegd_in is null and d.eerste_verzuimdag is not null
            and least(d.geplaatst_per, case when d.sluitreden = 'hervat' then d.gesloten_per end)
              between ${begin}::date and ${peildatum}::date) as teruggeleid)
      select to_jsonb(velden) as velden, array(select distinct wie from m where coalesce(tot, 'infinity') >= ${begin}::date) as leerlingen from velden`;
  }
}
