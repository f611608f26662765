import { Injectable } from '@nestjs/common';
import { type Dossierwerk, WorkOnDossier } from '@zesweken/dossiers';
import { DomainError, NotFound } from '@zesweken/errors';
import { type Bestand, mustBeThere, omschrijvingVan } from './bestand.js';
import { BestandLog } from './bestand-log.js';
import { BestandStore } from './bestand-store.js';

/** Opens a file for a change: finds it, holds its dossier, and refuses one that was removed. */
@Injectable()
export class ChangeBestand {
  constructor(
    private readonly work: WorkOnDossier,
    private readonly store: BestandStore,
    private readonly log: BestandLog,
  ) {}

  /** @throws NotFound; DomainError `bestand.verwijderd`, `bestand.gewijzigd` (412), `dossier.gesloten`. */
  async run(
    id: string,
    change: (bestand: Bestand, werk: Dossierwerk) => Promise<void>,
    { version, closedToo = false }: { version?: number | undefined; closedToo?: boolean } = {},
  ): Promise<void> {
    const known = await this.store.one(id);
    if (!known) throw new NotFound('Dit bestand');
    await this.work.run(
      known.dossierId,
      async (werk) => {
        const bestand = await this.store.one(id, true);
        if (!bestand) throw new NotFound('Dit bestand');
        mustBeThere(bestand);
        if (version !== undefined && version !== bestand.versie) throw changedSince();
        await change(bestand, werk);
        this.log.record(werk.db, 'wijzigen', bestand.leerlingId, id);
      },
      { closedToo },
    );
  }
}

function changedSince(): DomainError {
  return new DomainError(
    'precondition',
    'bestand.gewijzigd',
    'Iemand anders heeft dit bestand intussen gewijzigd. Vernieuw de pagina en doe uw wijziging opnieuw.',
  );
}

/** Changes the description of a file; left out, it stays what it is. */
@Injectable()
export class DescribeBestand {
  constructor(
    private readonly change: ChangeBestand,
    private readonly store: BestandStore,
  ) {}

  run(id: string, version: number | undefined, omschrijving: string | undefined): Promise<void> {
    return this.change.run(
      id,
      async (bestand) => {
        if (omschrijving !== undefined) await this.store.describe(bestand, omschrijvingVan(omschrijving));
      },
      { version },
    );
  }
}

/**
 * Removes a file: its content is destroyed at once and for good, that it was there stays. Also in a closed dossier: what
 * should not be there must be able to go.
 */
@Injectable()
export class RemoveBestand {
  constructor(
    private readonly change: ChangeBestand,
    private readonly store: BestandStore,
    private readonly log: BestandLog,
  ) {}

  run(id: string, reden: string): Promise<void> {
    return this.change.run(
      id,
      (bestand, { at }) => this.store.destroy(bestand, this.log.userId, reden.trim(), at),
      { closedToo: true },
    );
  }
}
