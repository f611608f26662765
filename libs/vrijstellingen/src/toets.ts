import type { FieldError } from '@zesweken/errors';
import {
  type Datum,
  dagenTussen,
  datum,
  leeftijdOp,
  plusDagen,
  plusMaanden,
  schooljaar,
  type Schoolkalender,
  vroegste,
} from '@zesweken/kalender';
import { type Beslisser, type Grond, GRONDREGELS, type Grondregel, type Verklaarder } from './gronden.js';
import { leerplichtdagen } from './leerplicht.js';
import { eersteLesweken, schooldagen } from './schooldagen.js';

/** What somebody else declared about the leerling. */
export interface Verklaring {
  readonly door: Verklaarder;
  readonly naam: string | null;
  readonly datum: Datum;
}

/** Who decided on it, and when. */
export interface Besluit {
  readonly door: Beslisser;
  readonly datum: Datum;
  readonly kenmerk: string | null;
}

/** What the rules look at. */
export interface TeToetsen {
  readonly grond: Grond;
  readonly begin: Datum;
  readonly einde: Datum;
  /** The day on which the parents or the leerling invoked it. */
  readonly beroepOp: Datum | null;
  readonly nooitGeschikt: boolean;
  /** Whether the leerling attended a school of that richting in the year before; null: not known. */
  readonly richtingBezocht: boolean | null;
  /** Twelve full school years are over (article 3 lid 1), or will be at the end of this one. */
  readonly twaalfSchooljaren: boolean;
  readonly verklaring: Verklaring | null;
  readonly besluit: Besluit | null;
}

/** What is known around it. */
export interface Toetscontext {
  readonly geboortedatum: Datum;
  readonly vandaag: Datum;
  /** The holidays of the leerling's school or region, as far as loaded. */
  readonly kalender: Schoolkalender;
  /** Other vrijstellingen of the leerling. */
  readonly andere: readonly { readonly grond: Grond; readonly begin: Datum; readonly einde: Datum }[];
}

/** What the law asks and nobody could show yet: no refusal, a person must judge it. */
export const AANDACHTSPUNTEN = [
  'verklaring-ontbreekt',
  'besluit-ontbreekt',
  'beroep-onbekend',
  'kennisgeving-te-laat',
  'richting-onbekend',
  'langer-dan-schooljaar',
  'buiten-leerplicht',
  'lesweken-onbekend',
  'twee-dagen-tevoren',
] as const;
export type Aandachtspunt = (typeof AANDACHTSPUNTEN)[number];

/** The outcome: impossible where there are fouten. */
export interface Toets {
  readonly fouten: readonly FieldError[];
  readonly aandachtspunten: readonly Aandachtspunt[];
}

type Bevinding = FieldError | Aandachtspunt | false | undefined | null;
type Regel = (een: TeToetsen, regel: Grondregel, context: Toetscontext) => Bevinding | Bevinding[];

const fout = (veld: string, code: string, melding: string): FieldError => ({ veld, code, melding });

/** Tests a vrijstelling against the Leerplichtwet: what is impossible, and what a person must judge. */
export function toets(een: TeToetsen, context: Toetscontext): Toets {
  if (een.einde < een.begin) {
    return {
      fouten: [
        fout('einde', 'volgorde', 'De laatste dag ligt vóór de eerste. Draai ze om of verbeter er een.'),
      ],
      aandachtspunten: [],
    };
  }
  const found = REGELS.flatMap((regel) => regel(een, GRONDREGELS[een.grond], context));
  return {
    fouten: found.filter((one) => typeof one === 'object' && one !== null),
    aandachtspunten: found.filter((one) => typeof one === 'string'),
  };
}

/** Articles 3 and 4a: there must be a duty to be exempt from. */
const leerplichtig: Regel = ({ begin, einde }, { wet }, { geboortedatum }) => {
  const dagen = leerplichtdagen(geboortedatum);
  if (einde < dagen.begin || begin > dagen.einde) {
    return fout(
      'begin',
      'geen-leerplicht',
      `De leerling is in deze periode niet leerplichtig (${dagen.begin} tot en met ${dagen.einde}); ${wet} is dan niet nodig.`,
    );
  }
  return (begin < plusMaanden(dagen.begin, -1) || einde > plusDagen(dagen.einde, 31)) && 'buiten-leerplicht';
};

/** Articles 3a, 3b and 15 each belong to one part of the duty. */
const deelVanDePlicht: Regel = ({ begin, einde, twaalfSchooljaren }, { wet, plicht, vanaf }, context) => {
  const { geboortedatum } = context;
  const { eindeVolledig } = leerplichtdagen(geboortedatum);
  if (vanaf !== undefined && leeftijdOp(geboortedatum, begin) < vanaf)
    return fout(
      'begin',
      'te-jong',
      `Dit kan volgens ${wet} pas vanaf ${vanaf} jaar. Kies een latere eerste dag.`,
    );
  if (plicht === 'kwalificatie' && begin <= eindeVolledig && !twaalfSchooljaren)
    return fout(
      'begin',
      'alleen-kwalificatieplicht',
      `${wet} geldt alleen in de kwalificatieplicht: na ${eindeVolledig}, of na twaalf volle schooljaren (vink dat dan aan).`,
    );
  if (plicht !== 'volledig' && plicht !== 'laatste-jaar') return null;
  if (begin > eindeVolledig)
    return fout(
      'begin',
      'volledige-leerplicht-voorbij',
      `${wet} geldt alleen in de volledige leerplicht, en die eindigt op ${eindeVolledig}.`,
    );
  const lastYear = schooljaar(eindeVolledig);
  if (plicht === 'laatste-jaar' && !twaalfSchooljaren && (begin < lastYear.begin || einde > lastYear.einde))
    return fout(
      'begin',
      'laatste-jaar',
      `${wet} geldt alleen in het laatste schooljaar van de leerplicht: ${lastYear.begin} tot en met ${lastYear.einde}, of het twaalfde schooljaar (vink dat dan aan).`,
    );
  return null;
};

/** Articles 7 and 9: who may declare, and how old the declaration may be when the exemption is invoked. */
const verklaring: Regel = ({ verklaring: given, beroepOp, begin }, { verklaring: asked }, { vandaag }) => {
  if (!given) return asked && 'verklaring-ontbreekt';
  if (given.datum > vandaag)
    return fout(
      'verklaring.datum',
      'toekomst',
      'De verklaring is van een dag die nog moet komen. Verbeter de datum.',
    );
  if (!asked) return null;
  if (!asked.door.includes(given.door))
    return fout('verklaring.door', 'verklaring-door', `${asked.wet}: ${WIE_VERKLAART[given.door]}`);
  const invoked = beroepOp ?? vroegste(vandaag, begin);
  if (asked.maanden !== undefined && plusMaanden(given.datum, asked.maanden) < invoked)
    return fout(
      'verklaring.datum',
      'verklaring-te-oud',
      `${asked.wet}: de verklaring mag bij het beroep op de vrijstelling niet ouder zijn dan ${asked.maanden} maanden. Vraag een nieuwe.`,
    );
  return null;
};

const NIET_DEZE = 'deze persoon kan de verklaring niet geven. Vraag een verklaring van wie de wet noemt.';
const WIE_VERKLAART: Readonly<Record<Verklaarder, string>> = {
  arts: NIET_DEZE,
  pedagoog: NIET_DEZE,
  psycholoog: NIET_DEZE,
  schoolhoofd: NIET_DEZE,
  anders: NIET_DEZE,
  'behandelend-arts':
    'een arts die de leerling behandelt kan de verklaring niet geven. Vraag een andere arts.',
};

/** Articles 3a, 3b, 14 and 15: where somebody decides, there is a decision, by the right one. */
const besluit: Regel = (een, { besluit: asked, wet }, context) => {
  const given = een.besluit;
  if (given && given.datum > context.vandaag)
    return fout(
      'besluit.datum',
      'toekomst',
      'Het besluit is van een dag die nog moet komen. Verbeter de datum.',
    );
  if (!asked || (asked.bovenDagen !== undefined && dagenInSchooljaar(een, context) <= asked.bovenDagen))
    return null;
  if (!given) return 'besluit-ontbreekt';
  return asked.door.includes(given.door)
    ? null
    : fout(
        'besluit.door',
        'besluit-door',
        `${wet}: hierover beslist ${asked.door.join(' of ')}, niet ${given.door}.`,
      );
};

/** School days of this ground in the school year of its first day, those recorded earlier included. */
export function dagenInSchooljaar(
  { grond, begin, einde }: Pick<TeToetsen, 'grond' | 'begin' | 'einde'>,
  { andere, kalender }: Pick<Toetscontext, 'andere' | 'kalender'>,
): number {
  const year = schooljaar(begin);
  const earlier = andere.filter((one) => one.grond === grond && schooljaar(one.begin).code === year.code);
  return [{ begin, einde }, ...earlier]
    .map((one) => schooldagen(one.begin, one.einde, kalender))
    .reduce((sum, days) => sum + days, 0);
}

/** Article 6: invoked a month before the duty begins the first time, and each following year before 1 July. */
const kennisgeving: Regel = (
  { beroepOp, begin, nooitGeschikt },
  { jaarlijks },
  { geboortedatum, andere },
) => {
  if (!jaarlijks) return null;
  if (!beroepOp) return 'beroep-onbekend';
  const { begin: duty } = leerplichtdagen(geboortedatum);
  if (begin <= plusDagen(duty, 31)) return beroepOp > plusMaanden(duty, -1) && 'kennisgeving-te-laat';
  const goesOn = andere.some(
    (one) => GRONDREGELS[one.grond].jaarlijks && dagenTussen(one.einde, begin) <= 62,
  );
  const due = laatsteDagVoorBegin(begin);
  return goesOn && !nooitGeschikt && beroepOp > due && 'kennisgeving-te-laat';
};

/** 30 June before the school year of this day. */
export function laatsteDagVoorBegin(begin: Datum): Datum {
  return datum(`${schooljaar(begin).begin.slice(0, 4)}-06-30`);
}

/** Article 8: no objection to a richting that the leerling attended in the year before. */
const richting: Regel = ({ grond, richtingBezocht }) => {
  if (grond !== '5-onder-b') return null;
  if (richtingBezocht === null) return 'richting-onbekend';
  return (
    richtingBezocht &&
    fout(
      'richtingBezocht',
      'richting-bezocht',
      'Leerplichtwet artikel 8: wie in het jaar ervoor een school van die richting bezocht, kan zich niet op artikel 5 onder b beroepen.',
    )
  );
};

const nooitGeschikt: Regel = ({ grond, nooitGeschikt: never }) =>
  never &&
  grond !== '5-onder-a' &&
  fout(
    'nooitGeschikt',
    'nooit-geschikt',
    'Leerplichtwet artikel 6: nooit geschikt kan alleen bij artikel 5 onder a worden verklaard. Haal het vinkje weg.',
  );

/** Article 6: an exemption under 5 is invoked for a school year. */
const schooljaren: Regel = ({ begin, einde, nooitGeschikt: never }, { jaarlijks }) =>
  jaarlijks && !never && schooljaar(begin).code !== schooljaar(einde).code && 'langer-dan-schooljaar';

/** Article 13: a religious duty is told at least two days ahead. */
const tevoren: Regel = ({ beroepOp, begin }, { dagenTevoren }) => {
  if (dagenTevoren === undefined) return null;
  if (!beroepOp) return 'beroep-onbekend';
  return dagenTussen(beroepOp, begin) < dagenTevoren && 'twee-dagen-tevoren';
};

/** Article 13a: once in a school year, at most ten days, never in the first two lesweken. */
const beroepVanOuders: Regel = ({ grond, begin, einde }, { eensHoogstens, wet }, { kalender, andere }) => {
  if (eensHoogstens === undefined) return null;
  const year = schooljaar(begin).code;
  const weken = eersteLesweken(begin, kalender);
  return [
    andere.some((one) => one.grond === grond && schooljaar(one.begin).code === year) &&
      fout('begin', 'eens-per-schooljaar', `${wet}: dit kan één keer per schooljaar, en dat is al gebeurd.`),
    schooldagen(begin, einde, kalender) > eensHoogstens &&
      fout(
        'einde',
        'tien-dagen',
        `${wet}: dit kan voor ten hoogste ${eensHoogstens} schooldagen. Kies een eerdere laatste dag.`,
      ),
    !weken && 'lesweken-onbekend',
    weken &&
      begin <= weken.einde &&
      einde >= weken.begin &&
      fout(
        'begin',
        'eerste-lesweken',
        `${wet}: dit kan niet in de eerste twee lesweken (${weken.begin} tot en met ${weken.einde}).`,
      ),
  ];
};

const REGELS: readonly Regel[] = [
  leerplichtig,
  deelVanDePlicht,
  verklaring,
  besluit,
  kennisgeving,
  richting,
  nooitGeschikt,
  schooljaren,
  tevoren,
  beroepVanOuders,
];

/** Whether another vrijstelling of the same ground holds on one of these days. */
export function overlapt(
  { grond, begin, einde }: Pick<TeToetsen, 'grond' | 'begin' | 'einde'>,
  andere: Toetscontext['andere'],
): boolean {
  return andere.some((one) => one.grond === grond && one.begin <= einde && begin <= one.einde);
}

/**
 * The last day by which it must be invoked anew: 30 June of the school year that runs, within its own (article 6;
 * termijn `vrijstelling-5-jaarlijks` of the contract). Null where it need not be.
 */
export function verlengenUiterlijk(
  {
    grond,
    begin,
    einde,
    nooitGeschikt: never,
  }: Pick<TeToetsen, 'grond' | 'begin' | 'einde' | 'nooitGeschikt'>,
  vandaag: Datum,
): Datum | null {
  if (!GRONDREGELS[grond].jaarlijks || never) return null;
  const day = vandaag < begin ? begin : vandaag > einde ? einde : vandaag;
  return datum(`${schooljaar(day).einde.slice(0, 4)}-06-30`);
}
