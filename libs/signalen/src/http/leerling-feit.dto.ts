import { CalendarDay, IsCalendarDay, MayBeAbsent } from '@zesweken/http';
import type { Datum } from '@zesweken/kalender';
import { IsBoolean, IsIn, IsNumber, IsOptional, Max, Min } from 'class-validator';
import type { VerkortRooster } from '../verkort-rooster.entity.js';
import { BRONNEN_ZIEK, type BronZiek, type Ziekmelding } from '../ziekmelding.entity.js';

/** Hours in a week at school: more than any timetable has. */
const MOST_HOURS = 60;

/** Een periode van ziekte; nooit wat iemand heeft. */
export class NieuweZiekmeldingDto {
  /** Eerste dag (jjjj-mm-dd). */
  @IsCalendarDay()
  begin: Datum;

  /** Laatste dag (jjjj-mm-dd); zonder: het duurt nog. */
  @IsOptional()
  @IsCalendarDay()
  einde?: Datum | null;

  /** Wie het vertelde: `school` of `jgz`. */
  @IsIn(BRONNEN_ZIEK)
  bron: BronZiek;
}

/** Wat er aan een ziekmelding verandert; wat ontbreekt blijft zoals het is. */
export class WijzigZiekmeldingDto {
  @MayBeAbsent()
  @IsCalendarDay()
  begin?: Datum;

  /** Null: het duurt nog. */
  @IsOptional()
  @IsCalendarDay()
  einde?: Datum | null;

  /** Per ongeluk ingevoerd: telt niet meer mee. */
  @MayBeAbsent()
  @IsBoolean()
  ingetrokken?: boolean;
}

/** Een ziekmelding. */
export class ZiekmeldingDto {
  id: string;
  leerlingId: string;
  @CalendarDay()
  begin: string;
  @CalendarDay()
  einde: string | null;
  @IsIn(BRONNEN_ZIEK)
  bron: string;
  ingetrokken: boolean;
  /** Versie, ook in de kop ETag. */
  versie: number;

  static from({ id, leerlingId, begin, einde, bron, ingetrokken, versie }: Ziekmelding): ZiekmeldingDto {
    return { id, leerlingId, begin, einde, bron, ingetrokken, versie };
  }
}

/** De ziekmeldingen van een leerling, nieuwste eerst; hoogstens 200. */
export class ZiekmeldingenDto {
  items: ZiekmeldingDto[];
}

/** Een periode waarin een leerling minder uren naar school gaat. */
export class NieuwVerkortRoosterDto {
  /** Uren per week op school. */
  @IsNumber({ maxDecimalPlaces: 2 })
  @Min(0)
  @Max(MOST_HOURS)
  urenPerWeek: number;

  /** Eerste dag (jjjj-mm-dd). */
  @IsCalendarDay()
  vanaf: Datum;

  /** Laatste dag (jjjj-mm-dd); zonder: het duurt nog. */
  @IsOptional()
  @IsCalendarDay()
  tot?: Datum | null;
}

/** Wat er aan een rooster verandert; wat ontbreekt blijft zoals het is. */
export class WijzigVerkortRoosterDto {
  @MayBeAbsent()
  @IsNumber({ maxDecimalPlaces: 2 })
  @Min(0)
  @Max(MOST_HOURS)
  urenPerWeek?: number;

  @MayBeAbsent()
  @IsCalendarDay()
  vanaf?: Datum;

  /** Null: het duurt nog. */
  @IsOptional()
  @IsCalendarDay()
  tot?: Datum | null;

  /** Per ongeluk ingevoerd: telt niet meer mee. */
  @MayBeAbsent()
  @IsBoolean()
  ingetrokken?: boolean;
}

/** Een verkort rooster. */
export class VerkortRoosterDto {
  id: string;
  leerlingId: string;
  urenPerWeek: number;
  @CalendarDay()
  vanaf: string;
  @CalendarDay()
  tot: string | null;
  ingetrokken: boolean;
  /** Versie, ook in de kop ETag. */
  versie: number;

  static from(rooster: VerkortRooster): VerkortRoosterDto {
    const { id, leerlingId, urenPerWeek, vanaf, tot, ingetrokken, versie } = rooster;
    return { id, leerlingId, urenPerWeek, vanaf, tot, ingetrokken, versie };
  }
}

/** De verkorte roosters van een leerling, nieuwste eerst; hoogstens 200. */
export class VerkorteRoostersDto {
  items: VerkortRoosterDto[];
}
