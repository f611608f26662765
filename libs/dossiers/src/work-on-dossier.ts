import { Injectable } from '@nestjs/common';
import { Clock } from '@zesweken/clock';
import { DomainError, NotFound } from '@zesweken/errors';
import type { Datum } from '@zesweken/kalender';
import { type TenantDb, Tenants } from '@zesweken/tenancy';
import sql, { type Sql } from 'sql-template-tag';
import { Dossier } from './dossier.entity.js';

/** A dossier that a person works on, held against others until the transaction ends. */
export interface Dossierwerk {
  readonly db: TenantDb;
  readonly dossier: Dossier;
  readonly vandaag: Datum;
  readonly at: Date;
}

/** How a dossier is opened for work. */
export interface Werkwijze {
  /** The version of the dossier that the person saw; left out: whichever it is. For changes of the dossier itself only. */
  readonly version?: number | undefined;
  /** Whether a closed dossier may be worked on too; left out: it is refused. */
  readonly closedToo?: boolean;
  /** Whether it counts as acting on the dossier (default); handing it out does not. */
  readonly acts?: boolean;
}

/**
 * The way in for everything that a person does in a dossier, whichever feature keeps what is made: it finds the dossier
 * (where it was joined, the one it is in), locks it, refuses a closed one, and notes that a person has acted, so that
 * reports no longer move it by themselves. What `work` makes belongs to `dossier.id`, which may differ from the id asked.
 */
@Injectable()
export class WorkOnDossier {
  constructor(
    private readonly tenants: Tenants,
    private readonly clock: Clock,
  ) {}

  /** @throws NotFound; DomainError `dossier.gewijzigd` (412) or `dossier.gesloten` (409). */
  async run<T>(
    id: string,
    work: (werk: Dossierwerk) => T | Promise<T>,
    { version, closedToo = false, acts = true }: Werkwijze = {},
  ): Promise<T> {
    const { db } = this.tenants;
    const dossier = await findDossier(db, id, true);
    if (version !== undefined && version !== dossier.versie) {
      throw new DomainError(
        'precondition',
        'dossier.gewijzigd',
        'Iemand anders heeft dit dossier intussen gewijzigd. Vernieuw de pagina en doe uw wijziging opnieuw.',
      );
    }
    if (!closedToo) dossier.mustBeOpen();
    const at = this.clock.now();
    const result = await work({ db, dossier, vandaag: this.clock.today(), at });
    if (acts) dossier.markActed(at);
    await db.manager.save(Dossier, dossier);
    return result;
  }
}

/**
 * A dossier by its id, following a join.
 * @param lock whether to hold it against changes until the transaction ends.
 * @throws NotFound
 */
export async function findDossier(db: TenantDb, id: string, lock = false): Promise<Dossier> {
  const options = lock ? { lock: { mode: 'pessimistic_write' as const } } : {};
  let dossier = await db.manager.findOne(Dossier, { where: { id }, ...options });
  // A joined dossier never points at another joined one for long, but a chain must not loop for ever.
  for (let hops = 0; dossier?.samengevoegdIn && hops < 20; hops += 1) {
    dossier = await db.manager.findOne(Dossier, { where: { id: dossier.samengevoegdIn }, ...options });
  }
  if (!dossier) throw new NotFound('Dit dossier');
  return dossier;
}

/**
 * The ids of a dossier and of those that were joined to it, as a subquery: what was made in a joined dossier stays where it
 * is and is read by way of the one it is in.
 */
export function metSamengevoegde(dossierId: string): Sql {
  return sql`select id from dossiers where id = ${dossierId} or samengevoegd_in = ${dossierId}`;
}
