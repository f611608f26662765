import { createHash } from 'node:crypto';
import { firstHash, LOG_FORM, nextHash, type SealedForm } from './log-chain.js';
import type { EndLine } from './log-file.js';
import { isKeyOf, signatureFits } from './log-signer.js';
import { type ReadLine, readLine } from './read-line.js';
import { type FaultKind, Findings, type LogFault } from './verify-findings.js';

/** What is known from elsewhere. */
export interface VerifyOptions {
  /** Public key of the installation, in PEM. */
  readonly publicKey?: string;
  /** A head that was handed over or published earlier (64 hex digits): it must be a link of the chain. */
  readonly knownHead?: string;
}

/** What an export is worth. */
export interface VerifyReport {
  readonly ok: boolean;
  readonly tenant?: { readonly id: string; readonly slug: string };
  /** Rows in the chain. */
  readonly sealed: number;
  /** Rows that had no seal yet when the export was made; only the signature of the whole covers them. */
  readonly unsealed: number;
  readonly head: string;
  /** Whether the file is signed, and whether we know by whom. */
  readonly signature: 'given-key' | 'unknown-key' | 'none';
  /** In order of lines; at most 100. */
  readonly faults: readonly LogFault[];
}

type RowOf = Extract<ReadLine, { soort: 'regel' }>;
type SealedRow = RowOf & { readonly volgnummer: number; readonly zegel: string };

/**
 * Checks an export of the log, without a database: that each row fits the one before it, that none is missing, added or
 * out of place, and that the end is the one that was signed.
 * @param lines of the file, without line ends.
 */
export async function verifyLog(
  lines: AsyncIterable<string> | Iterable<string>,
  options: VerifyOptions = {},
): Promise<VerifyReport> {
  const verifier = new Verifier(options);
  for await (const line of lines) verifier.line(line);
  return verifier.report();
}

class Verifier {
  readonly #findings = new Findings();
  /** All lines so far; those before the end are what was signed. */
  #content = createHash('sha256');
  #number = 0;
  #tenant: VerifyReport['tenant'];
  /** The link that the next row must follow; undefined where a row is missing. */
  #previous: Buffer | undefined;
  #head = '';
  #expected = 1;
  #sealed = 0;
  #unsealed = 0;
  #skipped = 0;
  #end: EndLine | undefined;
  #headSeen = false;

  constructor(private readonly options: VerifyOptions) {}

  line(text: string): void {
    this.#number += 1;
    const read = readLine(text);
    if (this.#end) this.#fault('content', 'There is more after the line that ends the log.');
    else if (!read) {
      this.#skipped += 1;
      this.#fault('unreadable', 'This line can not be read as a line of a log.');
    } else if (read.soort === 'begin') this.#begin(read);
    else if (read.soort === 'einde') this.#ending(read.line);
    else this.#row(read);
    this.#content.update(`${text}\n`);
  }

  report(): VerifyReport {
    if (!this.#tenant) this.#fault('unreadable', 'This is no log: its first line is missing.');
    if (!this.#end)
      this.#fault('truncated', 'The file stops before its end: the line that ends the log is missing.');
    const { knownHead } = this.options;
    if (knownHead !== undefined && !this.#headSeen)
      this.#fault(
        'known-head',
        `The chain does not hold the head ${knownHead} that is known from elsewhere.`,
      );
    const faults = this.#findings.inOrder();
    return {
      ok: faults.length === 0,
      tenant: this.#tenant,
      sealed: this.#sealed,
      unsealed: this.#unsealed,
      head: this.#head,
      signature: this.#signature(),
      faults,
    };
  }

  #begin({ vorm, tenant }: Extract<ReadLine, { soort: 'begin' }>): void {
    if (this.#number !== 1) {
      this.#fault('content', 'A log has one first line; this is another.');
      return;
    }
    if (vorm !== LOG_FORM)
      this.#fault('unreadable', `The log has the form ${vorm}; this program reads ${LOG_FORM}.`);
    this.#tenant = tenant;
    this.#link(firstHash(tenant.id));
  }

  #row(row: RowOf): void {
    if (row.volgnummer === null || row.zegel === null) {
      this.#unsealed += 1;
      return;
    }
    this.#sealed += 1;
    this.#sealedRow(row as SealedRow);
  }

  #sealedRow({ volgnummer, zegel, regel }: SealedRow): void {
    if (volgnummer < this.#expected) {
      this.#early(volgnummer);
      return;
    }
    // A line that can't be read may have been the row before this one; that was told already.
    const missing = volgnummer - this.#expected;
    if (missing > this.#skipped)
      this.#findings.gap(this.#number, this.#expected + this.#skipped, volgnummer - 1);
    const link = Buffer.from(zegel, 'hex');
    if (missing === 0 && this.#previous && !fits(this.#previous, regel, link)) {
      this.#fault(
        'altered',
        `Row ${volgnummer} does not fit its seal: it was altered, or a row before it was.`,
        volgnummer,
      );
    }
    this.#skipped = 0;
    this.#expected = volgnummer + 1;
    this.#link(link);
  }

  #early(volgnummer: number): void {
    if (this.#findings.found(volgnummer)) return;
    this.#fault('repeated', `Row ${volgnummer} stands here again.`, volgnummer);
  }

  #ending(line: EndLine): void {
    this.#end = line;
    this.#checkHead(line);
    if (!signatureFits({ ...line })) {
      this.#fault('signature', 'The signature does not fit: the end was altered.');
    } else if (line.inhoud !== this.#content.copy().digest('hex') || line.ongezegeld !== this.#unsealed) {
      this.#fault('content', 'Something in the file was changed after it was signed.');
    }
    if (line.tenantId !== this.#tenant?.id || line.vorm !== LOG_FORM)
      this.#fault('content', 'The end belongs to the log of another tenant.');
    const { publicKey } = this.options;
    if (publicKey !== undefined && !isKeyOf(publicKey, { ...line }))
      this.#fault('key', 'The log was signed with another key than the one given.');
  }

  #checkHead({ volgnummer, kop }: EndLine): void {
    const last = this.#expected - 1;
    if (volgnummer > last) {
      const text = `The last rows are missing: the end tells of ${volgnummer}, the file holds ${last}.`;
      this.#fault('truncated', text, last + 1);
    } else if (volgnummer < last || kop !== this.#head) {
      const text = 'The head of the chain is not the one that was signed: rows were written anew or added.';
      this.#fault('head', text);
    }
  }

  #signature(): VerifyReport['signature'] {
    if (!this.#end || !signatureFits({ ...this.#end })) return 'none';
    const { publicKey } = this.options;
    return publicKey !== undefined && isKeyOf(publicKey, { ...this.#end }) ? 'given-key' : 'unknown-key';
  }

  #link(hash: Buffer): void {
    this.#previous = hash;
    this.#head = hash.toString('hex');
    if (this.#head === this.options.knownHead?.toLowerCase()) this.#headSeen = true;
  }

  #fault(kind: FaultKind, text: string, volgnummer?: number): void {
    this.#findings.add({ line: this.#number, volgnummer, kind, text });
  }
}

function fits(previous: Buffer, row: SealedForm, link: Buffer): boolean {
  try {
    return nextHash(previous, row).equals(link);
  } catch {
    // What canonical JSON can't hold was never sealed by us.
    return false;
  }
}
