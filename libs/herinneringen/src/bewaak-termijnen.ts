import { Injectable } from '@nestjs/common';
import { Clock } from '@zesweken/clock';
import { Convenanten, convenantOp, ladderVan, termijnregelsVan } from '@zesweken/convenanten';
import { type Datum, momentOp } from '@zesweken/kalender';
import { Logboek } from '@zesweken/logboek';
import { Wekkers } from '@zesweken/queue';
import { Tenants } from '@zesweken/tenancy';
import { WEKKER } from '@zesweken/termijnen';
import { type Geboekt, Grootboek } from './grootboek.js';
import { MeldDoorzetting } from './meld-doorzetting.js';
import { type Vraagt, vraagtVandaag } from './regels-van.js';
import { TelSamenvattingen } from './samenvattingen.js';
import { TeamVanVandaag } from './team.query.js';
import { EERSTE_MOMENT, teBewakenSql, type TeBewakenRij, volgendeMomentenSql } from './te-bewaken.sql.js';
import { VertelHerinneringen } from './vertel-herinneringen.js';

/** What a slice did. */
export interface Bewaakt {
  readonly termijnen: number;
  readonly verzonden: number;
  /** Whether there is more to do today that nobody is at. */
  readonly meer: boolean;
}

/** Termijnen in one slice: one transaction, a good hundred milliseconds. */
const SLICE = 250;

/**
 * Reminds of termijnen whose moment has come, in the open tenant, a slice at a time. Due is what lies on or before today and was
 * not told yet, however long ago it was: an outage of a week loses nothing. The ledger, the message in the app, the mail to be sent and
 * the next moment are one transaction: killed in the middle, all of it comes again; done, none of it does.
 */
@Injectable()
export class BewaakTermijnen {
  constructor(
    private readonly tenants: Tenants,
    private readonly clock: Clock,
    private readonly convenanten: Convenanten,
    private readonly wekkers: Wekkers,
    private readonly team: TeamVanVandaag,
    private readonly grootboek: Grootboek,
    private readonly vertel: VertelHerinneringen,
    private readonly doorzetting: MeldDoorzetting,
    private readonly samenvattingen: TelSamenvattingen,
    private readonly logboek: Logboek,
  ) {}

  async run(): Promise<Bewaakt> {
    const { db } = this.tenants;
    const vandaag = this.clock.today();
    const rows = await db.rows<TeBewakenRij>(teBewakenSql(vandaag, SLICE));
    const geboekt = rows.length > 0 ? await this.#remind(rows, vandaag) : [];
    const meer = rows.length === SLICE || !(await this.#rest(vandaag));
    return {
      termijnen: rows.length,
      verzonden: geboekt.filter(({ status }) => status === 'verzonden').length,
      meer: meer && rows.length > 0,
    };
  }

  async #remind(rows: readonly TeBewakenRij[], vandaag: Datum): Promise<Geboekt[]> {
    const { db } = this.tenants;
    const [team, convenanten] = await Promise.all([this.team.read(vandaag), this.convenanten.own()]);
    const holders = new Map<string, string | undefined>();
    const gevraagd = rows.map((row): readonly [TeBewakenRij, Vraagt] => {
      const convenant = convenantOp(convenanten, row.begin);
      const holder = convenant?.termen.doorzettingsmacht;
      holders.set(row.id, holder);
      const regel = termijnregelsVan(convenant)[row.soort].herinneren;
      const rung = row.trede === null ? undefined : ladderVan(convenant)[row.trede - 1];
      return [
        row,
        vraagtVandaag(row, regel, team, {
          vandaag,
          // Three months without a place (contract section 5), or too long on the rung where the holder decides.
          houder: Boolean(holder) && (row.soort === 'pact-3-maanden' || rung?.rol === 'doorzettingsmacht'),
          teamleider: rung?.rol === 'teamleider',
        }),
      ];
    });
    const geboekt = await this.grootboek.write(gevraagd.flatMap(([, { regels }]) => regels));
    const kenmerken = new Map(
      rows.flatMap((row) => (row.dossierId && row.kenmerk ? [[row.dossierId, row.kenmerk]] : [])),
    );
    await this.vertel.run(geboekt, kenmerken, vandaag);
    await this.doorzetting.run(geboekt, kenmerken, (id) => holders.get(id));
    await this.samenvattingen.count(gevraagd);
    await db.execute(volgendeMomentenSql(gevraagd.map(([{ id }, { volgende }]) => ({ id, dag: volgende }))));
    this.logboek.record(db, {
      handeling: 'aanmaken',
      activiteit: 'dossiers-behandelen',
      betrokkenen: [...new Set(rows.flatMap(({ leerlingId }) => leerlingId ?? []))],
      object: 'herinnering',
    });
    return geboekt;
  }

  /** Sets the tenant's clock to its next moment. @returns whether nothing is left to do today */
  async #rest(vandaag: Datum): Promise<boolean> {
    const { db } = this.tenants;
    await this.wekkers.hold(db, WEKKER);
    const first = (await db.first<{ dag: Datum | null }>(EERSTE_MOMENT))?.dag ?? null;
    if (first !== null && first <= vandaag) return false;
    await this.samenvattingen.tell(await this.team.read(vandaag));
    await this.wekkers.move(db, WEKKER, first && momentOp(first));
    return true;
  }
}
