/** The grounds of the contract: articles of the Leerplichtwet 1969. Beware: `5-onder-a` is not `5a`. */
export const GRONDEN = [
  '5-onder-a',
  '5-onder-b',
  '5-onder-c',
  '5a',
  '15',
  '3a',
  '3b',
  '11-a',
  '11-b',
  '11-c',
  '11-d',
  '11-e',
  '11-f',
  '11-g',
] as const;
export type Grond = (typeof GRONDEN)[number];

/** Who signed a declaration. `behandelend-arts` exists to be refused with a reason. */
export const VERKLAARDERS = [
  'arts',
  'pedagoog',
  'psycholoog',
  'schoolhoofd',
  'behandelend-arts',
  'anders',
] as const;
export type Verklaarder = (typeof VERKLAARDERS)[number];

/** Who decided. */
export const BESLISSERS = ['college', 'leerplichtambtenaar', 'hoofd'] as const;
export type Beslisser = (typeof BESLISSERS)[number];

/** How the gemeente came to know of it. */
export const BRONNEN = ['kennisgeving', 'school', 'register', 'andere-gemeente', 'verlofaanvraag'] as const;
export type Bron = (typeof BRONNEN)[number];

/** Version of the rules below; the texts they come from were read in November 2026. */
export const REGELVERSIE = 'lpw-2026-1';

/** What the law asks of one ground. */
export interface Grondregel {
  /** The article, as people write it. */
  readonly wet: string;
  /** Exemption from enrolling, from attending, or another programme in the place of school. */
  readonly soort: 'inschrijving' | 'schoolbezoek' | 'vervangend';
  readonly verklaring?: {
    readonly door: readonly Verklaarder[];
    /** How old it may be when the exemption is invoked; left out: any age. */
    readonly maanden?: number;
    readonly wet: string;
  };
  /** Must be invoked anew each year before 1 July (article 6), and the first time a month before the duty begins. */
  readonly jaarlijks?: true;
  /** Which part of the duty it can be an exemption from; left out: all of it. */
  readonly plicht?: 'volledig' | 'kwalificatie' | 'laatste-jaar';
  /** Age in years on its first day. */
  readonly vanaf?: number;
  /** Who decides; above how many school days in a school year, where it is not from the first day. */
  readonly besluit?: { readonly door: readonly Beslisser[]; readonly bovenDagen?: number };
  /** Days of notice before its first day. */
  readonly dagenTevoren?: number;
  /** Once in a school year, at most this many school days, never in the first two lesweken. */
  readonly eensHoogstens?: number;
  /** Whether it can be prolonged as it is. */
  readonly verlengbaar: boolean;
}

const COLLEGE: Grondregel['besluit'] = { door: ['college'] };

/** The Leerplichtwet 1969 as data: articles 3a, 3b, 5-9, 5a, 11, 13, 13a, 14 and 15. */
export const GRONDREGELS: Readonly<Record<Grond, Grondregel>> = {
  '5-onder-a': {
    wet: 'Leerplichtwet artikel 5 onder a',
    soort: 'inschrijving',
    verklaring: { door: ['arts', 'pedagoog', 'psycholoog'], maanden: 3, wet: 'Leerplichtwet artikel 7' },
    jaarlijks: true,
    verlengbaar: true,
  },
  '5-onder-b': {
    wet: 'Leerplichtwet artikel 5 onder b',
    soort: 'inschrijving',
    jaarlijks: true,
    verlengbaar: true,
  },
  '5-onder-c': {
    wet: 'Leerplichtwet artikel 5 onder c',
    soort: 'inschrijving',
    verklaring: { door: ['schoolhoofd'], wet: 'Leerplichtwet artikel 9' },
    jaarlijks: true,
    verlengbaar: true,
  },
  '5a': { wet: 'Leerplichtwet artikel 5a', soort: 'inschrijving', verlengbaar: true },
  '15': {
    wet: 'Leerplichtwet artikel 15',
    soort: 'inschrijving',
    plicht: 'kwalificatie',
    besluit: COLLEGE,
    verlengbaar: true,
  },
  '3a': {
    wet: 'Leerplichtwet artikel 3a',
    soort: 'vervangend',
    plicht: 'volledig',
    vanaf: 14,
    besluit: COLLEGE,
    verlengbaar: true,
  },
  '3b': {
    wet: 'Leerplichtwet artikel 3b',
    soort: 'vervangend',
    plicht: 'laatste-jaar',
    besluit: COLLEGE,
    verlengbaar: false,
  },
  '11-a': { wet: 'Leerplichtwet artikel 11 onder a', soort: 'schoolbezoek', verlengbaar: false },
  '11-b': { wet: 'Leerplichtwet artikel 11 onder b', soort: 'schoolbezoek', verlengbaar: false },
  '11-c': { wet: 'Leerplichtwet artikel 11 onder c', soort: 'schoolbezoek', verlengbaar: false },
  '11-d': { wet: 'Leerplichtwet artikel 11 onder d', soort: 'schoolbezoek', verlengbaar: false },
  '11-e': {
    wet: 'Leerplichtwet artikelen 11 onder e en 13',
    soort: 'schoolbezoek',
    dagenTevoren: 2,
    verlengbaar: false,
  },
  '11-f': {
    wet: 'Leerplichtwet artikelen 11 onder f en 13a',
    soort: 'schoolbezoek',
    eensHoogstens: 10,
    verlengbaar: false,
  },
  '11-g': {
    wet: 'Leerplichtwet artikelen 11 onder g en 14',
    soort: 'schoolbezoek',
    besluit: { door: ['leerplichtambtenaar'], bovenDagen: 10 },
    verlengbaar: false,
  },
};
