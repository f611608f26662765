import { Injectable } from '@nestjs/common';
import { Clock, Ids } from '@zesweken/clock';
import { TenantKeys } from '@zesweken/crypto';
import { DomainError } from '@zesweken/errors';
import type { Datum } from '@zesweken/kalender';
import { Logboek } from '@zesweken/logboek';
import { Tenants } from '@zesweken/tenancy';
import sql from 'sql-template-tag';
import type { Adres } from './adres.js';
import { SecretAddress } from './leerling/secret-address.js';
import { writeVerborgen } from './leerling/verborgen.js';
import { Leerling } from './leerling.entity.js';
import type { Naamdelen } from './naam.js';
import { type Pgn, pgnIndex, pgnPlace } from './pgn.js';
import { keepZoekwoorden } from './zoekwoorden.js';

/** A leerling as a person enters it. */
export interface NieuweLeerling extends Naamdelen {
  readonly pgn: Pgn | null;
  readonly geboortedatum: Datum;
  readonly geslacht: string | null;
  readonly adres: Adres;
  readonly geheimAdres: boolean;
  readonly telefoon: string | null;
  readonly gemeentecode: string;
}

/** Enters a leerling by hand. */
@Injectable()
export class EnterLeerling {
  constructor(
    private readonly tenants: Tenants,
    private readonly keys: TenantKeys,
    private readonly logboek: Logboek,
    private readonly clock: Clock,
    private readonly ids: Ids,
    private readonly secret: SecretAddress,
  ) {}

  /** @throws DomainError `leerling.bestaat` when the tenant already knows the number. */
  async run({ pgn, adres, geheimAdres, telefoon, ...about }: NieuweLeerling): Promise<Leerling> {
    const { db } = this.tenants;
    const leerling = Leerling.entered(this.ids.next(), about, this.clock.now());
    const cipher = await this.keys.of(db);
    if (pgn) {
      const index = pgnIndex(cipher, pgn);
      if (await db.first(sql`select 1 from leerlingen where pgn_index = ${index}`)) {
        throw new DomainError(
          'conflict',
          'leerling.bestaat',
          'Deze leerling staat al in uw organisatie. Zoek op het nummer en werk daar verder.',
        );
      }
      Object.assign(leerling, {
        pgnSoort: pgn.soort,
        pgnIndex: index,
        pgnVersleuteld: cipher.seal(pgn.nummer, pgnPlace(leerling.id)),
      });
    }
    await db.manager.insert(Leerling, leerling);
    await writeVerborgen(db, cipher, leerling.id, { adres, telefoon }, geheimAdres);
    await (geheimAdres ? this.secret.takeAlong(leerling.id) : this.secret.followInto([leerling.id]));
    await keepZoekwoorden(db, [leerling.id], { isNew: true });
    this.logboek.record(db, {
      handeling: 'aanmaken',
      activiteit: 'dossiers-behandelen',
      betrokkenen: [leerling.id],
      object: 'leerling',
      objectId: leerling.id,
    });
    return leerling;
  }
}
