import { Injectable } from '@nestjs/common';
import { WorkOnDossier } from '@zesweken/dossiers';
import type { Datum } from '@zesweken/kalender';
import type { TenantDb } from '@zesweken/tenancy';
import sql from 'sql-template-tag';
import { mustBeColleagues } from './colleagues.js';
import { NotitieActs } from './notitie-acts.js';
import { NotitieStore } from './notitie-store.js';
import { mustBePossibleDay, type Notitie } from './notitie.entity.js';
import type { Notitiesoort } from './notitiesoort.js';
import { SendBericht } from './send-bericht.js';

/** A note as somebody writes it. */
export interface Schrijfsel {
  readonly tekst: string;
  readonly soort: Notitiesoort;
  readonly metWie: string | null;
  /** Left out: today. */
  readonly datum?: Datum | undefined;
  readonly vermeldingen: readonly string[];
}

/** Writes a note in a dossier, or logs a contact; who is mentioned gets a message. */
@Injectable()
export class WriteNotitie {
  constructor(
    private readonly work: WorkOnDossier,
    private readonly store: NotitieStore,
    private readonly berichten: SendBericht,
    private readonly acts: NotitieActs,
  ) {}

  /**
   * @returns the id of the note.
   * @throws NotFound; InvalidInput for an impossible day or an unknown colleague; DomainError `dossier.gesloten`.
   */
  run(dossierId: string, schrijfsel: Schrijfsel): Promise<string> {
    const { vermeldingen, datum } = schrijfsel;
    return this.work.run(dossierId, async ({ db, dossier, vandaag, at }) => {
      const dag = datum ?? vandaag;
      mustBePossibleDay(dag, await geboortedatumOf(db, dossier.leerlingId), vandaag);
      await mustBeColleagues(db, 'vermeldingen', vermeldingen);
      const auteur = this.acts.me;
      const notitie = await this.store.add(db, dossier.id, auteur, { ...schrijfsel, datum: dag }, at);
      await this.berichten.run(...mentions(notitie, vermeldingen));
      this.acts.log(db, 'aanmaken', dossier.leerlingId, notitie.id);
      return notitie.id;
    });
  }

  /**
   * Keeps what somebody said with a hand-over, as a note of soort `overdracht`. The message to the receiver is the
   * hand-over's own.
   * @returns the id of the note. @throws NotFound; DomainError `dossier.gesloten`.
   */
  handOver(dossierId: string, naar: string, toelichting: string): Promise<string> {
    return this.work.run(dossierId, async ({ db, dossier, vandaag, at }) => {
      const wat = {
        soort: 'overdracht' as const,
        datum: vandaag,
        tekst: toelichting,
        metWie: null,
        vermeldingen: [naar],
      };
      const notitie = await this.store.add(db, dossier.id, this.acts.me, wat, at);
      this.acts.log(db, 'aanmaken', dossier.leerlingId, notitie.id);
      return notitie.id;
    });
  }
}

/** The messages for those who are mentioned in a note. */
export function mentions({ id, dossierId, auteurId }: Notitie, vermeldingen: readonly string[]) {
  return [...new Set(vermeldingen)].map((ontvangerId) => ({
    ontvangerId,
    soort: 'vermelding',
    dossierId,
    objectId: id,
    vanId: auteurId,
  }));
}

/** The day a leerling was born. */
export async function geboortedatumOf(db: TenantDb, leerlingId: string): Promise<Datum> {
  const found = await db.first<{ geboortedatum: Datum }>(
    sql`select geboortedatum from leerlingen where id = ${leerlingId}`,
  );
  if (!found) throw new Error('A dossier has no leerling.');
  return found.geboortedatum;
}
