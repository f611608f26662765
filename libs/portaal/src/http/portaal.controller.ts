import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Param,
  ParseUUIDPipe,
  Post,
  Query,
  Req,
  Res,
} from '@nestjs/common';
import { ApiNoContentResponse, ApiTags } from '@nestjs/swagger';
import { Clock } from '@zesweken/clock';
import { Settings } from '@zesweken/config';
import {
  AllowBetrokkene,
  AllowPublic,
  ApiList,
  ApiThing,
  BETROKKENE_COOKIES,
  betrokkeneOf,
  ListQuery,
  linkHeader,
} from '@zesweken/http';
import { TenantDirectory, Tenants } from '@zesweken/tenancy';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { MijnKring } from './mijn-kring.js';
import { MijnKringAntwoordDto, MijnKringDto } from './mijn-kring.dto.js';
import { Portaaldaden } from './portaaldaden.js';
import {
  BetrokkeneDto,
  MijnAkkoordDto,
  MijnKeuzeDto,
  MijnPlanAntwoordDto,
  MijnPlanDto,
  MijnToestemmingDto,
  MijnToestemmingenDto,
  PortaalAanmeldDto,
  StemDto,
  WieKeekDto,
  WieKekenDto,
} from './portaal.dto.js';

const VERSION = { 'API-Version': { description: 'Versie van de API', schema: { type: 'string' as const } } };

/** Wat een ouder of leerling met een persoonlijke link kan zien en doen. */
@ApiTags('Mijn Zesweken')
@AllowBetrokkene()
@Controller('portaal')
export class PortaalController {
  constructor(
    private readonly daden: Portaaldaden,
    private readonly tenants: Tenants,
    private readonly directory: TenantDirectory,
    private readonly settings: Settings,
    private readonly clock: Clock,
    private readonly kring: MijnKring,
  ) {}

  /** Kom binnen met een link, de geboortedatum van de leerling en de code. De link werkt één keer. */
  @Post('sessies')
  @AllowPublic()
  @ApiThing(BetrokkeneDto, { created: true })
  async komBinnen(
    @Body() { tenant, token, geboortedatum, code }: PortaalAanmeldDto,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<BetrokkeneDto> {
    const { ip: address, trace } = request;
    const komst = { tenantId: tenant, secret: token, geboortedatum, code, address, trace };
    const { token: cookie, betrokkene } = await this.daden.enter.run(komst);
    const { tls } = this.settings;
    void reply.setCookie(tls ? BETROKKENE_COOKIES.tls : BETROKKENE_COOKIES.plain, cookie, {
      path: '/',
      httpOnly: true,
      secure: tls,
      sameSite: 'lax',
    });
    void reply.header('location', '/api/v1/portaal/ik');
    return BetrokkeneDto.from(betrokkene, (await this.directory.find(tenant))?.naam ?? '');
  }

  /** Wie u bent. */
  @Get('ik')
  @ApiThing(BetrokkeneDto)
  wieIkBen(@Req() request: FastifyRequest): BetrokkeneDto {
    return BetrokkeneDto.from(betrokkeneOf(request), this.tenants.db.tenant.naam);
  }

  /** Meld u af. */
  @Delete('sessies/huidige')
  @HttpCode(204)
  @ApiNoContentResponse({ description: 'Afgemeld', headers: VERSION })
  async gaWeg(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    await this.daden.leave(betrokkeneOf(request));
    void reply
      .clearCookie(BETROKKENE_COOKIES.plain, { path: '/' })
      .clearCookie(BETROKKENE_COOKIES.tls, { path: '/', secure: true });
  }

  /** Het plan. */
  @Get('plan')
  @ApiThing(MijnPlanAntwoordDto)
  async mijnPlan(@Req() request: FastifyRequest): Promise<MijnPlanAntwoordDto> {
    const plan = await this.daden.gegevens.plan(betrokkeneOf(request));
    return { plan: plan && MijnPlanDto.from(plan) };
  }

  /** Wat organisaties samen voor u doen. */
  @Get('kring')
  @ApiThing(MijnKringAntwoordDto)
  async mijnKring(@Req() request: FastifyRequest): Promise<MijnKringAntwoordDto> {
    const found = await this.kring.run(betrokkeneOf(request));
    return { kring: found ? MijnKringDto.from(found) : null };
  }

  /** Zeg dat u het eens bent met het plan zoals u het las. */
  @Post('plan/_akkoord')
  @HttpCode(200)
  @ApiThing(MijnPlanAntwoordDto)
  async geefPlanAkkoord(
    @Body() { versie }: MijnAkkoordDto,
    @Req() request: FastifyRequest,
  ): Promise<MijnPlanAntwoordDto> {
    await this.daden.sign.run(betrokkeneOf(request), versie);
    return this.mijnPlan(request);
  }

  /** Zeg wat u vindt. Uw contactpersoon leest het. */
  @Post('stemmen')
  @ApiThing(StemDto, { created: true })
  async geefStem(
    @Body() { tekst }: StemDto,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StemDto> {
    await this.daden.stem.run(betrokkeneOf(request), tekst);
    void reply.header('location', '/api/v1/portaal/plan');
    return { tekst };
  }

  /** Wie er mag meekijken, en wie dat wil. */
  @Get('toestemmingen')
  @ApiThing(MijnToestemmingenDto)
  mijnToestemmingen(@Req() request: FastifyRequest): Promise<MijnToestemmingenDto> {
    return this.#toestemmingen(request);
  }

  /** Geef toestemming. */
  @Post('toestemmingen/:id/_geven')
  @HttpCode(200)
  @ApiThing(MijnToestemmingenDto)
  async geefMijnToestemming(
    @Param('id', ParseUUIDPipe) id: string,
    @Req() request: FastifyRequest,
  ): Promise<MijnToestemmingenDto> {
    await this.daden.give(id, betrokkeneOf(request));
    return this.#toestemmingen(request);
  }

  /** Geef geen toestemming. */
  @Post('toestemmingen/:id/_weigeren')
  @HttpCode(200)
  @ApiThing(MijnToestemmingenDto)
  async weigerMijnToestemming(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { reden }: MijnKeuzeDto,
    @Req() request: FastifyRequest,
  ): Promise<MijnToestemmingenDto> {
    await this.daden.refuse(id, betrokkeneOf(request), reden ?? null);
    return this.#toestemmingen(request);
  }

  /** Trek toestemming in, voor iedereen of voor een paar organisaties. Zij zien meteen niets meer. */
  @Post('toestemmingen/:id/_intrekken')
  @HttpCode(200)
  @ApiThing(MijnToestemmingenDto)
  async trekMijnToestemmingIn(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { reden, ontvangers }: MijnKeuzeDto,
    @Req() request: FastifyRequest,
  ): Promise<MijnToestemmingenDto> {
    await this.daden.withdraw(id, betrokkeneOf(request), {
      reden: reden ?? null,
      ontvangers: ontvangers ?? [],
    });
    return this.#toestemmingen(request);
  }

  /** Wie er naar uw gegevens keek, of er iets mee deed. */
  @Get('verwerkingen')
  @ApiList(WieKekenDto)
  async wieKeken(
    @Query() query: ListQuery,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<WieKekenDto> {
    const { items, more } = await this.daden.gegevens.wieKeek(betrokkeneOf(request), query.page);
    void reply.header('link', linkHeader(request.url, query, more));
    return { items: items.map((regel) => WieKeekDto.from(regel)) };
  }

  async #toestemmingen(request: FastifyRequest): Promise<MijnToestemmingenDto> {
    const found = await this.daden.gegevens.antwoorden(betrokkeneOf(request));
    const vandaag = this.clock.today();
    return { items: found.map((een) => MijnToestemmingDto.from(een, vandaag)) };
  }
}
