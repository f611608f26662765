import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { InvalidInput } from '@zesweken/errors';
import { Allow, ApiThing } from '@zesweken/http';
import type { FastifyReply } from 'fastify';
import { EnterLeerling } from '../enter-leerling.js';
import { Leerlingen } from '../leerlingen.query.js';
import { leesPgn, type Pgn } from '../pgn.js';
import {
  GevondenLeerlingDto,
  GevondenLeerlingenDto,
  LeerlingDto,
  NieuweLeerlingDto,
  ZoekLeerlingDto,
} from './leerling.dto.js';

/** Leerlingen van de eigen organisatie. */
@ApiTags('Leerlingen')
@Allow('leerplicht', 'teamleider', 'trajectbegeleider', 'medewerker', 'jeugdarts', 'zorgcoordinator')
@Controller('leerlingen')
export class LeerlingenController {
  constructor(
    private readonly enter: EnterLeerling,
    private readonly leerlingen: Leerlingen,
  ) {}

  /** Voer een leerling in. */
  @Post()
  @ApiThing(LeerlingDto, { created: true })
  async voerLeerlingIn(
    @Body() body: NieuweLeerlingDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<LeerlingDto> {
    const leerling = await this.enter.run({
      pgn: pgnOf(body),
      voornamen: body.voornamen,
      voorvoegsel: body.voorvoegsel ?? null,
      achternaam: body.achternaam,
      geboortedatum: body.geboortedatum,
      geslacht: body.geslacht ?? null,
      postcode: body.postcode?.replace(' ', '').toUpperCase() ?? null,
      huisnummer: body.huisnummer ?? null,
      gemeentecode: body.gemeentecode,
    });
    void reply.header('location', `/api/v1/leerlingen/${leerling.id}`);
    return LeerlingDto.from(leerling);
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

  /** Eén leerling. */
  @Get(':id')
  @ApiThing(LeerlingDto)
  async leerling(@Param('id', ParseUUIDPipe) id: string): Promise<LeerlingDto> {
    return LeerlingDto.from(await this.leerlingen.one(id));
  }
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
