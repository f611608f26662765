import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Clock } from '@zesweken/clock';
import { Allow, ApiThing, identityOf } from '@zesweken/http';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ArrangeVervanging, EndVervanging } from '../arrange-vervanging.js';
import { Vervangingen } from '../vervangingen.query.js';
import { NieuweVervangingDto, VervangingDto, VervangingenDto } from './overdracht.dto.js';

/** Collega's die elkaar vervangen. */
@ApiTags('Werk')
@Allow('leerplicht', 'teamleider', 'trajectbegeleider', 'medewerker', 'jeugdarts', 'zorgcoordinator')
@Controller('vervangingen')
export class VervangingenController {
  constructor(
    private readonly vervangingen: Vervangingen,
    private readonly arrange: ArrangeVervanging,
    private readonly end: EndVervanging,
    private readonly clock: Clock,
  ) {}

  /** Wie wie vervangt: van het hele team voor wie het leidt, anders wat u zelf aangaat. */
  @Get()
  @ApiThing(VervangingenDto)
  async vervangingenLijst(@Req() request: FastifyRequest): Promise<VervangingenDto> {
    const items = await this.vervangingen.all(identityOf(request));
    return { items: items.map((een) => VervangingDto.from(een, this.clock.today())) };
  }

  /** Regel een vervanging: van uzelf, of als u het team leidt van een collega. */
  @Post()
  @ApiThing(VervangingDto, { created: true })
  async regelVervanging(
    @Body() { vervangeneId, vervangerId, van, tot }: NieuweVervangingDto,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<VervangingDto> {
    const id = await this.arrange.run(identityOf(request), { vervangeneId, vervangerId, van, tot });
    void reply.header('location', `/api/v1/vervangingen/${id}`);
    return VervangingDto.from(await this.vervangingen.one(identityOf(request), id), this.clock.today());
  }

  /** Eén vervanging. */
  @Get(':id')
  @ApiThing(VervangingDto)
  async vervanging(
    @Param('id', ParseUUIDPipe) id: string,
    @Req() request: FastifyRequest,
  ): Promise<VervangingDto> {
    return VervangingDto.from(await this.vervangingen.one(identityOf(request), id), this.clock.today());
  }

  /** Beëindig een vervanging vóór de laatste dag. */
  @Post(':id/_beeindigen')
  @HttpCode(200)
  @ApiThing(VervangingDto)
  async beeindigVervanging(
    @Param('id', ParseUUIDPipe) id: string,
    @Req() request: FastifyRequest,
  ): Promise<VervangingDto> {
    await this.end.run(identityOf(request), id);
    return VervangingDto.from(await this.vervangingen.one(identityOf(request), id), this.clock.today());
  }
}
