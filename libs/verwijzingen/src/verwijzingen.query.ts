import { Injectable } from '@nestjs/common';
import { findDossier, metSamengevoegde } from '@zesweken/dossiers';
import { NotFound } from '@zesweken/errors';
import { type Categorie } from '@zesweken/grondslagen';
import { Logboek } from '@zesweken/logboek';
import { type Naamdelen, volledigeNaam } from '@zesweken/leerlingen';
import { type Tenant, TenantDirectory, Tenants } from '@zesweken/tenancy';
import sql, { empty } from 'sql-template-tag';
import { Deling } from './deling.js';
import type { Ontvangen } from './ontvangen-store.js';
import type { Antwoord, EigenVerwijzing, Status, Verwijzing } from './verwijzing.js';
import { Kasten } from './verzendbalie.js';

/** A party as lists name it. */
export interface PartijNaam {
  readonly slug: string;
  readonly naam: string;
}

/** A verwijzing in a list, from the side of the tenant that reads. */
export interface VerwijzingRegel {
  readonly id: string;
  readonly richting: 'ontvangen' | 'verzonden';
  readonly status: Status;
  readonly soort: Verwijzing['soort'];
  readonly van: PartijNaam;
  readonly naar: PartijNaam;
  readonly kenmerk: string;
  /** Of the own dossier; null at a receiver that did not say which. */
  readonly dossierId: string | null;
  /** Name of the leerling, which the sender knows; the receiver reads it through the content. */
  readonly leerling: string | null;
  readonly doel: string | null;
  readonly grondslag: Verwijzing['grondslag'];
  readonly toestemmingId: string | null;
  readonly categorieen: readonly Categorie[];
  readonly verzondenOp: Date | null;
  readonly antwoordUiterlijk: string | null;
  readonly noodTot: Date | null;
  readonly geantwoordOp: Date | null;
  readonly einde: Verwijzing['einde'];
  readonly behandelaar: { readonly id: string; readonly naam: string } | null;
  readonly antwoord: Antwoord | null;
}

/** Something that happened to a verwijzing, as one side sees it. */
export interface Verwijzingsgebeurtenis {
  readonly id: string;
  readonly soort: string;
  readonly moment: Date;
  /** Slug of who did it, and the colleague where it was one of ours. */
  readonly partij: string;
  readonly door: string | null;
  readonly gegevens: Readonly<Record<string, string>>;
}

/** Which verwijzingen. */
export interface Verwijzingsvraag {
  readonly richting: 'ontvangen' | 'verzonden';
  readonly status: readonly Status[];
  readonly page: number;
  readonly pageSize: number;
}

interface Eigen extends Naamdelen {
  readonly id: string;
  readonly dossierId: string;
  readonly kenmerk: string;
}

/** Reads verwijzingen without their content; each read is logged. */
@Injectable()
export class Verwijzingen {
  constructor(
    private readonly tenants: Tenants,
    private readonly directory: TenantDirectory,
    private readonly kasten: Kasten,
    private readonly deling: Deling,
    private readonly logboek: Logboek,
  ) {}

  /** A page, newest first; concepts stand before what was sent. */
  async page({
    richting,
    status,
    page,
    pageSize,
  }: Verwijzingsvraag): Promise<{ items: VerwijzingRegel[]; more: boolean }> {
    const offset = (page - 1) * pageSize;
    const own = richting === 'ontvangen' ? sql`naar_rol = current_user` : sql`van_rol = current_user`;
    const which = status.length > 0 ? sql`and status = any(${status}::text[])` : empty;
    const concepts = richting === 'verzonden' && (status.length === 0 || status.includes('concept'));
    const written = concepts
      ? await this.kasten.eigen.read(
          sql`where verzonden_op is null order by aangemaakt_op desc, id desc limit ${pageSize + 1} offset ${offset}`,
        )
      : [];
    const count = concepts
      ? ((
          await this.tenants.db.first<{ n: number }>(
            sql`select count(*)::int as n from verwijzingen where verzonden_op is null`,
          )
        )?.n ?? 0)
      : 0;
    const room = pageSize + 1 - written.length;
    const sent =
      room > 0
        ? await this.kasten.store.read(
            sql`where ${own} ${which} order by verzonden_op desc, id desc limit ${room} offset ${Math.max(0, offset - count)}`,
          )
        : [];
    const items = [...(await this.#concepten(written)), ...(await this.#regels(sent))];
    const shown = items.slice(0, pageSize);
    await this.#logList(shown);
    return { items: shown, more: items.length > pageSize };
  }

  /** Those made of a dossier, newest first. @throws NotFound */
  async ofDossier(dossierId: string): Promise<VerwijzingRegel[]> {
    const dossier = await findDossier(this.tenants.db, dossierId);
    const own = await this.kasten.eigen.read(
      sql`where dossier_id in (${metSamengevoegde(dossier.id)}) order by aangemaakt_op desc, id desc`,
    );
    const sent = await this.kasten.store.read(
      sql`where id = any(${own.map(({ id }) => id)}::uuid[]) order by verzonden_op desc, id desc`,
    );
    const items = [
      ...(await this.#concepten(own.filter(({ verzondenOp }) => !verzondenOp))),
      ...(await this.#regels(sent)),
    ];
    this.#log('lijst', [dossier.leerlingId]);
    return items;
  }

  /** One with its history; of a concept what is written so far. @throws NotFound */
  async one(id: string): Promise<{
    readonly regel: VerwijzingRegel;
    readonly concept: EigenVerwijzing['concept'] | null;
    readonly gebeurtenissen: readonly Verwijzingsgebeurtenis[];
  }> {
    const [sent] = await this.kasten.store.read(sql`where id = ${id}`);
    if (!sent) return this.#concept(id);
    const [regel] = await this.#regels([sent]);
    if (!regel) throw new NotFound('Deze verwijzing');
    await this.#logList([regel], id);
    return { regel, concept: null, gebeurtenissen: await this.#gebeurtenissen(id) };
  }

  async #concept(id: string) {
    const own = await this.kasten.eigen.one(id);
    const [regel] = await this.#concepten([own]);
    if (!regel) throw new NotFound('Deze verwijzing');
    this.#log('lezen', [own.leerlingId], id);
    return { regel, concept: own.concept, gebeurtenissen: [] };
  }

  #gebeurtenissen(id: string): Promise<Verwijzingsgebeurtenis[]> {
    return this.tenants.db.rows<Verwijzingsgebeurtenis>(sql`
      select e.id, e.soort, e.moment, e.partij, g.naam as door, e.gegevens
      from verwijzingsgebeurtenissen e left join gebruikers g on g.id = e.door_id where e.verwijzing_id = ${id} order by e.moment, e.id`);
  }

  async #regels(sent: readonly Verwijzing[]): Promise<VerwijzingRegel[]> {
    if (sent.length === 0) return [];
    const ids = sent.map(({ id }) => id);
    const [parties, eigen, ontvangen] = [
      await this.#parties(),
      await this.#eigen(ids),
      await this.kasten.ontvangen.of(ids),
    ];
    const antwoorden = new Map(
      (await this.kasten.eigen.read(sql`where id = any(${ids}::uuid[])`)).map((een) => [
        een.id,
        een.antwoord,
      ]),
    );
    return sent.map((verwijzing) => {
      const mine = eigen.get(verwijzing.id);
      const received = ontvangen.get(verwijzing.id);
      const { id, status, soort, kenmerk, doel, grondslag, toestemmingId, categorieen } = verwijzing;
      const { verzondenOp, antwoordUiterlijk, noodTot, geantwoordOp, einde } = verwijzing;
      return {
        ...{ id, status, soort, kenmerk, doel, grondslag, toestemmingId, categorieen },
        ...{ verzondenOp, antwoordUiterlijk, noodTot, geantwoordOp, einde },
        richting: this.deling.isVerzender(verwijzing) ? 'verzonden' : 'ontvangen',
        van: parties(verwijzing.vanRol),
        naar: parties(verwijzing.naarRol),
        dossierId: mine?.dossierId ?? received?.dossierId ?? null,
        leerling: mine ? volledigeNaam(mine) : null,
        behandelaar: behandelaarVan(received),
        antwoord: received?.antwoord ?? antwoorden.get(id) ?? null,
      };
    });
  }

  async #concepten(written: readonly EigenVerwijzing[]): Promise<VerwijzingRegel[]> {
    if (written.length === 0) return [];
    const eigen = await this.#eigen(written.map(({ id }) => id));
    const tenants = await this.directory.all();
    const { slug, naam } = this.tenants.db.tenant;
    return written.flatMap(({ id, concept, naarTenant, dossierId }) => {
      const mine = eigen.get(id);
      if (!mine) return [];
      const naar = tenants.find((tenant) => tenant.id === naarTenant);
      return [
        {
          ...{ id, dossierId, soort: concept.soort, doel: concept.doel, categorieen: concept.categorieen },
          richting: 'verzonden' as const,
          status: 'concept' as const,
          van: { slug, naam },
          naar: { slug: naar?.slug ?? '', naam: naar?.naam ?? '' },
          kenmerk: mine.kenmerk,
          leerling: volledigeNaam(mine),
          grondslag: concept.grondslag.soort,
          toestemmingId: concept.grondslag.toestemmingId,
          ...{ verzondenOp: null, antwoordUiterlijk: null, noodTot: null, geantwoordOp: null },
          ...{ einde: null, behandelaar: null, antwoord: null },
        },
      ];
    });
  }

  async #eigen(ids: readonly string[]): Promise<Map<string, Eigen>> {
    const rows = await this.tenants.db.rows<Eigen>(sql`
      select v.id, v.dossier_id as "dossierId", d.kenmerk, l.voornamen, l.voorvoegsel, l.achternaam
      from verwijzingen v join dossiers d on d.id = v.dossier_id join leerlingen l on l.id = v.leerling_id where v.id = any(${ids}::uuid[])`);
    return new Map(rows.map((row) => [row.id, row]));
  }

  async #parties(): Promise<(rol: string) => PartijNaam> {
    const all = new Map(
      (await this.directory.all()).map((tenant): [string, Tenant] => [tenant.schema, tenant]),
    );
    return (rol) => {
      const tenant = all.get(rol);
      return { slug: tenant?.slug ?? '', naam: tenant?.naam ?? 'Opgeheven organisatie' };
    };
  }

  /** Whose data was shown: at the sender the leerlingen, at the receiver the verwijzingen that stand for them. */
  async #logList(items: readonly VerwijzingRegel[], objectId?: string): Promise<void> {
    const ids = items.map(({ id }) => id);
    const own = await this.tenants.db.rows<{ id: string; leerlingId: string }>(
      sql`select id, leerling_id as "leerlingId" from verwijzingen where id = any(${ids}::uuid[])`,
    );
    const byId = new Map(own.map(({ id, leerlingId }) => [id, leerlingId]));
    this.#log(objectId ? 'lezen' : 'lijst', [...new Set(ids.map((id) => byId.get(id) ?? id))], objectId);
  }

  #log(handeling: 'lijst' | 'lezen', betrokkenen: readonly string[], objectId?: string): void {
    this.logboek.record(this.tenants.db, {
      handeling,
      activiteit: 'gegevens-delen',
      betrokkenen,
      object: 'verwijzing',
      objectId,
    });
  }
}

function behandelaarVan(een: Ontvangen | undefined): VerwijzingRegel['behandelaar'] {
  return een?.behandelaarId && een.behandelaar ? { id: een.behandelaarId, naam: een.behandelaar } : null;
}
