import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow, ApiThing } from '@zesweken/http';
import { Tenants } from '@zesweken/tenancy';
import type { FastifyReply } from 'fastify';
import { RunKoppeling } from '../run-koppeling.js';
import { GemaakteKoppelingDto, KoppelingDto, KoppelingenDto, NieuweKoppelingDto } from './koppeling.dto.js';

/** Systemen van partners die hier zelf mogen werken. */
@ApiTags('Koppelingen')
@Allow('beheer')
@Controller('koppelingen')
export class KoppelingenController {
  constructor(
    private readonly koppelingen: RunKoppeling,
    private readonly tenants: Tenants,
  ) {}

  /** Laat een systeem toe. Het antwoord toont één keer het geheim van de webhook. */
  @Post()
  @ApiThing(GemaakteKoppelingDto, { created: true })
  async maakKoppeling(
    @Body() { naam, rechten, brins, sleutels, webhookUrl }: NieuweKoppelingDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<GemaakteKoppelingDto> {
    const { id, geheim } = await this.koppelingen.make({
      ...{ naam, rechten, sleutels },
      brins: brins ?? [],
      webhookUrl: webhookUrl ?? null,
    });
    void reply.header('location', `/api/v1/koppelingen/${id}`);
    return GemaakteKoppelingDto.made(await this.#answer(id), geheim);
  }

  /** De koppelingen. */
  @Get()
  @ApiThing(KoppelingenDto)
  async alleKoppelingen(): Promise<KoppelingenDto> {
    const { id } = this.tenants.db.tenant;
    return { items: (await this.koppelingen.all()).map((een) => KoppelingDto.from(een, id)) };
  }

  /** Eén koppeling. */
  @Get(':id')
  @ApiThing(KoppelingDto)
  koppeling(@Param('id', ParseUUIDPipe) id: string): Promise<KoppelingDto> {
    return this.#answer(id);
  }

  /** Trek een koppeling in. Haar tokens werken meteen niet meer. */
  @Post(':id/_intrekken')
  @HttpCode(200)
  @ApiThing(KoppelingDto)
  async trekKoppelingIn(@Param('id', ParseUUIDPipe) id: string): Promise<KoppelingDto> {
    return KoppelingDto.from(await this.koppelingen.end(id), this.tenants.db.tenant.id);
  }

  async #answer(id: string): Promise<KoppelingDto> {
    return KoppelingDto.from(await this.koppelingen.one(id), this.tenants.db.tenant.id);
  }
}
