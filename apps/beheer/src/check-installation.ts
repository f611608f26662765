import { Clock } from '@zesweken/clock';
import type { Settings } from '@zesweken/config';
import { connectOwner } from '@zesweken/tenancy';

/**
 * Refuses a migrated database that must not run here, and notes the moment from which its clock goes on.
 * @throws Error for a demo database in production, or a clock that went back.
 */
export async function checkInstallation(settings: Settings): Promise<void> {
  const owner = await connectOwner(settings);
  try {
    const { rows } = await owner.query<{ sleutel: string; waarde: string }>(
      'select sleutel, waarde from platform.installatie',
    );
    const facts = new Map(rows.map(({ sleutel, waarde }) => [sleutel, waarde]));
    if (settings.production && facts.has('demo')) {
      throw new Error(
        'This database holds demo accounts. Production refuses it: start with an empty database.',
      );
    }
    const now = new Clock(settings.clockOffset).now();
    const latest = facts.get('nu');
    if (latest && now < new Date(latest)) {
      throw new Error(
        `This data has already run until ${latest}; the clock may only go on from there. Set ZESWEKEN_NU to a later moment, or use another data folder.`,
      );
    }
    await owner.query(
      `insert into platform.installatie (sleutel, waarde) values ('nu', $1) on conflict (sleutel) do update set waarde = excluded.waarde`,
      [now.toISOString()],
    );
  } finally {
    await owner.end();
  }
}
