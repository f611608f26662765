import { Injectable } from '@nestjs/common';
import { AddBestand } from '@zesweken/bestanden';
import { MakeBrief, MarkBriefSent } from '@zesweken/brieven';
import type { Datum } from '@zesweken/kalender';
import { WriteNotitie } from '@zesweken/notities';
import { AsColleague } from './as-colleague.js';
import type { Bezetting, Geval } from './cast.js';
import { ago, ahead } from './days.js';
import { CONTACTEN, gespreksverslag, turn, VRAGEN } from './texts.js';

/** Days ago on which somebody noted something; how many of them a dossier has goes by its place in the cast. */
const WHEN = [2, 8, 17, 29];
/** Dossiers of a tenant with letters, and with a file. */
const LETTERS = 3;
const FILES = 3;

/** Writes notes, contacts, letters and files of the last weeks, as the behandelaar of each dossier. */
@Injectable()
export class WriteContacts {
  constructor(
    private readonly notities: WriteNotitie,
    private readonly brieven: MakeBrief,
    private readonly sent: MarkBriefSent,
    private readonly bestanden: AddBestand,
    private readonly as: AsColleague,
  ) {}

  /** @param gezagdragers the first of each leerling, by the leerling's id: whom a letter is for. */
  async run(bezetting: Bezetting, gezagdragers: ReadonlyMap<string, string>): Promise<void> {
    const { gevallen, vandaag } = bezetting;
    for (const geval of gevallen) await this.as.run(geval.behandelaar, () => this.#notes(geval));
    await this.#mentions(bezetting);
    const home = gevallen.filter(({ thuis }) => thuis);
    for (const geval of home.slice(0, LETTERS)) {
      const gezagdragerId = gezagdragers.get(geval.leerlingId);
      if (gezagdragerId)
        await this.as.run(geval.behandelaar, () => this.#letter(geval, vandaag, gezagdragerId));
    }
    for (const geval of gevallen.slice(0, FILES))
      await this.as.run(geval.behandelaar, () => this.#file(geval));
  }

  async #notes({ nr, dossierId, voornaam, eersteDag, peildag }: Geval): Promise<void> {
    for (const [at, days] of WHEN.slice(0, 1 + (nr % WHEN.length)).entries()) {
      const { soort, metWie, tekst } = turn(CONTACTEN, nr + at);
      const datum = ago(peildag, days, eersteDag);
      await this.notities.run(dossierId, { soort, metWie, tekst: tekst(voornaam), datum, vermeldingen: [] });
    }
  }

  /** Each colleague is asked something once, by the next one in the list. */
  async #mentions({ collegas, gevallen }: Bezetting): Promise<void> {
    for (const [at, collega] of collegas.entries()) {
      const geval = gevallen[at % Math.max(1, gevallen.length)];
      const van = collegas[(at + 1) % collegas.length];
      if (!geval || !van || van === collega) continue;
      const tekst = `@${collega.naam} ${turn(VRAGEN, at)}`;
      await this.as.run(van, () =>
        this.notities.run(geval.dossierId, {
          soort: 'notitie',
          metWie: null,
          tekst,
          vermeldingen: [collega.id],
        }),
      );
    }
  }

  async #letter(
    { nr, dossierId, school, behandelaar }: Geval,
    vandaag: Datum,
    gezagdragerId: string,
  ): Promise<void> {
    const id = await this.brieven.run(dossierId, {
      soort: 'uitnodiging',
      aan: 'gezagdrager',
      gezagdragerId,
      gesprekDatum: ahead(vandaag, 6),
      gesprekTijd: '10:30',
      gesprekPlaats: 'Gemeentehuis, spreekkamer 2',
      schoolnaam: school,
      alinea: 'We bespreken het plan en het rooster voor de komende weken. Neem gerust iemand mee.',
    });
    if (nr % 2 === 0) await this.sent.run(id, vandaag, 'post');
    await this.brieven.run(dossierId, {
      soort: 'bericht-school',
      aan: 'school',
      schoolnaam: school,
      alinea: `${behandelaar.naam} is de behandelaar. Stuur het opbouwrooster vóór het gesprek.`,
    });
  }

  async #file({ dossierId, voornaam, eersteDag, peildag }: Geval): Promise<void> {
    const dag = ago(peildag, 9, eersteDag);
    await this.bestanden.run(dossierId, {
      naam: 'gespreksverslag.txt',
      bytes: Buffer.from(gespreksverslag(voornaam, dag), 'utf8'),
      omschrijving: `Verslag van het gesprek op school van ${dag}`,
    });
  }
}
