import { Injectable } from '@nestjs/common';
import { Gezinnen } from '@zesweken/leerlingen';
import type { Datum } from '@zesweken/kalender';
import { type Kring } from './gevers.js';

/** Who decides about a leerling, as it is recorded today. */
export interface Beslissers extends Kring {
  readonly leerling: { readonly naam: string; readonly geboortedatum: Datum };
}

/** Reads who decides about a leerling. Whoever asks logs. */
@Injectable()
export class BesluitKring {
  constructor(private readonly gezinnen: Gezinnen) {}

  /** @throws NotFound */
  async of(leerlingId: string): Promise<Beslissers> {
    const { leerling, gezagdragers } = await this.gezinnen.of(leerlingId);
    return {
      leerling: { naam: leerling.naam, geboortedatum: leerling.geboortedatum },
      gezag: gezagdragers
        .filter(({ gezag }) => gezag)
        .map(({ id, naam, relatie }) => ({ id, naam, relatie })),
    };
  }
}
