import { Injectable } from '@nestjs/common';
import { Clock } from '@zesweken/clock';
import { InvalidInput } from '@zesweken/errors';
import { Acting, Logboek } from '@zesweken/logboek';
import { Wekkers } from '@zesweken/queue';
import { Tenants } from '@zesweken/tenancy';
import sql from 'sql-template-tag';
import { POSTWEKKER } from './put-post.js';
import { isStil, type Postvoorkeur } from './voorkeur.js';

/** Sets what the user who acts wants of mail. What waits for a daily mail follows the new choice. */
@Injectable()
export class SetVoorkeur {
  constructor(
    private readonly tenants: Tenants,
    private readonly acting: Acting,
    private readonly logboek: Logboek,
    private readonly wekkers: Wekkers,
    private readonly clock: Clock,
  ) {}

  /** @throws InvalidInput when the daily mail would leave in the quiet hours. */
  async run(voorkeur: Postvoorkeur): Promise<void> {
    const { wijze, overzichtOm, stilVan, stilTot } = voorkeur;
    if (wijze === 'dagelijks' && isStil(overzichtOm, voorkeur)) throw new InvalidInput([IN_STILTE]);
    const { db } = this.tenants;
    const { id: me } = this.acting.current;
    if (me === null) throw new Error('Only a user chooses how mail comes.');
    const now = this.clock.now();
    await db.execute(sql`
      insert into postvoorkeuren (gebruiker_id, wijze, overzicht_om, stil_van, stil_tot, gewijzigd_op)
      values (${me}, ${wijze}, ${overzichtOm}, ${stilVan}, ${stilTot}, ${now})
      on conflict (gebruiker_id) do update set wijze = excluded.wijze, overzicht_om = excluded.overzicht_om,
        stil_van = excluded.stil_van, stil_tot = excluded.stil_tot, gewijzigd_op = excluded.gewijzigd_op`);
    if (wijze === 'geen')
      await db.execute(sql`delete from postregels where ontvanger_id = ${me} and post_id is null`);
    else this.wekkers.set(db, POSTWEKKER, now);
    this.logboek.record(db, {
      handeling: 'wijzigen',
      activiteit: 'toegang-beheren',
      betrokkenen: [me],
      object: 'postvoorkeur',
    });
  }
}

const IN_STILTE = {
  veld: 'overzichtOm',
  code: 'stille-uren',
  melding: 'Dan wilt u geen e-mail. Kies een tijd buiten uw stille uren.',
};
