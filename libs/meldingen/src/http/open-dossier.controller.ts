import { Body, Controller, HttpCode, Param, ParseUUIDPipe, Post, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { DossierDto, DossierFile } from '@zesweken/dossiers';
import { Allow, ApiThing, etagOf } from '@zesweken/http';
import type { FastifyReply } from 'fastify';
import { Meldingen } from '../meldingen.query.js';
import { EndMelding, OpenDossier } from '../open-dossier.js';
import { MeldingDto } from './melding.dto.js';
import { BeeindigMeldingDto, eigenMeldingOf, OpenDossierDto } from './open-dossier.dto.js';

/** Dossiers die een mens opent; ze staan hier omdat er een eigen melding achter zit. */
@ApiTags('Dossiers')
@Allow('leerplicht', 'teamleider', 'trajectbegeleider', 'medewerker', 'jeugdarts', 'zorgcoordinator')
@Controller()
export class OpenDossierController {
  constructor(
    private readonly open: OpenDossier,
    private readonly end: EndMelding,
    private readonly file: DossierFile,
    private readonly meldingen: Meldingen,
  ) {}

  /** Open een dossier met de hand. Hoort de periode bij een dossier dat er al is, dan krijgt u dat dossier. */
  @Post('dossiers')
  @ApiThing(DossierDto, { created: true })
  async openDossier(
    @Body() body: OpenDossierDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DossierDto> {
    const dossier = DossierDto.fromDetail(await this.file.read(await this.open.run(eigenMeldingOf(body))));
    void reply.header('location', `/api/v1/dossiers/${dossier.id}`).header('etag', etagOf(dossier.versie));
    return dossier;
  }

  /** Vul de laatste dag in van een eigen melding. */
  @Post('verzuimmeldingen/:id/_beeindigen')
  @HttpCode(200)
  @ApiThing(MeldingDto)
  async beeindigMelding(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: BeeindigMeldingDto,
  ): Promise<MeldingDto> {
    await this.end.run(id, body.einddatum);
    return MeldingDto.from(await this.meldingen.one(id));
  }
}
