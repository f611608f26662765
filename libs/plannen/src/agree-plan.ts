import { Injectable } from '@nestjs/common';
import { WorkOnDossier } from '@zesweken/dossiers';
import { DomainError, mustHaveSeen, type SeenVersion } from '@zesweken/errors';
import { Gezinnen } from '@zesweken/leerlingen';
import { Acting, Logboek } from '@zesweken/logboek';
import { PlanStore } from './plan-store.js';
import { userOf } from './save-plan.js';
import { keurVaststelling, type Vaststelling } from './vaststelling.js';

/** Records that people agreed on the plan as it stands; a later version is not agreed. */
@Injectable()
export class AgreePlan {
  constructor(
    private readonly work: WorkOnDossier,
    private readonly store: PlanStore,
    private readonly gezinnen: Gezinnen,
    private readonly acting: Acting,
    private readonly logboek: Logboek,
  ) {}

  /**
   * @returns the id of the dossier.
   * @throws NotFound; DomainError `plan.geen`, `plan.al-vastgesteld`, `plan.versie-ontbreekt` (428), `plan.gewijzigd` (412)
   *   and those of {@link keurVaststelling}.
   */
  run(dossierId: string, vaststelling: Vaststelling, gezien: SeenVersion): Promise<string> {
    return this.work.run(dossierId, async ({ db, dossier, vandaag, at }) => {
      const current = await this.store.current(db, dossier.id);
      if (!current) {
        throw new DomainError(
          'conflict',
          'plan.geen',
          'Er is nog geen plan om vast te stellen. Vul eerst het plan in.',
        );
      }
      mustHaveSeen(gezien, current.versie, { code: 'plan', wat: 'dit plan' });
      if (current.vastgesteld) {
        throw new DomainError(
          'conflict',
          'plan.al-vastgesteld',
          'Deze versie van het plan is al vastgesteld. Wijzig het plan eerst als er iets anders is afgesproken.',
        );
      }
      const { leerling } = await this.gezinnen.of(dossier.leerlingId);
      const { geboortedatum } = leerling;
      keurVaststelling(vaststelling, current.inhoud, {
        geboortedatum,
        eersteDag: dossier.eersteSignaaldag,
        vandaag,
      });
      await this.store.agree(db, { planversieId: current.id, vaststelling, doorId: userOf(this.acting), at });
      this.logboek.record(db, {
        handeling: 'wijzigen',
        activiteit: 'dossiers-behandelen',
        betrokkenen: [dossier.leerlingId],
        object: 'plan',
        objectId: dossier.id,
      });
      return dossier.id;
    });
  }
}
