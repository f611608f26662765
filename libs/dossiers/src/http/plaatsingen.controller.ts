import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow, ApiThing } from '@zesweken/http';
import type { FastifyReply } from 'fastify';
import { Escalatieladders, EscalateDossier } from '../escalatie.js';
import { DOSSIERROLLEN, OVERGANGEN } from '../overgangen.js';
import { Plaatsingen } from '../plaatsingen.query.js';
import { EndPlaatsing, RecordPlaatsing } from '../record-plaatsing.js';
import { MisluktDto, NieuwePlaatsingDto, PlaatsingDto } from './plaatsing.dto.js';
import { EscalatieladderDto, NaarTredeDto, RedenDto } from './stappen.dto.js';

/** Plaatsingen en de escalatieladder van een dossier. */
@ApiTags('Dossiers')
@Controller('dossiers')
export class PlaatsingenController {
  constructor(
    private readonly record: RecordPlaatsing,
    private readonly end: EndPlaatsing,
    private readonly plaatsingen: Plaatsingen,
    private readonly escalate: EscalateDossier,
    private readonly ladders: Escalatieladders,
  ) {}

  /** Leg een gevonden plek vast. */
  @Post(':id/plaatsingen')
  @Allow(...OVERGANGEN.plaatsen.wie)
  @ApiThing(PlaatsingDto, { created: true })
  async plaats(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { toelichting, urenPerWeek, brin, ...about }: NieuwePlaatsingDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PlaatsingDto> {
    const nieuw = { ...about, urenPerWeek: urenPerWeek ?? null, brin: brin ?? null };
    const made = await this.record.run(id, nieuw, toelichting ?? null);
    // A plaatsing has no page of its own: it stands in its dossier.
    void reply.header('location', `/api/v1/dossiers/${id}`);
    return PlaatsingDto.from(await this.plaatsingen.one(id, made));
  }

  /** Leg vast dat een plaatsing is mislukt: de leerling zit weer thuis. */
  @Post(':id/plaatsingen/:pid/_mislukt')
  @HttpCode(200)
  @Allow(...OVERGANGEN['plaatsing-mislukt'].wie)
  @ApiThing(PlaatsingDto)
  async meldPlaatsingMislukt(
    @Param('id', ParseUUIDPipe) id: string,
    @Param('pid', ParseUUIDPipe) pid: string,
    @Body() { datum, reden }: MisluktDto,
  ): Promise<PlaatsingDto> {
    await this.end.fail(id, pid, datum, reden);
    return PlaatsingDto.from(await this.plaatsingen.one(id, pid));
  }

  /** Trek een plaatsing in die ten onrechte is vastgelegd. */
  @Post(':id/plaatsingen/:pid/_intrekken')
  @HttpCode(200)
  @Allow(...OVERGANGEN['plaatsing-mislukt'].wie)
  @ApiThing(PlaatsingDto)
  async trekPlaatsingIn(
    @Param('id', ParseUUIDPipe) id: string,
    @Param('pid', ParseUUIDPipe) pid: string,
    @Body() { reden }: RedenDto,
  ): Promise<PlaatsingDto> {
    await this.end.withdraw(id, pid, reden);
    return PlaatsingDto.from(await this.plaatsingen.one(id, pid));
  }

  /** De escalatieladder van het convenant, en op welke trede het dossier staat. */
  @Get(':id/escalatieladder')
  @Allow(...DOSSIERROLLEN)
  @ApiThing(EscalatieladderDto)
  async escalatieladder(@Param('id', ParseUUIDPipe) id: string): Promise<EscalatieladderDto> {
    return EscalatieladderDto.from(await this.ladders.of(id));
  }

  /** Breng het dossier op een andere trede van de ladder. */
  @Post(':id/escalaties')
  @Allow(...OVERGANGEN.escaleren.wie)
  @ApiThing(EscalatieladderDto, { created: true })
  async escaleerDossier(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { trede, sinds, eigenaar, toelichting }: NaarTredeDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<EscalatieladderDto> {
    await this.escalate.run(id, { trede, sinds, eigenaar, toelichting });
    void reply.header('location', `/api/v1/dossiers/${id}/escalatieladder`);
    return EscalatieladderDto.from(await this.ladders.of(id));
  }
}
