import { Injectable } from '@nestjs/common';
import { type Convenant, Convenanten, convenantOp, termijnregelsVan } from '@zesweken/convenanten';
import { Tenants } from '@zesweken/tenancy';
import { dossierTermijnen, StoreTermijnen } from '@zesweken/termijnen';
import type { Dossier } from './dossier.entity.js';
import type { MeldingVoorVorming } from './dossier-meldingen.js';
import { SchoolCalendars } from './school-calendars.js';

/** Keeps the termijnen of dossiers in line with their facts, under the convenant of their eersteVerzuimdag. */
@Injectable()
export class DossierTermijnen {
  readonly #kept = new WeakMap<object, Promise<Convenant[]>>();

  constructor(
    private readonly tenants: Tenants,
    private readonly convenanten: Convenanten,
    private readonly calendars: SchoolCalendars,
    private readonly store: StoreTermijnen,
  ) {}

  /** Counts anew and stores what differs. */
  async refresh(dossiers: readonly (readonly [Dossier, readonly MeldingVoorVorming[]])[]): Promise<void> {
    const [convenanten, calendarOf] = await Promise.all([this.#convenanten(), this.calendars.load()]);
    await this.store.run(
      dossiers.map(([dossier, meldingen]) => {
        const regels = termijnregelsVan(
          convenantOp(convenanten, dossier.eersteVerzuimdag ?? dossier.eersteSignaaldag),
        );
        const closed = dossier.geslotenPer;
        const feiten = {
          klokken: dossier.klokken,
          eersteVerzuimdag: dossier.eersteVerzuimdag,
          meldingen16Uur: meldingen
            .filter(({ soort, herkomst }) => soort === '16-uur' && herkomst === 'school')
            .map(({ id, einde, meldingsdatum }) => ({ id, einddatum: einde, meldingsdatum })),
          geplaatstOp: null,
          hervatOp: dossier.sluitreden === 'hervat' ? closed : null,
          andersGeslotenOp: dossier.sluitreden !== null && dossier.sluitreden !== 'hervat' ? closed : null,
        };
        return {
          dossierId: dossier.id,
          termijnen: dossierTermijnen(feiten, regels, { kalender: calendarOf(dossier.brin) }),
        };
      }),
    );
  }

  /** Read once per transaction: an import asks for them with every batch. */
  #convenanten(): Promise<Convenant[]> {
    const { db } = this.tenants;
    const known = this.#kept.get(db) ?? this.convenanten.own();
    this.#kept.set(db, known);
    return known;
  }
}
