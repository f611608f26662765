import { Injectable } from '@nestjs/common';
import { InvalidInput } from '@zesweken/errors';
import { Tenants } from '@zesweken/tenancy';
import sql from 'sql-template-tag';
import { IntakeRules } from './intake-rules.js';
import { valideerMelding } from './melding-velden.js';
import { type Outcome, TakeInMeldingen } from './take-in-meldingen.js';

/** Takes in one melding, by the same rules as a row of a file. */
@Injectable()
export class TakeInMelding {
  constructor(
    private readonly tenants: Tenants,
    private readonly rules: IntakeRules,
    private readonly intake: TakeInMeldingen,
  ) {}

  /** @throws InvalidInput with everything that is wrong. */
  async run(ruw: Readonly<Record<string, string>>): Promise<{ id: string; outcome: Outcome }> {
    const { db } = this.tenants;
    const result = valideerMelding(ruw, await this.rules.context());
    if (!result.ok) throw new InvalidInput(result.fouten);
    await db.first(sql`select pg_advisory_xact_lock(hashtext(${db.tenant.schema}))`);
    const { outcomes, ids } = await this.intake.batch([
      { invoer: result.invoer, datumGegeven: Boolean(ruw.meldingsdatum?.trim()) },
    ]);
    await this.intake.form();
    return { id: ids[0]!, outcome: outcomes[0]! };
  }
}
