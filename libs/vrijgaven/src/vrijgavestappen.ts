import { Injectable } from '@nestjs/common';
import { Clock } from '@zesweken/clock';
import { DomainError } from '@zesweken/errors';
import type { Schooljaar } from '@zesweken/kalender';
import { Wekkers } from '@zesweken/queue';
import { type Tenant, type TenantDb, Tenants } from '@zesweken/tenancy';
import { Regio, type Regiolid } from './regio.js';
import { VRIJGAVE_WEKKER } from './request-vrijgave.js';
import { type Verzoek, Verzoeken } from './verzoeken.js';

/** How long a request is somebody's without a sign of life. */
const LEASE_MS = 5 * 60_000;

/** The parts that are done in the region's own name. */
@Injectable()
export class Vrijgavestappen {
  constructor(
    private readonly tenants: Tenants,
    private readonly verzoeken: Verzoeken,
    private readonly regio: Regio,
    private readonly wekkers: Wekkers,
    private readonly clock: Clock,
  ) {}

  /**
   * What there is to do. Nobody else begins with it for {@link LEASE_MS}; should this process stop, somebody goes on after that.
   * @returns nothing where somebody else was first
   */
  begin(regio: Tenant): Promise<Verzoek[]> {
    return this.tenants.run(regio, async (db) => {
      await this.wekkers.hold(db, VRIJGAVE_WEKKER);
      const due = await this.wekkers.ownDue(db, this.clock.now());
      if (!due.some(({ soort }) => soort === VRIJGAVE_WEKKER)) return [];
      await this.#lease(db);
      return this.verzoeken.open();
    });
  }

  /** All are done: the clock rings again with the next request. */
  async rest(regio: Tenant): Promise<void> {
    await this.tenants.run(regio, async (db) => {
      await this.wekkers.hold(db, VRIJGAVE_WEKKER);
      const open = await this.verzoeken.open();
      await this.wekkers.move(db, VRIJGAVE_WEKKER, open.length > 0 ? this.clock.now() : null);
    });
  }

  #lease(db: TenantDb): Promise<void> {
    return this.wekkers.move(db, VRIJGAVE_WEKKER, new Date(this.clock.now().getTime() + LEASE_MS));
  }

  /** Who counts; undefined where nobody can, which is then told. */
  leden(regio: Tenant, { id }: Verzoek, jaar: Schooljaar): Promise<Regiolid[] | undefined> {
    return this.tenants.run(regio, async () => {
      try {
        await this.verzoeken.step(id, 'tellen');
        return await this.regio.leden(jaar);
      } catch (error) {
        if (!(error instanceof DomainError)) throw error;
        await this.verzoeken.refused(id, error.code, this.clock.now());
        return undefined;
      }
    });
  }

  tell(regio: Tenant, { id }: Verzoek, stap: string): Promise<void> {
    return this.tenants.run(regio, async (db) => {
      await this.#lease(db);
      await this.verzoeken.step(id, stap);
    });
  }

  refuse(regio: Tenant, { id }: Verzoek, reden: string): Promise<void> {
    return this.tenants.run(regio, () => this.verzoeken.refused(id, reden, this.clock.now()));
  }

  end(regio: Tenant, { id }: Verzoek, nummer: number): Promise<void> {
    return this.tenants.run(regio, () => this.verzoeken.done(id, nummer, this.clock.now()));
  }
}
