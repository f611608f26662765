import type { LogRow, SealedForm } from './log-chain.js';
import type { Signed } from './log-signer.js';

/** The lines of an export (JSON Lines): one `begin`, then each row as a `regel`, then one `einde`. */
export interface BeginLine {
  readonly soort: 'begin';
  readonly vorm: string;
  readonly tenant: { readonly id: string; readonly slug: string };
  readonly gemaaktOp: string;
}

/** A row with its link in the chain; both null where it is not sealed yet. */
export interface RowLine {
  readonly soort: 'regel';
  readonly volgnummer: number | null;
  readonly zegel: string | null;
  readonly gezegeldOp: string | null;
  readonly regel: SealedForm;
}

/** What the installation signs: the head, how many rows there are, and the hash of all lines before this one. */
export type EndLine = Signed<{
  readonly soort: 'einde';
  readonly vorm: string;
  readonly tenantId: string;
  readonly volgnummer: number;
  readonly kop: string;
  readonly ongezegeld: number;
  readonly inhoud: string;
  readonly ondertekendOp: string;
}>;

/** A row of the log as the database gives it for an export. */
export interface ExportRow extends LogRow {
  readonly volgnummer: number;
  readonly zegel: Buffer;
  readonly gezegeldOp: Date;
}
