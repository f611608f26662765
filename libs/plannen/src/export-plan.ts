import { Injectable } from '@nestjs/common';
import { Clock } from '@zesweken/clock';
import { findDossier, metSamengevoegde } from '@zesweken/dossiers';
import { DomainError, NotFound } from '@zesweken/errors';
import { type Gezin, Gezinnen } from '@zesweken/leerlingen';
import { Logboek } from '@zesweken/logboek';
import { PdfMaker } from '@zesweken/pdf';
import { Tenants } from '@zesweken/tenancy';
import { ActieStore } from './actie-store.js';
import { planDocument, type PlanOpPapier } from './plan-document.js';
import { PlanStore } from './plan-store.js';

/** Reads what stands on paper; apart, so that printing itself stays small. */
@Injectable()
export class PlanPapier {
  constructor(
    private readonly tenants: Tenants,
    private readonly plans: PlanStore,
    private readonly acties: ActieStore,
    private readonly gezinnen: Gezinnen,
    private readonly clock: Clock,
  ) {}

  /** @throws NotFound; DomainError `plan.geen` and those of {@link printFor}. */
  async of(
    dossierId: string,
    voor: string | undefined,
  ): Promise<PlanOpPapier & { readonly leerlingId: string }> {
    const { db } = this.tenants;
    const dossier = await findDossier(db, dossierId);
    const versie = await this.plans.current(db, dossier.id);
    if (!versie) {
      throw new DomainError(
        'conflict',
        'plan.geen',
        'Er is nog geen plan om af te drukken. Vul eerst het plan in.',
      );
    }
    const [gezin, acties] = await Promise.all([
      this.gezinnen.of(dossier.leerlingId),
      this.acties.of(db, metSamengevoegde(dossier.id)),
    ]);
    return {
      leerlingId: dossier.leerlingId,
      versie,
      acties,
      leerling: gezin.leerling,
      kenmerk: dossier.kenmerk,
      brin: dossier.brin,
      afzender: db.tenant.naam,
      vandaag: this.clock.today(),
      voor: voor === undefined ? undefined : printFor(gezin, voor),
    };
  }
}

/**
 * For whom the plan is printed, and what must be left out.
 * @throws NotFound; DomainError `plan.contact-geblokkeerd` or `plan.niet-voor-deze-persoon`.
 */
export function printFor(
  { gezagdragers, geheimAdres }: Gezin,
  id: string,
): NonNullable<PlanOpPapier['voor']> {
  const gezagdrager = gezagdragers.find((each) => each.id === id);
  if (!gezagdrager) throw new NotFound('Deze gezagdrager');
  const { naam, mag, geblokkeerd } = gezagdrager;
  if (geblokkeerd) {
    throw new DomainError(
      'conflict',
      'plan.contact-geblokkeerd',
      'Met deze gezagdrager mag geen contact zijn. Daarom is er geen afdruk voor deze persoon. Kijk bij Gezin waarom.',
    );
  }
  if (!mag.plan) {
    throw new DomainError(
      'conflict',
      'plan.niet-voor-deze-persoon',
      'Het plan mag niet aan deze gezagdrager worden getoond. Kijk bij Gezin waarom.',
    );
  }
  return { naam, weglaten: { adres: geheimAdres || !mag.adres, school: !mag.school } };
}

/** Prints the plan of now as a tagged PDF; who took it out is logged. */
@Injectable()
export class ExportPlan {
  constructor(
    private readonly tenants: Tenants,
    private readonly papier: PlanPapier,
    private readonly pdf: PdfMaker,
    private readonly logboek: Logboek,
  ) {}

  /**
   * @param voor id of the gezagdrager it is for; left out: for the file, with everything.
   * @throws NotFound; DomainError `plan.geen`, `plan.contact-geblokkeerd`, `plan.niet-voor-deze-persoon`.
   */
  async run(dossierId: string, voor?: string): Promise<{ bytes: Buffer; naam: string }> {
    const papier = await this.papier.of(dossierId, voor);
    this.logboek.record(this.tenants.db, {
      handeling: 'exporteren',
      activiteit: 'dossiers-behandelen',
      betrokkenen: [papier.leerlingId],
      object: 'plan',
      objectId: papier.versie.id,
    });
    const bytes = await this.pdf.make(planDocument(papier));
    return { bytes, naam: `plan-${papier.kenmerk}-versie-${papier.versie.versie}.pdf` };
  }
}
