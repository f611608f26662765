import { Injectable } from '@nestjs/common';
import { Clock } from '@zesweken/clock';
import { DomainError, InvalidInput } from '@zesweken/errors';
import type { Datum } from '@zesweken/kalender';
import { Logboek } from '@zesweken/logboek';
import { type TenantDb, Tenants } from '@zesweken/tenancy';
import sql from 'sql-template-tag';
import { Dossier } from './dossier.entity.js';
import { findDossier } from './dossier-detail.query.js';
import { DossierMeldingen } from './dossier-meldingen.js';
import type { Sluitreden } from './dossier-status.js';
import { DossierTermijnen } from './dossier-termijnen.js';

/** What a change needs of the world around it. */
interface Change {
  readonly db: TenantDb;
  readonly dossier: Dossier;
  readonly vandaag: Datum;
  readonly at: Date;
}

/** Finds, locks, saves and logs a dossier that a person changes; its termijnen follow. */
@Injectable()
export class ChangeDossier {
  constructor(
    private readonly tenants: Tenants,
    private readonly meldingen: DossierMeldingen,
    private readonly termijnen: DossierTermijnen,
    private readonly logboek: Logboek,
    private readonly clock: Clock,
  ) {}

  /**
   * @param version the version the person saw; undefined: whichever it is.
   * @returns the id of the dossier that changed (where a join was followed, not the one asked).
   * @throws NotFound; DomainError `dossier.gewijzigd` when somebody changed it since.
   */
  async run(
    id: string,
    version: number | undefined,
    change: (context: Change) => void | Promise<void>,
  ): Promise<string> {
    const { db } = this.tenants;
    const dossier = await findDossier(db, id, true);
    if (version !== undefined && version !== dossier.versie) {
      throw new DomainError(
        'precondition',
        'dossier.gewijzigd',
        'Iemand anders heeft dit dossier intussen gewijzigd. Vernieuw de pagina en doe uw wijziging opnieuw.',
      );
    }
    await change({ db, dossier, vandaag: this.clock.today(), at: this.clock.now() });
    await db.manager.save(Dossier, dossier);
    await this.termijnen.refresh([[dossier, await this.meldingen.forForming(dossier.id)]]);
    this.logboek.record(db, {
      handeling: 'wijzigen',
      activiteit: 'dossiers-behandelen',
      betrokkenen: [dossier.leerlingId],
      object: 'dossier',
      objectId: dossier.id,
    });
    return dossier.id;
  }
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
  constructor(private readonly change: ChangeDossier) {}

  /** @throws InvalidInput when the user is unknown or has ended. */
  run(id: string, behandelaarId: string | null, version?: number): Promise<string> {
    return this.change.run(id, version, async ({ db, dossier, at }) => {
      if (
        behandelaarId !== null &&
        !(await db.first(sql`select 1 from gebruikers where id = ${behandelaarId} and status = 'actief'`))
      ) {
        throw new InvalidInput([
          {
            veld: 'behandelaarId',
            code: 'keuze',
            melding: 'Deze medewerker bestaat niet (meer). Kies iemand uit de lijst.',
          },
        ]);
      }
      dossier.assign(behandelaarId, at);
    });
  }
}
