import { Injectable } from '@nestjs/common';
import { Forbidden } from '@zesweken/errors';
import { Acting } from '@zesweken/logboek';
import { TakeInMelding } from '@zesweken/meldingen';
import { Tenants } from '@zesweken/tenancy';
import sql from 'sql-template-tag';

/** Takes in a melding from the system of a partner, of a school for which it may deliver. */
@Injectable()
export class DeliverMelding {
  constructor(
    private readonly tenants: Tenants,
    private readonly acting: Acting,
    private readonly takeIn: TakeInMelding,
  ) {}

  /**
   * @throws InvalidInput with everything that is wrong; Forbidden `melding.andere-school`, also where the meldingsnummer is known as
   * one of another school.
   */
  async run(row: Readonly<Record<string, string>>): Promise<Awaited<ReturnType<TakeInMelding['run']>>> {
    const koppeling = await this.tenants.db.first<{ brins: string[] }>(
      sql`select brins from koppelingen where id = ${this.acting.current.id}`,
    );
    if (!koppeling) throw new Forbidden('Deze koppeling is er niet meer.', 'koppeling.onbekend');
    return this.takeIn.run(row, koppeling.brins);
  }
}
