import {
  Body,
  Controller,
  Get,
  Headers,
  HttpCode,
  Param,
  ParseUUIDPipe,
  Patch,
  Post,
  Res,
} from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow, ApiIfMatch, ApiThing, etagOf, versionSeenIfAny } from '@zesweken/http';
import type { FastifyReply } from 'fastify';
import { Gezagdragers } from '../gezagdragers/gezagdragers.query.js';
import { RecordGezagdrager } from '../gezagdragers/record-gezagdrager.js';
import { ShowAdres } from '../gezin/show-adres.js';
import { AdresDto, ToonAdresDto } from './adres.dto.js';
import { changeOf, newOf } from './gezagdrager-invoer.js';
import {
  BeeindigGezagdragerDto,
  GezagdragerDto,
  GezagdragersDto,
  NieuweGezagdragerDto,
  WijzigGezagdragerDto,
} from './gezagdrager.dto.js';

/** Wie over een leerling beslist of ervoor zorgt. */
@ApiTags('Gezagdragers')
@Allow('leerplicht', 'teamleider', 'trajectbegeleider', 'medewerker', 'jeugdarts', 'zorgcoordinator')
@Controller()
export class GezagdragersController {
  constructor(
    private readonly gezagdragers: Gezagdragers,
    private readonly record: RecordGezagdrager,
    private readonly show: ShowAdres,
  ) {}

  /** De gezagdragers van een leerling. */
  @Get('leerlingen/:id/gezagdragers')
  @ApiThing(GezagdragersDto)
  async gezagdragersVanLeerling(@Param('id', ParseUUIDPipe) id: string): Promise<GezagdragersDto> {
    return { items: (await this.gezagdragers.ofLeerling(id)).map((one) => GezagdragerDto.from(one)) };
  }

  /** Leg een gezagdrager vast. */
  @Post('leerlingen/:id/gezagdragers')
  @ApiThing(GezagdragerDto, { created: true })
  async legGezagdragerVast(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: NieuweGezagdragerDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<GezagdragerDto> {
    const made = await this.record.run(id, newOf(body));
    void reply.header('location', `/api/v1/gezagdragers/${made}`);
    return this.#answer(made, reply);
  }

  /** Eén gezagdrager. */
  @Get('gezagdragers/:id')
  @ApiThing(GezagdragerDto)
  gezagdrager(
    @Param('id', ParseUUIDPipe) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<GezagdragerDto> {
    return this.#answer(id, reply);
  }

  /** Wijzig een gezagdrager. */
  @Patch('gezagdragers/:id')
  @ApiIfMatch('mag weg')
  @ApiThing(GezagdragerDto)
  async wijzigGezagdrager(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: WijzigGezagdragerDto,
    @Headers('if-match') ifMatch: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<GezagdragerDto> {
    await this.record.change(id, versionSeenIfAny(ifMatch), changeOf(body));
    return this.#answer(id, reply);
  }

  /** Deze persoon hoort niet meer bij de leerling. Wat bekend is blijft leesbaar. */
  @Post('gezagdragers/:id/_beeindigen')
  @HttpCode(200)
  @ApiIfMatch('mag weg')
  @ApiThing(GezagdragerDto)
  async beeindigGezagdrager(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: BeeindigGezagdragerDto,
    @Headers('if-match') ifMatch: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<GezagdragerDto> {
    await this.record.end(id, versionSeenIfAny(ifMatch), body.datum);
    return this.#answer(id, reply);
  }

  /** Toon het geheime adres van een gezagdrager. De reden en wie het zag worden bewaard. */
  @Post('gezagdragers/:id/_toonadres')
  @HttpCode(200)
  @ApiThing(AdresDto)
  async toonAdresVanGezagdrager(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ToonAdresDto,
  ): Promise<AdresDto> {
    return AdresDto.from(await this.show.ofGezagdrager(id, body.reden));
  }

  async #answer(id: string, reply: FastifyReply): Promise<GezagdragerDto> {
    const gezagdrager = GezagdragerDto.from(await this.gezagdragers.one(id));
    void reply.header('etag', etagOf(gezagdrager.versie));
    return gezagdrager;
  }
}
