import { Controller, Get, Header, Param, ParseIntPipe, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Settings } from '@zesweken/config';
import { NotFound } from '@zesweken/errors';
import { AllowPublic } from '@zesweken/http';
import { alsCsv, type Blad, soortVan } from '@zesweken/rekenblad';
import { bladVan } from '../bladen.js';
import { catalogusVan, DATAWOORDENBOEK } from '../catalogus.js';
import { OpenData } from '../open-data.query.js';

const HEADERS = { 'API-Version': { description: 'Versie van de API', schema: { type: 'string' as const } } };
const CSV_FILE = {
  description: 'Het bestand',
  schema: { type: 'string' as const, format: 'binary' },
  headers: HEADERS,
};

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
  @ApiOkResponse({ description: 'De catalogus', schema: { type: 'object' }, headers: HEADERS })
  async opendatacatalogus(): Promise<Readonly<Record<string, unknown>>> {
    return catalogusVan(await this.data.all(), this.settings.publicUrl ?? '');
  }

  /** Wat de kolommen en tabellen betekenen. */
  @Get('datawoordenboek')
  @ApiProduces('text/csv')
  @ApiOkResponse(CSV_FILE)
  datawoordenboek(): StreamableFile {
    const rijen = DATAWOORDENBOEK.map(([naam, betekenis]) => [naam, betekenis]);
    return csv('datawoordenboek', { naam: 'datawoordenboek', kop: ['naam', 'betekenis'], rijen });
  }

  /** Een tabel van een openbare vrijgave. */
  @Get(':regio/:nummer/:tabel')
  @ApiProduces('text/csv')
  @ApiOkResponse(CSV_FILE)
  async opendatatabel(
    @Param('regio') regio: string,
    @Param('nummer', ParseIntPipe) nummer: number,
    @Param('tabel') tabel: string,
  ): Promise<StreamableFile> {
    const found = await this.data.tabel(regio, nummer, tabel);
    if (!found) throw new NotFound('Dit bestand');
    return csv(`${regio}-${nummer}-${found.tabel}`, bladVan(found));
  }
}

function csv(naam: string, blad: Blad): StreamableFile {
  const bytes = alsCsv(blad);
  const disposition = `attachment; filename="${naam}.csv"`;
  return new StreamableFile(bytes, { type: soortVan('csv'), length: bytes.length, disposition });
}
