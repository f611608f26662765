import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow, ApiThing } from '@zesweken/http';
import type { FastifyReply } from 'fastify';
import { Links } from '../links.query.js';
import { MakeLink } from '../make-link.js';
import { NieuweToegangslinkDto, ToegangscodeDto, ToegangslinkDto, ToegangslinksDto } from './portaal.dto.js';

/** Persoonlijke links voor ouders en leerlingen. */
@ApiTags('Persoonlijke links')
@Allow('leerplicht', 'teamleider', 'trajectbegeleider', 'medewerker', 'jeugdarts', 'zorgcoordinator')
@Controller()
export class LinksController {
  constructor(
    private readonly links: Links,
    private readonly make: MakeLink,
  ) {}

  /** Stuur een persoonlijke link per e-mail. Het antwoord toont één keer de code; geef die aan de telefoon door. */
  @Post('leerlingen/:id/toegangslinks')
  @ApiThing(ToegangscodeDto, { created: true })
  async stuurLink(
    @Param('id', ParseUUIDPipe) leerlingId: string,
    @Body() { gezagdragerId, email }: NieuweToegangslinkDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ToegangscodeDto> {
    const { id, code } = await this.make.run(leerlingId, gezagdragerId ?? null, email);
    void reply.header('location', `/api/v1/leerlingen/${leerlingId}/toegangslinks`);
    return { id, code };
  }

  /** De links van een leerling. */
  @Get('leerlingen/:id/toegangslinks')
  @ApiThing(ToegangslinksDto)
  async toegangslinks(@Param('id', ParseUUIDPipe) leerlingId: string): Promise<ToegangslinksDto> {
    return { items: (await this.links.of(leerlingId)).map((link) => ToegangslinkDto.from(link)) };
  }

  /** Maak een nieuwe code bij een link die nog niet is gebruikt. */
  @Post('toegangslinks/:id/_code')
  @HttpCode(200)
  @ApiThing(ToegangscodeDto)
  async nieuweCode(@Param('id', ParseUUIDPipe) id: string): Promise<ToegangscodeDto> {
    return { id, code: await this.links.newCode(id) };
  }

  /** Trek een link in. Wie er nu mee is aangemeld, wordt meteen afgemeld. */
  @Post('toegangslinks/:id/_intrekken')
  @HttpCode(200)
  @ApiThing(ToegangslinkDto)
  async trekLinkIn(@Param('id', ParseUUIDPipe) id: string): Promise<ToegangslinkDto> {
    return ToegangslinkDto.from(await this.links.end(id));
  }
}
