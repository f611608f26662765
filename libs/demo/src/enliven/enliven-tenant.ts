import { Injectable } from '@nestjs/common';
import type { Datum } from '@zesweken/kalender';
import type { Tenant, TenantKind } from '@zesweken/tenancy';
import type { DemoActie } from '../generate/story.js';
import { Cast } from './cast.js';
import { recentClosings } from './closings.js';
import { NewChildren } from './new-child.js';
import { RecordNetwork } from './record-network.js';
import { RecordSignals } from './record-signals.js';
import { RecordVrijstellingen } from './record-vrijstellingen.js';
import { WorkInDossiers } from './work-in-dossiers.js';

/** Open dossiers, and those closed last, in which something is written; a bounded number, so that loading stays quick. */
const SIZES: Readonly<Partial<Record<TenantKind, { open: number; closed: number }>>> = {
  gemeente: { open: 25, closed: 12 },
  samenwerkingsverband: { open: 12, closed: 6 },
};

/**
 * Fills the screens of the open tenant with what people make, through their own use cases and in the name of the account that
 * handles a dossier. It changes no figure: see the README.
 */
@Injectable()
export class EnlivenTenant {
  constructor(
    private readonly cast: Cast,
    private readonly network: RecordNetwork,
    private readonly dossiers: WorkInDossiers,
    private readonly vrijstellingen: RecordVrijstellingen,
    private readonly signals: RecordSignals,
  ) {}

  /** The actions that wait until {@link run} has been: closings of dossiers in which it still writes. */
  waiting({ soort }: Tenant, acties: readonly DemoActie[], vandaag: Datum): ReadonlySet<DemoActie> {
    return recentClosings(acties, vandaag, SIZES[soort]?.closed ?? 0);
  }

  /** @param waiting the actions that {@link waiting} told. */
  async run({ slug, soort }: Tenant, waiting: ReadonlySet<DemoActie>, vandaag: Datum): Promise<void> {
    await this.network.schools(slug);
    const size = SIZES[soort];
    if (!size) return;
    const sluitend = new Map([...waiting].map(({ meldingsnummer, op }) => [meldingsnummer, op]));
    const bezetting = await this.cast.choose({ vandaag, open: size.open, sluitend });
    await this.dossiers.run(bezetting, await this.network.families(bezetting));
    const children = new NewChildren(slug, vandaag);
    if (bezetting.gemeente) await this.vrijstellingen.run(bezetting, children);
    await this.signals.run(bezetting, children);
  }
}
