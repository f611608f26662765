/**
 * Chance that can be repeated: the same seed gives the same throws on every machine (mulberry32 over a hash of the
 * seed). Good enough to vary a demo, not for secrets.
 */
export class Dice {
  #state: number;

  /** @param seed any text, such as `nieuwegein/2016-2017/lrv`. */
  constructor(seed: string) {
    this.#state = hash(seed);
  }

  /** A number from 0 up to but not including 1. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let t = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  }

  /** A whole number from `least` up to and including `most`. */
  between(least: number, most: number): number {
    return least + Math.floor(this.next() * (most - least + 1));
  }

  /** True in `share` (0 to 1) of the throws. */
  chance(share: number): boolean {
    return this.next() < share;
  }

  /** One of the list; throws a RangeError when there is none. */
  pick<T>(list: readonly T[]): T {
    const at = Math.floor(this.next() * list.length);
    if (at >= list.length) throw new RangeError('Nothing to choose from: the list is empty.');
    // The cast: `at` lies within the list.
    return list[at] as T;
  }

  /** One of the choices, each in proportion to its weight. */
  weighted<T>(choices: readonly (readonly [T, number])[]): T {
    let left = this.next() * choices.reduce((sum, [, weight]) => sum + weight, 0);
    for (const [choice, weight] of choices) {
      left -= weight;
      if (left < 0) return choice;
    }
    return this.pick(choices)[0];
  }

  /** The list in another order. */
  shuffled<T>(list: readonly T[]): T[] {
    return list
      .map((value) => ({ value, at: this.next() }))
      .sort((a, b) => a.at - b.at)
      .map(({ value }) => value);
  }
}

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return h;
}
