import { describe, expect, it } from '@jest/globals';
import { startApi } from '@zesweken/testing';
import sql from 'sql-template-tag';
import { DataSource } from 'typeorm';

interface Column {
  readonly name: string;
  readonly type: string;
  readonly nullable: boolean;
}

/** PostgreSQL's own names for what entities call otherwise. */
const OWN_NAMES: Readonly<Record<string, string>> = {
  bigint: 'int8',
  boolean: 'bool',
  integer: 'int4',
};

const api = await startApi();
const gemeente = await api.aTenant();
const entities = api.get(DataSource).entityMetadatas.map((entity) => [entity.tableName, entity] as const);

describe('the entities', () => {
  it('are all found', () => {
    expect(entities.map(([table]) => table)).toEqual(
      expect.arrayContaining(['gebruikers', 'sessies', 'uitnodigingen', 'leerlingen', 'dossiers']),
    );
  });

  // Migrations are written by hand: a column that the entity and the table do not both know shows here, not at night.
  it.each(entities)('say what the table is: %s', async (table, entity) => {
    const found = await gemeente.rows<Column>(
      sql`select column_name as name, udt_name as type, is_nullable = 'YES' as nullable
          from information_schema.columns where table_schema = ${gemeente.tenant.schema} and table_name = ${table}
          order by column_name`,
    );

    const declared = entity.columns
      .map(({ databaseName, type, isArray, isNullable }): Column => {
        const own = OWN_NAMES[String(type)] ?? String(type);
        return { name: databaseName, type: isArray ? `_${own}` : own, nullable: isNullable };
      })
      .sort((a, b) => (a.name < b.name ? -1 : 1));
    expect(declared).toEqual(found.filter(({ name }) => declared.some((column) => column.name === name)));
    const unknown = found.filter(({ name }) => !declared.some((column) => column.name === name));
    expect(unknown.filter(({ nullable }) => !nullable)).toEqual([]);
  });
});
