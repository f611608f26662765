import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Res, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { alsBijlage } from '@zesweken/bestanden';
import { Allow, ApiThing } from '@zesweken/http';
import { Tenants } from '@zesweken/tenancy';
import type { FastifyReply } from 'fastify';
import { Gesprek, KeepVastlegging, ReadInhoud } from '../read-inhoud.js';
import { NieuweVastleggingDto, VerwijzingBerichtInvoerDto } from './verwijzing-vraag.dto.js';
import {
  VastleggingDto,
  VastleggingenDto,
  VerwijzingBerichtDto,
  VerwijzingBerichtenDto,
  VerwijzingInhoudDto,
} from './verwijzing.dto.js';

/** Wat er in een verwijzing zit. Elke keer wordt opnieuw gekeken of het nog mag, en beide organisaties leggen het lezen vast. */
@ApiTags('Verwijzingen')
@Allow('leerplicht', 'teamleider', 'trajectbegeleider', 'medewerker', 'jeugdarts', 'zorgcoordinator')
@Controller('verwijzingen/:id')
export class VerwijzingInhoudController {
  constructor(
    private readonly inhoud: ReadInhoud,
    private readonly gesprek: Gesprek,
    private readonly vastleggingen: KeepVastlegging,
    private readonly tenants: Tenants,
  ) {}

  /** De inhoud. */
  @Get('inhoud')
  @ApiThing(VerwijzingInhoudDto)
  async verwijzingInhoud(@Param('id', ParseUUIDPipe) id: string): Promise<VerwijzingInhoudDto> {
    return VerwijzingInhoudDto.from(await this.inhoud.run(id));
  }

  /** Een bijlage, om op te slaan. */
  @Get('bijlagen/:bijlage')
  @ApiProduces('application/octet-stream')
  @ApiOkResponse({
    description: 'De inhoud van de bijlage',
    schema: { type: 'string', format: 'binary' },
    headers: { 'API-Version': { description: 'Versie van de API', schema: { type: 'string' } } },
  })
  async verwijzingBijlage(
    @Param('id', ParseUUIDPipe) id: string,
    @Param('bijlage', ParseUUIDPipe) bijlageId: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const { bijlage, bytes } = await this.inhoud.bijlage(id, bijlageId);
    // Should a browser show it after all, then without scripts, forms or an origin of its own.
    void reply.header('content-security-policy', "default-src 'none'; sandbox");
    return new StreamableFile(bytes, {
      type: 'application/octet-stream',
      length: bytes.length,
      disposition: alsBijlage(bijlage.naam),
    });
  }

  /** Het gesprek met de andere organisatie. */
  @Get('berichten')
  @ApiThing(VerwijzingBerichtenDto)
  async verwijzingBerichten(@Param('id', ParseUUIDPipe) id: string): Promise<VerwijzingBerichtenDto> {
    return this.#berichten(id);
  }

  /** Schrijf in het gesprek. */
  @Post('berichten')
  @ApiThing(VerwijzingBerichtenDto, { created: true })
  async schrijfVerwijzingBericht(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { tekst }: VerwijzingBerichtInvoerDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<VerwijzingBerichtenDto> {
    await this.gesprek.write(id, tekst);
    void reply.header('location', `/api/v1/verwijzingen/${id}/berichten`);
    return this.#berichten(id);
  }

  /** Wat uw organisatie zelf bewaart. Dit blijft als de inhoud sluit. */
  @Get('vastleggingen')
  @ApiThing(VastleggingenDto)
  async verwijzingVastleggingen(@Param('id', ParseUUIDPipe) id: string): Promise<VastleggingenDto> {
    const items = await this.vastleggingen.of(id);
    return { items: items.map((een) => VastleggingDto.from(een)) };
  }

  /** Leg vast wat uw organisatie volgens haar eigen wet moet bewaren. */
  @Post('vastleggingen')
  @ApiThing(VastleggingenDto, { created: true })
  async legVerwijzingVast(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { tekst, grondslag, bewarenTot }: NieuweVastleggingDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<VastleggingenDto> {
    await this.vastleggingen.run(id, { tekst, grondslag, bewarenTot });
    void reply.header('location', `/api/v1/verwijzingen/${id}/vastleggingen`);
    return this.verwijzingVastleggingen(id);
  }

  async #berichten(id: string): Promise<VerwijzingBerichtenDto> {
    const items = await this.gesprek.read(id);
    const { schema } = this.tenants.db.tenant;
    return { items: items.map((regel) => VerwijzingBerichtDto.from(regel, schema)) };
  }
}
