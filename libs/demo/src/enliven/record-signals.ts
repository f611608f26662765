import { Injectable } from '@nestjs/common';
import { type Datum, plusDagen, vroegste } from '@zesweken/kalender';
import { EnterLeerling } from '@zesweken/leerlingen';
import { LeerlingFeiten, ReportSignaal, VerkortRooster, Ziekmelding } from '@zesweken/signalen';
import { schooldagenLater, schooldagTot } from '../generate/schooldays.js';
import { schoolnamenVoor } from '../generate/schoolnamen.js';
import { AsColleague } from './as-colleague.js';
import type { Bezetting } from './cast.js';
import { schooldagenEerder } from './days.js';
import type { NewChildren } from './new-child.js';

/** Times ill, eight school days apart: enough for the rules of secondary and of primary education. */
const OFTEN = { voortgezet: 4, primair: 5 };
/** Days with a reduced timetable: six weeks and a summer holiday fit in it. */
const REDUCED_DAYS = 110;

/** Records what rules count (sickness, reduced timetables) of children of their own, and what a parent told by telephone. */
@Injectable()
export class RecordSignals {
  constructor(
    private readonly enter: EnterLeerling,
    private readonly feiten: LeerlingFeiten,
    private readonly signalen: ReportSignaal,
    private readonly as: AsColleague,
  ) {}

  /** @param kinderen the children of this tenant. */
  async run({ slug, vandaag, collegas }: Bezetting, kinderen: NewChildren): Promise<void> {
    const [door] = collegas;
    if (!door) return;
    await this.as.run(door, async () => {
      await this.#ill(kinderen, 14, OFTEN.voortgezet, vandaag);
      await this.#ill(kinderen, 8, OFTEN.primair, vandaag);
      await this.#reduced(kinderen, vandaag);
      await this.#told(kinderen, slug, vandaag);
    });
  }

  async #ill(kinderen: NewChildren, age: number, times: number, vandaag: Datum): Promise<void> {
    const { id } = await this.enter.run(kinderen.next(age));
    for (let at = times; at > 0; at--) {
      const begin = schooldagenEerder(plusDagen(vandaag, -2), 8 * (at - 1));
      const einde = vroegste(schooldagenLater(begin, 1), vandaag);
      await this.feiten.add(Ziekmelding, id, (spoor) =>
        Ziekmelding.told(spoor, { begin, einde, bron: 'school' }, vandaag),
      );
    }
  }

  async #reduced(kinderen: NewChildren, vandaag: Datum): Promise<void> {
    const { id } = await this.enter.run(kinderen.next(13));
    const rooster = { urenPerWeek: 10, vanaf: schooldagTot(plusDagen(vandaag, -REDUCED_DAYS)), tot: null };
    await this.feiten.add(VerkortRooster, id, (spoor) => VerkortRooster.agreed(spoor, rooster, vandaag));
  }

  async #told(kinderen: NewChildren, slug: string, vandaag: Datum): Promise<void> {
    const school =
      schoolnamenVoor(slug).find(({ soort }) => soort === (slug === 'profi-pendi' ? 'po' : 'vo')) ??
      schoolnamenVoor(slug)[0];
    await this.signalen.run({
      leerling: kinderen.next(school?.soort === 'po' ? 9 : 13),
      doorgegevenDoor: 'ouder',
      watSpeelt:
        'Moeder belt: het lukt steeds vaker niet om naar school te gaan. Vooral op maandag is er buikpijn en paniek.',
      sinds: schooldagTot(plusDagen(vandaag, -12)),
      hoeVaak: 'De laatste drie weken elke maandag en dinsdag.',
      geprobeerd: 'De mentor heeft twee keer met de leerling gepraat. Moeder brengt nu zelf naar school.',
      vraag: 'Kan iemand meedenken voordat het helemaal misgaat?',
      brin: school?.brin ?? null,
      onderwijssoort: school?.soort ?? null,
    });
  }
}
