import { testRule } from './rule-tester.js';

const tag = `import sql, { join, raw, Sql } from 'sql-template-tag';`;
const safeTag = `import sql, { join, Sql } from 'sql-template-tag';`;
const invalid = (code: string, ...messageIds: string[]) => ({
  code,
  errors: messageIds.map((messageId) => ({ messageId })),
});

testRule('no-sql-strings', {
  valid: [
    `${safeTag} await db.rows(sql\`select * from dossiers where id = \${id}\`);`,
    `${safeTag} await db.rows(sql\`select 1 where id in (\${join(ids)})\`);`,
    `${safeTag} const query = sql\`select 1\`; await db.execute(query);`,
    `${safeTag} function run(query: Sql) { return db.first(query); }`,
    // A constant is not built: nothing of a user can be in it.
    `await client.query('select 1');`,
    'await client.query(`select 1`);',
    `const text = 'select $1'; await client.query(text, [id]);`,
    `await client.query({ text: 'select $1', values: [id] });`,
    // Methods of the same name on other things.
    `names.first(); list.rows(3);`,
    `const line = 'a'.concat(b); log.info(line);`,
  ],
  invalid: [
    invalid(tag, 'raw'),
    invalid(`import { raw as verbatim } from 'sql-template-tag';`, 'raw'),
    invalid(`${safeTag} db.rows(sql([text]));`, 'handMade'),
    invalid(`import q from 'sql-template-tag'; db.rows(q([text]));`, 'handMade'),
    invalid(`${safeTag} db.rows(new Sql([text], []));`, 'handMade'),
    invalid(`db.rows('select 1');`, 'notTag'),
    invalid('db.first(`select ${id}`);', 'notTag'),
    invalid(`const text = 'delete from ' + table; db.execute(text);`, 'notTag'),
    invalid('db.atCommit(`insert into log values (${id})`);', 'notTag'),
    invalid('client.query(`select * from t where id = ${id}`);', 'built'),
    invalid(`client.query('select * from t where id = ' + id);`, 'built'),
    invalid('client.query({ text: `select ${id}` });', 'built'),
    invalid('const text = `select ${id}`; function f() { return client.query(text); }', 'built'),
    invalid(`client.query(['select', column].join(' '));`, 'built'),
    invalid(`client.query('select x'.replace('x', column));`, 'built'),
    invalid('client.query(desc ? `order by ${x} desc` : `order by x`);', 'built'),
    invalid('manager.createQueryBuilder().where(`naam = ${naam}`);', 'built'),
  ],
});
