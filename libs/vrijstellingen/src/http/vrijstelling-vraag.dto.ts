import { ApiProperty } from '@nestjs/swagger';
import { IsCalendarDay, MayBeAbsent } from '@zesweken/http';
import type { Datum } from '@zesweken/kalender';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsNotEmpty,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  MaxLength,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import type { Wijziging } from '../change-vrijstelling.js';
import {
  type Beslisser,
  BESLISSERS,
  type Bron,
  BRONNEN,
  type Grond,
  GRONDEN,
  type Verklaarder,
  VERKLAARDERS,
} from '../gronden.js';
import type { NieuweVrijstelling } from '../record-vrijstelling.js';
import { AANDACHTSPUNTEN } from '../toetsing.js';

const trimmed = ({ value }: { value: unknown }): unknown =>
  typeof value === 'string' ? value.trim().normalize('NFC') : value;

/** With whom a contact can be. */
const CONTACTEN = ['ouders', 'leerling', 'school', 'jeugdarts', 'samenwerkingsverband', 'anders'] as const;

/** Absent, or there and right; null takes it away. */
const NullTakesAway = (): PropertyDecorator =>
  ValidateIf((_object, value: unknown) => value !== undefined && value !== null);

/** Een verklaring over de leerling. */
export class NieuweVrijstellingVerklaringDto {
  /** Wie verklaart. Bij 5 onder a nooit een arts die de leerling behandelt. */
  @IsIn(VERKLAARDERS)
  door: Verklaarder;

  @IsOptional()
  @Transform(trimmed)
  @IsString()
  @MaxLength(200)
  naam?: string;

  /** Dag van de verklaring (jjjj-mm-dd). */
  @IsCalendarDay()
  datum: Datum;
}

/** Een besluit over de vrijstelling. */
export class NieuwVrijstellingBesluitDto {
  @IsIn(BESLISSERS)
  door: Beslisser;

  /** Dag van het besluit (jjjj-mm-dd). */
  @IsCalendarDay()
  datum: Datum;

  @IsOptional()
  @Transform(trimmed)
  @IsString()
  @MaxLength(100)
  kenmerk?: string;
}

/** Wat bij vastleggen en wijzigen hetzelfde is. */
export class VrijstellingVeldenDto {
  /** Dag waarop de ouders of de leerling een beroep op de vrijstelling deden (jjjj-mm-dd). */
  @NullTakesAway()
  @IsCalendarDay()
  beroepOp?: Datum | null;

  /** Alleen bij 5 onder a: de leerling wordt volgens de verklaring nooit geschikt. Dan vervalt de jaarlijkse verlenging. */
  @MayBeAbsent()
  @IsBoolean()
  nooitGeschikt?: boolean;

  /** Bij 5 onder b: of de leerling in het jaar ervoor een school van die richting bezocht. */
  @NullTakesAway()
  @IsBoolean()
  richtingBezocht?: boolean | null;

  /** Bij 3b en 15: de leerling heeft (dit jaar) twaalf volle schooljaren onderwijs gevolgd. */
  @MayBeAbsent()
  @IsBoolean()
  twaalfSchooljaren?: boolean;

  @ApiProperty({ type: NieuweVrijstellingVerklaringDto, required: false, nullable: true })
  @NullTakesAway()
  @IsObject()
  @ValidateNested()
  @Type(() => NieuweVrijstellingVerklaringDto)
  verklaring?: NieuweVrijstellingVerklaringDto | null;

  @ApiProperty({ type: NieuwVrijstellingBesluitDto, required: false, nullable: true })
  @NullTakesAway()
  @IsObject()
  @ValidateNested()
  @Type(() => NieuwVrijstellingBesluitDto)
  besluit?: NieuwVrijstellingBesluitDto | null;

  @NullTakesAway()
  @Transform(trimmed)
  @IsString()
  @MaxLength(4_000)
  toelichting?: string | null;

  /** Plan richting school: wat er wordt geprobeerd. */
  @NullTakesAway()
  @Transform(trimmed)
  @IsString()
  @MaxLength(4_000)
  terugkeer?: string | null;

  /** Dag waarop iemand weer kijkt of de vrijstelling kan eindigen (jjjj-mm-dd). */
  @NullTakesAway()
  @IsCalendarDay()
  volgendeBlik?: Datum | null;

  /** Aandachtspunten die u hebt beoordeeld. */
  @MayBeAbsent()
  @IsArray()
  @ArrayMaxSize(AANDACHTSPUNTEN.length)
  @IsIn(AANDACHTSPUNTEN, { each: true })
  gezien?: string[];
}

/** Een nieuwe vrijstelling. */
export class NieuweVrijstellingDto extends VrijstellingVeldenDto {
  @IsUUID()
  leerlingId: string;

  /** Artikel van de Leerplichtwet. `5-onder-a` is iets anders dan `5a`. */
  @IsIn(GRONDEN)
  grond: Grond;

  /** Eerste dag (jjjj-mm-dd). */
  @IsCalendarDay()
  begin: Datum;

  /** Laatste dag (jjjj-mm-dd). */
  @IsCalendarDay()
  einde: Datum;

  /** Hoe de gemeente het weet. */
  @IsOptional()
  @IsIn(BRONNEN)
  bron?: Bron;

  static read(body: NieuweVrijstellingDto): NieuweVrijstelling {
    const { leerlingId, grond, begin, einde } = body;
    const given = WijzigVrijstellingDto.read(body);
    return { ...NOTHING_TOLD, ...given, leerlingId, grond, begin, einde, bron: body.bron ?? 'kennisgeving' };
  }
}

/** What is not told at all. */
const NOTHING_TOLD = {
  beroepOp: null,
  nooitGeschikt: false,
  richtingBezocht: null,
  twaalfSchooljaren: false,
  verklaring: null,
  besluit: null,
  toelichting: null,
  terugkeer: null,
  volgendeBlik: null,
  gezien: [],
};

/** Wat er aan de vrijstelling verandert; wat ontbreekt blijft zoals het is. */
export class WijzigVrijstellingDto extends VrijstellingVeldenDto {
  static read(body: VrijstellingVeldenDto): Wijziging {
    const { beroepOp, nooitGeschikt, richtingBezocht, twaalfSchooljaren } = body;
    const { toelichting, terugkeer, volgendeBlik, gezien } = body;
    const parts = {
      beroepOp,
      nooitGeschikt,
      richtingBezocht,
      twaalfSchooljaren,
      verklaring: readVerklaring(body.verklaring),
      besluit: readBesluit(body.besluit),
      toelichting,
      terugkeer,
      volgendeBlik,
      gezien,
    };
    // A change must not wipe what it leaves out.
    return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined));
  }
}

/** Tot wanneer de vrijstelling verlengd wordt. */
export class VrijstellingVerlengenDto {
  /** Nieuwe laatste dag (jjjj-mm-dd). */
  @IsCalendarDay()
  einde: Datum;

  /** Dag van het nieuwe beroep (jjjj-mm-dd); zonder: vandaag. */
  @IsOptional()
  @IsCalendarDay()
  beroepOp?: Datum;

  @ApiProperty({ type: NieuweVrijstellingVerklaringDto, required: false })
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => NieuweVrijstellingVerklaringDto)
  verklaring?: NieuweVrijstellingVerklaringDto;

  /** Aandachtspunten die u hebt beoordeeld. */
  @MayBeAbsent()
  @IsArray()
  @ArrayMaxSize(AANDACHTSPUNTEN.length)
  @IsIn(AANDACHTSPUNTEN, { each: true })
  gezien?: string[];
}

/** Per wanneer en waarom de vrijstelling eindigt. */
export class VrijstellingBeeindigenDto {
  /** Laatste dag waarop zij geldt (jjjj-mm-dd). */
  @IsCalendarDay()
  datum: Datum;

  @Transform(trimmed)
  @IsNotEmpty()
  @IsString()
  @MaxLength(1_000)
  reden: string;
}

/** Een contact over teruggaan naar school. */
export class NieuwVrijstellingContactDto {
  /** Dag van het contact (jjjj-mm-dd). */
  @IsCalendarDay()
  datum: Datum;

  @IsIn(CONTACTEN)
  met: string;

  @Transform(trimmed)
  @IsNotEmpty()
  @IsString()
  @MaxLength(4_000)
  tekst: string;

  /** Dag waarop iemand weer kijkt (jjjj-mm-dd). */
  @IsOptional()
  @IsCalendarDay()
  volgendeBlik?: Datum;
}

export function readVerklaring(
  body: NieuweVrijstellingVerklaringDto | null | undefined,
): NieuweVrijstelling['verklaring'] | undefined {
  return body && { door: body.door, naam: body.naam ?? null, datum: body.datum };
}

function readBesluit(
  body: NieuwVrijstellingBesluitDto | null | undefined,
): NieuweVrijstelling['besluit'] | undefined {
  return body && { door: body.door, datum: body.datum, kenmerk: body.kenmerk ?? null };
}
