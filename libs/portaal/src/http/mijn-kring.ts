import { Injectable } from '@nestjs/common';
import type { Betrokkene } from '@zesweken/http';
import { Kringen } from '@zesweken/kringen';
import { MijnGegevens } from '../mijn.query.js';

/** The shared plan for who came by a link: it is about them. */
@Injectable()
export class MijnKring {
  constructor(
    private readonly gegevens: MijnGegevens,
    private readonly kringen: Kringen,
  ) {}

  /** Undefined where there is none. @throws DomainError `plan.niet-voor-u`, as for the plan itself. */
  async run(wie: Betrokkene) {
    const dossier = await this.gegevens.planDossier(wie, 'kring');
    return dossier && this.kringen.voorBetrokkene(dossier.id);
  }
}
