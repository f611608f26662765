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
import { Allow, ApiIfMatch, ApiList, ApiThing, etagOf, linkHeader, versionSeenIfAny } from '@zesweken/http';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CorrectZaak, OpenZaak, TakeStep, type VolledigeZaak, Zaken } from '../zaken.js';
import {
  NieuweHandhavingsstapDto,
  NieuweHandhavingszaakDto,
  WijzigHandhavingszaakDto,
  HandhavingszaakDto,
  HandhavingszaakRegelDto,
  HandhavingszakenDto,
  ZakenQuery,
} from './handhaving.dto.js';

/** Handhaving van de Leerplichtwet: alleen voor beëdigde ambtenaren. */
@ApiTags('Handhaving')
@Allow('boa')
@Controller()
export class HandhavingController {
  constructor(
    private readonly zaken: Zaken,
    private readonly open: OpenZaak,
    private readonly take: TakeStep,
    private readonly correct: CorrectZaak,
  ) {}

  /** De zaak bij een dossier: die loopt, anders de laatste. */
  @Get('dossiers/:id/handhaving')
  @ApiThing(HandhavingszaakDto)
  async handhavingVanDossier(
    @Param('id', ParseUUIDPipe) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<HandhavingszaakDto> {
    return answer(await this.zaken.ofDossier(id), reply);
  }

  /** Begin een zaak bij een dossier. Het dossier zelf verandert niet. */
  @Post('dossiers/:id/handhaving')
  @ApiThing(HandhavingszaakDto, { created: true })
  async beginHandhaving(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { grond, datum, toelichting }: NieuweHandhavingszaakDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<HandhavingszaakDto> {
    const zaakId = await this.open.run(id, grond, datum, toelichting);
    void reply.header('location', `/api/v1/handhavingszaken/${zaakId}`);
    return answer(await this.zaken.one(zaakId), reply);
  }

  /** De zaken, eerst wat loopt. */
  @Get('handhavingszaken')
  @ApiList(HandhavingszakenDto)
  async handhavingszaken(
    @Query() query: ZakenQuery,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<HandhavingszakenDto> {
    const { items, more } = await this.zaken.page(query);
    void reply.header('link', linkHeader(request.url, query, more));
    return { items: items.map((item) => HandhavingszaakRegelDto.of(item)) };
  }

  /** Eén zaak met haar stappen. */
  @Get('handhavingszaken/:id')
  @ApiThing(HandhavingszaakDto)
  async handhavingszaak(
    @Param('id', ParseUUIDPipe) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<HandhavingszaakDto> {
    return answer(await this.zaken.one(id), reply);
  }

  /** Verbeter de grond of de toelichting bij het begin. */
  @Patch('handhavingszaken/:id')
  @ApiIfMatch('mag weg')
  @ApiThing(HandhavingszaakDto)
  async wijzigHandhavingszaak(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { grond, toelichting }: WijzigHandhavingszaakDto,
    @Headers('if-match') ifMatch: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<HandhavingszaakDto> {
    const changed = await this.correct.run(id, { grond, toelichting }, versionSeenIfAny(ifMatch));
    return answer(await this.zaken.one(changed), reply);
  }

  /** Zet een stap. Wat eerst moet gebeuren, zegt de weigering. */
  @Post('handhavingszaken/:id/stappen')
  @ApiIfMatch('mag weg')
  @ApiThing(HandhavingszaakDto, { created: true })
  async zetHandhavingsstap(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: NieuweHandhavingsstapDto,
    @Headers('if-match') ifMatch: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<HandhavingszaakDto> {
    await this.take.run(id, NieuweHandhavingsstapDto.read(body), versionSeenIfAny(ifMatch));
    void reply.header('location', `/api/v1/handhavingszaken/${id}`);
    return answer(await this.zaken.one(id), reply);
  }
}

function answer(zaak: VolledigeZaak, reply: FastifyReply): HandhavingszaakDto {
  const body = HandhavingszaakDto.from(zaak);
  void reply.header('etag', etagOf(body.versie));
  return body;
}
