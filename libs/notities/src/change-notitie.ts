import { Injectable } from '@nestjs/common';
import { WorkOnDossier } from '@zesweken/dossiers';
import { DomainError } from '@zesweken/errors';
import type { Datum } from '@zesweken/kalender';
import { Tenants } from '@zesweken/tenancy';
import { mustBeColleagues } from './colleagues.js';
import { NotitieActs } from './notitie-acts.js';
import { NotitieStore, type Notitietekst } from './notitie-store.js';
import { mustBePossibleDay } from './notitie.entity.js';
import type { Notitiesoort } from './notitiesoort.js';
import { SendBericht } from './send-bericht.js';
import { geboortedatumOf, mentions } from './write-notitie.js';

/** What changes of a note; what is left out stays. */
export interface Notitiewijziging {
  readonly tekst?: string | undefined;
  readonly soort?: Notitiesoort | undefined;
  readonly metWie?: string | null | undefined;
  readonly datum?: Datum | undefined;
  readonly vermeldingen?: readonly string[] | undefined;
}

/** Changes one's own note within 24 hours; what it said before is kept as a version. */
@Injectable()
export class ChangeNotitie {
  constructor(
    private readonly tenants: Tenants,
    private readonly work: WorkOnDossier,
    private readonly store: NotitieStore,
    private readonly berichten: SendBericht,
    private readonly acts: NotitieActs,
  ) {}

  /**
   * @param version the version that the author saw; undefined: whichever it is.
   * @throws NotFound, Forbidden, InvalidInput; DomainError of `Notitie.mustBeChangeable` or `dossier.gesloten`.
   */
  async run(id: string, version: number | undefined, wijziging: Notitiewijziging): Promise<void> {
    // The dossier is locked before the note, as everywhere; so the note is looked up twice.
    const { dossierId } = await this.store.find(this.tenants.db, id);
    await this.work.run(dossierId, async ({ db, dossier, vandaag, at }) => {
      const notitie = await this.store.find(db, id, true);
      notitie.mustBeChangeable(this.acts.me, version, at);
      const now = await this.store.words(db, notitie);
      const next = merged(now, wijziging);
      if (next.datum !== now.datum)
        mustBePossibleDay(next.datum, await geboortedatumOf(db, dossier.leerlingId), vandaag);
      const added = next.vermeldingen.filter((one) => !now.vermeldingen.includes(one));
      await mustBeColleagues(db, 'vermeldingen', added);
      if (!sameWords(now, next)) await this.store.change(db, notitie, next, at);
      await this.berichten.run(...mentions(notitie, added));
      this.acts.log(db, 'wijzigen', dossier.leerlingId, id);
    });
  }
}

/** Withdraws a note: that it was there stays, its text is struck. Possible in a closed dossier too: a wrong note must go. */
@Injectable()
export class WithdrawNotitie {
  constructor(
    private readonly tenants: Tenants,
    private readonly work: WorkOnDossier,
    private readonly store: NotitieStore,
    private readonly acts: NotitieActs,
  ) {}

  /**
   * @param mayStrikeOthers whether the person leads the team.
   * @throws NotFound; Forbidden or DomainError of `Notitie.withdraw`.
   */
  async run(id: string, reden: string, mayStrikeOthers: boolean): Promise<void> {
    const { dossierId } = await this.store.find(this.tenants.db, id);
    await this.work.run(
      dossierId,
      async ({ db, dossier, at }) => {
        const notitie = await this.store.find(db, id, true);
        const sealed = await this.store.seal(db, reden, id, 'intrekreden_versleuteld');
        notitie.withdraw(this.acts.me, mayStrikeOthers, sealed, at);
        await db.manager.save(notitie);
        this.acts.log(db, 'wijzigen', dossier.leerlingId, id);
      },
      { closedToo: true },
    );
  }
}

/** @throws DomainError `notitie.overdracht`: a hand-over stays one. */
function merged(now: Notitietekst, wijziging: Notitiewijziging): Notitietekst {
  const { tekst, soort, metWie, datum, vermeldingen } = wijziging;
  if (now.soort === 'overdracht' && (soort !== undefined || vermeldingen !== undefined)) {
    throw new DomainError(
      'conflict',
      'notitie.overdracht',
      'Van de notitie bij een overdracht kunt u alleen de tekst wijzigen.',
    );
  }
  return {
    tekst: tekst ?? now.tekst,
    soort: soort ?? now.soort,
    metWie: metWie === undefined ? now.metWie : metWie,
    datum: datum ?? now.datum,
    vermeldingen: vermeldingen ?? now.vermeldingen,
  };
}

function sameWords(a: Notitietekst, b: Notitietekst): boolean {
  return (
    a.tekst === b.tekst &&
    a.soort === b.soort &&
    a.metWie === b.metWie &&
    a.datum === b.datum &&
    a.vermeldingen.length === b.vermeldingen.length &&
    a.vermeldingen.every((one) => b.vermeldingen.includes(one))
  );
}
