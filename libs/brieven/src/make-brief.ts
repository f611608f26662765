import { Injectable } from '@nestjs/common';
import { Clock, Ids } from '@zesweken/clock';
import { findDossier, WorkOnDossier } from '@zesweken/dossiers';
import { NotFound } from '@zesweken/errors';
import type { Datum } from '@zesweken/kalender';
import { Tenants } from '@zesweken/tenancy';
import { mustBeSendable } from './brief.js';
import { BriefLog } from './brief-log.js';
import { BriefStore } from './brief-store.js';
import type { Briefinvoer } from './briefinvoer.js';
import type { Wijze } from './briefsoort.js';
import { ComposeBrief, type Concept } from './compose-brief.js';

/** Makes a letter and keeps exactly what it says. */
@Injectable()
export class MakeBrief {
  constructor(
    private readonly work: WorkOnDossier,
    private readonly compose: ComposeBrief,
    private readonly store: BriefStore,
    private readonly log: BriefLog,
    private readonly ids: Ids,
  ) {}

  /** @returns id of the letter. @throws NotFound; DomainError `dossier.gesloten`; what {@link ComposeBrief} throws */
  run(dossierId: string, invoer: Briefinvoer): Promise<string> {
    return this.work.run(dossierId, async ({ db, dossier, vandaag, at }) => {
      const concept = await this.compose.run(dossier, invoer, vandaag);
      const id = this.ids.next();
      const { soort } = invoer;
      await this.store.add({ ...concept, id, dossierId: dossier.id, soort, door: this.log.userId, op: at });
      this.log.record(db, 'aanmaken', dossier.leerlingId, id);
      return id;
    });
  }
}

/** Shows what a letter would say, and keeps nothing. The read is logged: it shows the leerling's data. */
@Injectable()
export class PreviewBrief {
  constructor(
    private readonly tenants: Tenants,
    private readonly compose: ComposeBrief,
    private readonly log: BriefLog,
    private readonly clock: Clock,
  ) {}

  /** @throws NotFound; DomainError `dossier.gesloten`; what {@link ComposeBrief} throws */
  async run(dossierId: string, invoer: Briefinvoer): Promise<Concept> {
    const { db } = this.tenants;
    const dossier = await findDossier(db, dossierId);
    dossier.mustBeOpen();
    const concept = await this.compose.run(dossier, invoer, this.clock.today());
    this.log.record(db, 'lezen', dossier.leerlingId);
    return concept;
  }
}

/** Notes on which day and how a letter was sent; also in a closed dossier, for it is a fact. */
@Injectable()
export class MarkBriefSent {
  constructor(
    private readonly work: WorkOnDossier,
    private readonly store: BriefStore,
    private readonly log: BriefLog,
  ) {}

  /** @throws NotFound; what {@link mustBeSendable} throws */
  async run(id: string, datum: Datum, wijze: Wijze): Promise<void> {
    const known = await this.store.one(id);
    if (!known) throw new NotFound('Deze brief');
    await this.work.run(
      known.dossierId,
      async ({ db, vandaag, at }) => {
        const brief = await this.store.one(id, true);
        if (!brief) throw new NotFound('Deze brief');
        mustBeSendable(brief, datum, vandaag);
        await this.store.markSent(id, this.log.userId, { datum, wijze, op: at });
        this.log.record(db, 'wijzigen', brief.leerlingId, id);
      },
      { closedToo: true },
    );
  }
}
