import ts from 'typescript';
import tseslint from 'typescript-eslint';

const original = tseslint.plugin.rules['no-unsafe-class-instance-assignment'];
/** How deep an entity is looked for in what is assigned: items, a page of items, a field of an item. */
const DEPTH = 4;

/**
 * An entity passed where a DTO is declared: the types fit, and the answer carries columns nobody meant to send. Finds
 * candidates by typescript-eslint's no-unsafe-class-instance-assignment, and of those keeps the ones that hold an
 * instance of one of our other classes. Literals and rows of a query, which name their fields, may stand for a DTO.
 */
export const noLeakingInstance = {
  ...original,
  meta: {
    ...original.meta,
    messages: {
      nonInstance:
        'This holds an instance of another class than {{type}}: its other fields go out too. Use {{type}}.from(…).',
      objectLiteral:
        'This spreads an instance of another class than {{type}}: its other fields go out too. Name the fields.',
    },
  },
  create(context) {
    const { parserServices } = context.sourceCode;
    const checker = parserServices.program.getTypeChecker();
    const holds = (node) => holdsInstance(checker, parserServices.getTypeAtLocation(node), DEPTH);
    const leaks = (node) => (node.type === 'ObjectExpression' ? spreadOf(node).some(holds) : holds(node));
    const report = (problem) => {
      if (leaks(problem.node)) context.report(problem);
    };
    return original.create(Object.create(context, { report: { value: report } }));
  },
};

const spreadOf = (literal) =>
  literal.properties.filter(({ type }) => type === 'SpreadElement').map(({ argument }) => argument);

/** Whether a value of this type is, or holds within a few steps, an instance of a class of this project. */
function holdsInstance(checker, type, depth) {
  if (type.isUnionOrIntersection()) return type.types.some((part) => holdsInstance(checker, part, depth));
  if (isOurClass(type)) return true;
  if (depth === 0 || !(type.flags & ts.TypeFlags.Object)) return false;
  if (checker.isArrayType(type) || checker.isTupleType(type)) {
    return checker.getTypeArguments(type).some((item) => holdsInstance(checker, item, depth - 1));
  }
  if (type.getCallSignatures().length > 0) return false;
  return type
    .getProperties()
    .some((field) => holdsInstance(checker, checker.getTypeOfSymbol(field), depth - 1));
}

/** A DTO within a DTO was built as such. */
function isOurClass(type) {
  const declaration = type.getSymbol()?.valueDeclaration;
  if (!declaration || !ts.isClassDeclaration(declaration)) return false;
  return !declaration.getSourceFile().isDeclarationFile && !declaration.name?.text.endsWith('Dto');
}
