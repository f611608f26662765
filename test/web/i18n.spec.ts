import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { OMVANGEN, PLAATSINGSOORTEN, TIJDLIJNGROEPEN } from '@zesweken/dossiers';

const SRC = join(import.meta.dirname, '../../apps/web/src');
const LANGUAGES = ['nl', 'en'] as const;

/** All texts of a language, as the client merges them: key with dots -> text. */
function textsOf(language: string): Map<string, string> {
  const folder = join(SRC, 'i18n', language);
  const texts = new Map<string, string>();
  const walk = (node: unknown, path: string): void => {
    if (typeof node === 'string') {
      expect({ key: path, twice: texts.has(path) }).toEqual({ key: path, twice: false });
      texts.set(path, node);
      return;
    }
    for (const [key, child] of Object.entries(node as Record<string, unknown>)) {
      walk(child, path ? `${path}.${key}` : key);
    }
  };
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.json'))) {
    walk(JSON.parse(readFileSync(join(folder, file), 'utf8')), '');
  }
  return texts;
}

function sources(folder = SRC): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return sources(path);
    return /\.tsx?$/.test(entry.name) ? [readFileSync(path, 'utf8')] : [];
  });
}

const placeholders = (text: string): string[] =>
  [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name!).sort();

const [nl, en] = LANGUAGES.map(textsOf) as [Map<string, string>, Map<string, string>];

describe('texts of the web client', () => {
  it('are there in both languages, under the same keys', () => {
    expect([...en.keys()].sort()).toEqual([...nl.keys()].sort());
  });

  it('are never empty, and begin and end without spaces unless they are parts of a sentence', () => {
    for (const [language, texts] of [
      ['nl', nl],
      ['en', en],
    ] as const) {
      for (const [key, text] of texts) {
        expect({ language, key, text: text.trim() }).not.toEqual({ language, key, text: '' });
        if (!text.startsWith(','))
          expect({ language, key, text }).toEqual({ language, key, text: text.trim() });
      }
    }
  });

  it('have the same values filled in', () => {
    for (const [key, text] of nl) {
      expect({ key, values: placeholders(en.get(key) ?? '') }).toEqual({ key, values: placeholders(text) });
    }
  });

  it('give every count both its forms', () => {
    for (const key of nl.keys()) {
      const form = /^(.*)_(one|other)$/.exec(key);
      if (form)
        expect({ key, other: nl.has(`${form[1]}_${form[2] === 'one' ? 'other' : 'one'}`) }).toEqual({
          key,
          other: true,
        });
    }
  });

  it('exist for every key that the code asks for', () => {
    const asked = sources().flatMap((source) =>
      [...source.matchAll(/\bt\(\s*'([\w.-]+)'/g)].map(([, key]) => key!),
    );

    expect(asked.length).toBeGreaterThan(150);
    expect([...new Set(asked)].filter((key) => !nl.has(key) && !nl.has(`${key}_other`))).toEqual([]);
  });

  it('exist for every code of the API that has words', () => {
    const codes: Record<string, readonly string[]> = {
      status: [
        'signaal',
        'te-verifieren',
        'actief',
        'in-plan',
        'te-bevestigen',
        'geplaatst',
        'gesloten',
        'heropend',
      ],
      soort: ['16-uur', 'lrv', 'luxe', 'absoluut', '18-plus', 'overig', 'ziek'],
      sluitreden: [
        'hervat',
        'geplaatst',
        'verhuisd',
        'vrijstelling',
        'vervangende-leerplicht',
        'einde-leerplicht',
        'onterecht',
        'overleden',
      ],
      vraag: ['splitsen', 'heropenen', 'bij-gesloten', 'leeg', 'terugval'],
      vraagKort: ['splitsen', 'heropenen', 'bij-gesloten', 'leeg', 'terugval'],
      plaatsingsoort: [...PLAATSINGSOORTEN],
      omvang: [...OMVANGEN],
      tijdlijngroep: [...TIJDLIJNGROEPEN],
      termijnStatus: ['open', 'gehaald', 'verlopen', 'vervallen'],
      termijn: [
        'melding-16-uur',
        'thuiszitter-4-weken',
        'convenant-6-weken',
        'pact-3-maanden',
        'zorgplicht-6-weken',
        'zorgplicht-10-weken',
        'verwijzing-antwoord',
        'vrijstelling-5-jaarlijks',
        'avg-verzoek',
        'actie',
        'evaluatie',
      ],
    };
    const missing = Object.entries(codes).flatMap(([group, names]) =>
      names.map((name) => `${group}.${name}`).filter((key) => !nl.has(key)),
    );

    expect(missing).toEqual([]);
  });
});
