import { Injectable } from '@nestjs/common';
import type { Datum } from '@zesweken/kalender';
import { AddActie, AgreePlan, ChangeActie, SavePlan } from '@zesweken/plannen';
import { AsColleague } from './as-colleague.js';
import type { Bezetting, Geval } from './cast.js';
import { ago, ahead } from './days.js';
import { type Actieplan, actiesVan, faseVan, planVan } from './plan-drafts.js';

/** One in so many dossiers has no plan yet. */
const WITHOUT = 5;

/** Writes plans and acties at different stages, as the behandelaar of each dossier. */
@Injectable()
export class WritePlans {
  constructor(
    private readonly plans: SavePlan,
    private readonly agree: AgreePlan,
    private readonly acties: AddActie,
    private readonly finish: ChangeActie,
    private readonly as: AsColleague,
  ) {}

  async run({ gevallen, vandaag }: Bezetting): Promise<void> {
    for (const geval of gevallen) {
      if (!geval.kanPlannen || geval.nr % WITHOUT === WITHOUT - 1) continue;
      await this.as.run(geval.behandelaar, () => this.#one(geval, vandaag));
    }
  }

  async #one(geval: Geval, vandaag: Datum): Promise<void> {
    const { dossierId } = geval;
    await this.plans.run(dossierId, planVan(geval), undefined);
    if (faseVan(geval) === 'vastgesteld') await this.#agreed(geval);
    for (const actie of actiesVan(geval)) await this.#actie(geval, actie, vandaag);
  }

  async #agreed({ dossierId, leeftijd, voornaam, achternaam, eersteDag, peildag }: Geval): Promise<void> {
    // From 16 on the leerling decides; someone who just turned 16 had a parent decide before.
    const ondertekenaars = [
      { hoedanigheid: 'gezagdrager' as const, naam: `ouder van ${voornaam} ${achternaam}` },
      ...(leeftijd >= 16 ? [{ hoedanigheid: 'leerling' as const, naam: `${voornaam} ${achternaam}` }] : []),
      { hoedanigheid: 'school' as const, naam: 'intern begeleider' },
    ];
    await this.agree.run(dossierId, { dag: ago(peildag, 3, eersteDag), ondertekenaars }, '*');
  }

  /** A new actie can't be late yet: it becomes so when its day is changed afterwards, as people do. */
  async #actie({ dossierId, eersteDag, peildag }: Geval, actie: Actieplan, vandaag: Datum): Promise<void> {
    const { omschrijving, wie, over, gedaan } = actie;
    const due = over < 0 ? ago(peildag, -over, eersteDag) : ahead(peildag, over);
    const id = await this.acties.run(dossierId, {
      omschrijving,
      wie,
      uiterlijk: over < 0 ? vandaag : due,
    });
    if (gedaan !== null)
      await this.finish.run(id, { uiterlijk: due, status: 'gedaan', afgerondOp: due, uitkomst: gedaan }, '*');
    else if (over < 0) await this.finish.run(id, { uiterlijk: due }, '*');
  }
}
