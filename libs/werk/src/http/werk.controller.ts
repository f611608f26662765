import { Body, Controller, Get, Headers, HttpCode, Param, ParseUUIDPipe, Post, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow, ApiIfMatch, ApiThing, identityOf, versionSeenIfAny } from '@zesweken/http';
import type { FastifyRequest } from 'fastify';
import { HandOver } from '../hand-over.js';
import { Vandaag } from '../vandaag.query.js';
import { Werkborden } from '../werkbord.query.js';
import { MeerOverdragenDto, OverdrachtDto, OverdragenDto, OvergedragenDto } from './overdracht.dto.js';
import { VandaagDto, WerkbordDto } from './werk.dto.js';

/** Het werk van uzelf en van het team. */
@ApiTags('Werk')
@Allow('leerplicht', 'teamleider', 'trajectbegeleider', 'medewerker', 'jeugdarts', 'zorgcoordinator')
@Controller()
export class WerkController {
  constructor(
    private readonly start: Vandaag,
    private readonly werkborden: Werkborden,
    private readonly handOver: HandOver,
  ) {}

  /** Wat u vandaag en deze week moet doen, wat eraan komt, en wat er veranderde sinds uw vorige bezoek. */
  @Get('vandaag')
  @ApiThing(VandaagDto)
  async vandaag(@Req() request: FastifyRequest): Promise<VandaagDto> {
    return VandaagDto.from(await this.start.of(identityOf(request).gebruikerId));
  }

  /** Het werkbord van het team: wat niemand behandelt, wat te laat is, en wat ieder in handen heeft. */
  @Get('werkbord')
  @Allow('teamleider', 'trajectbegeleider', 'medewerker', 'jeugdarts', 'zorgcoordinator')
  @ApiThing(WerkbordDto)
  async werkbord(): Promise<WerkbordDto> {
    return WerkbordDto.from(await this.werkborden.read());
  }

  /** Draag een dossier over aan een collega, met een toelichting die in het dossier blijft. */
  @Post('dossiers/:id/_overdragen')
  @HttpCode(200)
  @ApiIfMatch('mag weg')
  @ApiThing(OvergedragenDto)
  async draagDossierOver(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { naar, toelichting }: OverdragenDto,
    @Headers('if-match') ifMatch: string | undefined,
    @Req() request: FastifyRequest,
  ): Promise<OvergedragenDto> {
    const { gebruikerId: van } = identityOf(request);
    const dossier = await this.handOver.run(id, naar, toelichting, {
      van,
      version: versionSeenIfAny(ifMatch),
    });
    return { id: dossier, behandelaarId: naar };
  }

  /** Draag dossiers in één keer over. Elk dossier gaat helemaal of niet; wat niet gaat, staat erbij met de reden. */
  @Post('dossiers/_overdragen')
  @Allow('teamleider', 'trajectbegeleider', 'medewerker', 'jeugdarts', 'zorgcoordinator')
  @HttpCode(200)
  @ApiThing(OverdrachtDto)
  async draagDossiersOver(
    @Body() { dossiers, naar, toelichting }: MeerOverdragenDto,
    @Req() request: FastifyRequest,
  ): Promise<OverdrachtDto> {
    const { gebruikerId } = identityOf(request);
    return OverdrachtDto.from(await this.handOver.many(dossiers, naar, toelichting, gebruikerId));
  }
}
