import { Injectable } from '@nestjs/common';
import { Clock } from '@zesweken/clock';
import { DisposableKeys } from '@zesweken/crypto';
import { PlatformStore } from '@zesweken/tenancy';
import sql from 'sql-template-tag';
import { SLEUTELPLANK } from './open-verwijzing.js';

/** Milliseconds after which a key without a verwijzing is of a sending that never was stored. */
const ORPHAN_AFTER_MS = 3_600_000;

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
    const now = this.clock.now().getTime();
    const gone = names.filter((name) => {
      const tot = known.get(name);
      if (tot === undefined) return madeAt(name) < now - ORPHAN_AFTER_MS;
      return tot !== null && tot.getTime() <= now;
    });
    for (const name of gone) await shelf.destroy(name);
    return gone.length;
  }
}

/** The moment in a UUIDv7 (RFC 9562): its first 48 bits. */
function madeAt(id: string): number {
  return Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16);
}
