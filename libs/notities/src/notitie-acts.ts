import { Injectable } from '@nestjs/common';
import { Acting, type Handeling, Logboek } from '@zesweken/logboek';
import type { TenantDb } from '@zesweken/tenancy';

/** Who acts on notes and messages, and the line in the log about it. */
@Injectable()
export class NotitieActs {
  constructor(
    private readonly acting: Acting,
    private readonly logboek: Logboek,
  ) {}

  /** The user who acts. @throws Error for the system: it writes no notes and has no inbox. */
  get me(): string {
    const { id } = this.acting.current;
    if (id === null) throw new Error('Only a user writes notes and has an inbox.');
    return id;
  }

  /** The user who acts, or null for the system. */
  get maybeMe(): string | null {
    return this.acting.current.id;
  }

  /** Records an act on a note. @param objectId left out for a list */
  log(db: TenantDb, handeling: Handeling, leerlingId: string, objectId?: string): void {
    this.logboek.record(db, {
      handeling,
      activiteit: 'dossiers-behandelen',
      betrokkenen: [leerlingId],
      object: 'notitie',
      objectId,
    });
  }
}
