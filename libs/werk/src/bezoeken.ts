import { Injectable } from '@nestjs/common';
import { Clock } from '@zesweken/clock';
import { Tenants } from '@zesweken/tenancy';
import sql from 'sql-template-tag';

/** Who looks at the start page again within this time is still on the same visit. */
export const STILTE_MS = 30 * 60_000;

/** What is kept of somebody's visits to the start page. */
export interface Bezoek {
  /** When the visit before this one ended; null while there was none. */
  readonly vorige: Date | null;
  readonly laatste: Date;
}

/** A look at the start page: after half an hour of silence it begins a new visit, and the last look closes the one before. */
export function gezien(bezoek: Bezoek | undefined, at: Date): Bezoek {
  if (!bezoek) return { vorige: null, laatste: at };
  const { vorige, laatste } = bezoek;
  if (at.getTime() - laatste.getTime() > STILTE_MS) return { vorige: laatste, laatste: at };
  return { vorige, laatste: at > laatste ? at : laatste };
}

/** Keeps, for each user, until when the visit before this one lasted. */
@Injectable()
export class Bezoeken {
  constructor(
    private readonly tenants: Tenants,
    private readonly clock: Clock,
  ) {}

  /** Notes that a user looks now. @returns when the visit before this one ended; null on the first. */
  async look(gebruikerId: string): Promise<Date | null> {
    const { db } = this.tenants;
    const known = await db.first<Bezoek>(
      sql`select vorige, laatste from bezoeken where gebruiker_id = ${gebruikerId} for update`,
    );
    const { vorige, laatste } = gezien(known, this.clock.now());
    // Two first looks at once (two windows): the second finds the row of the first.
    await db.execute(sql`
      insert into bezoeken (gebruiker_id, vorige, laatste) values (${gebruikerId}, ${vorige}, ${laatste})
      on conflict (gebruiker_id) do update set vorige = excluded.vorige, laatste = excluded.laatste`);
    return vorige;
  }
}
