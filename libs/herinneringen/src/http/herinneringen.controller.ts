import { Body, Controller, Get, Put, Query, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow, ApiList, ApiThing, linkHeader } from '@zesweken/http';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Herinneringen } from '../herinneringen.query.js';
import { NameOntvangers } from '../name-ontvangers.js';
import {
  HerinneringDto,
  HerinneringenDto,
  HerinneringenQuery,
  KiesOntvangersDto,
  OntvangersDto,
} from './herinnering.dto.js';

/** Waaraan mensen herinnerd zijn, en wie. */
@ApiTags('Herinneringen')
@Controller()
export class HerinneringenController {
  constructor(
    private readonly herinneringen: Herinneringen,
    private readonly ontvangers: NameOntvangers,
  ) {}

  /** Het grootboek: elke herinnering van uw organisatie, de nieuwste dag eerst. Zonder namen van leerlingen. */
  @Allow(
    'leerplicht',
    'teamleider',
    'trajectbegeleider',
    'medewerker',
    'jeugdarts',
    'zorgcoordinator',
    'beheer',
  )
  @Get('herinneringen')
  @ApiList(HerinneringenDto)
  async herinneringenLijst(
    @Query() query: HerinneringenQuery,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<HerinneringenDto> {
    const { status, dossier, page, pageSize } = query;
    const { items, more } = await this.herinneringen.page({
      ...(status ? { status } : {}),
      dossierId: dossier,
      page,
      pageSize,
    });
    void reply.header('link', linkHeader(request.url, query, more));
    return { items: items.map((one) => HerinneringDto.from(one)) };
  }

  /** Wie herinnerd wordt als een dossier geen behandelaar heeft. */
  @Allow('beheer')
  @Get('herinneringsontvangers')
  @ApiThing(OntvangersDto)
  async herinneringsontvangers(): Promise<OntvangersDto> {
    return OntvangersDto.from(await this.ontvangers.list());
  }

  /** Wijs aan wie herinnerd wordt als een dossier geen behandelaar heeft; niemand: de teamleiders. */
  @Allow('beheer')
  @Put('herinneringsontvangers')
  @ApiThing(OntvangersDto)
  async kiesHerinneringsontvangers(@Body() { gebruikers }: KiesOntvangersDto): Promise<OntvangersDto> {
    return OntvangersDto.from(await this.ontvangers.run(gebruikers));
  }
}
