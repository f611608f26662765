import type { Herinnermomenten, Termijnregels } from './termijnregel.js';

/** Contract section 5: 14, 7 and 2 days before, on the day, and every week after it. */
const GEWOON: Herinnermomenten = { vooraf: [14, 7, 2, 0], daarnaElke: 7 };
/** Four weeks at home is a fact to know, not a thing to be done late. */
const ALLEEN_VOORAF: Herinnermomenten = { ...GEWOON, daarnaElke: null };

/** A convenant is an agreement: those who made it may agree that the clock stands still, and say why. It can't be extended. */
const IN_OVERLEG = { bron: 'Afspraak van de partijen bij het convenant' } as const;

/** The rules as they hold where a convenant says nothing else. */
export const STANDAARDREGELS: Termijnregels = Object.freeze({
  'melding-16-uur': {
    soort: 'melding-16-uur',
    herinneren: GEWOON,
    lengte: 5,
    eenheid: 'werkdagen',
    verschuiving: false,
    bron: 'Leerplichtwet 1969 art. 21a; Wet register onderwijsdeelnemers art. 12; termijn van 5 werkdagen volgens de praktijk',
    versie: '1',
  },
  'thuiszitter-4-weken': {
    soort: 'thuiszitter-4-weken',
    herinneren: ALLEEN_VOORAF,
    lengte: 4,
    eenheid: 'kalenderweken',
    verschuiving: false,
    bron: 'Definitie thuiszitter: langer dan vier weken zonder onderwijs (OCW, brief van 3 februari 2016)',
    versie: '1',
  },
  'convenant-6-weken': {
    soort: 'convenant-6-weken',
    herinneren: GEWOON,
    lengte: 6,
    eenheid: 'kalenderweken',
    verschuiving: false,
    bron: 'Convenant Thuiszittersaanpak: passende plek binnen zes weken na schooluitval',
    opschorting: IN_OVERLEG,
    versie: '1',
  },
  'pact-3-maanden': {
    soort: 'pact-3-maanden',
    herinneren: GEWOON,
    lengte: 3,
    eenheid: 'maanden',
    verschuiving: false,
    bron: 'Thuiszitterspact van 13 juni 2016',
    opschorting: IN_OVERLEG,
    versie: '1',
  },
  'zorgplicht-6-weken': {
    soort: 'zorgplicht-6-weken',
    herinneren: GEWOON,
    lengte: 6,
    eenheid: 'kalenderweken',
    verschuiving: true,
    bron: 'Wet op het primair onderwijs art. 40 lid 6; Algemene termijnenwet art. 1',
    opschorting: {
      bron: 'Algemene wet bestuursrecht art. 4:5 en 4:15: tot de gegevens er zijn die de school nodig heeft',
    },
    verlenging: {
      hoogstens: 4,
      eenheid: 'kalenderweken',
      bron: 'Wet op het primair onderwijs art. 40 lid 6',
    },
    versie: '1',
  },
  'zorgplicht-10-weken': {
    soort: 'zorgplicht-10-weken',
    herinneren: GEWOON,
    lengte: 10,
    eenheid: 'kalenderweken',
    verschuiving: true,
    bron: 'Wet op het primair onderwijs art. 40 leden 6 en 7; Algemene termijnenwet art. 1',
    versie: '1',
  },
  'verwijzing-antwoord': {
    soort: 'verwijzing-antwoord',
    herinneren: GEWOON,
    lengte: 5,
    eenheid: 'werkdagen',
    verschuiving: false,
    bron: 'Convenant Thuiszittersaanpak: antwoord op een verwijzing',
    opschorting: IN_OVERLEG,
    versie: '1',
  },
  'vrijstelling-5-jaarlijks': {
    soort: 'vrijstelling-5-jaarlijks',
    herinneren: GEWOON,
    maandDag: '06-30',
    eenheid: 'vaste-datum',
    verschuiving: false,
    bron: 'Leerplichtwet 1969 art. 6: elk jaar opnieuw vóór 1 juli',
    versie: '1',
  },
  'avg-verzoek': {
    soort: 'avg-verzoek',
    herinneren: GEWOON,
    lengte: 1,
    eenheid: 'maanden',
    verschuiving: true,
    bron: 'AVG art. 12 lid 3; Verordening (EEG, Euratom) 1182/71 art. 3',
    opschorting: { bron: 'AVG art. 12 lid 6: zolang niet vaststaat wie het vraagt' },
    verlenging: { hoogstens: 2, eenheid: 'maanden', bron: 'AVG art. 12 lid 3' },
    versie: '1',
  },
  actie: {
    soort: 'actie',
    herinneren: GEWOON,
    eenheid: 'gekozen',
    verschuiving: false,
    bron: 'Plan van aanpak',
    versie: '1',
  },
  evaluatie: {
    soort: 'evaluatie',
    herinneren: GEWOON,
    eenheid: 'gekozen',
    verschuiving: false,
    bron: 'Plan van aanpak',
    versie: '1',
  },
  escalatie: {
    soort: 'escalatie',
    herinneren: GEWOON,
    eenheid: 'gekozen',
    verschuiving: false,
    bron: 'Convenant Thuiszittersaanpak: langste tijd op een trede van de escalatieladder',
    versie: '1',
  },
});
