import type { FieldError } from '@zesweken/errors';
import { type Datum, leeftijdOp } from '@zesweken/kalender';
import { type Adres, GEEN_ADRES } from '../adres.js';

export const RELATIES = [
  'moeder',
  'vader',
  'voogd',
  'gecertificeerde-instelling',
  'pleegouder',
  'ander',
] as const;
export type Relatie = (typeof RELATIES)[number];

export const CONTACTWIJZEN = ['telefoon', 'e-mail', 'brief'] as const;
export type Contactwijze = (typeof CONTACTWIJZEN)[number];

/** How somebody is reached; kept encrypted as one value. */
export interface Contact extends Adres {
  readonly telefoon: string | null;
  readonly email: string | null;
  /** How this person wants to be reached. */
  readonly voorkeur: Contactwijze | null;
  /** Language in which to speak or write, in words. */
  readonly taal: string | null;
  readonly toelichting: string | null;
}

export const GEEN_CONTACT: Contact = {
  ...GEEN_ADRES,
  telefoon: null,
  email: null,
  voorkeur: null,
  taal: null,
  toelichting: null,
};

/** No contact may be made with this person, such as after an order of the court. */
export interface Blokkade {
  readonly sinds: Datum;
  readonly reden: string;
  /** Who decided it, in words: a court, the police, the leerling. */
  readonly door: string;
}

/** What a person records about somebody around the leerling who decides or cares. */
export interface GezagdragerGegevens {
  readonly naam: string;
  readonly relatie: Relatie;
  /** Whether this person holds gezag, between the two days (null: open). */
  readonly gezag: boolean;
  readonly gezagVanaf: Datum | null;
  readonly gezagTot: Datum | null;
  /** The leerling lives with this person. */
  readonly woontBij: boolean;
  readonly geheimAdres: boolean;
  readonly contact: Contact;
  readonly blokkade: Blokkade | null;
}

/** The same as it is kept. */
export interface GezagdragerVol extends GezagdragerGegevens {
  readonly id: string;
  readonly leerlingId: string;
  /** From this day on the person no longer belongs to the leerling's network. */
  readonly beeindigdOp: Datum | null;
  readonly versie: number;
}

/** Whether the person still belongs to the network on a day. */
export function isBetrokken({ beeindigdOp }: Pick<GezagdragerVol, 'beeindigdOp'>, d: Datum): boolean {
  return beeindigdOp === null || d < beeindigdOp;
}

/**
 * Whether the person holds gezag over the leerling on a day. Gezag ends when the leerling comes of age (BW 1:233, 1:245).
 */
export function heeftGezag(
  gezagdrager: Pick<GezagdragerVol, 'gezag' | 'gezagVanaf' | 'gezagTot' | 'beeindigdOp'>,
  geboortedatum: Datum,
  d: Datum,
): boolean {
  const { gezag, gezagVanaf, gezagTot } = gezagdrager;
  return (
    gezag &&
    isBetrokken(gezagdrager, d) &&
    (gezagVanaf === null || gezagVanaf <= d) &&
    (gezagTot === null || d <= gezagTot) &&
    leeftijdOp(geboortedatum, d) < 18
  );
}

/** What is impossible in the orders of days. */
export function onmogelijk(
  { gezagVanaf, gezagTot, blokkade }: GezagdragerGegevens,
  vandaag: Datum,
): FieldError[] {
  const wrong: FieldError[] = [];
  if (gezagVanaf !== null && gezagTot !== null && gezagTot < gezagVanaf)
    wrong.push({
      veld: 'gezagTot',
      code: 'volgorde',
      melding: 'Het gezag eindigt vóór het begint. Kies een latere einddatum.',
    });
  if (blokkade !== null && blokkade.sinds > vandaag)
    wrong.push({
      veld: 'blokkade.sinds',
      code: 'volgorde',
      melding: 'De blokkade begint in de toekomst. Kies vandaag of een eerdere dag.',
    });
  return wrong;
}
