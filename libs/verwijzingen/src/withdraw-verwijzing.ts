import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DisposableKeys } from '@zesweken/crypto';
import { Forbidden } from '@zesweken/errors';
import { datumIn } from '@zesweken/kalender';
import { Tenants } from '@zesweken/tenancy';
import { type ToestemmingVolgers, Volgers } from '@zesweken/toestemmingen';
import sql from 'sql-template-tag';
import { Antwoordtermijn } from './antwoordtermijn.js';
import { Tijd } from './deling.js';
import { SLEUTELPLANK } from './open-verwijzing.js';
import { endOf } from './send-verwijzing.js';
import { NALOOP_DAGEN, verkeerdeVolgorde, type Verwijzing } from './verwijzing.js';
import { Verzendbalie } from './verzendbalie.js';
import { VerwijzingEinden } from './verwijzing-einden.js';

const DAY_MS = 86_400_000;

/** Ends what was sent: the content is closed in this transaction, the key destroyed when it is stored, the receiver told. */
@Injectable()
export class WithdrawVerwijzing {
  constructor(
    private readonly balie: Verzendbalie,
    private readonly termijn: Antwoordtermijn,
    private readonly keys: DisposableKeys,
    private readonly tenants: Tenants,
    private readonly tijd: Tijd,
    private readonly einden: VerwijzingEinden,
  ) {}

  /** @throws NotFound; Forbidden for the receiver; DomainError `verwijzing.volgorde` (409). */
  async run(id: string, reden: string | null): Promise<void> {
    const verwijzing = await this.balie.store.one(id, 'change');
    if (!this.balie.isVerzender(verwijzing))
      throw new Forbidden(
        'Alleen de verzender kan een verwijzing intrekken. U kunt haar afwijzen of afronden.',
        'verwijzing.niet-verzender',
      );
    if (!['verzonden', 'geaccepteerd', 'afgerond'].includes(verwijzing.status))
      throw verkeerdeVolgorde(verwijzing.status);
    if (reden)
      await this.balie.eigen.keepAntwoord('verwijzingen', id, { reden, advies: null, uitkomst: null });
    await this.end(verwijzing, 'ingetrokken');
  }

  /** Ends one that the sender holds for change. */
  async end(verwijzing: Verwijzing, einde: 'ingetrokken' | 'toestemming'): Promise<void> {
    const { id, status } = verwijzing;
    const now = this.tijd.clock.now();
    const vandaag = this.tijd.clock.today();
    const begin = datumIn(verwijzing.verzondenOp);
    const drop = status === 'verzonden' ? { gehaaldOp: null, vervallenOp: vandaag } : undefined;
    await this.balie.store.step(id, 'ingetrokken', { einde, sleutelTot: now });
    this.tenants.db.afterCommit(() => this.keys.of(SLEUTELPLANK).destroy(id));
    const { dossierId } = await this.balie.meld.behandelaar(this.tenants.db, id);
    if (drop) await this.termijn.zet(id, begin, { dossierId, ontvangerId: null }, drop);
    await this.balie.log(verwijzing, { handeling: 'beeindigen', object: 'verwijzing' });
    await this.balie.gebeurtenis(
      verwijzing,
      einde === 'toestemming' ? 'toestemming-ingetrokken' : 'ingetrokken',
    );
    const receiver = await this.balie.andere(verwijzing);
    await this.balie.daar(receiver, async () => {
      const own = (await this.balie.ontvangen.of([id])).get(id);
      const aan = own?.behandelaarId ? [own.behandelaarId] : await this.balie.meld.intake();
      if (drop) await this.termijn.zet(id, begin, { dossierId: null, ontvangerId: null }, drop);
      await this.balie.meld.run(verwijzing, 'verwijzing-ingetrokken', aan);
    });
    await this.einden.ended([id]);
  }
}

/** Closes and calls back what was sent under a toestemming that ended, and keeps what was sent under one that was prolonged. */
@Injectable()
export class FollowToestemming implements ToestemmingVolgers, OnModuleInit {
  constructor(
    private readonly balie: Verzendbalie,
    private readonly withdraw: WithdrawVerwijzing,
    private readonly tenants: Tenants,
    private readonly volgers: Volgers,
  ) {}

  onModuleInit(): void {
    this.volgers.add(this);
  }

  async lock(regelIds: readonly string[]): Promise<void> {
    await this.tenants.db.rows(sql`
      select id from uitwisseling.verwijzingen where regel_id = any(${regelIds}::uuid[]) order by id for update`);
  }

  async ended(regelIds: readonly string[]): Promise<void> {
    for (const verwijzing of await this.#open(regelIds)) await this.withdraw.end(verwijzing, 'toestemming');
  }

  async renewed(regelIds: readonly string[]): Promise<void> {
    const rows = await this.tenants.db.rows<{ id: string; geldigTot: string }>(
      sql`select id, geldig_tot as "geldigTot" from uitwisseling.toestemmingsregels where id = any(${regelIds}::uuid[])`,
    );
    const until = new Map(
      rows.map(({ id, geldigTot }) => [id, new Date(endOf(geldigTot).getTime() + NALOOP_DAGEN * DAY_MS)]),
    );
    for (const { id, regelId } of await this.#open(regelIds)) {
      const later = until.get(regelId ?? '');
      if (later) await this.balie.store.keepKey(id, later);
    }
  }

  #open(regelIds: readonly string[]): Promise<Verwijzing[]> {
    return this.balie.store.read(sql`
      where regel_id = any(${regelIds}::uuid[]) and status in ('verzonden', 'geaccepteerd', 'afgerond') order by id for update`);
  }
}
