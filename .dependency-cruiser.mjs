import { apps, door, features, guardedPackages, kernel, testing, web } from './tools/architecture.mjs';

const any = (names) => `(${names.join('|')})`;
const allLibs = [...kernel, ...Object.keys(features)];
/** Specs may look anywhere inside their own lib and use libs/testing. */
const spec = '(\\.spec\\.ts$)|(^test/)|(^(apps|libs)/[^/]+/test/)';
const rule = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

const layout = [
  rule(
    'no-circular',
    'Two files that need each other are one file, or need a third.',
    {},
    { circular: true },
  ),
  rule(
    'front-door',
    'A lib is used through its src/index.ts; what that does not export is not for others.',
    { path: '^(apps|libs)/([^/]+)/' },
    { path: '^libs/([^/]+)/', pathNot: ['^libs/[^/]+/src/index\\.ts$', '^$1/$2/', `^libs/${web.mayUse}/`] },
  ),
  rule(
    'front-door-from-tests',
    'Tests outside a lib also come through its front door.',
    { path: '^test/' },
    { path: '^libs/([^/]+)/', pathNot: ['^libs/[^/]+/src/index\\.ts$', `^libs/${web.mayUse}/`] },
  ),
  rule(
    'kernel-knows-no-feature',
    'The kernel stands under every feature; needing one there means it belongs in that feature.',
    { path: `^libs/${any(kernel)}/`, pathNot: spec },
    { path: '^libs/', pathNot: `^libs/${any(kernel)}/` },
  ),
  ...Object.entries(features).map(([feature, uses]) =>
    rule(
      `feature-${feature}`,
      `libs/${feature} uses the kernel and: ${uses.join(', ') || 'no other feature'}. The pairs are in tools/architecture.mjs.`,
      { path: `^libs/${feature}/`, pathNot: spec },
      { path: '^libs/', pathNot: `^libs/${any([...kernel, ...uses, feature])}/` },
    ),
  ),
  rule(
    'http-not-from-core',
    'The core of a feature does not know how it is reached: http/ and jobs/ import it, never the other way.',
    {
      path: '^libs/([^/]+)/src/',
      pathNot: ['^libs/[^/]+/src/(http|jobs)/', '^libs/[^/]+/src/index\\.ts$', spec],
    },
    { path: '^libs/$1/src/(http|jobs)/' },
  ),
  rule(
    'http-and-jobs-apart',
    'What requests and jobs share belongs in the core.',
    { path: '^libs/([^/]+)/src/(http|jobs)/' },
    { path: '^libs/$1/src/(http|jobs)/', pathNot: '^libs/$1/src/$2/' },
  ),
  rule(
    'testing-from-specs',
    'libs/testing is for specs.',
    { pathNot: `${spec}|(^libs/${testing}/)` },
    { path: `^libs/${testing}/` },
  ),
  rule(
    'no-drawers',
    'A folder is named by the business word of what it holds.',
    {},
    { path: '^(apps|libs)/.*/(utils?|helpers?|common|misc)/' },
  ),
];

const programs = [
  rule(
    'apps-apart',
    'A program never imports another; what they share is a lib.',
    { path: `^apps/([^/]+)/` },
    { path: '^apps/', pathNot: '^apps/$1/' },
  ),
  rule(
    'apps-only-compose',
    'A program puts libs together. SQL, entities and queues live in libs.',
    { path: `^apps/${any(apps)}/`, pathNot: '^apps/[^/]+/test/|\\.spec\\.ts$' },
    { path: 'node_modules/(typeorm|pg|bullmq|ioredis|sql-template-tag|@nestjs/typeorm)/' },
  ),
  rule(
    'no-app-from-lib',
    'Libs do not know who uses them.',
    { path: `^libs/(?!${testing}/)`, pathNot: spec },
    { path: '^apps/' },
  ),
  rule(
    'web-only-client',
    'The browser knows the server by its OpenAPI description only.',
    { path: `^apps/${web.app}/` },
    { path: `^(libs/(?!${web.mayUse}/)|db/|scripts/|tools/)` },
  ),
  rule(
    'client-only-web',
    'Server code does not call itself over HTTP.',
    { path: `^(libs/${any(allLibs)}|apps/${any(apps)})/`, pathNot: spec },
    { path: `^libs/${web.mayUse}/` },
  ),
];

const packages = [
  ...guardedPackages.map(({ package: name, libs, why }) =>
    rule(
      `guarded-${name}`,
      `Here ${why}.`,
      { path: '^(apps|libs)/', pathNot: [`^libs/${any([...libs, testing])}/`, spec] },
      { path: `node_modules/(@types/)?${name}/` },
    ),
  ),
  rule(
    'typeorm-in-entities',
    `TypeORM is for *.entity.ts and libs/${door}; everything else reaches data by TenantDb.`,
    { path: '^(apps|libs)/', pathNot: [`^libs/${any([door, testing])}/`, '\\.entity\\.ts$', spec] },
    { path: 'node_modules/typeorm/' },
  ),
  rule(
    'resolvable',
    'This import names nothing that is installed or present.',
    {},
    { couldNotResolve: true },
  ),
  rule(
    'declared',
    'Packages that only came along with another one vanish without notice: put them in package.json.',
    { path: '^(apps|libs)/' },
    { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
  ),
  rule(
    'no-dev-packages-in-server',
    'Server code runs from an installation without development packages.',
    { path: `^(libs/${any(allLibs)}|apps/${any(apps)})/`, pathNot: spec },
    { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'], pathNot: 'node_modules/@types/' },
  ),
  rule(
    'no-orphans',
    'Nothing imports this file and it imports nothing: connect it or delete it.',
    {
      orphan: true,
      path: '^(apps|libs)/',
      pathNot: [`${spec}|\\.d\\.ts$|(^|/)main\\.tsx?$|\\.config\\.`, `^libs/${web.mayUse}/`],
    },
    {},
  ),
];

/** The gate; tools/eslint/boundaries.mjs tells much of the same in the editor. */
export default {
  forbidden: [...layout, ...programs, ...packages],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|coverage|\\.data)/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default'],
    },
  },
};
