import {
  Body,
  Controller,
  Get,
  Headers,
  HttpCode,
  Param,
  ParseUUIDPipe,
  Patch,
  Post,
  Query,
  Req,
  Res,
} from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  Allow,
  ApiIfMatch,
  ApiList,
  ApiThing,
  etagOf,
  identityOf,
  linkHeader,
  ListQuery,
  versionSeenIfAny,
} from '@zesweken/http';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ChangeNotitie, WithdrawNotitie } from '../change-notitie.js';
import { Notities } from '../notities.query.js';
import { WriteNotitie } from '../write-notitie.js';
import {
  NieuweNotitieDto,
  NotitieDto,
  NotitieIntrekkenDto,
  NotitiesDto,
  NotitieVolDto,
  WijzigNotitieDto,
} from './notitie.dto.js';

/** Notities en contacten in een dossier. */
@ApiTags('Notities')
@Allow('leerplicht', 'teamleider', 'trajectbegeleider', 'medewerker', 'jeugdarts', 'zorgcoordinator')
@Controller()
export class NotitiesController {
  constructor(
    private readonly notities: Notities,
    private readonly write: WriteNotitie,
    private readonly change: ChangeNotitie,
    private readonly withdraw: WithdrawNotitie,
  ) {}

  /** Schrijf een notitie, of leg een contact vast. Wie genoemd is, krijgt een bericht. */
  @Post('dossiers/:id/notities')
  @ApiThing(NotitieVolDto, { created: true })
  async schrijfNotitie(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: NieuweNotitieDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<NotitieVolDto> {
    const { tekst, soort, metWie, datum, vermeldingen = [] } = body;
    const notitie = await this.write.run(id, {
      tekst,
      soort,
      metWie: metWie || null,
      datum,
      vermeldingen,
    });
    void reply.header('location', `/api/v1/notities/${notitie}`);
    return this.#answer(notitie, reply);
  }

  /** De notities van een dossier, nieuwste eerst. */
  @Get('dossiers/:id/notities')
  @ApiList(NotitiesDto)
  async notitiesVanDossier(
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: ListQuery,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<NotitiesDto> {
    const { items, more } = await this.notities.ofDossier(id, query.page, query.pageSize);
    void reply.header('link', linkHeader(request.url, query, more));
    return { items: items.map((notitie) => NotitieDto.from(notitie)) };
  }

  /** Eén notitie, met wat zij eerder zei. */
  @Get('notities/:id')
  @ApiThing(NotitieVolDto)
  notitie(
    @Param('id', ParseUUIDPipe) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<NotitieVolDto> {
    return this.#answer(id, reply);
  }

  /** Wijzig uw eigen notitie, tot 24 uur na het schrijven. Wat er stond, blijft bewaard als versie. */
  @Patch('notities/:id')
  @ApiIfMatch('mag weg')
  @ApiThing(NotitieVolDto)
  async wijzigNotitie(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: WijzigNotitieDto,
    @Headers('if-match') ifMatch: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<NotitieVolDto> {
    const { tekst, soort, datum, vermeldingen } = body;
    // An emptied field means that nobody is named, as null does.
    const metWie = body.metWie === '' ? null : body.metWie;
    await this.change.run(id, versionSeenIfAny(ifMatch), { tekst, soort, metWie, datum, vermeldingen });
    return this.#answer(id, reply);
  }

  /** Trek een notitie in: dat zij er was blijft staan, de tekst wordt niet meer getoond. */
  @Post('notities/:id/_intrekken')
  @HttpCode(200)
  @ApiThing(NotitieVolDto)
  async trekNotitieIn(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: NotitieIntrekkenDto,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<NotitieVolDto> {
    const leads = identityOf(request).rollen.includes('teamleider');
    await this.withdraw.run(id, body.reden, leads);
    return this.#answer(id, reply);
  }

  async #answer(id: string, reply: FastifyReply): Promise<NotitieVolDto> {
    const notitie = NotitieVolDto.fromDetail(await this.notities.one(id));
    void reply.header('etag', etagOf(notitie.versie));
    return notitie;
  }
}
