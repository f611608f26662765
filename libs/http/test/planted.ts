import { Body, Controller, Get, HttpCode, Module, Post, Query } from '@nestjs/common';
import { Type } from 'class-transformer';
import {
  IsArray,
  IsBoolean,
  IsInt,
  IsNotEmpty,
  IsOptional,
  IsString,
  Max,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { AllowPublic, IsCalendarDay, ListQuery } from '../src/index.js';

class PartDto {
  @IsBoolean()
  klaar: boolean;
}

class ThingDto {
  @IsNotEmpty()
  @IsString()
  @MaxLength(10)
  naam: string;

  @IsCalendarDay()
  dag: string;

  @IsOptional()
  @IsInt()
  @Max(40)
  uren?: number;

  @IsOptional()
  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => PartDto)
  delen?: PartDto[];
}

/** Public, so that only what the kernel itself does stands between a request and its answer. */
@Controller('geplant')
class PlantedController {
  @Get()
  @AllowPublic()
  list(@Query() { page, pageSize }: ListQuery): object {
    return { page, pageSize };
  }

  @Post()
  @AllowPublic()
  @HttpCode(200)
  echo(@Body() body: ThingDto): object {
    return { kreeg: body };
  }

  @Get('kapot')
  @AllowPublic()
  broken(): never {
    throw new Error('no such luck for 900070341');
  }
}

/** Routes for the specs of the kernel. */
@Module({ controllers: [PlantedController] })
export class PlantedModule {}
