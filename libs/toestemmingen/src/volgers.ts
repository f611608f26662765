import { Injectable } from '@nestjs/common';

/**
 * Port to what stands on a toestemming: what was shared under it. Called in the transaction of the tenant that has the dossier.
 * On a withdrawal {@link lock} comes first, so that a reading either ended before it or finds the line gone.
 */
export abstract class ToestemmingVolgers {
  /** Holds everything that stands on these lines against reading, until the transaction ends. */
  abstract lock(regelIds: readonly string[]): Promise<void>;
  /** These lines have ended: what stood on them is closed and called back. */
  abstract ended(regelIds: readonly string[]): Promise<void>;
  /** These lines hold longer. */
  abstract renewed(regelIds: readonly string[]): Promise<void>;
}

/** The features that share under a toestemming; each adds itself when it starts. */
@Injectable()
export class Volgers extends ToestemmingVolgers {
  readonly #all: ToestemmingVolgers[] = [];

  add(volger: ToestemmingVolgers): void {
    this.#all.push(volger);
  }

  override async lock(regelIds: readonly string[]): Promise<void> {
    for (const volger of this.#all) await volger.lock(regelIds);
  }

  override async ended(regelIds: readonly string[]): Promise<void> {
    for (const volger of this.#all) await volger.ended(regelIds);
  }

  override async renewed(regelIds: readonly string[]): Promise<void> {
    for (const volger of this.#all) await volger.renewed(regelIds);
  }
}
