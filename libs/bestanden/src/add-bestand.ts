import { Injectable, Logger } from '@nestjs/common';
import { Ids } from '@zesweken/clock';
import { WorkOnDossier } from '@zesweken/dossiers';
import { DomainError } from '@zesweken/errors';
import { BestandLog } from './bestand-log.js';
import { BestandStore } from './bestand-store.js';
import { omschrijvingVan } from './bestand.js';
import { veiligeNaam } from './bestandsnaam.js';
import { keurBestand } from './bestandssoort.js';
import { Virusscanner } from './virusscanner.js';

/** A file as it was sent. */
export interface Inzending {
  readonly naam: string;
  readonly bytes: Buffer;
  readonly omschrijving?: string | undefined;
}

/** Attaches a file to a dossier, once its content has been looked at. */
@Injectable()
export class AddBestand {
  readonly #logger = new Logger(AddBestand.name);

  constructor(
    private readonly work: WorkOnDossier,
    private readonly scanner: Virusscanner,
    private readonly store: BestandStore,
    private readonly log: BestandLog,
    private readonly ids: Ids,
  ) {}

  /**
   * @returns id of the file.
   * @throws NotFound; DomainError `dossier.gesloten`; what {@link keurBestand} and {@link Virusscanner.scan} throw;
   * DomainError `bestand.besmet` (400) naming what was found.
   */
  async run(dossierId: string, inzending: Inzending): Promise<string> {
    const naam = veiligeNaam(inzending.naam);
    const omschrijving = omschrijvingVan(inzending.omschrijving);
    const soort = await keurBestand(naam, inzending.bytes);
    const virusscan = await this.#scan(inzending.bytes);
    return this.work.run(dossierId, async ({ db, dossier, at }) => {
      const id = this.ids.next();
      const { bytes } = inzending;
      const door = this.log.userId;
      await this.store.add({
        id,
        dossierId: dossier.id,
        naam,
        omschrijving,
        soort,
        virusscan,
        bytes,
        door,
        op: at,
      });
      this.log.record(db, 'aanmaken', dossier.leerlingId, id);
      return id;
    });
  }

  async #scan(bytes: Buffer): Promise<'schoon' | 'niet-gescand'> {
    const scan = await this.scanner.scan(bytes);
    if (scan.uitslag !== 'besmet') return scan.uitslag;
    // For who runs it: what was found and who sent it, nothing of the file or of whom it is about.
    this.#logger.warn({
      message: 'infected upload refused',
      gevonden: scan.naam,
      bytes: bytes.length,
      gebruiker: this.log.userId,
    });
    throw new DomainError(
      'invalid',
      'bestand.besmet',
      `In dit bestand zit een virus (${scan.naam}). Het is niet opgeslagen. Open het niet en meld het aan uw beheerder.`,
    );
  }
}
