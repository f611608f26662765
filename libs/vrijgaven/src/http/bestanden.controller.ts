import { Controller, Get, Param, ParseIntPipe, Query, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { NotFound } from '@zesweken/errors';
import { Allow, MayBeAbsent } from '@zesweken/http';
import {
  alsBestand,
  BESTANDSANTWOORD,
  BESTANDSVORMEN,
  type Bestandsvorm,
  soortVan,
} from '@zesweken/rekenblad';
import { IsIn, IsString, MaxLength } from 'class-validator';
import { bladVan, samengevoegd } from '../bladen.js';
import { TABELLEN } from '../tabellen.js';
import { Vrijgaven } from '../vrijgaven.query.js';

const LONGEST = 20;
const TREND = ['soort', 'uitkomst'];

/** In welke vorm, en wat. */
export class BestandQuery {
  /** `csv` voor programma's, `ods` voor LibreOffice en Excel. */
  @IsIn(BESTANDSVORMEN)
  vorm: Bestandsvorm;

  /** Eén tabel, of `stand` voor alle standen; zonder keuze alle tabellen. */
  @MayBeAbsent()
  @IsString()
  @MaxLength(LONGEST)
  tabel?: string;
}

/** Van welke jaren. */
export class JarenbestandQuery {
  @IsIn(BESTANDSVORMEN)
  vorm: Bestandsvorm;

  /** Eerste schooljaar, zoals 2017-2018; zonder keuze het oudste. */
  @MayBeAbsent()
  @IsString()
  @MaxLength(LONGEST)
  van?: string;

  /** Laatste schooljaar. */
  @MayBeAbsent()
  @IsString()
  @MaxLength(LONGEST)
  tot?: string;
}

/** Cijfers van de regio als bestand: precies wat het scherm toont. */
@ApiTags('Regio')
@Allow('coordinator')
@Controller('regio')
export class RegiobestandenController {
  constructor(private readonly vrijgaven: Vrijgaven) {}

  /** Een vrijgave als bestand. */
  @Get('vrijgaven/:nummer/bestand')
  @ApiProduces(...BESTANDSVORMEN.map((vorm) => soortVan(vorm)))
  @ApiOkResponse(BESTANDSANTWOORD)
  async vrijgavebestand(
    @Param('nummer', ParseIntPipe) nummer: number,
    @Query() { vorm, tabel }: BestandQuery,
  ): Promise<StreamableFile> {
    const vrijgave = await this.vrijgaven.one(nummer);
    const tabellen = await this.vrijgaven.tabellen(
      vrijgave,
      tabel === undefined ? undefined : namenVan(tabel),
    );
    if (tabellen.length === 0) throw new NotFound('Deze tabel van de vrijgave');
    const naam = ['vrijgave', nummer, vrijgave.schooljaar, ...(tabel ? [tabel] : [])].join('-');
    return vorm === 'csv'
      ? alsBestand(naam, 'csv', [samengevoegd(naam, tabellen)])
      : alsBestand(naam, 'ods', tabellen.map(bladVan));
  }

  /** De schooljaren naast elkaar als bestand, zoals voor de evaluatie van een convenant. */
  @Get('schooljaren/bestand')
  @ApiProduces(...BESTANDSVORMEN.map((vorm) => soortVan(vorm)))
  @ApiOkResponse(BESTANDSANTWOORD)
  async jarenbestand(@Query() { vorm, van, tot }: JarenbestandQuery): Promise<StreamableFile> {
    const all = await this.vrijgaven.perJaar(TREND);
    const wanted = all.filter(
      ({ vrijgave: { schooljaar } }) =>
        (van === undefined || schooljaar >= van) && (tot === undefined || schooljaar <= tot),
    );
    if (wanted.length === 0) throw new NotFound('Een vrijgave van deze schooljaren');
    const bladen = TREND.map((naam) =>
      samengevoegd(
        naam,
        wanted.filter(({ tabel }) => tabel === naam),
      ),
    );
    return alsBestand('regio-schooljaren', vorm, vorm === 'csv' ? [samengevoegd('regio', wanted)] : bladen);
  }
}

/** The days of the stand go together. */
function namenVan(tabel: string): string[] {
  const dagen = TABELLEN.map(({ naam }) => naam).filter((naam) => naam.startsWith(`${tabel}-`));
  return [tabel, ...(tabel === 'stand' ? dagen : [])];
}
