import { Injectable } from '@nestjs/common';
import { EndPlaatsing, EscalateDossier, RecordPlaatsing } from '@zesweken/dossiers';
import { type Datum, dagenTussen } from '@zesweken/kalender';
import { AsColleague } from './as-colleague.js';
import type { Bezetting, Geval } from './cast.js';
import { ago, partway } from './days.js';

/** Rungs of the ladder: the plantafel and the thuiszittersoverleg. */
const PLANTAFEL = 3;
const OVERLEG = 4;
/** Days ago that a plaatsing began which has failed since. */
const FAILED_AFTER = 20;

/**
 * Escalates the dossiers that run longest and records plaatsingen that change no figure: some of too few hours to count, and one that failed within
 * days.
 */
@Injectable()
export class SteerDossiers {
  constructor(
    private readonly escalate: EscalateDossier,
    private readonly place: RecordPlaatsing,
    private readonly end: EndPlaatsing,
    private readonly as: AsColleague,
  ) {}

  async run({ gevallen, vandaag }: Bezetting): Promise<void> {
    const home = gevallen.filter(({ thuis }) => thuis);
    for (const [at, geval] of home.slice(0, 2).entries()) {
      await this.as.run(geval.behandelaar, () => this.#escalate(geval, at === 0, vandaag));
    }
    // The newest that has been at home long enough; never the longest.
    const failed = home
      .slice(1)
      .findLast(({ eersteVerzuimdag }) => dagenTussen(eersteVerzuimdag, vandaag) > FAILED_AFTER);
    const few = home.slice(1, 4).filter((geval) => geval !== failed);
    for (const [at, geval] of few.slice(0, 2).entries()) {
      await this.as.run(geval.behandelaar, () => this.#fewHours(geval, 6 + 2 * at, vandaag));
    }
    if (failed) await this.as.run(failed.behandelaar, () => this.#failed(failed, vandaag));
  }

  async #escalate({ dossierId, eersteDag }: Geval, further: boolean, vandaag: Datum): Promise<void> {
    await this.escalate.run(dossierId, {
      trede: PLANTAFEL,
      sinds: partway(eersteDag, vandaag, 0.5),
      toelichting: 'School en ouders komen er samen niet uit. Aan de plantafel zoeken we een plek.',
    });
    if (!further) return;
    await this.escalate.run(dossierId, {
      trede: OVERLEG,
      sinds: partway(eersteDag, vandaag, 0.8),
      toelichting: 'Nog geen plek gevonden. Het thuiszittersoverleg kijkt wie kan aannemen.',
    });
  }

  async #fewHours(
    { dossierId, eersteVerzuimdag }: Geval,
    urenPerWeek: number,
    vandaag: Datum,
  ): Promise<void> {
    const plaatsing = {
      soort: 'aangepast-rooster',
      omvang: 'gedeeltelijk',
      urenPerWeek,
      brin: null,
    } as const;
    const ingangsdatum = partway(eersteVerzuimdag, vandaag, 0.7);
    await this.place.run(
      dossierId,
      { ...plaatsing, ingangsdatum },
      'Opbouwen op de eigen school. Dit zijn nog te weinig uren om mee te tellen.',
    );
  }

  async #failed({ dossierId, eersteVerzuimdag }: Geval, vandaag: Datum): Promise<void> {
    const plaatsing = { soort: 'andere-school', omvang: 'volledig', urenPerWeek: null, brin: null } as const;
    const ingangsdatum = ago(vandaag, FAILED_AFTER, eersteVerzuimdag);
    const id = await this.place.run(
      dossierId,
      { ...plaatsing, ingangsdatum },
      'Proefplaatsing op een school met kleine klassen.',
    );
    await this.end.fail(
      dossierId,
      id,
      ago(vandaag, FAILED_AFTER - 8, ingangsdatum),
      'Na een week kwam de leerling niet meer. De klas was te druk.',
    );
  }
}
