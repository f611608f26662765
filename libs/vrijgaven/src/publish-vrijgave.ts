import { Injectable } from '@nestjs/common';
import { Clock } from '@zesweken/clock';
import { DomainError } from '@zesweken/errors';
import { Tenants } from '@zesweken/tenancy';
import sql from 'sql-template-tag';
import { Vrijgaven } from './vrijgaven.query.js';

/** Lets anybody see a release, as open data; it can't be taken back, as others may have kept it. */
@Injectable()
export class PublishVrijgave {
  constructor(
    private readonly tenants: Tenants,
    private readonly vrijgaven: Vrijgaven,
    private readonly clock: Clock,
  ) {}

  /** @throws NotFound; DomainError (409) for one that is public already */
  async run(nummer: number): Promise<void> {
    const { id, openbaarOp } = await this.vrijgaven.one(nummer);
    if (openbaarOp) throw new DomainError('conflict', 'vrijgave.openbaar', 'Deze vrijgave is al openbaar.');
    await this.tenants.db.execute(sql`
      insert into rapportage.openbaarmakingen (vrijgave_id, openbaar_op) values (${id}::uuid, ${this.clock.now()})`);
  }
}
