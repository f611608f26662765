import { DomainError, type FieldError, InvalidInput } from '@zesweken/errors';
import { isDatum } from '@zesweken/kalender';
import type { Vakantieregel } from './vakantie.js';

/** More than any calendar holds: a school board with thirty schools over three years stays below it. */
export const MOST_ROWS = 500;
const MOST_BYTES = 512 * 1024;
const MOST_FAULTS = 50;
const BRIN = /^\d{2}[A-Z]{2}$/;

/** A row as it stands in a file, before anybody looked at it. */
export interface RuweRegel {
  readonly regel: number;
  readonly naam: string;
  readonly begin: string;
  readonly einde: string;
  readonly brin: string | null;
}

/** All text of an upload. @throws DomainError when it is too large or no UTF-8. */
export async function textOf(stream: AsyncIterable<Uint8Array>): Promise<string> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of stream) {
    size += part.length;
    if (size > MOST_BYTES) {
      throw new DomainError(
        'too-large',
        'bestand.te-groot',
        'Het bestand is groter dan 512 kB. Een kalender met vakanties is veel kleiner: kies een ander bestand.',
      );
    }
    parts.push(part);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(parts));
  } catch {
    throw new DomainError(
      'invalid',
      'bestand.tekens',
      'Het bestand is geen UTF-8. Sla het op als CSV UTF-8 en kies het opnieuw.',
    );
  }
}

/** Rows that hold a name and days that exist. @throws InvalidInput naming each line that does not. */
export function mustRead(rows: readonly RuweRegel[]): Vakantieregel[] {
  if (rows.length === 0) {
    throw new DomainError('invalid', 'bestand.leeg', 'Er staan geen vakanties in het bestand.');
  }
  if (rows.length > MOST_ROWS) {
    throw new DomainError(
      'invalid',
      'bestand.te-veel-regels',
      `Het bestand heeft meer dan ${MOST_ROWS} vakanties. Deel het op.`,
    );
  }
  const faults: FieldError[] = [];
  const read = rows.flatMap((row): Vakantieregel[] => {
    const { naam, begin, einde, brin, regel } = row;
    const own = faultsIn(row);
    faults.push(...own);
    if (own.length > 0 || !isDatum(begin) || !isDatum(einde)) return [];
    return [{ regel, naam, begin, einde, brin }];
  });
  mustHaveNone(faults);
  return read;
}

/** @throws InvalidInput when there are any. */
export function mustHaveNone(faults: readonly FieldError[]): void {
  if (faults.length === 0) return;
  throw new InvalidInput(
    faults.slice(0, MOST_FAULTS),
    'De kalender klopt niet. Verbeter het bestand en kies het opnieuw. Er is niets veranderd.',
  );
}

/** A fault of one line. */
export function fault(regel: number, code: string, sentence: string): FieldError {
  return regel === 0
    ? { veld: 'regels', code, melding: sentence }
    : { veld: `regels.${regel}`, code, melding: `Regel ${regel}: ${sentence}` };
}

function faultsIn({ regel, naam, begin, einde, brin }: RuweRegel): FieldError[] {
  const found: (FieldError | false)[] = [
    (naam === '' || naam.length > 100) &&
      fault(regel, 'naam', 'geef de vakantie een naam van hoogstens 100 tekens.'),
    brin !== null &&
      !BRIN.test(brin) &&
      fault(
        regel,
        'brin',
        `'${brin.slice(0, 20)}' is geen BRIN. Schrijf twee cijfers en twee letters, zoals 01AB.`,
      ),
    ...(
      [
        ['begin', begin],
        ['einde', einde],
      ] as const
    ).map(
      ([veld, dag]) =>
        !isDatum(dag) &&
        fault(regel, 'datum', `${veld} '${dag.slice(0, 20)}' is geen dag die bestaat. Schrijf jjjj-mm-dd.`),
    ),
  ];
  return found.filter((one) => one !== false);
}
