import { CalendarDay, IsCalendarDay, MayBeAbsent } from '@zesweken/http';
import type { Datum } from '@zesweken/kalender';
import { IsIn, IsNotEmpty, IsNumber, IsString, Matches, Max, MaxLength, Min } from 'class-validator';
import { OMVANGEN, type Omvang, PLAATSINGSOORTEN, type Plaatsingsoort } from '../plaatsing.entity.js';
import type { PlaatsingInDossier } from '../plaatsingen.query.js';
import { LANGSTE_TOELICHTING } from './stappen.dto.js';

/** Een plek die gevonden is. */
export class NieuwePlaatsingDto {
  @IsIn(PLAATSINGSOORTEN)
  soort: Plaatsingsoort;

  /** Eerste dag op de nieuwe plek (jjjj-mm-dd); mag in de toekomst liggen. */
  @IsCalendarDay()
  ingangsdatum: Datum;

  /** `volledig` of `gedeeltelijk`. */
  @IsIn(OMVANGEN)
  omvang: Omvang;

  /** Uren per week; verplicht bij gedeeltelijk. */
  @MayBeAbsent()
  @IsNumber({ maxDecimalPlaces: 1 })
  @Min(0.5)
  @Max(40)
  urenPerWeek?: number;

  /** BRIN van de school: twee cijfers en twee letters. */
  @MayBeAbsent()
  @Matches(/^\d{2}[A-Z]{2}$/)
  brin?: string;

  @MayBeAbsent()
  @IsString()
  @MaxLength(LANGSTE_TOELICHTING)
  toelichting?: string;
}

/** De leerling zit weer thuis. */
export class MisluktDto {
  /** Eerste dag waarop de leerling weer thuis was (jjjj-mm-dd). */
  @IsCalendarDay()
  datum: Datum;

  @IsNotEmpty()
  @IsString()
  @MaxLength(LANGSTE_TOELICHTING)
  reden: string;
}

/** Een plaatsing in het dossier. */
export class PlaatsingDto {
  id: string;
  @IsIn(PLAATSINGSOORTEN)
  soort: string;
  /** Eerste dag (jjjj-mm-dd). */
  @CalendarDay()
  ingangsdatum: string;
  @IsIn(OMVANGEN)
  omvang: string;
  urenPerWeek: number | null;
  /** Of de plaatsing volgens het convenant telt. */
  telt: boolean;
  brin: string | null;
  toelichting: string | null;
  /** `mislukt`, `ingetrokken`, of null zolang de plaatsing staat. */
  @IsIn(['mislukt', 'ingetrokken'])
  einde: string | null;
  /** Dag waarop de plaatsing eindigde (jjjj-mm-dd). */
  @CalendarDay()
  eindePer: string | null;
  eindeReden: string | null;
  /** Telt alsof de plaatsing er nooit was: binnen 28 dagen mislukt, of ten onrechte vastgelegd. */
  nietig: boolean;
  /** Wie het vastlegde. */
  door: string | null;
  vastgelegdOp: Date;

  static from(plaatsing: PlaatsingInDossier): PlaatsingDto {
    const { id, soort, ingangsdatum, omvang, urenPerWeek, telt, brin, toelichting } = plaatsing;
    const { einde, eindePer, eindeReden, nietig, door, vastgelegdOp } = plaatsing;
    return {
      id,
      soort,
      ingangsdatum,
      omvang,
      urenPerWeek,
      telt,
      brin,
      toelichting,
      einde,
      eindePer,
      eindeReden,
      nietig,
      door,
      vastgelegdOp,
    };
  }
}
