import { Injectable } from '@nestjs/common';
import { Clock, Ids } from '@zesweken/clock';
import { DomainError, InvalidInput } from '@zesweken/errors';
import { type Datum, type Schooljaar, vroegste } from '@zesweken/kalender';
import { Acting } from '@zesweken/logboek';
import { Wekkers } from '@zesweken/queue';
import { DEFINITIEVERSIE, yearOf } from '@zesweken/rapportages';
import { Tenants } from '@zesweken/tenancy';
import { Regio } from './regio.js';
import { Verzoeken } from './verzoeken.js';
import { Vrijgaven } from './vrijgaven.query.js';

/** The clock of regions that asked for a release. */
export const VRIJGAVE_WEKKER = 'vrijgave';

/** Who asks, when, and under which id. */
@Injectable()
export class Verzoeker {
  constructor(
    readonly clock: Clock,
    readonly ids: Ids,
    readonly acting: Acting,
  ) {}
}

/** Asks the background work for a release of a school year. */
@Injectable()
export class RequestVrijgave {
  constructor(
    private readonly tenants: Tenants,
    private readonly regio: Regio,
    private readonly verzoeken: Verzoeken,
    private readonly vrijgaven: Vrijgaven,
    private readonly wekkers: Wekkers,
    private readonly wie: Verzoeker,
  ) {}

  /**
   * @param peildatum today, or the end of a school year that is over: the only day through which a release counts
   * @throws InvalidInput for a year or a day that can't be. @throws DomainError (409) where there is no region to count for, one is
   * under way, or the year was released by another definition
   */
  async run(code: string, peildatum?: Datum): Promise<void> {
    const { clock, ids, acting } = this.wie;
    const jaar = yearOf(code);
    const dag = dagVan(jaar, clock.today(), peildatum);
    await this.regio.leden(jaar);
    await this.#magNu(jaar);
    await this.verzoeken.add(ids.next(), jaar.code, dag, acting.current.id, clock.now());
    this.wekkers.set(this.tenants.db, VRIJGAVE_WEKKER, clock.now());
  }

  async #magNu({ code }: Schooljaar): Promise<void> {
    if ((await this.verzoeken.open()).some(({ schooljaar }) => schooljaar === code))
      throw new DomainError(
        'conflict',
        'vrijgave.loopt',
        'Er wordt al een vrijgave van dit schooljaar gemaakt. Wacht tot die klaar is.',
      );
    const newest = await this.vrijgaven.newest(code);
    if (newest && newest.definitieversie !== DEFINITIEVERSIE)
      throw new DomainError(
        'conflict',
        'vrijgave.definitie',
        'Dit schooljaar is eerder vrijgegeven met een andere definitie. Cijfers zijn dan niet te vergelijken, en samen verraden zij te veel.',
      );
  }
}

function dagVan({ begin, einde }: Schooljaar, vandaag: Datum, gevraagd: Datum | undefined): Datum {
  if (begin > vandaag) throw fout('schooljaar', 'Dit schooljaar is nog niet begonnen. Kies een eerder jaar.');
  const dag = vroegste(vandaag, einde);
  if (gevraagd === undefined || gevraagd === dag) return dag;
  if (gevraagd > vandaag)
    throw fout('peildatum', 'Deze dag ligt in de toekomst. Laat de peildatum weg, of kies vandaag.');
  throw fout(
    'peildatum',
    'Een vrijgave telt tot en met vandaag, of tot en met de laatste dag van een schooljaar dat voorbij is.',
  );
}

function fout(veld: string, melding: string): InvalidInput {
  return new InvalidInput([{ veld, code: 'keuze', melding }]);
}
