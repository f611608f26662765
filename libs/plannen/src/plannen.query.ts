import { Injectable } from '@nestjs/common';
import { Clock } from '@zesweken/clock';
import { type Dossier, findDossier } from '@zesweken/dossiers';
import { NotFound } from '@zesweken/errors';
import { type Gezin, Gezinnen } from '@zesweken/leerlingen';
import { type Handeling, Logboek } from '@zesweken/logboek';
import { Tenants } from '@zesweken/tenancy';
import { type Planversie, PlanStore, type Versieregel } from './plan-store.js';
import { bevoegden, type Hoedanigheid, moetGehoord } from './vaststelling.js';

/** The plan of a dossier with what one must know to work on it. */
export interface PlanVanNu {
  readonly dossierId: string;
  /** Undefined where no plan has been made yet. */
  readonly versie: Planversie | undefined;
  readonly gezin: Gezin;
  readonly bevoegd: readonly Hoedanigheid[];
  readonly moetGehoord: boolean;
}

/** Reads plans; each read is logged. */
@Injectable()
export class Plannen {
  constructor(
    private readonly tenants: Tenants,
    private readonly store: PlanStore,
    private readonly gezinnen: Gezinnen,
    private readonly logboek: Logboek,
    private readonly clock: Clock,
  ) {}

  /** The plan of now. @throws NotFound */
  async current(dossierId: string): Promise<PlanVanNu> {
    const { db } = this.tenants;
    const dossier = await findDossier(db, dossierId);
    const [versie, gezin] = await Promise.all([
      this.store.current(db, dossier.id),
      this.gezinnen.of(dossier.leerlingId),
    ]);
    this.#log('lezen', dossier);
    const vandaag = this.clock.today();
    const { geboortedatum } = gezin.leerling;
    return {
      dossierId: dossier.id,
      versie,
      gezin,
      bevoegd: bevoegden(geboortedatum, vandaag),
      moetGehoord: moetGehoord(geboortedatum, vandaag),
    };
  }

  /** A page of its versions, newest first, and whether there is a next. @throws NotFound */
  async versions(
    dossierId: string,
    page: number,
    pageSize: number,
  ): Promise<{ items: Versieregel[]; more: boolean }> {
    const { db } = this.tenants;
    const dossier = await findDossier(db, dossierId);
    const found = await this.store.list(db, dossier.id, pageSize, (page - 1) * pageSize);
    this.#log('lijst', dossier);
    return { items: found.slice(0, pageSize), more: found.length > pageSize };
  }

  /** One version as it was saved. @throws NotFound */
  async version(id: string): Promise<Planversie> {
    const { db } = this.tenants;
    const dossierId = await this.store.dossierOf(db, id);
    if (!dossierId) throw new NotFound('Deze versie van het plan');
    const dossier = await findDossier(db, dossierId);
    const versie = await this.store.one(db, dossier.id, id);
    if (!versie) throw new NotFound('Deze versie van het plan');
    this.#log('lezen', dossier);
    return versie;
  }

  #log(handeling: Handeling, { id, leerlingId }: Dossier): void {
    this.logboek.record(this.tenants.db, {
      handeling,
      activiteit: 'dossiers-behandelen',
      betrokkenen: [leerlingId],
      object: 'plan',
      objectId: id,
    });
  }
}
