import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query, Req, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiConsumes, ApiTags } from '@nestjs/swagger';
import { Settings } from '@zesweken/config';
import { AllowKoppeling, AllowPublic, ApiList, ApiThing, linkHeader } from '@zesweken/http';
import { asRow, NieuweMeldingDto } from '@zesweken/meldingen';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DeliverMelding } from '../deliver-melding.js';
import { FollowVerwijzingen } from '../follow.query.js';
import { GiveToken } from '../give-token.js';
import {
  GeleverdDto,
  GevolgdDto,
  GevolgdenDto,
  GevolgdQueryDto,
  TokenDto,
  TokenvraagDto,
} from './koppeling.dto.js';

/** Waar systemen van partners zelf werken. Hoe dat gaat, staat in docs/koppelen.md. */
@ApiTags('Koppelvlak')
@ApiBearerAuth()
@Controller('koppelvlak')
export class KoppelvlakController {
  constructor(
    private readonly tokens: GiveToken,
    private readonly deliver: DeliverMelding,
    private readonly follow: FollowVerwijzingen,
    private readonly settings: Settings,
  ) {}

  /** Vraag een token met een bewijs dat met uw eigen sleutel is ondertekend. */
  @Post('_token')
  @HttpCode(200)
  @AllowPublic()
  @ApiConsumes('application/x-www-form-urlencoded')
  @ApiThing(TokenDto)
  async geefToken(
    @Body() { client_assertion, scope }: TokenvraagDto,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<TokenDto> {
    void reply.header('cache-control', 'no-store');
    const { ip: address, trace, protocol, host } = request;
    const site = this.settings.publicUrl ?? `${protocol}://${host}`;
    return TokenDto.from(
      await this.tokens.run({
        assertion: client_assertion,
        scope: scope?.split(' ').filter((recht) => recht !== '') ?? [],
        audience: `${site}/api/v1/koppelvlak/_token`,
        ...{ address, trace },
      }),
    );
  }

  /** Lever een verzuimmelding van een school waarvoor u mag leveren. Een bekend meldingsnummer werkt de melding bij; opnieuw sturen verandert niets. */
  @Post('verzuimmeldingen')
  @HttpCode(200)
  @AllowKoppeling('verzuimmeldingen:leveren')
  @ApiThing(GeleverdDto)
  async leverMelding(@Body() body: NieuweMeldingDto): Promise<GeleverdDto> {
    const { id, outcome } = await this.deliver.run(asRow(body));
    return { id, uitkomst: outcome };
  }

  /** Hoe ver uw verwijzingen zijn. */
  @Get('verwijzingen')
  @AllowKoppeling('verwijzingen:volgen')
  @ApiList(GevolgdenDto)
  async volgVerwijzingen(
    @Query() query: GevolgdQueryDto,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<GevolgdenDto> {
    const { sinds, page, pageSize } = query;
    const { items, more } = await this.follow.page(sinds ? new Date(sinds) : undefined, page, pageSize);
    void reply.header('link', linkHeader(request.url, query, more));
    return { items: items.map((een) => GevolgdDto.from(een)) };
  }

  /** Hoe ver een verwijzing is. */
  @Get('verwijzingen/:id')
  @AllowKoppeling('verwijzingen:volgen')
  @ApiThing(GevolgdDto)
  async volgVerwijzing(@Param('id', ParseUUIDPipe) id: string): Promise<GevolgdDto> {
    return GevolgdDto.from(await this.follow.one(id));
  }
}
