import { Injectable } from '@nestjs/common';
import { Clock, Ids } from '@zesweken/clock';
import { DomainError, InvalidInput, NotFound } from '@zesweken/errors';
import type { Datum } from '@zesweken/kalender';
import { Logboek } from '@zesweken/logboek';
import { mustBeColleagues, SendBericht } from '@zesweken/notities';
import { type TenantDb, Tenants } from '@zesweken/tenancy';
import sql from 'sql-template-tag';
import { mustConcern, type Teamlid } from './teams.js';
import { mustBePeriod, vervangingStatus } from './vervanging.js';
import { vervangingen } from './vervangingen.query.js';

/** Who will stand in for whom. */
export interface NieuweVervanging {
  /** Left out: the one who asks. */
  readonly vervangeneId?: string | undefined;
  readonly vervangerId: string;
  readonly van: Datum;
  /** The last day. */
  readonly tot: Datum;
}

/** Arranges that a user stands in for a colleague; who stands in gets a message, and so does a colleague who did not arrange it. */
@Injectable()
export class ArrangeVervanging {
  constructor(
    private readonly tenants: Tenants,
    private readonly berichten: SendBericht,
    private readonly logboek: Logboek,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /**
   * @returns the id.
   * @throws Forbidden where it is about others; InvalidInput; DomainError `vervanging.bestaat` when the two have one in that time.
   */
  async run(lid: Teamlid, nieuw: NieuweVervanging): Promise<string> {
    const { db } = this.tenants;
    const { vervangeneId = lid.gebruikerId, vervangerId, van, tot } = nieuw;
    mustConcern(lid, db.tenant.soort, [vervangeneId]);
    mustBePeriod(van, tot, this.clock.today());
    if (vervangeneId === vervangerId) throw twiceTheSame();
    await mustBeColleagues(db, 'vervangerId', [vervangerId]);
    await mustBeColleagues(db, 'vervangeneId', [vervangeneId]);
    // Held, so that two who arrange the same at once don't both succeed.
    await db.rows(sql`select id from gebruikers where id = ${vervangeneId} for no key update`);
    const [other] = await vervangingen(
      db,
      sql`where v.vervangene_id = ${vervangeneId} and v.vervanger_id = ${vervangerId} and v.beeindigd_op is null
        and v.van <= ${tot}::date and v.tot >= ${van}::date limit 1`,
    );
    if (other) throw exists();
    const id = this.ids.next();
    await db.execute(sql`
      insert into vervangingen (id, vervangene_id, vervanger_id, van, tot, gemaakt_door, gemaakt_op)
      values (${id}, ${vervangeneId}, ${vervangerId}, ${van}, ${tot}, ${lid.gebruikerId}, ${this.clock.now()})`);
    const about = { objectId: id, vanId: lid.gebruikerId, gegevens: { van, tot } };
    await this.berichten.run(
      { ...about, ontvangerId: vervangerId, soort: 'vervanging', vanId: vervangeneId },
      { ...about, ontvangerId: vervangeneId, soort: 'vervanging-geregeld' },
    );
    logVervanging(this.logboek, db, 'aanmaken', id, [vervangeneId, vervangerId]);
    return id;
  }
}

/** Ends a vervanging before its last day, from this moment on. */
@Injectable()
export class EndVervanging {
  constructor(
    private readonly tenants: Tenants,
    private readonly berichten: SendBericht,
    private readonly logboek: Logboek,
    private readonly clock: Clock,
  ) {}

  /** @throws NotFound; Forbidden for others than the two and who leads; DomainError `vervanging.voorbij`. */
  async run(lid: Teamlid, id: string): Promise<void> {
    const { db } = this.tenants;
    const [found] = await vervangingen(db, sql`where v.id = ${id} for no key update of v`);
    if (!found) throw new NotFound('Deze vervanging');
    const { vervangene, vervanger, van, tot } = found;
    mustConcern(lid, db.tenant.soort, [vervangene.id, vervanger.id]);
    if (['voorbij', 'beeindigd'].includes(vervangingStatus(found, this.clock.today()))) throw over();
    await db.execute(sql`update vervangingen set beeindigd_op = ${this.clock.now()} where id = ${id}`);
    const about = {
      soort: 'vervanging-beeindigd',
      objectId: id,
      vanId: lid.gebruikerId,
      gegevens: { van, tot },
    };
    await this.berichten.run(
      { ...about, ontvangerId: vervanger.id },
      { ...about, ontvangerId: vervangene.id },
    );
    logVervanging(this.logboek, db, 'beeindigen', id, [vervangene.id, vervanger.id]);
  }
}

function logVervanging(
  logboek: Logboek,
  db: TenantDb,
  handeling: 'aanmaken' | 'beeindigen',
  objectId: string,
  betrokkenen: readonly string[],
): void {
  logboek.record(db, {
    handeling,
    activiteit: 'dossiers-behandelen',
    betrokkenen,
    object: 'vervanging',
    objectId,
  });
}

function twiceTheSame(): InvalidInput {
  return new InvalidInput([
    { veld: 'vervangerId', code: 'keuze', melding: 'Niemand vervangt zichzelf. Kies een andere collega.' },
  ]);
}

function exists(): DomainError {
  return new DomainError(
    'conflict',
    'vervanging.bestaat',
    'In deze periode vervangt deze collega al dezelfde persoon. Beëindig die vervanging eerst, of kies andere dagen.',
  );
}

function over(): DomainError {
  return new DomainError(
    'conflict',
    'vervanging.voorbij',
    'Deze vervanging is al voorbij. Vernieuw de pagina om de stand van nu te zien.',
  );
}
