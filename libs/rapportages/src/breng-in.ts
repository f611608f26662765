import { Injectable } from '@nestjs/common';
import { Clock } from '@zesweken/clock';
import { type Datum, type Schooljaar, schooljaar, schooljaarVan, vroegste } from '@zesweken/kalender';
import { Logboek } from '@zesweken/logboek';
import { type Tenant, type TenantDb, Tenants } from '@zesweken/tenancy';
import { type Anders, FeitenStore } from './feiten-store.js';
import { herzienOp, jarenTot, type Posten, postenPerJaar } from './posten.js';
import { DEFINITIEVERSIE } from './tellen.js';
import { type Geleverd, type Telling, TellingenStore } from './tellingen-store.js';

/** How a tenant's counting went. */
export interface Ingebracht {
  /** Leerlingen that were counted anew. */
  readonly geteld: number;
  /** School years whose counts changed. */
  readonly jaren: number;
}

/** Counts to add to a school year, by table and value; below zero where something went. */
type Verschil = Map<string, Map<string, number>>;

/**
 * Counts a tenant in its own role and hands the counts in for the region: only who changed since the last time, or everybody. Both
 * give the same counts. Years that were set down stay as they are.
 */
@Injectable()
export class BrengIn {
  constructor(
    private readonly tenants: Tenants,
    private readonly feiten: FeitenStore,
    private readonly store: TellingenStore,
    private readonly logboek: Logboek,
    private readonly clock: Clock,
  ) {}

  /**
   * @param peildatum through which day is counted; that of an earlier day counts everybody anew
   * @param vanNul counts everybody, whatever is known
   */
  async run(tenant: Tenant, peildatum: Datum = this.clock.today(), vanNul = false): Promise<Ingebracht> {
    return this.tenants.run(tenant, async (db) => {
      const stand = await this.store.hold();
      const kalender = await this.feiten.kalender();
      const goesOn =
        !vanNul &&
        stand.peildatum !== null &&
        stand.peildatum <= peildatum &&
        stand.definitieversie === DEFINITIEVERSIE &&
        stand.kalender === kalender;
      if (!goesOn) await this.store.forgetAll();
      const ingebracht = await this.#tel(db, peildatum, !goesOn);
      await this.store.keepStand({ peildatum, definitieversie: DEFINITIEVERSIE, kalender });
      return ingebracht;
    });
  }

  async #tel(db: TenantDb, peildatum: Datum, opnieuw: boolean): Promise<Ingebracht> {
    const anders = await this.feiten.anders(peildatum);
    const tellingen = await this.#tellingen(anders, peildatum);
    await this.store.keep(tellingen);
    await this.store.forget(anders.flatMap(({ id, vingerafdruk }) => (vingerafdruk === null ? [id] : [])));
    if (anders.length > 0) this.#log(db, anders);
    const jaren = await this.#lever(verschilVan(anders, tellingen), peildatum, opnieuw);
    return { geteld: anders.length, jaren };
  }

  async #tellingen(anders: readonly Anders[], peildatum: Datum): Promise<Telling[]> {
    const present = anders.flatMap(({ id, vingerafdruk }) =>
      vingerafdruk === null ? [] : [{ id, vingerafdruk }],
    );
    const feiten = await this.feiten.ofLeerlingen(present.map(({ id }) => id));
    return present.map(({ id, vingerafdruk }) => {
      const van = feiten.get(id) ?? { dossiers: [], vrijstellingen: [] };
      return {
        ...{ id, vingerafdruk },
        herzienOp: herzienOp(van, peildatum),
        posten: postenPerJaar(van, peildatum),
      };
    });
  }

  async #lever(verschil: Verschil, peildatum: Datum, opnieuw: boolean): Promise<number> {
    const geleverd = new Map((await this.store.geleverd()).map((een) => [een.schooljaar, een]));
    const now = schooljaar(peildatum);
    const open = jarenVan([...verschil.keys(), ...geleverd.keys()], now).filter(
      ({ code }) => !geleverd.get(code)?.vast,
    );
    const touched = open.filter(
      ({ code }) => opnieuw || code === now.code || verschil.has(code) || !geleverd.has(code),
    );
    const leveringen = touched.map(({ code, einde }) => ({
      ...{ schooljaar: code, einde, peildatum: vroegste(peildatum, einde), definitieversie: DEFINITIEVERSIE },
      aantallen: opgeteld(opnieuw ? undefined : geleverd.get(code), verschil.get(code)),
    }));
    await this.store.lever(leveringen, this.clock.now());
    return touched.filter(({ code }) => verschil.has(code)).length;
  }

  #log(db: TenantDb, anders: readonly Anders[]): void {
    this.logboek.record(db, {
      handeling: 'lezen',
      activiteit: 'verantwoording',
      betrokkenen: anders.map(({ id }) => id),
      object: 'rapportage',
    });
  }
}

function verschilVan(anders: readonly Anders[], tellingen: readonly Telling[]): Verschil {
  const verschil: Verschil = new Map();
  const add = (jaar: string, posten: Posten, sign: 1 | -1): void => {
    const ofYear = verschil.get(jaar) ?? new Map<string, number>();
    for (const [sleutel, aantal] of Object.entries(posten))
      ofYear.set(sleutel, (ofYear.get(sleutel) ?? 0) + sign * aantal);
    verschil.set(jaar, ofYear);
  };
  for (const { posten } of anders) for (const [jaar, een] of Object.entries(posten ?? {})) add(jaar, een, -1);
  for (const { posten } of tellingen) for (const [jaar, een] of Object.entries(posten)) add(jaar, een, 1);
  for (const [jaar, ofYear] of verschil)
    if ([...ofYear.values()].every((n) => n === 0)) verschil.delete(jaar);
  return verschil;
}

function opgeteld(geleverd: Geleverd | undefined, verschil: ReadonlyMap<string, number> | undefined): Posten {
  const sum = new Map(Object.entries(geleverd?.aantallen ?? {}));
  for (const [sleutel, aantal] of verschil ?? []) sum.set(sleutel, (sum.get(sleutel) ?? 0) + aantal);
  return Object.fromEntries([...sum].filter(([, aantal]) => aantal !== 0).sort());
}

/** From the first of some school years up to that of now: a year of which nothing is known counts nobody. */
function jarenVan(codes: readonly string[], now: Schooljaar): Schooljaar[] {
  const [first = now.code] = [...codes].sort();
  return first > now.code ? [now] : jarenTot(schooljaarVan(first).begin, now.begin);
}
