import { Transform } from 'class-transformer';
import { IsNotEmpty, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import type { Adres } from '../adres.js';
import { orNull, postcode, POSTCODE, trimmed } from './tekst.js';

/** De delen van een adres; null maakt een deel leeg, wat ontbreekt blijft zoals het is. */
export class AdresVeldenDto {
  @IsOptional()
  @Transform(orNull)
  @IsString()
  @MaxLength(100)
  straat?: string | null;

  @IsOptional()
  @Transform(orNull)
  @IsString()
  @MaxLength(20)
  huisnummer?: string | null;

  /** Vier cijfers en twee letters. */
  @IsOptional()
  @Transform(postcode)
  @Matches(POSTCODE)
  postcode?: string | null;

  @IsOptional()
  @Transform(orNull)
  @IsString()
  @MaxLength(100)
  plaats?: string | null;
}

/** Een adres. */
export class AdresDto {
  straat: string | null;
  huisnummer: string | null;
  postcode: string | null;
  plaats: string | null;

  static from({ straat, huisnummer, postcode: code, plaats }: Adres): AdresDto {
    return { straat, huisnummer, postcode: code, plaats };
  }
}

/** Waarom iemand een geheim adres moet zien. */
export class ToonAdresDto {
  /** De reden; die wordt bewaard bij wie het adres zag. */
  @Transform(trimmed)
  @IsNotEmpty()
  @IsString()
  @MaxLength(500)
  reden: string;
}
