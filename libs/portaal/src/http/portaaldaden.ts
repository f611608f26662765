import { Injectable } from '@nestjs/common';
import { Clock } from '@zesweken/clock';
import { NotFound } from '@zesweken/errors';
import type { Betrokkene } from '@zesweken/http';
import { Logboek } from '@zesweken/logboek';
import { Tenants } from '@zesweken/tenancy';
import {
  GiveToestemming,
  type Intrekking,
  RefuseToestemming,
  WithdrawToestemming,
} from '@zesweken/toestemmingen';
import sql from 'sql-template-tag';
import { MijnGegevens } from '../mijn.query.js';
import { EnterByLink } from '../portaalsessies.js';
import { GiveStem, SignPlan } from '../zeggen.js';

/** The acts on toestemmingen of other children are not found, whoever asks. */
@Injectable()
export class MijnToestemmingDaden {
  constructor(
    private readonly tenants: Tenants,
    readonly give: GiveToestemming,
    readonly refuse: RefuseToestemming,
    readonly withdraw: WithdrawToestemming,
  ) {}

  /** @throws NotFound for a toestemming of another child. */
  async mustBeMine(id: string, { leerlingId }: Betrokkene): Promise<void> {
    const found = await this.tenants.db.first(
      sql`select 1 from toestemmingen where id = ${id} and leerling_id = ${leerlingId}`,
    );
    if (!found) throw new NotFound('Deze toestemming');
  }
}

/** Ends the session of who leaves. */
@Injectable()
export class EndSessie {
  constructor(
    private readonly tenants: Tenants,
    private readonly logboek: Logboek,
    private readonly clock: Clock,
  ) {}

  async run({ sessieId, leerlingId }: Betrokkene): Promise<void> {
    const { db } = this.tenants;
    await db.execute(
      sql`update portaalsessies set beeindigd_op = ${this.clock.now()} where id = ${sessieId}`,
    );
    this.logboek.record(db, {
      handeling: 'afmelden',
      activiteit: 'gegevens-delen',
      betrokkenen: [leerlingId],
      object: 'toegangslink',
    });
  }
}

/** Everything that the routes of the portaal do. */
@Injectable()
export class Portaaldaden {
  constructor(
    readonly enter: EnterByLink,
    readonly gegevens: MijnGegevens,
    readonly stem: GiveStem,
    readonly sign: SignPlan,
    private readonly toestemming: MijnToestemmingDaden,
    private readonly einde: EndSessie,
  ) {}

  leave(wie: Betrokkene): Promise<void> {
    return this.einde.run(wie);
  }

  async give(id: string, wie: Betrokkene): Promise<void> {
    await this.toestemming.mustBeMine(id, wie);
    await this.toestemming.give.run(id, wie);
  }

  async refuse(id: string, wie: Betrokkene, reden: string | null): Promise<void> {
    await this.toestemming.mustBeMine(id, wie);
    await this.toestemming.refuse.run(id, wie, reden);
  }

  async withdraw(id: string, wie: Betrokkene, intrekking: Intrekking): Promise<void> {
    await this.toestemming.mustBeMine(id, wie);
    await this.toestemming.withdraw.run(id, wie, intrekking);
  }
}
