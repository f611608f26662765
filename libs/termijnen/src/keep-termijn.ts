import { Injectable } from '@nestjs/common';
import { NotFound } from '@zesweken/errors';
import { type Datum, GELIJKGESTELDE_DAGEN, Schoolkalender, vroegste } from '@zesweken/kalender';
import { Tenants } from '@zesweken/tenancy';
import sql from 'sql-template-tag';
import { bereken } from './bereken.js';
import { Ingrepen } from './ingrepen.query.js';
import type { IngreepVan } from './ingrepen.js';
import { STANDAARDREGELS } from './regels.js';
import type { Afloop } from './termijn-status.js';
import type { Termijnregel, Termijnsoort } from './termijnregel.js';
import type { Rekenkader } from './uiterlijk.js';
import { type Oorzaak, type Termijnrij, WriteTermijnen } from './write-termijnen.js';

/** The termijn of a thing that another feature keeps: an actie, an evaluatie, an aanmelding, a vrijstelling. */
export interface Bronwens {
  readonly soort: Termijnsoort;
  /** The thing. */
  readonly bronId: string;
  /** The dossier it belongs to; without one `leerlingId` says whose it is. */
  readonly dossierId: string | null;
  readonly leerlingId: string | null;
  /** Who must do it, where that is not the behandelaar. */
  readonly ontvangerId: string | null;
  /** Of a chosen day only the first one given counts: moving the day does not begin anew. */
  readonly begin: Datum;
  /** The day that a person chose, for rules that ask for one. */
  readonly gekozen?: Datum;
  readonly afloop: Afloop;
}

/** A stored termijn of a thing. */
interface Bewaard {
  readonly soort: Termijnsoort;
  readonly bronId: string;
  readonly dossierId: string | null;
  readonly leerlingId: string | null;
  readonly ontvangerId: string | null;
  readonly begin: Datum;
  readonly uiterlijk: Datum;
  readonly uitkomst: string | null;
  readonly klaarOp: Datum | null;
}

const STORED = sql`soort, bron_id as "bronId", dossier_id as "dossierId", leerling_id as "leerlingId", ontvanger_id as "ontvangerId", begin, uiterlijk, uitkomst, klaar_op as "klaarOp"`;

/** None of these kinds counts in school weeks. */
const KADER: Rekenkader = {
  kalender: new Schoolkalender([]),
  gelijkgesteldeDagen: GELIJKGESTELDE_DAGEN,
};

/** Keeps the termijnen of things of other features as they should be: made, moved, done. Safe to run again. */
@Injectable()
export class KeepTermijn {
  constructor(
    private readonly tenants: Tenants,
    private readonly ingrepen: Ingrepen,
    private readonly write: WriteTermijnen,
  ) {}

  async run(wensen: readonly Bronwens[]): Promise<void> {
    if (wensen.length === 0) return;
    const bronnen = wensen.map(({ bronId }) => bronId);
    const [stored, ingrepen] = await Promise.all([
      this.tenants.db.rows<Bewaard>(
        sql`select ${STORED} from termijnen where bron_id = any(${bronnen}::uuid[])`,
      ),
      this.ingrepen.ofBronnen(bronnen),
    ]);
    const rijen = wensen.map((wens) => {
      const known = stored.find(({ bronId, soort }) => bronId === wens.bronId && soort === wens.soort);
      return { known, rij: rijOf(wens, known, ingrepen) };
    });
    for (const { known, rij } of rijen) if (known && isElsewhere(known, rij)) await this.#move(rij);
    await this.write.run(
      rijen.map(({ rij }) => rij),
      'bron',
      null,
    );
  }

  /** A dossier was joined, or the thing came to belong to another: the same termijn, elsewhere. */
  async #move({ bronId, soort, dossierId, leerlingId }: Termijnrij): Promise<void> {
    await this.tenants.db.execute(
      sql`update termijnen set dossier_id = ${dossierId}::uuid, leerling_id = ${leerlingId}::uuid where bron_id = ${bronId} and soort = ${soort}`,
    );
  }
}

/** Counts the termijn of a thing anew after a person did something to its clock. */
@Injectable()
export class RecountTermijn {
  constructor(
    private readonly tenants: Tenants,
    private readonly ingrepen: Ingrepen,
    private readonly write: WriteTermijnen,
  ) {}

  /** @throws NotFound where there is none. */
  async run(bronId: string, soort: Termijnsoort, oorzaak: Oorzaak): Promise<void> {
    const known = await this.tenants.db.first<Bewaard>(
      sql`select ${STORED} from termijnen where bron_id = ${bronId} and soort = ${soort}`,
    );
    if (!known) throw new NotFound('Deze termijn');
    const rij = rijOf(
      { ...known, gekozen: known.uiterlijk, afloop: afloopOf(known) },
      known,
      await this.ingrepen.ofBronnen([bronId]),
    );
    await this.write.run([rij], 'bron', oorzaak);
  }
}

/** Takes away termijnen whose thing went away. The history of what moved, and what people were reminded of, stay. */
@Injectable()
export class DropTermijnen {
  constructor(private readonly tenants: Tenants) {}

  /** Those of one kind in a dossier, but for the things named. */
  async run(dossierId: string, soort: Termijnsoort, behalve: readonly string[]): Promise<void> {
    await this.tenants.db.execute(sql`
      delete from termijnen where dossier_id = ${dossierId} and soort = ${soort} and bron_id is not null and not (bron_id = any(${behalve}::uuid[]))`);
  }

  /** Those of one kind of these things. */
  async of(bronnen: readonly string[], soort: Termijnsoort): Promise<void> {
    if (bronnen.length === 0) return;
    await this.tenants.db.execute(
      sql`delete from termijnen where bron_id = any(${bronnen}::uuid[]) and soort = ${soort}`,
    );
  }
}

function rijOf(wens: Bronwens, known: Bewaard | undefined, ingrepen: readonly IngreepVan[]): Termijnrij {
  const { soort, bronId, dossierId, leerlingId, ontvangerId, afloop, gekozen } = wens;
  const regel = STANDAARDREGELS[soort];
  const own = ingrepen.filter((one) => one.bronId === bronId && one.soort === soort);
  const feiten = { begin: beginOf(regel, wens, known), afloop, ingrepen: own };
  return {
    ...bereken(regel, feiten, { ...KADER, ...(gekozen && { gekozen }) }),
    dossierId,
    leerlingId: dossierId === null ? leerlingId : null,
    meldingId: null,
    bronId,
    ontvangerId,
    volgtOp: null,
    gekozen: regel.eenheid === 'gekozen',
  };
}

/** A day chosen in the past makes a termijn that begins and ends on it; it never ends before it begins. */
function beginOf({ eenheid }: Termijnregel, { begin, gekozen }: Bronwens, known: Bewaard | undefined): Datum {
  if (eenheid !== 'gekozen' || !gekozen) return begin;
  return vroegste(known?.begin ?? begin, gekozen);
}

/** What a stored termijn tells of how it went. Done late it keeps only the day, and then which of the two it was says nothing. */
function afloopOf({ uitkomst, klaarOp }: Bewaard): Afloop {
  return uitkomst === 'vervallen'
    ? { gehaaldOp: null, vervallenOp: klaarOp }
    : { gehaaldOp: klaarOp, vervallenOp: null };
}

function isElsewhere(known: Bewaard, { dossierId, leerlingId }: Termijnrij): boolean {
  return known.dossierId !== dossierId || known.leerlingId !== leerlingId;
}
