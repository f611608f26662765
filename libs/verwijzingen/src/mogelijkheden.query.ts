import { Injectable } from '@nestjs/common';
import { Convenanten } from '@zesweken/convenanten';
import { findDossier } from '@zesweken/dossiers';
import { CATEGORIEEN, wijs, type Wijzing } from '@zesweken/grondslagen';
import { Clock } from '@zesweken/clock';
import { Logboek } from '@zesweken/logboek';
import { TenantDirectory, Tenants } from '@zesweken/tenancy';
import { LoadDeelfeiten } from './deelfeiten.js';

/** What may go to one receiver about one child, category by category. */
export interface Mogelijkheid {
  readonly slug: string;
  readonly naam: string;
  readonly soort: string;
  readonly doelen: readonly string[];
  readonly wijzingen: readonly Wijzing[];
}

/** The grondslagwijzer: for every member of the convenant what may go, on which ground, or why not. */
@Injectable()
export class Mogelijkheden {
  constructor(
    private readonly tenants: Tenants,
    private readonly convenanten: Convenanten,
    private readonly directory: TenantDirectory,
    private readonly feiten: LoadDeelfeiten,
    private readonly logboek: Logboek,
    private readonly clock: Clock,
  ) {}

  /** @throws NotFound */
  async of(dossierId: string): Promise<Mogelijkheid[]> {
    const vandaag = this.clock.today();
    const dossier = await findDossier(this.tenants.db, dossierId);
    const feitenOf = await this.feiten.of(dossier, vandaag);
    const leden = (await this.convenanten.deelgenoten()).filter(
      ({ vanaf, tot }) => vanaf <= vandaag && (tot === null || vandaag <= tot),
    );
    const made = new Map<string, Mogelijkheid>();
    for (const lid of leden) {
      const tenant = await this.directory.find(lid.id);
      const feiten = tenant && (await feitenOf(tenant));
      if (!feiten) continue;
      const { slug, naam, doelen } = lid;
      made.set(slug, { slug, naam, soort: feiten.naar, doelen, wijzingen: wijs(feiten, CATEGORIEEN) });
    }
    this.logboek.record(this.tenants.db, {
      handeling: 'lezen',
      activiteit: 'gegevens-delen',
      betrokkenen: [dossier.leerlingId],
      object: 'dossier',
      objectId: dossier.id,
    });
    return [...made.values()];
  }
}
