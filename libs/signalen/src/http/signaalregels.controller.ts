import { Body, Controller, Get, Headers, HttpCode, Post, Put, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow, ApiIfMatch, ApiThing, etagOf, versionSeen } from '@zesweken/http';
import type { FastifyReply } from 'fastify';
import { Regelinstellingen } from '../instellingen-store.js';
import { REGELS, STANDAARDREGELS } from '../regels/signaalregels.js';
import { Voorstellen } from '../voorstellen.query.js';
import { regelsOf, SignaalinstellingDto, SignaalproefDto, SignaalregelsDto } from './signaalregels.dto.js';

/** Wanneer een signaal wordt voorgesteld als actief dossier. */
@ApiTags('Instellingen')
@Allow('beheer')
@Controller('instellingen/signaalregels')
export class SignaalregelsController {
  constructor(
    private readonly instellingen: Regelinstellingen,
    private readonly voorstellen: Voorstellen,
  ) {}

  /** De regels van uw organisatie. */
  @Get()
  @ApiThing(SignaalinstellingDto)
  signaalregels(@Res({ passthrough: true }) reply: FastifyReply): Promise<SignaalinstellingDto> {
    return this.#answer(reply);
  }

  /** Stel de regels in. */
  @Put()
  @ApiIfMatch()
  @ApiThing(SignaalinstellingDto)
  async zetSignaalregels(
    @Body() body: SignaalregelsDto,
    @Headers('if-match') ifMatch: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SignaalinstellingDto> {
    await this.instellingen.change(regelsOf(body), versionSeen(ifMatch));
    return this.#answer(reply);
  }

  /** Probeer regels uit zonder ze te bewaren: hoeveel leerlingen zij nu zouden voorstellen. */
  @Post('_proef')
  @HttpCode(200)
  @ApiThing(SignaalproefDto)
  async proefSignaalregels(@Body() body: SignaalregelsDto): Promise<SignaalproefDto> {
    const { aantal, meer, perRegel } = await this.voorstellen.count(regelsOf(body));
    return { aantal, meer, perRegel: REGELS.map((regel) => ({ regel, aantal: perRegel.get(regel) ?? 0 })) };
  }

  async #answer(reply: FastifyReply): Promise<SignaalinstellingDto> {
    const { regels, versie } = await this.instellingen.now();
    void reply.header('etag', etagOf(versie));
    return { regels: regelsOf(regels), standaard: regelsOf(STANDAARDREGELS), versie };
  }
}
