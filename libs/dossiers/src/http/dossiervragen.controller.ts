import { Body, Controller, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow, ApiThing } from '@zesweken/http';
import { AnswerVraag } from '../answer-vraag.js';
import { DossierFile } from '../dossier-detail.query.js';
import { DOSSIERROLLEN } from '../overgangen.js';
import { DossierDto } from './dossier-heel.dto.js';
import { AntwoordDto } from './stappen.dto.js';

/** Vragen die een correctie van meldingen oproept. */
@ApiTags('Dossiers')
@Allow(...DOSSIERROLLEN)
@Controller('dossiervragen')
export class DossiervragenController {
  constructor(
    private readonly answer: AnswerVraag,
    private readonly file: DossierFile,
  ) {}

  /** Leg vast wat u besloot. */
  @Post(':id/_beantwoorden')
  @HttpCode(200)
  @ApiThing(DossierDto)
  async beantwoordVraag(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { antwoord }: AntwoordDto,
  ): Promise<DossierDto> {
    return DossierDto.fromDetail(await this.file.read(await this.answer.run(id, antwoord)));
  }
}
