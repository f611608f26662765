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
import { DOSSIERROLLEN } from '@zesweken/dossiers';
import {
  Allow,
  ApiIfMatch,
  ApiList,
  ApiThing,
  etagOf,
  linkHeader,
  ListQuery,
  versionSeenIfAny,
} from '@zesweken/http';
import { Scholen } from '@zesweken/leerlingen';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Aanmeldingen } from '../aanmeldingen.query.js';
import { ChangeAanmelding, RecordAanmelding } from '../record-aanmelding.js';
import {
  AanmeldingDto,
  AanmeldingenDto,
  NieuweAanmeldingDto,
  WijzigAanmeldingDto,
} from './aanmelding.dto.js';

/** Aanmeldingen bij scholen: zij starten de termijnen van de zorgplicht. */
@ApiTags('Aanmeldingen')
@Allow(...DOSSIERROLLEN)
@Controller()
export class AanmeldingenController {
  constructor(
    private readonly aanmeldingen: Aanmeldingen,
    private readonly record: RecordAanmelding,
    private readonly change: ChangeAanmelding,
    private readonly scholen: Scholen,
  ) {}

  /** Leg een aanmelding vast. De termijnen van de zorgplicht beginnen op de dag van ontvangst. */
  @Post('aanmeldingen')
  @ApiThing(AanmeldingDto, { created: true })
  async legAanmeldingVast(
    @Body() { leerlingId, brin, ontvangen, besluit, uitkomst }: NieuweAanmeldingDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AanmeldingDto> {
    const about = { brin, ontvangen, besluit: besluit ?? null, uitkomst: uitkomst ?? null };
    const id = await this.record.run(leerlingId, about);
    void reply.header('location', `/api/v1/aanmeldingen/${id}`);
    return this.#answer(id, reply);
  }

  /** De aanmeldingen van een leerling, nieuwste eerst. */
  @Get('leerlingen/:id/aanmeldingen')
  @ApiList(AanmeldingenDto)
  async aanmeldingenVanLeerling(
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: ListQuery,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AanmeldingenDto> {
    const found = await this.aanmeldingen.ofLeerling(id, query.page, query.pageSize);
    void reply.header('link', linkHeader(request.url, query, found.length > query.pageSize));
    const names = await this.scholen.names(found.map(({ brin }) => brin));
    return { items: found.slice(0, query.pageSize).map((one) => AanmeldingDto.from(one, names)) };
  }

  /** Eén aanmelding. */
  @Get('aanmeldingen/:id')
  @ApiThing(AanmeldingDto)
  aanmelding(
    @Param('id', ParseUUIDPipe) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AanmeldingDto> {
    return this.#answer(id, reply);
  }

  /** Leg het besluit vast, of verbeter wat is ingevuld. */
  @Patch('aanmeldingen/:id')
  @ApiIfMatch('mag weg')
  @ApiThing(AanmeldingDto)
  async wijzigAanmelding(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { brin, ontvangen, besluit, uitkomst }: WijzigAanmeldingDto,
    @Headers('if-match') ifMatch: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AanmeldingDto> {
    await this.change.run(id, { brin, ontvangen, besluit, uitkomst }, versionSeenIfAny(ifMatch));
    return this.#answer(id, reply);
  }

  async #answer(id: string, reply: FastifyReply): Promise<AanmeldingDto> {
    const found = await this.aanmeldingen.one(id);
    const answer = AanmeldingDto.from(found, await this.scholen.names([found.brin]));
    void reply.header('etag', etagOf(answer.versie));
    return answer;
  }
}
