import {
  Body,
  Controller,
  Get,
  HttpCode,
  Param,
  ParseUUIDPipe,
  Post,
  Query,
  Req,
  Res,
  StreamableFile,
} from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Allow, ApiList, ApiThing, linkHeader, ListQuery } from '@zesweken/http';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Briefontvangers, Brieven } from '../brieven.query.js';
import { MakeBrief, MarkBriefSent, PreviewBrief } from '../make-brief.js';
import {
  BriefDto,
  BriefontvangerDto,
  BriefontvangersDto,
  BriefVerzondenDto,
  BriefvoorbeeldDto,
  BrievenDto,
  NieuweBriefDto,
} from './brief.dto.js';

/** Brieven in de dossiers van de eigen organisatie. */
@ApiTags('Brieven')
@Allow('leerplicht', 'teamleider', 'trajectbegeleider', 'medewerker', 'jeugdarts', 'zorgcoordinator')
@Controller()
export class BrievenController {
  constructor(
    private readonly make: MakeBrief,
    private readonly preview: PreviewBrief,
    private readonly markSent: MarkBriefSent,
    private readonly brieven: Brieven,
    private readonly ontvangers: Briefontvangers,
  ) {}

  /** Aan wie een brief in dit dossier gericht kan worden, en waarom aan iemand niet. */
  @Get('dossiers/:id/briefontvangers')
  @ApiThing(BriefontvangersDto)
  async briefontvangers(@Param('id', ParseUUIDPipe) id: string): Promise<BriefontvangersDto> {
    return { items: (await this.ontvangers.of(id)).map((ontvanger) => BriefontvangerDto.from(ontvanger)) };
  }

  /** Laat zien wat er in een brief zou staan; er wordt niets bewaard. */
  @Post('dossiers/:id/brieven/_voorbeeld')
  @HttpCode(200)
  @ApiThing(BriefvoorbeeldDto)
  async bekijkBrief(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: NieuweBriefDto,
  ): Promise<BriefvoorbeeldDto> {
    return BriefvoorbeeldDto.from(await this.preview.run(id, body));
  }

  /** Maak een brief. De tekst wordt bewaard zoals die nu is. */
  @Post('dossiers/:id/brieven')
  @ApiThing(BriefDto, { created: true })
  async maakBrief(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: NieuweBriefDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<BriefDto> {
    const made = await this.make.run(id, body);
    void reply.header('location', `/api/v1/brieven/${made}`);
    return BriefDto.from(await this.brieven.one(made));
  }

  /** De brieven van een dossier, nieuwste eerst. */
  @Get('dossiers/:id/brieven')
  @ApiList(BrievenDto)
  async brievenVanDossier(
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: ListQuery,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<BrievenDto> {
    const { items, more } = await this.brieven.page(id, query.page, query.pageSize);
    void reply.header('link', linkHeader(request.url, query, more));
    return { items: items.map((brief) => BriefDto.from(brief)) };
  }

  /** Een brief, zonder de tekst. */
  @Get('brieven/:id')
  @ApiThing(BriefDto)
  async brief(@Param('id', ParseUUIDPipe) id: string): Promise<BriefDto> {
    return BriefDto.from(await this.brieven.one(id));
  }

  /** De brief als toegankelijke pdf. */
  @Get('brieven/:id/pdf')
  @ApiProduces('application/pdf')
  @ApiOkResponse({
    description: 'De brief',
    schema: { type: 'string', format: 'binary' },
    headers: { 'API-Version': { description: 'Versie van de API', schema: { type: 'string' } } },
  })
  async briefPdf(@Param('id', ParseUUIDPipe) id: string): Promise<StreamableFile> {
    const bytes = await this.brieven.pdf(id);
    return new StreamableFile(bytes, {
      type: 'application/pdf',
      length: bytes.length,
      disposition: 'inline; filename="brief.pdf"',
    });
  }

  /** Leg vast dat een brief verzonden is. */
  @Post('brieven/:id/_verzonden')
  @HttpCode(200)
  @ApiThing(BriefDto)
  async verzondBrief(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: BriefVerzondenDto,
  ): Promise<BriefDto> {
    await this.markSent.run(id, body.datum, body.wijze);
    return BriefDto.from(await this.brieven.one(id));
  }
}
