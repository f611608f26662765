import { Injectable } from '@nestjs/common';
import { TenantKeys } from '@zesweken/crypto';
import { NotFound } from '@zesweken/errors';
import type { Datum } from '@zesweken/kalender';
import { Tenants } from '@zesweken/tenancy';
import sql from 'sql-template-tag';
import type { Omvang, Plaatsingsoort } from './plaatsing.entity.js';
import { metSamengevoegde } from './work-on-dossier.js';

/** A plaatsing as the dossier shows it. */
export interface PlaatsingInDossier {
  readonly id: string;
  readonly soort: Plaatsingsoort;
  readonly ingangsdatum: Datum;
  readonly omvang: Omvang;
  readonly urenPerWeek: number | null;
  /** Whether it is a place by the convenant. */
  readonly telt: boolean;
  readonly brin: string | null;
  readonly toelichting: string | null;
  readonly einde: 'mislukt' | 'ingetrokken' | null;
  readonly eindePer: Datum | null;
  readonly eindeReden: string | null;
  /** As if it had never been. */
  readonly nietig: boolean;
  readonly door: string | null;
  readonly vastgelegdOp: Date;
}

interface Sealed {
  readonly toelichting: Buffer | null;
  readonly reden: Buffer | null;
}

/** Reads plaatsingen; the reader of the dossier logs the read. */
@Injectable()
export class Plaatsingen {
  constructor(
    private readonly tenants: Tenants,
    private readonly keys: TenantKeys,
  ) {}

  /** Those of a dossier and the ones joined to it, newest first. */
  async of(dossierId: string): Promise<PlaatsingInDossier[]> {
    const { db } = this.tenants;
    const [cipher, rows] = await Promise.all([
      this.keys.of(db),
      db.rows<Omit<PlaatsingInDossier, 'toelichting' | 'eindeReden'> & Sealed>(sql`
        select p.id, p.soort, p.ingangsdatum, p.omvang, p.uren_per_week::float8 as "urenPerWeek", p.telt, p.brin, p.einde, p.einde_per as "eindePer",
          p.nietig, g.naam as door, p.vastgelegd_op as "vastgelegdOp", p.toelichting_versleuteld as toelichting, p.einde_reden_versleuteld as reden
        from plaatsingen p left join gebruikers g on g.id = p.door_id
        where p.dossier_id in (${metSamengevoegde(dossierId)}) order by p.ingangsdatum desc, p.id desc`),
    ]);
    return rows.map(({ toelichting, reden, ...row }) => {
      const open = (sealed: Buffer | null, column: string): string | null =>
        sealed && cipher.open(sealed, { table: 'plaatsingen', column, row: row.id });
      return {
        ...row,
        toelichting: open(toelichting, 'toelichting_versleuteld'),
        eindeReden: open(reden, 'einde_reden_versleuteld'),
      };
    });
  }

  /** One of them. @throws NotFound */
  async one(dossierId: string, id: string): Promise<PlaatsingInDossier> {
    const found = (await this.of(dossierId)).find((one) => one.id === id);
    if (!found) throw new NotFound('Deze plaatsing');
    return found;
  }
}

/** The hours for which the leerling is back in part on a day; null when it is not so, or back in full. */
export function gedeeltelijkTerug(
  plaatsingen: readonly Pick<PlaatsingInDossier, 'omvang' | 'urenPerWeek' | 'ingangsdatum' | 'eindePer'>[],
  vandaag: Datum,
): { urenPerWeek: number; sinds: Datum } | null {
  const running = plaatsingen
    .filter(
      ({ ingangsdatum, eindePer }) => ingangsdatum <= vandaag && (eindePer === null || vandaag < eindePer),
    )
    .reduce<(typeof plaatsingen)[number] | null>(
      (last, one) => (last === null || one.ingangsdatum > last.ingangsdatum ? one : last),
      null,
    );
  return running?.omvang === 'gedeeltelijk' && running.urenPerWeek !== null
    ? { urenPerWeek: running.urenPerWeek, sinds: running.ingangsdatum }
    : null;
}
