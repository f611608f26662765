import { Injectable } from '@nestjs/common';
import { type Place, TenantKeys } from '@zesweken/crypto';
import { InvalidInput } from '@zesweken/errors';
import type { Datum } from '@zesweken/kalender';
import { EnterLeerling, type NieuweLeerling } from '@zesweken/leerlingen';
import { Logboek } from '@zesweken/logboek';
import { type EigenMelding, type Gevormd, MakeOwnMelding } from '@zesweken/meldingen';
import { Tenants } from '@zesweken/tenancy';
import sql from 'sql-template-tag';
import { Schrijver } from './schrijver.js';

/** Who told it to the one who fills in the form. */
export const DOORGEVERS = ['ouder', 'leerling', 'school', 'anders'] as const;
export type Doorgever = (typeof DOORGEVERS)[number];

/** An early signal as the form asks it. */
export interface NieuwSignaal {
  /** Whom it is about: a leerling that the tenant knows, or one to enter. */
  readonly leerling: string | NieuweLeerling;
  readonly doorgegevenDoor: Doorgever;
  readonly watSpeelt: string;
  readonly sinds: Datum;
  readonly hoeVaak: string | null;
  readonly geprobeerd: string | null;
  readonly vraag: string | null;
  readonly brin: string | null;
  readonly onderwijssoort: EigenMelding['onderwijssoort'];
}

/** Where the encrypted answer to "how often" stands. */
export const hoeVaakPlace = (id: string): Place => ({
  table: 'signalen',
  column: 'hoe_vaak_versleuteld',
  row: id,
});

/**
 * Takes in an early signal by the form: it makes a melding of our own of soort `overig`, whose dossier is a `signaal` as long
 * as nothing heavier is reported. What was told stands in that melding, in the fields that Besluit register onderwijsdeelnemers art. 14 e, g and h have
 * for it.
 */
@Injectable()
export class ReportSignaal {
  constructor(
    private readonly tenants: Tenants,
    private readonly keys: TenantKeys,
    private readonly enter: EnterLeerling,
    private readonly make: MakeOwnMelding,
    private readonly logboek: Logboek,
    private readonly schrijver: Schrijver,
  ) {}

  /** @returns the id of the signal. @throws NotFound; InvalidInput */
  async run(signaal: NieuwSignaal): Promise<string> {
    const { db } = this.tenants;
    const leerlingId =
      typeof signaal.leerling === 'string' ? signaal.leerling : (await this.enter.run(signaal.leerling)).id;
    const { meldingId } = await this.#melding(leerlingId, signaal);
    const id = this.schrijver.id();
    const hoeVaak = signaal.hoeVaak && (await this.keys.of(db)).seal(signaal.hoeVaak, hoeVaakPlace(id));
    await db.execute(sql`
      insert into signalen (id, melding_id, leerling_id, doorgegeven_door, hoe_vaak_versleuteld, gemaakt_door, aangemaakt_op)
      values (${id}, ${meldingId}, ${leerlingId}, ${signaal.doorgegevenDoor}, ${hoeVaak}, ${this.schrijver.door}::uuid, ${this.schrijver.nu})`);
    this.logboek.record(db, {
      handeling: 'aanmaken',
      activiteit: 'vroeg-signaleren',
      betrokkenen: [leerlingId],
      object: 'signaal',
      objectId: id,
    });
    return id;
  }

  async #melding(leerlingId: string, signaal: NieuwSignaal): Promise<Gevormd> {
    try {
      return await this.make.run({
        leerlingId,
        herkomst: 'signaalformulier',
        soort: 'overig',
        begindatum: signaal.sinds,
        einddatum: null,
        brin: signaal.brin,
        onderwijssoort: signaal.onderwijssoort,
        reden: signaal.watSpeelt,
        actieSchool: signaal.geprobeerd,
        gewensteActie: signaal.vraag,
      });
    } catch (error) {
      if (!(error instanceof InvalidInput)) throw error;
      // The form asks `sinds`; a fault must name the field that the person sees.
      throw new InvalidInput(
        error.errors.map((fout) => (fout.veld === 'begindatum' ? { ...fout, veld: 'sinds' } : fout)),
      );
    }
  }
}
