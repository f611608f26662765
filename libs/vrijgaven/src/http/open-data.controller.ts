import { Controller, Get, Header, Param, ParseIntPipe, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Settings } from '@zesweken/config';
import { NotFound } from '@zesweken/errors';
import { AllowPublic } from '@zesweken/http';
import { alsBestand, BESTANDSANTWOORD } from '@zesweken/rekenblad';
import { bladVan } from '../bladen.js';
import { catalogusVan, DATAWOORDENBOEK } from '../catalogus.js';
import { OpenData } from '../open-data.query.js';

/** Wat regio's openbaar maakten: voor iedereen, zonder aanmelden. */
@ApiTags('Open data')
@AllowPublic()
@Controller('open-data')
export class OpenDataController {
  constructor(
    private readonly data: OpenData,
    private readonly settings: Settings,
  ) {}

  /** De catalogus, volgens DCAT-AP-NL. */
  @Get()
  @Header('content-type', 'application/ld+json; charset=utf-8')
  @ApiProduces('application/ld+json')
  @ApiOkResponse({
    description: 'De catalogus',
    schema: { type: 'object' },
    headers: BESTANDSANTWOORD.headers,
  })
  async opendatacatalogus(): Promise<Readonly<Record<string, unknown>>> {
    return catalogusVan(await this.data.all(), this.settings.publicUrl ?? '');
  }

  /** Wat de kolommen en tabellen betekenen. */
  @Get('datawoordenboek')
  @ApiProduces('text/csv')
  @ApiOkResponse(BESTANDSANTWOORD)
  datawoordenboek(): StreamableFile {
    const rijen = DATAWOORDENBOEK.map(([naam, betekenis]) => [naam, betekenis]);
    return alsBestand('datawoordenboek', 'csv', [
      { naam: 'datawoordenboek', kop: ['naam', 'betekenis'], rijen },
    ]);
  }

  /** Een tabel van een openbare vrijgave. */
  @Get(':regio/:nummer/:tabel')
  @ApiProduces('text/csv')
  @ApiOkResponse(BESTANDSANTWOORD)
  async opendatatabel(
    @Param('regio') regio: string,
    @Param('nummer', ParseIntPipe) nummer: number,
    @Param('tabel') tabel: string,
  ): Promise<StreamableFile> {
    const found = await this.data.tabel(regio, nummer, tabel);
    if (!found) throw new NotFound('Dit bestand');
    return alsBestand(`${regio}-${nummer}-${found.tabel}`, 'csv', [bladVan(found)]);
  }
}
