import { Injectable } from '@nestjs/common';
import type { Datum } from '@zesweken/kalender';
import { ChangeDossier } from './change-dossier.js';
import { Gebeurtenissen } from './gebeurtenissen.js';

/** A person makes a signaal active and gives the first day of absence, see {@link Dossier.activate}. */
@Injectable()
export class ActivateDossier {
  constructor(
    private readonly change: ChangeDossier,
    private readonly gebeurtenissen: Gebeurtenissen,
  ) {}

  run(id: string, eersteVerzuimdag: Datum, toelichting?: string, version?: number): Promise<string> {
    return this.change.run(id, version, async ({ db, dossier, vandaag, at }) => {
      dossier.activate(eersteVerzuimdag, vandaag, at);
      await this.gebeurtenissen.record(db, dossier, {
        soort: 'geactiveerd',
        dag: vandaag,
        gegevens: { eersteVerzuimdag },
        tekst: toelichting,
      });
    });
  }
}

/** The leerling is not back, whatever the school reported, see {@link Dossier.denyReturn}. */
@Injectable()
export class DenyReturn {
  constructor(
    private readonly change: ChangeDossier,
    private readonly gebeurtenissen: Gebeurtenissen,
  ) {}

  run(id: string, toelichting?: string, version?: number): Promise<string> {
    return this.change.run(id, version, async ({ db, dossier, vandaag, at }) => {
      dossier.denyReturn(vandaag, at);
      await this.gebeurtenissen.record(db, dossier, {
        soort: 'niet-terug',
        dag: vandaag,
        tekst: toelichting,
      });
    });
  }
}

/** Opens a closed dossier again, see {@link Dossier.reopen}. */
@Injectable()
export class ReopenDossier {
  constructor(
    private readonly change: ChangeDossier,
    private readonly gebeurtenissen: Gebeurtenissen,
  ) {}

  run(id: string, reden: string, version?: number): Promise<string> {
    return this.change.run(id, version, async ({ db, dossier, vandaag, at }) => {
      const { geslotenPer, sluitreden } = dossier;
      dossier.reopen(vandaag, at);
      await this.gebeurtenissen.record(db, dossier, {
        soort: 'heropend',
        dag: vandaag,
        // The closing that is undone stays known.
        gegevens: { geslotenPer: geslotenPer ?? '', sluitreden: sluitreden ?? '' },
        tekst: reden,
      });
    });
  }
}

/** Says whether an ill leerling can take part of the load (the `ingrado` definition, contract section 6). */
@Injectable()
export class MarkDeelsBelastbaar {
  constructor(
    private readonly change: ChangeDossier,
    private readonly gebeurtenissen: Gebeurtenissen,
  ) {}

  run(id: string, deelsBelastbaar: boolean, version?: number): Promise<string> {
    return this.change.run(id, version, async ({ db, dossier, vandaag, at }) => {
      dossier.markDeelsBelastbaar(deelsBelastbaar, at);
      await this.gebeurtenissen.record(db, dossier, {
        soort: 'deels-belastbaar',
        dag: vandaag,
        gegevens: { deelsBelastbaar: deelsBelastbaar ? 'ja' : 'nee' },
      });
    });
  }
}
