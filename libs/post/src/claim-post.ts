import { Injectable } from '@nestjs/common';
import { Clock } from '@zesweken/clock';
import { Logboek } from '@zesweken/logboek';
import { Wekkers } from '@zesweken/queue';
import type { TenantDb } from '@zesweken/tenancy';
import sql from 'sql-template-tag';
import { GatherOverzichten } from './gather-overzichten.js';
import { GiveUpPost, type Opgegeven } from './give-up-post.js';
import type { Mailregel } from './mail-words.js';
import { POSTWEKKER } from './put-post.js';
import { foutOf, type Postreden, TRIES } from './send-again.js';
import { naStilte } from './voorkeur.js';
import { VOORKEURKOLOMMEN, voorkeurOf, type Voorkeurrij } from './voorkeuren.query.js';
import type { Mailstof, Postsoort } from './write-mail.js';

/**
 * For how long a mail is one worker's own: longer than a slice can take. When it ends without a record of what became of the mail,
 * that worker is gone and the mail is sent again.
 */
export const LEASE_SECONDS = 300;

/** Mails taken at once; few, so that no tenant waits long for another's. */
const SLICE = 10;

/** A mail that is now this worker's to send. */
export interface Genomen extends Mailstof {
  /** Which try it is, from 1. */
  readonly poging: number;
}

/** What one look gave. */
export interface Greep {
  readonly taken: readonly Genomen[];
  /** How many mails were due, also those that were put off or given up; 0: nothing is. */
  readonly handled: number;
}

interface Rij extends Voorkeurrij {
  readonly id: string;
  readonly soort: Postsoort;
  readonly pogingen: number;
  readonly ontvangerId: string;
  readonly email: string;
  readonly actief: boolean;
}

/** What may become of a mail that is due. */
interface Sortering {
  readonly nemen: Rij[];
  readonly opgeven: Opgegeven[];
  readonly later: { readonly id: string; readonly vanaf: Date }[];
}

/** Takes the next mails of a tenant that are due, in the transaction that is open, and sets the tenant's clock for what is left. */
@Injectable()
export class ClaimPost {
  constructor(
    private readonly wekkers: Wekkers,
    private readonly gather: GatherOverzichten,
    private readonly giveUp: GiveUpPost,
    private readonly logboek: Logboek,
    private readonly clock: Clock,
  ) {}

  async run(db: TenantDb): Promise<Greep> {
    const now = this.clock.now();
    await this.wekkers.hold(db, POSTWEKKER);
    const nextOverzicht = await this.gather.run(db, now);
    const due = await this.#due(db, now);
    const { nemen, opgeven, later } = sorted(due, now);
    await this.giveUp.run(db, opgeven);
    await this.#postpone(db, later);
    const taken = await this.#take(db, nemen, now);
    await this.wekkers.move(db, POSTWEKKER, earliest(nextOverzicht, await this.#next(db)));
    return { taken, handled: due.length };
  }

  /** Those whose moment has come, and those whose worker did not come back. */
  #due(db: TenantDb, now: Date): Promise<Rij[]> {
    return db.rows<Rij>(sql`
      select p.id, p.soort, p.pogingen, g.id as "ontvangerId", g.email, g.status = 'actief' as actief, ${VOORKEURKOLOMMEN}
      from post p join gebruikers g on g.id = p.ontvanger_id left join postvoorkeuren v on v.gebruiker_id = g.id
      where (p.status = 'wacht' and p.vanaf <= ${now}) or (p.status = 'bezig' and p.bezig_tot <= ${now})
      order by p.vanaf, p.id limit ${SLICE} for update of p skip locked`);
  }

  async #postpone(db: TenantDb, later: Sortering['later']): Promise<void> {
    if (later.length === 0) return;
    await db.execute(sql`
      update post p set status = 'wacht', bezig_tot = null, vanaf = x.vanaf
      from json_to_recordset(${JSON.stringify(later)}::json) as x(id uuid, vanaf timestamptz) where p.id = x.id`);
  }

  async #take(db: TenantDb, rows: readonly Rij[], now: Date): Promise<Genomen[]> {
    if (rows.length === 0) return [];
    const ids = rows.map(({ id }) => id);
    const until = new Date(now.getTime() + LEASE_SECONDS * 1_000);
    await db.execute(sql`
      update post set status = 'bezig', bezig_tot = ${until}, pogingen = pogingen + 1 where id = any(${ids}::uuid[])`);
    const regels = await db.rows<Mailregel & { postId: string }>(sql`
      select post_id as "postId", soort, kenmerk, pad, gegevens from postregels
      where post_id = any(${ids}::uuid[]) order by gemaakt_op, id`);
    // An address leaves the house: that is an act on the data of who has it.
    this.logboek.record(db, {
      handeling: 'exporteren',
      activiteit: 'toegang-beheren',
      betrokkenen: [...new Set(rows.map(({ ontvangerId }) => ontvangerId))],
      object: 'post',
    });
    const perPost = Map.groupBy(regels, ({ postId }) => postId);
    return rows.map(({ id, soort, email, pogingen }) => ({
      postId: id,
      soort,
      aan: email,
      poging: pogingen + 1,
      regels: perPost.get(id) ?? [],
    }));
  }

  async #next(db: TenantDb): Promise<Date | null> {
    const row = await db.first<{ op: Date | null }>(sql`
      select least((select min(vanaf) from post where status = 'wacht'), (select min(bezig_tot) from post where status = 'bezig')) as op`);
    return row?.op ?? null;
  }
}

function sorted(rows: readonly Rij[], now: Date): Sortering {
  const found: Sortering = { nemen: [], opgeven: [], later: [] };
  for (const row of rows) {
    const fout = hopeless(row);
    const vanaf = naStilte(voorkeurOf(row), now);
    if (fout) found.opgeven.push({ id: row.id, fout: foutOf({ reden: fout, blijvend: true }) });
    else if (vanaf > now) found.later.push({ id: row.id, vanaf });
    else found.nemen.push(row);
  }
  return found;
}

/** Why trying is of no use. The last reason is for a mail at which worker after worker ended. */
function hopeless({ actief, email, pogingen }: Rij): Postreden | undefined {
  if (!actief) return 'ontvanger-niet-actief';
  if (!USABLE.test(email)) return 'adres-onbruikbaar';
  return pogingen >= TRIES ? 'onderbroken' : undefined;
}

/** One address and nothing that could be read as more of them, or as a header. */
const USABLE = /^[^\s@,;:<>()[\]\\"\p{Cc}]+@[^\s@,;:<>()[\]\\"\p{Cc}]+$/u;

function earliest(a: Date | null, b: Date | null): Date | null {
  if (!a || !b) return a ?? b;
  return a < b ? a : b;
}
