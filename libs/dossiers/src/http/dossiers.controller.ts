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
import { ApiHeader, ApiTags } from '@nestjs/swagger';
import { InvalidInput } from '@zesweken/errors';
import { Allow, ApiList, ApiThing, linkHeader } from '@zesweken/http';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AssignBehandelaar, CloseDossier, ConfirmDossier } from '../change-dossier.js';
import { DossierFile } from '../dossier-detail.query.js';
import { DossierList } from '../dossier-list.query.js';
import { DossierDto, DossierRegelDto, DossiersDto } from './dossier.dto.js';
import { DossierLijstQuery, SluitenDto, WijzigDossierDto } from './dossier-vraag.dto.js';

const IF_MATCH = {
  name: 'If-Match',
  required: false,
  description: 'Versie die u zag (ETag); anders geldt de versie van nu',
};

/** Dossiers van de eigen organisatie. */
@ApiTags('Dossiers')
@Allow('leerplicht', 'teamleider', 'trajectbegeleider', 'medewerker', 'jeugdarts', 'zorgcoordinator')
@Controller('dossiers')
export class DossiersController {
  constructor(
    private readonly list: DossierList,
    private readonly file: DossierFile,
    private readonly confirm: ConfirmDossier,
    private readonly close: CloseDossier,
    private readonly assign: AssignBehandelaar,
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

  /** Wijzig de behandelaar. */
  @Patch(':id')
  @ApiHeader(IF_MATCH)
  @ApiThing(DossierDto)
  async wijzigDossier(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: WijzigDossierDto,
    @Headers('if-match') ifMatch: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DossierDto> {
    const changed =
      body.behandelaarId === undefined
        ? id
        : await this.assign.run(id, body.behandelaarId, versionOf(ifMatch));
    return this.#answer(changed, reply);
  }

  /** Bevestig wat op een mens wacht: absoluut verzuim, of de terugkeer naar school. */
  @Post(':id/_bevestigen')
  @HttpCode(200)
  @ApiHeader(IF_MATCH)
  @ApiThing(DossierDto)
  async bevestigDossier(
    @Param('id', ParseUUIDPipe) id: string,
    @Headers('if-match') ifMatch: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DossierDto> {
    return this.#answer(await this.confirm.run(id, versionOf(ifMatch)), reply);
  }

  /** Sluit het dossier. */
  @Post(':id/_sluiten')
  @HttpCode(200)
  @ApiHeader(IF_MATCH)
  @ApiThing(DossierDto)
  async sluitDossier(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: SluitenDto,
    @Headers('if-match') ifMatch: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DossierDto> {
    return this.#answer(await this.close.run(id, body.reden, body.datum, versionOf(ifMatch)), reply);
  }

  async #answer(id: string, reply: FastifyReply): Promise<DossierDto> {
    const dossier = DossierDto.fromDetail(await this.file.read(id));
    void reply.header('etag', `"${dossier.versie}"`);
    return dossier;
  }
}

function versionOf(ifMatch: string | undefined): number | undefined {
  if (ifMatch === undefined || ifMatch === '*') return undefined;
  const version = /^"(\d{1,9})"$/.exec(ifMatch)?.[1];
  if (!version)
    throw new InvalidInput([
      { veld: 'If-Match', code: 'vorm', melding: 'Stuur de ETag van het dossier terug zoals u die kreeg.' },
    ]);
  return Number(version);
}
