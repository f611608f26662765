import { Injectable } from '@nestjs/common';
import { Clock, Ids } from '@zesweken/clock';
import { DomainError, InvalidInput, NotFound } from '@zesweken/errors';
import type { Datum } from '@zesweken/kalender';
import { Acting, type Handeling, Logboek } from '@zesweken/logboek';
import { Tenants } from '@zesweken/tenancy';
import sql from 'sql-template-tag';
import { userOf } from '../user-of.js';
import { given } from '../given.js';
import { findLeerling } from '../leerling/find-leerling.js';
import { mustBeVersion } from '../versie.js';
import { type Inschrijving, INSCHRIJVING_COLUMNS } from './inschrijvingen.query.js';

/** What a person records about an enrolment. */
export type InschrijvingGegevens = Omit<Inschrijving, 'id' | 'leerlingId' | 'versie'>;

/** Records at which school a leerling is or was enrolled. There is one main enrolment at a time. */
@Injectable()
export class RecordInschrijving {
  constructor(
    private readonly tenants: Tenants,
    private readonly acting: Acting,
    private readonly logboek: Logboek,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** @throws NotFound; InvalidInput; DomainError `inschrijving.overlapt` (409) */
  async run(leerlingId: string, gegevens: InschrijvingGegevens): Promise<string> {
    const leerling = await findLeerling(this.tenants.db, leerlingId, true);
    const id = this.ids.next();
    await this.#keep(
      { ...gegevens, id, leerlingId: leerling.id, versie: 1 },
      leerling.geboortedatum,
      'aanmaken',
    );
    return id;
  }

  /**
   * Changes what is given; what is left out stays.
   * @param version the version the person saw; undefined: whichever it is.
   * @throws NotFound; InvalidInput; DomainError `inschrijving.gewijzigd` (412), `inschrijving.overlapt` (409)
   */
  async change(
    id: string,
    version: number | undefined,
    wijziging: Partial<InschrijvingGegevens>,
    handeling: Handeling = 'wijzigen',
  ): Promise<void> {
    const { db } = this.tenants;
    const known = await db.first<Inschrijving>(
      sql`select ${INSCHRIJVING_COLUMNS} from inschrijvingen where id = ${id} for update`,
    );
    if (!known) throw new NotFound('Deze inschrijving');
    mustBeVersion(version, known.versie, 'inschrijving');
    const leerling = await findLeerling(db, known.leerlingId, true);
    const changed = { ...known, ...given(wijziging), versie: known.versie + 1 };
    await this.#keep(changed, leerling.geboortedatum, handeling);
  }

  /** The enrolment ends on a day. @throws as {@link change} */
  end(id: string, version: number | undefined, tot: Datum): Promise<void> {
    return this.change(id, version, { tot }, 'beeindigen');
  }

  async #keep(inschrijving: Inschrijving, geboortedatum: Datum, handeling: Handeling): Promise<void> {
    const { db } = this.tenants;
    const { id, leerlingId, brin, vestiging, onderwijssoort, leerjaar, vanaf, tot, hoofd, versie } =
      inschrijving;
    mustBeInOrder(vanaf, tot, geboortedatum);
    await this.#mustBeAlone(inschrijving);
    const now = this.clock.now();
    await db.execute(sql`
      insert into inschrijvingen (id, leerling_id, brin, vestiging, onderwijssoort, leerjaar, vanaf, tot, hoofd, vastgelegd_door, versie, aangemaakt_op, gewijzigd_op)
      values (${id}, ${leerlingId}, ${brin}, ${vestiging}, ${onderwijssoort}, ${leerjaar}, ${vanaf}, ${tot}::date, ${hoofd}, ${userOf(this.acting)}::uuid, ${versie}, ${now}, ${now})
      on conflict (id) do update set brin = excluded.brin, vestiging = excluded.vestiging, onderwijssoort = excluded.onderwijssoort, leerjaar = excluded.leerjaar,
        vanaf = excluded.vanaf, tot = excluded.tot, hoofd = excluded.hoofd, versie = excluded.versie, gewijzigd_op = excluded.gewijzigd_op`);
    this.logboek.record(db, {
      handeling,
      activiteit: 'dossiers-behandelen',
      betrokkenen: [leerlingId],
      object: 'inschrijving',
      objectId: id,
    });
  }

  /** The leerling is locked, so that two persons at once can't both see no other one. */
  async #mustBeAlone({ id, leerlingId, vanaf, tot, hoofd }: Inschrijving): Promise<void> {
    if (!hoofd) return;
    const other = await this.tenants.db.first<{ brin: string; tot: Datum | null }>(sql`
      select brin, tot from inschrijvingen where leerling_id = ${leerlingId} and id <> ${id} and hoofd
        and (tot is null or tot >= ${vanaf}) and (${tot}::date is null or vanaf <= ${tot}::date) order by vanaf desc limit 1`);
    if (!other) return;
    throw new DomainError(
      'conflict',
      'inschrijving.overlapt',
      `De leerling staat in deze periode al ingeschreven bij school ${other.brin}. Beëindig die inschrijving eerst, kies andere data, of leg deze vast als nevenschool.`,
    );
  }
}

function mustBeInOrder(vanaf: Datum, tot: Datum | null, geboortedatum: Datum): void {
  const wrong = [
    ...(tot !== null && tot < vanaf
      ? [
          {
            veld: 'tot',
            code: 'volgorde',
            melding: 'De inschrijving eindigt vóór zij begint. Kies een latere dag.',
          },
        ]
      : []),
    ...(vanaf <= geboortedatum
      ? [
          {
            veld: 'vanaf',
            code: 'volgorde',
            melding: 'Deze dag ligt niet na de geboorte. Kies een latere dag.',
          },
        ]
      : []),
  ];
  if (wrong.length > 0) throw new InvalidInput(wrong);
}
