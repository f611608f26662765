import { Injectable } from '@nestjs/common';
import { termijnregelsVan } from '@zesweken/convenanten';
import { type Dossierfeiten, dossierTermijnen, type DossierWens, StoreTermijnen } from '@zesweken/termijnen';
import { DossierConvenant } from './dossier-convenant.js';
import type { Dossier } from './dossier.entity.js';
import type { MeldingVoorVorming } from './dossier-meldingen.js';
import { SchoolCalendars } from './school-calendars.js';

type DossierMetMeldingen = readonly [Dossier, readonly MeldingVoorVorming[]];

/** Keeps the termijnen of dossiers in line with their facts, under the convenant of their eersteVerzuimdag. */
@Injectable()
export class DossierTermijnen {
  constructor(
    private readonly convenant: DossierConvenant,
    private readonly calendars: SchoolCalendars,
    private readonly store: StoreTermijnen,
  ) {}

  /** Counts anew and stores what differs. The dossiers are written after it, by whoever changes them. */
  async refresh(dossiers: readonly DossierMetMeldingen[]): Promise<void> {
    await this.store.run(await this.reckon(dossiers));
  }

  /** Stores what {@link reckon} gave, once the dossiers are written. */
  async keep(wensen: readonly DossierWens[]): Promise<void> {
    await this.store.run(wensen);
  }

  /** Counts anew what should be, and tells each dossier the last day of it. */
  async reckon(dossiers: readonly DossierMetMeldingen[]): Promise<DossierWens[]> {
    const [convenantOf, calendarOf] = await Promise.all([this.convenant.load(), this.calendars.load()]);
    return dossiers.map(([dossier, meldingen]) => {
      const regels = termijnregelsVan(convenantOf(dossier));
      const kader = { kalender: calendarOf(dossier.brin) };
      const termijnen = dossierTermijnen(feitenVan(dossier, meldingen), regels, kader);
      dossier.takeTermijnen(termijnen);
      return { dossierId: dossier.id, termijnen };
    });
  }
}

function feitenVan(dossier: Dossier, meldingen: readonly MeldingVoorVorming[]): Dossierfeiten {
  const closed = dossier.geslotenPer;
  return {
    klokken: dossier.klokken,
    eersteVerzuimdag: dossier.eersteVerzuimdag,
    meldingen16Uur: meldingen
      .filter(({ soort, herkomst }) => soort === '16-uur' && herkomst === 'school')
      .map(({ id, einde, meldingsdatum }) => ({ id, einddatum: einde, meldingsdatum })),
    geplaatstOp: dossier.geplaatstPer,
    hervatOp: dossier.sluitreden === 'hervat' ? closed : null,
    andersGeslotenOp: dossier.sluitreden !== null && dossier.sluitreden !== 'hervat' ? closed : null,
  };
}
