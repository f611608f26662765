import { Injectable } from '@nestjs/common';
import { InvalidInput } from '@zesweken/errors';
import type { Datum } from '@zesweken/kalender';
import { Logboek } from '@zesweken/logboek';
import type { TenantDb } from '@zesweken/tenancy';
import type { Oorzaak } from '@zesweken/termijnen';
import sql from 'sql-template-tag';
import { Behandelaarwissels } from './behandelaarwissels.js';
import type { Dossier } from './dossier.entity.js';
import { DossierMeldingen } from './dossier-meldingen.js';
import type { Sluitreden } from './dossier-status.js';
import { DossierTermijnen } from './dossier-termijnen.js';
import { Gebeurtenissen } from './gebeurtenissen.js';
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
   * @param oorzaak what the change did to a clock, for the history of the termijn.
   * @returns the id of the dossier that changed (where a join was followed, not the one asked).
   * @throws NotFound; DomainError `dossier.gewijzigd` when somebody changed it since.
   */
  run(
    id: string,
    version: number | undefined,
    change: (werk: Dossierwerk) => void | Promise<void>,
    oorzaak: () => Oorzaak | null = () => null,
  ): Promise<string> {
    // What may be done with a closed dossier, the dossier itself says.
    return this.work.run(
      id,
      async (werk) => {
        const { db, dossier } = werk;
        await change(werk);
        await this.termijnen.refresh([[dossier, await this.meldingen.forForming(dossier.id)]], oorzaak());
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
  constructor(
    private readonly change: ChangeDossier,
    private readonly gebeurtenissen: Gebeurtenissen,
  ) {}

  /** @param dag the day on which it was done, where that is told afterwards; left out: today. */
  run(id: string, version?: number, dag?: Datum): Promise<string> {
    return this.change.run(id, version, async ({ db, dossier, vandaag, at }) => {
      dossier.confirm(vandaag, at);
      const back = dossier.geslotenPer;
      await this.gebeurtenissen.record(db, dossier, {
        soort: back === null ? 'verzuim-bevestigd' : 'terugkeer-bevestigd',
        dag: back ?? dag ?? vandaag,
      });
    });
  }
}

/** A person closes the dossier, see {@link Dossier.close}. */
@Injectable()
export class CloseDossier {
  constructor(
    private readonly change: ChangeDossier,
    private readonly gebeurtenissen: Gebeurtenissen,
  ) {}

  run(id: string, reden: Sluitreden, datum: Datum, version?: number): Promise<string> {
    return this.change.run(id, version, async ({ db, dossier, vandaag, at }) => {
      dossier.close(reden, datum, vandaag, at);
      await this.gebeurtenissen.record(db, dossier, { soort: 'gesloten', dag: datum, gegevens: { reden } });
    });
  }
}

/** How a dossier is handed out. */
export interface Toewijzing {
  /** The version of the dossier that the person saw. */
  readonly version?: number | undefined;
  /** Whether the new behandelaar is told of it (default); a hand-over with a note of its own says more. */
  readonly tell?: boolean;
  /** The day on which it was done, where that is told afterwards; left out: today. */
  readonly dag?: Datum;
}

/** Gives the dossier to a behandelaar of the tenant, or to nobody. */
@Injectable()
export class AssignBehandelaar {
  constructor(
    private readonly work: WorkOnDossier,
    private readonly gebeurtenissen: Gebeurtenissen,
    private readonly wissels: Behandelaarwissels,
    private readonly logboek: Logboek,
  ) {}

  /**
   * @throws InvalidInput when the user is unknown or has ended.
   */
  run(
    id: string,
    behandelaarId: string | null,
    { version, tell = true, dag }: Toewijzing = {},
  ): Promise<string> {
    return this.work.run(
      id,
      async ({ db, dossier, vandaag, at }) => {
        const naam = await colleague(db, behandelaarId);
        const van = dossier.behandelaarId;
        dossier.assign(behandelaarId, at);
        await this.gebeurtenissen.record(db, dossier, {
          soort: 'behandelaar',
          dag: dag ?? vandaag,
          gegevens: { naam },
        });
        logChange(this.logboek, db, dossier);
        if (tell && van !== behandelaarId)
          await this.wissels.tell({ dossierId: dossier.id, van, naar: behandelaarId }, db);
        return dossier.id;
      },
      { version, closedToo: true, acts: false },
    );
  }
}

/** Name of the user; empty for nobody. @throws InvalidInput when there is no such user any more. */
async function colleague(db: TenantDb, id: string | null): Promise<string> {
  if (id === null) return '';
  const found = await db.first<{ naam: string }>(
    sql`select naam from gebruikers where id = ${id} and status = 'actief'`,
  );
  if (found) return found.naam;
  throw new InvalidInput([
    {
      veld: 'behandelaarId',
      code: 'keuze',
      melding: 'Deze medewerker bestaat niet (meer). Kies iemand uit de lijst.',
    },
  ]);
}
