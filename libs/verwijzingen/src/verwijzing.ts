import { DomainError } from '@zesweken/errors';
import type { Categorie, Grondslagsoort } from '@zesweken/grondslagen';
import type { Datum } from '@zesweken/kalender';

export const STATUSSEN = [
  'concept',
  'verzonden',
  'geaccepteerd',
  'afgewezen',
  'afgerond',
  'ingetrokken',
] as const;
export type Status = (typeof STATUSSEN)[number];

export const SOORTEN = ['verwijzing', 'overdracht'] as const;
export type Soort = (typeof SOORTEN)[number];

/** What both sides see in plain of what was sent: who, when, on which ground, how far. */
export interface Verwijzing {
  readonly id: string;
  /** Names of database roles. */
  readonly vanRol: string;
  readonly naarRol: string;
  readonly soort: Soort;
  /** Of the sender's dossier. */
  readonly kenmerk: string;
  readonly status: Exclude<Status, 'concept'>;
  readonly grondslag: Grondslagsoort;
  readonly bron: string;
  readonly toestemmingId: string | null;
  readonly regelId: string | null;
  readonly doel: string;
  readonly categorieen: readonly Categorie[];
  readonly onderToestemming: readonly Categorie[];
  readonly verzondenOp: Date;
  readonly antwoordUiterlijk: Datum;
  readonly noodTot: Date | null;
  readonly geantwoordOp: Date | null;
  readonly beeindigdOp: Date | null;
  readonly einde: 'ingetrokken' | 'toestemming' | 'afgewezen' | 'afgerond' | null;
  readonly versie: number;
}

/** The ground as a person chooses it. */
export interface GekozenGrondslag {
  readonly soort: Grondslagsoort;
  readonly toestemmingId: string | null;
  /** Of an emergency: why it can't wait. */
  readonly reden: string | null;
}

/** A verwijzing that is being written. */
export interface Concept {
  readonly soort: Soort;
  readonly categorieen: readonly Categorie[];
  readonly grondslag: GekozenGrondslag;
  readonly vraag: string;
  /** Null: the one purpose of the toestemming, or of the convenant. */
  readonly doel: string | null;
  /** What the sender adds to a category, in words. */
  readonly toelichtingen: Readonly<Partial<Record<Categorie, string>>>;
  /** Ids of files of the dossier, chosen one by one. */
  readonly bijlagen: readonly string[];
  /** The day on which parents were told, where the ground asks that. */
  readonly oudersGeinformeerd: Datum | null;
}

/** A verwijzing as its sender keeps it. */
export interface EigenVerwijzing {
  readonly id: string;
  readonly dossierId: string;
  readonly leerlingId: string;
  readonly naarTenant: string;
  readonly concept: Concept;
  readonly antwoord: Antwoord | null;
  readonly aangemaaktOp: Date;
  readonly verzondenOp: Date | null;
  readonly versie: number;
}

/** What the receiver answered; each side keeps it as its own. */
export interface Antwoord {
  /** Why it was refused, or withdrawn. */
  readonly reden: string | null;
  readonly advies: string | null;
  readonly uitkomst: string | null;
}

/** Days after an ending that was not a withdrawal in which the key is kept. */
export const NALOOP_DAGEN = 28;

/** Hours that an emergency lasts. */
export const NOOD_UREN = 24;

/** The step does not fit the state: 409 with what is so now. */
export function verkeerdeVolgorde(status: Status): DomainError {
  return new DomainError(
    'conflict',
    'verwijzing.volgorde',
    `Dit kan niet meer: deze verwijzing is ${STATUSWOORDEN[status]}. Vernieuw de pagina om de stand van nu te zien.`,
  );
}

const STATUSWOORDEN: Readonly<Record<Status, string>> = {
  concept: 'nog niet verzonden',
  verzonden: 'verzonden en nog niet beantwoord',
  geaccepteerd: 'geaccepteerd',
  afgewezen: 'afgewezen',
  afgerond: 'afgerond',
  ingetrokken: 'ingetrokken',
};

/** The content is closed: why, and what the reader can do. */
export function gesloten(
  waarom: 'ingetrokken' | 'vervallen' | 'afgewezen' | 'nood' | 'sleutel',
): DomainError {
  const [code, melding] = GESLOTEN[waarom];
  return new DomainError('forbidden', code, melding);
}

const GESLOTEN = {
  ingetrokken: [
    'verwijzing.ingetrokken',
    'Deze verwijzing is ingetrokken. U kunt de inhoud niet meer zien. Neem contact op met de verzender als u nog iets nodig hebt.',
  ],
  vervallen: [
    'verwijzing.grondslag-vervallen',
    'De toestemming hiervoor is voorbij of ingetrokken. U kunt de inhoud niet meer zien. De verzender kan nieuwe toestemming vragen.',
  ],
  afgewezen: [
    'verwijzing.afgewezen',
    'U heeft deze verwijzing afgewezen. De inhoud is gesloten. Vraag de verzender om een nieuwe als u haar toch wilt.',
  ],
  nood: [
    'verwijzing.nood-voorbij',
    'De 24 uur van deze noodsituatie zijn voorbij. De inhoud is gesloten. Bespreek met de verzender op welke grond verder wordt gedeeld.',
  ],
  sleutel: [
    'verwijzing.vernietigd',
    'De inhoud van deze verwijzing is vernietigd. Neem contact op met de verzender als u nog iets nodig hebt.',
  ],
} as const;
