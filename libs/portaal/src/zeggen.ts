import { Injectable } from '@nestjs/common';
import { Clock, Ids } from '@zesweken/clock';
import { TenantKeys } from '@zesweken/crypto';
import { DomainError } from '@zesweken/errors';
import type { Betrokkene } from '@zesweken/http';
import { Logboek } from '@zesweken/logboek';
import { SendBericht } from '@zesweken/notities';
import { Tenants } from '@zesweken/tenancy';
import sql from 'sql-template-tag';
import { Wie } from './make-link.js';
import { laatsteDossier, MijnGegevens } from './mijn.query.js';

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
    const dossier = await laatsteDossier(db, leerlingId);
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

/**
 * Keeps that somebody agrees on the plan as it was read, and tells the behandelaar, who records the agreement itself:
 * whether all who must agree did so stays a judgement of the officer.
 */
@Injectable()
export class SignPlan {
  constructor(
    private readonly tenants: Tenants,
    private readonly mijn: MijnGegevens,
    private readonly bericht: SendBericht,
    private readonly logboek: Logboek,
    private readonly wie: Wie,
  ) {}

  /** @param versie the number of the version that was read. @throws DomainError `plan.geen`, `plan.niet-voor-u`, `plan.nieuwe-versie`. */
  async run(betrokkene: Betrokkene, versie: number): Promise<void> {
    const { db } = this.tenants;
    const found = await this.mijn.planVanNu(betrokkene);
    if (!found) throw new DomainError('conflict', 'plan.geen', 'Er is nog geen plan.');
    if (found.versie.versie !== versie)
      throw new DomainError(
        'conflict',
        'plan.nieuwe-versie',
        'Het plan is net veranderd. Lees het opnieuw. Bent u het er dan mee eens, kies dan nog een keer.',
      );
    const { leerlingId, gezagdragerId } = betrokkene;
    const { dossier } = found;
    const id = this.wie.ids.next();
    const added = await db.first(sql`
      insert into planhandtekeningen (id, dossier_id, planversie_id, leerling_id, gezagdrager_id, moment)
      values (${id}, ${dossier.id}, ${found.versie.id}, ${leerlingId}, ${gezagdragerId}::uuid, ${this.wie.clock.now()})
      on conflict do nothing returning id`);
    if (added && dossier.behandelaarId)
      await this.bericht.run({
        ontvangerId: dossier.behandelaarId,
        soort: 'plan-eens',
        dossierId: dossier.id,
      });
    this.logboek.record(db, {
      handeling: 'aanmaken',
      activiteit: 'gegevens-delen',
      betrokkenen: [leerlingId],
      object: 'handtekening',
      objectId: id,
    });
  }
}
