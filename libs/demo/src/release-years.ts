import { Injectable } from '@nestjs/common';
import { type Datum, plusDagen, schooljaar, schooljaarVan } from '@zesweken/kalender';
import { type Tenant, Tenants } from '@zesweken/tenancy';
import { AsColleague } from './enliven/as-colleague.js';
import { MakeVrijgave, RequestVrijgave } from '@zesweken/vrijgaven';

/** First school year of the demo. */
const EERSTE = '2014-2015';
/** The school year of the published figure (contract section 2). */
const GEPUBLICEERD = '2016-2017';

/**
 * Releases the region's figures of every school year of the demo, so that its coordinator has something to look at: those that are
 * looked at first at once, the others by the background work.
 */
@Injectable()
export class ReleaseYears {
  constructor(
    private readonly tenants: Tenants,
    private readonly request: RequestVrijgave,
    private readonly make: MakeVrijgave,
    private readonly as: AsColleague,
  ) {}

  /** @returns how many releases there are now */
  run(regio: Tenant, vandaag: Datum): Promise<number> {
    const all = jaren(vandaag);
    const first = all.filter((code, at) => code === GEPUBLICEERD || at >= all.length - 2);
    return this.as.system(async () => {
      await this.#vraag(regio, first);
      const made = await this.make.run(regio, new AbortController().signal);
      await this.#vraag(
        regio,
        all.filter((code) => !first.includes(code)),
      );
      return made;
    });
  }

  async #vraag(regio: Tenant, codes: readonly string[]): Promise<void> {
    await this.tenants.run(regio, async () => {
      for (const code of codes) await this.request.run(code);
    });
  }
}

function jaren(vandaag: Datum): string[] {
  const found: string[] = [];
  for (let jaar = schooljaarVan(EERSTE); jaar.begin <= vandaag; jaar = schooljaar(plusDagen(jaar.einde, 1)))
    found.push(jaar.code);
  return found;
}
