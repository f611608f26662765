import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow, ApiThing } from '@zesweken/http';
import { Inzage } from '../gezin/inzage.query.js';
import { RecordInzage } from '../gezin/record-inzage.js';
import { ShowAdres } from '../gezin/show-adres.js';
import { Huisgenoten } from '../leerling/siblings.query.js';
import { AdresDto, ToonAdresDto } from './adres.dto.js';
import { HuisgenootDto, HuisgenotenDto, InzageDto, InzageInvoerDto } from './gezin.dto.js';

/** Wat het gezin van een leerling aangaat. */
@ApiTags('Leerlingen')
@Allow('leerplicht', 'teamleider', 'trajectbegeleider', 'medewerker', 'jeugdarts', 'zorgcoordinator')
@Controller('leerlingen/:id')
export class GezinController {
  constructor(
    private readonly inzage: Inzage,
    private readonly record: RecordInzage,
    private readonly huisgenoten: Huisgenoten,
    private readonly show: ShowAdres,
  ) {}

  /** Wie wat van de leerling ziet, en wat de leerling daarin koos. */
  @Get('inzage')
  @ApiThing(InzageDto)
  async inzageVanLeerling(@Param('id', ParseUUIDPipe) id: string): Promise<InzageDto> {
    return InzageDto.from(await this.inzage.of(id));
  }

  /** Leg vast wat een leerling van 16 of ouder aan gezagdragers laat zien. Eerdere keuzes blijven bewaard. */
  @Put('inzage')
  @ApiThing(InzageDto)
  async legInzageVast(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: InzageInvoerDto,
  ): Promise<InzageDto> {
    const { gekozenOp, plan, school, contact } = body;
    await this.record.run(id, { plan, school, contact }, gekozenOp);
    return InzageDto.from(await this.inzage.of(id));
  }

  /** Leerlingen op hetzelfde adres; nooit als een van de adressen geheim is. */
  @Get('huisgenoten')
  @ApiThing(HuisgenotenDto)
  async huisgenotenVanLeerling(@Param('id', ParseUUIDPipe) id: string): Promise<HuisgenotenDto> {
    return { items: (await this.huisgenoten.of(id)).map((one) => HuisgenootDto.from(one)) };
  }

  /** Toon het geheime adres van een leerling. De reden en wie het zag worden bewaard. */
  @Post('_toonadres')
  @HttpCode(200)
  @ApiThing(AdresDto)
  async toonAdresVanLeerling(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ToonAdresDto,
  ): Promise<AdresDto> {
    return AdresDto.from(await this.show.ofLeerling(id, body.reden));
  }
}
