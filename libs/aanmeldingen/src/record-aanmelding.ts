import { Injectable } from '@nestjs/common';
import { Clock, Ids } from '@zesweken/clock';
import { WorkOnDossier } from '@zesweken/dossiers';
import { DomainError } from '@zesweken/errors';
import { findLeerling } from '@zesweken/leerlingen';
import { Acting, type Handeling, Logboek } from '@zesweken/logboek';
import { type TenantDb, Tenants } from '@zesweken/tenancy';
import { KeepTermijn } from '@zesweken/termijnen';
import sql from 'sql-template-tag';
import { type Aanmelding, type AanmeldingGegevens, mustBeRight, termijnenVan } from './aanmelding.js';
import { findAanmelding } from './aanmeldingen.query.js';

/** Writes an aanmelding with its termijnen, in the dossier that it belongs to, and logs it. */
@Injectable()
export class KeepAanmelding {
  constructor(
    private readonly work: WorkOnDossier,
    private readonly termijnen: KeepTermijn,
    private readonly acting: Acting,
    private readonly logboek: Logboek,
    private readonly clock: Clock,
  ) {}

  async run(db: TenantDb, aanmelding: Aanmelding, handeling: Handeling): Promise<void> {
    const { id, leerlingId, dossierId, brin, ontvangen, besluit, uitkomst, versie } = aanmelding;
    const now = this.clock.now();
    const { soort, id: door } = this.acting.current;
    await db.execute(sql`
      insert into aanmeldingen (id, leerling_id, dossier_id, brin, ontvangen, besluit_op, uitkomst, versie, door_id, aangemaakt_op, gewijzigd_op)
      values (${id}, ${leerlingId}, ${dossierId}::uuid, ${brin}, ${ontvangen}, ${besluit}::date, ${uitkomst}, ${versie}, ${soort === 'gebruiker' ? door : null}::uuid, ${now}, ${now})
      on conflict (id) do update set brin = excluded.brin, ontvangen = excluded.ontvangen, besluit_op = excluded.besluit_op, uitkomst = excluded.uitkomst,
        versie = excluded.versie, gewijzigd_op = excluded.gewijzigd_op`);
    const keep = (where: string | null) => this.termijnen.run(termijnenVan(aanmelding, where));
    // A decision may come after the dossier was closed. It counts as work on it: reports no longer move the dossier by themselves.
    if (dossierId === null) await keep(null);
    else await this.work.run(dossierId, ({ dossier }) => keep(dossier.id), { closedToo: true });
    this.logboek.record(db, {
      handeling,
      activiteit: 'dossiers-behandelen',
      betrokkenen: [leerlingId],
      object: 'aanmelding',
      objectId: id,
    });
  }
}

/** Records that a school received a written aanmelding: the clocks of the zorgplicht begin. */
@Injectable()
export class RecordAanmelding {
  constructor(
    private readonly tenants: Tenants,
    private readonly keep: KeepAanmelding,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** @returns its id. @throws NotFound; InvalidInput; DomainError `aanmelding.bestaat` (409). */
  async run(leerlingId: string, gegevens: AanmeldingGegevens): Promise<string> {
    const { db } = this.tenants;
    // Held, so that two who record it at once do not start its clocks twice.
    const leerling = await findLeerling(db, leerlingId, true);
    mustBeRight(gegevens, { geboortedatum: leerling.geboortedatum, vandaag: this.clock.today() });
    await mustBeNew(db, leerling.id, gegevens);
    const running = await db.first<{ id: string }>(sql`
      select id from dossiers where leerling_id = ${leerling.id} and samengevoegd_in is null and status <> 'gesloten' order by eerste_signaaldag desc, id limit 1`);
    const id = this.ids.next();
    const made = { ...gegevens, id, leerlingId: leerling.id, dossierId: running?.id ?? null, versie: 1 };
    await this.keep.run(db, made, 'aanmaken');
    return id;
  }
}

/** Records the decision on an aanmelding, or corrects what was filled in. */
@Injectable()
export class ChangeAanmelding {
  constructor(
    private readonly tenants: Tenants,
    private readonly keep: KeepAanmelding,
    private readonly clock: Clock,
  ) {}

  /**
   * Changes what is given; what is left out stays.
   * @param version the version the person saw; undefined: whichever it is.
   * @throws NotFound; InvalidInput; DomainError `aanmelding.gewijzigd` (412), `aanmelding.bestaat` (409).
   */
  async run(
    id: string,
    wijziging: { readonly [K in keyof AanmeldingGegevens]?: AanmeldingGegevens[K] | undefined },
    version: number | undefined,
  ): Promise<void> {
    const { db } = this.tenants;
    const known = await findAanmelding(db, id, true);
    if (version !== undefined && version !== known.versie)
      throw new DomainError(
        'precondition',
        'aanmelding.gewijzigd',
        'Iemand anders heeft deze aanmelding intussen gewijzigd. Vernieuw de pagina en doe uw wijziging opnieuw.',
      );
    const { geboortedatum } = await findLeerling(db, known.leerlingId, true);
    const next = { ...known, ...given(wijziging), versie: known.versie + 1 };
    // A decision that is taken away takes its outcome along.
    const changed =
      next.besluit === null && wijziging.uitkomst === undefined ? { ...next, uitkomst: null } : next;
    mustBeRight(changed, { geboortedatum, vandaag: this.clock.today() });
    await mustBeNew(db, known.leerlingId, changed, id);
    await this.keep.run(db, changed, 'wijzigen');
  }
}

function given<T extends object>(wijziging: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  // What is left is what was given.
  return Object.fromEntries(
    Object.entries(wijziging).filter(([, value]: [string, unknown]) => value !== undefined),
  ) as { [K in keyof T]: Exclude<T[K], undefined> };
}

async function mustBeNew(
  db: TenantDb,
  leerlingId: string,
  { brin, ontvangen }: AanmeldingGegevens,
  but: string | null = null,
): Promise<void> {
  const twin = await db.first(sql`
    select 1 from aanmeldingen where leerling_id = ${leerlingId} and brin = ${brin} and ontvangen = ${ontvangen} and id is distinct from ${but}::uuid limit 1`);
  if (!twin) return;
  throw new DomainError(
    'conflict',
    'aanmelding.bestaat',
    'Deze aanmelding bij deze school op deze dag is al vastgelegd. Vul het besluit daar in.',
  );
}
