import { Injectable } from '@nestjs/common';
import { DomainError } from '@zesweken/errors';
import type { Betrokkene } from '@zesweken/http';
import { Gezinnen } from '@zesweken/leerlingen';
import { Logboek } from '@zesweken/logboek';
import { Plannen } from '@zesweken/plannen';
import { type TenantDb, TenantDirectory, Tenants } from '@zesweken/tenancy';
import { Toestemmingen, type ToestemmingVol } from '@zesweken/toestemmingen';
import sql from 'sql-template-tag';

/** The plan as a gezagdrager or leerling reads it. */
export interface MijnPlan {
  readonly versie: number;
  readonly gemaaktOp: Date;
  /** When this person agreed on this version; null where that was not. */
  readonly akkoordOp: Date | null;
  readonly stemLeerling: string;
  readonly stemOuders: string;
  readonly doelen: readonly string[];
  readonly afspraken: readonly { readonly tekst: string; readonly met: string }[];
}

/** Somebody looked, or did something: when, in which role, of which organisation. */
export interface WieKeek {
  readonly moment: Date;
  readonly rol: string;
  readonly organisatie: string;
  readonly handeling: string;
  readonly object: string;
}

/** The newest open dossier, else the newest one. */
export function laatsteDossier(
  db: TenantDb,
  leerlingId: string,
): Promise<{ id: string; behandelaarId: string | null } | undefined> {
  return db.first(sql`
    select id, behandelaar_id as "behandelaarId" from dossiers where leerling_id = ${leerlingId} and samengevoegd_in is null
    order by status = 'gesloten', eerste_signaaldag desc limit 1`);
}

/** Log rows shown to a betrokkene on one page. */
export const REGELS = 50;

/** What a gezagdrager or leerling may see; each read is logged, with them as the actor. */
@Injectable()
export class MijnGegevens {
  constructor(
    private readonly tenants: Tenants,
    private readonly plannen: Plannen,
    private readonly gezinnen: Gezinnen,
    private readonly toestemmingen: Toestemmingen,
    private readonly directory: TenantDirectory,
    private readonly logboek: Logboek,
  ) {}

  /** Null where there is none yet. @throws DomainError `plan.niet-voor-u` where the leerling of 16 or older did not allow it. */
  async plan(wie: Betrokkene): Promise<MijnPlan | null> {
    const found = await this.planVanNu(wie);
    if (!found) return null;
    const { versie } = found;
    const { inhoud } = versie;
    const akkoord = await this.tenants.db.first<{ moment: Date }>(sql`
      select moment from planhandtekeningen where planversie_id = ${versie.id}
        and gezagdrager_id is not distinct from ${wie.gezagdragerId}::uuid`);
    return {
      versie: versie.versie,
      gemaaktOp: versie.gemaaktOp,
      akkoordOp: akkoord?.moment ?? null,
      stemLeerling: inhoud.stemLeerling,
      stemOuders: inhoud.stemOuders,
      doelen: inhoud.doelen.map(({ tekst }) => tekst),
      afspraken: inhoud.afspraken.map(({ tekst, met }) => ({ tekst, met })),
    };
  }

  /** The dossier whose plan, own or shared, this person may see; the look is logged. @throws as {@link plan} */
  async planDossier({ leerlingId, gezagdragerId }: Betrokkene, object: 'plan' | 'kring') {
    if (gezagdragerId !== null) await this.#mustSeePlan(leerlingId, gezagdragerId);
    this.#log(leerlingId, object);
    return laatsteDossier(this.tenants.db, leerlingId);
  }

  /** The plan with its dossier, for who may see it; undefined where there is none. @throws as {@link plan} */
  async planVanNu(wie: Betrokkene) {
    const dossier = await this.planDossier(wie, 'plan');
    if (!dossier) return undefined;
    const { versie } = await this.plannen.current(dossier.id);
    return versie && { dossier, versie };
  }

  /** What was asked, given or refused, with what this person answered. */
  async antwoorden(wie: Betrokkene): Promise<(ToestemmingVol & { readonly mijn: string | null })[]> {
    const all = await this.toestemmingen.voorBetrokkene(wie.leerlingId);
    this.#log(wie.leerlingId, 'toestemming');
    return all.map((een) => ({ ...een, mijn: this.toestemmingen.mijnStand(een.toestemming, wie) ?? null }));
  }

  /**
   * Who looked at what and when, newest first: roles and organisations, no names of staff. Without what sworn officers did
   * (UAVG 31-33), and without what went out in an emergency: knowing of it may bring the child in danger (UAVG 41).
   */
  async wieKeek({ leerlingId }: Betrokkene, page: number): Promise<{ items: WieKeek[]; more: boolean }> {
    const { db } = this.tenants;
    const rows = await db.rows<
      Omit<WieKeek, 'organisatie'> & { readonly partij: string | null; soort: string }
    >(sql`
      select moment, rol, handeling, object_soort as object, partij, actor_soort as soort from verwerkingen
      where betrokkenen @> array[${leerlingId}::uuid] and actor_soort in ('gebruiker', 'partij', 'betrokkene')
        and split_part(activiteit, '/', 2) <> 'handhaven' and grondslag not like 'noodsituatie%'
      order by id desc limit ${REGELS + 1} offset ${(page - 1) * REGELS}`);
    this.#log(leerlingId, 'verwerking');
    const names = new Map((await this.directory.all()).map(({ slug, naam }) => [slug, naam]));
    return {
      items: rows.slice(0, REGELS).map(({ partij, soort, ...row }) => ({
        ...row,
        organisatie: (soort === 'partij' && partij && names.get(partij)) || db.tenant.naam,
      })),
      more: rows.length > REGELS,
    };
  }

  async #mustSeePlan(leerlingId: string, gezagdragerId: string): Promise<void> {
    const { gezagdragers } = await this.gezinnen.of(leerlingId);
    if (gezagdragers.find(({ id }) => id === gezagdragerId)?.mag.plan) return;
    throw new DomainError(
      'forbidden',
      'plan.niet-voor-u',
      'U mag dit plan niet zien. Vanaf 16 jaar kiest de leerling zelf wie het plan ziet. Vraag het aan de leerling.',
    );
  }

  #log(leerlingId: string, object: string): void {
    this.logboek.record(this.tenants.db, {
      handeling: 'lezen',
      activiteit: 'gegevens-delen',
      betrokkenen: [leerlingId],
      object,
    });
  }
}
