import { CalendarDay, IsCalendarDay, MayBeAbsent } from '@zesweken/http';
import type { Datum } from '@zesweken/kalender';
import { IsIn, IsNotEmpty, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import { type Actie, ACTIESTANDEN, type Actiestand } from '../actie.js';

const STUK = 4_000;
const REGEL = 1_000;
const NAAM = 200;

/** Een nieuwe actie. */
export class NieuweActieDto {
  /** Wat er gebeurt. */
  @IsNotEmpty() @IsString() @MaxLength(REGEL) omschrijving: string;
  /** Id van een collega, of een naam zoals ouder of mentor. */
  @IsNotEmpty() @IsString() @MaxLength(NAAM) wie: string;
  /** Laatste dag (jjjj-mm-dd). */
  @IsCalendarDay() uiterlijk: Datum;
  /** Id van het doel uit het plan waar de actie bij hoort. */
  @IsOptional() @IsUUID() doel?: string | null;
}

/** Wat er aan de actie verandert; wat ontbreekt blijft zoals het is. */
export class WijzigActieDto {
  /** Wat er gebeurt. */
  @MayBeAbsent() @IsNotEmpty() @IsString() @MaxLength(REGEL) omschrijving?: string;
  /** Id van een collega, of een naam zoals ouder of mentor. */
  @MayBeAbsent() @IsNotEmpty() @IsString() @MaxLength(NAAM) wie?: string;
  /** Laatste dag (jjjj-mm-dd). */
  @MayBeAbsent() @IsCalendarDay() uiterlijk?: Datum;
  /** Id van het doel uit het plan, of null voor geen doel. */
  @IsOptional() @IsUUID() doel?: string | null;
  @MayBeAbsent() @IsIn(ACTIESTANDEN) status?: Actiestand;
  /** Dag waarop de actie klaar was (jjjj-mm-dd); zonder: vandaag. */
  @MayBeAbsent() @IsCalendarDay() afgerondOp?: Datum;
  /** Waarom het niet is gedaan. */
  @MayBeAbsent() @IsString() @MaxLength(REGEL) reden?: string;
  /** Wat het heeft opgeleverd. */
  @MayBeAbsent() @IsString() @MaxLength(STUK) uitkomst?: string;
}

/** Wie een actie doet. */
export class UitvoerderDto {
  /** Id van een collega; null voor iemand anders. */
  gebruikerId: string | null;
  naam: string;
}

/** Een actie. */
export class ActieDto {
  id: string;
  dossierId: string;
  omschrijving: string;
  wie: UitvoerderDto;
  /** Laatste dag (jjjj-mm-dd). */
  @CalendarDay()
  uiterlijk: string;
  doel: string | null;
  @IsIn(ACTIESTANDEN)
  status: string;
  /** Dag waarop de actie klaar was (jjjj-mm-dd). */
  @CalendarDay()
  afgerondOp: string | null;
  /** Waarom het niet is gedaan. */
  reden: string;
  /** Wat het heeft opgeleverd. */
  uitkomst: string;
  aangemaaktOp: Date;
  /** Versie, ook in de kop ETag. */
  versie: number;

  static from(actie: Actie): ActieDto {
    const { id, dossierId, omschrijving, wie, uiterlijk, doel, status, afgerondOp } = actie;
    const { reden, uitkomst, aangemaaktOp, versie } = actie;
    return {
      id,
      dossierId,
      omschrijving,
      wie: { gebruikerId: wie.gebruikerId, naam: wie.naam },
      uiterlijk,
      doel,
      status,
      afgerondOp,
      reden,
      uitkomst,
      aangemaaktOp,
      versie,
    };
  }
}

/** Een pagina van de acties. */
export class ActiesDto {
  items: ActieDto[];
}
