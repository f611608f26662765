import type { FieldError } from '@zesweken/errors';
import type { Blok } from '@zesweken/pdf';
import { type Briefsoort, INVULVELDEN, type Invulveld, SOORTEN, type Waarden } from './briefsoort.js';

/** The text of a letter before its fields are filled in. */
export interface Tekst {
  readonly onderwerp: string;
  /**
   * Blocks apart by an empty line; `## ` begins a heading, `- ` a point of a list, `{veld}` is filled in. A line with a field that has
   * no value falls away.
   */
  readonly tekst: string;
}

const FIELD = /\{(\w*)\}/g;

/** What is wrong with a text; nothing when it can be used. */
export function fouten(soort: Briefsoort, { onderwerp, tekst }: Tekst): FieldError[] {
  const { velden, nodig } = SOORTEN[soort];
  const found = fieldsIn(tekst);
  const missing = nodig.filter((veld) => !found.includes(veld));
  return [
    ...unknown('onderwerp', onderwerp, ['kenmerk', 'organisatie']),
    ...unknown('tekst', tekst, velden),
    ...(missing.length > 0
      ? [
          {
            veld: 'tekst',
            code: 'invulveld-mist',
            melding: `Zet ook ${list(missing)} in de tekst. Zonder ${missing.length > 1 ? 'deze velden' : 'dit veld'} is de brief niet compleet.`,
          },
        ]
      : []),
  ];
}

/** Fields that do not exist here, and braces that are none: a letter must never go out with `{naam` in it. */
function unknown(veld: keyof Tekst, text: string, allowed: readonly Invulveld[]): FieldError[] {
  const strange = fieldsIn(text).filter((field) => !isOneOf(allowed, field));
  const errors: FieldError[] = [];
  if (strange.length > 0) {
    errors.push({
      veld,
      code: 'invulveld-onbekend',
      melding: `${list(strange)} kan hier niet. Kies uit ${list(allowed)}.`,
    });
  }
  if (/[{}]/.test(text.replace(FIELD, ''))) {
    errors.push({
      veld,
      code: 'invulveld-haakje',
      melding: 'Er staat een los haakje { of } in. Een invulveld schrijft u als {leerling}.',
    });
  }
  return errors;
}

/** The blocks of a letter with its fields filled in. Values are text: what stands in them is never read as layout. */
export function vulIn(tekst: string, waarden: Waarden): Blok[] {
  return tekst
    .replace(/\r\n?/g, '\n')
    .split(/\n[ \t]*\n/)
    .flatMap((part) => blocksOf(part, waarden));
}

/** One line with its fields filled in; undefined when one of them has no value. */
export function vulRegelIn(regel: string, waarden: Waarden): string | undefined {
  const value = (name: string): string => (isOneOf(Object.keys(INVULVELDEN), name) && waarden[name]) || '';
  if (fieldsIn(regel).some((name) => value(name) === '')) return undefined;
  return regel.replace(FIELD, (_, name: string) => value(name));
}

function blocksOf(part: string, waarden: Waarden): Blok[] {
  const blocks: Blok[] = [];
  for (const { mark, text } of filledLines(part, waarden)) {
    const last = blocks.at(-1);
    const more = last && added(last, mark, text);
    if (more) blocks[blocks.length - 1] = more;
    else if (mark === '- ') blocks.push({ soort: 'lijst', punten: [text] });
    else if (mark === '## ') blocks.push({ soort: 'kop', niveau: 2, tekst: text });
    else blocks.push({ soort: 'alinea', tekst: text });
  }
  return blocks;
}

/** The block with this line added; undefined when the line begins a block of its own. */
function added(blok: Blok, mark: string | undefined, text: string): Blok | undefined {
  if (mark === '- ' && blok.soort === 'lijst') return { soort: 'lijst', punten: [...blok.punten, text] };
  if (mark === undefined && blok.soort === 'alinea')
    return { soort: 'alinea', tekst: `${blok.tekst}\n${text}` };
  return undefined;
}

function filledLines(part: string, waarden: Waarden): { mark: string | undefined; text: string }[] {
  return part.split('\n').flatMap((line) => {
    const mark = ['## ', '- '].find((one) => line.trimStart().startsWith(one));
    const text = vulRegelIn(
      line
        .trim()
        .slice(mark?.length ?? 0)
        .trim(),
      waarden,
    );
    return text ? [{ mark, text }] : [];
  });
}

function fieldsIn(text: string): string[] {
  return [...new Set(Array.from(text.matchAll(FIELD), ([, name = '']) => name))];
}

function list(fields: readonly string[]): string {
  const names = fields.map((field) => `{${field}}`);
  return names.length > 1 ? `${names.slice(0, -1).join(', ')} en ${names.at(-1)}` : (names[0] ?? '');
}

function isOneOf(allowed: readonly string[], field: string): field is Invulveld {
  return allowed.includes(field);
}
