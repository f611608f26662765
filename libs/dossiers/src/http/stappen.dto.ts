import { CalendarDay, commaList, IsCalendarDay, ListQuery, MayBeAbsent } from '@zesweken/http';
import type { Datum } from '@zesweken/kalender';
import { Transform } from 'class-transformer';
import { IsArray, IsIn, IsInt, IsNotEmpty, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import type { Escalatieladder } from '../escalatie.js';
import type { Escalatie } from '../treden.js';
import { TIJDLIJNGROEPEN, type Tijdlijngebeurtenis, type Tijdlijngroep } from '../tijdlijn.js';

/** Most characters of somebody's own words beside a step. */
export const LANGSTE_TOELICHTING = 4_000;

/** Wat iemand erbij wil zeggen. */
export class ToelichtingDto {
  @MayBeAbsent()
  @IsString()
  @MaxLength(LANGSTE_TOELICHTING)
  toelichting?: string;
}

/** Maakt een signaal actief. */
export class ActiverenDto extends ToelichtingDto {
  /** Eerste dag waarop de leerling thuiszat (jjjj-mm-dd). */
  @IsCalendarDay()
  eersteVerzuimdag: Datum;
}

/** Waarom. */
export class RedenDto {
  @IsNotEmpty()
  @IsString()
  @MaxLength(LANGSTE_TOELICHTING)
  reden: string;
}

/** Wat er is besloten. */
export class AntwoordDto {
  @IsNotEmpty()
  @IsString()
  @MaxLength(LANGSTE_TOELICHTING)
  antwoord: string;
}

/** Naar een andere trede van de escalatieladder. */
export class NaarTredeDto {
  /** Vanaf 1, de laagste. */
  @IsInt()
  @Min(1)
  @Max(20)
  trede: number;

  /** Dag waarop het dossier op de trede kwam (jjjj-mm-dd). */
  @IsCalendarDay()
  sinds: Datum;

  /** Wie de zaak daar trekt; zonder: wie het convenant noemt. */
  @MayBeAbsent()
  @IsNotEmpty()
  @IsString()
  @MaxLength(200)
  eigenaar?: string;

  @IsNotEmpty()
  @IsString()
  @MaxLength(LANGSTE_TOELICHTING)
  toelichting: string;
}

/** Een trede van de ladder. */
export class TredeDto {
  trede: number;
  naam: string;
  eigenaar: string;
  /** Langste verblijf in dagen. */
  hoogstens: number | null;
}

/** De trede waarop het dossier staat. */
export class EscalatieDto {
  trede: number;
  naam: string;
  eigenaar: string;
  /** Dag waarop het dossier er kwam (jjjj-mm-dd). */
  @CalendarDay()
  sinds: string;
  /** Laatste dag op deze trede (jjjj-mm-dd). */
  @CalendarDay()
  uiterlijk: string | null;

  static from({ trede, naam, eigenaar, sinds, uiterlijk }: Escalatie): EscalatieDto {
    return { trede, naam, eigenaar, sinds, uiterlijk };
  }
}

/** De escalatieladder van het convenant, en waar het dossier staat. */
export class EscalatieladderDto {
  treden: TredeDto[];
  nu: EscalatieDto | null;

  static from({ treden, nu }: Escalatieladder): EscalatieladderDto {
    return {
      treden: treden.map(({ naam, eigenaar, hoogstens }, at) => ({
        trede: at + 1,
        naam,
        eigenaar,
        hoogstens,
      })),
      nu: nu && EscalatieDto.from(nu),
    };
  }
}

/** Welk deel van de tijdlijn. */
export class TijdlijnQuery extends ListQuery {
  /** Groepen, door komma's gescheiden. */
  @IsOptional()
  @Transform(commaList)
  @IsArray()
  @IsIn(TIJDLIJNGROEPEN, { each: true })
  groep?: Tijdlijngroep[];
}

/** Iets wat in het dossier gebeurde. */
export class TijdlijngebeurtenisDto {
  id: string;
  @IsIn(TIJDLIJNGROEPEN)
  groep: string;
  /** Code van wat er gebeurde. */
  soort: string;
  /** Dag waarop het gebeurde of inging (jjjj-mm-dd). */
  @CalendarDay()
  dag: string;
  /** Wanneer het is vastgelegd. */
  moment: Date | null;
  /** Wie het deed. */
  door: string | null;
  /** Waarden voor de zin: codes, dagen, getallen. */
  gegevens: Record<string, string>;
  /** Iemands eigen woorden. */
  tekst: string | null;

  static from(gebeurtenis: Tijdlijngebeurtenis): TijdlijngebeurtenisDto {
    const { id, groep, soort, dag, moment, door, gegevens, tekst } = gebeurtenis;
    return { id, groep, soort, dag, moment, door, gegevens: { ...gegevens }, tekst };
  }
}

/** Een pagina van de tijdlijn, nieuwste eerst. */
export class TijdlijnDto {
  items: TijdlijngebeurtenisDto[];
}
