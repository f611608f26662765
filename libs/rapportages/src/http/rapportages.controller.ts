import { Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow, ApiThing } from '@zesweken/http';
import { Jaren } from '../jaren.query.js';
import { FreezeYear } from '../freeze-year.js';
import { Rapportages } from '../rapportage.query.js';
import { VasteJaren } from '../vaste-jaren.js';
import {
  GeteldeDto,
  GeteldenDto,
  JaarDto,
  JarenDto,
  RapportageDto,
  RapportageQuery,
  VasteJarenDto,
  VastJaarDto,
} from './rapportage.dto.js';

/** Cijfers van de eigen organisatie, precies. */
@ApiTags('Rapportages')
@Allow('leerplicht', 'teamleider', 'trajectbegeleider')
@Controller('rapportages')
export class RapportagesController {
  constructor(
    private readonly rapportages: Rapportages,
    private readonly freeze: FreezeYear,
    private readonly vasteJaren: VasteJaren,
    private readonly ownYears: Jaren,
  ) {}

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

  /** Alle schooljaren van de eigen organisatie naast elkaar. */
  @Allow('teamleider', 'trajectbegeleider')
  @Get('jaren')
  @ApiThing(JarenDto)
  async jaren(): Promise<JarenDto> {
    return { items: (await this.ownYears.all()).map((een) => JaarDto.from(een)) };
  }

  /** Schooljaren waarvan de cijfers vaststaan. */
  @Get('schooljaren')
  @ApiThing(VasteJarenDto)
  async schooljaren(): Promise<VasteJarenDto> {
    return { items: (await this.vasteJaren.all()).map((een) => VastJaarDto.from(een)) };
  }

  /** Zet de cijfers van een schooljaar vast. Zij veranderen daarna niet meer, ook niet als er dossiers worden vernietigd. */
  @Allow('teamleider', 'trajectbegeleider')
  @Post('schooljaren/:schooljaar/_vastzetten')
  @HttpCode(200)
  @ApiThing(VasteJarenDto)
  async zetSchooljaarVast(@Param('schooljaar') schooljaar: string): Promise<VasteJarenDto> {
    await this.freeze.run(schooljaar);
    return this.schooljaren();
  }
}
