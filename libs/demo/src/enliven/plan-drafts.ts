import type { Planwijziging } from '@zesweken/plannen';
import { ago, ahead, partway } from './days.js';
import type { Geval } from './cast.js';
import { ACTIES, DOELEN, STEM_LEERLING, STEM_OUDERS, turn } from './texts.js';
import type { Datum } from '@zesweken/kalender';

/** How far the plan of a dossier has come. */
export const FASEN = ['lopend', 'begin', 'arrangement', 'vastgesteld'] as const;
export type Fase = (typeof FASEN)[number];

/** By the place in the cast, so that every tenant has each. */
export function faseVan({ nr }: Geval): Fase {
  return FASEN[nr % FASEN.length] ?? 'begin';
}

type Stap = NonNullable<Planwijziging['rooster']>[number];
const DAGEN = ['ma', 'di', 'wo', 'do', 'vr'] as const;

/** What is written in the plan of a dossier. All days lie in the dossier's time; what lies ahead is planned. */
export function planVan(geval: Geval, vandaag: Datum): Planwijziging {
  const { nr, voornaam, eersteDag } = geval;
  const begin: Planwijziging = {
    stemOuders: turn(STEM_OUDERS, nr)(voornaam),
    stemLeerling: turn(STEM_LEERLING, nr),
    doelen: [doel(nr, 'open')],
  };
  const fase = faseVan(geval);
  if (fase === 'begin') return begin;
  const gehoord = partway(eersteDag, vandaag, 0.4);
  return {
    ...begin,
    gehoord: {
      datum: gehoord,
      hoe: 'Gesprek thuis aan de keukentafel, zonder de ouders erbij.',
      door: geval.behandelaar.naam,
    },
    doelen: [doel(nr, 'open'), doel(nr + 1, fase === 'lopend' ? 'open' : 'bereikt')],
    afspraken: [
      { tekst: `De mentor belt elke vrijdag met ${voornaam} om de week door te nemen.`, met: 'mentor' },
      { tekst: 'Ouders melden vóór half negen bij school als het die dag niet lukt.', met: 'ouders' },
    ],
    rooster: rooster(geval, vandaag),
    evaluaties: evaluaties(geval, vandaag),
    ...(fase === 'arrangement' ? { arrangement: arrangement(geval, vandaag) } : {}),
  };
}

function doel(nr: number, status: 'open' | 'bereikt') {
  return { ...turn(DOELEN, nr), status };
}

/** Hours that grow: two mornings, then four, then whole days; the last step lies ahead. */
function rooster({ eersteDag, school }: Geval, vandaag: Datum): Stap[] {
  const begins = [ago(vandaag, 14, eersteDag), ahead(vandaag, 7), ahead(vandaag, 28)];
  return begins.map((vanaf, at) => ({
    vanaf,
    blokken: [
      ...DAGEN.slice(0, 2 + at).map((dagVanWeek) => ({
        dagVanWeek,
        dagdeel: 'ochtend' as const,
        uren: 2 + at,
        plek: 'school' as const,
        waar: school,
      })),
      {
        dagVanWeek: 'vr' as const,
        dagdeel: 'middag' as const,
        uren: 2,
        plek: 'elders' as const,
        waar: 'Begeleiding in de bibliotheek',
      },
    ],
    toelichting: turn(
      [
        'Rustig beginnen in een kleine groep.',
        'Als de eerste weken goed gaan.',
        'Daarna weer bijna hele dagen.',
      ],
      at,
    ),
  }));
}

function arrangement(
  { eersteDag, school }: Geval,
  vandaag: Datum,
): NonNullable<Planwijziging['arrangement']> {
  return {
    urenSchool: 8,
    school,
    urenZorg: 6,
    aanbieder: 'Zorgboerderij Het Verzonnen Erf',
    betaler: 'gemeente (Jeugdwet) en samenwerkingsverband samen',
    van: ago(vandaag, 10, eersteDag),
    tot: ahead(vandaag, 90),
    toelichting: 'Twee ochtenden begeleiding op de boerderij, de andere ochtenden les in de kleine klas.',
  };
}

function evaluaties({ eersteDag, nr }: Geval, vandaag: Datum): NonNullable<Planwijziging['evaluaties']> {
  const held = ago(vandaag, 9, eersteDag);
  return [
    {
      gepland: held,
      gehouden: held,
      bevindingen: 'De eerste ochtenden op school gingen goed. Na de pauze werd het te druk.',
      vervolg: 'We houden dit nog twee weken aan en bouwen dan uit.',
    },
    { gepland: ahead(vandaag, 2 + (nr % 9)), gehouden: null, bevindingen: '', vervolg: '' },
  ];
}

/** An actie: how many days from today it is due (below 0: late, or done by then), and what became of it. */
export interface Actieplan {
  readonly omschrijving: string;
  readonly wie: string;
  readonly over: number;
  readonly gedaan: string | null;
}

/** Acties around today: one open, one late or due, and one done, in turn. */
export function actiesVan({ nr, behandelaar }: Geval): Actieplan[] {
  const mine = { ...turn(ACTIES, nr), wie: behandelaar.id, gedaan: null };
  const others = turn(ACTIES, nr + 1);
  const done = turn(ACTIES, nr + 2);
  const all: Actieplan[] = [
    { ...mine, over: [3, -4, 0, 8][nr % 4] ?? 3 },
    { omschrijving: done.omschrijving, wie: done.wie, over: -8, gedaan: done.uitkomst },
    { omschrijving: others.omschrijving, wie: others.wie, over: [12, -2][nr % 2] ?? 12, gedaan: null },
  ];
  return all.slice(0, 2 + (nr % 2));
}
