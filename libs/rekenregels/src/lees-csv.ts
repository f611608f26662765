import { DomainError } from '@zesweken/errors';
import { CsvError, parse } from 'csv-parse/sync';
import { MOST_ROWS, mustRead, type RuweRegel } from './lees-bestand.js';
import type { Vakantieregel } from './vakantie.js';

const NEEDED = ['naam', 'begin', 'einde'] as const;
const COLUMNS: readonly string[] = [...NEEDED, 'brin'];

interface Record {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

/**
 * Reads holidays from CSV with the columns naam, begin, einde and, where wanted, brin, in any order.
 * @param brin of rows that name none. @throws InvalidInput; DomainError for what is no such file.
 */
export function readCsv(text: string, brin: string | null): Vakantieregel[] {
  const [header, ...rows] = records(text);
  if (!header) throw new DomainError('invalid', 'bestand.leeg', 'Het bestand is leeg.');
  const names = header.record.map((name) => name.trim().toLowerCase());
  mustKnow(names);
  return mustRead(
    rows.map(({ record, info }): RuweRegel => {
      const cell = (name: string): string => record[names.indexOf(name)]?.trim() ?? '';
      const own = names.includes('brin') ? cell('brin').toUpperCase() : '';
      const [naam, begin, einde] = NEEDED.map(cell) as [string, string, string];
      return { regel: info.lines, naam, begin, einde, brin: own === '' ? brin : own };
    }),
  );
}

function records(text: string): Record[] {
  const [first = ''] = text.split('\n', 1);
  try {
    return parse(text, {
      bom: true,
      delimiter: first.includes(';') ? ';' : ',',
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
      to: MOST_ROWS + 2,
    }) as unknown as Record[];
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new DomainError(
      'invalid',
      'bestand.csv',
      'Het bestand is geen goede CSV: een aanhalingsteken staat op de verkeerde plek of wordt niet gesloten.',
    );
  }
}

function mustKnow(names: readonly string[]): void {
  const missing = NEEDED.filter((name) => !names.includes(name));
  const unknown = names.filter((name, at) => !COLUMNS.includes(name) || names.indexOf(name) !== at);
  if (missing.length === 0 && unknown.length === 0) return;
  throw new DomainError(
    'invalid',
    'bestand.kolommen',
    'De eerste regel moet de kolommen naam, begin en einde noemen, elk één keer. Een kolom brin mag erbij; andere niet.',
  );
}
