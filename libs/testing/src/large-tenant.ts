import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import sql, { raw, type Sql } from 'sql-template-tag';
import type { TestTenant } from './test-tenant.js';

const FILL = join(import.meta.dirname, '../../../scripts/bench/large-tenant.sql');

/** Fills an empty tenant with made-up dossiers, most of them closed long ago, as the bench does, with fresh statistics. */
export async function fillLarge(tenant: TestTenant, dossiers: number, vandaag: string): Promise<void> {
  const text = readFileSync(FILL, 'utf8')
    .replace(/^--.*$/gm, '')
    .replaceAll(':aantal', String(dossiers))
    .replaceAll(':vandaag', `'${vandaag}'`);
  for (const statement of text.split(/;\s*$/m).filter((part) => part.trim() !== '')) {
    await tenant.rows(raw(statement));
  }
  for (const table of ['leerlingen', 'dossiers', 'termijnen', 'zoekwoorden', 'gebruikers', 'tellers']) {
    await tenant.rows(raw(`vacuum analyze ${table}`));
  }
}

/** A step of a plan, as EXPLAIN tells it. */
export interface Planstap {
  readonly soort: string;
  readonly tabel: string | undefined;
  readonly index: string | undefined;
  /** Rows that the step gave, over all its rounds. */
  readonly rijen: number;
  /** Rows that the step threw away by a filter, over all its rounds. */
  readonly weg: number;
}

interface Node {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Index Name'?: string;
  readonly 'Actual Rows': number;
  readonly 'Actual Loops': number;
  readonly 'Rows Removed by Filter'?: number;
  readonly Plans?: readonly Node[];
}

/** Runs a statement under EXPLAIN, past the wall, and gives every step of its plan. */
export async function planOf(tenant: TestTenant, query: Sql): Promise<Planstap[]> {
  const [row] = await tenant.rows<{ 'QUERY PLAN': [{ Plan: Node }] }>(
    sql`explain (analyze, format json, timing off, summary off) ${query}`,
  );
  return row ? steps(row['QUERY PLAN'][0].Plan) : [];
}

function steps(node: Node): Planstap[] {
  const loops = node['Actual Loops'];
  return [
    {
      soort: node['Node Type'],
      tabel: node['Relation Name'],
      index: node['Index Name'],
      rijen: node['Actual Rows'] * loops,
      weg: (node['Rows Removed by Filter'] ?? 0) * loops,
    },
    ...(node.Plans ?? []).flatMap(steps),
  ];
}
