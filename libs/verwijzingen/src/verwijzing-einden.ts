import { Injectable } from '@nestjs/common';

/** What ends with a verwijzing, such as a place in a shared plan. Called in the transaction of its sender. */
export interface EindeVolger {
  ended(verwijzingIds: readonly string[]): Promise<void>;
}

/** The features that stand on verwijzingen; each adds itself when it starts. */
@Injectable()
export class VerwijzingEinden {
  readonly #all: EindeVolger[] = [];

  add(volger: EindeVolger): void {
    this.#all.push(volger);
  }

  async ended(verwijzingIds: readonly string[]): Promise<void> {
    for (const volger of this.#all) await volger.ended(verwijzingIds);
  }
}
