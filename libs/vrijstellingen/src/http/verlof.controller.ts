import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow, ApiList, ApiThing, linkHeader } from '@zesweken/http';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AskVerlof, DecideVerlof, WithdrawVerlof } from '../ask-verlof.js';
import { Verlofaanvragen } from '../verlofaanvragen.query.js';
import {
  BesluitVerlofDto,
  IntrekVerlofDto,
  NieuwVerlofDto,
  VerlofDto,
  VerlofLijstDto,
  VerlofQuery,
} from './verlof.dto.js';

/** Aanvragen van meer dan tien schooldagen verlof. */
@ApiTags('Verlofaanvragen')
@Allow('leerplicht', 'teamleider')
@Controller('verlofaanvragen')
export class VerlofController {
  constructor(
    private readonly aanvragen: Verlofaanvragen,
    private readonly ask: AskVerlof,
    private readonly decide: DecideVerlof,
    private readonly withdraw: WithdrawVerlof,
  ) {}

  /** Neem een aanvraag in. Tot en met tien schooldagen beslist het hoofd van de school; die wordt hier geweigerd. */
  @Post()
  @ApiThing(VerlofDto, { created: true })
  async vraagVerlofAan(
    @Body() body: NieuwVerlofDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<VerlofDto> {
    const id = await this.ask.run(NieuwVerlofDto.read(body));
    void reply.header('location', `/api/v1/verlofaanvragen/${id}`);
    return VerlofDto.from(await this.aanvragen.one(id));
  }

  /** De lijst, eerst wat op een besluit wacht. */
  @Get()
  @ApiList(VerlofLijstDto)
  async verlofaanvragenLijst(
    @Query() query: VerlofQuery,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<VerlofLijstDto> {
    const { items, more } = await this.aanvragen.page(query);
    void reply.header('link', linkHeader(request.url, query, more));
    return { items: items.map((item) => VerlofDto.from(item)) };
  }

  /** Eén aanvraag. */
  @Get(':id')
  @ApiThing(VerlofDto)
  async verlofaanvraag(@Param('id', ParseUUIDPipe) id: string): Promise<VerlofDto> {
    return VerlofDto.from(await this.aanvragen.one(id));
  }

  /** Besluit als leerplichtambtenaar. Toegekend wordt het een vrijstelling 11 onder g. */
  @Post(':id/_besluiten')
  @HttpCode(200)
  @Allow('leerplicht')
  @ApiThing(VerlofDto)
  async besluitOverVerlof(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: BesluitVerlofDto,
  ): Promise<VerlofDto> {
    return VerlofDto.from(await this.aanvragen.one(await this.decide.run(id, BesluitVerlofDto.read(body))));
  }

  /** Leg vast dat de ouders de aanvraag intrekken. Dat kan zolang er geen besluit is. */
  @Post(':id/_intrekken')
  @HttpCode(200)
  @ApiThing(VerlofDto)
  async trekVerlofIn(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: IntrekVerlofDto,
  ): Promise<VerlofDto> {
    return VerlofDto.from(await this.aanvragen.one(await this.withdraw.run(id, IntrekVerlofDto.read(body))));
  }
}
