import { type Datum, plusMaanden, schooljaar } from '@zesweken/kalender';
import { CSV_HEADER, csvRow } from './csv.js';
import { regionWorld, type World } from './region-world.js';
import type { DemoActie, DemoMelding, Story } from './story.js';

/** Rows per piece of a file. */
const AT_ONCE = 250;

/**
 * The demo's reports and what people did with them, as known on one day. Pure and repeatable: it depends on nothing but
 * that day, and on a later day of the same school year nothing that was known before has changed but ends that came in.
 */
export class DemoRegion {
  readonly #world: World;

  /** @param world the region as made up for a day of the same school year; made here when not given. */
  constructor(
    readonly vandaag: Datum,
    world: World = regionWorld(vandaag),
  ) {
    this.#world = world;
  }

  /** The same region as known on another day of the school year. */
  op(vandaag: Datum): DemoRegion {
    return new DemoRegion(vandaag, this.#world);
  }

  /** The reports of a tenant as the CSV of the public contract, in pieces; a header alone where it has none. */
  async *verzuim(slug: string): AsyncGenerator<Uint8Array> {
    const encoder = new TextEncoder();
    const rows = this.#rows(slug);
    yield encoder.encode(CSV_HEADER);
    for (let at = 0; at < rows.length; at += AT_ONCE) {
      yield encoder.encode(rows.slice(at, at + AT_ONCE).join(''));
    }
  }

  /** Number of reports of a tenant. */
  aantal(slug: string): number {
    return this.#meldingen(slug).length;
  }

  /** What people of a tenant have done so far, in the order in which they did it. */
  acties(slug: string): DemoActie[] {
    return this.#stories(slug)
      .flatMap((story) => this.#known(story))
      .map((actie, at) => ({ actie, at }))
      .sort((a, b) => (a.actie.op < b.actie.op ? -1 : a.actie.op > b.actie.op ? 1 : a.at - b.at))
      .map(({ actie }) => actie);
  }

  /** Who had a dossier that was closed in an earlier school year than the last one, no screen tells: left out, loading is slow enough. */
  #known({ acties }: Story): readonly DemoActie[] {
    const done = acties.filter(({ op }) => op <= this.vandaag);
    const last = done.at(-1);
    const over = done.length === acties.length && last !== undefined && last.op < this.#recent;
    return over ? done.filter(({ soort }) => soort !== 'toewijzen') : done;
  }

  #rows(slug: string): string[] {
    return this.#meldingen(slug).map((melding) => csvRow(melding, this.vandaag));
  }

  #meldingen(slug: string): DemoMelding[] {
    return this.#stories(slug)
      .flatMap(({ meldingen }) => meldingen)
      .filter(({ gemeldOp }) => gemeldOp <= this.vandaag);
  }

  /** First day of the school year before today's. */
  get #recent(): Datum {
    return plusMaanden(schooljaar(this.vandaag).begin, -12);
  }

  #stories(slug: string): readonly Story[] {
    return this.#world.get(slug) ?? [];
  }
}
