import { type Categorie, CATEGORIEEN, GEHEIMHOUDERS, type Partij, PARTIJEN } from './partij.js';

/** The grounds of the contract. */
export const GRONDSLAGSOORTEN = [
  'wettelijke-plicht',
  'publieke-taak',
  'toestemming',
  'noodsituatie',
] as const;
export type Grondslagsoort = (typeof GRONDSLAGSOORTEN)[number];

/** What must be so besides, before a row of the table carries anything. */
export type Voorwaarde =
  /** The leerling is enrolled at, or aangemeld for, a school of the receiving board. */
  | 'school-van-ontvanger'
  /** The leerling moved to the receiving gemeente. */
  | 'verhuisd-naar-ontvanger'
  /** Parents were informed beforehand, and an objection (AVG 21) was dealt with. */
  | 'ouders-vooraf-gehoord'
  /** Waiver of professional secrecy. */
  | 'doorbreking';

/** One row: from whom to whom, which categories, on which ground, and where that is written. */
export interface Grondslagregel {
  readonly code: string;
  readonly van: readonly Partij[];
  readonly naar: readonly Partij[];
  readonly categorieen: readonly Categorie[];
  readonly soort: Grondslagsoort;
  readonly voorwaarden: readonly Voorwaarde[];
  readonly bron: string;
}

/** Version of the table; part of what is kept with each sharing. */
export const TABELVERSIE = 1;

const ALLES = CATEGORIEEN;
const CHILD_PARTIES = PARTIJEN.filter((partij) => partij !== 'regio');
const ZORGPARTIJEN: readonly Partij[] = GEHEIMHOUDERS;

/** Which ground carries which flow (domain table B). What is not here is refused. Rows from broad duty to consent. */
export const GRONDSLAGENTABEL: readonly Grondslagregel[] = [
  {
    code: 'school-gemeente',
    van: ['schoolbestuur'],
    naar: ['gemeente'],
    categorieen: ['contact', 'verzuim', 'onderwijs'],
    soort: 'wettelijke-plicht',
    voorwaarden: [],
    bron: 'Leerplichtwet 18, 21a',
  },
  {
    code: 'school-swv',
    van: ['schoolbestuur'],
    naar: ['samenwerkingsverband'],
    categorieen: ['contact', 'verzuim', 'onderwijs', 'plan', 'gezondheid'],
    soort: 'publieke-taak',
    voorwaarden: [],
    bron: 'WPO 18a leden 6 en 13; WVO 2020',
  },
  {
    code: 'school-zorg',
    van: ['schoolbestuur'],
    naar: ZORGPARTIJEN,
    categorieen: ALLES,
    soort: 'toestemming',
    voorwaarden: [],
    bron: 'AVG 6 lid 1 a, 9 lid 2 a',
  },
  {
    code: 'gemeente-school',
    van: ['gemeente'],
    naar: ['schoolbestuur'],
    categorieen: ['contact', 'verzuim', 'plan'],
    soort: 'publieke-taak',
    voorwaarden: ['school-van-ontvanger'],
    bron: 'Leerplichtwet 16, 22',
  },
  {
    code: 'gemeente-swv',
    van: ['gemeente'],
    naar: ['samenwerkingsverband'],
    categorieen: ['contact', 'verzuim', 'onderwijs'],
    soort: 'publieke-taak',
    voorwaarden: ['ouders-vooraf-gehoord'],
    bron: 'Leerplichtwet 16; AVG 6 lid 1 e',
  },
  {
    code: 'gemeente-swv-toestemming',
    van: ['gemeente'],
    naar: ['samenwerkingsverband'],
    categorieen: ['plan', 'zorg'],
    soort: 'toestemming',
    voorwaarden: [],
    bron: 'AVG 6 lid 1 a, 9 lid 2 a',
  },
  {
    code: 'gemeente-zorg',
    van: ['gemeente'],
    naar: ZORGPARTIJEN,
    categorieen: ALLES.filter((categorie) => categorie !== 'gezondheid'),
    soort: 'toestemming',
    voorwaarden: [],
    bron: 'AVG 6 lid 1 a, 9 lid 2 a',
  },
  {
    code: 'gemeente-gemeente',
    van: ['gemeente'],
    naar: ['gemeente'],
    categorieen: ['contact', 'verzuim', 'plan'],
    soort: 'publieke-taak',
    voorwaarden: ['verhuisd-naar-ontvanger'],
    bron: 'Leerplichtwet 16 (overdracht bij verhuizing)',
  },
  {
    code: 'swv-school',
    van: ['samenwerkingsverband'],
    naar: ['schoolbestuur'],
    categorieen: ['contact', 'onderwijs', 'plan', 'gezondheid'],
    soort: 'publieke-taak',
    voorwaarden: ['school-van-ontvanger'],
    bron: 'WPO 18a lid 13',
  },
  {
    code: 'swv-anderen',
    van: ['samenwerkingsverband'],
    naar: ['gemeente', ...ZORGPARTIJEN],
    categorieen: ['contact', 'onderwijs', 'plan'],
    soort: 'toestemming',
    voorwaarden: [],
    bron: 'AVG 6 lid 1 a; WPO 18a lid 13',
  },
  {
    code: 'zorg-anderen',
    van: ZORGPARTIJEN,
    naar: CHILD_PARTIES,
    categorieen: ALLES,
    soort: 'toestemming',
    voorwaarden: ['doorbreking'],
    bron: 'Jeugdwet 7.3.11; BW 7:457; AVG 6 lid 1 a, 9 lid 2 a',
  },
  {
    code: 'nood',
    van: CHILD_PARTIES,
    naar: CHILD_PARTIES,
    categorieen: ['contact', 'veiligheid'],
    soort: 'noodsituatie',
    voorwaarden: [],
    bron: 'AVG 6 lid 1 d, 9 lid 2 c',
  },
];
