import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Clock } from '@zesweken/clock';
import { Allow, ApiList, ApiThing, linkHeader, ListQuery } from '@zesweken/http';
import { plusMaanden } from '@zesweken/kalender';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Toestemmingen } from '../toestemmingen.query.js';
import { ToestemmingActies } from './toestemming-acties.js';
import {
  GeverDto,
  NieuweToestemmingDto,
  ToestemmingGevenDto,
  ToestemmingIntrekkenDto,
  ToestemmingsvraagDto,
  ToestemmingVerlengenDto,
  ToestemmingWeigerenDto,
  VoorstelQueryDto,
} from './toestemming-vraag.dto.js';
import {
  OntvangenToestemmingDto,
  OntvangenToestemmingenDto,
  ToestemmingenDto,
  ToestemmingvoorstelDto,
  ToestemmingVolDto,
} from './toestemming.dto.js';

/** Toestemming om over een leerling te delen. */
@ApiTags('Toestemmingen')
@Allow('leerplicht', 'teamleider', 'trajectbegeleider', 'medewerker', 'jeugdarts', 'zorgcoordinator')
@Controller()
export class ToestemmingenController {
  constructor(
    private readonly toestemmingen: Toestemmingen,
    private readonly acties: ToestemmingActies,
    private readonly clock: Clock,
  ) {}

  /** Leg een toestemming vast die iedereen gaf die dat moet. De ontvangers hebben haar meteen. */
  @Post('toestemmingen')
  @ApiThing(ToestemmingVolDto, { created: true })
  async legToestemmingVast(
    @Body() body: NieuweToestemmingDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ToestemmingVolDto> {
    return this.#created(await this.acties.record.run(NieuweToestemmingDto.read(body)), reply);
  }

  /** Vraag toestemming. Zij geldt als iedereen die dat moet haar heeft gegeven, op papier of met een persoonlijke link. */
  @Post('dossiers/:id/toestemmingen')
  @ApiThing(ToestemmingVolDto, { created: true })
  async vraagToestemming(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ToestemmingsvraagDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ToestemmingVolDto> {
    return this.#created(await this.acties.ask.run(ToestemmingsvraagDto.asked(id, body)), reply);
  }

  /** De toestemmingen van een dossier. */
  @Get('dossiers/:id/toestemmingen')
  @ApiThing(ToestemmingenDto)
  async toestemmingenVanDossier(@Param('id', ParseUUIDPipe) id: string): Promise<ToestemmingenDto> {
    const found = await this.toestemmingen.ofDossier(id);
    const vandaag = this.clock.today();
    return { items: found.map((een) => ToestemmingVolDto.from(een, vandaag)) };
  }

  /** Wie er vandaag toestemming moet geven, en wat er bij een verjaardag eindigt. */
  @Get('dossiers/:id/toestemmingvoorstel')
  @ApiThing(ToestemmingvoorstelDto)
  async toestemmingvoorstel(
    @Param('id', ParseUUIDPipe) id: string,
    @Query() { categorieen = ['contact'], geldigTot = plusMaanden(this.clock.today(), 12) }: VoorstelQueryDto,
  ): Promise<ToestemmingvoorstelDto> {
    return ToestemmingvoorstelDto.from(await this.toestemmingen.voorstel(id, categorieen, geldigTot, null));
  }

  /** Toestemmingen waarvan uw organisatie een ontvanger is: alleen uw eigen regel. */
  @Get('toestemmingen/ontvangen')
  @ApiList(OntvangenToestemmingenDto)
  async ontvangenToestemmingen(
    @Query() query: ListQuery,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<OntvangenToestemmingenDto> {
    const { items, more } = await this.toestemmingen.received(query.page, query.pageSize);
    void reply.header('link', linkHeader(request.url, query, more));
    const vandaag = this.clock.today();
    return { items: items.map((regel) => OntvangenToestemmingDto.of(regel, vandaag)) };
  }

  /** Uw eigen regel van een ontvangen toestemming. */
  @Get('toestemmingen/ontvangen/:id')
  @ApiThing(OntvangenToestemmingDto)
  async ontvangenToestemming(@Param('id', ParseUUIDPipe) id: string): Promise<OntvangenToestemmingDto> {
    return OntvangenToestemmingDto.of(await this.toestemmingen.receivedOne(id), this.clock.today());
  }

  /** Eén toestemming, met haar geschiedenis. */
  @Get('toestemmingen/:id')
  @ApiThing(ToestemmingVolDto)
  toestemming(@Param('id', ParseUUIDPipe) id: string): Promise<ToestemmingVolDto> {
    return this.#answer(id);
  }

  /** Leg vast wie een gevraagde toestemming gaf. */
  @Post('toestemmingen/:id/_geven')
  @HttpCode(200)
  @ApiThing(ToestemmingVolDto)
  async geefToestemming(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { gevers }: ToestemmingGevenDto,
  ): Promise<ToestemmingVolDto> {
    await this.acties.give.byHand(
      id,
      gevers.map((gever) => GeverDto.read(gever)),
    );
    return this.#answer(id);
  }

  /** Leg vast dat iemand die gevraagd was weigert. */
  @Post('toestemmingen/:id/_weigeren')
  @HttpCode(200)
  @ApiThing(ToestemmingVolDto)
  async weigerToestemming(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { geverId, reden }: ToestemmingWeigerenDto,
  ): Promise<ToestemmingVolDto> {
    await this.acties.refuse.byHand(id, geverId, reden ?? null);
    return this.#answer(id);
  }

  /** Verleng een toestemming: wie vandaag moet geven, geeft opnieuw. */
  @Post('toestemmingen/:id/_verlengen')
  @HttpCode(200)
  @ApiThing(ToestemmingVolDto)
  async verlengToestemming(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { geldigTot, gevers }: ToestemmingVerlengenDto,
  ): Promise<ToestemmingVolDto> {
    await this.acties.renew.run(
      id,
      geldigTot,
      gevers.map((gever) => GeverDto.read(gever)),
    );
    return this.#answer(id);
  }

  /** Trek een toestemming in, voor alle ontvangers of voor een paar. Wat gedeeld is, sluit meteen. */
  @Post('toestemmingen/:id/_intrekken')
  @HttpCode(200)
  @ApiThing(ToestemmingVolDto)
  async trekToestemmingIn(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { door, reden, ontvangers }: ToestemmingIntrekkenDto,
  ): Promise<ToestemmingVolDto> {
    await this.acties.withdraw.byHand(id, door, { reden: reden ?? null, ontvangers: ontvangers ?? [] });
    return this.#answer(id);
  }

  async #created(id: string, reply: FastifyReply): Promise<ToestemmingVolDto> {
    void reply.header('location', `/api/v1/toestemmingen/${id}`);
    return this.#answer(id);
  }

  async #answer(id: string): Promise<ToestemmingVolDto> {
    return ToestemmingVolDto.fromVol(await this.toestemmingen.one(id), this.clock.today());
  }
}
