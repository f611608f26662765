import { Injectable } from '@nestjs/common';
import { Clock, Ids } from '@zesweken/clock';
import { TenantKeys } from '@zesweken/crypto';
import { DomainError } from '@zesweken/errors';
import type { Betrokkene } from '@zesweken/http';
import { Gezinnen } from '@zesweken/leerlingen';
import { Logboek } from '@zesweken/logboek';
import { SendBericht } from '@zesweken/notities';
import { Plannen } from '@zesweken/plannen';
import { TenantDirectory, Tenants } from '@zesweken/tenancy';
import { Toestemmingen, type ToestemmingVol } from '@zesweken/toestemmingen';
import sql from 'sql-template-tag';

/** The plan as a gezagdrager or leerling reads it. */
export interface MijnPlan {
  readonly versie: number;
  readonly gemaaktOp: Date;
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
const LAATSTE = (leerlingId: string) => sql`
  select id, behandelaar_id as "behandelaarId" from dossiers where leerling_id = ${leerlingId} and samengevoegd_in is null
  order by status = 'gesloten', eerste_signaaldag desc limit 1`;

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
  async plan({ leerlingId, gezagdragerId }: Betrokkene): Promise<MijnPlan | null> {
    if (gezagdragerId !== null) await this.#mustSeePlan(leerlingId, gezagdragerId);
    const dossier = await this.tenants.db.first<{ id: string }>(LAATSTE(leerlingId));
    this.#log(leerlingId, 'plan');
    if (!dossier) return null;
    const { versie } = await this.plannen.current(dossier.id);
    if (!versie) return null;
    const { inhoud } = versie;
    return {
      versie: versie.versie,
      gemaaktOp: versie.gemaaktOp,
      stemLeerling: inhoud.stemLeerling,
      stemOuders: inhoud.stemOuders,
      doelen: inhoud.doelen.map(({ tekst }) => tekst),
      afspraken: inhoud.afspraken.map(({ tekst, met }) => ({ tekst, met })),
    };
  }

  /** What was asked, given or refused, with what this person answered. */
  async antwoorden(wie: Betrokkene): Promise<(ToestemmingVol & { readonly mijn: string | null })[]> {
    const all = await this.toestemmingen.voorBetrokkene(wie.leerlingId);
    this.#log(wie.leerlingId, 'toestemming');
    return all.map((een) => ({ ...een, mijn: this.toestemmingen.mijnStand(een.toestemming, wie) ?? null }));
  }

  /** Who looked at what and when, newest first: roles and organisations, no names of staff. */
  async wieKeek({ leerlingId }: Betrokkene, page: number): Promise<{ items: WieKeek[]; more: boolean }> {
    const { db } = this.tenants;
    const rows = await db.rows<
      Omit<WieKeek, 'organisatie'> & { readonly partij: string | null; soort: string }
    >(sql`
      select moment, rol, handeling, object_soort as object, partij, actor_soort as soort from verwerkingen
      where betrokkenen @> array[${leerlingId}::uuid] and actor_soort in ('gebruiker', 'partij', 'betrokkene')
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

/** Keeps what somebody says, and tells the behandelaar. */
@Injectable()
export class GiveStem {
  constructor(
    private readonly tenants: Tenants,
    private readonly keys: TenantKeys,
    private readonly bericht: SendBericht,
    private readonly logboek: Logboek,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** @throws DomainError `stem.geen-dossier` where there is no dossier to say it in. */
  async run({ leerlingId, gezagdragerId }: Betrokkene, tekst: string): Promise<void> {
    const { db } = this.tenants;
    const dossier = await db.first<{ id: string; behandelaarId: string | null }>(LAATSTE(leerlingId));
    if (!dossier)
      throw new DomainError(
        'conflict',
        'stem.geen-dossier',
        'Er loopt nu niets waarbij u iets kunt zeggen. Bel uw contactpersoon.',
      );
    const id = this.ids.next();
    const sealed = (await this.keys.of(db)).seal(tekst, {
      table: 'stemmen',
      column: 'tekst_versleuteld',
      row: id,
    });
    await db.execute(sql`
      insert into stemmen (id, dossier_id, leerling_id, gezagdrager_id, tekst_versleuteld, moment)
      values (${id}, ${dossier.id}, ${leerlingId}, ${gezagdragerId}::uuid, ${sealed}, ${this.clock.now()})`);
    if (dossier.behandelaarId)
      await this.bericht.run({ ontvangerId: dossier.behandelaarId, soort: 'stem', dossierId: dossier.id });
    this.logboek.record(db, {
      handeling: 'aanmaken',
      activiteit: 'gegevens-delen',
      betrokkenen: [leerlingId],
      object: 'stem',
      objectId: id,
    });
  }
}
