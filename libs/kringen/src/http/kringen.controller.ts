import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Patch, Post, Res } from '@nestjs/common';
import { ApiNoContentResponse, ApiTags } from '@nestjs/swagger';
import { Allow, ApiThing } from '@zesweken/http';
import type { FastifyReply } from 'fastify';
import { Kringen } from '../kringen.query.js';
import { LeaveKring, RunKring } from '../run-kring.js';
import { WriteItem } from '../write-item.js';
import {
  DossierKringDto,
  KringDto,
  KringitemWijzigingDto,
  KringregelDto,
  KringregelsDto,
  NieuwKringitemDto,
  NieuwKringlidDto,
} from './kring.dto.js';

const VERSION = { 'API-Version': { description: 'Versie van de API', schema: { type: 'string' as const } } };

/** Gedeelde plannen: wat organisaties samen voor één leerling doen. */
@ApiTags('Gedeeld plan')
@Allow('leerplicht', 'teamleider', 'trajectbegeleider', 'medewerker', 'jeugdarts', 'zorgcoordinator')
@Controller()
export class KringenController {
  constructor(
    private readonly kringen: Kringen,
    private readonly beheer: RunKring,
    private readonly vertrek: LeaveKring,
    private readonly items: WriteItem,
  ) {}

  /** Het gedeelde plan van een dossier. */
  @Get('dossiers/:id/kring')
  @ApiThing(DossierKringDto)
  async kringVanDossier(@Param('id', ParseUUIDPipe) id: string): Promise<DossierKringDto> {
    const plan = await this.kringen.ofDossier(id);
    return { kring: plan ? KringDto.from(plan) : null };
  }

  /** Begin een gedeeld plan. */
  @Post('dossiers/:id/kring')
  @ApiThing(KringDto, { created: true })
  async beginKring(
    @Param('id', ParseUUIDPipe) dossierId: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<KringDto> {
    const id = await this.beheer.open(dossierId);
    void reply.header('location', `/api/v1/kringen/${id}`);
    return this.#answer(id);
  }

  /** De gedeelde plannen waaraan uw organisatie meedoet. */
  @Get('kringen')
  @ApiThing(KringregelsDto)
  async alleKringen(): Promise<KringregelsDto> {
    return { items: (await this.kringen.all()).map((een) => KringregelDto.from(een)) };
  }

  /** Een gedeeld plan: wat uw grond toelaat. */
  @Get('kringen/:id')
  @ApiThing(KringDto)
  kring(@Param('id', ParseUUIDPipe) id: string): Promise<KringDto> {
    return this.#answer(id);
  }

  /** Laat een organisatie meedoen. */
  @Post('kringen/:id/leden')
  @HttpCode(200)
  @ApiThing(KringDto)
  async voegKringlidToe(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { verwijzingId, categorieen }: NieuwKringlidDto,
  ): Promise<KringDto> {
    await this.beheer.invite(id, verwijzingId, categorieen ?? undefined);
    return this.#answer(id);
  }

  /** Neem een organisatie uit het plan. Zij ziet meteen niets meer. */
  @Post('kringen/:id/leden/:slug/_uitnemen')
  @HttpCode(200)
  @ApiThing(KringDto)
  async neemKringlidUit(
    @Param('id', ParseUUIDPipe) id: string,
    @Param('slug') slug: string,
  ): Promise<KringDto> {
    await this.beheer.remove(id, slug);
    return this.#answer(id);
  }

  /** Stop met meedoen. U ziet daarna niets meer. */
  @Post('kringen/:id/_verlaten')
  @HttpCode(204)
  @ApiNoContentResponse({ description: 'Verlaten', headers: VERSION })
  verlaatKring(@Param('id', ParseUUIDPipe) id: string): Promise<void> {
    return this.vertrek.run(id);
  }

  /** Beëindig het gedeelde plan voor iedereen. De inhoud wordt vernietigd. */
  @Post('kringen/:id/_beeindigen')
  @HttpCode(204)
  @ApiNoContentResponse({ description: 'Beëindigd', headers: VERSION })
  beeindigKring(@Param('id', ParseUUIDPipe) id: string): Promise<void> {
    return this.beheer.end(id);
  }

  /** Voeg een actie, een afspraak of een overleg toe. */
  @Post('kringen/:id/items')
  @ApiThing(KringDto, { created: true })
  async voegKringitemToe(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: NieuwKringitemDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<KringDto> {
    await this.items.add(id, NieuwKringitemDto.read(body));
    void reply.header('location', `/api/v1/kringen/${id}`);
    return this.#answer(id);
  }

  /** Wijzig een deel van het plan, of zet een actie op gedaan. */
  @Patch('kringen/:id/items/:item')
  @ApiThing(KringDto)
  async wijzigKringitem(
    @Param('id', ParseUUIDPipe) id: string,
    @Param('item', ParseUUIDPipe) item: string,
    @Body() body: KringitemWijzigingDto,
  ): Promise<KringDto> {
    await this.items.change(id, item, KringitemWijzigingDto.read(body));
    return this.#answer(id);
  }

  async #answer(id: string): Promise<KringDto> {
    return KringDto.from(await this.kringen.one(id));
  }
}
