import { Injectable } from '@nestjs/common';
import { Clock } from '@zesweken/clock';
import type { Datum } from '@zesweken/kalender';
import { Logboek } from '@zesweken/logboek';
import { Tenants } from '@zesweken/tenancy';
import sql from 'sql-template-tag';
import type { Naamdelen } from '../naam.js';
import { findLeerling } from './find-leerling.js';

/** Another leerling at the same address. */
export interface Huisgenoot extends Naamdelen {
  readonly id: string;
  readonly geboortedatum: Datum;
}

/** A block of flats with one number would otherwise fill the page. */
const MOST = 12;

/**
 * Leerlingen at the same postcode and huisnummer, in the own tenant: often brothers and sisters. Never when either has a secret
 * address: a secret address must not be found by way of its neighbours. Each read is logged.
 */
@Injectable()
export class Huisgenoten {
  constructor(
    private readonly tenants: Tenants,
    private readonly logboek: Logboek,
    private readonly clock: Clock,
  ) {}

  /** @throws NotFound */
  async of(leerlingId: string): Promise<Huisgenoot[]> {
    const { db } = this.tenants;
    const { id } = await findLeerling(db, leerlingId);
    // A secret address stands in no column, so that adres_sleutel is null and equals none.
    const found = await db.rows<Huisgenoot>(sql`
      select o.id, o.voornamen, o.voorvoegsel, o.achternaam, o.geboortedatum
      from leerlingen l join leerlingen o on o.adres_sleutel = l.adres_sleutel
      where l.id = ${id} and l.adres_sleutel is not null and o.samengevoegd_in is null and o.id <> l.id and not o.geheim_adres and not l.geheim_adres
        and o.geboortedatum > (${this.clock.today()}::date - interval '23 years')
      order by o.geboortedatum, o.id limit ${MOST}`);
    this.logboek.record(db, {
      handeling: 'lezen',
      activiteit: 'dossiers-behandelen',
      betrokkenen: [id, ...found.map((one) => one.id)],
      object: 'leerling',
    });
    return found;
  }
}
