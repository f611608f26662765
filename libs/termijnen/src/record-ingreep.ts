import { Injectable } from '@nestjs/common';
import { Clock, Ids } from '@zesweken/clock';
import { type Place, TenantKeys } from '@zesweken/crypto';
import { DomainError, NotFound } from '@zesweken/errors';
import { type Datum } from '@zesweken/kalender';
import { Acting } from '@zesweken/logboek';
import { type TenantDb, Tenants } from '@zesweken/tenancy';
import sql from 'sql-template-tag';
import type { Waarvan } from './ingrepen.js';
import { type Ingreepreden, mustExtend, mustResume, mustSuspend, type Stand } from './keur-ingreep.js';
import type { Oorzaak } from './write-termijnen.js';

/** Whose clock it is. */
export type VanTermijn = Waarvan & { readonly dossierId: string | null };

/** What a person does to a clock. */
export type Daad =
  | { readonly soort: 'opschorten'; readonly van: Datum; readonly tot: Datum | null; readonly waarom: Waarom }
  | { readonly soort: 'hervatten'; readonly tot: Datum }
  | { readonly soort: 'verlengen'; readonly dagen: number; readonly waarom: Waarom }
  | { readonly soort: 'intrekken'; readonly ingreepId: string };

/** Why, as a code and in somebody's own words. */
export interface Waarom {
  readonly reden: Ingreepreden;
  readonly toelichting: string | null;
}

/** Where the words beside an ingreep are kept. */
export const ingreepPlace = (row: string): Place => ({
  table: 'termijningrepen',
  column: 'toelichting_versleuteld',
  row,
});

/** Records what a person does to a clock, once the rules allow it. Counting anew is up to the caller, in the same transaction. */
@Injectable()
export class RecordIngreep {
  constructor(
    private readonly tenants: Tenants,
    private readonly keys: TenantKeys,
    private readonly acting: Acting,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /**
   * @returns why the last day moves, for the history.
   * @throws as `mustSuspend`, `mustResume` and `mustExtend`; NotFound, DomainError `termijn.al-ingetrokken` for one to take back.
   */
  async run(van: VanTermijn, stand: Stand, daad: Daad): Promise<Oorzaak> {
    const vandaag = this.clock.today();
    switch (daad.soort) {
      case 'opschorten':
        mustSuspend(stand, daad.van, daad.tot, vandaag);
        await this.#insert(
          van,
          { ingreep: 'opschorting', van: daad.van, tot: daad.tot, dagen: null },
          daad.waarom,
        );
        return 'opschorting';
      case 'verlengen':
        mustExtend(stand, daad.dagen, vandaag);
        await this.#insert(
          van,
          { ingreep: 'verlenging', van: vandaag, tot: null, dagen: daad.dagen },
          daad.waarom,
        );
        return 'verlenging';
      case 'hervatten':
        mustResume(stand, daad.tot, vandaag);
        await this.tenants.db.execute(sql`
          update termijningrepen set tot = ${daad.tot} where ingreep = 'opschorting' and tot is null and ingetrokken_op is null and ${own(van)}`);
        return 'opschorting';
      case 'intrekken':
        return this.#withdraw(this.tenants.db, van, daad.ingreepId);
    }
  }

  async #insert(
    { dossierId, soort, meldingId, bronId }: VanTermijn,
    about: { ingreep: Oorzaak; van: Datum; tot: Datum | null; dagen: number | null },
    { reden, toelichting }: Waarom,
  ): Promise<void> {
    const { db } = this.tenants;
    const id = this.ids.next();
    const sealed = toelichting === null ? null : (await this.keys.of(db)).seal(toelichting, ingreepPlace(id));
    await db.execute(sql`
      insert into termijningrepen (id, dossier_id, soort, melding_id, bron_id, ingreep, van, tot, dagen, reden, toelichting_versleuteld, door_id, vastgelegd_op)
      values (${id}, ${dossierId}::uuid, ${soort}, ${meldingId}::uuid, ${bronId}::uuid, ${about.ingreep}, ${about.van}, ${about.tot}::date, ${about.dagen}::int, ${reden}, ${sealed},
        ${this.acting.current.id}::uuid, ${this.clock.now()})`);
  }

  async #withdraw(db: TenantDb, van: VanTermijn, id: string): Promise<Oorzaak> {
    const known = await db.first<{ ingreep: Oorzaak; gone: boolean }>(sql`
      select ingreep, ingetrokken_op is not null as gone from termijningrepen where id = ${id} and ${own(van)} for update`);
    if (!known) throw new NotFound('Deze opschorting of verlenging');
    if (known.gone)
      throw new DomainError(
        'conflict',
        'termijn.al-ingetrokken',
        'Dit is al ingetrokken. Vernieuw de pagina om te zien hoe het nu staat.',
      );
    await db.execute(sql`update termijningrepen set ingetrokken_op = ${this.clock.now()} where id = ${id}`);
    return known.ingreep;
  }
}

function own({ dossierId, soort, meldingId, bronId }: VanTermijn) {
  return bronId === null
    ? sql`dossier_id = ${dossierId}::uuid and bron_id is null and soort = ${soort} and melding_id is not distinct from ${meldingId}::uuid`
    : sql`bron_id = ${bronId}::uuid and soort = ${soort}`;
}
