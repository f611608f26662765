import { Injectable } from '@nestjs/common';
import type { Dossierwerk } from '@zesweken/dossiers';
import { DropTermijnen, KeepTermijn } from '@zesweken/termijnen';
import type { Evaluatie } from './planinhoud.js';

/** Keeps the termijnen of the evaluaties of a plan: planned, moved, held, or taken out of it. */
@Injectable()
export class KeepEvaluaties {
  constructor(
    private readonly keep: KeepTermijn,
    private readonly drop: DropTermijnen,
  ) {}

  /** @param evaluaties those of the plan of now. */
  async run({ dossier, vandaag }: Dossierwerk, evaluaties: readonly Evaluatie[]): Promise<void> {
    await this.drop.run(
      dossier.id,
      'evaluatie',
      evaluaties.map(({ id }) => id),
    );
    await this.keep.run(
      evaluaties.map(({ id, gepland, gehouden }) => ({
        soort: 'evaluatie' as const,
        bronId: id,
        dossierId: dossier.id,
        leerlingId: null,
        // The behandelaar sees to it.
        ontvangerId: null,
        begin: vandaag,
        gekozen: gepland,
        afloop: { gehaaldOp: gehouden, vervallenOp: null },
      })),
    );
  }
}
