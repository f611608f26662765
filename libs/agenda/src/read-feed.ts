import { Injectable } from '@nestjs/common';
import { Clock } from '@zesweken/clock';
import { DOSSIERROLLEN } from '@zesweken/dossiers';
import { NotFound, TenantUnavailable } from '@zesweken/errors';
import { plusDagen } from '@zesweken/kalender';
import { Acting, Logboek, type Trace } from '@zesweken/logboek';
import { type TenantDb, TenantDirectory, Tenants } from '@zesweken/tenancy';
import { hashSecret, Throttle } from '@zesweken/toegang';
import { vervangtVandaag } from '@zesweken/werk';
import sql from 'sql-template-tag';
import { type EigenTermijn, eigenTermijnen } from './eigen-termijnen.sql.js';
import { kalenderbestand } from './kalenderbestand.js';

const DAYS_BACK = 60;
const DAYS_AHEAD = 400;
const EVENTS_AT_MOST = 2_000;
/** A tenant's id and 256 random bits. */
const TOKEN = /^([0-9a-f-]{36})\.([\w-]{43})$/;

/** What a calendar programme gives. */
export interface FeedInput {
  /** `<tenant>.<secret>` of the link. */
  readonly token: string;
  /** Network address of the caller. */
  readonly address: string;
  /** Address of the site, for the links in the file. */
  readonly origin: string;
  readonly trace: Trace;
}

interface Linked {
  readonly id: string;
  readonly gebruikerId: string;
  readonly rollen: readonly string[];
}

/**
 * Gives the agenda of a user as a file to whoever has the link. Reading it is an act of that user, on all children in it, and is in the log
 * before the file goes out. A link that is unknown or taken back and one of whom may not see dossiers any more are told apart by nothing:
 * one question finds all of them, or nobody.
 */
@Injectable()
export class ReadFeed {
  constructor(
    private readonly directory: TenantDirectory,
    private readonly tenants: Tenants,
    private readonly throttle: Throttle,
    private readonly acting: Acting,
    private readonly logboek: Logboek,
    private readonly clock: Clock,
  ) {}

  /** @throws NotFound; TooMany after many wrong links from one address; TenantUnavailable */
  async run({ token, address, origin, trace }: FeedInput): Promise<string> {
    const [, tenantId, secret] = TOKEN.exec(token) ?? [];
    if (!tenantId || !secret) throw gone(); // nothing that was ever given out
    // Each link counts by itself, and all of them apart from signing in: phones that keep asking for links that were taken back
    // must not keep the office behind the same address out.
    const attempt = await this.throttle.begin('agendalink', token, `agendalink ${address}`);
    const tenant = await this.directory.find(tenantId);
    if (!tenant) throw gone();
    if (tenant.fenced) throw new TenantUnavailable();
    const file = await this.tenants.run(tenant, async (db) => {
      const link = await this.#find(db, secret);
      const rol = link?.rollen.find((own) => DOSSIERROLLEN.some((role) => role === own));
      if (!link || !rol) throw gone();
      return this.acting.as({ soort: 'gebruiker', id: link.gebruikerId, rol, trace }, () =>
        this.#write(db, link, origin),
      );
    });
    await attempt.succeeded();
    return file;
  }

  #find(db: TenantDb, secret: string): Promise<Linked | undefined> {
    return db.first<Linked>(sql`
      select a.id, g.id as "gebruikerId", g.rollen from agendalinks a join gebruikers g on g.id = a.gebruiker_id
      where a.token_hash = ${hashSecret(secret)} and a.ingetrokken_op is null and g.status = 'actief'`);
  }

  async #write(db: TenantDb, { id, gebruikerId }: Linked, origin: string): Promise<string> {
    const vandaag = this.clock.today();
    const vervangt = await vervangtVandaag(db, gebruikerId, vandaag);
    const gebruikers = [gebruikerId, ...vervangt.map((one) => one.id)];
    const days = sql`t.uiterlijk between ${plusDagen(vandaag, -DAYS_BACK)}::date and ${plusDagen(vandaag, DAYS_AHEAD)}::date`;
    const termijnen = await db.rows<EigenTermijn>(
      eigenTermijnen({ gebruikers, vandaag }, days, EVENTS_AT_MOST),
    );
    db.atCommit(sql`update agendalinks set gebruikt_op = ${this.clock.now()} where id = ${id}`);
    this.logboek.record(db, {
      handeling: 'exporteren',
      activiteit: 'dossiers-behandelen',
      betrokkenen: [...new Set(termijnen.map(({ leerlingId }) => leerlingId))],
      object: 'agenda',
      objectId: id,
    });
    return kalenderbestand(termijnen, origin);
  }
}

function gone(): NotFound {
  return new NotFound('Deze agenda');
}
