import { Injectable } from '@nestjs/common';
import { termijnregelsVan } from '@zesweken/convenanten';
import { dossierTermijnen, StoreTermijnen } from '@zesweken/termijnen';
import { DossierConvenant } from './dossier-convenant.js';
import type { Dossier } from './dossier.entity.js';
import type { MeldingVoorVorming } from './dossier-meldingen.js';
import { SchoolCalendars } from './school-calendars.js';

/** Keeps the termijnen of dossiers in line with their facts, under the convenant of their eersteVerzuimdag. */
@Injectable()
export class DossierTermijnen {
  constructor(
    private readonly convenant: DossierConvenant,
    private readonly calendars: SchoolCalendars,
    private readonly store: StoreTermijnen,
  ) {}

  /** Counts anew and stores what differs. */
  async refresh(dossiers: readonly (readonly [Dossier, readonly MeldingVoorVorming[]])[]): Promise<void> {
    const [convenantOf, calendarOf] = await Promise.all([this.convenant.load(), this.calendars.load()]);
    await this.store.run(
      dossiers.map(([dossier, meldingen]) => {
        const closed = dossier.geslotenPer;
        const feiten = {
          klokken: dossier.klokken,
          eersteVerzuimdag: dossier.eersteVerzuimdag,
          meldingen16Uur: meldingen
            .filter(({ soort, herkomst }) => soort === '16-uur' && herkomst === 'school')
            .map(({ id, einde, meldingsdatum }) => ({ id, einddatum: einde, meldingsdatum })),
          geplaatstOp: dossier.geplaatstPer,
          hervatOp: dossier.sluitreden === 'hervat' ? closed : null,
          andersGeslotenOp: dossier.sluitreden !== null && dossier.sluitreden !== 'hervat' ? closed : null,
        };
        return {
          dossierId: dossier.id,
          termijnen: dossierTermijnen(feiten, termijnregelsVan(convenantOf(dossier)), {
            kalender: calendarOf(dossier.brin),
          }),
        };
      }),
    );
  }
}
