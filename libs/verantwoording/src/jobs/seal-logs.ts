import { Injectable, type OnModuleInit } from '@nestjs/common';
import { defineJob, EachTenant, JobHandlers } from '@zesweken/queue';
import type { Tenant } from '@zesweken/tenancy';
import { SealLog } from '../seal-log.js';

const SEAL = defineJob('verantwoording.verzegelen', { schedule: { everySeconds: 5 } });

/** A round that takes longer leaves the rest to the next one. */
const LONGEST_ROUND_MS = 4_000;

/** Every few seconds: seals what is new in the logs of all tenants. */
@Injectable()
export class SealLogs implements OnModuleInit {
  #busy = false;

  constructor(
    private readonly handlers: JobHandlers,
    private readonly eachTenant: EachTenant,
    private readonly seal: SealLog,
  ) {}

  onModuleInit(): void {
    this.handlers.add(SEAL, (_data, { signal }) => this.run(signal));
  }

  /** One round; nothing while the last one is still under way in this process. */
  async run(signal: AbortSignal): Promise<void> {
    if (this.#busy) return;
    this.#busy = true;
    try {
      await this.#round(signal);
    } finally {
      this.#busy = false;
    }
  }

  /** A tenant with much to seal gets one batch in each pass, so that it holds up no other. */
  async #round(signal: AbortSignal): Promise<void> {
    const end = performance.now() + LONGEST_ROUND_MS;
    let behind: Tenant[] = [];
    await this.eachTenant.run(
      async (tenant) => {
        if ((await this.seal.run(tenant)).more) behind.push(tenant);
      },
      { signal },
    );
    while (behind.length > 0 && performance.now() < end && !signal.aborted) {
      const still: Tenant[] = [];
      for (const tenant of behind) if ((await this.seal.run(tenant)).more) still.push(tenant);
      behind = still;
    }
  }
}
