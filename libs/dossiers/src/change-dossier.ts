import { Injectable } from '@nestjs/common';
import { InvalidInput } from '@zesweken/errors';
import type { Datum } from '@zesweken/kalender';
import { Logboek } from '@zesweken/logboek';
import type { TenantDb } from '@zesweken/tenancy';
import sql from 'sql-template-tag';
import { Behandelaarwissels } from './behandelaarwissels.js';
import type { Dossier } from './dossier.entity.js';
import { DossierMeldingen } from './dossier-meldingen.js';
import type { Sluitreden } from './dossier-status.js';
import { DossierTermijnen } from './dossier-termijnen.js';
import { type Dossierwerk, WorkOnDossier } from './work-on-dossier.js';

/** Changes a dossier itself; its termijnen follow, and the change is logged. */
@Injectable()
export class ChangeDossier {
  constructor(
    private readonly work: WorkOnDossier,
    private readonly meldingen: DossierMeldingen,
    private readonly termijnen: DossierTermijnen,
    private readonly logboek: Logboek,
  ) {}

  /**
   * @param version the version the person saw; undefined: whichever it is.
   * @returns the id of the dossier that changed (where a join was followed, not the one asked).
   * @throws NotFound; DomainError `dossier.gewijzigd` when somebody changed it since.
   */
  run(
    id: string,
    version: number | undefined,
    change: (werk: Dossierwerk) => void | Promise<void>,
  ): Promise<string> {
    // What may be done with a closed dossier, the dossier itself says.
    return this.work.run(
      id,
      async (werk) => {
        const { db, dossier } = werk;
        await change(werk);
        await this.termijnen.refresh([[dossier, await this.meldingen.forForming(dossier.id)]]);
        logChange(this.logboek, db, dossier);
        return dossier.id;
      },
      { version, closedToo: true },
    );
  }
}

function logChange(logboek: Logboek, db: TenantDb, { id, leerlingId }: Dossier): void {
  logboek.record(db, {
    handeling: 'wijzigen',
    activiteit: 'dossiers-behandelen',
    betrokkenen: [leerlingId],
    object: 'dossier',
    objectId: id,
  });
}

/** A person confirms absoluut verzuim or the return, see {@link Dossier.confirm}. */
@Injectable()
export class ConfirmDossier {
  constructor(private readonly change: ChangeDossier) {}

  run(id: string, version?: number): Promise<string> {
    return this.change.run(id, version, ({ dossier, vandaag, at }) => {
      dossier.confirm(vandaag, at);
    });
  }
}

/** A person closes the dossier, see {@link Dossier.close}. */
@Injectable()
export class CloseDossier {
  constructor(private readonly change: ChangeDossier) {}

  run(id: string, reden: Sluitreden, datum: Datum, version?: number): Promise<string> {
    return this.change.run(id, version, ({ dossier, vandaag, at }) => {
      dossier.close(reden, datum, vandaag, at);
    });
  }
}

/** Gives the dossier to a behandelaar of the tenant, or to nobody. */
@Injectable()
export class AssignBehandelaar {
  constructor(
    private readonly work: WorkOnDossier,
    private readonly wissels: Behandelaarwissels,
    private readonly logboek: Logboek,
  ) {}

  /**
   * @param tell whether the new behandelaar is told of it; a hand-over with a note of its own says more.
   * @throws InvalidInput when the user is unknown or has ended.
   */
  run(id: string, behandelaarId: string | null, version?: number, tell = true): Promise<string> {
    return this.work.run(
      id,
      async ({ db, dossier, at }) => {
        await mustBeColleague(db, behandelaarId);
        const van = dossier.behandelaarId;
        dossier.assign(behandelaarId, at);
        logChange(this.logboek, db, dossier);
        if (tell && van !== behandelaarId)
          await this.wissels.tell({ dossierId: dossier.id, van, naar: behandelaarId }, db);
        return dossier.id;
      },
      { version, closedToo: true, acts: false },
    );
  }
}

async function mustBeColleague(db: TenantDb, id: string | null): Promise<void> {
  if (id === null) return;
  if (await db.first(sql`select 1 from gebruikers where id = ${id} and status = 'actief'`)) return;
  throw new InvalidInput([
    {
      veld: 'behandelaarId',
      code: 'keuze',
      melding: 'Deze medewerker bestaat niet (meer). Kies iemand uit de lijst.',
    },
  ]);
}
