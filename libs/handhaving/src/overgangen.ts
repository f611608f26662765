import { DomainError, type FieldError, InvalidInput } from '@zesweken/errors';
import { leeftijdOp, schooljaar, verjaardag } from '@zesweken/kalender';
import type { Stapinvoer, Stapsoort, Zaakstand, Zaakstatus } from './stappen.js';

/** What stands in the way of a step: a state that comes first, or a field that is wrong. */
type Bezwaar = DomainError | FieldError | false | undefined;
type Eis = (stap: Stapinvoer, zaak: Zaakstand) => Bezwaar;

/** One line of the table of transitions. All of them are for the role `boa`; nobody else reaches this code. */
export interface Overgang {
  /** The states in which it can be done. */
  readonly van: readonly Zaakstatus[];
  /** The state it leads to; a zaak never goes back. */
  readonly naar: Zaakstatus;
  /** What must be true, in the order in which it is told. */
  readonly eisen: readonly Eis[];
}

const conflict = (code: string, message: string): DomainError =>
  new DomainError('conflict', `handhaving.${code}`, message);
const veld = (name: string, code: string, melding: string): FieldError => ({ veld: name, code, melding });

const OPEN: readonly Zaakstatus[] = ['gestart', 'gehoord', 'route', 'uitvoering'];
/** From 12 on a leerling is heard himself, and answers for himself (Leerplichtwet 2 lid 3, 22). */
const OWN_DUTY_FROM = 12;
/** Halt is for those who fall under juvenile criminal law (Wetboek van Strafrecht 77e). */
const HALT_UNTIL = 18;

const last = (zaak: Zaakstand, soort: Stapsoort): Stapinvoer | undefined =>
  zaak.stappen.findLast((stap) => stap.soort === soort);
const ageOn = (stap: Stapinvoer, zaak: Zaakstand): number => leeftijdOp(zaak.geboortedatum, stap.datum);
const routeOf = (zaak: Zaakstand) => last(zaak, 'mas-route')?.route;

const cautieGegeven: Eis = ({ cautie, gehoord }) =>
  gehoord !== false &&
  cautie !== true &&
  veld('cautie', 'cautie', 'Wijs wie u hoort eerst op het recht om te zwijgen en leg dat vast.');

const zegtOfGehoord: Eis = ({ gehoord }) =>
  gehoord === undefined &&
  veld('gehoord', 'verplicht', 'Zeg of het gehoor heeft plaatsgevonden. Zo niet, leg uit waarom niet.');

const twaalfOfOuder: Eis = (stap, zaak) =>
  ageOn(stap, zaak) < OWN_DUTY_FROM &&
  conflict(
    'te-jong',
    'De leerling is op deze dag nog geen 12 jaar. Hoor de ouders; de leerling hoeft u niet te horen.',
  );

const oudersGehoord: Eis = (_stap, zaak) =>
  !last(zaak, 'horen-ouders') &&
  conflict(
    'ouders-horen',
    'Hoor eerst de ouders (Leerplichtwet artikel 22), of leg vast waarom dat niet kon.',
  );

const leerlingGehoord: Eis = (stap, zaak) =>
  ageOn(stap, zaak) >= OWN_DUTY_FROM &&
  !last(zaak, 'horen-leerling') &&
  conflict(
    'leerling-horen',
    'De leerling is 12 jaar of ouder. Hoor de leerling eerst zelf, of leg vast waarom dat niet kon.',
  );

const routeGekozen: Eis = ({ route }) =>
  route === undefined && veld('route', 'verplicht', 'Kies een van de vier routes van de MAS.');

const zegtOfProblemen: Eis = ({ problemen }) =>
  problemen === undefined &&
  veld('problemen', 'verplicht', 'Zeg of er problemen onder het verzuim liggen; dan gaat hulp voor.');

const eerstHulp: Eis = ({ route, problemen }, zaak) =>
  problemen === true &&
  (route === 'halt' || route === 'strafrechtelijk') &&
  !zaak.stappen.some((stap) => stap.route === 'vrijwillige-hulp' || stap.route === 'civiel') &&
  conflict(
    'eerst-hulp',
    'Er liggen problemen onder het verzuim. Kies eerst vrijwillige hulp of civiel dwang; straf kan pas als dat is geprobeerd.',
  );

const routeIs =
  (route: 'halt' | 'strafrechtelijk', naam: string): Eis =>
  (_stap, zaak) =>
    routeOf(zaak) !== route &&
    conflict(
      'route-ontbreekt',
      `Hiervoor moet de route van de MAS ${naam} zijn, met uw motivering. Leg die route eerst vast.`,
    );

const haltLeeftijd: Eis = (stap, zaak) => {
  const age = ageOn(stap, zaak);
  return (
    (age < OWN_DUTY_FROM || age >= HALT_UNTIL) &&
    conflict('halt-leeftijd', 'Halt is voor jongeren van 12 tot 18 jaar. Kies een andere route.')
  );
};

/** Whether a referral to Halt still waits for its outcome. */
export function haltLoopt({ stappen }: Pick<Zaakstand, 'stappen'>): boolean {
  const sent = stappen.findLastIndex(({ soort }) => soort === 'halt-verwijzing');
  return sent > stappen.findLastIndex(({ soort }) => soort === 'halt-uitkomst');
}

const haltLooptNiet: Eis = (_stap, zaak) =>
  haltLoopt(zaak) &&
  conflict('halt-loopt', 'De verwijzing naar Halt loopt nog. Leg eerst de uitkomst van Halt vast.');

const haltLooptWel: Eis = (_stap, zaak) =>
  !haltLoopt(zaak) &&
  conflict('halt-geen', 'Er loopt geen verwijzing naar Halt. Leg eerst de verwijzing vast.');

const zegtUitkomstHalt: Eis = ({ haltGeslaagd }) =>
  haltGeslaagd === undefined &&
  veld('haltGeslaagd', 'verplicht', 'Zeg of de leerling Halt goed heeft afgerond.');

const volledigPv: Eis = ({ nummer, artikel, tegen, verbalisant }) => {
  if (!nummer) return veld('nummer', 'verplicht', 'Vul het nummer van het proces-verbaal in.');
  if (!artikel) return veld('artikel', 'verplicht', 'Kies het artikel dat is overtreden.');
  if (!tegen) return veld('tegen', 'verplicht', 'Zeg tegen wie het proces-verbaal is.');
  return !verbalisant && veld('verbalisant', 'verplicht', 'Vul de naam van de beëdigde ambtenaar in.');
};

/** 2 lid 1 is the duty of the parents, 2 lid 3 and 4a that of the leerling. */
const artikelPastBijVerdachte: Eis = ({ artikel, tegen }) => {
  if (artikel === '2-lid-1' && tegen === 'leerling')
    return veld(
      'artikel',
      'artikel-verdachte',
      'Artikel 2 lid 1 is de plicht van de ouders. Kies artikel 2 lid 3 of 4a.',
    );
  return (
    artikel === '2-lid-3' &&
    tegen === 'ouders' &&
    veld(
      'artikel',
      'artikel-verdachte',
      'Artikel 2 lid 3 is de plicht van de leerling zelf. Kies artikel 2 lid 1 of 4a.',
    )
  );
};

const verdachteOudGenoeg: Eis = (stap, zaak) =>
  stap.tegen === 'leerling' &&
  ageOn(stap, zaak) < OWN_DUTY_FROM &&
  veld('tegen', 'te-jong', 'De leerling is nog geen 12 jaar en niet zelf verantwoordelijk. Kies de ouders.');

/** 4a belongs to the duty to qualify: after the school year in which the leerling turned 16. */
const kwalificatieplicht: Eis = ({ artikel, datum: day }, { geboortedatum }) =>
  artikel === '4a' &&
  day <= schooljaar(verjaardag(geboortedatum, 16)).einde &&
  veld(
    'artikel',
    'alleen-kwalificatieplicht',
    'Artikel 4a geldt pas in de kwalificatieplicht. Kies artikel 2 lid 1 of lid 3.',
  );

const kopieBijRecidive: Eis = (
  { recidive, kopieRaadOp, datum: day },
  { eerderProcesVerbaal, stappen, vandaag },
) => {
  const again =
    recidive === true || eerderProcesVerbaal || stappen.some(({ soort }) => soort === 'proces-verbaal');
  if (again && !kopieRaadOp)
    return veld(
      'kopieRaadOp',
      'recidive',
      'Er is eerder een proces-verbaal. Stuur de Raad voor de Kinderbescherming een afschrift (Leerplichtwet artikel 22) en vul die dag in.',
    );
  if (kopieRaadOp !== undefined && kopieRaadOp > vandaag)
    return veld(
      'kopieRaadOp',
      'toekomst',
      'Het afschrift is van een dag die nog moet komen. Verbeter de datum.',
    );
  return (
    kopieRaadOp !== undefined &&
    kopieRaadOp < day &&
    veld(
      'kopieRaadOp',
      'volgorde',
      'Het afschrift kan niet vóór het proces-verbaal zijn verstuurd. Verbeter de datum.',
    )
  );
};

const uitkomstPast: Eis = ({ uitkomst }, zaak) => {
  if (!uitkomst) return veld('uitkomst', 'verplicht', 'Kies hoe de zaak is afgelopen.');
  if (uitkomst === 'halt-geslaagd' && last(zaak, 'halt-uitkomst')?.haltGeslaagd !== true)
    return conflict(
      'uitkomst-halt',
      'Halt is niet als geslaagd vastgelegd. Leg eerst de uitkomst van Halt vast.',
    );
  return (
    (uitkomst === 'veroordeling' || uitkomst === 'sepot') &&
    !last(zaak, 'proces-verbaal') &&
    conflict(
      'uitkomst-pv',
      'Er is geen proces-verbaal, dus ook geen veroordeling of sepot. Kies een andere uitkomst.',
    )
  );
};

/** The table of transitions. Help first: nothing criminal without a motivated route of the MAS. */
export const OVERGANGEN: Readonly<Record<Stapsoort, Overgang>> = {
  'horen-ouders': { van: OPEN, naar: 'gehoord', eisen: [zegtOfGehoord, cautieGegeven] },
  'horen-leerling': { van: OPEN, naar: 'gehoord', eisen: [twaalfOfOuder, zegtOfGehoord, cautieGegeven] },
  waarschuwing: { van: OPEN, naar: 'gehoord', eisen: [oudersGehoord] },
  'mas-route': {
    van: OPEN,
    naar: 'route',
    eisen: [oudersGehoord, routeGekozen, zegtOfProblemen, haltLooptNiet, eerstHulp],
  },
  'halt-verwijzing': {
    van: OPEN,
    naar: 'uitvoering',
    eisen: [routeIs('halt', 'Halt'), leerlingGehoord, haltLeeftijd, haltLooptNiet],
  },
  'halt-uitkomst': { van: OPEN, naar: 'uitvoering', eisen: [haltLooptWel, zegtUitkomstHalt] },
  'proces-verbaal': {
    van: OPEN,
    naar: 'uitvoering',
    eisen: [
      oudersGehoord,
      routeIs('strafrechtelijk', 'strafrechtelijk'),
      leerlingGehoord,
      volledigPv,
      artikelPastBijVerdachte,
      verdachteOudGenoeg,
      kwalificatieplicht,
      kopieBijRecidive,
    ],
  },
  'raad-melding': { van: OPEN, naar: 'uitvoering', eisen: [oudersGehoord] },
  afsluiten: { van: OPEN, naar: 'afgesloten', eisen: [haltLooptNiet, uitkomstPast] },
};

/**
 * The state after a step.
 * @throws DomainError `handhaving.…` (409) that says what comes first; InvalidInput for fields.
 */
export function zetStap(stap: Stapinvoer, zaak: Zaakstand): Zaakstatus {
  const { van, naar, eisen } = OVERGANGEN[stap.soort];
  if (!van.includes(zaak.status))
    throw conflict('afgesloten', 'Deze zaak is afgesloten. Begin een nieuwe zaak als er weer reden voor is.');
  const day = dagInVolgorde(stap, zaak);
  if (day) throw new InvalidInput([day]);
  for (const eis of eisen) {
    const found = eis(stap, zaak);
    if (found instanceof DomainError) throw found;
    if (found) throw new InvalidInput([found]);
  }
  return furthest(zaak.status, naar);
}

function dagInVolgorde({ datum: day }: Stapinvoer, { begonnenOp, vandaag }: Zaakstand): FieldError | false {
  if (day > vandaag)
    return veld('datum', 'toekomst', 'Deze dag moet nog komen. Leg de stap vast als die is gezet.');
  return (
    day < begonnenOp &&
    veld('datum', 'volgorde', `De zaak begon op ${begonnenOp}. Kies die dag of een latere.`)
  );
}

const ORDER: readonly Zaakstatus[] = ['gestart', 'gehoord', 'route', 'uitvoering', 'afgesloten'];

/** A later hearing does not take a zaak back to an earlier state. */
function furthest(a: Zaakstatus, b: Zaakstatus): Zaakstatus {
  return ORDER.indexOf(a) > ORDER.indexOf(b) ? a : b;
}
