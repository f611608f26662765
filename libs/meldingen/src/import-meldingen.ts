import { Injectable } from '@nestjs/common';
import { DomainError } from '@zesweken/errors';
import { Tenants } from '@zesweken/tenancy';
import sql from 'sql-template-tag';
import { leesMeldingen } from './csv/lees-meldingen.js';
import { IntakeRules } from './intake-rules.js';
import { type Fout, valideerMelding } from './melding-velden.js';
import { TakeInMeldingen, type ValidMelding } from './take-in-meldingen.js';

/** A row that was refused: line (the header is 1), column, code and a Dutch sentence. */
export interface Afgekeurd extends Fout {
  readonly regel: number;
}

/** What an import did. */
export interface Importresultaat {
  readonly gelezen: number;
  readonly aangemaakt: number;
  readonly bijgewerkt: number;
  readonly ongewijzigd: number;
  /** The first refusals; a file that is wrong throughout need not fill the memory. */
  readonly afgekeurd: readonly Afgekeurd[];
  /** Rows that were refused, also those not listed. */
  readonly afgekeurdeRegels: number;
}

const BATCH = 500;
const LIST_AT_MOST = 5_000;

/**
 * Takes in a CSV of verzuimmeldingen (contract section 4) as a stream, in the transaction of the request: good rows go
 * in, bad rows are named, and a file that can't be read to its end changes nothing at all. Sending a file again
 * changes nothing. Its memory does not grow with the file.
 */
@Injectable()
export class ImportMeldingen {
  constructor(
    private readonly tenants: Tenants,
    private readonly rules: IntakeRules,
    private readonly intake: TakeInMeldingen,
  ) {}

  /** @throws CsvFout for a file that can't be read; DomainError `import.loopt` while another import runs. */
  async run(source: AsyncIterable<Uint8Array>): Promise<Importresultaat> {
    await this.#alone();
    const context = await this.rules.context();
    const counts = { aangemaakt: 0, bijgewerkt: 0, ongewijzigd: 0 };
    const afgekeurd: Afgekeurd[] = [];
    let gelezen = 0;
    let afgekeurdeRegels = 0;
    let batch: ValidMelding[] = [];
    let nummers = new Set<string>();
    let writing: Promise<void> = Promise.resolve();
    // While the database writes one batch the next is read; never more than these two are in memory.
    const flush = async (): Promise<void> => {
      await writing;
      writing = this.intake.batch(batch).then(({ outcomes }) => {
        for (const outcome of outcomes) counts[outcome] += 1;
      });
      writing.catch(() => undefined); // awaited at the next flush; must not count as unhandled until then
      batch = [];
      nummers = new Set();
    };
    for await (const regel of leesMeldingen(source)) {
      gelezen += 1;
      const result =
        'fouten' in regel
          ? { ok: false as const, fouten: regel.fouten }
          : valideerMelding(regel.ruw, context);
      if (!result.ok) {
        afgekeurdeRegels += 1;
        if (afgekeurd.length < LIST_AT_MOST)
          afgekeurd.push(...result.fouten.map((fout) => ({ regel: regel.regel, ...fout })));
        continue;
      }
      const { meldingsnummer } = result.invoer;
      // A number that stands twice in a file: the later row is a new version of the earlier one.
      if (nummers.has(meldingsnummer) || batch.length >= BATCH) await flush();
      nummers.add(meldingsnummer);
      const datumGegeven = 'ruw' in regel && Boolean(regel.ruw.meldingsdatum?.trim());
      batch.push({ invoer: result.invoer, datumGegeven });
    }
    await flush();
    await writing;
    await this.intake.form();
    return { gelezen, ...counts, afgekeurd, afgekeurdeRegels };
  }

  /** One intake at a time per tenant, so that two files never form the same child's dossiers at once. */
  async #alone(): Promise<void> {
    const { db } = this.tenants;
    const lock = await db.first<{ got: boolean }>(
      sql`select pg_try_advisory_xact_lock(hashtext(${db.tenant.schema})) as got`,
    );
    if (!lock?.got) {
      throw new DomainError(
        'conflict',
        'import.loopt',
        'Er worden al meldingen ingelezen voor uw organisatie. Wacht tot dat klaar is en probeer het dan opnieuw.',
        [],
        30,
      );
    }
  }
}
