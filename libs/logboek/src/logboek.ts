import { Injectable } from '@nestjs/common';
import { Clock, Ids } from '@zesweken/clock';
import type { TenantDb } from '@zesweken/tenancy';
import sql from 'sql-template-tag';
import { Acting } from './acting.js';
import { type Activiteit, registerOf, registerReference } from './register.js';

/** What was done with the data. */
export type Handeling =
  | 'lezen'
  | 'lijst'
  | 'zoeken'
  | 'aanmaken'
  | 'wijzigen'
  | 'importeren'
  | 'exporteren'
  | 'beeindigen'
  | 'aanmelden'
  | 'afmelden';

/** One act on someone's data. */
export interface Verwerking {
  readonly handeling: Handeling;
  readonly activiteit: Activiteit;
  /** Whose data: ids (pseudonyms) of leerlingen or users. A list that shows n children is one row naming all n. */
  readonly betrokkenen: readonly string[];
  /** On what kind of thing, such as `dossier`. */
  readonly object: string;
  readonly objectId?: string;
}

/**
 * The log of every act on personal data (Logboek Dataverwerkingen 1.0; AVG 5 lid 2). The row leaves in the same write
 * as COMMIT, so it is stored with the act or the act is not: no log, no answer.
 */
@Injectable()
export class Logboek {
  constructor(
    private readonly acting: Acting,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** Records an act of the current actor in the transaction of `db`. */
  record(db: TenantDb, verwerking: Verwerking): void {
    const { soort, id, rol, trace } = this.acting.current;
    const { doel, grondslag } = registerOf(verwerking.activiteit, db.tenant.soort);
    db.atCommit(sql`
      insert into verwerkingen (id, moment, trace_id, span_id, actor_soort, actor_id, rol, handeling, activiteit, doel, grondslag, object_soort, object_id, betrokkenen, aantal)
      values (${this.ids.next()}, ${this.clock.now()}, ${trace.traceId}, ${trace.spanId}, ${soort}, ${id}, ${rol}, ${verwerking.handeling},
        ${registerReference(verwerking.activiteit)}, ${doel}, ${grondslag}, ${verwerking.object}, ${verwerking.objectId ?? null},
        ${verwerking.betrokkenen}, ${verwerking.betrokkenen.length})`);
  }
}
