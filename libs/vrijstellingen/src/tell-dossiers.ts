import { Injectable, type OnModuleInit } from '@nestjs/common';
import {
  type Tijdlijnbron,
  Tijdlijnbronnen,
  type Tijdlijngebeurtenis,
  Werkbronnen,
  type Werkitem,
  type Werkvraag,
} from '@zesweken/dossiers';
import type { Datum } from '@zesweken/kalender';
import { type Naamdelen, volledigeNaam } from '@zesweken/leerlingen';
import type { TenantDb } from '@zesweken/tenancy';
import sql, { empty, type Sql } from 'sql-template-tag';
import type { Grond } from './gronden.js';
import { verlengenUiterlijk } from './toets.js';

const SOORTEN = [
  'vrijstelling-begint',
  'vrijstelling-beeindigd',
  'verlof-toegekend',
  'verlof-afgewezen',
  'verlof-ingetrokken',
] as const;
type Soort = (typeof SOORTEN)[number];

interface EventRow {
  readonly id: string;
  readonly dossierId: string;
  readonly soort: Soort;
  readonly dag: Datum;
  readonly moment: Date;
  readonly door: string | null;
  readonly doorId: string | null;
  readonly grond: string;
  readonly einde: Datum;
}

interface WorkRow extends Naamdelen {
  readonly id: string;
  readonly dossierId: string;
  readonly gebruikerId: string;
  readonly kenmerk: string;
  readonly leerlingId: string;
  readonly grond: Grond;
  readonly begin: Datum;
  readonly einde: Datum;
  readonly nooitGeschikt: boolean;
  readonly volgendeBlik: Datum | null;
}

/** What vrijstellingen add to the timeline and to the work of the dossiers of the same leerling. */
@Injectable()
export class TellDossiers implements OnModuleInit {
  constructor(
    private readonly timeline: Tijdlijnbronnen,
    private readonly work: Werkbronnen,
  ) {}

  onModuleInit(): void {
    this.timeline.add(TIMELINE);
    this.work.add({ of: workOf });
  }
}

const TIMELINE: Tijdlijnbron<Soort> = { soorten: SOORTEN, of: eventsOf };

/** Vrijstellingen that hold on some day of a dossier, and decisions on verlof taken while it ran. */
async function eventsOf(
  db: TenantDb,
  dossiers: Sql,
  _vandaag: Datum,
  sinds?: Date,
): Promise<Tijdlijngebeurtenis<Soort>[]> {
  const step = (soort: string): Sql => sql`
    left join lateral (select s.door from vrijstellingstappen s where s.vrijstelling_id = v.id and s.soort = ${soort}
      order by s.gemaakt_op desc, s.id desc limit 1) s on true left join gebruikers g on g.id = s.door`;
  // A dossier and those joined to it are one.
  const rows = await db.rows<EventRow>(sql`
    with d as (select coalesce(samengevoegd_in, id) as id, leerling_id, min(eerste_signaaldag) as van, max(coalesce(gesloten_per, 'infinity')) as tot
      from dossiers where id in (${dossiers}) group by 1, 2),
    v as (select v.*, d.id as dossier_id from vrijstellingen v join d on d.leerling_id = v.leerling_id and v.einde >= d.van and v.begin <= d.tot),
    e as (
      select v.id, v.dossier_id as "dossierId", 'vrijstelling-begint' as soort, v.begin as dag, v.aangemaakt_op as moment,
        g.naam as door, g.id as "doorId", v.grond, v.einde from v ${step('vastgelegd')}
      union all
      select v.id, v.dossier_id, 'vrijstelling-beeindigd', v.beeindigd_per, v.gewijzigd_op, g.naam, g.id, v.grond, v.einde
        from v ${step('beeindigd')} where v.beeindigd_per is not null
      union all
      select a.id, d.id, 'verlof-' || a.status, a.besluit_op, a.gewijzigd_op, g.naam, g.id, '11-g', a.einde
        from verlofaanvragen a join d on d.leerling_id = a.leerling_id and a.besluit_op between d.van and d.tot
        left join gebruikers g on g.id = a.besluit_door
      union all
      select a.id, d.id, 'verlof-ingetrokken', a.ingetrokken_op, a.gewijzigd_op, g.naam, g.id, '11-g', a.einde
        from verlofaanvragen a join d on d.leerling_id = a.leerling_id and a.ingetrokken_op between d.van and d.tot
        left join gebruikers g on g.id = a.ingetrokken_door)
    select * from e ${sinds ? sql`where moment > ${sinds}` : empty}`);
  return rows.map(({ grond, einde, ...row }) => ({
    ...row,
    groep: 'besluit',
    gegevens: { grond, einde },
    tekst: null,
  }));
}

/** For the open dossiers of these users: looks that are due, and exemptions under 5 to be invoked anew before 1 July. */
async function workOf(db: TenantDb, { gebruikers, vandaag, tot }: Werkvraag): Promise<Werkitem[]> {
  const rows = await db.rows<WorkRow>(sql`
    select v.id, d.id as "dossierId", d.behandelaar_id as "gebruikerId", d.kenmerk, v.leerling_id as "leerlingId", l.voornamen, l.voorvoegsel, l.achternaam, v.grond, v.begin, v.einde,
      v.nooit_geschikt as "nooitGeschikt", v.volgende_blik as "volgendeBlik"
    from vrijstellingen v join leerlingen l on l.id = v.leerling_id
    join lateral (select id, kenmerk, behandelaar_id from dossiers d where d.leerling_id = v.leerling_id and d.status <> 'gesloten' and d.samengevoegd_in is null
      and d.behandelaar_id = any(${gebruikers}::uuid[]) order by d.eerste_signaaldag desc limit 1) d on true
    where v.einde >= ${vandaag}::date and v.beeindigd_per is null`);
  return rows
    .flatMap((row) => itemsOf(row, vandaag))
    .filter(({ uiterlijk }) => uiterlijk !== null && uiterlijk <= tot);
}

function itemsOf(row: WorkRow, vandaag: Datum): Werkitem[] {
  const { id, dossierId, gebruikerId, kenmerk, leerlingId, grond, volgendeBlik } = row;
  const about = {
    id,
    dossierId,
    gebruikerId,
    kenmerk,
    leerlingId,
    leerling: volledigeNaam(row),
    tekst: null,
    gegevens: { grond },
  };
  const items: Werkitem[] = [];
  if (volgendeBlik) items.push({ ...about, soort: 'vrijstelling-bekijken', uiterlijk: volgendeBlik });
  const due = verlengenUiterlijk(row, vandaag);
  if (due && due >= vandaag) items.push({ ...about, soort: 'vrijstelling-verlengen', uiterlijk: due });
  return items;
}
