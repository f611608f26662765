import { Body, Controller, Get, Headers, Param, Put, Query, Res, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Allow, ApiIfMatch, ApiThing, etagOf, seenVersion } from '@zesweken/http';
import { alsBestand, BESTANDSANTWOORD, BESTANDSVORMEN, soortVan } from '@zesweken/rekenblad';
import type { FastifyReply } from 'fastify';
import { bladVanOpgave, bladVanTelling } from '../bladen.js';
import { Inspectieopgaven } from '../inspectie.query.js';
import { Leerplichttellingen } from '../leerplichttelling.query.js';
import { Raadsverslagen } from '../raadsverslagen.js';
import {
  InspectieopgaveDto,
  LeerplichttellingDto,
  RaadsverslagDto,
  RaadsverslagtekstenDto,
  VormQuery,
} from './opgave.dto.js';

const VORMEN = BESTANDSVORMEN.map((vorm) => soortVan(vorm));

/** Opgaven aan anderen: wat de wet of een afspraak vraagt. */
@ApiTags('Opgaven')
@Controller('opgaven')
export class OpgavenController {
  constructor(
    private readonly tellingen: Leerplichttellingen,
    private readonly inspectie: Inspectieopgaven,
    private readonly verslagen: Raadsverslagen,
  ) {}

  /** De cijfers voor de leerplichttelling van DUO. */
  @Allow('leerplicht', 'teamleider')
  @Get('leerplichttelling/:schooljaar')
  @ApiThing(LeerplichttellingDto)
  async leerplichttelling(@Param('schooljaar') schooljaar: string): Promise<LeerplichttellingDto> {
    return LeerplichttellingDto.from(await this.tellingen.of(schooljaar));
  }

  /** De leerplichttelling als bestand. */
  @Allow('leerplicht', 'teamleider')
  @Get('leerplichttelling/:schooljaar/bestand')
  @ApiProduces(...VORMEN)
  @ApiOkResponse(BESTANDSANTWOORD)
  async leerplichttellingbestand(
    @Param('schooljaar') schooljaar: string,
    @Query() { vorm }: VormQuery,
  ): Promise<StreamableFile> {
    const telling = await this.tellingen.of(schooljaar);
    return alsBestand(`leerplichttelling-${telling.schooljaar}`, vorm, [bladVanTelling(telling)]);
  }

  /** De opgave aan de Inspectie over een kwartaal, zonder iets dat iemand noemt. */
  @Allow('teamleider', 'trajectbegeleider')
  @Get('inspectie/:kwartaal')
  @ApiThing(InspectieopgaveDto)
  async inspectieopgave(@Param('kwartaal') kwartaal: string): Promise<InspectieopgaveDto> {
    return InspectieopgaveDto.from(await this.inspectie.of(kwartaal));
  }

  /** De opgave aan de Inspectie als bestand. */
  @Allow('teamleider', 'trajectbegeleider')
  @Get('inspectie/:kwartaal/bestand')
  @ApiProduces(...VORMEN)
  @ApiOkResponse(BESTANDSANTWOORD)
  async inspectiebestand(
    @Param('kwartaal') kwartaal: string,
    @Query() { vorm }: VormQuery,
  ): Promise<StreamableFile> {
    const opgave = await this.inspectie.of(kwartaal);
    return alsBestand(`inspectie-${opgave.kwartaal}`, vorm, [bladVanOpgave(opgave)]);
  }

  /** Het verslag aan de raad: uw teksten. */
  @Allow('teamleider')
  @Get('raadsverslagen/:schooljaar')
  @ApiThing(RaadsverslagDto)
  async raadsverslag(
    @Param('schooljaar') schooljaar: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RaadsverslagDto> {
    const verslag = await this.verslagen.of(schooljaar);
    void reply.header('etag', etagOf(verslag.versie));
    return RaadsverslagDto.from(verslag);
  }

  /** Bewaar uw teksten van het verslag. */
  @Allow('teamleider')
  @Put('raadsverslagen/:schooljaar')
  @ApiIfMatch('eerste mag weg')
  @ApiThing(RaadsverslagDto)
  async bewaarRaadsverslag(
    @Param('schooljaar') schooljaar: string,
    @Body() { inleiding, aanpak, toelichting, vooruitblik }: RaadsverslagtekstenDto,
    @Headers('if-match') ifMatch: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RaadsverslagDto> {
    const teksten = {
      ...{ inleiding: inleiding ?? '', aanpak: aanpak ?? '' },
      ...{ toelichting: toelichting ?? '', vooruitblik: vooruitblik ?? '' },
    };
    const verslag = await this.verslagen.write(schooljaar, teksten, seenVersion(ifMatch));
    void reply.header('etag', etagOf(verslag.versie));
    return RaadsverslagDto.from(verslag);
  }

  /** Het verslag aan de raad als toegankelijke pdf, met alleen vrijgegeven cijfers. */
  @Allow('teamleider')
  @Get('raadsverslagen/:schooljaar/pdf')
  @ApiProduces('application/pdf')
  @ApiOkResponse(BESTANDSANTWOORD)
  async raadsverslagAlsPdf(@Param('schooljaar') schooljaar: string): Promise<StreamableFile> {
    const bytes = await this.verslagen.print(schooljaar);
    const disposition = `attachment; filename="raadsverslag-${schooljaar}.pdf"`;
    return new StreamableFile(bytes, { type: 'application/pdf', length: bytes.length, disposition });
  }
}
