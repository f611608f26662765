import { Injectable } from '@nestjs/common';
import { Forbidden, InvalidInput } from '@zesweken/errors';
import { Tenants } from '@zesweken/tenancy';
import sql from 'sql-template-tag';
import { IntakeRules } from './intake-rules.js';
import { type MeldingInvoer, valideerMelding } from './melding-velden.js';
import { MeldingStore } from './melding-store.js';
import { type Outcome, TakeInMeldingen } from './take-in-meldingen.js';

/** Takes in one melding, by the same rules as a row of a file. */
@Injectable()
export class TakeInMelding {
  constructor(
    private readonly tenants: Tenants,
    private readonly rules: IntakeRules,
    private readonly intake: TakeInMeldingen,
    private readonly store: MeldingStore,
  ) {}

  /**
   * @param brins schools of which the sender may deliver; left out: of all.
   * @throws InvalidInput with everything that is wrong; Forbidden `melding.andere-school`.
   */
  async run(
    ruw: Readonly<Record<string, string>>,
    brins?: readonly string[],
  ): Promise<{ id: string; outcome: Outcome }> {
    const { db } = this.tenants;
    const result = valideerMelding(ruw, await this.rules.context());
    if (!result.ok) throw new InvalidInput(result.fouten);
    await db.first(sql`select pg_advisory_xact_lock(hashtext(${db.tenant.schema}))`);
    if (brins) await this.#mustBeOf(brins, result.invoer);
    const { outcomes, ids } = await this.intake.batch([
      { invoer: result.invoer, datumGegeven: Boolean(ruw.meldingsdatum?.trim()) },
    ]);
    await this.intake.form();
    return { id: ids[0]!, outcome: outcomes[0]! };
  }

  /** Neither what comes in, nor what it would take the place of, may be of another school. */
  async #mustBeOf(brins: readonly string[], { brin, meldingsnummer }: MeldingInvoer): Promise<void> {
    const known = await this.store.known([meldingsnummer]);
    const touched = [brin, ...[...known.values()].map((stored) => stored.brin)];
    if (touched.every((one) => one !== null && brins.includes(one))) return;
    throw new Forbidden(
      'U levert niet voor deze school. Vraag de beheerder om het BRIN van de school bij de koppeling te zetten.',
      'melding.andere-school',
    );
  }
}
