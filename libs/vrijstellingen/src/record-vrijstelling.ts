import { Injectable } from '@nestjs/common';
import { Clock } from '@zesweken/clock';
import { SchoolCalendars } from '@zesweken/dossiers';
import { DomainError, InvalidInput } from '@zesweken/errors';
import { Logboek } from '@zesweken/logboek';
import { Tenants } from '@zesweken/tenancy';
import type { Bron } from './gronden.js';
import { KeepTermijnen } from './keep-termijnen.js';
import { overlapt, toets } from './toets.js';
import type { Aandachtspunt, TeToetsen, Toetscontext } from './toetsing.js';
import type { Vrijstelling } from './vrijstelling.js';
import { VrijstellingStore } from './vrijstelling-store.js';

/** What a person fills in. */
export interface NieuweVrijstelling extends TeToetsen {
  readonly leerlingId: string;
  readonly bron: Bron;
  readonly toelichting: string | null;
  readonly terugkeer: string | null;
  readonly volgendeBlik: Vrijstelling['volgendeBlik'];
  /** Points that the person has judged; those that do not apply are left out. */
  readonly gezien: readonly string[];
}

/** Holds a leerling and tests a vrijstelling against the law and the others of that leerling. */
@Injectable()
export class TestVrijstelling {
  constructor(
    private readonly store: VrijstellingStore,
    private readonly calendars: SchoolCalendars,
    private readonly clock: Clock,
  ) {}

  /**
   * @param id of the one that is changed; null for a new one.
   * @returns what a person must judge.
   * @throws InvalidInput with everything that is impossible, each with its article; DomainError `vrijstelling.overlapt`.
   */
  async run(een: TeToetsen & { leerlingId: string }, id: string | null): Promise<readonly Aandachtspunt[]> {
    const { fouten, aandachtspunten } = toets(een, await this.#context(een, id));
    if (fouten.length > 0) throw new InvalidInput(fouten);
    return aandachtspunten;
  }

  /** What the rules say, refusals as refusals but nothing held or stored. */
  async #context(een: TeToetsen & { leerlingId: string }, id: string | null): Promise<Toetscontext> {
    const leerling = await this.store.holdLeerling(een.leerlingId);
    if (!leerling)
      throw new InvalidInput([
        {
          veld: 'leerlingId',
          code: 'onbekend',
          melding: 'Deze leerling is niet bekend. Zoek de leerling opnieuw op.',
        },
      ]);
    const [andere, calendarOf] = await Promise.all([
      this.store.others(een.leerlingId, id),
      this.calendars.load(),
    ]);
    if (overlapt(een, andere))
      throw new DomainError(
        'conflict',
        'vrijstelling.overlapt',
        'Op deze dagen loopt al een vrijstelling met dezelfde grond. Kies andere dagen, of verleng of beëindig die.',
      );
    return {
      geboortedatum: leerling.geboortedatum,
      vandaag: this.clock.today(),
      kalender: calendarOf(leerling.brin),
      andere,
    };
  }
}

/** Records a vrijstelling of a leerling. */
@Injectable()
export class RecordVrijstelling {
  constructor(
    private readonly tenants: Tenants,
    private readonly store: VrijstellingStore,
    private readonly test: TestVrijstelling,
    private readonly termijnen: KeepTermijnen,
    private readonly logboek: Logboek,
    private readonly clock: Clock,
  ) {}

  /** What a person would have to judge; nothing is stored. @throws as {@link TestVrijstelling.run}. */
  async judge(een: NieuweVrijstelling): Promise<readonly Aandachtspunt[]> {
    const points = await this.test.run(een, null);
    this.logboek.record(this.tenants.db, {
      handeling: 'lezen',
      activiteit: 'vrijstellingen-behandelen',
      betrokkenen: [een.leerlingId],
      object: 'vrijstelling',
    });
    return points;
  }

  /** @returns its id. @throws as {@link TestVrijstelling.run}. */
  async run(een: NieuweVrijstelling): Promise<string> {
    const aandachtspunten = await this.test.run(een, null);
    const gezien = aandachtspunten.filter((point) => een.gezien.includes(point));
    const id = this.store.newId();
    await this.store.insert({ ...een, id, aandachtspunten, gezien, beeindigdPer: null, versie: 1 });
    await this.store.step(id, 'vastgelegd', this.clock.today(), { begin: een.begin, einde: een.einde });
    if (gezien.length > 0)
      await this.store.step(id, 'gezien', this.clock.today(), { punten: gezien.join(',') });
    await this.termijnen.run(een.leerlingId);
    this.logboek.record(this.tenants.db, {
      handeling: 'aanmaken',
      activiteit: 'vrijstellingen-behandelen',
      betrokkenen: [een.leerlingId],
      object: 'vrijstelling',
      objectId: id,
    });
    return id;
  }
}
