import { Module } from '@nestjs/common';
import { PortaalModule } from '../portaal.module.js';
import { LinksController } from './links.controller.js';
import { PortaalController } from './portaal.controller.js';
import { EndSessie, MijnToestemmingDaden, Portaaldaden } from './portaaldaden.js';

/** The routes of personal links. */
@Module({
  imports: [PortaalModule],
  providers: [EndSessie, MijnToestemmingDaden, Portaaldaden],
  controllers: [LinksController, PortaalController],
})
export class PortaalHttpModule {}
