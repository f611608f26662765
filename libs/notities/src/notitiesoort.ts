/** What a person can write down: a note, or a contact that took place. */
export const NOTITIESOORTEN = ['notitie', 'telefoon', 'gesprek', 'huisbezoek', 'e-mail', 'overleg'] as const;
export type Notitiesoort = (typeof NOTITIESOORTEN)[number];

/** Those, and the note that goes with a hand-over; that one is made by handing over only. */
export type BewaardeSoort = Notitiesoort | 'overdracht';
