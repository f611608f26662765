import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow, ApiThing } from '@zesweken/http';
import { Rapportages } from '../rapportage.query.js';
import { GeteldeDto, GeteldenDto, RapportageDto, RapportageQuery } from './rapportage.dto.js';

/** Cijfers van de eigen organisatie, precies. */
@ApiTags('Rapportages')
@Allow('leerplicht', 'teamleider', 'trajectbegeleider')
@Controller('rapportages')
export class RapportagesController {
  constructor(private readonly rapportages: Rapportages) {}

  /** Hoeveel leerlingen langdurig thuis zijn of waren. */
  @Get('thuiszitters')
  @ApiThing(RapportageDto)
  async thuiszitters(@Query() query: RapportageQuery): Promise<RapportageDto> {
    return RapportageDto.from(await this.rapportages.thuiszitters(RapportageQuery.read(query)));
  }

  /** Welke dossiers achter dat cijfer staan, en waarom. */
  @Get('thuiszitters/dossiers')
  @ApiThing(GeteldenDto)
  async getelden(@Query() query: RapportageQuery): Promise<GeteldenDto> {
    const items = await this.rapportages.getelden(RapportageQuery.read(query));
    return { items: items.map((een) => GeteldeDto.from(een)) };
  }
}
