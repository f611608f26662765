import { Injectable } from '@nestjs/common';
import { Clock } from '@zesweken/clock';
import { Convenanten } from '@zesweken/convenanten';
import type { Datum } from '@zesweken/kalender';
import { type Gemeentecode, Tenants } from '@zesweken/tenancy';
import type { Meldingscontext } from './melding-velden.js';

/** What this tenant may take in today. */
@Injectable()
export class IntakeRules {
  constructor(
    private readonly tenants: Tenants,
    private readonly convenanten: Convenanten,
    private readonly clock: Clock,
  ) {}

  /**
   * A gemeente takes in its own residents (by its code on the first day of absence); the others those of the gemeenten
   * in their convenanten (contract section 4).
   */
  async context(): Promise<Meldingscontext> {
    const { tenant } = this.tenants.db;
    const codes =
      tenant.soort === 'gemeente'
        ? tenant.gemeentecodes
        : (await this.convenanten.gemeenten()).flatMap(({ gemeentecodes }) => gemeentecodes);
    const perCode = Map.groupBy(codes, ({ code }) => code);
    return {
      vandaag: this.clock.today(),
      mag: (gemeentecode: string, begindatum: Datum) =>
        (perCode.get(gemeentecode) ?? []).some((code) => holdsOn(code, begindatum)),
    };
  }
}

function holdsOn({ geldigVanaf, geldigTot }: Gemeentecode, d: Datum): boolean {
  return (geldigVanaf === null || geldigVanaf <= d) && (geldigTot === null || d <= geldigTot);
}
