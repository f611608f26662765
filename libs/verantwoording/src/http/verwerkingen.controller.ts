import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow, ApiList, ApiThing, linkHeader } from '@zesweken/http';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { SealStates } from '../seal-state.query.js';
import { Verwerkingen } from '../verwerkingen.query.js';
import { ToestandDto, VerwerkingDto, VerwerkingenDto, VerwerkingenQueryDto } from './verwerking.dto.js';

/** Het logboek van de eigen organisatie. */
@ApiTags('Verantwoording')
@Allow('privacy')
@Controller('verwerkingen')
export class VerwerkingenController {
  constructor(
    private readonly verwerkingen: Verwerkingen,
    private readonly states: SealStates,
  ) {}

  /** Wie wat deed met gegevens van wie, nieuwste eerst. Ook dit lezen komt in het logboek. */
  @Get()
  @ApiList(VerwerkingenDto)
  async verwerkingenLijst(
    @Query() query: VerwerkingenQueryDto,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<VerwerkingenDto> {
    const { items, more } = await this.verwerkingen.page(query);
    void reply.header('link', linkHeader(request.url, query, more));
    return { items: items.map((item) => VerwerkingDto.from(item)) };
  }

  /** Hoe ver het logboek gezegeld is. */
  @Get('toestand')
  @ApiThing(ToestandDto)
  async toestand(): Promise<ToestandDto> {
    return ToestandDto.from(await this.states.now());
  }
}
