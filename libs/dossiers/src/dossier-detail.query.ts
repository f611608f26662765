import { Injectable } from '@nestjs/common';
import { Clock } from '@zesweken/clock';
import { NotFound } from '@zesweken/errors';
import { type Datum, isLeerplichtigeLeeftijd } from '@zesweken/kalender';
import { Leerling } from '@zesweken/leerlingen';
import { Logboek } from '@zesweken/logboek';
import { type TenantDb, Tenants } from '@zesweken/tenancy';
import { type Termijn, Termijnen } from '@zesweken/termijnen';
import sql from 'sql-template-tag';
import { Dossier } from './dossier.entity.js';
import { DossierMeldingen, type MeldingInDossier } from './dossier-meldingen.js';
import { SchoolCalendars } from './school-calendars.js';
import { countingDay } from './dossier-list.query.js';

/** A question that a person must answer because reports contradict what a person did. */
export interface Dossiervraag {
  readonly id: string;
  readonly soort: string;
  readonly gesteldOp: Date;
}

/** A dossier with all that belongs to it. */
export interface DossierDetail {
  readonly dossier: Dossier;
  readonly leerling: Leerling;
  readonly leerplichtig: boolean;
  readonly langdurigThuis: boolean;
  readonly behandelaar: { readonly id: string; readonly naam: string } | null;
  /** Its own kenmerk first, then those of dossiers that were joined with it. */
  readonly kenmerken: readonly string[];
  readonly termijnen: readonly Termijn[];
  readonly meldingen: readonly MeldingInDossier[];
  readonly vragen: readonly Dossiervraag[];
  readonly vandaag: Datum;
}

/** Reads one dossier; the read is logged. */
@Injectable()
export class DossierFile {
  constructor(
    private readonly tenants: Tenants,
    private readonly termijnen: Termijnen,
    private readonly meldingen: DossierMeldingen,
    private readonly calendars: SchoolCalendars,
    private readonly logboek: Logboek,
    private readonly clock: Clock,
  ) {}

  /** A dossier by its id; the id of one that was joined leads to the one it is in. @throws NotFound */
  async read(id: string): Promise<DossierDetail> {
    const { db } = this.tenants;
    const dossier = await findDossier(db, id);
    const vandaag = this.clock.today();
    // Sent together: they leave in one write and are answered in one.
    const joined = await db.rows<{ id: string; kenmerk: string }>(
      sql`select id, kenmerk from dossiers where samengevoegd_in = ${dossier.id} order by kenmerk`,
    );
    const [leerling, behandelaars, termijnen, meldingen, vragen, calendarOf] = await Promise.all([
      db.manager.findOneByOrFail(Leerling, { id: dossier.leerlingId }),
      db.rows<{ id: string; naam: string }>(
        sql`select id, naam from gebruikers where id = ${dossier.behandelaarId}`,
      ),
      this.termijnen.of(dossier.id),
      this.meldingen.of([dossier.id, ...joined.map(({ id: joinedId }) => joinedId)]),
      db.rows<Dossiervraag>(
        sql`select id, soort, gesteld_op as "gesteldOp" from dossiervragen where dossier_id = ${dossier.id} and beantwoord_op is null order by id`,
      ),
      this.calendars.load(),
    ]);
    this.logboek.record(db, {
      handeling: 'lezen',
      activiteit: 'dossiers-behandelen',
      betrokkenen: [dossier.leerlingId],
      object: 'dossier',
      objectId: dossier.id,
    });
    const telt = countingDay({ brin: dossier.brin, geboortedatum: leerling.geboortedatum }, calendarOf);
    return {
      dossier,
      leerling,
      leerplichtig: isLeerplichtigeLeeftijd(leerling.geboortedatum, vandaag),
      langdurigThuis: dossier.langdurigThuis(vandaag, telt),
      behandelaar: behandelaars[0] ?? null,
      kenmerken: [dossier.kenmerk, ...joined.map(({ kenmerk }) => kenmerk)],
      termijnen,
      meldingen,
      vragen,
      vandaag,
    };
  }
}

/**
 * A dossier by its id, following a join.
 * @param lock whether to hold it against changes until the transaction ends.
 * @throws NotFound
 */
export async function findDossier(db: TenantDb, id: string, lock = false): Promise<Dossier> {
  const options = lock ? { lock: { mode: 'pessimistic_write' as const } } : {};
  let dossier = await db.manager.findOne(Dossier, { where: { id }, ...options });
  // A joined dossier never points at another joined one for long, but a chain must not loop for ever.
  for (let hops = 0; dossier?.samengevoegdIn && hops < 20; hops += 1) {
    dossier = await db.manager.findOne(Dossier, { where: { id: dossier.samengevoegdIn }, ...options });
  }
  if (!dossier) throw new NotFound('Dit dossier');
  return dossier;
}

/** The dossier and those joined to it: their meldingen are its meldingen. */
export async function idsWithJoined(db: TenantDb, id: string): Promise<string[]> {
  const rows = await db.rows<{ id: string }>(
    sql`select id from dossiers where id = ${id} or samengevoegd_in = ${id}`,
  );
  return rows.map((row) => row.id);
}
