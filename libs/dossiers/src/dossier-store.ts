import { Injectable } from '@nestjs/common';
import { Clock } from '@zesweken/clock';
import type { Datum } from '@zesweken/kalender';
import { Tenants } from '@zesweken/tenancy';
import sql from 'sql-template-tag';
import { Dossier } from './dossier.entity.js';
import type { Vraag } from './vorming/vraag.js';

/** Reads and writes dossiers in batches, for forming them. */
@Injectable()
export class DossierStore {
  constructor(
    private readonly tenants: Tenants,
    private readonly clock: Clock,
  ) {}

  /** All dossiers of these leerlingen, joined ones too. */
  async ofLeerlingen(leerlingIds: readonly string[]): Promise<Dossier[]> {
    return this.tenants.db.manager
      .createQueryBuilder(Dossier, 'd')
      .where('d.leerling_id = any(:leerlingIds)', { leerlingIds: [...leerlingIds] })
      .getMany();
  }

  /**
   * Kenmerken for new dossiers: ZW-year-number, counted per year of the first report.
   * @returns one for each day given, in order.
   */
  async newKenmerken(days: readonly Datum[]): Promise<string[]> {
    const perYear = Map.groupBy(days, (day) => day.slice(0, 4));
    const last = new Map<string, number>();
    for (const [year, some] of [...perYear].sort(([a], [b]) => a.localeCompare(b))) {
      const [counter] = await this.tenants.db.rows<{ waarde: number }>(sql`
        insert into tellers as t (naam, waarde) values (${`kenmerk-${year}`}, ${some.length})
        on conflict (naam) do update set waarde = t.waarde + excluded.waarde returning waarde`);
      if (!counter) throw new Error('Counting kenmerken gave no number.');
      last.set(year, counter.waarde - some.length);
    }
    return days.map((day) => {
      const year = day.slice(0, 4);
      const number = last.get(year)! + 1;
      last.set(year, number);
      return `ZW-${year}-${String(number).padStart(4, '0')}`;
    });
  }

  /** Writes new dossiers, and of known ones what follows from their meldingen. */
  async write(dossiers: readonly Dossier[]): Promise<void> {
    if (dossiers.length === 0) return;
    const json = JSON.stringify(dossiers.map(recordOf));
    await this.tenants.db.execute(sql`
      insert into dossiers as d (id, kenmerk, leerling_id, status, eerste_signaaldag, eerste_verzuimdag, laatste_einddatum, soorten_vanaf, soorten,
        brin, onderwijssoort, leerjaar, samengevoegd_in, behandelaar_id, bevestigd_op, door_persoon, geverifieerd,
        verzuimdag_door_persoon, geplaatst_per, loopt_door_na, deels_belastbaar, gesloten_per, sluitreden, laatste_termijn, sorteernaam, aangemaakt_op, gewijzigd_op)
      select id, kenmerk, leerling_id, status, eerste_signaaldag, eerste_verzuimdag, laatste_einddatum, soorten_vanaf, soorten,
        brin, onderwijssoort, leerjaar, samengevoegd_in, behandelaar_id, bevestigd_op, door_persoon, geverifieerd,
        verzuimdag_door_persoon, geplaatst_per, loopt_door_na, deels_belastbaar, gesloten_per, sluitreden, laatste_termijn,
        (select zoeknaam from leerlingen l where l.id = x.leerling_id), ${this.clock.now()}, ${this.clock.now()}
      from json_to_recordset(${json}::json) as x(id uuid, kenmerk text, leerling_id uuid, status text, eerste_signaaldag date, eerste_verzuimdag date,
        laatste_einddatum date, soorten_vanaf date[], soorten text[], brin text, onderwijssoort text, leerjaar text, samengevoegd_in uuid,
        behandelaar_id uuid, bevestigd_op timestamptz, door_persoon boolean, geverifieerd boolean,
        verzuimdag_door_persoon date, geplaatst_per date, loopt_door_na date, deels_belastbaar boolean, gesloten_per date, sluitreden text, laatste_termijn date)
      on conflict (id) do update set status = excluded.status, eerste_signaaldag = excluded.eerste_signaaldag, eerste_verzuimdag = excluded.eerste_verzuimdag,
        laatste_einddatum = excluded.laatste_einddatum, soorten_vanaf = excluded.soorten_vanaf, soorten = excluded.soorten, brin = excluded.brin,
        onderwijssoort = excluded.onderwijssoort, leerjaar = excluded.leerjaar, samengevoegd_in = excluded.samengevoegd_in,
        behandelaar_id = excluded.behandelaar_id, bevestigd_op = excluded.bevestigd_op, door_persoon = excluded.door_persoon, geverifieerd = excluded.geverifieerd,
        verzuimdag_door_persoon = excluded.verzuimdag_door_persoon, geplaatst_per = excluded.geplaatst_per, loopt_door_na = excluded.loopt_door_na,
        deels_belastbaar = excluded.deels_belastbaar, laatste_termijn = excluded.laatste_termijn, versie = d.versie + 1, gewijzigd_op = excluded.gewijzigd_op
      where (d.status, d.eerste_signaaldag, d.eerste_verzuimdag, d.laatste_einddatum, d.soorten_vanaf, d.soorten, d.brin, d.onderwijssoort, d.leerjaar, d.samengevoegd_in,
          d.behandelaar_id, d.bevestigd_op, d.door_persoon, d.geverifieerd, d.verzuimdag_door_persoon, d.geplaatst_per, d.loopt_door_na, d.deels_belastbaar, d.laatste_termijn)
        is distinct from (excluded.status, excluded.eerste_signaaldag, excluded.eerste_verzuimdag, excluded.laatste_einddatum, excluded.soorten_vanaf,
          excluded.soorten, excluded.brin, excluded.onderwijssoort, excluded.leerjaar, excluded.samengevoegd_in,
          excluded.behandelaar_id, excluded.bevestigd_op, excluded.door_persoon, excluded.geverifieerd,
          excluded.verzuimdag_door_persoon, excluded.geplaatst_per, excluded.loopt_door_na, excluded.deels_belastbaar,
          excluded.laatste_termijn)`);
  }

  /**
   * Puts the questions that stand for these dossiers: new ones are added, open ones that no longer hold go away, and one
   * that was answered is not put again.
   */
  async ask(dossierIds: readonly string[], vragen: readonly (Vraag & { id: string })[]): Promise<void> {
    const { db } = this.tenants;
    if (dossierIds.length > 0) {
      await db.execute(sql`
        delete from dossiervragen where dossier_id = any(${dossierIds}::uuid[]) and beantwoord_op is null and not (sleutel = any(${vragen.map(({ sleutel }) => sleutel)}))`);
    }
    if (vragen.length === 0) return;
    await db.execute(sql`
      insert into dossiervragen (id, dossier_id, soort, melding_id, sleutel, gesteld_op)
      select id, "dossierId", soort, "meldingId", sleutel, ${this.clock.now()}
      from json_to_recordset(${JSON.stringify(vragen)}::json) as x(id uuid, "dossierId" uuid, soort text, "meldingId" uuid, sleutel text)
      on conflict (sleutel) do nothing`);
  }

  /** Removes dossiers that no melding supports any more and on which no person acted, with those that were joined to them. */
  async remove(dossierIds: readonly string[]): Promise<void> {
    if (dossierIds.length === 0) return;
    const { db } = this.tenants;
    const rows = await db.rows<{ id: string }>(
      sql`select id from dossiers where id = any(${dossierIds}::uuid[]) or samengevoegd_in = any(${dossierIds}::uuid[])`,
    );
    const gone = rows.map(({ id }) => id);
    await db.execute(sql`delete from termijnen where dossier_id = any(${gone}::uuid[])`);
    await db.execute(sql`delete from dossiervragen where dossier_id = any(${gone}::uuid[])`);
    await db.execute(sql`delete from dossiergebeurtenissen where dossier_id = any(${gone}::uuid[])`);
    await db.execute(sql`delete from dossiers where id = any(${gone}::uuid[])`);
  }
}

function recordOf(dossier: Dossier): object {
  return {
    id: dossier.id,
    kenmerk: dossier.kenmerk,
    leerling_id: dossier.leerlingId,
    status: dossier.status,
    eerste_signaaldag: dossier.eersteSignaaldag,
    eerste_verzuimdag: dossier.eersteVerzuimdag,
    laatste_einddatum: dossier.laatsteEinddatum,
    soorten_vanaf: dossier.soortenVanaf,
    soorten: dossier.soorten,
    brin: dossier.brin,
    onderwijssoort: dossier.onderwijssoort,
    leerjaar: dossier.leerjaar,
    samengevoegd_in: dossier.samengevoegdIn,
    behandelaar_id: dossier.behandelaarId,
    bevestigd_op: dossier.bevestigdOp,
    door_persoon: dossier.doorPersoon,
    geverifieerd: dossier.geverifieerd,
    verzuimdag_door_persoon: dossier.verzuimdagDoorPersoon,
    geplaatst_per: dossier.geplaatstPer,
    loopt_door_na: dossier.looptDoorNa,
    deels_belastbaar: dossier.deelsBelastbaar,
    // Only so that the row as a whole is possible: a sluiting is written by ChangeDossier alone.
    gesloten_per: dossier.geslotenPer,
    sluitreden: dossier.sluitreden,
    laatste_termijn: dossier.laatsteTermijn,
  };
}
