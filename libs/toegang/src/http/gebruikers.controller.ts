import {
  Body,
  Controller,
  Delete,
  Get,
  Header,
  HttpCode,
  Param,
  ParseUUIDPipe,
  Patch,
  Post,
  Req,
  Res,
} from '@nestjs/common';
import { ApiNoContentResponse, ApiTags } from '@nestjs/swagger';
import { Allow, AllowPublic, ApiThing, identityOf } from '@zesweken/http';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AcceptUitnodiging } from '../accept-uitnodiging.js';
import { ChangeGebruiker } from '../change-gebruiker.js';
import { EndSessions } from '../end-sessions.js';
import { Gebruikers } from '../gebruikers.query.js';
import { InviteGebruiker } from '../invite-gebruiker.js';
import { InvitationLinks } from './invitation-links.js';
import {
  BehandelaarsDto,
  GebruikerDto,
  GebruikersDto,
  InwisselenDto,
  NieuweGebruikerDto,
  SessieDto,
  SessiesDto,
  UitgenodigdDto,
  WijzigGebruikerDto,
} from './toegang.dto.js';

/** Gebruikers van de eigen organisatie. */
@ApiTags('Toegang')
@Controller()
export class GebruikersController {
  constructor(
    private readonly gebruikers: Gebruikers,
    private readonly invite: InviteGebruiker,
    private readonly change: ChangeGebruiker,
    private readonly sessions: EndSessions,
    private readonly links: InvitationLinks,
  ) {}

  /** Alle gebruikers. */
  @Get('gebruikers')
  @Allow('beheer')
  @ApiThing(GebruikersDto)
  async gebruikersLijst(): Promise<GebruikersDto> {
    return { items: (await this.gebruikers.all()).map((gebruiker) => GebruikerDto.from(gebruiker)) };
  }

  /** Nodig iemand uit. */
  @Post('gebruikers')
  @Allow('beheer')
  @ApiThing(UitgenodigdDto, { created: true })
  async nodigGebruikerUit(
    @Body() body: NieuweGebruikerDto,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<UitgenodigdDto> {
    const invitation = await this.invite.run(body);
    void reply.header('location', `/api/v1/gebruikers/${invitation.gebruiker.id}`);
    return this.links.dto(invitation, request);
  }

  /** Wijzig naam of rollen. */
  @Patch('gebruikers/:id')
  @Allow('beheer')
  @ApiThing(GebruikerDto)
  async wijzigGebruiker(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: WijzigGebruikerDto,
  ): Promise<GebruikerDto> {
    return GebruikerDto.from(await this.change.change(id, body));
  }

  /** Maak een nieuwe link om het wachtwoord te kiezen. */
  @Post('gebruikers/:id/_uitnodigen')
  @Allow('beheer')
  @HttpCode(200)
  @ApiThing(UitgenodigdDto)
  async nodigOpnieuwUit(
    @Param('id', ParseUUIDPipe) id: string,
    @Req() request: FastifyRequest,
  ): Promise<UitgenodigdDto> {
    return this.links.dto(await this.invite.again(id), request);
  }

  /** Beëindig het account en al zijn sessies. */
  @Post('gebruikers/:id/_beeindigen')
  @Allow('beheer')
  @HttpCode(200)
  @ApiThing(GebruikerDto)
  async beeindigGebruiker(@Param('id', ParseUUIDPipe) id: string): Promise<GebruikerDto> {
    return GebruikerDto.from(await this.change.end(id));
  }

  /** Lopende sessies van een gebruiker. */
  @Get('gebruikers/:id/sessies')
  @Allow('beheer')
  @ApiThing(SessiesDto)
  async sessiesVanGebruiker(
    @Param('id', ParseUUIDPipe) id: string,
    @Req() request: FastifyRequest,
  ): Promise<SessiesDto> {
    const { sessieId } = identityOf(request);
    return {
      items: (await this.gebruikers.sessionsOf(id)).map((sessie) => SessieDto.from(sessie, sessieId)),
    };
  }

  /** Beëindig alle sessies van een gebruiker. */
  @Delete('gebruikers/:id/sessies')
  @Allow('beheer')
  @HttpCode(204)
  @ApiNoContentResponse({
    description: 'Beëindigd',
    headers: { 'API-Version': { schema: { type: 'string' } } },
  })
  async meldGebruikerAf(@Param('id', ParseUUIDPipe) id: string): Promise<void> {
    await this.sessions.all(id);
  }
}

/** Het deel dat geen aanmelding vraagt, en de lijst van behandelaars. */
@ApiTags('Toegang')
@Controller()
export class UitnodigingenController {
  constructor(
    private readonly accept: AcceptUitnodiging,
    private readonly gebruikers: Gebruikers,
  ) {}

  /** Kies een wachtwoord met de link uit de uitnodiging. */
  @Post('uitnodigingen/_inwisselen')
  @AllowPublic()
  @HttpCode(204)
  @Header('clear-site-data', '"cookies"')
  @ApiNoContentResponse({
    description: 'Wachtwoord gekozen',
    headers: { 'API-Version': { schema: { type: 'string' } } },
  })
  async wisselUitnodigingIn(@Body() body: InwisselenDto, @Req() request: FastifyRequest): Promise<void> {
    const { tenant, token, wachtwoord } = body;
    await this.accept.run({ tenant, token, wachtwoord, trace: request.trace });
  }

  /** Wie een dossier kunnen behandelen. */
  @Get('behandelaars')
  @Allow('leerplicht', 'teamleider', 'trajectbegeleider', 'medewerker', 'jeugdarts', 'zorgcoordinator')
  @ApiThing(BehandelaarsDto)
  async behandelaars(): Promise<BehandelaarsDto> {
    return { items: await this.gebruikers.behandelaars() };
  }
}
