import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query, Req, Res } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiTags } from '@nestjs/swagger';
import { DomainError } from '@zesweken/errors';
import { Allow, ApiList, ApiThing, linkHeader, ListQuery, LongTransaction } from '@zesweken/http';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ImportMeldingen } from '../import-meldingen.js';
import { Meldingen } from '../meldingen.query.js';
import { TakeInMelding } from '../take-in-melding.js';
import { asRow, ImportresultaatDto, MeldingDto, MeldingenDto, NieuweMeldingDto } from './melding.dto.js';

/** An import may take this long; longer than any real file needs. */
const IMPORT_SECONDS = 600;

/** Verzuimmeldingen van de eigen organisatie. */
@ApiTags('Verzuimmeldingen')
@Allow('leerplicht', 'teamleider', 'trajectbegeleider', 'medewerker', 'jeugdarts', 'zorgcoordinator')
@Controller('verzuimmeldingen')
export class MeldingenController {
  constructor(
    private readonly importer: ImportMeldingen,
    private readonly takeIn: TakeInMelding,
    private readonly meldingen: Meldingen,
  ) {}

  /** Lees een CSV-bestand met meldingen in. Goede regels gaan erin, foute worden genoemd; opnieuw sturen verandert niets. */
  @Post('_importeren')
  @HttpCode(200)
  @LongTransaction(IMPORT_SECONDS)
  @ApiConsumes('text/csv')
  @ApiBody({ description: 'CSV in UTF-8 met kopregel', schema: { type: 'string' } })
  @ApiThing(ImportresultaatDto)
  async importeerMeldingen(@Req() request: FastifyRequest): Promise<ImportresultaatDto> {
    const type = request.headers['content-type']?.split(';')[0]?.trim().toLowerCase();
    if (type !== 'text/csv') {
      throw new DomainError(
        'unsupported',
        'bestand.soort',
        'Stuur het bestand als text/csv. Sla een Excel-bestand eerst op als CSV UTF-8.',
      );
    }
    return ImportresultaatDto.from(await this.importer.run(request.body as AsyncIterable<Uint8Array>));
  }

  /** Neem één melding in. Een bekend meldingsnummer werkt de melding bij. */
  @Post()
  @ApiThing(MeldingDto, { created: true })
  async neemMeldingIn(
    @Body() body: NieuweMeldingDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<MeldingDto> {
    const { id, outcome } = await this.takeIn.run(asRow(body));
    if (outcome !== 'aangemaakt') void reply.status(200);
    void reply.header('location', `/api/v1/verzuimmeldingen/${id}`);
    return MeldingDto.from(await this.meldingen.one(id));
  }

  /** De meldingen, nieuwste eerst. */
  @Get()
  @ApiList(MeldingenDto)
  async meldingenLijst(
    @Query() query: ListQuery,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<MeldingenDto> {
    const { items, more } = await this.meldingen.page(query.page, query.pageSize);
    void reply.header('link', linkHeader(request.url, query, more));
    return { items: items.map((melding) => MeldingDto.from(melding)) };
  }

  /** Eén melding. */
  @Get(':id')
  @ApiThing(MeldingDto)
  async melding(@Param('id', ParseUUIDPipe) id: string): Promise<MeldingDto> {
    return MeldingDto.from(await this.meldingen.one(id));
  }
}
