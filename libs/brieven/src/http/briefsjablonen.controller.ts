import { Body, Controller, Get, Headers, Param, Put, Res } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import { NotFound } from '@zesweken/errors';
import { Allow, ApiIfMatch, ApiThing, etagOf, versionSeen } from '@zesweken/http';
import type { FastifyReply } from 'fastify';
import { BRIEFSOORTEN, type Briefsoort } from '../briefsoort.js';
import { type Sjabloon, Sjablonen, WriteSjabloon } from '../sjablonen.js';
import { BriefsjabloonDto, BriefsjablonenDto, WijzigBriefsjabloonDto } from './briefsjabloon.dto.js';

/** De teksten van brieven, per organisatie. */
@ApiTags('Brieven')
@Allow('beheer')
@Controller('briefsjablonen')
export class BriefsjablonenController {
  constructor(
    private readonly sjablonen: Sjablonen,
    private readonly write: WriteSjabloon,
  ) {}

  /** De teksten van alle brieven. */
  @Get()
  @ApiThing(BriefsjablonenDto)
  async briefsjablonen(): Promise<BriefsjablonenDto> {
    return { items: (await this.sjablonen.all()).map((sjabloon) => BriefsjabloonDto.from(sjabloon)) };
  }

  /** De tekst van een brief. */
  @Get(':soort')
  @ApiParam({ name: 'soort', enum: BRIEFSOORTEN })
  @ApiThing(BriefsjabloonDto)
  async briefsjabloon(
    @Param('soort') soort: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<BriefsjabloonDto> {
    return answer(await this.sjablonen.one(soortVan(soort)), reply);
  }

  /** Schrijf een nieuwe versie van de tekst van een brief. Brieven die al gemaakt zijn, veranderen niet. */
  @Put(':soort')
  @ApiParam({ name: 'soort', enum: BRIEFSOORTEN })
  @ApiIfMatch()
  @ApiThing(BriefsjabloonDto)
  async schrijfBriefsjabloon(
    @Param('soort') soort: string,
    @Body() body: WijzigBriefsjabloonDto,
    @Headers('if-match') ifMatch: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<BriefsjabloonDto> {
    const { onderwerp, tekst } = body;
    return answer(await this.write.run(soortVan(soort), versionSeen(ifMatch), { onderwerp, tekst }), reply);
  }
}

function answer(sjabloon: Sjabloon, reply: FastifyReply): BriefsjabloonDto {
  void reply.header('etag', etagOf(sjabloon.versie));
  return BriefsjabloonDto.from(sjabloon);
}

/** @throws NotFound */
function soortVan(text: string): Briefsoort {
  const soort = BRIEFSOORTEN.find((one) => one === text);
  if (!soort) throw new NotFound('Deze brief');
  return soort;
}
