import { Injectable } from '@nestjs/common';
import { Acting, newTrace } from '@zesweken/logboek';
import type { Collega } from './cast.js';

/** Lets an account of the demo act: what people make bears their name, also in the log. */
@Injectable()
export class AsColleague {
  constructor(private readonly acting: Acting) {}

  run<T>({ id, rol }: Collega, work: () => Promise<T>): Promise<T> {
    return this.acting.as({ soort: 'gebruiker', id, rol, trace: newTrace() }, work);
  }

  /** Before it is known who acts. */
  system<T>(work: () => Promise<T>): Promise<T> {
    return this.acting.as({ soort: 'systeem', id: null, rol: 'demo', trace: newTrace() }, work);
  }
}
