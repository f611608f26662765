import { Injectable } from '@nestjs/common';
import { DomainError, InvalidInput } from '@zesweken/errors';
import { type Datum, laatste } from '@zesweken/kalender';
import { dagFouten, isDeze, ontbreekFouten, ontbreekt } from './gevers.js';
import type { Gegeven } from './record-toestemming.js';
import type { Toestemming } from './toestemming.js';
import { ToestemmingWerk } from './toestemming-werk.js';
import { eerderTot, vereisten } from './vereist.js';
import { Volgers } from './volgers.js';

/** Lets a toestemming hold longer: whoever must give today gives anew. */
@Injectable()
export class RenewToestemming {
  constructor(
    private readonly werk: ToestemmingWerk,
    private readonly volgers: Volgers,
  ) {}

  /** @throws NotFound; DomainError `toestemming.niet-te-verlengen` (409); InvalidInput. */
  async run(id: string, geldigTot: Datum, gevers: readonly Gegeven[]): Promise<void> {
    const toestemming = await this.werk.store.one(id, true);
    if (toestemming.stand !== 'gegeven') throw nietTeVerlengen();
    const beslissers = await this.werk.beslissers(toestemming.leerlingId);
    const [first = this.werk.vandaag, ...rest] = gevers.map(({ datum }) => datum);
    const dag = laatste(first, ...rest);
    const { geboortedatum } = beslissers.leerling;
    const vereist = vereisten(geboortedatum, dag, toestemming.categorieen, toestemming.bijzonder);
    const fouten = [
      ...dagFouten(gevers, this.werk.vandaag),
      ...ontbreekFouten(ontbreekt(gevers, vereist, beslissers), vereist),
      ...nietLater(toestemming, geldigTot),
    ];
    if (fouten.length > 0) throw new InvalidInput(fouten);
    for (const gever of gevers) {
      const known = beslissers.gezag.find((een) => isDeze(gever, een));
      await this.werk.store.writeGever(id, { ...gever, gezagdragerId: known?.id ?? null, stand: 'gegeven' });
    }
    await this.werk.store.update({ ...toestemming, geldigTot, gegevenOp: dag });
    const regels = (await this.werk.regels.of([id])).filter((regel) => regel.ingetrokkenOp === null);
    const ends = eerderTot(
      geboortedatum,
      { vanaf: dag, tot: geldigTot },
      toestemming.categorieen,
      toestemming.bijzonder,
    );
    for (const regel of regels) await this.werk.regels.renew(regel, geldigTot, ends);
    await this.volgers.renewed(regels.map((regel) => regel.id));
    await this.werk.store.event(id, 'verlengd', { tot: geldigTot });
    this.werk.log('wijzigen', toestemming.leerlingId, id);
  }
}

function nietLater({ geldigTot }: Toestemming, later: Datum) {
  if (later > geldigTot) return [];
  return [
    {
      veld: 'geldigTot',
      code: 'volgorde',
      melding: 'De nieuwe einddatum ligt niet na de oude. Kies een latere dag.',
    },
  ];
}

function nietTeVerlengen(): DomainError {
  return new DomainError(
    'conflict',
    'toestemming.niet-te-verlengen',
    'Alleen een toestemming die gegeven is kan worden verlengd. Leg anders een nieuwe vast.',
  );
}
