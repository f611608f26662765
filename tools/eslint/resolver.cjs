/**
 * Tells eslint-plugin-boundaries which file an import means, as tsconfig.json does: `@zesweken/<lib>` is that lib's
 * index.ts, and a relative `./x.js` is the `./x.ts` (or .tsx) that it will be compiled from.
 */
const { existsSync } = require('node:fs');
const { builtinModules } = require('node:module');
const { dirname, join, resolve } = require('node:path');

exports.interfaceVersion = 2;

exports.resolve = (source, file, config) => {
  if (source.startsWith('node:') || builtinModules.includes(source)) return { found: true, path: null };
  const lib = /^@zesweken\/([a-z-]+)$/.exec(source)?.[1];
  if (lib) return found(join(config.root, 'libs', lib, 'src/index.ts'));
  const inLib = /^@zesweken\/([a-z-]+\/.+)$/.exec(source)?.[1];
  if (inLib) return found(join(config.root, 'libs', inLib));
  if (source.startsWith('.')) return found(resolve(dirname(file), source));
  return { found: false };
};

function found(path) {
  const asTypeScript = path.replace(/\.([cm]?)js(x?)$/, '.$1ts$2');
  const candidates = [
    path,
    asTypeScript,
    `${asTypeScript}x`,
    `${path}.ts`,
    `${path}.tsx`,
    join(path, 'index.ts'),
  ];
  const match = candidates.find((candidate) => /\.\w+$/.test(candidate) && existsSync(candidate));
  // A path that names nothing still says in which element it would be, which is what the boundaries ask.
  return { found: true, path: match ?? asTypeScript };
}
