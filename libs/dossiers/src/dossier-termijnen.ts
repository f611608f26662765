import { Injectable } from '@nestjs/common';
import { termijnregelsVan } from '@zesweken/convenanten';
import { GELIJKGESTELDE_DAGEN } from '@zesweken/kalender';
import {
  type Dossierfeiten,
  dossierTermijnen,
  type DossierWens,
  Ingrepen,
  JoinTermijnen,
  KlareTermijnen,
  type Oorzaak,
  type Samengevoegd,
  StoreTermijnen,
} from '@zesweken/termijnen';
import { DossierConvenant } from './dossier-convenant.js';
import type { Dossier } from './dossier.entity.js';
import type { MeldingVoorVorming } from './dossier-meldingen.js';
import { type CalendarOf, SchoolCalendars } from './school-calendars.js';

type DossierMetMeldingen = readonly [Dossier, readonly MeldingVoorVorming[]];

/** Keeps the termijnen of dossiers in line with their facts, under the convenant of their eersteVerzuimdag. */
@Injectable()
export class DossierTermijnen {
  constructor(
    private readonly convenant: DossierConvenant,
    private readonly calendars: SchoolCalendars,
    private readonly store: StoreTermijnen,
    private readonly ingrepen: Ingrepen,
    private readonly joins: JoinTermijnen,
    private readonly klaar: KlareTermijnen,
  ) {}

  /**
   * Counts anew and stores what differs. The dossiers are written after it, by whoever changes them.
   * @param oorzaak what a person did to a clock, where that is why it moves.
   */
  async refresh(dossiers: readonly DossierMetMeldingen[], oorzaak: Oorzaak | null = null): Promise<void> {
    await this.store.run(await this.reckon(dossiers, { oorzaak }), oorzaak);
  }

  /** Lets what is kept of the termijnen of joined dossiers go along; before {@link reckon}, which counts with it. */
  async join(paren: readonly Samengevoegd[]): Promise<void> {
    await this.joins.run(paren);
  }

  /** Stores what {@link reckon} gave, once the dossiers are written. */
  async keep(wensen: readonly DossierWens[]): Promise<void> {
    await this.store.run(wensen);
  }

  /** Counts anew what should be, and tells each dossier the last day of it. What is done keeps its last day, unless a person moved it. */
  async reckon(
    dossiers: readonly DossierMetMeldingen[],
    { oorzaak = null, calendars }: { oorzaak?: Oorzaak | null; calendars?: CalendarOf } = {},
  ): Promise<DossierWens[]> {
    const ids = dossiers.map(([{ id }]) => id);
    const [convenantOf, calendarOf, ingrepen, klaar] = await Promise.all([
      this.convenant.load(),
      calendars ?? this.calendars.load(),
      this.ingrepen.ofDossiers(ids),
      this.klaar.ofDossiers(oorzaak === null ? ids : []),
    ]);
    return dossiers.map(([dossier, meldingen]) => {
      const regels = termijnregelsVan(convenantOf(dossier));
      const kader = { kalender: calendarOf(dossier.brin), gelijkgesteldeDagen: GELIJKGESTELDE_DAGEN };
      const termijnen = dossierTermijnen(
        feitenVan(dossier, meldingen),
        regels,
        kader,
        ingrepen.get(dossier.id),
        klaar.get(dossier.id),
      );
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
