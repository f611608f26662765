const TAG_PACKAGE = 'sql-template-tag';
/** Methods of TenantDb and of the shared stores: these take the sql`…` tag only. */
const TAG_ONLY = new Set(['rows', 'first', 'execute', 'atCommit']);
/** Methods of pg and TypeORM that send text as it is. */
const TEXT_METHODS = new Set([
  'query',
  'where',
  'andWhere',
  'orWhere',
  'having',
  'orderBy',
  'addOrderBy',
  'addSelect',
]);

/** SQL is a sql`…` template whose values become parameters; text glued together is how an injection gets in. */
export const noSqlStrings = {
  meta: {
    type: 'problem',
    docs: { description: 'SQL is written with the sql`…` tag and never built from strings' },
    schema: [],
    messages: {
      raw: 'raw() puts its text in the statement unescaped. Write the variants out as whole sql`…` templates and choose between them.',
      handMade: 'Write sql`…`: called as a function or constructor it takes any string as SQL.',
      notTag: '{{method}}() takes a sql`…` template, so that every value becomes a parameter.',
      built:
        'This SQL is built from strings, so a value can become a command. Write sql`…`, whose values are parameters.',
    },
  },
  create(context) {
    /** Local name -> exported name, of all that this file takes from the tag's package. */
    const imported = new Map();

    return {
      ImportDeclaration(node) {
        if (node.source.value !== TAG_PACKAGE) return;
        for (const specifier of node.specifiers) {
          const name = specifier.type === 'ImportSpecifier' ? specifier.imported.name : 'default';
          if (name === 'raw') context.report({ node: specifier, messageId: 'raw' });
          imported.set(specifier.local.name, name);
        }
      },
      'CallExpression, NewExpression'(node) {
        if (isHandMade(node, imported)) context.report({ node, messageId: 'handMade' });
        const method = node.callee.type === 'MemberExpression' ? node.callee.property.name : undefined;
        const first = node.arguments[0];
        if (!method || !first) return;
        const text = resolve(first, context.sourceCode.getScope(node));
        if (TAG_ONLY.has(method) && isText(text)) {
          context.report({ node: first, messageId: 'notTag', data: { method } });
        } else if (TEXT_METHODS.has(method) && isBuilt(text)) {
          context.report({ node: first, messageId: 'built' });
        }
      },
    };
  },
};

/** sql('…'), sql([…]) and new Sql([…]): ways round the template. join, bulk and empty are safe. */
function isHandMade({ type, callee }, imported) {
  const name = callee.type === 'Identifier' ? imported.get(callee.name) : undefined;
  return type === 'NewExpression' ? name === 'Sql' : name === 'default' || name === 'sqltag';
}

/** The value of a constant, so that moving the text one line up does not hide it; the text of { text: … }. */
function resolve(node, scope) {
  if (node.type === 'ObjectExpression') {
    const text = node.properties.find((property) => property.key?.name === 'text');
    return text ? resolve(text.value, scope) : node;
  }
  if (node.type !== 'Identifier') return node;
  for (let at = scope; at; at = at.upper) {
    const variable = at.set.get(node.name);
    if (!variable) continue;
    const [definition] = variable.defs;
    return definition?.type === 'Variable' && definition.node.init ? definition.node.init : node;
  }
  return node;
}

function isText(node) {
  return (
    (node.type === 'Literal' && typeof node.value === 'string') ||
    node.type === 'TemplateLiteral' ||
    isBuilt(node)
  );
}

function isBuilt(node) {
  if (node.type === 'TemplateLiteral') return node.expressions.length > 0;
  if (node.type === 'BinaryExpression')
    return node.operator === '+' && (isText(node.left) || isText(node.right));
  if (node.type === 'ConditionalExpression') return isBuilt(node.consequent) || isBuilt(node.alternate);
  return node.type === 'CallExpression' && isGluing(node.callee);
}

/** ['select', column].join(' '), 'select '.concat(column), template.replace('x', column) */
function isGluing(callee) {
  if (callee.type !== 'MemberExpression') return false;
  const method = callee.property.name;
  if (method === 'join') return callee.object.type === 'ArrayExpression';
  return ['concat', 'replace', 'replaceAll'].includes(method) && isText(callee.object);
}
