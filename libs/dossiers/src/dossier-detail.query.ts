import { Injectable } from '@nestjs/common';
import { Clock } from '@zesweken/clock';
import { NotFound } from '@zesweken/errors';
import { type Datum, isLeerplichtigeLeeftijd } from '@zesweken/kalender';
import type { Naamdelen } from '@zesweken/leerlingen';
import { Logboek } from '@zesweken/logboek';
import { type TenantDb, Tenants } from '@zesweken/tenancy';
import sql, { type Sql } from 'sql-template-tag';
import { Dossier } from './dossier.entity.js';
import { DossierInhoud, type Dossierlijsten } from './dossier-inhoud.js';
import { SchoolCalendars } from './school-calendars.js';
import { findDossier } from './work-on-dossier.js';
import { countingDay } from './dossier-list.query.js';

/** A question that a person must answer because reports contradict what a person did. */
export interface Dossiervraag {
  readonly id: string;
  readonly soort: string;
  readonly gesteldOp: Date;
}

/** The leerling as the dossier shows it. */
export interface DossierLeerling extends Naamdelen {
  readonly id: string;
  readonly geboortedatum: Datum;
  readonly geslacht: string | null;
  readonly gemeentecode: string;
  /** The address is secret: nobody who does not live there may hear it, nor the school. */
  readonly geheimAdres: boolean;
  /** With one of the gezagdragers no contact may be made. */
  readonly contactblokkade: boolean;
}

/** Another dossier of the same leerling. */
export interface AnderDossier {
  readonly id: string;
  readonly kenmerk: string;
}

/** A dossier with all that belongs to it. */
export interface DossierDetail extends Dossierlijsten {
  readonly dossier: Dossier;
  readonly leerling: DossierLeerling;
  readonly leerplichtig: boolean;
  readonly langdurigThuis: boolean;
  readonly behandelaar: { readonly id: string; readonly naam: string } | null;
  /** Its own kenmerk first, then those of dossiers that were joined with it. */
  readonly kenmerken: readonly string[];
  /** The dossiers of the same leerling before and after this one. */
  readonly vorige: AnderDossier | null;
  readonly volgende: AnderDossier | null;
  readonly vragen: readonly Dossiervraag[];
  readonly vandaag: Datum;
}

/** What stands around the dossier, in one row. */
interface Surroundings extends DossierLeerling {
  readonly behandelaar: string | null;
  readonly samengevoegd: readonly string[];
  readonly vorige: AnderDossier | null;
  readonly volgende: AnderDossier | null;
  readonly vragen: readonly (Omit<Dossiervraag, 'gesteldOp'> & { gesteldOp: string })[];
}

/** Reads one dossier; the read is logged. */
@Injectable()
export class DossierFile {
  constructor(
    private readonly tenants: Tenants,
    private readonly inhoud: DossierInhoud,
    private readonly calendars: SchoolCalendars,
    private readonly logboek: Logboek,
    private readonly clock: Clock,
  ) {}

  /** A dossier by its id; the id of one that was joined leads to the one it is in. @throws NotFound */
  async read(id: string): Promise<DossierDetail> {
    const { db } = this.tenants;
    const found = await this.#parts(db, id);
    const parts = found.dossier?.samengevoegdIn
      ? await this.#parts(db, (await findDossier(db, id)).id)
      : found;
    const { dossier, around, lijsten, calendarOf } = parts;
    if (!dossier || !around) throw new NotFound('Dit dossier');
    this.logboek.record(db, {
      handeling: 'lezen',
      activiteit: 'dossiers-behandelen',
      betrokkenen: [dossier.leerlingId],
      object: 'dossier',
      objectId: dossier.id,
    });
    const vandaag = this.clock.today();
    const { behandelaar, samengevoegd, vorige, volgende, vragen, ...leerling } = around;
    const telt = countingDay({ brin: dossier.brin, geboortedatum: leerling.geboortedatum }, calendarOf);
    return {
      dossier,
      leerling,
      leerplichtig: isLeerplichtigeLeeftijd(leerling.geboortedatum, vandaag),
      langdurigThuis: dossier.langdurigThuis(vandaag, telt),
      behandelaar:
        dossier.behandelaarId && behandelaar ? { id: dossier.behandelaarId, naam: behandelaar } : null,
      kenmerken: [dossier.kenmerk, ...samengevoegd],
      ...lijsten,
      vorige,
      volgende,
      vragen: vragen.map((vraag) => ({ ...vraag, gesteldOp: new Date(vraag.gesteldOp) })),
      vandaag,
    };
  }

  /** Sent together: they leave in one write and are answered in one. */
  async #parts(db: TenantDb, id: string) {
    const [dossier, around, lijsten, calendarOf] = await Promise.all([
      db.manager.findOneBy(Dossier, { id }),
      db.first<Surroundings>(sql`
        select l.id, l.voornamen, l.voorvoegsel, l.achternaam, l.geboortedatum, l.geslacht, l.gemeentecode, l.geheim_adres as "geheimAdres", g.naam as behandelaar,
          exists (select 1 from gezagdragers z where z.leerling_id = l.id and z.blokkade_sinds is not null and z.beeindigd_op is null) as contactblokkade,
          array(select j.kenmerk from dossiers j where j.samengevoegd_in = d.id order by j.kenmerk) as samengevoegd,
          ${neighbour(sql`n.eerste_signaaldag < d.eerste_signaaldag`, sql`desc`)} as vorige,
          ${neighbour(sql`n.eerste_signaaldag > d.eerste_signaaldag`, sql`asc`)} as volgende,
          coalesce((select jsonb_agg(jsonb_build_object('id', v.id, 'soort', v.soort, 'gesteldOp', v.gesteld_op) order by v.id)
            from dossiervragen v where v.dossier_id = d.id and v.beantwoord_op is null), '[]') as vragen
        from dossiers d join leerlingen l on l.id = d.leerling_id left join gebruikers g on g.id = d.behandelaar_id
        where d.id = ${id}`),
      this.inhoud.of(id),
      this.calendars.load(),
    ]);
    return { dossier, around, lijsten, calendarOf };
  }
}

/** The nearest dossier of the same leerling on one side in time. */
function neighbour(side: Sql, order: Sql): Sql {
  return sql`(select jsonb_build_object('id', n.id, 'kenmerk', n.kenmerk) from dossiers n
    where n.leerling_id = d.leerling_id and n.samengevoegd_in is null and ${side} order by n.eerste_signaaldag ${order} limit 1)`;
}
