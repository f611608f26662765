import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow, ApiList, ApiThing, linkHeader } from '@zesweken/http';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { RejectVoorstel } from '../reject-voorstel.js';
import { ReportSignaal } from '../report-signaal.js';
import { Signalen } from '../signalen.query.js';
import { Voorstellen } from '../voorstellen.query.js';
import { NieuwSignaalDto, SignaalDto, SignalenDto, signaalOf } from './signaal.dto.js';
import {
  AfgewezenVoorstelDto,
  WijsVoorstelAfDto,
  VoorstelDto,
  VoorstellenDto,
  VoorstellenQuery,
} from './voorstel.dto.js';

/** Vroege signalen, en wat de regels daaruit voorstellen. */
@ApiTags('Signalen')
@Allow('leerplicht', 'teamleider', 'trajectbegeleider', 'medewerker', 'jeugdarts', 'zorgcoordinator')
@Controller()
export class SignalenController {
  constructor(
    private readonly report: ReportSignaal,
    private readonly signalen: Signalen,
    private readonly voorstellen: Voorstellen,
    private readonly reject: RejectVoorstel,
  ) {}

  /** Geef een vroeg signaal door. Het wordt een dossier met de toestand signaal, of komt in het dossier dat er al is. */
  @Post('signalen')
  @ApiThing(SignaalDto, { created: true })
  async geefSignaal(
    @Body() body: NieuwSignaalDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SignaalDto> {
    const id = await this.report.run(signaalOf(body));
    void reply.header('location', `/api/v1/signalen/${id}`);
    return SignaalDto.from(await this.signalen.one(id));
  }

  /** Voorstellen om van een signaal een actief dossier te maken, nieuwste eerst; hoogstens 1.000. */
  @Get('signalen/voorstellen')
  @ApiList(VoorstellenDto)
  async signaalvoorstellen(
    @Query() query: VoorstellenQuery,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<VoorstellenDto> {
    const { items, more } = query.leerling
      ? { items: await this.voorstellen.ofLeerling(query.leerling), more: false }
      : await this.voorstellen.page(query.page, query.pageSize);
    void reply.header('link', linkHeader(request.url, query, more));
    return { items: items.map((voorstel) => VoorstelDto.from(voorstel)) };
  }

  /** Volg een voorstel niet. Op dezelfde feiten komt het niet terug. */
  @Post('signalen/voorstellen/:id/_afwijzen')
  @HttpCode(200)
  @ApiThing(AfgewezenVoorstelDto)
  async wijsVoorstelAf(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { reden, gezien }: WijsVoorstelAfDto,
  ): Promise<AfgewezenVoorstelDto> {
    return AfgewezenVoorstelDto.from(await this.reject.run(id, reden, gezien));
  }

  /** Eén signaal. */
  @Get('signalen/:id')
  @ApiThing(SignaalDto)
  async signaal(@Param('id', ParseUUIDPipe) id: string): Promise<SignaalDto> {
    return SignaalDto.from(await this.signalen.one(id));
  }

  /** De signalen van een dossier, nieuwste eerst; hoogstens 100. */
  @Get('dossiers/:id/signalen')
  @ApiThing(SignalenDto)
  async dossierSignalen(@Param('id', ParseUUIDPipe) id: string): Promise<SignalenDto> {
    return { items: (await this.signalen.ofDossier(id)).map((signaal) => SignaalDto.from(signaal)) };
  }
}
