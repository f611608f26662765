import { createHash } from 'node:crypto';
import { firstHash, LOG_FORM, nextHash, type SealedForm } from '../src/log-chain.js';
import type { LogSigner } from '../src/log-signer.js';

export type Fields = Readonly<Record<string, unknown>>;

export const TENANT = { id: '019a0000-0000-7000-8000-000000000001', slug: 'proefstad' };
const MOMENT = '2026-01-12T08:00:00.000Z';

/** A line as an object. */
export function parse(line: string | undefined): Fields {
  try {
    return JSON.parse(line ?? '') as Fields;
  } catch {
    return {};
  }
}

/** The line of a row with its seal. */
export function rowLine(volgnummer: number | null, zegel: string | null, regel: SealedForm): Fields {
  return { soort: 'regel', volgnummer, zegel, gezegeldOp: zegel && MOMENT, regel };
}

/** An export as ExportLog makes it, of rows that were never in a database. */
export function fileOf(signer: LogSigner, sealed: number, unsealed: number, tale = 'dit verhaal'): string[] {
  const lines: Fields[] = [{ soort: 'begin', vorm: LOG_FORM, tenant: TENANT, gemaaktOp: MOMENT }];
  let hash = firstHash(TENANT.id);
  for (let n = 1; n <= sealed; n += 1) {
    const row = rowOf(n, tale);
    hash = nextHash(hash, row);
    lines.push(rowLine(n, hash.toString('hex'), row));
  }
  for (let n = 1; n <= unsealed; n += 1) lines.push(rowLine(null, null, rowOf(sealed + n, tale)));
  const texts = lines.map((line) => JSON.stringify(line));
  return [
    ...texts,
    endOf(signer, texts, { volgnummer: sealed, kop: hash.toString('hex'), ongezegeld: unsealed }),
  ];
}

/** The same file with some of its end changed and signed anew. */
export function resigned(signer: LogSigner, lines: readonly string[], changes: Fields): string[] {
  const { sleutel: _key, handtekening: _signature, ...end } = parse(lines.at(-1));
  return [...lines.slice(0, -1), endOf(signer, lines.slice(0, -1), { ...end, ...changes })];
}

function endOf(signer: LogSigner, texts: readonly string[], about: Fields): string {
  const inhoud = createHash('sha256')
    .update(texts.map((text) => `${text}\n`).join(''))
    .digest('hex');
  const usual = { soort: 'einde', vorm: LOG_FORM, tenantId: TENANT.id, inhoud, ondertekendOp: MOMENT };
  return JSON.stringify(signer.sign({ ...usual, ...(about as SealedForm) }));
}

function rowOf(n: number, tale: string): SealedForm {
  return {
    id: `rij-${n}`,
    moment: MOMENT,
    rol: 'leerplicht',
    handeling: 'lezen',
    betrokkenen: [`kind-${n}`],
    aantal: 1,
    doel: tale,
  };
}
