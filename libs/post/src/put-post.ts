import { Injectable } from '@nestjs/common';
import { Clock, Ids } from '@zesweken/clock';
import { Wekkers } from '@zesweken/queue';
import { Tenants } from '@zesweken/tenancy';
import sql from 'sql-template-tag';
import { type Postvoorkeur, vanafVoor } from './voorkeur.js';
import { Voorkeuren } from './voorkeuren.query.js';

/** The clock that tells a tenant that it has mail to look after. */
export const POSTWEKKER = 'post';

/** One thing to tell somebody by mail. Nothing about a child: that is read in Zesweken, behind its own door. */
export interface Postregel {
  /** That of the herinnering, where it tells one. */
  readonly id: string;
  readonly ontvangerId: string;
  /** What it tells, as a code; the words are in mail-words.ts. */
  readonly soort: string;
  /** Of the dossier; null where there is none. */
  readonly kenmerk: string | null;
  /** Where in Zesweken it is to be seen, such as `/dossiers/…`. */
  readonly pad: string;
  /** Codes, days and numbers. */
  readonly gegevens: Readonly<Record<string, string>>;
  /** Whether all of this call for one receiver goes in one mail, as after an outage. */
  readonly bundelen: boolean;
}

/** A mail to make, with the lines in it; without a moment its lines wait for the daily mail. */
interface Bundel {
  readonly postId: string | null;
  readonly vanaf: Date;
  readonly regels: readonly Postregel[];
}

/**
 * Puts mail ready for users, in the transaction that is open and as each of them chose it. It sends nothing: the round does, once
 * this is stored. Whether there is still an address to send to is asked when the mail leaves.
 */
@Injectable()
export class PutPost {
  constructor(
    private readonly tenants: Tenants,
    private readonly voorkeuren: Voorkeuren,
    private readonly wekkers: Wekkers,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  async run(regels: readonly Postregel[]): Promise<void> {
    if (regels.length === 0) return;
    const perReceiver = Map.groupBy(regels, ({ ontvangerId }) => ontvangerId);
    const voorkeuren = await this.voorkeuren.of([...perReceiver.keys()]);
    const bundels = [...perReceiver].flatMap(([ontvanger, of]) =>
      this.#bundels(voorkeuren.get(ontvanger)!, of),
    );
    if (bundels.length === 0) return;
    await this.#write(bundels);
    const first = Math.min(...bundels.map(({ vanaf }) => vanaf.getTime()));
    this.wekkers.set(this.tenants.db, POSTWEKKER, new Date(first));
  }

  #bundels(voorkeur: Postvoorkeur, regels: readonly Postregel[]): Bundel[] {
    if (voorkeur.wijze === 'geen') return [];
    const vanaf = vanafVoor(voorkeur, this.clock.now());
    if (voorkeur.wijze === 'dagelijks') return [{ postId: null, vanaf, regels }];
    const [together, apart] = [
      regels.filter(({ bundelen }) => bundelen),
      regels.filter(({ bundelen }) => !bundelen),
    ];
    const groups = [...apart.map((regel) => [regel]), ...(together.length > 0 ? [together] : [])];
    return groups.map((group) => ({ postId: this.ids.next(), vanaf, regels: group }));
  }

  async #write(bundels: readonly Bundel[]): Promise<void> {
    const { db } = this.tenants;
    const now = this.clock.now();
    const post = bundels.flatMap(({ postId, vanaf, regels }) =>
      postId === null
        ? []
        : {
            id: postId,
            ontvanger_id: regels[0]!.ontvangerId,
            soort: regels.length > 1 ? 'bundel' : 'enkel',
            vanaf,
          },
    );
    const lines = bundels.flatMap(({ postId, regels }) =>
      regels.map(({ id, ontvangerId, soort, kenmerk, pad, gegevens }) => ({
        id,
        ontvanger_id: ontvangerId,
        post_id: postId,
        soort,
        kenmerk,
        pad,
        gegevens,
      })),
    );
    await db.execute(sql`
      insert into post (id, ontvanger_id, soort, status, vanaf, gemaakt_op)
      select id, ontvanger_id, soort, 'wacht', vanaf, ${now}
      from json_to_recordset(${JSON.stringify(post)}::json) as x(id uuid, ontvanger_id uuid, soort text, vanaf timestamptz)`);
    await db.execute(sql`
      insert into postregels (id, ontvanger_id, post_id, soort, kenmerk, pad, gegevens, gemaakt_op)
      select id, ontvanger_id, post_id, soort, kenmerk, pad, gegevens, ${now}
      from json_to_recordset(${JSON.stringify(lines)}::json)
        as x(id uuid, ontvanger_id uuid, post_id uuid, soort text, kenmerk text, pad text, gegevens jsonb)`);
  }
}
