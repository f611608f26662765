import { Module } from '@nestjs/common';
import { ZoekDossiers } from './zoek-dossiers.query.js';

/** Searching children and dossiers of the own tenant. */
@Module({ providers: [ZoekDossiers], exports: [ZoekDossiers] })
export class ZoekenModule {}
