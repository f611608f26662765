import { CalendarDay, IsCalendarDay, MayBeAbsent } from '@zesweken/http';
import type { Datum } from '@zesweken/kalender';
import {
  IsBoolean,
  IsIn,
  IsNotEmpty,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  MaxLength,
} from 'class-validator';
import { Transform } from 'class-transformer';
import type { Dubbele } from '../dubbelen/dubbelen.query.js';
import type { Inzageoverzicht } from '../gezin/inzage.query.js';
import { ONDERDELEN } from '../gezin/mag-zien.js';
import type { Huisgenoot } from '../leerling/siblings.query.js';
import { volledigeNaam } from '../naam.js';
import { orNull, trimmed } from './tekst.js';

/** Wat de leerling laat zien; wat ontbreekt blijft zoals het is. */
export class InzageInvoerDto {
  @MayBeAbsent()
  @IsBoolean()
  plan?: boolean;

  @MayBeAbsent()
  @IsBoolean()
  school?: boolean;

  @MayBeAbsent()
  @IsBoolean()
  contact?: boolean;

  /** Dag waarop de leerling koos (jjjj-mm-dd). */
  @IsCalendarDay()
  gekozenOp: Datum;
}

/** Een keuze van de leerling. */
export class InzagekeuzeDto {
  id: string;
  @IsIn(ONDERDELEN)
  onderdeel: string;
  tonen: boolean;
  @CalendarDay()
  gekozenOp: string;
  /** Wie de keuze vastlegde. */
  door: string | null;
}

/** Wat er nu geldt; null als het niet gevraagd is. */
export class InzageNuDto {
  plan: boolean | null;
  school: boolean | null;
  contact: boolean | null;
}

/** Wat er in een brief of plan voor deze persoon mag staan. */
export class MagZienDto {
  adres: boolean;
  contact: boolean;
  school: boolean;
  verzuim: boolean;
  plan: boolean;
}

/** Wat één gezagdrager ziet, en waarom. */
export class InzagePerGezagdragerDto {
  id: string;
  naam: string;
  relatie: string;
  mag: MagZienDto;
  /** Vaste codes van de redenen. */
  waarom: string[];
}

/** Wie wat van de leerling ziet. */
export class InzageDto {
  /** Of de leerling kiest: vanaf 16. */
  leerlingKiest: boolean;
  @CalendarDay()
  kiestVanaf: string;
  nu: InzageNuDto;
  /** Alle keuzes, de laatste eerst. */
  keuzes: InzagekeuzeDto[];
  gezagdragers: InzagePerGezagdragerDto[];

  static from({ leerlingKiest, kiestVanaf, nu, keuzes, gezagdragers }: Inzageoverzicht): InzageDto {
    return {
      leerlingKiest,
      kiestVanaf,
      nu: { plan: nu.plan ?? null, school: nu.school ?? null, contact: nu.contact ?? null },
      keuzes: keuzes.map(({ id, onderdeel, tonen, gekozenOp, door }) => ({
        ...{ id, onderdeel, tonen, gekozenOp, door },
      })),
      gezagdragers: gezagdragers
        .filter(({ betrokken }) => betrokken)
        .map(({ id, naam, relatie, mag: { adres, contact, school, verzuim, plan }, waarom }) => ({
          ...{ id, naam, relatie, mag: { adres, contact, school, verzuim, plan }, waarom: [...waarom] },
        })),
    };
  }
}

/** Een leerling op hetzelfde adres. */
export class HuisgenootDto {
  id: string;
  naam: string;
  @CalendarDay()
  geboortedatum: string;

  static from(one: Huisgenoot): HuisgenootDto {
    const { id, geboortedatum } = one;
    return { id, naam: volledigeNaam(one), geboortedatum };
  }
}

/** Leerlingen op hetzelfde adres, hoogstens 12. */
export class HuisgenotenDto {
  items: HuisgenootDto[];
}

/** Een leerling die misschien hetzelfde kind is. */
export class DubbeleDto {
  id: string;
  naam: string;
  @CalendarDay()
  geboortedatum: string;
  gemeentecode: string;
  /** Soort nummer dat bekend is. */
  pgnSoort: string | null;
  @IsIn(['zelfde-naam', 'bijna-zelfde-naam'])
  gelijkenis: string;
  /** `zelfde-soort`: twee nummers van één soort, dus waarschijnlijk twee kinderen. */
  @IsIn(['zelfde-soort', 'andere-soort', 'niet-beide'])
  nummers: string;

  static from(one: Dubbele): DubbeleDto {
    const { id, geboortedatum, gemeentecode, pgnSoort, gelijkenis, nummers } = one;
    return { id, naam: volledigeNaam(one), geboortedatum, gemeentecode, pgnSoort, gelijkenis, nummers };
  }
}

/** Leerlingen die misschien hetzelfde kind zijn. */
export class DubbelenDto {
  items: DubbeleDto[];

  static from(all: readonly Dubbele[]): DubbelenDto {
    return { items: all.map((one) => DubbeleDto.from(one)) };
  }
}

/** Wie er ingevoerd gaat worden. */
export class ZoekDubbelenDto {
  @Transform(trimmed)
  @IsNotEmpty()
  @IsString()
  @MaxLength(200)
  voornamen: string;

  @IsOptional()
  @Transform(orNull)
  @IsString()
  @MaxLength(20)
  voorvoegsel?: string | null;

  @Transform(trimmed)
  @IsNotEmpty()
  @IsString()
  @MaxLength(200)
  achternaam: string;

  /** Geboortedatum (jjjj-mm-dd). */
  @IsCalendarDay()
  geboortedatum: Datum;

  /** Soort nummer dat u gaat invullen. */
  @IsOptional()
  @Matches(/^(bsn|onderwijsnummer)$/)
  pgnSoort?: string | null;
}

/** Met wie de leerling samengaat. */
export class SamenvoegenDto {
  /** Id van de leerling die opgaat in deze. */
  @IsUUID()
  met: string;
}
