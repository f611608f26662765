import { Injectable } from '@nestjs/common';
import { Ids } from '@zesweken/clock';
import { type Dossierwerk, WorkOnDossier } from '@zesweken/dossiers';
import { InvalidInput, mustHaveSeen, NotFound, type SeenVersion } from '@zesweken/errors';
import { type Datum, datumIn } from '@zesweken/kalender';
import { Acting, Logboek } from '@zesweken/logboek';
import { Tenants } from '@zesweken/tenancy';
import { type Bronwens, KeepTermijn } from '@zesweken/termijnen';
import { Actie, type Actiewijziging } from './actie.js';
import { ActieStore } from './actie-store.js';
import type { Kader } from './plan-regels.js';
import { PlanStore } from './plan-store.js';
import { userOf } from './save-plan.js';

/** A new actie as somebody fills it in; `wie` is the id of a colleague or a name. */
export interface NieuweActie {
  readonly omschrijving: string;
  readonly wie: string;
  readonly uiterlijk: Datum;
  readonly doel?: string | null | undefined;
}

/** What changes in an actie; `wie` is the id of a colleague or a name. */
export type ActieInvoer = Omit<Actiewijziging, 'wie'> & { readonly wie?: string };

/** What both writes of acties need: who acts, the log, its termijn, and whether a doel exists. */
@Injectable()
export class ActieWriting {
  constructor(
    private readonly store: ActieStore,
    private readonly plans: PlanStore,
    private readonly termijnen: KeepTermijn,
    private readonly acting: Acting,
    private readonly logboek: Logboek,
  ) {}

  /** Stores the actie with its termijn and logs it. */
  async save(
    { db, dossier, at }: Dossierwerk,
    actie: Actie,
    handeling: 'aanmaken' | 'wijzigen',
  ): Promise<void> {
    await this.store.save(db, actie, userOf(this.acting), at);
    await this.termijnen.run([termijnOf(actie, dossier.id)]);
    this.logboek.record(db, {
      handeling,
      activiteit: 'dossiers-behandelen',
      betrokkenen: [dossier.leerlingId],
      object: 'actie',
      objectId: actie.id,
    });
  }

  /** @throws InvalidInput for a doel that is not in the plan of now. */
  async mustBeDoel({ db, dossier }: Dossierwerk, doel: string | null | undefined): Promise<void> {
    if (!doel) return;
    const plan = await this.plans.current(db, dossier.id);
    if (plan?.inhoud.doelen.some(({ id }) => id === doel)) return;
    throw new InvalidInput([
      {
        veld: 'doel',
        code: 'keuze',
        melding: 'Dit doel staat niet in het plan. Kies een doel uit de lijst.',
      },
    ]);
  }
}

/** Adds an actie to a dossier. */
@Injectable()
export class AddActie {
  constructor(
    private readonly work: WorkOnDossier,
    private readonly store: ActieStore,
    private readonly writing: ActieWriting,
    private readonly ids: Ids,
  ) {}

  /** @throws NotFound; InvalidInput; DomainError `dossier.gesloten`. */
  run(dossierId: string, { omschrijving, wie, uiterlijk, doel }: NieuweActie): Promise<string> {
    return this.work.run(dossierId, async (werk) => {
      await this.writing.mustBeDoel(werk, doel);
      const actie = Actie.new(
        {
          id: this.ids.next(),
          dossierId: werk.dossier.id,
          aangemaaktOp: werk.at,
          omschrijving,
          wie: await this.store.whoIs(werk.db, wie),
          uiterlijk,
          doel: doel ?? null,
        },
        kaderOf(werk),
      );
      await this.writing.save(werk, actie, 'aanmaken');
      return actie.id;
    });
  }
}

/** Changes an actie: what it says, or whether it has been done. */
@Injectable()
export class ChangeActie {
  constructor(
    private readonly tenants: Tenants,
    private readonly work: WorkOnDossier,
    private readonly store: ActieStore,
    private readonly writing: ActieWriting,
  ) {}

  /** @throws NotFound; InvalidInput; DomainError `dossier.gesloten`, `actie.versie-ontbreekt` (428), `actie.gewijzigd` (412). */
  async run(id: string, { wie, ...wijziging }: ActieInvoer, gezien: SeenVersion): Promise<void> {
    const known = await this.store.one(this.tenants.db, id);
    if (!known) throw new NotFound('Deze actie');
    await this.work.run(known.dossierId, async (werk) => {
      // Read again under the lock of the dossier: two who change it at once must not both see the version before.
      const actie = await this.store.one(werk.db, id);
      if (!actie) throw new NotFound('Deze actie');
      mustHaveSeen(gezien, actie.versie, { code: 'actie', wat: 'deze actie' });
      await this.writing.mustBeDoel(werk, wijziging.doel === actie.doel ? null : wijziging.doel);
      const who = wie === undefined ? {} : { wie: await this.store.whoIs(werk.db, wie) };
      actie.change({ ...wijziging, ...who }, kaderOf(werk));
      await this.writing.save(werk, actie, 'wijzigen');
    });
  }
}

/** It begins on the day on which it was made; a colleague who does it is reminded, for others the behandelaar is. */
function termijnOf(
  { id, aangemaaktOp, uiterlijk, status, afgerondOp, wie }: Actie,
  dossierId: string,
): Bronwens {
  return {
    soort: 'actie',
    bronId: id,
    dossierId,
    leerlingId: null,
    ontvangerId: wie.gebruikerId,
    begin: datumIn(aangemaaktOp),
    gekozen: uiterlijk,
    afloop: {
      gehaaldOp: status === 'gedaan' ? afgerondOp : null,
      vervallenOp: status === 'niet-gedaan' ? afgerondOp : null,
    },
  };
}

function kaderOf({ dossier, vandaag }: Dossierwerk): Kader {
  return { eersteDag: dossier.eersteSignaaldag, vandaag };
}
