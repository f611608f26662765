import { CalendarDay, MayBeAbsent } from '@zesweken/http';
import type { Datum } from '@zesweken/kalender';
import { BESTANDSVORMEN, type Bestandsvorm } from '@zesweken/rekenblad';
import { IsIn, IsString, MaxLength } from 'class-validator';
import type { Inspectieopgave } from '../inspectie.query.js';
import { type Leerplichttelling, VELDEN } from '../leerplichttelling.query.js';
import type { Raadsverslag } from '../raadsverslagen.js';

const LONGEST_TEXT = 20_000;

/** In welke vorm. */
export class VormQuery {
  /** `csv` voor programma's, `ods` voor LibreOffice en Excel. */
  @IsIn(BESTANDSVORMEN)
  vorm: Bestandsvorm;
}

/** Een veld van de leerplichttelling. */
export class TellingveldDto {
  @IsIn(VELDEN)
  veld: string;
  aantal: number;
}

/** Vrijstellingen op een grond. */
export class TellinggrondDto {
  grond: string;
  aantal: number;
}

/** De cijfers voor de leerplichttelling. */
export class LeerplichttellingDto {
  schooljaar: string;
  @CalendarDay()
  peildatum: Datum;
  velden: TellingveldDto[];
  vrijstellingen: TellinggrondDto[];

  static from({ schooljaar, peildatum, velden, vrijstellingen }: Leerplichttelling): LeerplichttellingDto {
    return {
      ...{ schooljaar, peildatum },
      velden: VELDEN.map((veld) => ({ veld, aantal: velden[veld] })),
      vrijstellingen: vrijstellingen.map(({ grond, aantal }) => ({ grond, aantal })),
    };
  }
}

/** Een zaak in de opgave aan de Inspectie, zonder iets dat iemand noemt. */
export class InspectierijDto {
  volgnummer: number;
  schoolsoort: string;
  leeftijd: number;
  soort: string;
  begin: string;
  wekenThuis: number;
  vrijgesteld: boolean;
  stand: string;
  einde: string | null;
}

/** De opgave aan de Inspectie over een kwartaal. */
export class InspectieopgaveDto {
  kwartaal: string;
  @CalendarDay()
  van: Datum;
  @CalendarDay()
  tot: Datum;
  rijen: InspectierijDto[];

  static from({ kwartaal, van, tot, rijen }: Inspectieopgave): InspectieopgaveDto {
    return { kwartaal, van, tot, rijen: rijen.map((rij) => ({ ...rij })) };
  }
}

/** Wat u zelf schrijft in het verslag aan de raad. */
export class RaadsverslagtekstenDto {
  @MayBeAbsent()
  @IsString()
  @MaxLength(LONGEST_TEXT)
  inleiding?: string;

  @MayBeAbsent()
  @IsString()
  @MaxLength(LONGEST_TEXT)
  aanpak?: string;

  @MayBeAbsent()
  @IsString()
  @MaxLength(LONGEST_TEXT)
  toelichting?: string;

  @MayBeAbsent()
  @IsString()
  @MaxLength(LONGEST_TEXT)
  vooruitblik?: string;
}

/** Het verslag aan de raad. */
export class RaadsverslagDto {
  schooljaar: string;
  inleiding: string;
  aanpak: string;
  toelichting: string;
  vooruitblik: string;
  /** 0: er is nog niets geschreven. */
  versie: number;
  /** Nummer van de vrijgave waaruit de cijfers komen. */
  vrijgave: number | null;

  static from({ schooljaar, teksten, versie, vrijgave }: Raadsverslag): RaadsverslagDto {
    const { inleiding, aanpak, toelichting, vooruitblik } = teksten;
    return { schooljaar, inleiding, aanpak, toelichting, vooruitblik, versie, vrijgave };
  }
}
