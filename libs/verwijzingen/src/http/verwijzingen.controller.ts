import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Param,
  ParseUUIDPipe,
  Patch,
  Post,
  Query,
  Req,
  Res,
} from '@nestjs/common';
import { ApiNoContentResponse, ApiTags } from '@nestjs/swagger';
import { Allow, ApiList, ApiThing, linkHeader } from '@zesweken/http';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Mogelijkheden } from '../mogelijkheden.query.js';
import { Verwijzingen } from '../verwijzingen.query.js';
import { VerwijzingActies } from './verwijzing-acties.js';
import {
  NieuweVerwijzingDto,
  VerwijzingAccepterenDto,
  VerwijzingAfrondenDto,
  VerwijzingAfwijzenDto,
  VerwijzingenQueryDto,
  VerwijzingIntrekkenDto,
  VerwijzingVerbindenDto,
  VerwijzingInvoerDto,
} from './verwijzing-vraag.dto.js';
import {
  VerwijsmogelijkhedenDto,
  VerwijsmogelijkheidDto,
  VerwijzingDto,
  VerwijzingenDto,
  VerwijzingVolDto,
} from './verwijzing.dto.js';

/** Verwijzingen tussen organisaties. */
@ApiTags('Verwijzingen')
@Allow('leerplicht', 'teamleider', 'trajectbegeleider', 'medewerker', 'jeugdarts', 'zorgcoordinator')
@Controller()
export class VerwijzingenController {
  constructor(
    private readonly verwijzingen: Verwijzingen,
    private readonly mogelijkheden: Mogelijkheden,
    private readonly acties: VerwijzingActies,
  ) {}

  /** Zet een verwijzing klaar. Wat vandaag niet verzonden kan worden, wordt geweigerd met de reden. */
  @Post('verwijzingen')
  @ApiThing(VerwijzingVolDto, { created: true })
  async zetVerwijzingKlaar(
    @Body() body: NieuweVerwijzingDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<VerwijzingVolDto> {
    const id = await this.acties.draft.run(body.dossierId, body.naar, VerwijzingInvoerDto.read(body));
    void reply.header('location', `/api/v1/verwijzingen/${id}`);
    return this.#answer(id);
  }

  /** Uw verwijzingen, ontvangen (als u niets kiest) of verzonden. */
  @Get('verwijzingen')
  @ApiList(VerwijzingenDto)
  async verwijzingenLijst(
    @Query() query: VerwijzingenQueryDto,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<VerwijzingenDto> {
    const { richting = 'ontvangen', status = [], page, pageSize } = query;
    const { items, more } = await this.verwijzingen.page({ richting, status, page, pageSize });
    void reply.header('link', linkHeader(request.url, query, more));
    return { items: items.map((regel) => VerwijzingDto.from(regel)) };
  }

  /** Eén verwijzing, met haar geschiedenis en zonder haar inhoud. */
  @Get('verwijzingen/:id')
  @ApiThing(VerwijzingVolDto)
  verwijzing(@Param('id', ParseUUIDPipe) id: string): Promise<VerwijzingVolDto> {
    return this.#answer(id);
  }

  /** Schrijf een concept opnieuw. */
  @Patch('verwijzingen/:id')
  @ApiThing(VerwijzingVolDto)
  async wijzigVerwijzing(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: VerwijzingInvoerDto,
  ): Promise<VerwijzingVolDto> {
    await this.acties.draft.change(id, body.naar, VerwijzingInvoerDto.read(body));
    return this.#answer(id);
  }

  /** Gooi een concept weg. */
  @Delete('verwijzingen/:id')
  @HttpCode(204)
  @ApiNoContentResponse({
    description: 'Weg',
    headers: { 'API-Version': { description: 'Versie van de API', schema: { type: 'string' } } },
  })
  gooiVerwijzingWeg(@Param('id', ParseUUIDPipe) id: string): Promise<void> {
    return this.acties.draft.drop(id);
  }

  /** Verzend een concept. De ontvanger krijgt meteen bericht. */
  @Post('verwijzingen/:id/_verzenden')
  @HttpCode(200)
  @ApiThing(VerwijzingVolDto)
  async verzendVerwijzing(@Param('id', ParseUUIDPipe) id: string): Promise<VerwijzingVolDto> {
    await this.acties.send.run(id);
    return this.#answer(id);
  }

  /** Neem een verwijzing aan. */
  @Post('verwijzingen/:id/_accepteren')
  @HttpCode(200)
  @ApiThing(VerwijzingVolDto)
  async accepteerVerwijzing(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { behandelaarId }: VerwijzingAccepterenDto,
  ): Promise<VerwijzingVolDto> {
    await this.acties.answer.accept(id, behandelaarId ?? null);
    return this.#answer(id);
  }

  /** Zeg welk eigen dossier over dezelfde leerling gaat. Wat u onder toestemming kreeg, deelt u dan niet per ongeluk verder. */
  @Post('verwijzingen/:id/_verbinden')
  @HttpCode(200)
  @ApiThing(VerwijzingVolDto)
  async verbindVerwijzing(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { kenmerk }: VerwijzingVerbindenDto,
  ): Promise<VerwijzingVolDto> {
    await this.acties.link.run(id, kenmerk?.trim() || null);
    return this.#answer(id);
  }

  /** Wijs een verwijzing af, met een reden en zo mogelijk een advies. De inhoud sluit. */
  @Post('verwijzingen/:id/_afwijzen')
  @HttpCode(200)
  @ApiThing(VerwijzingVolDto)
  async wijsVerwijzingAf(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { reden, advies }: VerwijzingAfwijzenDto,
  ): Promise<VerwijzingVolDto> {
    await this.acties.answer.refuse(id, reden, advies ?? null);
    return this.#answer(id);
  }

  /** Trek een verwijzing in die u verzond. De inhoud sluit meteen en wordt vernietigd. */
  @Post('verwijzingen/:id/_intrekken')
  @HttpCode(200)
  @ApiThing(VerwijzingVolDto)
  async trekVerwijzingIn(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { reden }: VerwijzingIntrekkenDto,
  ): Promise<VerwijzingVolDto> {
    await this.acties.withdraw.run(id, reden ?? null);
    return this.#answer(id);
  }

  /** Rond een verwijzing af, met wat eruit kwam. */
  @Post('verwijzingen/:id/_afronden')
  @HttpCode(200)
  @ApiThing(VerwijzingVolDto)
  async rondVerwijzingAf(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { uitkomst }: VerwijzingAfrondenDto,
  ): Promise<VerwijzingVolDto> {
    await this.acties.answer.complete(id, uitkomst);
    return this.#answer(id);
  }

  /** De verwijzingen van een dossier. */
  @Get('dossiers/:id/verwijzingen')
  @ApiThing(VerwijzingenDto)
  async verwijzingenVanDossier(@Param('id', ParseUUIDPipe) id: string): Promise<VerwijzingenDto> {
    const items = await this.verwijzingen.ofDossier(id);
    return { items: items.map((regel) => VerwijzingDto.from(regel)) };
  }

  /** De grondslagwijzer: wat er over deze leerling naar wie mag, op welke grond, en waarom iets niet mag. */
  @Get('dossiers/:id/verwijsmogelijkheden')
  @ApiThing(VerwijsmogelijkhedenDto)
  async verwijsmogelijkheden(@Param('id', ParseUUIDPipe) id: string): Promise<VerwijsmogelijkhedenDto> {
    const items = await this.mogelijkheden.of(id);
    return { items: items.map((een) => VerwijsmogelijkheidDto.from(een)) };
  }

  async #answer(id: string): Promise<VerwijzingVolDto> {
    return VerwijzingVolDto.of(await this.verwijzingen.one(id));
  }
}
