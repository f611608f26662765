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
import { Clock } from '@zesweken/clock';
import { Allow, ApiIfMatch, ApiList, ApiThing, etagOf, linkHeader, versionSeenIfAny } from '@zesweken/http';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { RecordVrijstelling } from '../record-vrijstelling.js';
import { Vrijstellingen } from '../vrijstellingen.query.js';
import { VrijstellingActies } from './vrijstelling-acties.js';
import {
  VrijstellingBeeindigenDto,
  NieuwVrijstellingContactDto,
  NieuweVrijstellingDto,
  readVerklaring,
  VrijstellingVerlengenDto,
  WijzigVrijstellingDto,
} from './vrijstelling-vraag.dto.js';
import { VrijstellingenQuery } from './vrijstellingen-query.dto.js';
import {
  VrijstellingDto,
  VrijstellingenDto,
  VrijstellingRegelDto,
  VrijstellingToetsDto,
} from './vrijstelling.dto.js';

/** Vrijstellingen van de leerplicht, en wat er gebeurt om ze te beëindigen. */
@ApiTags('Vrijstellingen')
@Allow('leerplicht', 'teamleider')
@Controller('vrijstellingen')
export class VrijstellingenController {
  constructor(
    private readonly vrijstellingen: Vrijstellingen,
    private readonly record: RecordVrijstelling,
    private readonly acties: VrijstellingActies,
    private readonly clock: Clock,
  ) {}

  /** Leg een vrijstelling vast. Wat volgens de wet niet kan wordt geweigerd; wat nog ontbreekt wordt een aandachtspunt. */
  @Post()
  @ApiThing(VrijstellingDto, { created: true })
  async legVrijstellingVast(
    @Body() body: NieuweVrijstellingDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<VrijstellingDto> {
    const id = await this.record.run(NieuweVrijstellingDto.read(body));
    void reply.header('location', `/api/v1/vrijstellingen/${id}`);
    return this.#answer(id, reply);
  }

  /** Toets een vrijstelling aan de wet zonder haar vast te leggen. */
  @Post('_toetsen')
  @HttpCode(200)
  @ApiThing(VrijstellingToetsDto)
  async toetsVrijstelling(@Body() body: NieuweVrijstellingDto): Promise<VrijstellingToetsDto> {
    return { aandachtspunten: [...(await this.record.judge(NieuweVrijstellingDto.read(body)))] };
  }

  /** De lijst, eerst wat het eerst afloopt. */
  @Get()
  @ApiList(VrijstellingenDto)
  async vrijstellingenLijst(
    @Query() query: VrijstellingenQuery,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<VrijstellingenDto> {
    const { items, more } = await this.vrijstellingen.page(query);
    void reply.header('link', linkHeader(request.url, query, more));
    const vandaag = this.clock.today();
    return { items: items.map((item) => VrijstellingRegelDto.of(item, vandaag)) };
  }

  /** Eén vrijstelling met haar geschiedenis. */
  @Get(':id')
  @ApiThing(VrijstellingDto)
  vrijstelling(
    @Param('id', ParseUUIDPipe) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<VrijstellingDto> {
    return this.#answer(id, reply);
  }

  /** Vul aan of verbeter, beoordeel aandachtspunten, of houd het plan richting school bij. */
  @Patch(':id')
  @ApiIfMatch('mag weg')
  @ApiThing(VrijstellingDto)
  async wijzigVrijstelling(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: WijzigVrijstellingDto,
    @Headers('if-match') ifMatch: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<VrijstellingDto> {
    return this.#answer(
      await this.acties.change.run(id, WijzigVrijstellingDto.read(body), versionSeenIfAny(ifMatch)),
      reply,
    );
  }

  /** Verleng de vrijstelling; zo nodig met een nieuwe verklaring. */
  @Post(':id/_verlengen')
  @HttpCode(200)
  @ApiIfMatch('mag weg')
  @ApiThing(VrijstellingDto)
  async verlengVrijstelling(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { einde, beroepOp, verklaring, gezien }: VrijstellingVerlengenDto,
    @Headers('if-match') ifMatch: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<VrijstellingDto> {
    const input = {
      einde,
      beroepOp: beroepOp ?? null,
      verklaring: readVerklaring(verklaring) ?? null,
      gezien: gezien ?? [],
    };
    return this.#answer(await this.acties.extend.run(id, input, versionSeenIfAny(ifMatch)), reply);
  }

  /** Beëindig de vrijstelling. */
  @Post(':id/_beeindigen')
  @HttpCode(200)
  @ApiIfMatch('mag weg')
  @ApiThing(VrijstellingDto)
  async beeindigVrijstelling(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { datum, reden }: VrijstellingBeeindigenDto,
    @Headers('if-match') ifMatch: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<VrijstellingDto> {
    return this.#answer(await this.acties.end.run(id, datum, reden, versionSeenIfAny(ifMatch)), reply);
  }

  /** Leg een contact over teruggaan naar school vast. */
  @Post(':id/contactmomenten')
  @ApiIfMatch('mag weg')
  @ApiThing(VrijstellingDto, { created: true })
  async legContactVast(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { datum, met, tekst, volgendeBlik }: NieuwVrijstellingContactDto,
    @Headers('if-match') ifMatch: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<VrijstellingDto> {
    await this.acties.contact.run(id, { datum, met, tekst, volgendeBlik }, versionSeenIfAny(ifMatch));
    void reply.header('location', `/api/v1/vrijstellingen/${id}`);
    return this.#answer(id, reply);
  }

  async #answer(id: string, reply: FastifyReply): Promise<VrijstellingDto> {
    const answer = VrijstellingDto.from(await this.vrijstellingen.one(id), this.clock.today());
    void reply.header('etag', etagOf(answer.versie));
    return answer;
  }
}
