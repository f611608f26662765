import { Injectable } from '@nestjs/common';
import { Clock } from '@zesweken/clock';
import { DomainError } from '@zesweken/errors';
import { Acting } from '@zesweken/logboek';
import { Tenants } from '@zesweken/tenancy';
import { BrengIn } from './breng-in.js';
import { Rapportages, yearOf } from './rapportage.query.js';
import { DEFINITIES, DEFINITIEVERSIE } from './tellen.js';
import { type Jaarcijfers, VasteJaren } from './vaste-jaren.js';

/**
 * Sets the figures of a school year down, so that destroying dossiers later does not change history (AVG art. 5: kept no longer than
 * needed; what stays are counts). It can't be undone.
 */
@Injectable()
export class FreezeYear {
  constructor(
    private readonly tenants: Tenants,
    private readonly acting: Acting,
    private readonly clock: Clock,
    private readonly brengIn: BrengIn,
    private readonly rapportages: Rapportages,
    private readonly vasteJaren: VasteJaren,
  ) {}

  /** @throws InvalidInput for a year that is none. @throws DomainError (409) for one that is not over, or was set down. */
  async run(code: string): Promise<void> {
    const jaar = yearOf(code);
    if (jaar.einde >= this.clock.today())
      throw new DomainError(
        'conflict',
        'schooljaar.loopt',
        'Dit schooljaar is nog niet voorbij. U kunt het vastzetten vanaf 1 augustus.',
      );
    if (await this.vasteJaren.cijfersOf(jaar.code))
      throw new DomainError('conflict', 'schooljaar.vast', 'Dit schooljaar is al vastgezet.');
    await this.brengIn.run(this.tenants.db.tenant);
    const cijfers: Partial<Record<string, unknown>> = {};
    for (const definitie of DEFINITIES)
      cijfers[definitie] = await this.rapportages.thuiszitters({
        ...{ schooljaar: jaar.code, definitie, peildatum: undefined },
      });
    const door = this.acting.current.id;
    if (!door) throw new Error('A person sets a year down.');
    await this.vasteJaren.keep(jaar.code, DEFINITIEVERSIE, cijfers as Jaarcijfers, door, this.clock.now());
  }
}
