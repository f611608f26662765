import { Injectable } from '@nestjs/common';
import { Clock } from '@zesweken/clock';
import { findDossier } from '@zesweken/dossiers';
import { DomainError, InvalidInput, NotFound } from '@zesweken/errors';
import type { Datum } from '@zesweken/kalender';
import { type Handeling, Logboek } from '@zesweken/logboek';
import { Tenants } from '@zesweken/tenancy';
import { zetStap } from './overgangen.js';
import type { Stap, Stapinvoer, Zaakgrond, Zaakstand, Zaakstatus } from './stappen.js';
import { type Zaak, type Zaakinhoud, ZaakStore } from './zaak-store.js';

/** A zaak with its steps. */
export interface VolledigeZaak {
  readonly zaak: Zaak;
  readonly stappen: readonly Stap[];
}

/** Tells the log that the compartment was used; the row names no ground, no step and no word. */
@Injectable()
export class LogHandhaving {
  constructor(
    private readonly tenants: Tenants,
    private readonly logboek: Logboek,
  ) {}

  record(handeling: Handeling, { id, leerlingId }: Pick<Zaak, 'id' | 'leerlingId'>): void {
    this.logboek.record(this.tenants.db, {
      handeling,
      activiteit: 'handhaven',
      betrokkenen: [leerlingId],
      object: 'handhaving',
      objectId: id,
    });
  }
}

/** Opens a zaak about a dossier. The dossier itself stays exactly as it is: nobody else may see that there is one. */
@Injectable()
export class OpenZaak {
  constructor(
    private readonly tenants: Tenants,
    private readonly store: ZaakStore,
    private readonly log: LogHandhaving,
    private readonly clock: Clock,
  ) {}

  /** @throws NotFound; DomainError `dossier.gesloten`, `handhaving.loopt-al`; InvalidInput for an impossible day. */
  async run(dossierId: string, grond: Zaakgrond, begonnenOp: Datum, toelichting: string): Promise<string> {
    // Held, not changed: two officers can't open two zaken at once. WorkOnDossier would note that a person acted.
    const dossier = await findDossier(this.tenants.db, dossierId, true);
    dossier.mustBeOpen();
    const wrong =
      begonnenOp > this.clock.today()
        ? 'Deze dag moet nog komen. Kies vandaag of een eerdere dag.'
        : begonnenOp < dossier.eersteSignaaldag
          ? `De eerste melding is van ${dossier.eersteSignaaldag}. Kies die dag of een latere.`
          : undefined;
    if (wrong) throw new InvalidInput([{ veld: 'datum', code: 'volgorde', melding: wrong }]);
    const known = await this.store.ofDossier(dossier.id);
    if (known && known.status !== 'afgesloten')
      throw new DomainError(
        'conflict',
        'handhaving.loopt-al',
        'Er loopt al een zaak bij dit dossier. Ga daarin verder, of sluit die eerst af.',
      );
    const { id: leads, kenmerk, leerlingId } = dossier;
    const id = await this.store.insert(
      { dossierId: leads, kenmerk, leerlingId, begonnenOp },
      { grond, toelichting },
    );
    this.log.record('aanmaken', { id, leerlingId });
    return id;
  }
}

/** Changes a zaak: held, with the version that the officer saw. */
@Injectable()
export class WorkOnZaak {
  constructor(
    private readonly store: ZaakStore,
    private readonly log: LogHandhaving,
  ) {}

  /** @throws NotFound; DomainError `handhaving.gewijzigd` (412). */
  async run(id: string, version: number | undefined, work: (zaak: Zaak) => Promise<void>): Promise<string> {
    const zaak = await this.store.one(id, true);
    if (!zaak) throw new NotFound('Deze zaak');
    if (version !== undefined && version !== zaak.versie)
      throw new DomainError(
        'precondition',
        'handhaving.gewijzigd',
        'Iemand anders heeft deze zaak intussen gewijzigd. Vernieuw de pagina en doe uw wijziging opnieuw.',
      );
    await work(zaak);
    this.log.record('wijzigen', zaak);
    return id;
  }
}

/** Records a step, see the table in overgangen.ts. */
@Injectable()
export class TakeStep {
  constructor(
    private readonly work: WorkOnZaak,
    private readonly store: ZaakStore,
    private readonly clock: Clock,
  ) {}

  /** @throws as {@link zetStap} and {@link WorkOnZaak.run}. */
  run(id: string, stap: Stapinvoer, version?: number): Promise<string> {
    return this.work.run(id, version, async (zaak) => {
      const [stappen, eerderProcesVerbaal] = await Promise.all([
        this.store.steps(id),
        this.store.earlierPv(zaak),
      ]);
      const { status, begonnenOp, geboortedatum } = zaak;
      const stand: Zaakstand = {
        ...{ status, begonnenOp, geboortedatum, stappen, eerderProcesVerbaal },
        vandaag: this.clock.today(),
      };
      await this.store.addStep(id, stap, zetStap(stap, stand));
    });
  }
}

/** Corrects the ground or the words with which a zaak began; what is left out stays. */
@Injectable()
export class CorrectZaak {
  constructor(
    private readonly work: WorkOnZaak,
    private readonly store: ZaakStore,
  ) {}

  /** @throws DomainError `handhaving.afgesloten`, and as {@link WorkOnZaak.run}. */
  run(id: string, change: Partial<Zaakinhoud>, version?: number): Promise<string> {
    return this.work.run(id, version, ({ status, grond, toelichting }) => {
      if (status === 'afgesloten')
        throw new DomainError(
          'conflict',
          'handhaving.afgesloten',
          'Deze zaak is afgesloten. Begin een nieuwe zaak als er weer reden voor is.',
        );
      return this.store.rewrite(id, {
        grond: change.grond ?? grond,
        toelichting: change.toelichting ?? toelichting,
      });
    });
  }
}

/** Reads the compartment; each read is logged. */
@Injectable()
export class Zaken {
  constructor(
    private readonly tenants: Tenants,
    private readonly store: ZaakStore,
    private readonly log: LogHandhaving,
  ) {}

  /** The zaak of a dossier: the one that runs, else the last. @throws NotFound */
  async ofDossier(dossierId: string): Promise<VolledigeZaak> {
    const dossier = await findDossier(this.tenants.db, dossierId);
    return this.#whole(await this.store.ofDossier(dossier.id));
  }

  /** @throws NotFound */
  async one(id: string): Promise<VolledigeZaak> {
    return this.#whole(await this.store.one(id));
  }

  /** A page, those that run first, and whether there is a next. */
  async page(filter: {
    status?: readonly Zaakstatus[];
    page: number;
    pageSize: number;
  }): Promise<{ items: Zaak[]; more: boolean }> {
    const { status, page, pageSize } = filter;
    const rows = await this.store.lastPage(status, pageSize, (page - 1) * pageSize);
    return { items: rows.slice(0, pageSize), more: rows.length > pageSize };
  }

  async #whole(zaak: Zaak | undefined): Promise<VolledigeZaak> {
    if (!zaak) throw new NotFound('Deze zaak');
    this.log.record('lezen', zaak);
    return { zaak, stappen: await this.store.steps(zaak.id) };
  }
}
