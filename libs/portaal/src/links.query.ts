import { Injectable } from '@nestjs/common';
import { NotFound } from '@zesweken/errors';
import { Gezinnen } from '@zesweken/leerlingen';
import { type Handeling, Logboek } from '@zesweken/logboek';
import { Tenants } from '@zesweken/tenancy';
import sql from 'sql-template-tag';
import { Wie } from './make-link.js';
import { codeHash, codeVan, standVan, type Toegangslink } from './toegangslink.js';

type Row = Omit<Toegangslink, 'naam' | 'stand'>;

const COLUMNS = sql`id, leerling_id as "leerlingId", gezagdrager_id as "gezagdragerId", gemaakt_op as "gemaaktOp", geldig_tot as "geldigTot",
  gebruikt_op as "gebruiktOp", geblokkeerd_op as "geblokkeerdOp", ingetrokken_op as "ingetrokkenOp"`;

/** Links of a leerling, and ending them; each act is logged. */
@Injectable()
export class Links {
  constructor(
    private readonly tenants: Tenants,
    private readonly gezinnen: Gezinnen,
    private readonly wie: Wie,
    private readonly logboek: Logboek,
  ) {}

  /** Newest first. @throws NotFound */
  async of(leerlingId: string): Promise<Toegangslink[]> {
    const { leerling, gezagdragers } = await this.gezinnen.of(leerlingId);
    const rows = await this.tenants.db.rows<Row>(
      sql`select ${COLUMNS} from toegangslinks where leerling_id = ${leerling.id} order by gemaakt_op desc, id desc`,
    );
    this.#log('lijst', leerling.id);
    return rows.map((row) => ({
      ...row,
      stand: standVan(row, this.wie.clock.now()),
      naam: gezagdragers.find(({ id }) => id === row.gezagdragerId)?.naam ?? leerling.naam,
    }));
  }

  /** A new code, for who lost the first. @throws NotFound for a link that was used or ended. */
  async newCode(id: string): Promise<string> {
    const code = codeVan(this.wie.ids.secret());
    const found = await this.#change(
      id,
      sql`code_hash = ${codeHash(id, code)}, pogingen = 0`,
      sql`and gebruikt_op is null and geblokkeerd_op is null`,
    );
    this.#log('wijzigen', found, id);
    return code;
  }

  /** Ends a link and every session that it opened, at once. @throws NotFound */
  async end(id: string): Promise<Toegangslink> {
    const now = this.wie.clock.now();
    const found = await this.#change(id, sql`ingetrokken_op = ${now}`, sql``);
    await this.tenants.db.execute(
      sql`update portaalsessies set beeindigd_op = ${now} where link_id = ${id} and beeindigd_op is null`,
    );
    this.#log('beeindigen', found, id);
    const ended = (await this.of(found)).find((link) => link.id === id);
    if (!ended) throw new NotFound('Deze link');
    return ended;
  }

  async #change(id: string, set: ReturnType<typeof sql>, and: ReturnType<typeof sql>): Promise<string> {
    const found = await this.tenants.db.first<{ leerlingId: string }>(sql`
      update toegangslinks set ${set} where id = ${id} and ingetrokken_op is null ${and} returning leerling_id as "leerlingId"`);
    if (!found) throw new NotFound('Deze link');
    return found.leerlingId;
  }

  #log(handeling: Handeling, leerlingId: string, objectId?: string): void {
    this.logboek.record(this.tenants.db, {
      handeling,
      activiteit: 'gegevens-delen',
      betrokkenen: [leerlingId],
      object: 'toegangslink',
      objectId,
    });
  }
}
