import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '@zesweken/clock';
import { Logboek } from '@zesweken/logboek';
import { type Tenant, type TenantDb, Tenants } from '@zesweken/tenancy';
import sql from 'sql-template-tag';
import { firstHash, LOG_FORM, type LogRow, sealedForm } from './log-chain.js';
import type { BeginLine, EndLine, ExportRow, RowLine } from './log-file.js';
import { LogSigner } from './log-signer.js';
import { FROM_THE_START, LOG_ROW } from './unsealed.js';

const PAGE = 2_000;
/** The rows without a seal are looked for through the whole log. */
const SECONDS = 600;

/**
 * Gives a tenant's whole log in lines that anyone can check without us. Read page by page, each in a transaction of its
 * own: rows and seals never change, so what is read first is still true when the last page is read.
 */
@Injectable()
export class ExportLog {
  constructor(
    private readonly tenants: Tenants,
    private readonly logboek: Logboek,
    private readonly signer: LogSigner,
    private readonly clock: Clock,
  ) {}

  /** The lines of the file, without line ends. The export itself is in the log before the first line goes out. */
  async *lines(tenant: Tenant): AsyncGenerator<string> {
    await this.tenants.run(tenant, async (db) => {
      this.logboek.record(db, {
        handeling: 'exporteren',
        activiteit: 'verantwoording',
        betrokkenen: [],
        object: 'verwerking',
      });
    });
    const content = createHash('sha256');
    let kop = firstHash(tenant.id).toString('hex');
    let volgnummer = 0;
    let ongezegeld = 0;
    for await (const line of this.#content(tenant)) {
      if (line.soort === 'regel') {
        if (line.zegel === null) ongezegeld += 1;
        else ({ volgnummer, zegel: kop } = line as RowLine & { volgnummer: number; zegel: string });
      }
      const text = JSON.stringify(line);
      content.update(`${text}\n`);
      yield text;
    }
    const end: EndLine = this.signer.sign({
      soort: 'einde',
      vorm: LOG_FORM,
      tenantId: tenant.id,
      volgnummer,
      kop,
      ongezegeld,
      inhoud: content.digest('hex'),
      ondertekendOp: this.clock.now().toISOString(),
    });
    yield JSON.stringify(end);
  }

  async *#content(tenant: Tenant): AsyncGenerator<BeginLine | RowLine> {
    const { id, slug } = tenant;
    yield { soort: 'begin', vorm: LOG_FORM, tenant: { id, slug }, gemaaktOp: this.clock.now().toISOString() };
    let sealed = 0;
    for (let more = true; more;) {
      const rows = await this.tenants.run(tenant, (db) => sealedPage(db, sealed));
      for (const row of rows) yield sealedLine(row);
      sealed = rows.at(-1)?.volgnummer ?? sealed;
      more = rows.length > 0;
    }
    let after = FROM_THE_START;
    for (let more = true; more;) {
      const rows = await this.tenants.run(tenant, (db) => unsealedPage(db, after, sealed), {
        seconds: SECONDS,
      });
      for (const row of rows)
        yield { soort: 'regel', volgnummer: null, zegel: null, gezegeldOp: null, regel: sealedForm(row) };
      after = rows.at(-1)?.id ?? after;
      more = rows.length > 0;
    }
  }
}

function sealedLine({ volgnummer, zegel, gezegeldOp, ...row }: ExportRow): RowLine {
  return {
    soort: 'regel',
    volgnummer,
    zegel: zegel.toString('hex'),
    gezegeldOp: gezegeldOp.toISOString(),
    regel: sealedForm(row),
  };
}

function sealedPage(db: TenantDb, after: number): Promise<ExportRow[]> {
  return db.rows<ExportRow>(sql`
    select z.volgnummer, z.hash as zegel, z.gezegeld_op as "gezegeldOp", ${LOG_ROW}
    from zegels z join verwerkingen v on v.id = z.verwerking_id
    where z.volgnummer > ${after} order by z.volgnummer limit ${PAGE}`);
}

/** Rows that were not among those exported with a seal; one may have got its seal meanwhile. */
function unsealedPage(db: TenantDb, after: string, sealed: number): Promise<LogRow[]> {
  return db.rows<LogRow>(sql`
    select ${LOG_ROW} from verwerkingen v
    where v.id > ${after}
      and not exists (select 1 from zegels z where z.verwerking_id = v.id and z.volgnummer <= ${sealed} offset 0)
    order by v.id limit ${PAGE}`);
}
