import { DomainError } from '@zesweken/errors';
import type { Role } from '@zesweken/http';
import type { Dossierstatus } from './dossier-status.js';

/** What a person can do that moves a dossier, or that needs it to be in a certain state. */
export const DOSSIERACTIES = [
  'bevestigen',
  'niet-terug',
  'activeren',
  'plannen',
  'plaatsen',
  'plaatsing-mislukt',
  'escaleren',
  'sluiten',
  'heropenen',
] as const;
export type Dossieractie = (typeof DOSSIERACTIES)[number];

/** Roles that work with dossiers, in every kind of tenant. */
export const DOSSIERROLLEN = [
  'leerplicht',
  'teamleider',
  'trajectbegeleider',
  'medewerker',
  'jeugdarts',
  'zorgcoordinator',
] as const satisfies readonly Role[];

/** One row of the table of transitions. */
export interface Overgang {
  readonly van: readonly Dossierstatus[];
  /** The state afterwards; null where it follows from what is entered, or stays as it is. */
  readonly naar: Dossierstatus | null;
  readonly wie: readonly Role[];
  /** What else must be true, as a developer reads it; the use case sees to it. */
  readonly mits: string;
  readonly weigering: { readonly code: string; readonly melding: string };
}

const RUNNING = ['actief', 'in-plan', 'te-bevestigen', 'heropend'] as const;
const OPEN = ['signaal', 'te-verifieren', ...RUNNING, 'geplaatst'] as const;

const CLOSED = {
  code: 'dossier.gesloten',
  melding:
    'Dit dossier is gesloten. Heropen het als het ten onrechte gesloten is. Is de leerling opnieuw thuis, neem dan een nieuwe melding in.',
};
const CONFIRM_FIRST = {
  code: 'dossier.nog-niet-actief',
  melding:
    'Dit kan pas als vaststaat dat de leerling thuiszit. Bevestig eerst het verzuim, of maak het signaal actief met de eerste verzuimdag.',
};

/**
 * The states of a dossier and what moves it from one to another (contract section 3 names the eight). `te-bevestigen` and
 * `geplaatst` come by themselves: the absence has ended, or the first day of a plaatsing that counts has come.
 */
export const OVERGANGEN: Readonly<Record<Dossieractie, Overgang>> = {
  bevestigen: {
    van: ['te-verifieren', 'te-bevestigen'],
    naar: null,
    wie: DOSSIERROLLEN,
    mits: 'te-verifieren becomes actief; te-bevestigen closes with hervat, the day after the last day of absence',
    weigering: {
      code: 'dossier.niets-te-bevestigen',
      melding: 'Dit dossier wacht niet op een bevestiging. Vernieuw de pagina om de stand van nu te zien.',
    },
  },
  'niet-terug': {
    van: ['te-bevestigen'],
    naar: null,
    wie: DOSSIERROLLEN,
    mits: 'the state from before the reported end comes back; a later reported end counts again',
    weigering: {
      code: 'dossier.geen-terugkeer',
      melding:
        'De school heeft niet gemeld dat dit verzuim voorbij is. Er valt dus niets tegen te spreken: ga verder met het dossier.',
    },
  },
  activeren: {
    van: ['signaal'],
    naar: 'actief',
    wie: DOSSIERROLLEN,
    mits: 'a first day that is not ahead',
    weigering: {
      code: 'dossier.geen-signaal',
      melding: 'Dit dossier is al meer dan een signaal. Vernieuw de pagina om de stand van nu te zien.',
    },
  },
  plannen: {
    van: OPEN,
    naar: null,
    wie: DOSSIERROLLEN,
    mits: 'actief and heropend become in-plan; any other state stays',
    weigering: CLOSED,
  },
  plaatsen: {
    van: [...RUNNING, 'geplaatst'],
    naar: null,
    wie: DOSSIERROLLEN,
    mits: 'not before the first day of absence; geplaatst from the first day of a plaatsing that counts',
    weigering: CONFIRM_FIRST,
  },
  'plaatsing-mislukt': {
    van: [...RUNNING, 'geplaatst'],
    naar: null,
    wie: DOSSIERROLLEN,
    mits: 'heropend where it counted and failed within 28 days; else the state stays',
    weigering: {
      code: 'plaatsing.geen',
      melding:
        'In dit dossier is nog geen plek gevonden, dus er kan er geen mislukt zijn. Bevestig eerst het verzuim.',
    },
  },
  escaleren: {
    van: ['signaal', ...RUNNING, 'geplaatst'],
    naar: null,
    wie: DOSSIERROLLEN,
    mits: 'another rung than the present one, not before its day of entry',
    weigering: CONFIRM_FIRST,
  },
  sluiten: {
    van: OPEN,
    naar: 'gesloten',
    wie: DOSSIERROLLEN,
    mits: 'a reason, and a day not ahead and not before the first signal',
    weigering: CLOSED,
  },
  heropenen: {
    van: ['gesloten'],
    naar: 'heropend',
    wie: DOSSIERROLLEN,
    mits: 'a reason',
    weigering: {
      code: 'dossier.niet-gesloten',
      melding: 'Dit dossier is open. U kunt er gewoon in verder werken.',
    },
  },
};

/** @throws DomainError with the refusal of the table, when a dossier in this state does not allow it. */
export function mustAllow(actie: Dossieractie, status: Dossierstatus): void {
  const { van, weigering } = OVERGANGEN[actie];
  if (van.includes(status)) return;
  const { code, melding } = status === 'gesloten' && actie !== 'bevestigen' ? CLOSED : weigering;
  throw new DomainError('conflict', code, melding);
}

/** What a dossier in this state allows. */
export function mogelijk(status: Dossierstatus): Dossieractie[] {
  return DOSSIERACTIES.filter((actie) => OVERGANGEN[actie].van.includes(status));
}
