import {
  Body,
  Controller,
  Get,
  Header,
  Headers,
  Param,
  ParseUUIDPipe,
  Put,
  Query,
  Res,
} from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Allow, ApiIfMatch, ApiThing, etagOf, versionSeen } from '@zesweken/http';
import type { FastifyReply } from 'fastify';
import { AnswerMelding, Antwoorden } from '../answer-melding.js';
import { ExportAntwoorden } from '../export-antwoorden.js';
import {
  MeldingAntwoordDto,
  AntwoordenPeriodeDto,
  antwoordOf,
  GeefMeldingAntwoordDto,
} from './antwoord.dto.js';

/** Wat de gemeente antwoordt op meldingen van scholen. */
@ApiTags('Verzuimmeldingen')
@Allow('leerplicht', 'teamleider')
@Controller('verzuimmeldingen')
export class AntwoordenController {
  constructor(
    private readonly answer: AnswerMelding,
    private readonly antwoorden: Antwoorden,
    private readonly exporter: ExportAntwoorden,
  ) {}

  /** De antwoorden op meldingen met een meldingsdatum in deze periode, als CSV; de letters l tot en met p zijn die van Besluit register onderwijsdeelnemers art. 14. */
  @Get('antwoorden')
  @Header('content-type', 'text/csv; charset=utf-8')
  @Header('content-disposition', 'attachment; filename="antwoorden.csv"')
  @ApiProduces('text/csv')
  @ApiOkResponse({
    description: 'CSV in UTF-8 met kopregel en ; tussen de kolommen',
    schema: { type: 'string' },
    headers: { 'API-Version': { description: 'Versie van de API', schema: { type: 'string' } } },
  })
  exporteerAntwoorden(@Query() periode: AntwoordenPeriodeDto): Promise<string> {
    return this.exporter.run(periode.vanaf, periode.totEnMet);
  }

  /** Het antwoord op een melding; versie 0 als er nog geen is. */
  @Get(':id/antwoord')
  @ApiThing(MeldingAntwoordDto)
  antwoord(
    @Param('id', ParseUUIDPipe) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<MeldingAntwoordDto> {
    return this.#answer(id, reply);
  }

  /** Geef of wijzig het antwoord op een melding. */
  @Put(':id/antwoord')
  @ApiIfMatch()
  @ApiThing(MeldingAntwoordDto)
  async geefAntwoord(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: GeefMeldingAntwoordDto,
    @Headers('if-match') ifMatch: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<MeldingAntwoordDto> {
    await this.answer.run(id, antwoordOf(body), () => versionSeen(ifMatch));
    return this.#answer(id, reply);
  }

  async #answer(id: string, reply: FastifyReply): Promise<MeldingAntwoordDto> {
    const antwoord = MeldingAntwoordDto.from(await this.antwoorden.one(id));
    void reply.header('etag', etagOf(antwoord.versie));
    return antwoord;
  }
}
