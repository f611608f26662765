import { Injectable } from '@nestjs/common';
import { Clock } from '@zesweken/clock';
import { type Handeling, Logboek } from '@zesweken/logboek';
import { Tenants } from '@zesweken/tenancy';
import { eerderTot } from './vereist.js';
import { type Beslissers, BesluitKring } from './besluit-kring.js';
import type { Ontvanger } from './keur-toestemming.js';
import { RegelStore } from './regel-store.js';
import type { Toestemming } from './toestemming.js';
import { ToestemmingStore } from './toestemming-store.js';

/** What every act on a toestemming needs: who decides, the lines of receivers, and the log. */
@Injectable()
export class ToestemmingWerk {
  constructor(
    readonly store: ToestemmingStore,
    readonly regels: RegelStore,
    private readonly kring: BesluitKring,
    private readonly tenants: Tenants,
    private readonly logboek: Logboek,
    private readonly clock: Clock,
  ) {}

  beslissers(leerlingId: string): Promise<Beslissers> {
    return this.kring.of(leerlingId);
  }

  /** Gives each receiver its line, from the day on which the last required giver gave. */
  async openRegels(
    toestemming: Omit<Toestemming, 'gevers'>,
    ontvangers: readonly Ontvanger[],
    { leerling }: Beslissers,
  ): Promise<void> {
    const { id, doel, geldigVanaf, geldigTot, doorbreking, bijzonder, gegevenOp } = toestemming;
    const vanaf = gegevenOp ?? geldigVanaf;
    const ends = eerderTot(
      leerling.geboortedatum,
      { vanaf, tot: geldigTot },
      toestemming.categorieen,
      bijzonder,
    );
    for (const { tenant, categorieen } of ontvangers)
      await this.regels.add({
        toestemmingId: id,
        naarRol: tenant.schema,
        doel,
        categorieen,
        eerderTot: Object.fromEntries(
          Object.entries(ends).filter(([categorie]) => categorieen.some((een) => een === categorie)),
        ),
        doorbreking: doorbreking !== null,
        geldigVanaf,
        geldigTot,
      });
    await this.store.event(id, 'geldig', { vanaf: geldigVanaf, tot: geldigTot });
  }

  log(handeling: Handeling, leerlingId: string, objectId?: string): void {
    this.logboek.record(this.tenants.db, {
      handeling,
      activiteit: 'gegevens-delen',
      betrokkenen: [leerlingId],
      object: 'toestemming',
      objectId,
    });
  }

  get vandaag() {
    return this.clock.today();
  }

  get nu(): Date {
    return this.clock.now();
  }
}
