import { Injectable } from '@nestjs/common';
import { Acting, type Handeling, Logboek } from '@zesweken/logboek';
import type { TenantDb } from '@zesweken/tenancy';

/** Records what is done with letters, and knows who does it. */
@Injectable()
export class BriefLog {
  constructor(
    private readonly logboek: Logboek,
    private readonly acting: Acting,
  ) {}

  /** Id of the user who acts. @throws Error when nobody does: letters are made by people only. */
  get userId(): string {
    const { id } = this.acting.current;
    if (id === null) throw new Error('Letters are made by users only.');
    return id;
  }

  record(db: TenantDb, handeling: Handeling, leerlingId: string, objectId?: string): void {
    this.logboek.record(db, {
      handeling,
      activiteit: 'dossiers-behandelen',
      betrokkenen: [leerlingId],
      object: 'brief',
      ...(objectId === undefined ? {} : { objectId }),
    });
  }
}
