import { Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow, ApiList, ApiThing, linkHeader, ListQuery } from '@zesweken/http';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Berichten, ReadBerichten } from '../berichten.js';
import { BerichtDto, BerichtenAantalDto, BerichtenDto, BerichtenGelezenDto } from './bericht.dto.js';

/** Berichten aan de gebruiker zelf. */
@ApiTags('Berichten')
@Allow(
  'leerplicht',
  'teamleider',
  'trajectbegeleider',
  'medewerker',
  'jeugdarts',
  'zorgcoordinator',
  'doorzetter',
  'beheer',
  'privacy',
)
@Controller('berichten')
export class BerichtenController {
  constructor(
    private readonly berichten: Berichten,
    private readonly read: ReadBerichten,
  ) {}

  /** Uw berichten: ongelezen eerst, daarna nieuwste eerst. */
  @Get()
  @ApiList(BerichtenDto)
  async berichtenLijst(
    @Query() query: ListQuery,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<BerichtenDto> {
    const { items, more } = await this.berichten.page(query.page, query.pageSize);
    void reply.header('link', linkHeader(request.url, query, more));
    return { items: items.map((bericht) => BerichtDto.from(bericht)) };
  }

  /** Hoeveel berichten u nog niet gelezen heeft. */
  @Get('aantal')
  @ApiThing(BerichtenAantalDto)
  async aantalBerichten(): Promise<BerichtenAantalDto> {
    return { ongelezen: await this.berichten.unread() };
  }

  /** Zet al uw berichten op gelezen. */
  @Post('_allesgelezen')
  @HttpCode(200)
  @ApiThing(BerichtenGelezenDto)
  async leesAlleBerichten(): Promise<BerichtenGelezenDto> {
    return { gelezen: await this.read.all() };
  }

  /** Zet een bericht op gelezen. */
  @Post(':id/_gelezen')
  @HttpCode(200)
  @ApiThing(BerichtDto)
  async leesBericht(@Param('id', ParseUUIDPipe) id: string): Promise<BerichtDto> {
    await this.read.one(id);
    return BerichtDto.from(await this.berichten.one(id));
  }
}
