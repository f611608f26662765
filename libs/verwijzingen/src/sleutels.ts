import { Injectable } from '@nestjs/common';
import { Clock } from '@zesweken/clock';
import { DisposableKeys, spentKeys } from '@zesweken/crypto';
import { PlatformStore } from '@zesweken/tenancy';
import sql from 'sql-template-tag';
import { SLEUTELPLANK } from './open-verwijzing.js';

/**
 * Destroys keys whose time has come: four weeks after a ground that was not prolonged, at once after a withdrawal whose process
 * died before it did, and keys of sendings that were never stored.
 */
@Injectable()
export class DestroySleutels {
  constructor(
    private readonly platform: PlatformStore,
    private readonly keys: DisposableKeys,
    private readonly clock: Clock,
  ) {}

  /** @returns how many it destroyed. */
  async run(): Promise<number> {
    const shelf = this.keys.of(SLEUTELPLANK);
    const names = await shelf.names();
    const rows = await this.platform.rows<{ id: string; tot: Date | null }>(
      sql`select id, sleutel_tot as tot from uitwisseling.verwijzingen where id = any(${names}::uuid[])`,
    );
    const known = new Map(rows.map(({ id, tot }) => [id, tot]));
    const gone = spentKeys(names, known, this.clock.now());
    for (const name of gone) await shelf.destroy(name);
    return gone.length;
  }
}
