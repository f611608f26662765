/** What opens a connection or reaches past the tenant's role and schema. */
const DATA_SOURCE =
  /^(DataSource|DataSourceOptions|QueryRunner|getDataSourceToken|InjectDataSource|InjectRepository|InjectEntityManager|TypeOrmModule)$/;
const PACKAGES = new Set(['typeorm', '@nestjs/typeorm']);
/** Members of an EntityManager that lead back to the DataSource. */
const WAY_OUT = new Set(['connection', 'dataSource', 'queryRunner']);

/**
 * The wall between tenants holds because one function opens every transaction. A DataSource anywhere else is a second
 * door. Configuration switches this rule off in libs/tenancy; entities may import TypeORM's decorators.
 */
export const noDatasourceOutsideTenancy = {
  meta: {
    type: 'problem',
    docs: { description: 'Only libs/tenancy holds a DataSource; TypeORM is otherwise only for *.entity.ts' },
    schema: [],
    messages: {
      dataSource:
        '{{name}} is a second door to tenant data. Use TenantDb inside tenants.run(), from @zesweken/tenancy.',
      typeorm: 'TypeORM belongs in *.entity.ts and libs/tenancy. Use TenantDb from @zesweken/tenancy here.',
      wayOut: '.{{name}} leaves the open tenant transaction. Stay with the manager itself.',
    },
  },
  create(context) {
    const isEntity = /\.entity\.ts$/.test(context.filename);

    /** @param node the import; names are those asked for, or undefined for the whole package */
    function checkImport(node, source, names) {
      if (!PACKAGES.has(source)) return;
      const forbidden =
        source === '@nestjs/typeorm' ? (names[0] ?? source) : names.find((name) => DATA_SOURCE.test(name));
      if (forbidden) context.report({ node, messageId: 'dataSource', data: { name: forbidden } });
      else if (!isEntity || names.length === 0) context.report({ node, messageId: 'typeorm' });
    }

    return {
      ImportDeclaration(node) {
        const names = node.specifiers.filter((s) => s.type === 'ImportSpecifier').map((s) => s.imported.name);
        checkImport(node, node.source.value, names);
      },
      'ExportNamedDeclaration[source]'(node) {
        checkImport(
          node,
          node.source.value,
          node.specifiers.map((s) => s.local.name),
        );
      },
      ExportAllDeclaration(node) {
        checkImport(node, node.source.value, []);
      },
      ImportExpression(node) {
        checkImport(node, node.source.value, []);
      },
      MemberExpression(node) {
        const name = node.property.name;
        if (WAY_OUT.has(name) && /manager$/i.test(nameOf(node.object))) {
          context.report({ node: node.property, messageId: 'wayOut', data: { name } });
        }
      },
    };
  },
};

function nameOf(node) {
  if (node.type === 'Identifier') return node.name;
  return node.type === 'MemberExpression' && node.property.name ? node.property.name : '';
}
