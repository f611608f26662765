import { Injectable, type OnModuleInit } from '@nestjs/common';
import { defineJob, EachTenant, JobHandlers, Rondes } from '@zesweken/queue';
import type { Tenant } from '@zesweken/tenancy';
import { SealLog } from '../seal-log.js';

const SEAL = defineJob('verantwoording.verzegelen', { schedule: { everySeconds: 5 } });

/** A round that takes longer leaves the rest to the next one. */
const LONGEST_ROUND_MS = 4_000;

/** Where nobody works, a look every third round will do: 400 looks take about 0.2 s of processor time. */
const MOST_SKIPPED = 2;

/** Every few seconds: seals what is new in the logs of all tenants. */
@Injectable()
export class SealLogs implements OnModuleInit {
  /** Of tenants where the last looks found nothing: how many looks, and how many rounds may still pass it by. */
  readonly #quiet = new Map<string, { readonly looks: number; readonly skip: number }>();
  #busy = false;

  constructor(
    private readonly handlers: JobHandlers,
    private readonly eachTenant: EachTenant,
    private readonly seal: SealLog,
    private readonly rondes: Rondes,
  ) {}

  onModuleInit(): void {
    this.handlers.add(SEAL, (_data, { signal }) => this.run(signal));
  }

  /** One round; nothing while the last one is still under way in this process. */
  async run(signal: AbortSignal): Promise<void> {
    if (this.#busy) return;
    this.#busy = true;
    try {
      await this.rondes.run(SEAL.name, () => this.#round(signal));
    } finally {
      this.#busy = false;
    }
  }

  /** A tenant with much to seal gets one batch in each pass, so that it holds up no other. */
  async #round(signal: AbortSignal): Promise<Record<string, number>> {
    let regels = 0;
    const end = performance.now() + LONGEST_ROUND_MS;
    let behind: Tenant[] = [];
    await this.eachTenant.run(
      async (tenant) => {
        if (this.#skips(tenant)) return;
        const { sealed, more } = await this.seal.run(tenant);
        this.#note(tenant, sealed);
        regels += sealed;
        if (more) behind.push(tenant);
      },
      { signal },
    );
    while (behind.length > 0 && performance.now() < end && !signal.aborted) {
      const still: Tenant[] = [];
      for (const tenant of behind) {
        const { sealed, more } = await this.seal.run(tenant);
        regels += sealed;
        if (more) still.push(tenant);
      }
      behind = still;
    }
    return { regels };
  }

  /** Whether this round passes by a tenant where nothing happened lately. */
  #skips({ id }: Tenant): boolean {
    const quiet = this.#quiet.get(id);
    if (!quiet || quiet.skip === 0) return false;
    this.#quiet.set(id, { ...quiet, skip: quiet.skip - 1 });
    return true;
  }

  #note({ id }: Tenant, sealed: number): void {
    if (sealed > 0) {
      this.#quiet.delete(id);
      return;
    }
    const looks = (this.#quiet.get(id)?.looks ?? 0) + 1;
    this.#quiet.set(id, { looks, skip: Math.min(looks - 1, MOST_SKIPPED) });
  }
}
