import {
  type Datum,
  dagenTussen,
  datum,
  leeftijdOp,
  plusDagen,
  plusMaanden,
  schooljaar,
  vroegste,
} from '@zesweken/kalender';
import { GRONDREGELS, type Verklaarder } from './gronden.js';
import { leerplichtdagen } from './leerplicht.js';
import { eersteLesweken, schooldagen } from './schooldagen.js';
import { fout, type Regel, type TeToetsen, type Toetscontext } from './toetsing.js';

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

/** Article 3a: from this age. */
const oudGenoeg: Regel = ({ begin }, { wet, vanaf }, { geboortedatum }) =>
  vanaf !== undefined &&
  leeftijdOp(geboortedatum, begin) < vanaf &&
  fout('begin', 'te-jong', `Dit kan volgens ${wet} pas vanaf ${vanaf} jaar. Kies een latere eerste dag.`);

/** Article 15: only in the duty to qualify. */
const kwalificatieplicht: Regel = ({ begin, twaalfSchooljaren }, { wet, plicht }, { geboortedatum }) => {
  const { eindeVolledig } = leerplichtdagen(geboortedatum);
  return (
    plicht === 'kwalificatie' &&
    begin <= eindeVolledig &&
    !twaalfSchooljaren &&
    fout(
      'begin',
      'alleen-kwalificatieplicht',
      `${wet} geldt alleen in de kwalificatieplicht: na ${eindeVolledig}, of na twaalf volle schooljaren (vink dat dan aan).`,
    )
  );
};

/** Articles 3a and 3b: only in the full duty, 3b in its last school year. */
const volledigeLeerplicht: Regel = ({ begin, einde, twaalfSchooljaren }, { wet, plicht }, context) => {
  if (plicht !== 'volledig' && plicht !== 'laatste-jaar') return null;
  const { eindeVolledig } = leerplichtdagen(context.geboortedatum);
  if (begin > eindeVolledig)
    return fout(
      'begin',
      'volledige-leerplicht-voorbij',
      `${wet} geldt alleen in de volledige leerplicht, en die eindigt op ${eindeVolledig}.`,
    );
  const lastYear = schooljaar(eindeVolledig);
  const within = twaalfSchooljaren || (begin >= lastYear.begin && einde <= lastYear.einde);
  return (
    plicht === 'laatste-jaar' &&
    !within &&
    fout(
      'begin',
      'laatste-jaar',
      `${wet} geldt alleen in het laatste schooljaar van de leerplicht: ${lastYear.begin} tot en met ${lastYear.einde}, of het twaalfde schooljaar (vink dat dan aan).`,
    )
  );
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
function laatsteDagVoorBegin(begin: Datum): Datum {
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

/** All rules, in the order in which their findings are told. */
export const REGELS: readonly Regel[] = [
  leerplichtig,
  oudGenoeg,
  kwalificatieplicht,
  volledigeLeerplicht,
  verklaring,
  besluit,
  kennisgeving,
  richting,
  nooitGeschikt,
  schooljaren,
  tevoren,
  beroepVanOuders,
];
