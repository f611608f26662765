import { Injectable } from '@nestjs/common';
import type { Datum } from '@zesweken/kalender';
import { EnterLeerling } from '@zesweken/leerlingen';
import { AskVerlof, EndVrijstelling, NoteContact, RecordVrijstelling } from '@zesweken/vrijstellingen';
import { AsColleague } from './as-colleague.js';
import type { Bezetting } from './cast.js';
import { ago, ahead } from './days.js';
import { NewChildren } from './new-child.js';
import { eindeVan, type Vrijstellingplan, vrijstellingenVan, verlofVan } from './vrijstelling-drafts.js';

/** Records vrijstellingen of children of their own, and a request for verlof that waits. */
@Injectable()
export class RecordVrijstellingen {
  constructor(
    private readonly enter: EnterLeerling,
    private readonly record: RecordVrijstelling,
    private readonly ending: EndVrijstelling,
    private readonly contact: NoteContact,
    private readonly verlof: AskVerlof,
    private readonly as: AsColleague,
  ) {}

  /** @param kinderen the children of this tenant. */
  async run({ vandaag, collegas }: Bezetting, kinderen: NewChildren): Promise<void> {
    const [door] = collegas;
    if (!door) return;
    await this.as.run(door, async () => {
      for (const plan of vrijstellingenVan(vandaag)) await this.#one(plan, kinderen, vandaag);
      await this.#verlof(kinderen, vandaag);
    });
  }

  async #one(
    { leeftijd, vrijstellingen, daarna }: Vrijstellingplan,
    kinderen: NewChildren,
    vandaag: Datum,
  ): Promise<void> {
    const { id: leerlingId, geboortedatum } = await this.enter.run(kinderen.next(leeftijd));
    let id = '';
    for (const een of vrijstellingen(geboortedatum)) id = await this.record.run({ ...een, leerlingId });
    if (daarna === 'beeindigd')
      await this.ending.run(id, eindeVan(vandaag), 'De leerling gaat weer vier dagen naar school.');
    if (daarna === 'contact') {
      await this.contact.run(id, {
        datum: ago(vandaag, 6, geboortedatum),
        met: 'moeder en orthopedagoog',
        tekst: 'Het lezen thuis gaat goed. Na de vakantie proberen we één dagdeel in de plusklas.',
        volgendeBlik: ahead(vandaag, 12),
      });
    }
  }

  async #verlof(kinderen: NewChildren, vandaag: Datum): Promise<void> {
    const { id: leerlingId, geboortedatum } = await this.enter.run(kinderen.next(10));
    await this.verlof.run({
      leerlingId,
      ...verlofVan(vandaag),
      via: 'school',
      ontvangenOp: ago(vandaag, 4, geboortedatum),
      reden: 'De opa van de leerling in Canada is ernstig ziek. Het gezin wil er enkele weken naartoe.',
    });
  }
}
