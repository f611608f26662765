import { Injectable } from '@nestjs/common';
import { Clock, Ids } from '@zesweken/clock';
import type { Datum } from '@zesweken/kalender';
import { Acting } from '@zesweken/logboek';

/** Who writes, when and under which id: what every write of this feature notes. */
@Injectable()
export class Schrijver {
  constructor(
    private readonly clock: Clock,
    private readonly ids: Ids,
    private readonly acting: Acting,
  ) {}

  /** The user who acts; null for the system. */
  get door(): string | null {
    return this.acting.current.id;
  }

  get nu(): Date {
    return this.clock.now();
  }

  get vandaag(): Datum {
    return this.clock.today();
  }

  /** An id for a new thing. */
  id(): string {
    return this.ids.next();
  }
}
