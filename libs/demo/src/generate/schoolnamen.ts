import { DEMO_SCHOLEN, type DemoSchool, type GemeenteSlug } from './scholen.js';

/** A demo school as the register of a tenant names it. */
export interface Schoolnaam extends DemoSchool {
  readonly naam: string;
  readonly plaats: string;
}

/** By BRIN and vestiging; none of them exists. */
const NAMEN: Readonly<Record<string, string>> = {
  '99XA 00': 'Basisschool De Papieren Draak',
  '99XB 00': 'Basisschool De Glazen Knikker',
  '99XC 00': 'Kindcentrum Het Rode Potlood',
  '99XC 01': 'Kindcentrum Het Rode Potlood, locatie Zuid',
  '99XD 00': 'Daltonschool De Zeven Sleutels',
  '99XE 00': 'Basisschool De Houten Fiets',
  '99XF 00': 'Kindcentrum De Blauwe Kiezel',
  '99XG 00': 'Montessorischool De Vliegende Hollander',
  '99XH 00': 'Basisschool Het Warme Nest',
  '99XJ 00': 'Basisschool De Gouden IJssel',
  '99XK 00': 'Kindcentrum De Stenen Brug',
  '99XL 00': 'Jenaplanschool De Wolkenboot',
  '99XM 00': 'Basisschool De Knotwilg',
  '99XM 01': 'Basisschool De Knotwilg, locatie Dorp',
  '99XN 00': 'Basisschool De Lek en de Linge',
  '99XP 00': 'Basisschool De Drie Bruggen',
  '99XQ 00': 'Kindcentrum De Oranje Poort',
  '99YA 00': 'SBO De Stapsteen',
  '99YB 00': 'SBO Het Kleine Kompas',
  '99YC 00': 'SO De Windroos',
  '99ZA 00': 'Lekstroom Lyceum',
  '99ZB 00': 'College De Ruiterkade',
  '99ZB 01': 'College De Ruiterkade, vmbo',
  '99ZC 00': 'Schalkwijker College',
  '99ZD 00': 'Scholengemeenschap De Kromme Rijn',
  '99ZE 00': 'IJsselland College',
  '99ZF 00': 'Linge College',
  '99ZG 00': 'VSO De Nieuwe Start',
  '99ZH 00': 'VSO Het Anker',
  '99ZJ 00': 'Praktijkschool De Werkplaats',
  '99ZK 00': 'ROC De Voorbeeldstad',
  '99ZL 00': 'Mbo Vakschool De Proef',
};

const PLAATSEN: Readonly<Record<GemeenteSlug, string>> = {
  nieuwegein: 'Nieuwegein',
  houten: 'Houten',
  ijsselstein: 'IJsselstein',
  lopik: 'Lopik',
  vijfheerenlanden: 'Vianen',
};

/** The schools that a tenant hears of: those for children of the gemeente, or all for a tenant of the whole region. */
export function schoolnamenVoor(slug: string): Schoolnaam[] {
  const own = DEMO_SCHOLEN.filter(({ gemeenten }) => gemeenten.some((gemeente) => gemeente === slug));
  return (own.length > 0 ? own : DEMO_SCHOLEN).map((school) => ({
    ...school,
    naam: NAMEN[`${school.brin} ${school.vestiging}`] ?? `School ${school.brin}`,
    plaats: PLAATSEN[school.gemeenten[0] ?? 'nieuwegein'],
  }));
}
