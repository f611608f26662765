import type { Datum } from '@zesweken/kalender';
import { Dice } from './dice.js';
import { Leerlingen } from './leerlingen.js';
import { demoSchooljaren } from './omvang.js';
import { schooljaarVanGemeente } from './school-year.js';
import { GEMEENTEN, type GemeenteSlug } from './scholen.js';
import { boardStories, partnerStories, samenwerkingsverbandStories } from './shared-stories.js';
import type { Story } from './story.js';

/** Accounts that handle dossiers, by tenant: the part of their address before the @. */
export const BEHANDELAARS: Readonly<Record<string, readonly string[]>> = {
  nieuwegein: ['leerplicht', 'leerplicht', 'leerplicht2', 'leerplicht3', 'teamleider'],
  houten: ['leerplicht', 'leerplicht2', 'teamleider'],
  ijsselstein: ['leerplicht', 'leerplicht', 'teamleider'],
  lopik: ['leerplicht'],
  vijfheerenlanden: ['leerplicht', 'leerplicht2', 'teamleider'],
  'profi-pendi': ['trajectbegeleider', 'trajectbegeleider2'],
  'vo-zuid-utrecht': ['trajectbegeleider', 'trajectbegeleider2'],
  'scholen-lekstroom': ['zorgcoordinator'],
  geynwijs: ['medewerker'],
  'jeugdhulp-lekstroom': ['medewerker'],
  ggdru: ['jeugdarts'],
};

/** The stories of every tenant by slug, of all school years up to that of `vandaag`, also what lies after it. */
export type World = ReadonlyMap<string, readonly Story[]>;

/** Makes up the whole region. The same day gives the same region, and a later day of the same school year too. */
export function regionWorld(vandaag: Datum): World {
  const own = gemeenteStories(vandaag);
  const all = GEMEENTEN.flatMap((slug) => own.get(slug) ?? []).sort(byFirstReport);
  const team = (slug: string): readonly string[] => BEHANDELAARS[slug] ?? [];
  const dice = (slug: string): Dice => new Dice(`delen/${slug}`);
  const shared: [string, Story[]][] = (['profi-pendi', 'vo-zuid-utrecht'] as const).map((slug) => [
    slug,
    samenwerkingsverbandStories(slug, all, team(slug), dice(slug)),
  ]);
  shared.push(['scholen-lekstroom', boardStories(all, team('scholen-lekstroom'), dice('scholen-lekstroom'))]);
  for (const slug of ['geynwijs', 'ggdru', 'jeugdhulp-lekstroom'] as const) {
    shared.push([slug, partnerStories(slug, all, team(slug), dice(slug))]);
  }
  return new Map([...own, ...shared]);
}

function gemeenteStories(vandaag: Datum): Map<GemeenteSlug, Story[]> {
  const leerlingen = new Leerlingen();
  const world = new Map<GemeenteSlug, Story[]>(GEMEENTEN.map((slug) => [slug, []]));
  // Year by year, so that a new school year changes nothing in those before it.
  for (const jaar of demoSchooljaren(vandaag)) {
    for (const [gemeente, eerder] of world) {
      const team = BEHANDELAARS[gemeente] ?? [];
      eerder.push(...schooljaarVanGemeente({ gemeente, jaar, leerlingen, team, eerder }));
    }
  }
  return world;
}

/** By number, which goes by school year: what is drawn for an earlier year does not move when a year is added. */
function byFirstReport(a: Story, b: Story): number {
  return a.meldingen[0].meldingsnummer < b.meldingen[0].meldingsnummer ? -1 : 1;
}
