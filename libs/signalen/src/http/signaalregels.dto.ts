import { Type } from 'class-transformer';
import { IsBoolean, IsInt, IsNumber, IsObject, Max, Min, ValidateNested } from 'class-validator';
import type { Signaalregels } from '../regels/signaalregels.js';

/** Herhaalde meldingen in een schooljaar. */
export class HerhaaldDto {
  /** Of de regel iets voorstelt. */
  @IsBoolean()
  aan: boolean;

  /** Vanaf zo veel meldingen. */
  @IsInt()
  @Min(1)
  @Max(20)
  aantal: number;
}

/** Ziekte in het primair onderwijs, in een schooljaar. */
export class ZiekPoDto {
  @IsBoolean()
  aan: boolean;

  @IsInt()
  @Min(1)
  @Max(50)
  meerDanMeldingen: number;

  @IsInt()
  @Min(1)
  @Max(200)
  meerDanDagen: number;
}

/** Ziekte daarna. */
export class ZiekVoDto {
  @IsBoolean()
  aan: boolean;

  /** Zo veel ziekmeldingen ... */
  @IsInt()
  @Min(1)
  @Max(50)
  meldingen: number;

  /** ... binnen zo veel schoolweken. */
  @IsInt()
  @Min(1)
  @Max(40)
  schoolweken: number;

  /** Of zo veel schooldagen achter elkaar. */
  @IsInt()
  @Min(1)
  @Max(200)
  aaneengesloten: number;
}

/** Een rooster met minder uren. */
export class VerkortRoosterRegelDto {
  @IsBoolean()
  aan: boolean;

  /** Zo veel weken, schoolvakanties niet meegeteld. */
  @IsInt()
  @Min(1)
  @Max(52)
  weken: number;

  /** Minder uren per week dan dit. */
  @IsNumber({ maxDecimalPlaces: 2 })
  @Min(0.5)
  @Max(40)
  minderDanUren: number;
}

/** Wanneer een signaal wordt voorgesteld als actief dossier. */
export class SignaalregelsDto {
  @IsObject()
  @ValidateNested()
  @Type(() => HerhaaldDto)
  zestienUur: HerhaaldDto;

  @IsObject()
  @ValidateNested()
  @Type(() => HerhaaldDto)
  luxe: HerhaaldDto;

  @IsObject()
  @ValidateNested()
  @Type(() => ZiekPoDto)
  ziekPo: ZiekPoDto;

  @IsObject()
  @ValidateNested()
  @Type(() => ZiekVoDto)
  ziekVo: ZiekVoDto;

  @IsObject()
  @ValidateNested()
  @Type(() => VerkortRoosterRegelDto)
  verkortRooster: VerkortRoosterRegelDto;
}

/** By name, so that nothing else is kept. */
export function regelsOf({
  zestienUur,
  luxe,
  ziekPo,
  ziekVo,
  verkortRooster,
}: SignaalregelsDto): Signaalregels {
  return {
    zestienUur: { aan: zestienUur.aan, aantal: zestienUur.aantal },
    luxe: { aan: luxe.aan, aantal: luxe.aantal },
    ziekPo: {
      aan: ziekPo.aan,
      meerDanMeldingen: ziekPo.meerDanMeldingen,
      meerDanDagen: ziekPo.meerDanDagen,
    },
    ziekVo: {
      aan: ziekVo.aan,
      meldingen: ziekVo.meldingen,
      schoolweken: ziekVo.schoolweken,
      aaneengesloten: ziekVo.aaneengesloten,
    },
    verkortRooster: {
      aan: verkortRooster.aan,
      weken: verkortRooster.weken,
      minderDanUren: verkortRooster.minderDanUren,
    },
  };
}

/** De regels zoals ze nu gelden; versie 0: de standaardregels. */
export class SignaalinstellingDto {
  regels: SignaalregelsDto;
  /** Wat er geldt als u niets instelt. */
  standaard: SignaalregelsDto;
  /** Versie, ook in de kop ETag. */
  versie: number;
}

/** Aantal voorstellen van één regel. */
export class ProefRegelDto {
  regel: string;
  aantal: number;
}

/** Wat deze regels nu zouden voorstellen: alleen aantallen. */
export class SignaalproefDto {
  /** Aantal leerlingen. */
  aantal: number;
  /** Of er meer zijn dan er geteld worden. */
  meer: boolean;
  perRegel: ProefRegelDto[];
}
