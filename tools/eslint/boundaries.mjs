import { createRequire } from 'node:module';
import { apps, features, kernel, testing, web } from '../architecture.mjs';

const resolver = createRequire(import.meta.url).resolve('./resolver.cjs');
const oneOf = (names) => `@(${names.join('|')})`;
const folder = (type, pattern, capture = []) => ({ type, pattern, capture, partialMatch: false });

/** The front door of a lib: its index.ts and nothing else. */
const frontDoor = (type, lib) => ({
  to: { element: { type, fileInternalPath: 'src/index.ts', ...(lib ? { captured: { lib } } : {}) } },
});
const kernelDoor = frontDoor('kernel');
const featureDoor = frontDoor('feature');

/** Which folder is what, for eslint-plugin-boundaries; the lists are those of tools/architecture.mjs. */
export const settings = (root) => ({
  'import/resolver': { [resolver]: { root } },
  'boundaries/root-path': root,
  'boundaries/elements': [
    folder('kernel', `libs/${oneOf(kernel)}`, ['lib']),
    folder('feature', `libs/${oneOf(Object.keys(features))}`, ['lib']),
    folder('testing', `libs/${testing}`),
    folder('client', `libs/${web.mayUse}`),
    folder('app', `apps/${oneOf(apps)}`, ['app']),
    folder('web', `apps/${web.app}`),
    folder('test', 'test'),
  ],
  'boundaries/files': [{ category: 'spec', pattern: ['**/*.spec.ts', '**/test/**'] }],
});

export const dependencies = [
  'error',
  {
    default: 'disallow',
    message:
      'This import crosses a border that tools/architecture.mjs does not open: a lib is used through its index.ts, and a feature only by the features listed there.',
    policies: [
      { from: { element: { type: 'kernel' } }, allow: [kernelDoor] },
      { from: { element: { type: 'feature' } }, allow: [kernelDoor] },
      ...Object.entries(features).map(([lib, uses]) => ({
        from: { element: { type: 'feature', captured: { lib } } },
        allow: uses.map((used) => frontDoor('feature', used)),
      })),
      { from: { element: { type: 'app' } }, allow: [kernelDoor, featureDoor] },
      { from: { element: { type: 'web' } }, allow: [{ to: { element: { type: 'client' } } }] },
      {
        from: [{ file: { categories: 'spec' } }, { element: { type: ['test', 'testing'] } }],
        allow: [
          kernelDoor,
          featureDoor,
          frontDoor('testing'),
          { to: { element: { type: ['app', 'client', 'test'] } } },
        ],
      },
    ].filter((policy) => policy.allow.length > 0),
  },
];
