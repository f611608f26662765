import {
  Body,
  Controller,
  Get,
  Headers,
  HttpCode,
  Param,
  ParseUUIDPipe,
  Patch,
  Post,
  Put,
  Query,
  Req,
  Res,
} from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { InvalidInput } from '@zesweken/errors';
import { Allow, ApiIfMatch, ApiList, ApiThing, etagOf, linkHeader, versionSeenIfAny } from '@zesweken/http';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Inschrijvingen } from '../scholen/inschrijvingen.query.js';
import { RecordInschrijving } from '../scholen/record-inschrijving.js';
import { RecordSchool, Scholen } from '../scholen/scholen.query.js';
import { RecordVerhuizing, Verhuizingen } from '../scholen/verhuizingen.js';
import {
  BeeindigInschrijvingDto,
  InschrijvingDto,
  InschrijvingenDto,
  NieuweInschrijvingDto,
  NieuweVerhuizingDto,
  ScholenDto,
  ScholenQuery,
  SchoolDto,
  SchoolInvoerDto,
  VerhuizingenDto,
  WijzigInschrijvingDto,
} from './school.dto.js';
import { BRIN } from './tekst.js';

/** Het eigen register van scholen. */
@ApiTags('Scholen')
@Controller('scholen')
export class ScholenController {
  constructor(
    private readonly scholen: Scholen,
    private readonly record: RecordSchool,
  ) {}

  /** De scholen op naam. */
  @Get()
  @Allow(
    'beheer',
    'leerplicht',
    'teamleider',
    'trajectbegeleider',
    'medewerker',
    'jeugdarts',
    'zorgcoordinator',
  )
  @ApiList(ScholenDto)
  async scholenLijst(
    @Query() query: ScholenQuery,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ScholenDto> {
    const found = await this.scholen.page(query.zoek, query.page, query.pageSize);
    void reply.header('link', linkHeader(request.url, query, found.length > query.pageSize));
    return { items: found.slice(0, query.pageSize).map((one) => SchoolDto.from(one)) };
  }

  /** Zet een school in het register, of vervang wat er staat. */
  @Put(':brin')
  @Allow('beheer')
  @ApiIfMatch('mag weg')
  @ApiThing(SchoolDto)
  async zetSchool(
    @Param('brin') brin: string,
    @Body() body: SchoolInvoerDto,
    @Headers('if-match') ifMatch: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SchoolDto> {
    const school = await this.record.run(schoolOf(brin, body), versionSeenIfAny(ifMatch));
    void reply.header('etag', etagOf(school.versie));
    return SchoolDto.from(school);
  }
}

/** Waar een leerling op school zit en zat. */
@ApiTags('Inschrijvingen')
@Allow('leerplicht', 'teamleider', 'trajectbegeleider', 'medewerker', 'jeugdarts', 'zorgcoordinator')
@Controller()
export class InschrijvingenController {
  constructor(
    private readonly inschrijvingen: Inschrijvingen,
    private readonly record: RecordInschrijving,
  ) {}

  /** De scholen van een leerling, vastgelegd en volgens meldingen. */
  @Get('leerlingen/:id/inschrijvingen')
  @ApiThing(InschrijvingenDto)
  async inschrijvingenVanLeerling(@Param('id', ParseUUIDPipe) id: string): Promise<InschrijvingenDto> {
    return InschrijvingenDto.from(await this.inschrijvingen.ofLeerling(id));
  }

  /** Leg een inschrijving vast. Er is één hoofdinschrijving tegelijk. */
  @Post('leerlingen/:id/inschrijvingen')
  @ApiThing(InschrijvingDto, { created: true })
  async legInschrijvingVast(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: NieuweInschrijvingDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<InschrijvingDto> {
    const { brin, vestiging = null, onderwijssoort, leerjaar = null, vanaf, tot = null, hoofd = true } = body;
    const made = await this.record.run(id, { brin, vestiging, onderwijssoort, leerjaar, vanaf, tot, hoofd });
    void reply.header('location', `/api/v1/inschrijvingen/${made}`);
    return this.#answer(made, reply);
  }

  /** Eén inschrijving. */
  @Get('inschrijvingen/:id')
  @ApiThing(InschrijvingDto)
  inschrijving(
    @Param('id', ParseUUIDPipe) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<InschrijvingDto> {
    return this.#answer(id, reply);
  }

  /** Wijzig een inschrijving. */
  @Patch('inschrijvingen/:id')
  @ApiIfMatch('mag weg')
  @ApiThing(InschrijvingDto)
  async wijzigInschrijving(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: WijzigInschrijvingDto,
    @Headers('if-match') ifMatch: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<InschrijvingDto> {
    const { brin, vestiging, onderwijssoort, leerjaar, vanaf, tot, hoofd } = body;
    const wijziging = { brin, vestiging, onderwijssoort, leerjaar, vanaf, tot, hoofd };
    await this.record.change(id, versionSeenIfAny(ifMatch), wijziging);
    return this.#answer(id, reply);
  }

  /** Beëindig een inschrijving per een laatste dag. */
  @Post('inschrijvingen/:id/_beeindigen')
  @HttpCode(200)
  @ApiIfMatch('mag weg')
  @ApiThing(InschrijvingDto)
  async beeindigInschrijving(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: BeeindigInschrijvingDto,
    @Headers('if-match') ifMatch: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<InschrijvingDto> {
    await this.record.end(id, versionSeenIfAny(ifMatch), body.tot);
    return this.#answer(id, reply);
  }

  async #answer(id: string, reply: FastifyReply): Promise<InschrijvingDto> {
    const inschrijving = InschrijvingDto.from(await this.inschrijvingen.one(id));
    void reply.header('etag', etagOf(inschrijving.versie));
    return inschrijving;
  }
}

/** Verhuizingen naar een andere gemeente. */
@ApiTags('Leerlingen')
@Allow('leerplicht', 'teamleider', 'trajectbegeleider', 'medewerker', 'jeugdarts', 'zorgcoordinator')
@Controller('leerlingen/:id/verhuizingen')
export class VerhuizingenController {
  constructor(
    private readonly verhuizingen: Verhuizingen,
    private readonly record: RecordVerhuizing,
  ) {}

  /** De verhuizingen van een leerling, vastgelegd en volgens meldingen. */
  @Get()
  @ApiThing(VerhuizingenDto)
  async verhuizingenVanLeerling(@Param('id', ParseUUIDPipe) id: string): Promise<VerhuizingenDto> {
    return VerhuizingenDto.from(await this.verhuizingen.ofLeerling(id));
  }

  /** Leg vast dat een leerling naar een andere gemeente verhuisde. Het antwoord is de hele lijst. */
  @Post()
  @ApiThing(VerhuizingenDto, { created: true })
  async legVerhuizingVast(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: NieuweVerhuizingDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<VerhuizingenDto> {
    await this.record.run(id, body.van, body.naar, body.per);
    void reply.header('location', `/api/v1/leerlingen/${id}/verhuizingen`);
    return VerhuizingenDto.from(await this.verhuizingen.ofLeerling(id));
  }
}

function schoolOf(brin: string, body: SchoolInvoerDto) {
  if (!BRIN.test(brin))
    throw new InvalidInput([
      {
        veld: 'brin',
        code: 'vorm',
        melding: 'Een BRIN heeft twee cijfers en twee hoofdletters, zoals 99XX.',
      },
    ]);
  const { vestiging = '00', naam, adres = null, postcode = null, plaats = null } = body;
  const { contactpersoon = null, email = null, telefoon = null } = body;
  return { brin, vestiging, naam, adres, postcode, plaats, contactpersoon, email, telefoon };
}
