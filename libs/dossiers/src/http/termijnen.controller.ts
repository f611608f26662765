import { Body, Controller, Get, Headers, HttpCode, Param, ParseUUIDPipe, Post, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Clock } from '@zesweken/clock';
import { Allow, ApiIfMatch, ApiThing, etagOf, versionSeenIfAny } from '@zesweken/http';
import type { Daad } from '@zesweken/termijnen';
import type { FastifyReply } from 'fastify';
import { MoveTermijn } from '../move-termijn.js';
import { DOSSIERROLLEN } from '../overgangen.js';
import { Termijnverloop } from '../termijnverloop.query.js';
import {
  HervattenDto,
  IngreepIntrekkenDto,
  OpschortenDto,
  TermijnenDto,
  TermijnuitlegDto,
  VerlengenDto,
} from './termijnverloop.dto.js';

/** De termijnen van een dossier, en wat iemand met hun klok doet. */
@ApiTags('Termijnen')
@Allow(...DOSSIERROLLEN)
@Controller('dossiers/:id/termijnen')
export class TermijnenController {
  constructor(
    private readonly verloop: Termijnverloop,
    private readonly move: MoveTermijn,
    private readonly clock: Clock,
  ) {}

  /** De termijnen met hun regel, opschortingen, verlengingen en geschiedenis. */
  @Get()
  @ApiThing(TermijnenDto)
  termijnenVanDossier(
    @Param('id', ParseUUIDPipe) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<TermijnenDto> {
    return this.#answer(id, reply);
  }

  /** Laat de klok stilstaan. De dagen komen er aan het eind weer bij. */
  @Post(':tid/_opschorten')
  @HttpCode(200)
  @ApiIfMatch('mag weg')
  @ApiThing(TermijnenDto)
  schortTermijnOp(
    @Param('id', ParseUUIDPipe) id: string,
    @Param('tid', ParseUUIDPipe) tid: string,
    @Body() { van, tot, reden, toelichting }: OpschortenDto,
    @Headers('if-match') ifMatch: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<TermijnenDto> {
    return this.#do(
      id,
      tid,
      { soort: 'opschorten', van, tot: tot ?? null, waarom: { reden, toelichting: toelichting ?? null } },
      ifMatch,
      reply,
    );
  }

  /** Laat de klok weer lopen. */
  @Post(':tid/_hervatten')
  @HttpCode(200)
  @ApiIfMatch('mag weg')
  @ApiThing(TermijnenDto)
  hervatTermijn(
    @Param('id', ParseUUIDPipe) id: string,
    @Param('tid', ParseUUIDPipe) tid: string,
    @Body() { tot }: HervattenDto,
    @Headers('if-match') ifMatch: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<TermijnenDto> {
    return this.#do(id, tid, { soort: 'hervatten', tot }, ifMatch, reply);
  }

  /** Geef meer tijd, zover de regel dat toestaat. */
  @Post(':tid/_verlengen')
  @HttpCode(200)
  @ApiIfMatch('mag weg')
  @ApiThing(TermijnenDto)
  verlengTermijn(
    @Param('id', ParseUUIDPipe) id: string,
    @Param('tid', ParseUUIDPipe) tid: string,
    @Body() { dagen, reden, toelichting }: VerlengenDto,
    @Headers('if-match') ifMatch: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<TermijnenDto> {
    return this.#do(
      id,
      tid,
      { soort: 'verlengen', dagen, waarom: { reden, toelichting: toelichting ?? null } },
      ifMatch,
      reply,
    );
  }

  /** Trek een opschorting of verlenging in die ten onrechte is vastgelegd. */
  @Post(':tid/_intrekken')
  @HttpCode(200)
  @ApiIfMatch('mag weg')
  @ApiThing(TermijnenDto)
  trekIngreepIn(
    @Param('id', ParseUUIDPipe) id: string,
    @Param('tid', ParseUUIDPipe) tid: string,
    @Body() { ingreepId }: IngreepIntrekkenDto,
    @Headers('if-match') ifMatch: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<TermijnenDto> {
    return this.#do(id, tid, { soort: 'intrekken', ingreepId }, ifMatch, reply);
  }

  async #do(
    id: string,
    tid: string,
    daad: Daad,
    ifMatch: string | undefined,
    reply: FastifyReply,
  ): Promise<TermijnenDto> {
    await this.move.run(id, tid, daad, versionSeenIfAny(ifMatch));
    return this.#answer(id, reply);
  }

  async #answer(id: string, reply: FastifyReply): Promise<TermijnenDto> {
    const { items, versie } = await this.verloop.of(id);
    // The dossier's: its clocks change with it.
    void reply.header('etag', etagOf(versie));
    return { items: items.map((item) => TermijnuitlegDto.of(item, this.clock.today())) };
  }
}
