import { Injectable } from '@nestjs/common';
import {
  type Daad,
  type Oorzaak,
  RecordIngreep,
  RecountTermijn,
  Termijnen,
  Verlopen,
} from '@zesweken/termijnen';
import { ChangeDossier } from './change-dossier.js';
import { findTermijn, Termijnstanden } from './termijnstanden.js';
import type { Dossierwerk } from './work-on-dossier.js';

/** A person stops, restarts or extends a clock of a dossier, or takes that back; the last day follows in the same transaction. */
@Injectable()
export class MoveTermijn {
  constructor(
    private readonly change: ChangeDossier,
    private readonly termijnen: Termijnen,
    private readonly verlopen: Verlopen,
    private readonly standen: Termijnstanden,
    private readonly record: RecordIngreep,
    private readonly recount: RecountTermijn,
  ) {}

  /**
   * @param version the version of the dossier that the person saw; undefined: whichever it is.
   * @throws NotFound; InvalidInput; DomainError `dossier.gesloten`, `dossier.gewijzigd`, or of the rule of the termijn.
   */
  async run(dossierId: string, termijnId: string, daad: Daad, version?: number): Promise<void> {
    let oorzaak: Oorzaak | null = null;
    await this.change.run(
      dossierId,
      version,
      async (werk) => {
        const { dossier } = werk;
        dossier.mustBeOpen();
        oorzaak = await this.#record(werk, termijnId, daad);
        // Whoever saw the day as it was sees that it moved.
        dossier.versie += 1;
      },
      () => oorzaak,
    );
  }

  async #record({ dossier }: Dossierwerk, id: string, daad: Daad): Promise<Oorzaak> {
    const { termijn, verloop } = await findTermijn(this.termijnen, this.verlopen, dossier, id);
    const { stand } = (await this.standen.load(dossier))(termijn, verloop);
    const oorzaak = await this.record.run(termijn, stand, daad);
    // The clocks of the dossier itself are counted anew with it.
    if (termijn.bronId !== null) await this.recount.run(termijn.bronId, termijn.soort, oorzaak);
    return oorzaak;
  }
}
