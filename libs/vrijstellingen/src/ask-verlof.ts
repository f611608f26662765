import { Injectable } from '@nestjs/common';
import { Clock, Ids } from '@zesweken/clock';
import { SchoolCalendars } from '@zesweken/dossiers';
import { DomainError, InvalidInput, NotFound } from '@zesweken/errors';
import { schooljaar } from '@zesweken/kalender';
import { RecordVrijstelling } from './record-vrijstelling.js';
import { LogVerlof } from './verlofaanvragen.query.js';
import { schooldagen } from './schooldagen.js';
import { dagenInSchooljaar } from './regels.js';
import {
  type NieuwVerlof,
  type Verlofaanvraag,
  type Verlofbesluit,
  type Verlofintrekking,
  VERLOFOVERGANGEN,
  type Verlofstatus,
} from './verlof.js';
import { VerlofStore } from './verlof-store.js';
import { VrijstellingStore } from './vrijstelling-store.js';

/** Up to and including this many school days in a school year the head decides (Leerplichtwet 14 lid 3). */
const HEAD_DECIDES = 10;

const wrong = (veld: string, code: string, melding: string): InvalidInput =>
  new InvalidInput([{ veld, code, melding }]);

/** Holds a request against others. @throws NotFound; DomainError `verlof.ingetrokken`, `verlof.al-besloten` where the table lets it not become this */
async function holdFor(store: VerlofStore, id: string, naar: Verlofstatus): Promise<Verlofaanvraag> {
  const aanvraag = await store.one(id, true);
  if (!aanvraag) throw new NotFound('Deze aanvraag');
  if (VERLOFOVERGANGEN[aanvraag.status].includes(naar)) return aanvraag;
  throw aanvraag.status === 'ingetrokken'
    ? new DomainError(
        'conflict',
        'verlof.ingetrokken',
        'Deze aanvraag is ingetrokken. Leg een nieuwe aanvraag vast als de ouders het verlof toch willen.',
      )
    : new DomainError(
        'conflict',
        'verlof.al-besloten',
        'Over deze aanvraag is al besloten. Vernieuw de pagina om het besluit te zien.',
      );
}

/** Takes in a request for verlof that the leerplichtambtenaar decides on. */
@Injectable()
export class AskVerlof {
  constructor(
    private readonly store: VerlofStore,
    private readonly vrijstellingen: VrijstellingStore,
    private readonly calendars: SchoolCalendars,
    private readonly log: LogVerlof,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** @throws InvalidInput; DomainError `verlof.hoofd-beslist` up to ten school days in the school year. */
  async run(een: NieuwVerlof): Promise<string> {
    const leerling = await this.vrijstellingen.holdLeerling(een.leerlingId);
    if (!leerling)
      throw wrong('leerlingId', 'onbekend', 'Deze leerling is niet bekend. Zoek de leerling opnieuw op.');
    this.#mustBePossible(een);
    const kalender = (await this.calendars.load())(leerling.brin);
    const andere = await this.vrijstellingen.others(een.leerlingId, null);
    if (dagenInSchooljaar({ ...een, grond: '11-g' }, { andere, kalender }) <= HEAD_DECIDES)
      throw new DomainError(
        'conflict',
        'verlof.hoofd-beslist',
        'Leerplichtwet artikel 14: tot en met tien schooldagen in een schooljaar beslist het hoofd van de school. Verwijs de ouders naar de school.',
      );
    const id = this.ids.next();
    await this.store.insert(id, een, schooldagen(een.begin, een.einde, kalender));
    this.log.record('aanmaken', een.leerlingId, id);
    return id;
  }

  #mustBePossible({ begin, einde, ontvangenOp }: NieuwVerlof): void {
    if (einde < begin)
      throw wrong('einde', 'volgorde', 'De laatste dag ligt vóór de eerste. Draai ze om of verbeter er een.');
    if (schooljaar(begin).code !== schooljaar(einde).code)
      throw wrong(
        'einde',
        'een-schooljaar',
        'Het verlof loopt over twee schooljaren. Leg per schooljaar een aanvraag vast.',
      );
    if (ontvangenOp && ontvangenOp > this.clock.today())
      throw wrong(
        'ontvangenOp',
        'toekomst',
        'De aanvraag is van een dag die nog moet komen. Verbeter de datum.',
      );
  }
}

/** Decides on a request; granted it becomes a vrijstelling 11 onder g. */
@Injectable()
export class DecideVerlof {
  constructor(
    private readonly store: VerlofStore,
    private readonly vrijstellingen: RecordVrijstelling,
    private readonly log: LogVerlof,
    private readonly clock: Clock,
  ) {}

  /** @throws NotFound; InvalidInput; DomainError `verlof.al-besloten`, `verlof.ingetrokken`, `vrijstelling.overlapt`. */
  async run(id: string, besluit: Verlofbesluit): Promise<string> {
    const aanvraag = await holdFor(this.store, id, besluit.uitkomst);
    this.#mustBePossible(aanvraag, besluit);
    const vrijstellingId = besluit.uitkomst === 'toegekend' ? await this.#grant(aanvraag, besluit) : null;
    await this.store.decide(id, besluit, vrijstellingId);
    this.log.record('wijzigen', aanvraag.leerlingId, id);
    return id;
  }

  #mustBePossible({ ontvangenOp }: Verlofaanvraag, { datum, gehoord }: Verlofbesluit): void {
    if (datum < ontvangenOp || datum > this.clock.today())
      throw wrong(
        'datum',
        'volgorde',
        `Het besluit valt tussen de ontvangst (${ontvangenOp}) en vandaag. Verbeter de datum.`,
      );
    if (!gehoord.includes('hoofd'))
      throw wrong(
        'gehoord',
        'hoofd-horen',
        'Leerplichtwet artikel 14 lid 3: hoor eerst het hoofd van de school en leg dat vast.',
      );
  }

  #grant(
    { leerlingId, begin, einde, ontvangenOp }: Verlofaanvraag,
    { datum }: Verlofbesluit,
  ): Promise<string> {
    return this.vrijstellingen.run({
      leerlingId,
      grond: '11-g',
      begin,
      einde,
      beroepOp: ontvangenOp,
      nooitGeschikt: false,
      richtingBezocht: null,
      twaalfSchooljaren: false,
      verklaring: null,
      besluit: { door: 'leerplichtambtenaar', datum, kenmerk: null },
      bron: 'verlofaanvraag',
      toelichting: null,
      terugkeer: null,
      volgendeBlik: null,
      gezien: [],
    });
  }
}

/** The parents withdraw their request before anybody decided on it; the reason is kept encrypted. */
@Injectable()
export class WithdrawVerlof {
  constructor(
    private readonly store: VerlofStore,
    private readonly log: LogVerlof,
    private readonly clock: Clock,
  ) {}

  /** @throws NotFound; InvalidInput; DomainError `verlof.al-besloten`, `verlof.ingetrokken` */
  async run(id: string, intrekking: Verlofintrekking): Promise<string> {
    const { leerlingId, ontvangenOp } = await holdFor(this.store, id, 'ingetrokken');
    const { datum } = intrekking;
    if (datum < ontvangenOp || datum > this.clock.today())
      throw wrong(
        'datum',
        'volgorde',
        `De aanvraag is ingetrokken tussen de ontvangst (${ontvangenOp}) en vandaag. Verbeter de datum.`,
      );
    await this.store.withdraw(id, intrekking);
    this.log.record('wijzigen', leerlingId, id);
    return id;
  }
}
