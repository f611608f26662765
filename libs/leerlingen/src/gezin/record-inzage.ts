import { Injectable } from '@nestjs/common';
import { Clock, Ids } from '@zesweken/clock';
import { DomainError, InvalidInput } from '@zesweken/errors';
import { type Datum, leeftijdOp, verjaardag } from '@zesweken/kalender';
import { Acting, Logboek } from '@zesweken/logboek';
import { Tenants } from '@zesweken/tenancy';
import sql from 'sql-template-tag';
import { userOf } from '../user-of.js';
import { findLeerling } from '../leerling/find-leerling.js';
import { type Keuzes, ONDERDELEN } from './mag-zien.js';

/** Records what a leerling of 16 or older lets the gezagdragers see; parts that are left out stay as they are. */
@Injectable()
export class RecordInzage {
  constructor(
    private readonly tenants: Tenants,
    private readonly acting: Acting,
    private readonly logboek: Logboek,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** @throws NotFound; InvalidInput; DomainError `inzage.onder-16` (409) */
  async run(leerlingId: string, keuzes: Keuzes, gekozenOp: Datum): Promise<void> {
    const { db } = this.tenants;
    const { id, geboortedatum } = await findLeerling(db, leerlingId, true);
    const vandaag = this.clock.today();
    if (leeftijdOp(geboortedatum, vandaag) < 16)
      throw new DomainError(
        'conflict',
        'inzage.onder-16',
        'De leerling is nog geen 16. Tot die tijd zien de gezagdragers wat bij hun gezag hoort.',
      );
    if (gekozenOp > vandaag || gekozenOp < verjaardag(geboortedatum, 16))
      throw new InvalidInput([
        {
          veld: 'gekozenOp',
          code: 'volgorde',
          melding: 'Kies een dag vanaf de zestiende verjaardag en niet later dan vandaag.',
        },
      ]);
    for (const onderdeel of ONDERDELEN) {
      const tonen = keuzes[onderdeel];
      if (tonen === undefined) continue;
      await db.execute(sql`
        insert into inzagekeuzes (id, leerling_id, onderdeel, tonen, gekozen_op, vastgelegd_door, vastgelegd_op)
        values (${this.ids.next()}, ${id}, ${onderdeel}, ${tonen}, ${gekozenOp}, ${userOf(this.acting)}::uuid, ${this.clock.now()})`);
    }
    this.logboek.record(db, {
      handeling: 'wijzigen',
      activiteit: 'dossiers-behandelen',
      betrokkenen: [id],
      object: 'inzage',
      objectId: id,
    });
  }
}
