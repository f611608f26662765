import { Injectable } from '@nestjs/common';
import { Clock } from '@zesweken/clock';
import { DisposableKeys, spentKeys } from '@zesweken/crypto';
import { PlatformStore } from '@zesweken/tenancy';
import sql from 'sql-template-tag';
import { KRINGPLANK } from './open-kring.js';

/** Destroys keys of shared plans that ended while the process died before it did, and of those that were never stored. */
@Injectable()
export class DestroyKringsleutels {
  constructor(
    private readonly platform: PlatformStore,
    private readonly keys: DisposableKeys,
    private readonly clock: Clock,
  ) {}

  /** @returns how many it destroyed. */
  async run(): Promise<number> {
    const shelf = this.keys.of(KRINGPLANK);
    const names = await shelf.names();
    const rows = await this.platform.rows<{ id: string; tot: Date | null }>(
      sql`select id, beeindigd_op as tot from uitwisseling.kringen where id = any(${names}::uuid[])`,
    );
    const gone = spentKeys(names, new Map(rows.map(({ id, tot }) => [id, tot])), this.clock.now());
    for (const name of gone) await shelf.destroy(name);
    return gone.length;
  }
}
