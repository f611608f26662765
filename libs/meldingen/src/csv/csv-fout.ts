import { DomainError, type FieldError } from '@zesweken/errors';

/** Why a file as a whole was refused. Stable: callers and screens may decide by it. */
export type CsvFoutcode =
  'leeg' | 'geen-csv' | 'codering' | 'kolom' | 'aanhaling' | 'regel-te-lang' | 'te-groot' | 'te-veel-regels';

const TOO_LARGE: ReadonlySet<CsvFoutcode> = new Set(['te-groot', 'te-veel-regels']);

/** A file that can't be read to its end. The message is Dutch and says what to do; it repeats no content of rows. */
export class CsvFout extends DomainError {
  override readonly name = 'CsvFout';

  /**
   * @param errors for `kolom`: everything that is wrong with the header.
   * @param regel line (the first of the file is 1) where the trouble begins, where there is one.
   */
  constructor(
    override readonly code: CsvFoutcode,
    message: string,
    errors: readonly FieldError[] = [],
    readonly regel?: number,
  ) {
    super(TOO_LARGE.has(code) ? 'too-large' : 'invalid', code, message, errors);
  }
}
