import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow, ApiThing } from '@zesweken/http';
import { ZoekDossiers } from '../zoek-dossiers.query.js';
import { ZoekDossierDto, ZoekuitkomstDto } from './zoeken.dto.js';

/** Zoeken in de eigen organisatie. */
@ApiTags('Dossiers')
@Allow('leerplicht', 'teamleider', 'trajectbegeleider', 'medewerker', 'jeugdarts', 'zorgcoordinator')
@Controller('dossiers')
export class ZoekenController {
  constructor(private readonly zoek: ZoekDossiers) {}

  /** Zoek een kind of een dossier, terwijl u typt; de vraag staat in de inhoud, zodat er niets over een kind in het adres komt. */
  @Post('_zoek')
  @HttpCode(200)
  @ApiThing(ZoekuitkomstDto)
  async zoekDossier(@Body() body: ZoekDossierDto): Promise<ZoekuitkomstDto> {
    return ZoekuitkomstDto.from(await this.zoek.run(body.vraag));
  }
}
