import {
  Body,
  Controller,
  Get,
  Headers,
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
  linkHeader,
  ListQuery,
  seenVersion,
} from '@zesweken/http';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Acties } from '../acties.query.js';
import { AddActie, ChangeActie } from '../change-actie.js';
import { ActieDto, ActiesDto, NieuweActieDto, WijzigActieDto } from './actie.dto.js';

/** Acties van een dossier. */
@ApiTags('Acties')
@Allow('leerplicht', 'teamleider', 'trajectbegeleider', 'medewerker', 'jeugdarts', 'zorgcoordinator')
@Controller()
export class ActiesController {
  constructor(
    private readonly acties: Acties,
    private readonly add: AddActie,
    private readonly change: ChangeActie,
  ) {}

  /** De acties van een dossier: eerst wat open is, op datum. */
  @Get('dossiers/:id/acties')
  @ApiList(ActiesDto)
  async actiesVanDossier(
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: ListQuery,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ActiesDto> {
    const { items, more } = await this.acties.of(id, query.page, query.pageSize);
    void reply.header('link', linkHeader(request.url, query, more));
    return { items: items.map((actie) => ActieDto.from(actie)) };
  }

  /** Voeg een actie toe. */
  @Post('dossiers/:id/acties')
  @ApiThing(ActieDto, { created: true })
  async voegActieToe(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: NieuweActieDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ActieDto> {
    const actieId = await this.add.run(id, body);
    void reply.header('location', `/api/v1/acties/${actieId}`);
    return this.#answer(actieId, reply);
  }

  /** Eén actie. */
  @Get('acties/:id')
  @ApiThing(ActieDto)
  actie(
    @Param('id', ParseUUIDPipe) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ActieDto> {
    return this.#answer(id, reply);
  }

  /** Wijzig een actie, of zeg dat die gedaan is. */
  @Patch('acties/:id')
  @ApiIfMatch('eerste mag weg')
  @ApiThing(ActieDto)
  async wijzigActie(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: WijzigActieDto,
    @Headers('if-match') ifMatch: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ActieDto> {
    await this.change.run(id, body, seenVersion(ifMatch));
    return this.#answer(id, reply);
  }

  async #answer(id: string, reply: FastifyReply): Promise<ActieDto> {
    const actie = ActieDto.from(await this.acties.one(id));
    void reply.header('etag', etagOf(actie.versie));
    return actie;
  }
}
