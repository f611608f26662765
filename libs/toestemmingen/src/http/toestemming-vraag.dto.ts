import { type Categorie, CATEGORIEEN } from '@zesweken/grondslagen';
import { commaList, IsCalendarDay, MayBeAbsent } from '@zesweken/http';
import type { Datum } from '@zesweken/kalender';
import { ApiProperty } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  ArrayUnique,
  IsArray,
  IsDefined,
  IsIn,
  IsNotEmpty,
  IsOptional,
  IsString,
  IsUUID,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import type { Gegeven, Gevraagde, NieuweToestemming } from '../record-toestemming.js';
import type { Doorbreking } from '../toestemming.js';
import { type Bijzonder, HOEDANIGHEDEN, type Hoedanigheid } from '../vereist.js';

const NAME_AT_MOST = 200;
const TEXT_AT_MOST = 2_000;
const AT_MOST = 20;
const BIJZONDER = ['wilsonbekwaam', 'wil-van-leerling'] as const;

/** Iemand die toestemming gaf. */
export class GeverDto {
  /** In welke hoedanigheid. */
  @IsIn(HOEDANIGHEDEN)
  hoedanigheid: Hoedanigheid;

  @IsNotEmpty()
  @IsString()
  @MaxLength(NAME_AT_MOST)
  naam: string;

  /** De dag waarop deze persoon toestemming gaf (jjjj-mm-dd). De leeftijd op die dag telt. */
  @IsCalendarDay()
  datum: Datum;

  /** Waaruit het blijkt, zoals `formulier van 3 november`. */
  @IsNotEmpty()
  @IsString()
  @MaxLength(TEXT_AT_MOST)
  bewijs: string;

  /** Welke gezagdrager het is; zonder id telt de naam. */
  @IsOptional()
  @IsUUID()
  gezagdragerId?: string | null;

  /** Op papier (als u niets invult) of mondeling. */
  @MayBeAbsent()
  @IsIn(['papier', 'mondeling'])
  via?: 'papier' | 'mondeling';

  /** Het bestand in het dossier met het getekende formulier. */
  @IsOptional()
  @IsUUID()
  bestandId?: string | null;

  static read({ hoedanigheid, naam, datum, bewijs, gezagdragerId, via, bestandId }: GeverDto): Gegeven {
    return {
      ...{ hoedanigheid, naam, datum, bewijs },
      gezagdragerId: gezagdragerId ?? null,
      via: via ?? 'papier',
      bestandId: bestandId ?? null,
    };
  }
}

/** Wat een professional vastlegde en wie er daardoor beslist. */
export class BijzonderDto {
  /** `wilsonbekwaam`: de gezagdragers beslissen. `wil-van-leerling`: voor zorg is de wens van de leerling (12-15) genoeg. */
  @IsIn(BIJZONDER)
  soort: (typeof BIJZONDER)[number];

  /** Wie dit heeft beoordeeld. */
  @IsNotEmpty()
  @IsString()
  @MaxLength(NAME_AT_MOST)
  door: string;

  /** De dag van het oordeel. */
  @IsCalendarDay()
  datum: Datum;

  @IsNotEmpty()
  @IsString()
  @MaxLength(TEXT_AT_MOST)
  reden: string;

  static read({ soort, door, datum, reden }: BijzonderDto): Bijzonder {
    return { soort, door, sinds: datum, reden };
  }
}

/** Waarvoor toestemming wordt gevraagd. */
export class ToestemmingsvraagDto {
  /** Een doel uit het convenant. */
  @IsNotEmpty()
  @IsString()
  @MaxLength(NAME_AT_MOST)
  doel: string;

  /** Welke soorten gegevens. */
  @ArrayNotEmpty()
  @IsArray()
  @ArrayUnique()
  @IsIn(CATEGORIEEN, { each: true })
  categorieen: Categorie[];

  /** De ontvangers, met hun korte naam (slug). */
  @ArrayNotEmpty()
  @IsArray()
  @ArrayMaxSize(AT_MOST)
  @ArrayUnique()
  @IsString({ each: true })
  ontvangers: string[];

  /** Ontheffing van de geheimhouding: `true`, of een toelichting. Staat los van de grondslag (Jeugdwet 7.3.11; BW 7:457). */
  @ApiProperty({ required: false, oneOf: [{ type: 'boolean' }, { type: 'string' }] })
  @MayBeAbsent()
  @Transform(({ value }: { value: unknown }) => readDoorbreking(value))
  doorbreking?: Doorbreking | null;

  /** Alleen als een professional iets vastlegde dat verandert wie er beslist. */
  @IsOptional()
  @ValidateNested()
  @Type(() => BijzonderDto)
  bijzonder?: BijzonderDto | null;

  /** De eerste dag (jjjj-mm-dd). */
  @IsCalendarDay()
  geldigVanaf: Datum;

  /** De laatste dag (jjjj-mm-dd); die dag telt nog mee. */
  @IsDefined()
  @IsCalendarDay()
  geldigTot: Datum;

  static asked(dossierId: string, body: ToestemmingsvraagDto): Gevraagde {
    const { doel, categorieen, ontvangers, doorbreking, bijzonder, geldigVanaf, geldigTot } = body;
    return {
      ...{ dossierId, doel, categorieen, ontvangers, geldigVanaf, geldigTot },
      doorbreking: doorbreking ?? null,
      bijzonder: bijzonder ? BijzonderDto.read(bijzonder) : null,
    };
  }
}

/** Een toestemming om vast te leggen. */
export class NieuweToestemmingDto extends ToestemmingsvraagDto {
  @IsUUID()
  dossierId: string;

  /** Iedereen die toestemming gaf. Wie dat moet zijn hangt af van de leeftijd en van wat er wordt gedeeld. */
  @ArrayNotEmpty()
  @IsArray()
  @ArrayMaxSize(AT_MOST)
  @ValidateNested({ each: true })
  @Type(() => GeverDto)
  gevers: GeverDto[];

  static read(body: NieuweToestemmingDto): NieuweToestemming {
    return {
      ...ToestemmingsvraagDto.asked(body.dossierId, body),
      gevers: body.gevers.map((gever) => GeverDto.read(gever)),
    };
  }
}

/** Nieuwe gevers van een gevraagde toestemming. */
export class ToestemmingGevenDto {
  @ArrayNotEmpty()
  @IsArray()
  @ArrayMaxSize(AT_MOST)
  @ValidateNested({ each: true })
  @Type(() => GeverDto)
  gevers: GeverDto[];
}

/** Tot wanneer, en wie opnieuw toestemming gaf. */
export class ToestemmingVerlengenDto extends ToestemmingGevenDto {
  @IsCalendarDay()
  geldigTot: Datum;
}

/** Wie weigert. */
export class ToestemmingWeigerenDto {
  /** Het id van de gever die weigert. */
  @IsUUID()
  geverId: string;

  @IsOptional()
  @IsString()
  @MaxLength(TEXT_AT_MOST)
  reden?: string | null;
}

/** Wie intrekt, en voor wie. */
export class ToestemmingIntrekkenDto {
  /** De hoedanigheid of de naam van wie intrekt. */
  @IsNotEmpty()
  @IsString()
  @MaxLength(NAME_AT_MOST)
  door: string;

  @IsOptional()
  @IsString()
  @MaxLength(TEXT_AT_MOST)
  reden?: string | null;

  /** De ontvangers waarvoor de toestemming eindigt; zonder ontvangers voor allemaal. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(AT_MOST)
  @ArrayUnique()
  @IsString({ each: true })
  ontvangers?: string[] | null;
}

/** Voor welke gegevens u wilt weten wie toestemming moet geven. */
export class VoorstelQueryDto {
  /** Soorten gegevens, met komma's ertussen; zonder keuze contact. */
  @MayBeAbsent()
  @Transform(commaList)
  @ArrayNotEmpty()
  @IsIn(CATEGORIEEN, { each: true })
  categorieen?: Categorie[];

  /** Tot welke dag de toestemming zou gelden; zonder dag een jaar. */
  @MayBeAbsent()
  @IsCalendarDay()
  geldigTot?: Datum;
}

function readDoorbreking(value: unknown): unknown {
  if (value === false || value === null || value === undefined || value === '') return null;
  if (value === true) return { toelichting: '' };
  if (typeof value === 'string') return { toelichting: value.slice(0, TEXT_AT_MOST) };
  const given = (value as { toelichting?: unknown }).toelichting;
  return {
    toelichting:
      typeof given === 'string' ? given.slice(0, TEXT_AT_MOST) : JSON.stringify(value).slice(0, TEXT_AT_MOST),
  };
}
