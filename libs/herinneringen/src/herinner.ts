import { Injectable } from '@nestjs/common';
import { Convenanten, convenantOp, ladderVan, termijnregelsVan } from '@zesweken/convenanten';
import type { Datum } from '@zesweken/kalender';
import { type Geboekt, Grootboek } from './grootboek.js';
import { MeldDoorzetting } from './meld-doorzetting.js';
import { type Vraagt, vraagtVandaag } from './regels-van.js';
import { TelSamenvattingen } from './samenvattingen.js';
import { TeamVanVandaag } from './team.query.js';
import type { TeBewakenRij } from './te-bewaken.sql.js';
import { VertelHerinneringen } from './vertel-herinneringen.js';

/** What came of a slice of termijnen. */
export interface Herinnerd {
  readonly geboekt: readonly Geboekt[];
  /** When each asks again; null: never. */
  readonly volgende: readonly { readonly id: string; readonly dag: Datum | null }[];
}

/** Reminds of a slice of termijnen, in the open tenant: the ledger first, then everybody whom its new lines concern. */
@Injectable()
export class Herinner {
  constructor(
    private readonly convenanten: Convenanten,
    private readonly team: TeamVanVandaag,
    private readonly grootboek: Grootboek,
    private readonly vertel: VertelHerinneringen,
    private readonly doorzetting: MeldDoorzetting,
    private readonly samenvattingen: TelSamenvattingen,
  ) {}

  async run(rows: readonly TeBewakenRij[], vandaag: Datum): Promise<Herinnerd> {
    const { gevraagd, holders } = await this.#ask(rows, vandaag);
    const geboekt = await this.grootboek.write(gevraagd.flatMap(([, { regels }]) => regels));
    const kenmerken = new Map(
      rows.flatMap((row) => (row.dossierId && row.kenmerk ? [[row.dossierId, row.kenmerk]] : [])),
    );
    await this.vertel.run(geboekt, kenmerken, vandaag);
    await this.doorzetting.run(geboekt, kenmerken, (id) => holders.get(id));
    await this.samenvattingen.count(gevraagd);
    return { geboekt, volgende: gevraagd.map(([{ id }, { volgende }]) => ({ id, dag: volgende })) };
  }

  /** What each termijn asks for, under the convenant of the day on which it began, and who holds doorzettingsmacht there. */
  async #ask(
    rows: readonly TeBewakenRij[],
    vandaag: Datum,
  ): Promise<{ gevraagd: (readonly [TeBewakenRij, Vraagt])[]; holders: Map<string, string | undefined> }> {
    const [team, convenanten] = await Promise.all([this.team.read(vandaag), this.convenanten.own()]);
    const holders = new Map<string, string | undefined>();
    const gevraagd = rows.map((row): readonly [TeBewakenRij, Vraagt] => {
      const convenant = convenantOp(convenanten, row.begin);
      const holder = convenant?.termen.doorzettingsmacht;
      holders.set(row.id, holder);
      const rung = row.trede === null ? undefined : ladderVan(convenant)[row.trede - 1];
      const aangaat = {
        vandaag,
        // Three months without a place (contract section 5), or too long on the rung where the holder decides.
        houder: Boolean(holder) && (row.soort === 'pact-3-maanden' || rung?.rol === 'doorzettingsmacht'),
        teamleider: rung?.rol === 'teamleider',
      };
      return [row, vraagtVandaag(row, termijnregelsVan(convenant)[row.soort].herinneren, team, aangaat)];
    });
    return { gevraagd, holders };
  }
}
