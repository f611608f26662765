import { Controller, Get, HttpCode, Post, Query, Req, Res } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiTags } from '@nestjs/swagger';
import { DomainError } from '@zesweken/errors';
import { Allow, ApiList, ApiThing, linkHeader, LongTransaction } from '@zesweken/http';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ImportSchoolvakanties } from '../import-schoolvakanties.js';
import { textOf } from '../lees-bestand.js';
import { readCsv } from '../lees-csv.js';
import { readIcs } from '../lees-ics.js';
import { STARTSET_MIDDEN } from '../midden.js';
import { Schoolvakanties } from '../schoolvakanties.query.js';
import type { Vakantieregel } from '../vakantie.js';
import {
  InlezenQuery,
  KalenderwijzigingDto,
  OvernemenQuery,
  SchoolvakantieDto,
  SchoolvakantiesDto,
  SchoolvakantiesQuery,
} from './schoolvakanties.dto.js';

/** A calendar may move termijnen of all dossiers. */
const IMPORT_SECONDS = 120;

/** De schoolvakanties waar schoolweken mee geteld worden. */
@ApiTags('Instellingen')
@Allow('beheer')
@Controller('schoolvakanties')
export class SchoolvakantiesController {
  constructor(
    private readonly importer: ImportSchoolvakanties,
    private readonly vakanties: Schoolvakanties,
  ) {}

  /** De vakanties van de regio en van scholen met een eigen kalender, het nieuwste schooljaar eerst. */
  @Allow(
    'leerplicht',
    'teamleider',
    'trajectbegeleider',
    'medewerker',
    'jeugdarts',
    'zorgcoordinator',
    'beheer',
  )
  @Get()
  @ApiList(SchoolvakantiesDto)
  async schoolvakanties(
    @Query() query: SchoolvakantiesQuery,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SchoolvakantiesDto> {
    const { items, more } = await this.vakanties.page(query);
    void reply.header('link', linkHeader(request.url, query, more));
    return { items: items.map((one) => SchoolvakantieDto.from(one)) };
  }

  /**
   * Lees een kalender in: CSV met naam, begin, einde en zo nodig brin, of iCalendar. Vervangt de schooljaren die erin staan; lopende
   * termijnen in schoolweken worden opnieuw geteld.
   */
  @Post('_importeren')
  @HttpCode(200)
  @LongTransaction(IMPORT_SECONDS)
  @ApiConsumes('text/csv', 'text/calendar')
  @ApiBody({ description: 'CSV of iCalendar in UTF-8', schema: { type: 'string' } })
  @ApiThing(KalenderwijzigingDto)
  async importeerSchoolvakanties(
    @Query() query: InlezenQuery,
    @Req() request: FastifyRequest,
  ): Promise<KalenderwijzigingDto> {
    const { proef = false, toch = false } = query;
    return KalenderwijzigingDto.from(
      await this.importer.run(await rowsIn(request, query.brin ?? null), { proef, toch }),
    );
  }

  /** Neem de startset voor regio Midden over. */
  @Post('_startset')
  @HttpCode(200)
  @LongTransaction(IMPORT_SECONDS)
  @ApiThing(KalenderwijzigingDto)
  async neemStartsetOver(
    @Query() { proef = false, toch = false }: OvernemenQuery,
  ): Promise<KalenderwijzigingDto> {
    const rows = STARTSET_MIDDEN.map((one) => ({ ...one, regel: 0 }));
    const bron = STARTSET_MIDDEN[0]?.bron ?? '';
    return KalenderwijzigingDto.from(await this.importer.run(rows, { proef, toch, bron }));
  }
}

async function rowsIn(request: FastifyRequest, brin: string | null): Promise<Vakantieregel[]> {
  const type = request.headers['content-type']?.split(';')[0]?.trim().toLowerCase();
  if (type !== 'text/csv' && type !== 'text/calendar') {
    throw new DomainError(
      'unsupported',
      'bestand.soort',
      'Stuur de kalender als text/csv of als text/calendar (.ics).',
    );
  }
  const text = await textOf(request.body as AsyncIterable<Uint8Array>);
  return type === 'text/csv' ? readCsv(text, brin) : readIcs(text, brin);
}
