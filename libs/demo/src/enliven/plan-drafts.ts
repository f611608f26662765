import type { Planwijziging } from '@zesweken/plannen';
import { ago, ahead, partway } from './days.js';
import type { Geval } from './cast.js';
import { ACTIES, DOELEN, STEM_LEERLING, STEM_OUDERS, turn } from './texts.js';

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
export function planVan(geval: Geval): Planwijziging {
  const { nr, voornaam, eersteDag, peildag, thuis } = geval;
  const begin: Planwijziging = {
    stemOuders: turn(STEM_OUDERS, nr)(voornaam),
    stemLeerling: turn(STEM_LEERLING, nr),
    doelen: [doel(nr, thuis ? 'open' : 'bereikt')],
  };
  const fase = faseVan(geval);
  if (fase === 'begin') return begin;
  return {
    ...begin,
    gehoord: {
      datum: partway(eersteDag, peildag, 0.4),
      hoe: 'Gesprek thuis aan de keukentafel, zonder de ouders erbij.',
      door: geval.behandelaar.naam,
    },
    doelen: [...(begin.doelen ?? []), doel(nr + 1, fase === 'lopend' && thuis ? 'open' : 'bereikt')],
    afspraken: [
      { tekst: `De mentor belt elke vrijdag met ${voornaam} om de week door te nemen.`, met: 'mentor' },
      { tekst: 'Ouders melden vóór half negen bij school als het die dag niet lukt.', met: 'ouders' },
    ],
    rooster: rooster(geval),
    evaluaties: evaluaties(geval),
    ...(fase === 'arrangement' ? { arrangement: arrangement(geval) } : {}),
  };
}

function doel(nr: number, status: 'open' | 'bereikt') {
  return { ...turn(DOELEN, nr), status };
}

/** Hours that grow, of more and longer mornings; the last steps lie ahead. */
function rooster({ eersteDag, school, peildag }: Geval): Stap[] {
  const begins = [ago(peildag, 14, eersteDag), ahead(peildag, 7), ahead(peildag, 28)];
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

function arrangement({ eersteDag, school, peildag }: Geval): NonNullable<Planwijziging['arrangement']> {
  return {
    urenSchool: 8,
    school,
    urenZorg: 6,
    aanbieder: 'Zorgboerderij Het Verzonnen Erf',
    betaler: 'gemeente (Jeugdwet) en samenwerkingsverband samen',
    van: ago(peildag, 10, eersteDag),
    tot: ahead(peildag, 90),
    toelichting: 'Twee ochtenden begeleiding op de boerderij, de andere ochtenden les in de kleine klas.',
  };
}

function evaluaties({ eersteDag, nr, peildag, thuis }: Geval): NonNullable<Planwijziging['evaluaties']> {
  const held = ago(peildag, 9, eersteDag);
  return [
    {
      gepland: held,
      gehouden: held,
      bevindingen: 'De eerste ochtenden op school gingen goed. Na de pauze werd het te druk.',
      vervolg: 'We houden dit nog twee weken aan en bouwen dan uit.',
    },
    ...(thuis
      ? [{ gepland: ahead(peildag, 2 + (nr % 9)), gehouden: null, bevindingen: '', vervolg: '' }]
      : []),
  ];
}

/** An actie: how many days from the day of the plan it is due (below 0: late, or done by then), and what became of it. */
export interface Actieplan {
  readonly omschrijving: string;
  readonly wie: string;
  readonly over: number;
  readonly gedaan: string | null;
}

/** Acties: of who is at home one open, one late or due, and one done, in turn; where it is over, all done. */
export function actiesVan({ nr, behandelaar, thuis }: Geval): Actieplan[] {
  const [one, done, other] = [turn(ACTIES, nr), turn(ACTIES, nr + 2), turn(ACTIES, nr + 1)];
  const all: [Actieplan, ...Actieplan[]] = [
    { omschrijving: done.omschrijving, wie: done.wie, over: -8, gedaan: done.uitkomst },
    { omschrijving: one.omschrijving, wie: behandelaar.id, over: [-4, 0, 3, 8][nr % 4] ?? 3, gedaan: null },
    { omschrijving: other.omschrijving, wie: other.wie, over: [12, -2][nr % 2] ?? 12, gedaan: null },
  ];
  return thuis ? all.slice(0, 2 + (nr % 2)) : [all[0]];
}
