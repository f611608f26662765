import { Injectable, Logger } from '@nestjs/common';
import { BrengIn } from '@zesweken/rapportages';
import { TenantDirectory } from '@zesweken/tenancy';
import type { Regiolid } from './regio.js';

/** Has the organisations count, each in its own role; one where it fails does not keep the others. */
@Injectable()
export class Tellers {
  readonly #logger = new Logger(Tellers.name);

  constructor(
    private readonly directory: TenantDirectory,
    private readonly brengIn: BrengIn,
  ) {}

  /** That an organisation did not count shows in what was handed in. */
  async run(leden: readonly Regiolid[], signal: AbortSignal): Promise<void> {
    const ids = new Set(leden.map(({ id }) => id));
    for (const tenant of await this.directory.all()) {
      if (!ids.has(tenant.id) || tenant.fenced) continue;
      signal.throwIfAborted();
      await this.brengIn.run(tenant).catch((error: unknown) => {
        this.#logger.error(error);
      });
    }
  }
}
