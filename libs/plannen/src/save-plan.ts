import { Injectable } from '@nestjs/common';
import { Ids } from '@zesweken/clock';
import { type Dossierwerk, WorkOnDossier } from '@zesweken/dossiers';
import { InvalidInput, mustHaveSeen, type SeenVersion } from '@zesweken/errors';
import { Acting, Logboek } from '@zesweken/logboek';
import { KeepEvaluaties } from './keep-evaluaties.js';
import { keurPlan } from './plan-regels.js';
import { PlanStore } from './plan-store.js';
import {
  type Afspraak,
  type Doel,
  type Evaluatie,
  LEEG_PLAN,
  type Planinhoud,
  verschillendeOnderdelen,
} from './planinhoud.js';

type Nieuw<T> = Omit<T, 'id'> & { readonly id?: string };

/** What changes in a plan: a part that is left out stays as it is; the lines of a list get an id where they have none. */
export type Planwijziging = Partial<
  Omit<Planinhoud, 'doelen' | 'afspraken' | 'evaluaties'> & {
    readonly doelen: readonly Nieuw<Doel>[];
    readonly afspraken: readonly Nieuw<Afspraak>[];
    readonly evaluaties: readonly Nieuw<Evaluatie>[];
  }
>;

/** Saves a plan as a new version; where nothing changed no version is made. The first one puts the dossier in plan. */
@Injectable()
export class SavePlan {
  constructor(
    private readonly work: WorkOnDossier,
    private readonly store: PlanStore,
    private readonly evaluaties: KeepEvaluaties,
    private readonly ids: Ids,
    private readonly acting: Acting,
    private readonly logboek: Logboek,
  ) {}

  /**
   * @returns the id of the dossier (where a join was followed, not the one asked).
   * @throws NotFound; InvalidInput; DomainError `dossier.gesloten`, `plan.versie-ontbreekt` (428), `plan.gewijzigd` (412).
   */
  run(dossierId: string, wijziging: Planwijziging, gezien: SeenVersion): Promise<string> {
    return this.work.run(dossierId, async (werk) => {
      const { db, dossier } = werk;
      const current = await this.store.current(db, dossier.id);
      mustHaveSeen(gezien, current?.versie ?? 0, { code: 'plan', wat: 'dit plan' });
      const before = current?.inhoud ?? LEEG_PLAN;
      const inhoud = this.#filled(before, wijziging);
      const wrong = keurPlan(inhoud, { eersteDag: dossier.eersteSignaaldag, vandaag: werk.vandaag });
      if (wrong.length > 0) throw new InvalidInput(wrong);
      const onderdelen = verschillendeOnderdelen(before, inhoud);
      if (onderdelen.length > 0) {
        const doorId = userOf(this.acting);
        await this.store.add(db, { dossierId: dossier.id, inhoud, onderdelen, doorId, at: werk.at });
        await this.evaluaties.run(werk, inhoud.evaluaties);
        dossier.startPlan();
        this.#log(werk, current === undefined);
      } else if (!current) {
        throw new InvalidInput([
          {
            veld: 'plan',
            code: 'verplicht',
            melding: 'Het plan is nog leeg. Vul ten minste één onderdeel in.',
          },
        ]);
      }
      return dossier.id;
    });
  }

  #filled(before: Planinhoud, { doelen, afspraken, evaluaties, ...rest }: Planwijziging): Planinhoud {
    const given = Object.fromEntries(
      Object.entries<unknown>(rest).filter(([, value]) => value !== undefined),
    );
    const withId = <T extends object>(items: readonly (T & { id?: string })[]): (T & { id: string })[] =>
      items.map((item) => ({ ...item, id: item.id ?? this.ids.next() }));
    return {
      ...before,
      ...given,
      doelen: doelen ? withId(doelen) : before.doelen,
      afspraken: afspraken ? withId(afspraken) : before.afspraken,
      evaluaties: evaluaties ? withId(evaluaties) : before.evaluaties,
    };
  }

  #log({ db, dossier }: Dossierwerk, first: boolean): void {
    this.logboek.record(db, {
      handeling: first ? 'aanmaken' : 'wijzigen',
      activiteit: 'dossiers-behandelen',
      betrokkenen: [dossier.leerlingId],
      object: 'plan',
      objectId: dossier.id,
    });
  }
}

/** The user who acts. @throws Error when nobody does: plans are made by people. */
export function userOf(acting: Acting): string {
  const { id } = acting.current;
  if (!id) throw new Error('Only a user can do this.');
  return id;
}
