import { Injectable } from '@nestjs/common';
import { AssignBehandelaar, CloseDossier, ConfirmDossier, RecordPlaatsing } from '@zesweken/dossiers';
import { Tenants } from '@zesweken/tenancy';
import sql from 'sql-template-tag';
import type { DemoActie } from './generate/story.js';

/** Does again what people of the demo did, through the same use cases as the screens. */
@Injectable()
export class PerformActies {
  constructor(
    private readonly tenants: Tenants,
    private readonly confirm: ConfirmDossier,
    private readonly close: CloseDossier,
    private readonly assign: AssignBehandelaar,
    private readonly place: RecordPlaatsing,
  ) {}

  /**
   * In the order given, in the open tenant.
   * @throws Error for an action on a melding or by an account that the tenant does not have.
   */
  async run(acties: readonly DemoActie[]): Promise<void> {
    const dossiers = await this.#map(sql`
      select meldingsnummer as key, dossier_id as value from verzuimmeldingen where dossier_id is not null`);
    const accounts = await this.#map(
      sql`select split_part(email, '@', 1) as key, id as value from gebruikers`,
    );
    for (const actie of acties) {
      const dossier = known(dossiers, actie.meldingsnummer);
      switch (actie.soort) {
        case 'toewijzen':
          await this.assign.run(dossier, known(accounts, actie.aan), { tell: false, dag: actie.op });
          break;
        case 'bevestigen':
          await this.confirm.run(dossier, undefined, actie.op);
          break;
        case 'plaatsen':
          await this.place.run(dossier, { ...actie.plaatsing, brin: null }, null);
          break;
        case 'sluiten':
          await this.close.run(dossier, actie.reden, actie.datum);
          break;
      }
    }
  }

  async #map(query: ReturnType<typeof sql>): Promise<ReadonlyMap<string, string>> {
    const rows = await this.tenants.db.rows<{ key: string; value: string }>(query);
    return new Map(rows.map(({ key, value }) => [key, value]));
  }
}

function known(map: ReadonlyMap<string, string>, key: string): string {
  const value = map.get(key);
  if (value === undefined) throw new Error(`The demo refers to '${key}', which this tenant does not have.`);
  return value;
}
