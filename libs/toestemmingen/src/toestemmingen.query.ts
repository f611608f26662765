import { Injectable } from '@nestjs/common';
import { findDossier, metSamengevoegde } from '@zesweken/dossiers';
import { NotFound } from '@zesweken/errors';
import type { Categorie } from '@zesweken/grondslagen';
import type { Datum } from '@zesweken/kalender';
import { Logboek } from '@zesweken/logboek';
import { type Tenant, TenantDirectory, Tenants } from '@zesweken/tenancy';
import sql from 'sql-template-tag';
import type { Gezaghebber } from './gevers.js';
import type { Betrokkene } from './give-toestemming.js';
import { type Gebeurtenis, type Regel, type Toestemming } from './toestemming.js';
import { ToestemmingWerk } from './toestemming-werk.js';
import { type Bijzonder, eerderTot, type Vereisten, vereisten } from './vereist.js';

/** A line with the organisation at the other side. */
export interface RegelMetPartij extends Regel {
  readonly slug: string;
  readonly naam: string;
}

/** A toestemming as the tenant that has the dossier sees it: all of it. */
export interface ToestemmingVol {
  readonly toestemming: Toestemming;
  readonly regels: readonly RegelMetPartij[];
  /** Slugs and names of those it was asked for. */
  readonly ontvangers: readonly { readonly slug: string; readonly naam: string }[];
}

/** Who must give today, and until when it would hold. */
export interface Voorstel extends Vereisten {
  readonly gezaghebbers: readonly Gezaghebber[];
  readonly leerlingNaam: string;
  readonly eerderTot: Partial<Record<Categorie, Datum>>;
}

/** Reads toestemmingen; each read is logged. */
@Injectable()
export class Toestemmingen {
  constructor(
    private readonly werk: ToestemmingWerk,
    private readonly tenants: Tenants,
    private readonly directory: TenantDirectory,
    private readonly logboek: Logboek,
  ) {}

  /** One with its history. @throws NotFound */
  async one(id: string): Promise<ToestemmingVol & { readonly gebeurtenissen: readonly Gebeurtenis[] }> {
    const toestemming = await this.werk.store.one(id);
    const [vol] = await this.#filled([toestemming]);
    if (!vol) throw new NotFound('Deze toestemming');
    this.werk.log('lezen', toestemming.leerlingId, id);
    return { ...vol, gebeurtenissen: await this.werk.store.events(id) };
  }

  /** Those of a dossier and of the dossiers joined to it, newest first. @throws NotFound */
  async ofDossier(dossierId: string): Promise<ToestemmingVol[]> {
    const { db } = this.tenants;
    const dossier = await findDossier(db, dossierId);
    const found = await this.werk.store.read(
      sql`where t.dossier_id in (${metSamengevoegde(dossier.id)}) order by t.aangemaakt_op desc, t.id desc`,
    );
    this.werk.log('lijst', dossier.leerlingId);
    return this.#filled(found);
  }

  /** Those that a betrokkene is asked about, gave, or may withdraw. Whoever asks logs. */
  async voorBetrokkene(leerlingId: string): Promise<ToestemmingVol[]> {
    const found = await this.werk.store.read(
      sql`where t.leerling_id = ${leerlingId} order by t.aangemaakt_op desc, t.id desc`,
    );
    return this.#filled(found);
  }

  /** What a betrokkene answered: undefined where it was not asked. */
  mijnStand(
    { gevers }: Toestemming,
    { gezagdragerId }: Betrokkene,
  ): 'gevraagd' | 'gegeven' | 'geweigerd' | undefined {
    return gevers.find((een) =>
      gezagdragerId === null ? een.hoedanigheid === 'leerling' : een.gezagdragerId === gezagdragerId,
    )?.stand;
  }

  /** Lines that this tenant received: all that it may see of a toestemming. Logged without a betrokkene: a line names nobody. */
  async received(page: number, pageSize: number): Promise<{ items: RegelMetPartij[]; more: boolean }> {
    const regels = await this.werk.regels.received(pageSize + 1, (page - 1) * pageSize);
    this.#logReceived('lijst');
    const items = await this.#named(regels.slice(0, pageSize), ({ vanRol }) => vanRol);
    return { items, more: regels.length > pageSize };
  }

  /** The own line of a received toestemming. @throws NotFound */
  async receivedOne(toestemmingId: string): Promise<RegelMetPartij> {
    const [regel] = await this.#named(
      await this.werk.regels.receivedOf(toestemmingId),
      ({ vanRol }) => vanRol,
    );
    if (!regel) throw new NotFound('Deze toestemming');
    this.#logReceived('lezen', toestemmingId);
    return regel;
  }

  /** Who must give today for these categories, and what would lapse at a birthday. @throws NotFound */
  async voorstel(
    dossierId: string,
    categorieen: readonly Categorie[],
    tot: Datum,
    bijzonder: Bijzonder | null,
  ): Promise<Voorstel> {
    const dossier = await findDossier(this.tenants.db, dossierId);
    const { leerling, gezag } = await this.werk.beslissers(dossier.leerlingId);
    const { vandaag } = this.werk;
    this.werk.log('lezen', dossier.leerlingId);
    return {
      ...vereisten(leerling.geboortedatum, vandaag, categorieen, bijzonder),
      gezaghebbers: gezag,
      leerlingNaam: leerling.naam,
      eerderTot: eerderTot(leerling.geboortedatum, { vanaf: vandaag, tot }, categorieen, bijzonder),
    };
  }

  async #filled(found: readonly Toestemming[]): Promise<ToestemmingVol[]> {
    const regels = await this.#named(
      await this.werk.regels.of(found.map(({ id }) => id)),
      ({ naarRol }) => naarRol,
    );
    const tenants = await this.directory.all();
    return found.map((toestemming) => ({
      toestemming,
      regels: regels.filter(({ toestemmingId }) => toestemmingId === toestemming.id),
      ontvangers: tenants
        .filter(({ id }) => toestemming.ontvangers.includes(id))
        .map(({ slug, naam }) => ({ slug, naam })),
    }));
  }

  async #named(regels: readonly Regel[], rol: (regel: Regel) => string): Promise<RegelMetPartij[]> {
    const byRole = new Map(
      (await this.directory.all()).map((tenant): [string, Tenant] => [tenant.schema, tenant]),
    );
    return regels.map((regel) => {
      const tenant = byRole.get(rol(regel));
      return { ...regel, slug: tenant?.slug ?? '', naam: tenant?.naam ?? 'Opgeheven organisatie' };
    });
  }

  #logReceived(handeling: 'lijst' | 'lezen', objectId?: string): void {
    this.logboek.record(this.tenants.db, {
      handeling,
      activiteit: 'gegevens-delen',
      betrokkenen: [],
      object: 'toestemmingsregel',
      objectId,
    });
  }
}
