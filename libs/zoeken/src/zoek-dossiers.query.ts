import { Injectable } from '@nestjs/common';
import { Clock } from '@zesweken/clock';
import { TenantKeys } from '@zesweken/crypto';
import type { Datum } from '@zesweken/kalender';
import { pgnIndex } from '@zesweken/leerlingen';
import { Logboek } from '@zesweken/logboek';
import { type TenantDb, Tenants } from '@zesweken/tenancy';
import type { Sql } from 'sql-template-tag';
import { naamstappen } from './naamstappen.js';
import { type Grond, rangschik, type Treffer } from './rangschik.js';
import {
  geborenOpSql,
  type Gevonden,
  JAREN,
  type Kandidaat,
  kenmerkSql,
  metDossierSql,
  pgnSql,
  schoolSql,
} from './zoek.sql.js';
import { isGenoeg, kenmerkBegin, leesZoekvraag, type Zoekvraag } from './zoekvraag.js';

/** What is found at most; with more than that people type on. */
export const MOST_FOUND = 20;

/** What a search gives. */
export interface Zoekuitkomst {
  readonly vraag: Zoekvraag;
  /** Whether the question holds enough to search by. */
  readonly genoeg: boolean;
  readonly treffers: readonly Treffer[];
  /** Whether more would fit than is shown. */
  readonly meer: boolean;
}

/**
 * Finds children and dossiers of the own tenant as somebody types. Names, birth dates, numbers, kenmerken and schools are
 * all it looks at: what people wrote about a child, and handhaving, is searched by nothing.
 */
@Injectable()
export class ZoekDossiers {
  constructor(
    private readonly tenants: Tenants,
    private readonly keys: TenantKeys,
    private readonly logboek: Logboek,
    private readonly clock: Clock,
  ) {}

  /** At most 20; one row in the log names all who were found. */
  async run(tekst: string): Promise<Zoekuitkomst> {
    const { db } = this.tenants;
    const vandaag = this.clock.today();
    const vraag = leesZoekvraag(tekst, vandaag);
    const genoeg = isGenoeg(vraag);
    const found = genoeg ? await this.#find(db, vraag, vandaag) : [];
    const treffers = found.slice(0, MOST_FOUND);
    this.logboek.record(db, {
      handeling: 'zoeken',
      activiteit: 'dossiers-behandelen',
      betrokkenen: [...new Set(treffers.map(({ leerlingId }) => leerlingId))],
      object: 'dossier',
    });
    return { vraag, genoeg, treffers, meer: found.length > MOST_FOUND };
  }

  /** By whatever tells most; the rest of the question then narrows what that gave. */
  async #find(db: TenantDb, vraag: Zoekvraag, vandaag: Datum): Promise<Treffer[]> {
    const { pgn, kenmerk, geboortedatum, brin } = vraag;
    const leerlingen = async (query: Sql, grond: Grond): Promise<Treffer[]> => {
      const ids = (await db.rows<Kandidaat>(query)).map(({ id }) => id);
      return rangschik(await this.#withDossier(db, ids, vandaag, brin), vraag, [grond]);
    };
    if (pgn) return leerlingen(pgnSql(pgnIndex(await this.keys.of(db), pgn)), 'nummer');
    // A number that is none of ours narrows to nobody.
    if (vraag.onbekend.length > 0) return [];
    if (kenmerk) {
      const jaren = (await db.rows<{ jaar: string }>(JAREN)).map(({ jaar }) => jaar);
      const rows = await db.rows<Gevonden>(kenmerkSql(kenmerkBegin(kenmerk, jaren), vandaag));
      return rangschik(rows, vraag, ['kenmerk']);
    }
    if (geboortedatum) return leerlingen(geborenOpSql(geboortedatum), 'geboortedatum');
    if (brin) {
      const most = vraag.namen.length > 0 ? undefined : MOST_FOUND + 1;
      return rangschik(await db.rows<Gevonden>(schoolSql(brin, vandaag, most)), vraag, ['school']);
    }
    return this.#byName(db, vraag, vandaag);
  }

  /** As typed first; with typing errors only while the page is not full. */
  async #byName(db: TenantDb, vraag: Zoekvraag, vandaag: Datum): Promise<Treffer[]> {
    const ids = new Set<string>();
    let found: Treffer[] = [];
    for (const { query, alleenBijNiets } of naamstappen(vraag.namen)) {
      if (found.length > (alleenBijNiets ? 0 : MOST_FOUND)) break;
      const before = ids.size;
      for (const { id } of await db.rows<Kandidaat>(query())) ids.add(id);
      if (ids.size === before) continue;
      found = rangschik(await this.#withDossier(db, [...ids], vandaag), vraag, []);
    }
    return found;
  }

  async #withDossier(db: TenantDb, ids: string[], vandaag: Datum, brin?: string): Promise<Gevonden[]> {
    return ids.length === 0 ? [] : db.rows<Gevonden>(metDossierSql(ids, vandaag, brin));
  }
}
