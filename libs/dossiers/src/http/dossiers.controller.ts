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
import { Allow, ApiIfMatch, ApiList, ApiThing, etagOf, linkHeader, versionSeenIfAny } from '@zesweken/http';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AssignBehandelaar, CloseDossier, ConfirmDossier } from '../change-dossier.js';
import { DOSSIERROLLEN } from '../overgangen.js';
import { MarkDeelsBelastbaar } from '../steer-dossier.js';
import { DossierFile } from '../dossier-detail.query.js';
import { DossierList } from '../dossier-list.query.js';
import { DossierRegelDto, DossiersDto } from './dossier.dto.js';
import { DossierDto } from './dossier-heel.dto.js';
import { DossierLijstQuery, SluitenDto, WijzigDossierDto } from './dossier-vraag.dto.js';

/** Dossiers van de eigen organisatie. */
@ApiTags('Dossiers')
@Allow(...DOSSIERROLLEN)
@Controller('dossiers')
export class DossiersController {
  constructor(
    private readonly list: DossierList,
    private readonly file: DossierFile,
    private readonly confirm: ConfirmDossier,
    private readonly close: CloseDossier,
    private readonly assign: AssignBehandelaar,
    private readonly mark: MarkDeelsBelastbaar,
  ) {}

  /** De lijst van dossiers. */
  @Get()
  @ApiList(DossiersDto)
  async dossiers(
    @Query() query: DossierLijstQuery,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DossiersDto> {
    // Counted first: reading the page ends the transaction.
    const totaal = query.metTotaal ? await this.list.count(query) : undefined;
    const { items, more } = await this.list.page(query);
    void reply.header('link', linkHeader(request.url, query, more));
    return { items: items.map((item) => DossierRegelDto.from(item)), totaal };
  }

  /** Eén dossier; een kenmerk van een samengevoegd dossier leidt hier ook heen. */
  @Get(':id')
  @ApiThing(DossierDto)
  dossier(
    @Param('id', ParseUUIDPipe) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DossierDto> {
    return this.#answer(id, reply);
  }

  /** Wijzig de behandelaar, of leg vast dat een zieke leerling deels belastbaar is. */
  @Patch(':id')
  @ApiIfMatch('mag weg')
  @ApiThing(DossierDto)
  async wijzigDossier(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: WijzigDossierDto,
    @Headers('if-match') ifMatch: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DossierDto> {
    return this.#answer(await this.#change(id, body, versionSeenIfAny(ifMatch)), reply);
  }

  /** Bevestig wat op een mens wacht: absoluut verzuim, of de terugkeer naar school. */
  @Post(':id/_bevestigen')
  @HttpCode(200)
  @ApiIfMatch('mag weg')
  @ApiThing(DossierDto)
  async bevestigDossier(
    @Param('id', ParseUUIDPipe) id: string,
    @Headers('if-match') ifMatch: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DossierDto> {
    return this.#answer(await this.confirm.run(id, versionSeenIfAny(ifMatch)), reply);
  }

  /** Sluit het dossier. */
  @Post(':id/_sluiten')
  @HttpCode(200)
  @ApiIfMatch('mag weg')
  @ApiThing(DossierDto)
  async sluitDossier(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: SluitenDto,
    @Headers('if-match') ifMatch: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DossierDto> {
    return this.#answer(await this.close.run(id, body.reden, body.datum, versionSeenIfAny(ifMatch)), reply);
  }

  async #change(id: string, body: WijzigDossierDto, version?: number): Promise<string> {
    const { behandelaarId, deelsBelastbaar } = body;
    let changed = id;
    // The version that the person saw guards the first change; the second is part of the same request.
    if (behandelaarId !== undefined) changed = await this.assign.run(id, behandelaarId, { version });
    if (deelsBelastbaar === undefined) return changed;
    return this.mark.run(id, deelsBelastbaar, behandelaarId === undefined ? version : undefined);
  }

  async #answer(id: string, reply: FastifyReply): Promise<DossierDto> {
    const dossier = DossierDto.fromDetail(await this.file.read(id));
    void reply.header('etag', etagOf(dossier.versie));
    return dossier;
  }
}
