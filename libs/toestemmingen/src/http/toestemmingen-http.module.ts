import { Module } from '@nestjs/common';
import { ToestemmingenModule } from '../toestemmingen.module.js';
import { ToestemmingActies } from './toestemming-acties.js';
import { ToestemmingenController } from './toestemmingen.controller.js';

/** The routes of toestemming. */
@Module({
  imports: [ToestemmingenModule],
  providers: [ToestemmingActies],
  controllers: [ToestemmingenController],
})
export class ToestemmingenHttpModule {}
