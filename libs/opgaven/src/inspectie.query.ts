import { Injectable } from '@nestjs/common';
import { Clock } from '@zesweken/clock';
import { InvalidInput } from '@zesweken/errors';
import {
  dagenTussen,
  type Datum,
  datum,
  leeftijdOp,
  plusDagen,
  plusMaanden,
  vroegste,
} from '@zesweken/kalender';
import { Logboek } from '@zesweken/logboek';
import { Tenants } from '@zesweken/tenancy';
import sql from 'sql-template-tag';

/** A case in the return: no name, no number, no day, no school. */
export interface Inspectierij {
  /** Place in this return alone; it says nothing of the case. */
  readonly volgnummer: number;
  readonly schoolsoort: string;
  readonly leeftijd: number;
  readonly soort: string;
  /** Month in which the absence began. */
  readonly begin: string;
  readonly wekenThuis: number;
  readonly vrijgesteld: boolean;
  readonly stand: string;
  /** Month in which it ended; null: it runs. */
  readonly einde: string | null;
}

/** The return of a samenwerkingsverband over a quarter. */
export interface Inspectieopgave {
  readonly kwartaal: string;
  readonly van: Datum;
  readonly tot: Datum;
  readonly rijen: readonly Inspectierij[];
}

interface Row {
  readonly leerlingId: string;
  readonly schoolsoort: string | null;
  readonly geboortedatum: Datum;
  readonly soorten: string[];
  readonly begin: Datum;
  readonly einde: Datum | null;
  readonly sluitreden: string | null;
  readonly geplaatst: boolean;
  readonly vrijgesteld: boolean;
}

const KWARTAAL = /^(\d{4})-([1-4])$/;
const LANG = 28;
const WEEK = 7;
/** The days of an id go into the order of rows: not the order in which cases came in. */
const MAANDEN = 3;

/**
 * The quarterly return of a samenwerkingsverband to the Inspectie: a row for each case of 28 days or longer, without anything that names
 * somebody; rows of cases that ended in the quarter stay in (domain section 3).
 */
@Injectable()
export class Inspectieopgaven {
  constructor(
    private readonly tenants: Tenants,
    private readonly logboek: Logboek,
    private readonly clock: Clock,
  ) {}

  /**
   * @param kwartaal of a calendar year, such as 2026-1
   * @throws InvalidInput for what is no quarter, or one that has not begun
   */
  async of(kwartaal: string): Promise<Inspectieopgave> {
    const { db } = this.tenants;
    const { van, tot } = kwartaalVan(kwartaal, this.clock.today());
    const rows = await db.rows<Row>(sql`
      select d.leerling_id as "leerlingId", d.onderwijssoort as schoolsoort, l.geboortedatum, d.soorten, d.eerste_verzuimdag as begin,
        least(d.laatste_einddatum, d.geplaatst_per - 1, d.gesloten_per - 1) as einde, d.sluitreden, d.geplaatst_per is not null as geplaatst,
        exists (select 1 from vrijstellingen v where v.leerling_id = l.id and v.grond = '5-onder-a' and v.begin <= ${tot}::date
          and coalesce(v.beeindigd_per - 1, v.einde) >= ${van}::date) as vrijgesteld
      from dossiers d join leerlingen l on l.id = d.leerling_id
      where d.samengevoegd_in is null and d.geverifieerd and d.eerste_verzuimdag <= ${plusDagen(tot, -LANG)}::date
        and coalesce(least(d.laatste_einddatum, d.geplaatst_per - 1, d.gesloten_per - 1), 'infinity') >= greatest(${van}::date, d.eerste_verzuimdag + ${LANG}::int)
      order by md5(d.id::text || ${kwartaal})`);
    this.logboek.record(db, {
      ...{ handeling: 'exporteren', activiteit: 'verantwoording', object: 'inspectieopgave' },
      betrokkenen: rows.map(({ leerlingId }) => leerlingId),
    });
    return { kwartaal, van, tot, rijen: rows.map((row, at) => rijVan(row, at + 1, tot)) };
  }
}

function rijVan(row: Row, volgnummer: number, tot: Datum): Inspectierij {
  const ended = row.einde !== null && row.einde < tot ? row.einde : null;
  return {
    volgnummer,
    schoolsoort: row.schoolsoort ?? 'onbekend',
    leeftijd: leeftijdOp(row.geboortedatum, tot),
    soort: row.soorten.at(-1) ?? 'overig',
    begin: row.begin.slice(0, 7),
    wekenThuis: Math.floor(dagenTussen(row.begin, ended ?? tot) / WEEK),
    vrijgesteld: row.vrijgesteld,
    stand: standVan(row, ended),
    einde: ended?.slice(0, 7) ?? null,
  };
}

function standVan({ sluitreden, geplaatst }: Row, ended: Datum | null): string {
  if (ended === null) return 'loopt';
  if (geplaatst) return 'geplaatst';
  return sluitreden ?? 'voorbij';
}

function kwartaalVan(kwartaal: string, vandaag: Datum): { van: Datum; tot: Datum } {
  const [, jaar, nummer] = KWARTAAL.exec(kwartaal) ?? [];
  if (!jaar || !nummer) throw fout('Geef een kwartaal, zoals 2026-1.');
  const month = String((Number(nummer) - 1) * MAANDEN + 1).padStart(2, '0');
  const van = datum(`${jaar}-${month}-01`);
  if (van > vandaag) throw fout('Dit kwartaal is nog niet begonnen. Kies een eerder kwartaal.');
  return { van, tot: vroegste(vandaag, plusDagen(plusMaanden(van, MAANDEN), -1)) };
}

function fout(melding: string): InvalidInput {
  return new InvalidInput([{ veld: 'kwartaal', code: 'keuze', melding }]);
}
