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
  StreamableFile,
} from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import {
  Allow,
  ApiIfMatch,
  ApiList,
  ApiThing,
  etagOf,
  linkHeader,
  ListQuery,
  LongTransaction,
  TakesUpload,
  uploadIn,
  versionSeenIfAny,
} from '@zesweken/http';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AddBestand } from '../add-bestand.js';
import { MOST_BYTES } from '../bestand.js';
import { alsBijlage } from '../bestandsnaam.js';
import { mimeVan } from '../bestandssoort.js';
import { Bestanden } from '../bestanden.query.js';
import { DescribeBestand, RemoveBestand } from '../change-bestand.js';
import {
  BestandDto,
  BestandenDto,
  NieuwBestandDto,
  VerwijderBestandDto,
  WijzigBestandDto,
} from './bestand.dto.js';

/** A scan takes seconds, and its patience is 20. */
const SCAN_SECONDS = 60;

/** Bestanden in de dossiers van de eigen organisatie. */
@ApiTags('Bestanden')
@Allow('leerplicht', 'teamleider', 'trajectbegeleider', 'medewerker', 'jeugdarts', 'zorgcoordinator')
@Controller()
export class BestandenController {
  constructor(
    private readonly add: AddBestand,
    private readonly bestanden: Bestanden,
    private readonly describe: DescribeBestand,
    private readonly remove: RemoveBestand,
  ) {}

  /** Voeg een bestand toe. De inhoud bepaalt de soort en wordt op virussen gescand als dat is ingesteld. */
  @Post('dossiers/:id/bestanden')
  @TakesUpload({ field: 'bestand', mostBytes: MOST_BYTES })
  @LongTransaction(SCAN_SECONDS)
  @ApiConsumes('multipart/form-data')
  @ApiBody({ type: NieuwBestandDto })
  @ApiThing(BestandDto, { created: true })
  async voegBestandToe(
    @Param('id', ParseUUIDPipe) id: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<BestandDto> {
    const { fileName, bytes, fields } = uploadIn(request);
    const made = await this.add.run(id, { naam: fileName, bytes, omschrijving: fields.omschrijving });
    void reply.header('location', `/api/v1/bestanden/${made}`);
    return this.#answer(made, reply);
  }

  /** De bestanden van een dossier, nieuwste eerst, ook de verwijderde. */
  @Get('dossiers/:id/bestanden')
  @ApiList(BestandenDto)
  async bestandenVanDossier(
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: ListQuery,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<BestandenDto> {
    const { items, more } = await this.bestanden.page(id, query.page, query.pageSize);
    void reply.header('link', linkHeader(request.url, query, more));
    return { items: items.map((bestand) => BestandDto.from(bestand)) };
  }

  /** Wat er van een bestand bekend is. */
  @Get('bestanden/:id')
  @ApiThing(BestandDto)
  async bestand(
    @Param('id', ParseUUIDPipe) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<BestandDto> {
    return this.#answer(id, reply);
  }

  /** De inhoud, altijd als bijlage om op te slaan. */
  @Get('bestanden/:id/inhoud')
  @ApiProduces('application/octet-stream')
  @ApiOkResponse({
    description: 'De inhoud, in de soort die het bestand heeft',
    schema: { type: 'string', format: 'binary' },
    headers: { 'API-Version': { description: 'Versie van de API', schema: { type: 'string' } } },
  })
  async bestandInhoud(
    @Param('id', ParseUUIDPipe) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const { bestand, bytes } = await this.bestanden.content(id);
    // Should a browser show it after all, then without scripts, forms or an origin of its own.
    void reply.header('content-security-policy', "default-src 'none'; sandbox");
    return new StreamableFile(bytes, {
      type: mimeVan(bestand.soort),
      length: bytes.length,
      disposition: alsBijlage(bestand.naam),
    });
  }

  /** Wijzig de omschrijving. */
  @Patch('bestanden/:id')
  @ApiIfMatch('mag weg')
  @ApiThing(BestandDto)
  async wijzigBestand(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: WijzigBestandDto,
    @Headers('if-match') ifMatch: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<BestandDto> {
    await this.describe.run(id, versionSeenIfAny(ifMatch), body.omschrijving);
    return this.#answer(id, reply);
  }

  /** Verwijder een bestand. De inhoud wordt meteen vernietigd; dat kan niet ongedaan worden gemaakt. */
  @Post('bestanden/:id/_verwijderen')
  @HttpCode(200)
  @ApiThing(BestandDto)
  async verwijderBestand(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: VerwijderBestandDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<BestandDto> {
    await this.remove.run(id, body.reden);
    return this.#answer(id, reply);
  }

  async #answer(id: string, reply: FastifyReply): Promise<BestandDto> {
    const bestand = await this.bestanden.one(id);
    void reply.header('etag', etagOf(bestand.versie));
    return BestandDto.from(bestand);
  }
}
