import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Param,
  ParseUUIDPipe,
  Post,
  Req,
  Res,
  UseGuards,
} from '@nestjs/common';
import { ApiNoContentResponse, ApiTags } from '@nestjs/swagger';
import { Clock } from '@zesweken/clock';
import { Settings } from '@zesweken/config';
import {
  AllowPublic,
  AllowSignedIn,
  ApiThing,
  type Identity,
  identityOf,
  SESSION_COOKIES,
} from '@zesweken/http';
import { type Tenant, TenantDirectory, Tenants } from '@zesweken/tenancy';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { EndSessions } from '../end-sessions.js';
import { Gebruikers } from '../gebruikers.query.js';
import type { SignedIn } from '../start-session.js';
import { SignInGuard } from './sign-in.guard.js';
import { IkDto, OrganisatieDto, OrganisatiesDto, SessieDto, SessiesDto, SignInDto } from './toegang.dto.js';

/** Aanmelden, afmelden en eigen sessies. */
@ApiTags('Toegang')
@Controller()
export class SessiesController {
  constructor(
    private readonly settings: Settings,
    private readonly clock: Clock,
    private readonly tenants: Tenants,
    private readonly directory: TenantDirectory,
    private readonly sessions: EndSessions,
    private readonly gebruikers: Gebruikers,
  ) {}

  /** De organisaties waarbij u zich kunt aanmelden. */
  @Get('organisaties')
  @AllowPublic()
  @ApiThing(OrganisatiesDto)
  async organisaties(): Promise<OrganisatiesDto> {
    return { items: (await this.directory.all()).map((tenant) => OrganisatieDto.from(tenant)) };
  }

  /** Meld u aan; het antwoord zet een sessiecookie. */
  @Post('sessies')
  @AllowPublic()
  @UseGuards(SignInGuard)
  @ApiThing(IkDto, { created: true })
  meldAan(
    @Body() _body: SignInDto,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): IkDto {
    const { token, tenant, sessie, gebruiker } = (request as unknown as { user: SignedIn }).user;
    const { tls } = this.settings;
    void reply.setCookie(tls ? SESSION_COOKIES.tls : SESSION_COOKIES.plain, token, {
      path: '/',
      httpOnly: true,
      secure: tls,
      sameSite: 'lax',
    });
    void reply.header('location', '/api/v1/ik');
    const identity = {
      gebruikerId: gebruiker.id,
      ...gebruiker,
      sessieId: sessie.id,
      begonnen: sessie.begonnenOp,
      verlooptOp: sessie.verlooptOp,
    };
    return this.#ik(identity, tenant);
  }

  /** Wie u bent. */
  @Get('ik')
  @AllowSignedIn()
  @ApiThing(IkDto)
  ik(@Req() request: FastifyRequest): IkDto {
    return this.#ik(identityOf(request), this.tenants.db.tenant);
  }

  /** Meld u af. */
  @Delete('sessies/huidige')
  @AllowSignedIn()
  @HttpCode(204)
  @ApiNoContentResponse({
    description: 'Afgemeld',
    headers: { 'API-Version': { schema: { type: 'string' } } },
  })
  async meldAf(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    const { gebruikerId, sessieId } = identityOf(request);
    await this.sessions.one(gebruikerId, sessieId);
    void reply
      .clearCookie(SESSION_COOKIES.plain, { path: '/' })
      .clearCookie(SESSION_COOKIES.tls, { path: '/', secure: true });
  }

  /** Uw eigen lopende sessies. */
  @Get('sessies')
  @AllowSignedIn()
  @ApiThing(SessiesDto)
  async eigenSessies(@Req() request: FastifyRequest): Promise<SessiesDto> {
    const { gebruikerId, sessieId } = identityOf(request);
    return {
      items: (await this.gebruikers.sessionsOf(gebruikerId)).map((sessie) =>
        SessieDto.from(sessie, sessieId),
      ),
    };
  }

  /** Beëindig een eigen sessie, bijvoorbeeld op een computer die u vergat. */
  @Delete('sessies/:id')
  @AllowSignedIn()
  @HttpCode(204)
  @ApiNoContentResponse({
    description: 'Beëindigd',
    headers: { 'API-Version': { schema: { type: 'string' } } },
  })
  async beeindigSessie(
    @Req() request: FastifyRequest,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<void> {
    await this.sessions.one(identityOf(request).gebruikerId, id);
  }

  #ik(identity: Identity, tenant: Tenant): IkDto {
    return {
      id: identity.gebruikerId,
      naam: identity.naam,
      email: identity.email,
      rollen: [...identity.rollen],
      tenant: OrganisatieDto.from(tenant),
      sessie: { id: identity.sessieId, begonnen: identity.begonnen, verlooptOp: identity.verlooptOp },
      vandaag: this.clock.today(),
    };
  }
}
