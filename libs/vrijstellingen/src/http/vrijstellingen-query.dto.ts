import { commaList, IsCalendarDay, ListQuery } from '@zesweken/http';
import type { Datum } from '@zesweken/kalender';
import { Transform, Type } from 'class-transformer';
import { IsArray, IsBoolean, IsIn, IsInt, IsOptional, IsUUID, Max, Min } from 'class-validator';
import { type Grond, GRONDEN } from '../gronden.js';

const yes = (value: unknown): unknown => (value === 'true' ? true : value === 'false' ? false : value);

/** Welke vrijstellingen. */
export class VrijstellingenQuery extends ListQuery {
  /** Id van een leerling. */
  @IsOptional()
  @IsUUID()
  leerling?: string;

  /** Gronden, door komma's gescheiden. */
  @IsOptional()
  @Transform(commaList)
  @IsArray()
  @IsIn(GRONDEN, { each: true })
  grond?: Grond[];

  /** Alleen die op deze dag gelden (jjjj-mm-dd). */
  @IsOptional()
  @IsCalendarDay()
  looptOp?: Datum;

  /** Alleen die binnen zoveel weken aflopen. */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(0)
  @Max(520)
  verlooptBinnen?: number;

  /** Alleen die met aandachtspunten die nog niemand beoordeelde. */
  @IsOptional()
  @Transform(({ value }: { value: unknown }) => yes(value))
  @IsBoolean()
  teBeoordelen?: boolean;
}
