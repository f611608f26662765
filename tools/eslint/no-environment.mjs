const PROCESS = new Set(['process', 'node:process']);

/** The environment is parsed once, in libs/config, into a typed and frozen object. Configuration lists the exceptions. */
export const noEnvironment = {
  meta: {
    type: 'problem',
    docs: { description: 'process.env only in libs/config' },
    schema: [],
    messages: {
      environment:
        'Ask Settings (from @zesweken/config) instead: it checks each variable once, at the start.',
    },
  },
  create(context) {
    const report = (node) => context.report({ node, messageId: 'environment' });
    const isEnv = (property) => property.key?.name === 'env';

    return {
      'MemberExpression[property.name="env"], MemberExpression[property.value="env"]'(node) {
        const { object } = node;
        if (object.name === 'process' || object.property?.name === 'process') report(node);
      },
      'VariableDeclarator[init.name="process"] > ObjectPattern'(node) {
        if (node.properties.some(isEnv)) report(node);
      },
      ImportDeclaration(node) {
        if (!PROCESS.has(node.source.value)) return;
        for (const specifier of node.specifiers) if (specifier.imported?.name === 'env') report(specifier);
      },
    };
  },
};
