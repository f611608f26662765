import { Clock } from '@zesweken/clock';

/** A Monday in a school week, in office hours. */
const START = '2026-01-12T09:00:00+01:00';

/** A clock that stands still until the test moves it. */
export class TestClock extends Clock {
  #moment: Date;

  constructor(at: string | Date = START) {
    super();
    this.#moment = new Date(at);
  }

  override now(): Date {
    return new Date(this.#moment);
  }

  /** Puts the clock at a moment, such as '2026-01-12T09:00:00+01:00'. */
  set(at: string | Date): void {
    this.#moment = new Date(at);
  }

  /** Moves the clock on. */
  advance({ days = 0, hours = 0, minutes = 0, seconds = 0 }: Duration): void {
    this.#moment = new Date(
      this.#moment.getTime() + (((days * 24 + hours) * 60 + minutes) * 60 + seconds) * 1_000,
    );
  }
}

interface Duration {
  readonly days?: number;
  readonly hours?: number;
  readonly minutes?: number;
  readonly seconds?: number;
}
