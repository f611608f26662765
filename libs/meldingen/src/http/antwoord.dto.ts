import { CalendarDay, IsCalendarDay } from '@zesweken/http';
import type { Datum } from '@zesweken/kalender';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsEmail,
  IsIn,
  IsNumber,
  IsOptional,
  IsString,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import {
  type Antwoord,
  ANTWOORDSTATUSSEN,
  type Antwoordstatus,
  type BewaardAntwoord,
  SLUITREDENEN,
  type Sluitreden,
} from '../antwoord.js';

/** Eén dag verzuim en hoeveel uren. */
export class VerzuimdagDto {
  /** Kalenderdag (jjjj-mm-dd), binnen de periode van de melding. */
  @IsCalendarDay()
  dag: Datum;

  /** Gemiste uren op die dag: van 0 tot en met 24, in kwartieren of ruwer. */
  @IsNumber({ maxDecimalPlaces: 2 })
  @Min(0)
  @Max(24)
  uren: number;
}

/** Het antwoord van de gemeente op een melding (Besluit register onderwijsdeelnemers art. 14, l tot en met p). */
export class GeefMeldingAntwoordDto {
  /** l: dagen en uren verzuim. */
  @IsArray()
  @ArrayMaxSize(400)
  @ValidateNested({ each: true })
  @Type(() => VerzuimdagDto)
  dagen: VerzuimdagDto[];

  /** m: hoe ver u bent. */
  @IsIn(ANTWOORDSTATUSSEN)
  status: Antwoordstatus;

  /** n: waarom de melding is afgehandeld; alleen bij `afgehandeld`. */
  @IsOptional()
  @IsIn(SLUITREDENEN)
  sluitreden?: Sluitreden | null;

  /** o: opmerking voor de school. */
  @IsOptional()
  @IsString()
  @MaxLength(2000)
  opmerking?: string | null;

  /** p: wie de school bij de gemeente kan vragen. */
  @IsOptional()
  @IsString()
  @MaxLength(200)
  contactNaam?: string | null;

  @IsOptional()
  @IsString()
  @MaxLength(100)
  contactTelefoon?: string | null;

  @IsOptional()
  @IsEmail()
  @MaxLength(254)
  contactEmail?: string | null;
}

/** Empty text is no text. */
export function antwoordOf(body: GeefMeldingAntwoordDto): Antwoord {
  return {
    dagen: body.dagen.map(({ dag, uren }) => ({ dag, uren })),
    status: body.status,
    sluitreden: body.sluitreden ?? null,
    opmerking: body.opmerking?.trim() || null,
    contactNaam: body.contactNaam?.trim() || null,
    contactTelefoon: body.contactTelefoon?.trim() || null,
    contactEmail: body.contactEmail?.trim() || null,
  };
}

/** Wat de gemeente antwoordde; versie 0: er is nog geen antwoord. */
export class MeldingAntwoordDto {
  /** l: dagen en uren verzuim. */
  dagen: VerzuimdagDto[];
  /** m: `ontvangen`, `in-behandeling` of `afgehandeld`. */
  @IsIn(ANTWOORDSTATUSSEN)
  status: string;
  /** n */
  sluitreden: string | null;
  /** o */
  opmerking: string | null;
  /** p */
  contactNaam: string | null;
  contactTelefoon: string | null;
  contactEmail: string | null;
  /** Versie, ook in de kop ETag. */
  versie: number;
  gewijzigdOp: Date | null;

  static from(antwoord: BewaardAntwoord): MeldingAntwoordDto {
    const { status, sluitreden, opmerking, contactNaam, contactTelefoon, contactEmail, versie, gewijzigdOp } =
      antwoord;
    const dagen = antwoord.dagen.map(({ dag, uren }) => ({ dag, uren }));
    return {
      dagen,
      status,
      sluitreden,
      opmerking,
      contactNaam,
      contactTelefoon,
      contactEmail,
      versie,
      gewijzigdOp,
    };
  }
}

/** Over welke periode; beide dagen horen erbij. */
export class AntwoordenPeriodeDto {
  /** Eerste meldingsdatum (jjjj-mm-dd). */
  @CalendarDay()
  @IsCalendarDay()
  vanaf: Datum;

  /** Laatste meldingsdatum (jjjj-mm-dd). */
  @CalendarDay()
  @IsCalendarDay()
  totEnMet: Datum;
}
