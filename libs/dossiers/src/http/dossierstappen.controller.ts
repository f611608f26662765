import {
  Body,
  Controller,
  Get,
  Headers,
  HttpCode,
  Param,
  ParseUUIDPipe,
  Post,
  Query,
  Req,
  Res,
} from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow, ApiIfMatch, ApiList, ApiThing, etagOf, linkHeader, versionSeenIfAny } from '@zesweken/http';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DossierFile } from '../dossier-detail.query.js';
import { DossierTijdlijn } from '../dossier-tijdlijn.query.js';
import { DOSSIERROLLEN, OVERGANGEN } from '../overgangen.js';
import { ActivateDossier, DenyReturn, ReopenDossier } from '../steer-dossier.js';
import { DossierDto } from './dossier-heel.dto.js';
import {
  ActiverenDto,
  RedenDto,
  TijdlijnDto,
  TijdlijngebeurtenisDto,
  TijdlijnQuery,
  ToelichtingDto,
} from './stappen.dto.js';

/** Stappen die een dossier naar een andere toestand brengen, en wat er gebeurde. */
@ApiTags('Dossiers')
@Controller('dossiers')
export class DossierstappenController {
  constructor(
    private readonly activate: ActivateDossier,
    private readonly deny: DenyReturn,
    private readonly reopen: ReopenDossier,
    private readonly file: DossierFile,
    private readonly tijdlijn: DossierTijdlijn,
  ) {}

  /** Maak van een signaal een actief dossier, vanaf de eerste verzuimdag die u geeft. */
  @Post(':id/_activeren')
  @HttpCode(200)
  @Allow(...OVERGANGEN.activeren.wie)
  @ApiIfMatch('mag weg')
  @ApiThing(DossierDto)
  async activeerDossier(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { eersteVerzuimdag, toelichting }: ActiverenDto,
    @Headers('if-match') ifMatch: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DossierDto> {
    return this.#answer(
      await this.activate.run(id, eersteVerzuimdag, toelichting, versionSeenIfAny(ifMatch)),
      reply,
    );
  }

  /** Leg vast dat de leerling niet terug is, al meldde de school van wel: het verzuim loopt door. */
  @Post(':id/_nietterug')
  @HttpCode(200)
  @Allow(...OVERGANGEN['niet-terug'].wie)
  @ApiIfMatch('mag weg')
  @ApiThing(DossierDto)
  async meldNietTerug(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { toelichting }: ToelichtingDto,
    @Headers('if-match') ifMatch: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DossierDto> {
    return this.#answer(await this.deny.run(id, toelichting, versionSeenIfAny(ifMatch)), reply);
  }

  /** Heropen een gesloten dossier. */
  @Post(':id/_heropenen')
  @HttpCode(200)
  @Allow(...OVERGANGEN.heropenen.wie)
  @ApiIfMatch('mag weg')
  @ApiThing(DossierDto)
  async heropenDossier(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { reden }: RedenDto,
    @Headers('if-match') ifMatch: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DossierDto> {
    return this.#answer(await this.reopen.run(id, reden, versionSeenIfAny(ifMatch)), reply);
  }

  /** Alles wat in het dossier gebeurde, nieuwste eerst. */
  @Get(':id/tijdlijn')
  @Allow(...DOSSIERROLLEN)
  @ApiList(TijdlijnDto)
  async dossierTijdlijn(
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: TijdlijnQuery,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<TijdlijnDto> {
    const { items, more } = await this.tijdlijn.page(id, query);
    void reply.header('link', linkHeader(request.url, query, more));
    return { items: items.map((item) => TijdlijngebeurtenisDto.from(item)) };
  }

  async #answer(id: string, reply: FastifyReply): Promise<DossierDto> {
    const dossier = DossierDto.fromDetail(await this.file.read(id));
    void reply.header('etag', etagOf(dossier.versie));
    return dossier;
  }
}
