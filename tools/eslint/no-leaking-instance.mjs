import tseslint from 'typescript-eslint';

const original = tseslint.plugin.rules['no-unsafe-class-instance-assignment'];

/**
 * typescript-eslint's no-unsafe-class-instance-assignment, which catches an entity passed where a DTO is declared: the
 * types fit, and the answer carries columns nobody meant to send. The original also refuses object literals. Those we
 * write on purpose (TypeScript refuses a field too many in them), unless they spread something else.
 */
export const noLeakingInstance = {
  ...original,
  create(context) {
    const report = (problem) => {
      if (problem.messageId !== 'objectLiteral' || spreads(problem.node)) context.report(problem);
    };
    return original.create(Object.create(context, { report: { value: report } }));
  },
};

function spreads(node) {
  if (node.type !== 'ObjectExpression') return true;
  return node.properties.some(
    (property) => property.type === 'SpreadElement' && !isLiteral(property.argument),
  );
}

/** `...(condition ? { field } : {})`, the way to leave out a field. */
function isLiteral(node) {
  if (node.type === 'ConditionalExpression') return isLiteral(node.consequent) && isLiteral(node.alternate);
  if (node.type === 'LogicalExpression') return isLiteral(node.right);
  return node.type === 'ObjectExpression' && !spreads(node);
}
