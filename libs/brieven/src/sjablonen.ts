import { Injectable } from '@nestjs/common';
import { Clock, Ids } from '@zesweken/clock';
import { DomainError, InvalidInput } from '@zesweken/errors';
import { Acting } from '@zesweken/logboek';
import { Tenants } from '@zesweken/tenancy';
import sql from 'sql-template-tag';
import { BRIEFSOORTEN, type Briefsoort } from './briefsoort.js';
import { fouten, type Tekst } from './sjabloon.js';
import { STANDAARDTEKSTEN } from './standaardteksten.js';

/** The text of a letter as this tenant uses it. */
export interface Sjabloon extends Tekst {
  readonly soort: Briefsoort;
  /** 0: the text that comes with the software. */
  readonly versie: number;
  /** Name of the user who wrote it, and when; null for version 0. */
  readonly door: string | null;
  readonly op: Date | null;
}

/** Reads the texts of letters. They are nobody's data: reading them is not logged. */
@Injectable()
export class Sjablonen {
  constructor(private readonly tenants: Tenants) {}

  /** The text in use for each letter. */
  async all(): Promise<Sjabloon[]> {
    const rows = await this.tenants.db.rows<Sjabloon>(sql`
      select distinct on (s.soort) s.soort, s.versie, s.onderwerp, s.tekst, g.naam as door, s.op
      from briefsjablonen s join gebruikers g on g.id = s.door order by s.soort, s.versie desc`);
    return BRIEFSOORTEN.map((soort) => rows.find((row) => row.soort === soort) ?? standaard(soort));
  }

  async one(soort: Briefsoort): Promise<Sjabloon> {
    return (await this.all()).find((one) => one.soort === soort) ?? standaard(soort);
  }
}

function standaard(soort: Briefsoort): Sjabloon {
  return { soort, versie: 0, ...STANDAARDTEKSTEN[soort], door: null, op: null };
}

/** Writes a new version of the text of a letter; letters that were made keep the text they had. */
@Injectable()
export class WriteSjabloon {
  constructor(
    private readonly tenants: Tenants,
    private readonly sjablonen: Sjablonen,
    private readonly acting: Acting,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /**
   * @param version the version that the person saw.
   * @throws InvalidInput naming fields that are unknown or missing; DomainError `briefsjabloon.gewijzigd` (412)
   */
  async run(soort: Briefsoort, version: number, { onderwerp, tekst }: Tekst): Promise<Sjabloon> {
    const errors = fouten(soort, { onderwerp, tekst });
    if (errors.length > 0) throw new InvalidInput(errors);
    const { versie } = await this.sjablonen.one(soort);
    // Two who write at once both see the same version; the table lets only one of them in.
    const written =
      versie === version &&
      (await this.tenants.db.execute(sql`
        insert into briefsjablonen (id, soort, versie, onderwerp, tekst, door, op)
        values (${this.ids.next()}, ${soort}, ${versie + 1}, ${onderwerp.trim()}, ${tekst.trim()}, ${this.acting.current.id}, ${this.clock.now()})
        on conflict (soort, versie) do nothing`)) === 1;
    if (!written) {
      throw new DomainError(
        'precondition',
        'briefsjabloon.gewijzigd',
        'Iemand anders heeft deze tekst intussen gewijzigd. Vernieuw de pagina en doe uw wijziging opnieuw.',
      );
    }
    return this.sjablonen.one(soort);
  }
}
