import type { Plugin } from 'vite';

/**
 * The components of the Utrecht library that this client uses, as their class names begin. The library's stylesheet
 * holds all of them (400 kB); the rest is left out of the build. The build fails when the client uses another one.
 */
const COMPONENTS = [
  'alert',
  'button',
  'button-link',
  'checkbox',
  'form-field',
  'form-field-description',
  'form-field-error-message',
  'form-fieldset',
  'form-label',
  'heading-1',
  'link',
  'link-button',
  'radio-button',
  'select',
  'skip-link',
  'status-badge',
  'table',
  'table-container',
  'textarea',
  'textbox',
];

/** Token families of the theme that belong to other component libraries. */
const OTHER_LIBRARIES = /^\s*--(ams|denhaag|lux|rhc|todo|nl)-/;

/** Token families without a component of their own. */
const SHARED_TOKENS = ['body', 'root', 'document', 'focus', 'feedback', 'action', 'icon', 'form-control'];

const ROOT = /\.utrecht-([a-z0-9-]+?)(?=--|__|[^a-z0-9-]|$)/g;

/** Leaves out of the design system what this client does not use. */
export function onlyUsedDesignSystem(): Plugin {
  return {
    name: 'only-used-design-system',
    enforce: 'pre',
    transform(code, id) {
      if (id.endsWith('component-library-css/dist/index.css')) return keepRules(code);
      if (id.endsWith('voorbeeld-design-tokens/dist/theme.css')) return keepTokens(code);
      // A name set on a component counts as a use of it, and would keep all 90 of them (85 kB gzipped).
      if (id.endsWith('component-library-react/dist/index.mjs'))
        return code.replace(/^\w+\.displayName = .*;$/gm, '');
      return undefined;
    },
    generateBundle(_options, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk') continue;
        for (const [, root = ''] of chunk.code.matchAll(/[`"' ]utrecht-([a-z0-9-]+?)(?=--|__|[`"' ])/g)) {
          if (!COMPONENTS.includes(root))
            this.error(`utrecht-${root} is used: add it to vite/only-used-design-system.ts`);
        }
      }
    },
  };
}

function keepTokens(css: string): string {
  return css
    .split('\n')
    .filter((line) => !OTHER_LIBRARIES.test(line) && isUsedToken(line))
    .join('\n');
}

function isUsedToken(line: string): boolean {
  const token = /^\s*--utrecht-([a-z0-9-]+):/.exec(line)?.[1];
  return !token || [...COMPONENTS, ...SHARED_TOKENS].some((family) => token.startsWith(`${family}-`));
}

/** Walks the blocks of a stylesheet; inside @media and the like it walks on, of a rule it keeps the used selectors. */
function keepRules(css: string): string {
  let kept = '';
  let at = 0;
  const text = css
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/@charset[^;]*;/g, '')
    // Pictures in the sheet itself are refused by the content security policy; ours are files.
    .replace(/background-image:\s*url\("data:[^"]*"\);/g, '');
  while (at < text.length) {
    const open = text.indexOf('{', at);
    if (open < 0) break;
    const close = endOfBlock(text, open);
    kept += keepBlock(text.slice(at, open).trim(), text.slice(open + 1, close));
    at = close + 1;
  }
  return kept;
}

function keepBlock(head: string, body: string): string {
  if (/^@(media|supports|layer|container)/.test(head)) {
    const inner = keepRules(body);
    return inner ? `${head}{${inner}}\n` : '';
  }
  if (head.startsWith('@')) return `${head}{${body}}\n`;
  const selectors = splitSelectors(head).filter(isUsed);
  return selectors.length > 0 ? `${selectors.join(',')}{${body}}\n` : '';
}

function isUsed(selector: string): boolean {
  const roots = [...selector.matchAll(ROOT)].map(([, root = '']) => root);
  return roots.length > 0 && roots.every((root) => COMPONENTS.includes(root));
}

/** Commas inside parentheses, as in `:is(a, b)`, part no selectors. */
function splitSelectors(head: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  for (let i = 0; i < head.length; i += 1) {
    if (head[i] === '(') depth += 1;
    if (head[i] === ')') depth -= 1;
    if (head[i] === ',' && depth === 0) {
      parts.push(head.slice(from, i).trim());
      from = i + 1;
    }
  }
  return [...parts, head.slice(from).trim()];
}

function endOfBlock(text: string, open: number): number {
  let depth = 0;
  for (let i = open; i < text.length; i += 1) {
    if (text[i] === '{') depth += 1;
    if (text[i] === '}') depth -= 1;
    if (depth === 0) return i;
  }
  throw new Error('A block of the stylesheet is not closed.');
}
