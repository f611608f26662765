import { type Datum, plusDagen, plusMaanden } from '@zesweken/kalender';
import type { EnterLeerling } from '@zesweken/leerlingen';
import { Dice } from '../generate/dice.js';
import { gemeentecodeOp } from '../generate/leerlingen.js';
import { demoNaam } from '../generate/names.js';
import { GEMEENTEN } from '../generate/scholen.js';

/** A child as somebody enters it. */
export type NieuwKind = Parameters<EnterLeerling['run']>[0];

/**
 * Makes up children of whom no school ever reported absence: so nothing that is recorded of them can change a figure. They have
 * no number, as of somebody who is entered by hand.
 */
export class NewChildren {
  readonly #dice: Dice;
  readonly #gemeentecode: string;

  /** @param slug of the tenant; in one that is no gemeente they live in Nieuwegein. */
  constructor(
    slug: string,
    private readonly vandaag: Datum,
  ) {
    this.#dice = new Dice(`leven/${slug}/kinderen`);
    this.#gemeentecode = gemeentecodeOp(
      GEMEENTEN.find((gemeente) => gemeente === slug) ?? 'nieuwegein',
      vandaag,
    );
  }

  /** @param age today, in years; the next birthday is more than two months away. */
  next(age: number): NieuwKind {
    const { voornamen, voorvoegsel, achternaam, geslacht } = demoNaam(this.#dice);
    return {
      pgn: null,
      voornamen,
      voorvoegsel: voorvoegsel || null,
      achternaam,
      geslacht,
      geboortedatum: plusDagen(plusMaanden(this.vandaag, -12 * age), -this.#dice.between(30, 300)),
      adres: {
        straat: 'Voorbeeldlaan',
        huisnummer: `${this.#dice.between(1, 180)}`,
        postcode: null,
        plaats: null,
      },
      geheimAdres: false,
      telefoon: null,
      gemeentecode: this.#gemeentecode,
    };
  }
}
