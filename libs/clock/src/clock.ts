import { type Datum, datumIn } from '@zesweken/kalender';

/**
 * The one source of time. Domain code takes moments and days as arguments; only the edges ask the clock.
 * The database's now() decides nothing.
 */
export class Clock {
  constructor(
    private readonly offset = 0,
    private readonly machine: () => number = () => Date.now(),
  ) {}

  /** This moment. */
  now(): Date {
    return new Date(this.machine() + this.offset);
  }

  /** Today's date in Europe/Amsterdam. */
  today(): Datum {
    return datumIn(this.now());
  }
}
