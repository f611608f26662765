import { applyDecorators } from '@nestjs/common';
import { ApiHideProperty } from '@nestjs/swagger';
import { IsCalendarDay, MayBeAbsent } from '@zesweken/http';
import type { Datum } from '@zesweken/kalender';
import { Type } from 'class-transformer';
import {
  Allow,
  ArrayMaxSize,
  ArrayNotEmpty,
  IsArray,
  IsIn,
  IsNotEmpty,
  IsNumber,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { DAGDELEN, DOELSTANDEN, PLEKKEN, WEEKDAGEN } from '../planinhoud.js';
import type { Dagdeel, Doelstand, Plek, Weekdag } from '../planinhoud.js';
import { MEESTE_UREN_PER_WEEK } from '../rooster.js';
import { HOEDANIGHEDEN, type Hoedanigheid } from '../vaststelling.js';

/** Characters: a voice, a part of the plan, a line, and a name. */
const VERHAAL = 10_000;
const STUK = 4_000;
const REGEL = 1_000;
const NAAM = 200;
const MEESTE_REGELS = 50;

/** A list of parts, each checked by its class. */
function Lijst(type: () => new () => object, most = MEESTE_REGELS): PropertyDecorator {
  return applyDecorators(IsArray(), ArrayMaxSize(most), ValidateNested({ each: true }), Type(type));
}

/** One part; a list is none, though it is an object. */
function Deel(type: () => new () => object): PropertyDecorator {
  return applyDecorators(IsObject(), ValidateNested(), Type(type));
}

/** Een doel van het plan. */
export class DoelInvoerDto {
  /** Laat weg bij een nieuw doel. */
  @MayBeAbsent() @IsUUID() id?: string;
  /** Wat we willen bereiken. */
  @IsNotEmpty() @IsString() @MaxLength(REGEL) tekst: string;
  /** Waaraan we zien dat het gelukt is. */
  @IsString() @MaxLength(REGEL) bereiktAls: string = '';
  @IsIn(DOELSTANDEN) status: Doelstand = 'open';
}

/** Een afspraak. */
export class AfspraakInvoerDto {
  /** Laat weg bij een nieuwe afspraak. */
  @MayBeAbsent() @IsUUID() id?: string;
  @IsNotEmpty() @IsString() @MaxLength(REGEL) tekst: string;
  /** Met wie. */
  @IsString() @MaxLength(NAAM) met: string = '';
}

/** Een dagdeel in de week. */
export class RoosterblokDto {
  @IsIn(WEEKDAGEN) dagVanWeek: Weekdag;
  @IsIn(DAGDELEN) dagdeel: Dagdeel;
  /** Klokuren. */
  @IsNumber({ maxDecimalPlaces: 2 }) @Min(0.25) @Max(8) uren: number;
  /** Op school, of ergens anders. */
  @IsIn(PLEKKEN) plek: Plek;
  /** De plek in woorden. */
  @IsString() @MaxLength(NAAM) waar: string = '';
}

/** De week vanaf een dag, tot de volgende stap. */
export class RoosterstapDto {
  /** Een dag in de eerste week (jjjj-mm-dd). */
  @IsCalendarDay() vanaf: Datum;
  @Lijst(() => RoosterblokDto, WEEKDAGEN.length * DAGDELEN.length) blokken: RoosterblokDto[];
  @IsString() @MaxLength(REGEL) toelichting: string = '';
}

/** Onderwijs samen met zorg. */
export class ArrangementDto {
  /** Uren onderwijs per week. */
  @IsNumber({ maxDecimalPlaces: 2 }) @Min(0) @Max(MEESTE_UREN_PER_WEEK) urenSchool: number;
  /** Welke school, en wat die doet. */
  @IsString() @MaxLength(NAAM) school: string = '';
  /** Uren zorg per week. */
  @IsNumber({ maxDecimalPlaces: 2 }) @Min(0) @Max(MEESTE_UREN_PER_WEEK) urenZorg: number;
  /** Wie de zorg geeft. */
  @IsString() @MaxLength(NAAM) aanbieder: string = '';
  /** Wie de zorg betaalt. */
  @IsString() @MaxLength(NAAM) betaler: string = '';
  /** Eerste dag (jjjj-mm-dd). */
  @IsCalendarDay() van: Datum;
  /** Laatste dag (jjjj-mm-dd), of null zolang die niet vaststaat. */
  @IsCalendarDay()
  @IsOptional()
  tot: Datum | null = null;
  @IsString() @MaxLength(STUK) toelichting: string = '';
}

/** Een evaluatie van het plan. */
export class EvaluatieInvoerDto {
  /** Laat weg bij een nieuwe evaluatie. */
  @MayBeAbsent() @IsUUID() id?: string;
  /** Dag waarop we het plan samen bekijken (jjjj-mm-dd). */
  @IsCalendarDay() gepland: Datum;
  /** Dag waarop het is gedaan (jjjj-mm-dd), of null. */
  @IsCalendarDay()
  @IsOptional()
  gehouden: Datum | null = null;
  @IsString() @MaxLength(STUK) bevindingen: string = '';
  /** Wat er hierna gebeurt. */
  @IsString() @MaxLength(STUK) vervolg: string = '';
}

/** Hoe de leerling gehoord is. */
export class GehoordDto {
  /** Dag (jjjj-mm-dd). */
  @IsCalendarDay() datum: Datum;
  /** Hoe, bijvoorbeeld: in een gesprek thuis. */
  @IsNotEmpty() @IsString() @MaxLength(NAAM) hoe: string;
  /** Door wie. */
  @IsNotEmpty() @IsString() @MaxLength(NAAM) door: string;
}

/** Het plan. Een onderdeel dat ontbreekt, blijft zoals het is; wat alleen te lezen is, mag mee en verandert niets. */
export class PlanInvoerDto {
  /** Wat de ouders vinden en willen, in hun eigen woorden. */
  @MayBeAbsent() @IsString() @MaxLength(VERHAAL) stemOuders?: string;
  /** Wat de leerling vindt en wil, in eigen woorden. */
  @MayBeAbsent() @IsString() @MaxLength(VERHAAL) stemLeerling?: string;
  /** Hoe de leerling gehoord is; null als dat nog niet is gebeurd. */
  @IsOptional() @Deel(() => GehoordDto) gehoord?: GehoordDto | null;
  /** Waarom een leerling van 12 jaar of ouder niet gehoord is. */
  @MayBeAbsent() @IsString() @MaxLength(REGEL) nietGehoordReden?: string;
  @MayBeAbsent() @Lijst(() => DoelInvoerDto) doelen?: DoelInvoerDto[];
  @MayBeAbsent() @Lijst(() => AfspraakInvoerDto) afspraken?: AfspraakInvoerDto[];
  /** De weken, opbouwend; ten hoogste 40 uur per week. */
  @MayBeAbsent() @Lijst(() => RoosterstapDto) rooster?: RoosterstapDto[];
  /** Onderwijs-zorgarrangement, of null als dat er niet is. */
  @IsOptional() @Deel(() => ArrangementDto) arrangement?: ArrangementDto | null;
  @MayBeAbsent() @Lijst(() => EvaluatieInvoerDto) evaluaties?: EvaluatieInvoerDto[];

  // What GET gives besides: who sends the whole answer back must not be refused for it.
  @ApiHideProperty() @Allow() dossierId?: unknown;
  @ApiHideProperty() @Allow() versieId?: unknown;
  @ApiHideProperty() @Allow() versie?: unknown;
  @ApiHideProperty() @Allow() gemaaktOp?: unknown;
  @ApiHideProperty() @Allow() door?: unknown;
  @ApiHideProperty() @Allow() onderdelen?: unknown;
  @ApiHideProperty() @Allow() vastgesteld?: unknown;
  @ApiHideProperty() @Allow() weekuren?: unknown;
  @ApiHideProperty() @Allow() bevoegd?: unknown;
  @ApiHideProperty() @Allow() moetGehoord?: unknown;
  @ApiHideProperty() @Allow() gezagdragers?: unknown;
}

/** Iemand die het plan vaststelt of meetekent. */
export class OndertekenaarDto {
  @IsIn(HOEDANIGHEDEN) hoedanigheid: Hoedanigheid;
  @IsNotEmpty() @IsString() @MaxLength(NAAM) naam: string;
}

/** Wie het plan vaststelden, en op welke dag. */
export class VaststellenDto {
  /** Dag (jjjj-mm-dd). */
  @IsCalendarDay() datum: Datum;
  @ArrayNotEmpty() @Lijst(() => OndertekenaarDto, 20) ondertekenaars: OndertekenaarDto[];
}

/** Voor wie het plan wordt afgedrukt. */
export class AfdrukQuery {
  /** Id van een gezagdrager: wat die niet mag zien, staat er dan niet in. */
  @MayBeAbsent() @IsUUID() voor?: string;
}
