import { Body, Controller, Get, Headers, Param, ParseUUIDPipe, Patch, Post, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow, ApiIfMatch, ApiThing, etagOf, versionSeen } from '@zesweken/http';
import type { FastifyReply } from 'fastify';
import { LeerlingFeiten } from '../leerling-feiten.js';
import { VerkortRooster } from '../verkort-rooster.entity.js';
import { Ziekmelding } from '../ziekmelding.entity.js';
import {
  NieuweZiekmeldingDto,
  NieuwVerkortRoosterDto,
  VerkorteRoostersDto,
  VerkortRoosterDto,
  WijzigVerkortRoosterDto,
  WijzigZiekmeldingDto,
  ZiekmeldingDto,
  ZiekmeldingenDto,
} from './leerling-feit.dto.js';

/** Feiten over een leerling die de signaalregels tellen: ziekte en verkorte roosters. */
@ApiTags('Signalen')
@Allow('leerplicht', 'teamleider', 'trajectbegeleider', 'medewerker', 'jeugdarts', 'zorgcoordinator')
@Controller()
export class LeerlingFeitenController {
  constructor(private readonly feiten: LeerlingFeiten) {}

  /** De ziekmeldingen van een leerling. */
  @Get('leerlingen/:id/ziekmeldingen')
  @ApiThing(ZiekmeldingenDto)
  async ziekmeldingen(@Param('id', ParseUUIDPipe) id: string): Promise<ZiekmeldingenDto> {
    return { items: (await this.feiten.of(Ziekmelding, id)).map((one) => ZiekmeldingDto.from(one)) };
  }

  /** Voeg een ziekmelding toe. */
  @Post('leerlingen/:id/ziekmeldingen')
  @ApiThing(ZiekmeldingDto, { created: true })
  async voegZiekmeldingToe(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { begin, einde = null, bron }: NieuweZiekmeldingDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ZiekmeldingDto> {
    const made = await this.feiten.add(Ziekmelding, id, (spoor, { vandaag }) =>
      Ziekmelding.told(spoor, { begin, einde, bron }, vandaag),
    );
    void reply.header('location', `/api/v1/ziekmeldingen/${made.id}`).header('etag', etagOf(made.versie));
    return ZiekmeldingDto.from(made);
  }

  /** Eén ziekmelding. */
  @Get('ziekmeldingen/:id')
  @ApiThing(ZiekmeldingDto)
  async ziekmelding(
    @Param('id', ParseUUIDPipe) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ZiekmeldingDto> {
    const found = await this.feiten.one(Ziekmelding, id);
    void reply.header('etag', etagOf(found.versie));
    return ZiekmeldingDto.from(found);
  }

  /** Wijzig een ziekmelding, of trek haar in. */
  @Patch('ziekmeldingen/:id')
  @ApiIfMatch()
  @ApiThing(ZiekmeldingDto)
  async wijzigZiekmelding(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: WijzigZiekmeldingDto,
    @Headers('if-match') ifMatch: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ZiekmeldingDto> {
    const changed = await this.feiten.change(Ziekmelding, id, (feit, { vandaag, nu }) => {
      feit.change(body, versionSeen(ifMatch), { vandaag, nu });
    });
    void reply.header('etag', etagOf(changed.versie));
    return ZiekmeldingDto.from(changed);
  }

  /** De verkorte roosters van een leerling. */
  @Get('leerlingen/:id/verkorte-roosters')
  @ApiThing(VerkorteRoostersDto)
  async verkorteRoosters(@Param('id', ParseUUIDPipe) id: string): Promise<VerkorteRoostersDto> {
    return { items: (await this.feiten.of(VerkortRooster, id)).map((one) => VerkortRoosterDto.from(one)) };
  }

  /** Voeg een verkort rooster toe. */
  @Post('leerlingen/:id/verkorte-roosters')
  @ApiThing(VerkortRoosterDto, { created: true })
  async voegVerkortRoosterToe(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { urenPerWeek, vanaf, tot = null }: NieuwVerkortRoosterDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<VerkortRoosterDto> {
    const made = await this.feiten.add(VerkortRooster, id, (spoor, { vandaag }) =>
      VerkortRooster.agreed(spoor, { urenPerWeek, vanaf, tot }, vandaag),
    );
    void reply.header('location', `/api/v1/verkorte-roosters/${made.id}`).header('etag', etagOf(made.versie));
    return VerkortRoosterDto.from(made);
  }

  /** Eén verkort rooster. */
  @Get('verkorte-roosters/:id')
  @ApiThing(VerkortRoosterDto)
  async verkortRooster(
    @Param('id', ParseUUIDPipe) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<VerkortRoosterDto> {
    const found = await this.feiten.one(VerkortRooster, id);
    void reply.header('etag', etagOf(found.versie));
    return VerkortRoosterDto.from(found);
  }

  /** Wijzig een verkort rooster, of trek het in. */
  @Patch('verkorte-roosters/:id')
  @ApiIfMatch()
  @ApiThing(VerkortRoosterDto)
  async wijzigVerkortRooster(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: WijzigVerkortRoosterDto,
    @Headers('if-match') ifMatch: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<VerkortRoosterDto> {
    const changed = await this.feiten.change(VerkortRooster, id, (feit, { vandaag, nu }) => {
      feit.change(body, versionSeen(ifMatch), { vandaag, nu });
    });
    void reply.header('etag', etagOf(changed.versie));
    return VerkortRoosterDto.from(changed);
  }
}
