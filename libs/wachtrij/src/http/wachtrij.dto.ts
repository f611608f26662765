import type { Achtergrondwerk, Wachtrij } from '../achtergrondwerk.query.js';

/** Hoeveel opdrachten er in elke stand zijn, van alle organisaties samen. */
export class DiepteDto {
  wachtend: number;
  bezig: number;
  /** Wacht op zijn moment: een volgende poging of een volgende ronde. */
  uitgesteld: number;
  mislukt: number;

  static from({ wachtend, bezig, uitgesteld, mislukt }: Wachtrij['diepte']): DiepteDto {
    return { wachtend, bezig, uitgesteld, mislukt };
  }
}

/** Wanneer een soort werk weer aan de beurt is. */
export class BeurtDto {
  soort: string;
  moment: Date;
}

/** Een getal van een ronde. */
export class RondegetalDto {
  naam: string;
  aantal: number;
}

/** De laatste ronde van een soort werk, voor alle organisaties samen. */
export class RondeDto {
  soort: string;
  begonnen: Date;
  /** Einde van de laatste ronde die goed ging. */
  klaar: Date | null;
  /** Einde van de laatste ronde, als die mislukte. */
  mislukt: Date | null;
  /** Hoe lang de laatste ronde die goed ging duurde, in milliseconden. */
  duurMs: number | null;
  getallen: RondegetalDto[];

  static from({
    soort,
    begonnenOp,
    klaarOp,
    misluktOp,
    gedaan,
  }: Achtergrondwerk['rondes'][number]): RondeDto {
    const { duurMs = null, ...rest } = gedaan;
    const getallen = Object.entries(rest).map(([naam, aantal]) => ({ naam, aantal }));
    return { soort, begonnen: begonnenOp, klaar: klaarOp, mislukt: misluktOp, duurMs, getallen };
  }
}

/** Wat er de laatste zeven dagen naar mensen van de eigen organisatie ging. */
export class VerstuurdDto {
  sinds: Date;
  /** Herinneringen in Zesweken, per persoon één. */
  herinneringen: number;
  /** E-mails die weggingen. */
  mail: number;
  /** E-mails die niet aankwamen. */
  mailMislukt: number;
  /** E-mails die nu wachten. */
  mailWacht: number;

  static from({ sinds, herinneringen, mail }: Achtergrondwerk['verstuurd']): VerstuurdDto {
    return {
      ...{ sinds, herinneringen },
      mail: mail.verzonden,
      mailMislukt: mail.mislukt,
      mailWacht: mail.wacht,
    };
  }
}

/** Eigen werk dat al gedaan had moeten zijn. */
export class TeLaatDto {
  soort: string;
  sinds: Date;
}

/** Een eigen opdracht die mislukt is. */
export class MislukteOpdrachtDto {
  id: string;
  soort: string;
  pogingen: number;
  moment: Date;
}

/** Hoe het staat met het werk waarop niemand wacht. */
export class WachtrijDto {
  /** Leeg zolang de wachtrij niet antwoordt. */
  diepte: DiepteDto | null;
  volgende: BeurtDto[];
  rondes: RondeDto[];
  verstuurd: VerstuurdDto;
  teLaat: TeLaatDto[];
  /** Eigen mislukte opdrachten, nieuwste eerst; hoogstens 100. */
  mislukt: MislukteOpdrachtDto[];

  static from({ wachtrij, rondes, teLaat, verstuurd }: Achtergrondwerk): WachtrijDto {
    const { diepte, volgende = [], mislukt = [] } = wachtrij ?? {};
    return {
      diepte: diepte ? DiepteDto.from(diepte) : null,
      volgende: volgende.map(({ soort, op }) => ({ soort, moment: op })),
      rondes: rondes.map((ronde) => RondeDto.from(ronde)),
      verstuurd: VerstuurdDto.from(verstuurd),
      teLaat: teLaat.map(({ soort, op }) => ({ soort, sinds: op })),
      mislukt: mislukt.map(({ id, soort, pogingen, misluktOp }) => ({
        id,
        soort,
        pogingen,
        moment: misluktOp,
      })),
    };
  }
}
