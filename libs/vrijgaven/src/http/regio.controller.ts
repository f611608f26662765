import { Body, Controller, Get, HttpCode, Param, ParseIntPipe, Post, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Clock } from '@zesweken/clock';
import { NotFound } from '@zesweken/errors';
import { Allow, ApiThing } from '@zesweken/http';
import { schooljaar as schooljaarOp } from '@zesweken/kalender';
import { yearOf } from '@zesweken/rapportages';
import type { FastifyReply } from 'fastify';
import { PublishVrijgave } from '../publish-vrijgave.js';
import { Regio } from '../regio.js';
import { RequestVrijgave } from '../request-vrijgave.js';
import { Verzoeken } from '../verzoeken.js';
import { Vrijgaven } from '../vrijgaven.query.js';
import { RegiotabelDto, RegiotabellenDto, TABELNAMEN } from './tabel.dto.js';
import {
  NieuwVrijgaveverzoekDto,
  SchooljaarQuery,
  VrijgaveDto,
  VrijgavenDto,
  VrijgaveverzoekDto,
} from './vrijgave.dto.js';

/** Tables that the trend over the years is made of. */
const TREND = ['soort', 'uitkomst'];

/** Cijfers van de regio: alleen wat is vrijgegeven, nooit een kind. */
@ApiTags('Regio')
@Allow('coordinator')
@Controller('regio')
export class RegioController {
  constructor(
    private readonly vrijgaven: Vrijgaven,
    private readonly verzoeken: Verzoeken,
    private readonly vraag: RequestVrijgave,
    private readonly publish: PublishVrijgave,
    private readonly regio: Regio,
    private readonly clock: Clock,
  ) {}

  /** Een tabel van de nieuwste vrijgave van een schooljaar. */
  @Get('rapportages/:tabel')
  @ApiThing(RegiotabelDto)
  async regiotabel(
    @Param('tabel') tabel: string,
    @Query() { schooljaar }: SchooljaarQuery,
  ): Promise<RegiotabelDto> {
    if (!TABELNAMEN.includes(tabel)) throw new NotFound('Deze tabel');
    const { code } = schooljaar === undefined ? schooljaarOp(this.clock.today()) : yearOf(schooljaar);
    const vrijgave = await this.vrijgaven.newest(code);
    if (!vrijgave) throw new NotFound(`Een vrijgave van schooljaar ${code}`);
    const [found] = await this.vrijgaven.tabellen(vrijgave, [tabel]);
    if (!found) throw new NotFound('Deze tabel van de vrijgave');
    return RegiotabelDto.from(found);
  }

  /** Alle tabellen van de nieuwste vrijgave van een schooljaar. */
  @Get('rapportages')
  @ApiThing(RegiotabellenDto)
  async regiotabellen(@Query() { schooljaar }: SchooljaarQuery): Promise<RegiotabellenDto> {
    const { code } = schooljaar === undefined ? schooljaarOp(this.clock.today()) : yearOf(schooljaar);
    const vrijgave = await this.vrijgaven.newest(code);
    const found = vrijgave ? await this.vrijgaven.tabellen(vrijgave) : [];
    return { items: found.map((een) => RegiotabelDto.from(een)) };
  }

  /** De schooljaren naast elkaar: soort en uitkomst van elke nieuwste vrijgave. */
  @Get('schooljaren')
  @ApiThing(RegiotabellenDto)
  async regiojaren(): Promise<RegiotabellenDto> {
    return { items: (await this.vrijgaven.perJaar(TREND)).map((een) => RegiotabelDto.from(een)) };
  }

  /** Alle vrijgaven, en of er een wordt gemaakt. */
  @Get('vrijgaven')
  @ApiThing(VrijgavenDto)
  async alleVrijgaven(): Promise<VrijgavenDto> {
    const verzoek = await this.verzoeken.last();
    return {
      items: (await this.vrijgaven.all()).map((een) => VrijgaveDto.from(een)),
      leden: (await this.regio.alle()).map(({ slug, naam, soort }) => ({ slug, naam, soort })),
      verzoek: verzoek ? VrijgaveverzoekDto.from(verzoek) : null,
    };
  }

  /** Vraag een nieuwe vrijgave van een schooljaar. Zij wordt op de achtergrond gemaakt. */
  @Post('vrijgaveverzoeken')
  @ApiThing(VrijgaveverzoekDto, { created: true })
  async vraagVrijgave(
    @Body() { schooljaar, peildatum }: NieuwVrijgaveverzoekDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<VrijgaveverzoekDto> {
    await this.vraag.run(schooljaar, peildatum ?? undefined);
    // How far it is stands beside the releases.
    void reply.header('location', '/api/v1/regio/vrijgaven');
    const made = await this.verzoeken.last();
    if (!made) throw new NotFound('Dit verzoek');
    return VrijgaveverzoekDto.from(made);
  }

  /** Maak een vrijgave openbaar, voor iedereen. Dat kan niet ongedaan worden gemaakt. */
  @Post('vrijgaven/:nummer/_openbaren')
  @HttpCode(200)
  @ApiThing(VrijgaveDto)
  async openbaarVrijgave(@Param('nummer', ParseIntPipe) nummer: number): Promise<VrijgaveDto> {
    await this.publish.run(nummer);
    return VrijgaveDto.from(await this.vrijgaven.one(nummer));
  }
}
