import { Injectable } from '@nestjs/common';
import { Clock, Ids } from '@zesweken/clock';
import { DomainError, InvalidInput } from '@zesweken/errors';
import type { Datum } from '@zesweken/kalender';
import { Tenants } from '@zesweken/tenancy';
import { given } from '../given.js';
import { findLeerling } from '../leerling/find-leerling.js';
import { mustBeVersion } from '../versie.js';
import { type Contact, GEEN_CONTACT, type GezagdragerGegevens, type GezagdragerVol } from './gezagdrager.js';
import { GezagdragerStore } from './gezagdrager-store.js';
import { SecretHouse } from './secret-house.js';

/** What changes; what is left out stays as it is, also inside `contact`. */
export interface Gezagdragerwijziging extends Partial<Omit<GezagdragerGegevens, 'contact'>> {
  readonly contact?: Partial<Contact>;
}

/** Records who decides about a leerling or cares for it, and how to reach them. */
@Injectable()
export class RecordGezagdrager {
  constructor(
    private readonly tenants: Tenants,
    private readonly store: GezagdragerStore,
    private readonly house: SecretHouse,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** @throws NotFound; InvalidInput */
  async run(leerlingId: string, gegevens: GezagdragerGegevens): Promise<string> {
    const leerling = await findLeerling(this.tenants.db, leerlingId, true);
    const id = this.ids.next();
    await this.house.keep(
      { ...gegevens, id, leerlingId: leerling.id, beeindigdOp: null, versie: 1 },
      leerling,
      'aanmaken',
    );
    return id;
  }

  /**
   * Changes a known one.
   * @param version the version the person saw; undefined: whichever it is.
   * @throws NotFound; InvalidInput; DomainError `gezagdrager.gewijzigd` (412)
   */
  async change(id: string, version: number | undefined, wijziging: Gezagdragerwijziging): Promise<void> {
    const known = await this.store.one(id, true);
    mustBeVersion(version, known.versie, 'gezagdrager');
    const changed: GezagdragerVol = {
      ...known,
      ...given(wijziging),
      contact: { ...GEEN_CONTACT, ...known.contact, ...given(wijziging.contact ?? {}) },
      versie: known.versie + 1,
    };
    await this.house.keep(changed, await findLeerling(this.tenants.db, known.leerlingId, true), 'wijzigen');
  }

  /**
   * The person no longer belongs to the network from a day on; what is known stays readable.
   * @throws NotFound; InvalidInput; DomainError `gezagdrager.gewijzigd` (412), `gezagdrager.beeindigd` (409)
   */
  async end(id: string, version: number | undefined, per: Datum | undefined): Promise<void> {
    const known = await this.store.one(id, true);
    mustBeVersion(version, known.versie, 'gezagdrager');
    if (known.beeindigdOp !== null)
      throw new DomainError(
        'conflict',
        'gezagdrager.beeindigd',
        'Deze gezagdrager is al beëindigd. Vernieuw de pagina om de stand van nu te zien.',
      );
    const vandaag = this.clock.today();
    const datum = per ?? vandaag;
    if (datum > vandaag)
      throw new InvalidInput([
        {
          veld: 'datum',
          code: 'volgorde',
          melding: 'Deze dag ligt in de toekomst. Kies vandaag of een eerdere dag.',
        },
      ]);
    const ended = { ...known, beeindigdOp: datum, versie: known.versie + 1 };
    await this.house.keep(ended, await findLeerling(this.tenants.db, known.leerlingId, true), 'beeindigen');
  }
}
