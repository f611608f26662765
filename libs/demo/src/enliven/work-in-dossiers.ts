import { Injectable } from '@nestjs/common';
import type { Bezetting } from './cast.js';
import { SteerDossiers } from './steer-dossiers.js';
import { WriteContacts } from './write-contacts.js';
import { WritePlans } from './write-plans.js';

/** Everything that people make in the dossiers of a cast. */
@Injectable()
export class WorkInDossiers {
  constructor(
    private readonly plans: WritePlans,
    private readonly steer: SteerDossiers,
    private readonly contacts: WriteContacts,
  ) {}

  /** @param gezagdragers of each leerling the one who may get its letters. */
  async run(bezetting: Bezetting, gezagdragers: ReadonlyMap<string, string>): Promise<void> {
    await this.plans.run(bezetting);
    // After the plans: a place that fails opens the dossier again.
    await this.steer.run(bezetting);
    await this.contacts.run(bezetting, gezagdragers);
  }
}
