import { CalendarDay, IsCalendarDay } from '@zesweken/http';
import type { Datum } from '@zesweken/kalender';
import { Transform } from 'class-transformer';
import { IsIn, IsNotEmpty, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import type { Leerling } from '../leerling.entity.js';
import type { Gevonden } from '../leerlingen.query.js';
import { volledigeNaam } from '../naam.js';

const trimmed = ({ value }: { value: unknown }): unknown =>
  typeof value === 'string' ? value.trim().normalize('NFC') : value;

/** Een nieuwe leerling. */
export class NieuweLeerlingDto {
  /** Burgerservicenummer, negen cijfers. Geef dit of het onderwijsnummer, als het bekend is. */
  @IsOptional()
  @IsString()
  @MaxLength(20)
  bsn?: string;

  /** Onderwijsnummer, negen cijfers. */
  @IsOptional()
  @IsString()
  @MaxLength(20)
  onderwijsnummer?: string;

  @Transform(trimmed)
  @IsNotEmpty()
  @IsString()
  @MaxLength(200)
  voornamen: string;

  @IsOptional()
  @Transform(trimmed)
  @IsString()
  @MaxLength(20)
  voorvoegsel?: string;

  @Transform(trimmed)
  @IsNotEmpty()
  @IsString()
  @MaxLength(200)
  achternaam: string;

  /** Geboortedatum (jjjj-mm-dd). */
  @IsCalendarDay()
  geboortedatum: Datum;

  @IsOptional()
  @IsIn(['m', 'v', 'x', 'o'])
  geslacht?: string;

  @IsOptional()
  @Matches(/^[1-9]\d{3} ?[A-Za-z]{2}$/)
  postcode?: string;

  @IsOptional()
  @IsString()
  @MaxLength(20)
  huisnummer?: string;

  /** Gemeente waar de leerling woont: GM en vier cijfers. */
  @Matches(/^GM\d{4}$/)
  gemeentecode: string;
}

/** Een leerling. Het nummer staat er niet bij; zoek er wel op. */
export class LeerlingDto {
  id: string;
  /** Voornamen, voorvoegsel en achternaam. */
  naam: string;
  voornamen: string;
  voorvoegsel: string | null;
  achternaam: string;
  /** Kalenderdag (jjjj-mm-dd). */
  @CalendarDay()
  geboortedatum: string;
  geslacht: string | null;
  postcode: string | null;
  huisnummer: string | null;
  gemeentecode: string;
  /** Soort nummer dat bekend is. */
  pgnSoort: string | null;

  static from(leerling: Leerling): LeerlingDto {
    const {
      id,
      naam,
      voornamen,
      voorvoegsel,
      achternaam,
      geboortedatum,
      geslacht,
      postcode,
      huisnummer,
      gemeentecode,
      pgnSoort,
    } = leerling;
    return {
      id,
      naam,
      voornamen,
      voorvoegsel,
      achternaam,
      geboortedatum,
      geslacht,
      postcode,
      huisnummer,
      gemeentecode,
      pgnSoort,
    };
  }
}

/** Waarop u zoekt; geef ten minste één veld. */
export class ZoekLeerlingDto {
  /** Het begin van voor- of achternaam. */
  @IsOptional()
  @Transform(trimmed)
  @IsNotEmpty()
  @IsString()
  @MaxLength(200)
  naam?: string;

  /** Geboortedatum (jjjj-mm-dd). */
  @IsOptional()
  @IsCalendarDay()
  geboortedatum?: Datum;

  /** Burgerservicenummer of onderwijsnummer. */
  @IsOptional()
  @IsString()
  @MaxLength(20)
  pgn?: string;
}

/** Een gevonden leerling. */
export class GevondenLeerlingDto {
  id: string;
  naam: string;
  /** Kalenderdag (jjjj-mm-dd). */
  @CalendarDay()
  geboortedatum: string;
  gemeentecode: string;

  static from(gevonden: Gevonden): GevondenLeerlingDto {
    const { id, geboortedatum, gemeentecode } = gevonden;
    return { id, naam: volledigeNaam(gevonden), geboortedatum, gemeentecode };
  }
}

/** Gevonden leerlingen, hoogstens 50. */
export class GevondenLeerlingenDto {
  items: GevondenLeerlingDto[];
}
