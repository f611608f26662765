import { testRule } from './rule-tester.js';

const core = 'libs/dossiers/src/open-dossier.ts';
const entity = 'libs/dossiers/src/dossier.entity.ts';
const invalid = (filename: string, code: string, messageId: string) => ({
  filename,
  code,
  errors: [{ messageId }],
});

testRule('no-datasource-outside-tenancy', {
  valid: [
    { filename: core, code: `import { TenantDb } from '@zesweken/tenancy'; await db.manager.save(dossier);` },
    { filename: entity, code: `import { Column, Entity, type Relation } from 'typeorm';` },
    { filename: core, code: `request.connection; source.queryRunner;` },
  ],
  invalid: [
    invalid(core, `import { DataSource } from 'typeorm';`, 'dataSource'),
    invalid(core, `import type { DataSource as Source } from 'typeorm';`, 'dataSource'),
    invalid(entity, `import { Entity, DataSource } from 'typeorm';`, 'dataSource'),
    invalid(entity, `import * as orm from 'typeorm';`, 'typeorm'),
    invalid(core, `import { In } from 'typeorm';`, 'typeorm'),
    invalid(core, `import { InjectRepository } from '@nestjs/typeorm';`, 'dataSource'),
    invalid(core, `import { InjectDataSource } from '@nestjs/typeorm';`, 'dataSource'),
    invalid(core, `import { TypeOrmModule } from '@nestjs/typeorm';`, 'dataSource'),
    invalid(core, `export { DataSource } from 'typeorm';`, 'dataSource'),
    invalid(core, `export * from 'typeorm';`, 'typeorm'),
    invalid(core, `const { DataSource } = await import('typeorm');`, 'typeorm'),
    invalid(core, `db.manager.connection.createQueryRunner();`, 'wayOut'),
    invalid(core, `manager.dataSource.query('select 1');`, 'wayOut'),
  ],
});
