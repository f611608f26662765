import { timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '@zesweken/clock';
import { TenantUnavailable } from '@zesweken/errors';
import { type Betrokkene, BetrokkeneReader } from '@zesweken/http';
import { type Datum } from '@zesweken/kalender';
import { Acting, Logboek, type Trace } from '@zesweken/logboek';
import { SendBericht } from '@zesweken/notities';
import { type TenantDb, TenantDirectory, Tenants } from '@zesweken/tenancy';
import { hashSecret, Throttle } from '@zesweken/toegang';
import sql from 'sql-template-tag';
import { MagLink, Wie } from './make-link.js';
import { codeHash, linkMislukt, POGINGEN, RUST_MS, SESSIE_MS } from './toegangslink.js';

interface LinkRow {
  readonly id: string;
  readonly leerlingId: string;
  readonly gezagdragerId: string | null;
  readonly codeHash: Buffer;
  readonly pogingen: number;
  readonly gemaaktDoor: string | null;
  readonly geboortedatum: Datum;
}

/** What somebody gives who comes by a link. */
export interface Binnenkomst {
  readonly tenantId: string;
  readonly secret: string;
  readonly geboortedatum: string;
  readonly code: string;
  readonly address: string;
  readonly trace: Trace;
}

/** Reads the sessions of personal links. Who lost gezag or was blocked meanwhile is out at the next call. */
@Injectable()
export class Portaalsessies extends BetrokkeneReader {
  constructor(
    private readonly mag: MagLink,
    private readonly clock: Clock,
  ) {
    super();
  }

  async identify(db: TenantDb, secret: string): Promise<Betrokkene | undefined> {
    const now = this.clock.now();
    const found = await db.first<{ id: string; leerlingId: string; gezagdragerId: string | null }>(sql`
      select s.id, l.leerling_id as "leerlingId", l.gezagdrager_id as "gezagdragerId"
      from portaalsessies s join toegangslinks l on l.id = s.link_id
      where s.token_hash = ${hashSecret(secret)} and s.beeindigd_op is null and l.ingetrokken_op is null
        and s.verloopt_op > ${now} and s.laatst_gezien_op > ${new Date(now.getTime() - RUST_MS)}`);
    if (!found) return undefined;
    const naam = await this.mag.naam(found.leerlingId, found.gezagdragerId).catch(() => undefined);
    if (naam === undefined) return undefined;
    db.atCommit(sql`update portaalsessies set laatst_gezien_op = ${now} where id = ${found.id}`);
    const { id: sessieId, leerlingId, gezagdragerId } = found;
    return { sessieId, leerlingId, gezagdragerId, naam };
  }
}

/** Opens the session of a link, or counts a wrong try. */
@Injectable()
export class OpenSessie {
  constructor(
    private readonly wie: Wie,
    private readonly bericht: SendBericht,
    private readonly logboek: Logboek,
  ) {}

  get now(): Date {
    return this.wie.clock.now();
  }

  async run(db: TenantDb, { id, leerlingId, gezagdragerId }: LinkRow, naam: string) {
    const { now } = this;
    const [sessieId, secret] = [this.wie.ids.next(), this.wie.ids.secret()];
    await db.execute(sql`update toegangslinks set gebruikt_op = ${now} where id = ${id}`);
    await db.execute(sql`
      insert into portaalsessies (id, token_hash, link_id, begonnen_op, laatst_gezien_op, verloopt_op)
      values (${sessieId}, ${hashSecret(secret)}, ${id}, ${now}, ${now}, ${new Date(now.getTime() + SESSIE_MS)})`);
    this.#log(db, 'aanmelden', leerlingId, id);
    return { secret, betrokkene: { sessieId, leerlingId, gezagdragerId, naam } };
  }

  /** Five wrong tries block the link. Each is logged; whoever made it hears of the block. */
  async wrong(db: TenantDb, { id, leerlingId, pogingen, gemaaktDoor }: LinkRow): Promise<void> {
    const blocked = pogingen + 1 >= POGINGEN;
    await db.execute(sql`
      update toegangslinks set pogingen = pogingen + 1, geblokkeerd_op = ${blocked ? this.now : null}::timestamptz where id = ${id}`);
    this.#log(db, 'zoeken', leerlingId, id);
    if (blocked && gemaaktDoor)
      await this.bericht.run({ ontvangerId: gemaaktDoor, soort: 'link-geblokkeerd' });
  }

  #log(db: TenantDb, handeling: 'aanmelden' | 'zoeken', leerlingId: string, objectId: string): void {
    this.logboek.record(db, {
      handeling,
      activiteit: 'gegevens-delen',
      betrokkenen: [leerlingId],
      object: 'toegangslink',
      objectId,
    });
  }
}

/**
 * Lets somebody in by a link, once: with the birth date of the leerling and the code that came by another way. Whatever is wrong
 * gives one answer; five wrong tries block the link, and whoever sent it is told.
 */
@Injectable()
export class EnterByLink {
  constructor(
    private readonly directory: TenantDirectory,
    private readonly tenants: Tenants,
    private readonly throttle: Throttle,
    private readonly acting: Acting,
    private readonly mag: MagLink,
    private readonly opening: OpenSessie,
  ) {}

  /** @returns the cookie's value. @throws DomainError `link.mislukt` (401), TooMany, TenantUnavailable */
  async run(komst: Binnenkomst): Promise<{ token: string; betrokkene: Betrokkene }> {
    const attempt = await this.throttle.begin(
      'portaal',
      hashSecret(komst.secret).toString('hex'),
      komst.address,
    );
    const tenant = await this.directory.find(komst.tenantId);
    if (!tenant || tenant.id !== komst.tenantId) throw linkMislukt();
    if (tenant.fenced) throw new TenantUnavailable();
    const actor = { soort: 'systeem', id: null, rol: 'portaal', trace: komst.trace } as const;
    const opened = await this.acting.as(actor, () =>
      this.tenants.run(tenant, async (db) => {
        const link = await this.#link(db, komst.secret);
        if (!link) return undefined;
        const naam = await this.mag.naam(link.leerlingId, link.gezagdragerId).catch(() => undefined);
        if (naam === undefined || !fits(link, komst)) {
          await this.opening.wrong(db, link);
          return undefined;
        }
        return this.opening.run(db, link, naam);
      }),
    );
    // After the commit: a wrong try is kept, and only then answered.
    if (!opened) throw linkMislukt();
    await attempt.succeeded();
    return { token: `${tenant.id}.${opened.secret}`, betrokkene: opened.betrokkene };
  }

  #link(db: TenantDb, secret: string): Promise<LinkRow | undefined> {
    return db.first<LinkRow>(sql`
      select l.id, l.leerling_id as "leerlingId", l.gezagdrager_id as "gezagdragerId", l.code_hash as "codeHash", l.pogingen,
        l.gemaakt_door as "gemaaktDoor", e.geboortedatum
      from toegangslinks l join leerlingen e on e.id = l.leerling_id
      where l.token_hash = ${hashSecret(secret)} and l.gebruikt_op is null and l.ingetrokken_op is null and l.geblokkeerd_op is null
        and l.geldig_tot > ${this.opening.now} for update of l`);
  }
}

function fits(
  { id, geboortedatum, codeHash: wanted }: LinkRow,
  { geboortedatum: given, code }: Binnenkomst,
): boolean {
  const codeFits = timingSafeEqual(wanted, codeHash(id, code));
  return codeFits && geboortedatum === given;
}
