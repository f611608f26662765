import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Convenanten } from '@zesweken/convenanten';
import { Allow, ApiList, ApiThing, linkHeader, ListQuery } from '@zesweken/http';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ProbeerRegels } from '../probeer-regels.js';
import { ConvenantDto, ConvenantenDto, ProbeerRegelsDto, termijnenOf } from './convenanten.dto.js';
import { TermijneffectDto } from './schoolvakanties.dto.js';

/** De convenanten die uw organisatie binden. Veranderen doet de beheerder van de installatie: een convenant bindt er meer. */
@ApiTags('Instellingen')
@Controller('convenanten')
export class ConvenantenController {
  constructor(
    private readonly convenanten: Convenanten,
    private readonly probeer: ProbeerRegels,
  ) {}

  /** Uw convenanten, met de regels, de ladder en wie doorzettingsmacht heeft. */
  @Allow(
    'leerplicht',
    'teamleider',
    'trajectbegeleider',
    'medewerker',
    'jeugdarts',
    'zorgcoordinator',
    'beheer',
  )
  @Get()
  @ApiList(ConvenantenDto)
  async convenantenLijst(
    @Query() query: ListQuery,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ConvenantenDto> {
    const { page, pageSize } = query;
    const all = await this.convenanten.own();
    const shown = all.slice((page - 1) * pageSize, page * pageSize);
    void reply.header('link', linkHeader(request.url, query, all.length > page * pageSize));
    const items: ConvenantDto[] = [];
    for (const one of shown) items.push(ConvenantDto.from(one, await this.convenanten.leden(one.id)));
    return { items };
  }

  /** Probeer andere regels: wat er met uw lopende termijnen zou gebeuren. Verandert niets. */
  @Allow('beheer')
  @Post(':id/_proberen')
  @HttpCode(200)
  @ApiThing(TermijneffectDto)
  async probeerRegels(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ProbeerRegelsDto,
  ): Promise<TermijneffectDto> {
    return TermijneffectDto.from(await this.probeer.run(id, termijnenOf(body)));
  }
}
