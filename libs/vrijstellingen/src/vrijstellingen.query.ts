import { Injectable } from '@nestjs/common';
import { Clock } from '@zesweken/clock';
import { NotFound } from '@zesweken/errors';
import { type Datum, plusWeken } from '@zesweken/kalender';
import { Logboek } from '@zesweken/logboek';
import { Tenants } from '@zesweken/tenancy';
import sql, { join } from 'sql-template-tag';
import type { Grond } from './gronden.js';
import type { Stap, VrijstellingMetLeerling } from './vrijstelling.js';
import { COLUMNS, VrijstellingStore } from './vrijstelling-store.js';

/** Which vrijstellingen; what is left out does not narrow. */
export interface VrijstellingFilter {
  readonly leerling?: string;
  readonly grond?: readonly Grond[];
  /** Those that hold on this day. */
  readonly looptOp?: Datum;
  /** Those that run today and end within this many weeks. */
  readonly verlooptBinnen?: number;
  /** Those with points that nobody has judged. */
  readonly teBeoordelen?: boolean;
  readonly page: number;
  readonly pageSize: number;
}

const OBJECT = { activiteit: 'vrijstellingen-behandelen', object: 'vrijstelling' } as const;

/** Reads vrijstellingen; each read is logged. */
@Injectable()
export class Vrijstellingen {
  constructor(
    private readonly tenants: Tenants,
    private readonly store: VrijstellingStore,
    private readonly logboek: Logboek,
    private readonly clock: Clock,
  ) {}

  /** A page by end date, what ends first at the top, and whether there is a next. */
  async page(filter: VrijstellingFilter): Promise<{ items: VrijstellingMetLeerling[]; more: boolean }> {
    const { page, pageSize } = filter;
    const { db } = this.tenants;
    const list = sql`
      select ${COLUMNS} from vrijstellingen v join leerlingen l on l.id = v.leerling_id
      where ${this.#conditions(filter)} order by v.einde, v.id limit ${pageSize + 1} offset ${(page - 1) * pageSize}`;
    // The keys are read before the list: that ends the transaction.
    await this.store.open([]);
    const rows = await this.logboek.lastList(db, list, pageSize, { ...OBJECT, handeling: 'lijst' });
    const items = await this.store.open(rows.slice(0, pageSize));
    return { items, more: rows.length > pageSize };
  }

  /** One with its history, newest first. @throws NotFound */
  async one(id: string): Promise<{ vrijstelling: VrijstellingMetLeerling; stappen: Stap[] }> {
    const [vrijstelling, stappen] = await Promise.all([this.store.one(id), this.store.steps(id)]);
    if (!vrijstelling) throw new NotFound('Deze vrijstelling');
    this.logboek.record(this.tenants.db, {
      ...OBJECT,
      handeling: 'lezen',
      betrokkenen: [vrijstelling.leerlingId],
      objectId: id,
    });
    return { vrijstelling, stappen };
  }

  /**
   * The grounds that are recorded for a leerling on a day, for counting; none: no vrijstelling. Logs nothing: who counts
   * does.
   */
  async vrijgesteldOp(leerlingId: string, datum: Datum): Promise<readonly Grond[]> {
    const rows = await this.tenants.db.rows<{ grond: Grond }>(sql`
      select distinct grond from vrijstellingen where leerling_id = ${leerlingId} and ${datum}::date between begin and einde order by grond`);
    return rows.map(({ grond }) => grond);
  }

  #conditions({ leerling, grond, looptOp, verlooptBinnen, teBeoordelen }: VrijstellingFilter) {
    const vandaag = this.clock.today();
    const all = [sql`true`];
    if (leerling) all.push(sql`v.leerling_id = ${leerling}`);
    if (grond?.length) all.push(sql`v.grond = any(${grond})`);
    if (looptOp) all.push(sql`${looptOp}::date between v.begin and v.einde`);
    if (verlooptBinnen !== undefined)
      all.push(sql`v.einde between ${vandaag}::date and ${plusWeken(vandaag, verlooptBinnen)}::date`);
    if (teBeoordelen) all.push(sql`not (v.aandachtspunten <@ v.gezien)`);
    return join(all, ' and ');
  }
}
