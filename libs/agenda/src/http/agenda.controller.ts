import {
  Controller,
  Delete,
  Get,
  HttpCode,
  Param,
  Post,
  Query,
  Req,
  Res,
  StreamableFile,
} from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Settings } from '@zesweken/config';
import { Allow, AllowPublic, ApiThing, identityOf } from '@zesweken/http';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Agenda } from '../agenda.query.js';
import { Agendalinks, EndAgendalink, MakeAgendalink } from '../agendalinks.js';
import { ReadFeed } from '../read-feed.js';
import { AgendaDto, AgendalinkDto, AgendaQuery, NieuweAgendalinkDto } from './agenda.dto.js';

const VERSION = { 'API-Version': { schema: { type: 'string' as const } } };

/** Uw agenda: in het scherm, en in uw eigen agendaprogramma. */
@ApiTags('Agenda')
@Allow('leerplicht', 'teamleider', 'trajectbegeleider', 'medewerker', 'jeugdarts', 'zorgcoordinator')
@Controller()
export class AgendaController {
  constructor(
    private readonly agendas: Agenda,
    private readonly links: Agendalinks,
    private readonly make: MakeAgendalink,
    private readonly end: EndAgendalink,
    private readonly feed: ReadFeed,
    private readonly settings: Settings,
  ) {}

  /** Uw termijnen, acties en evaluaties met hun laatste dag, en die van wie u vervangt. Wat klaar is, staat er niet meer in. */
  @Get('agenda')
  @ApiThing(AgendaDto)
  async agenda(@Query() { van, tot }: AgendaQuery, @Req() request: FastifyRequest): Promise<AgendaDto> {
    return AgendaDto.from(await this.agendas.of(identityOf(request).gebruikerId, van, tot));
  }

  /** Of u een link naar uw agenda hebt, en wanneer die voor het laatst is gebruikt. */
  @Get('agendalink')
  @ApiThing(AgendalinkDto)
  async agendalink(@Req() request: FastifyRequest): Promise<AgendalinkDto> {
    return AgendalinkDto.from(await this.links.of(identityOf(request).gebruikerId));
  }

  /** Maak een link waarmee uw agendaprogramma uw agenda leest. Een eerdere link werkt daarna niet meer. */
  @Post('agendalink')
  @ApiThing(NieuweAgendalinkDto, { created: true })
  async maakAgendalink(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<NieuweAgendalinkDto> {
    const { token, gemaaktOp } = await this.make.run(identityOf(request).gebruikerId);
    void reply.header('location', '/api/v1/agendalink');
    return { adres: `${this.#origin(request)}/api/v1/agenda/${token}.ics`, gemaaktOp };
  }

  /** Trek uw link in. Wie hem heeft, kan uw agenda daarna niet meer lezen. */
  @Delete('agendalink')
  @HttpCode(204)
  @ApiNoContentResponse({ description: 'Ingetrokken', headers: VERSION })
  async trekAgendalinkIn(@Req() request: FastifyRequest): Promise<void> {
    await this.end.run(identityOf(request).gebruikerId);
  }

  /** De agenda achter een persoonlijke link (die eindigt op .ics), voor een agendaprogramma: kenmerken en dagen, nooit een naam. */
  @Get('agenda/:bestand')
  @AllowPublic()
  @ApiProduces('text/calendar')
  @ApiOkResponse({
    description: 'De agenda als iCalendar',
    schema: { type: 'string', format: 'binary' },
    headers: VERSION,
  })
  async agendabestand(
    @Param('bestand') bestand: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const { ip: address, trace } = request;
    // The ending belongs to the address that programmes know, not to the path that the API describes.
    const token = bestand.replace(/\.ics$/, '');
    const file = Buffer.from(await this.feed.run({ token, address, origin: this.#origin(request), trace }));
    void reply.header('cache-control', 'private, no-store');
    return new StreamableFile(file, { type: 'text/calendar; charset=utf-8', length: file.length });
  }

  #origin({ protocol, host }: FastifyRequest): string {
    return this.settings.publicUrl ?? `${protocol}://${host}`;
  }
}
