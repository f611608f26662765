import {
  Body,
  Controller,
  Get,
  Headers,
  HttpCode,
  Param,
  ParseUUIDPipe,
  Post,
  Put,
  Query,
  Req,
  Res,
  StreamableFile,
} from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import {
  Allow,
  ApiIfMatch,
  ApiList,
  ApiThing,
  etagOf,
  linkHeader,
  ListQuery,
  seenVersion,
} from '@zesweken/http';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AgreePlan } from '../agree-plan.js';
import { ExportPlan } from '../export-plan.js';
import { Plannen } from '../plannen.query.js';
import { type Planwijziging, SavePlan } from '../save-plan.js';
import { AfdrukQuery, PlanInvoerDto, VaststellenDto } from './plan-invoer.dto.js';
import { PlanDto, PlanversieDto, PlanversieRegelDto, PlanversiesDto } from './plan.dto.js';

/** Het plan van aanpak van een dossier, met al zijn versies. */
@ApiTags('Plannen')
@Allow('leerplicht', 'teamleider', 'trajectbegeleider', 'medewerker', 'jeugdarts', 'zorgcoordinator')
@Controller()
export class PlannenController {
  constructor(
    private readonly plannen: Plannen,
    private readonly save: SavePlan,
    private readonly agree: AgreePlan,
    private readonly print: ExportPlan,
  ) {}

  /** Het plan van nu; zolang er geen is, een leeg plan met versie 0. */
  @Get('dossiers/:id/plan')
  @ApiThing(PlanDto)
  plan(
    @Param('id', ParseUUIDPipe) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PlanDto> {
    return this.#answer(id, reply);
  }

  /** Bewaar het plan als nieuwe versie. Wat ontbreekt, blijft zoals het is; zonder verschil komt er geen versie bij. */
  @Put('dossiers/:id/plan')
  @ApiIfMatch('eerste mag weg')
  @ApiThing(PlanDto)
  async bewaarPlan(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: PlanInvoerDto,
    @Headers('if-match') ifMatch: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PlanDto> {
    return this.#answer(await this.save.run(id, changeOf(body), seenVersion(ifMatch)), reply);
  }

  /** Leg vast dat deze versie van het plan is vastgesteld: door wie, en op welke dag. */
  @Post('dossiers/:id/plan/_vaststellen')
  @HttpCode(200)
  @ApiIfMatch('eerste mag weg')
  @ApiThing(PlanDto)
  async stelPlanVast(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { datum, ondertekenaars }: VaststellenDto,
    @Headers('if-match') ifMatch: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PlanDto> {
    return this.#answer(
      await this.agree.run(id, { dag: datum, ondertekenaars }, seenVersion(ifMatch)),
      reply,
    );
  }

  /** Het plan van nu als toegankelijke pdf; met `voor` zonder wat die gezagdrager niet mag zien. */
  @Get('dossiers/:id/plan/pdf')
  @ApiProduces('application/pdf')
  @ApiOkResponse({
    description: 'Het plan als pdf',
    schema: { type: 'string', format: 'binary' },
    headers: { 'API-Version': { description: 'Versie van de API', schema: { type: 'string' } } },
  })
  async planAlsPdf(
    @Param('id', ParseUUIDPipe) id: string,
    @Query() { voor }: AfdrukQuery,
  ): Promise<StreamableFile> {
    const { bytes, naam } = await this.print.run(id, voor);
    const disposition = `attachment; filename="${naam}"`;
    return new StreamableFile(bytes, { type: 'application/pdf', length: bytes.length, disposition });
  }

  /** De versies van het plan, nieuwste eerst. */
  @Get('dossiers/:id/plan/versies')
  @ApiList(PlanversiesDto)
  async planversies(
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: ListQuery,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PlanversiesDto> {
    const { items, more } = await this.plannen.versions(id, query.page, query.pageSize);
    void reply.header('link', linkHeader(request.url, query, more));
    return { items: items.map((versie) => PlanversieRegelDto.from(versie)) };
  }

  /** Eén versie van een plan, zoals die is bewaard. */
  @Get('planversies/:id')
  @ApiThing(PlanversieDto)
  async planversie(@Param('id', ParseUUIDPipe) id: string): Promise<PlanversieDto> {
    return PlanversieDto.from(await this.plannen.version(id));
  }

  async #answer(id: string, reply: FastifyReply): Promise<PlanDto> {
    const plan = PlanDto.fromNow(await this.plannen.current(id));
    void reply.header('etag', etagOf(plan.versie));
    return plan;
  }
}

function changeOf(body: PlanInvoerDto): Planwijziging {
  const { stemOuders, stemLeerling, gehoord, nietGehoordReden } = body;
  const { doelen, afspraken, rooster, arrangement, evaluaties } = body;
  const given = {
    stemOuders,
    stemLeerling,
    gehoord,
    nietGehoordReden,
    doelen,
    afspraken,
    rooster,
    arrangement,
    evaluaties,
  };
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
}
