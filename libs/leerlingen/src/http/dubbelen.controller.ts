import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow, ApiThing } from '@zesweken/http';
import { Dubbelen } from '../dubbelen/dubbelen.query.js';
import { MergeLeerlingen, UnmergeLeerlingen } from '../dubbelen/merge-leerlingen.js';
import { LeerlingFile } from '../leerling/leerling-detail.query.js';
import { DubbelenDto, SamenvoegenDto, ZoekDubbelenDto } from './gezin.dto.js';
import { LeerlingDto } from './leerling.dto.js';

/** Leerlingen die twee keer in de organisatie staan. */
@ApiTags('Leerlingen')
@Allow('leerplicht', 'teamleider', 'trajectbegeleider', 'medewerker', 'jeugdarts', 'zorgcoordinator')
@Controller('leerlingen')
export class DubbelenController {
  constructor(
    private readonly dubbelen: Dubbelen,
    private readonly merge: MergeLeerlingen,
    private readonly unmerge: UnmergeLeerlingen,
    private readonly file: LeerlingFile,
  ) {}

  /** Wie misschien al in de organisatie staat, voordat u een leerling invoert. */
  @Post('_dubbelen')
  @HttpCode(200)
  @ApiThing(DubbelenDto)
  async zoekDubbelen(@Body() body: ZoekDubbelenDto): Promise<DubbelenDto> {
    const { voornamen, voorvoegsel = null, achternaam, geboortedatum, pgnSoort = null } = body;
    return DubbelenDto.from(
      await this.dubbelen.ofNew({ voornamen, voorvoegsel, achternaam, geboortedatum }, pgnSoort),
    );
  }

  /** Leerlingen die misschien hetzelfde kind zijn. */
  @Get(':id/dubbelen')
  @ApiThing(DubbelenDto)
  async dubbelenVanLeerling(@Param('id', ParseUUIDPipe) id: string): Promise<DubbelenDto> {
    return DubbelenDto.from(await this.dubbelen.of(id));
  }

  /** Voeg een andere leerling samen met deze, omdat het hetzelfde kind is. Alles van de ander gaat mee. */
  @Post(':id/_samenvoegen')
  @HttpCode(200)
  @ApiThing(LeerlingDto)
  async voegLeerlingenSamen(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: SamenvoegenDto,
  ): Promise<LeerlingDto> {
    return LeerlingDto.from(await this.file.read(await this.merge.run(id, body.met)));
  }

  /** Maak het laatste samenvoegen ongedaan. De leerling die weer los staat is het antwoord. */
  @Post(':id/_ontkoppelen')
  @HttpCode(200)
  @ApiThing(LeerlingDto)
  async ontkoppelLeerling(@Param('id', ParseUUIDPipe) id: string): Promise<LeerlingDto> {
    return LeerlingDto.from(await this.file.read(await this.unmerge.run(id)));
  }
}
