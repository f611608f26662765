import { Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow, ApiThing } from '@zesweken/http';
import { AchtergrondwerkQuery } from '../achtergrondwerk.query.js';
import { RetryOpdracht } from '../retry-opdracht.js';
import { WachtrijDto } from './wachtrij.dto.js';

/** Werk waarop niemand wacht. */
@ApiTags('Wachtrij')
@Allow('beheer')
@Controller('wachtrij')
export class WachtrijController {
  constructor(
    private readonly achtergrondwerk: AchtergrondwerkQuery,
    private readonly retry: RetryOpdracht,
  ) {}

  /** Hoe het staat met de rondes en de wachtrij, en welke eigen opdrachten zijn mislukt. */
  @Get()
  @ApiThing(WachtrijDto)
  async wachtrij(): Promise<WachtrijDto> {
    return WachtrijDto.from(await this.achtergrondwerk.read());
  }

  /** Probeer een eigen mislukte opdracht opnieuw. */
  @Post(':id/_opnieuw')
  @HttpCode(200)
  @ApiThing(WachtrijDto)
  async probeerOpdrachtOpnieuw(@Param('id') id: string): Promise<WachtrijDto> {
    await this.retry.run(id);
    return WachtrijDto.from(await this.achtergrondwerk.read());
  }
}
