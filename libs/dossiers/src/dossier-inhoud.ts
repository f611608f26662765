import { Injectable } from '@nestjs/common';
import { type Termijn, Termijnen } from '@zesweken/termijnen';
import { DossierMeldingen, type MeldingInDossier } from './dossier-meldingen.js';
import { type PlaatsingInDossier, Plaatsingen } from './plaatsingen.query.js';

/** The lists that a dossier holds. */
export interface Dossierlijsten {
  readonly termijnen: readonly Termijn[];
  readonly meldingen: readonly MeldingInDossier[];
  readonly plaatsingen: readonly PlaatsingInDossier[];
}

/** Reads what a dossier holds; the reader of the dossier logs the read. */
@Injectable()
export class DossierInhoud {
  constructor(
    private readonly termijnen: Termijnen,
    private readonly meldingen: DossierMeldingen,
    private readonly plaatsingen: Plaatsingen,
  ) {}

  /** Sent together: they leave in one write and are answered in one. */
  async of(id: string): Promise<Dossierlijsten> {
    const [termijnen, meldingen, plaatsingen] = await Promise.all([
      this.termijnen.of(id),
      this.meldingen.of(id),
      this.plaatsingen.of(id),
    ]);
    return { termijnen, meldingen, plaatsingen };
  }
}
