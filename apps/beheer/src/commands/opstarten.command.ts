import { Clock } from '@zesweken/clock';
import { Settings } from '@zesweken/config';
import { FileKeyStore } from '@zesweken/crypto';
import { LoadDemo, LoadRegion } from '@zesweken/demo';
import { connectOwner, prepareDatabase } from '@zesweken/tenancy';
import { Command, CommandRunner } from 'nest-commander';
import { withWork } from '../work-context.js';

/** What `npm start` runs before api and worker. */
@Command({
  name: 'opstarten',
  description: 'Make the database ready and load the demo region into an empty one',
})
export class OpstartenCommand extends CommandRunner {
  constructor(private readonly settings: Settings) {
    super();
  }

  /** @throws Error for a clock that went back, or a demo database in production. */
  override async run(): Promise<void> {
    new FileKeyStore(this.settings.keyFolder).create();
    const results = await prepareDatabase(this.settings);
    for (const { slug, error } of results) {
      if (error) process.stderr.write(`Tenant ${slug} is fenced (its users get 503): ${error}\n`);
    }
    await this.#checkInstallation();
    if (this.settings.demo === 'geen') return;
    await withWork(this.settings, async (context) => {
      await context.get(LoadRegion).run();
      await context.get(LoadDemo).run((line) => process.stdout.write(`${line}\n`));
    });
  }

  async #checkInstallation(): Promise<void> {
    const owner = await connectOwner(this.settings);
    try {
      const { rows } = await owner.query<{ sleutel: string; waarde: string }>(
        'select sleutel, waarde from platform.installatie',
      );
      const facts = new Map(rows.map(({ sleutel, waarde }) => [sleutel, waarde]));
      if (this.settings.production && facts.has('demo')) {
        throw new Error(
          'This database holds demo accounts. Production refuses it: start with an empty database.',
        );
      }
      const now = new Clock(this.settings.clockOffset).now();
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
}
