import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = join(import.meta.dirname, '../../apps/web/src/i18n');

type Tree = { readonly [key: string]: string | Tree };

/** All texts of the web client in a language, by key: 'aanmelden.titel'. */
function load(taal: 'nl' | 'en'): Map<string, string> {
  const folder = join(FOLDER, taal);
  const trees = readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .map((file) => JSON.parse(readFileSync(join(folder, file), 'utf8')) as Tree);
  return new Map(trees.flatMap((tree) => leaves(tree)));
}

function leaves(tree: Tree, above = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[above + key, value]] : leaves(value, `${above}${key}.`),
  );
}

const DUTCH = load('nl');
const ENGLISH = load('en');

/** A text of the screens by its key, with its values filled in. @throws for an unknown key. */
export type Texts = (key: string, values?: Readonly<Record<string, string | number>>) => string;

/** The texts of a language: through their keys a journey goes on when a button gets a better name. */
export function texts(taal: 'nl' | 'en'): Texts {
  const known = taal === 'nl' ? DUTCH : ENGLISH;
  return (key, values = {}) => {
    const text = known.get(key);
    if (text === undefined) throw new Error(`The web client has no text '${key}' (${taal}).`);
    return text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name] ?? `{{${name}}}`));
  };
}

export const nl = texts('nl');
export const en = texts('en');

/** The Dutch texts that show in this text, as "key: text"; words that English texts use too are let through. */
export function dutchIn(shown: string): string[] {
  return PATTERNS.filter(({ pattern }) => pattern.test(shown)).map(({ key, text }) => `${key}: ${text}`);
}

const PATTERNS = [...DUTCH]
  .map(([key, text]) => ({ key, text, pattern: patternOf(text) }))
  .filter(({ pattern }) => ![...ENGLISH.values()].some((english) => pattern.test(english)));

/** The text as whole words, with something in the place of each value. */
function patternOf(text: string): RegExp {
  const words = text
    .split(/\{\{\w+\}\}/)
    .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('[^\\n]+?');
  return new RegExp(`(?<![\\p{L}\\d-])${words}(?![\\p{L}\\d-])`, 'u');
}
