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
  Res,
} from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { InvalidInput } from '@zesweken/errors';
import { Allow, ApiIfMatch, ApiThing, etagOf, versionSeenIfAny } from '@zesweken/http';
import type { FastifyReply } from 'fastify';
import { GEEN_ADRES, metWijziging } from '../adres.js';
import { EnterLeerling, type NieuweLeerling } from '../enter-leerling.js';
import { ChangeLeerling } from '../leerling/change-leerling.js';
import { LeerlingFile } from '../leerling/leerling-detail.query.js';
import { Leerlingen } from '../leerlingen.query.js';
import { leesPgn, type Pgn } from '../pgn.js';
import {
  GevondenLeerlingDto,
  GevondenLeerlingenDto,
  LeerlingDto,
  NieuweLeerlingDto,
  WijzigLeerlingDto,
  ZoekLeerlingDto,
} from './leerling.dto.js';

/** Leerlingen van de eigen organisatie. */
@ApiTags('Leerlingen')
@Allow('leerplicht', 'teamleider', 'trajectbegeleider', 'medewerker', 'jeugdarts', 'zorgcoordinator')
@Controller('leerlingen')
export class LeerlingenController {
  constructor(
    private readonly enter: EnterLeerling,
    private readonly change: ChangeLeerling,
    private readonly file: LeerlingFile,
    private readonly leerlingen: Leerlingen,
  ) {}

  /** Voer een leerling in. */
  @Post()
  @ApiThing(LeerlingDto, { created: true })
  async voerLeerlingIn(
    @Body() body: NieuweLeerlingDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<LeerlingDto> {
    const { id } = await this.enter.run(newOf(body));
    void reply.header('location', `/api/v1/leerlingen/${id}`);
    return this.#answer(id, reply);
  }

  /** Zoek op naam, geboortedatum of nummer; de vraag staat in de inhoud, zodat er niets over een kind in het adres komt. */
  @Post('_zoek')
  @HttpCode(200)
  @ApiThing(GevondenLeerlingenDto)
  async zoekLeerling(@Body() body: ZoekLeerlingDto): Promise<GevondenLeerlingenDto> {
    if (!body.naam && !body.geboortedatum && !body.pgn) {
      throw new InvalidInput([
        {
          veld: 'naam',
          code: 'verplicht',
          melding: 'Geef een naam, een geboortedatum of een nummer om op te zoeken.',
        },
      ]);
    }
    const pgn = body.pgn === undefined ? undefined : readPgn('pgn', body.pgn);
    const found = await this.leerlingen.search({ naam: body.naam, geboortedatum: body.geboortedatum, pgn });
    return { items: found.map((one) => GevondenLeerlingDto.from(one)) };
  }

  /** Eén leerling; het id van een samengevoegde leerling leidt naar de leerling die bleef. */
  @Get(':id')
  @ApiThing(LeerlingDto)
  leerling(
    @Param('id', ParseUUIDPipe) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<LeerlingDto> {
    return this.#answer(id, reply);
  }

  /** Verbeter een leerling. Nieuwe meldingen laten met rust wat u verbetert. */
  @Patch(':id')
  @ApiIfMatch('mag weg')
  @ApiThing(LeerlingDto)
  async wijzigLeerling(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: WijzigLeerlingDto,
    @Headers('if-match') ifMatch: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<LeerlingDto> {
    return this.#answer(await this.change.run(id, versionSeenIfAny(ifMatch), body), reply);
  }

  async #answer(id: string, reply: FastifyReply): Promise<LeerlingDto> {
    const leerling = LeerlingDto.from(await this.file.read(id));
    void reply.header('etag', etagOf(leerling.versie));
    return leerling;
  }
}

function newOf(body: NieuweLeerlingDto): NieuweLeerling {
  return {
    pgn: pgnOf(body),
    voornamen: body.voornamen,
    voorvoegsel: body.voorvoegsel ?? null,
    achternaam: body.achternaam,
    geboortedatum: body.geboortedatum,
    geslacht: body.geslacht ?? null,
    adres: metWijziging(GEEN_ADRES, body),
    geheimAdres: body.geheimAdres ?? false,
    telefoon: body.telefoon ?? null,
    gemeentecode: body.gemeentecode,
  };
}

function pgnOf({ bsn, onderwijsnummer }: NieuweLeerlingDto): Pgn | null {
  if (bsn) return readPgn('bsn', bsn);
  return onderwijsnummer ? readPgn('onderwijsnummer', onderwijsnummer) : null;
}

function readPgn(veld: 'pgn' | 'bsn' | 'onderwijsnummer', text: string): Pgn {
  const pgn = leesPgn(text, veld === 'pgn' ? undefined : veld);
  if (pgn) return pgn;
  throw new InvalidInput([
    {
      veld,
      code: 'pgn',
      melding: 'Dit is geen geldig burgerservicenummer of onderwijsnummer. Controleer de negen cijfers.',
    },
  ]);
}
