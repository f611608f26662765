import { Injectable } from '@nestjs/common';
import { DisposableKeys } from '@zesweken/crypto';
import { Forbidden, InvalidInput } from '@zesweken/errors';
import { type Datum, datumIn } from '@zesweken/kalender';
import { Acting } from '@zesweken/logboek';
import { type TenantDb, Tenants } from '@zesweken/tenancy';
import { Antwoordtermijn } from './antwoordtermijn.js';
import { SLEUTELPLANK } from './open-verwijzing.js';
import { type Antwoord, NALOOP_DAGEN, verkeerdeVolgorde, type Verwijzing } from './verwijzing.js';
import { Verzendbalie } from './verzendbalie.js';
import { Tijd } from './deling.js';

const DAY_MS = 86_400_000;

/** What a receiver does with a verwijzing: accept, refuse with a reason and advice, complete with an outcome. */
@Injectable()
export class AnswerVerwijzing {
  constructor(
    private readonly balie: Verzendbalie,
    private readonly termijn: Antwoordtermijn,
    private readonly keys: DisposableKeys,
    private readonly tenants: Tenants,
    private readonly acting: Acting,
    private readonly tijd: Tijd,
  ) {}

  /**
   * Takes it in; the behandelaar is who accepts, or the colleague named.
   * @throws NotFound; Forbidden for the sender; DomainError `verwijzing.volgorde` (409); InvalidInput for no colleague.
   */
  async accept(id: string, behandelaarId: string | null): Promise<void> {
    const verwijzing = await this.#received(id, 'verzonden');
    const who = behandelaarId ?? this.acting.current.id ?? '';
    if (!(await this.balie.ontvangen.isColleague(who))) throw geenCollega();
    await this.balie.store.step(id, 'geaccepteerd', {});
    await this.balie.ontvangen.assign(id, who);
    await this.#done(verwijzing, 'geaccepteerd', null, who);
  }

  /** @throws as {@link accept} */
  async refuse(id: string, reden: string, advies: string | null): Promise<void> {
    const verwijzing = await this.#received(id, 'verzonden');
    await this.balie.store.step(id, 'afgewezen', { einde: 'afgewezen', sleutelTot: this.tijd.clock.now() });
    await this.#done(verwijzing, 'afgewezen', { reden, advies, uitkomst: null }, null);
    // What was not accepted is not kept readable.
    this.tenants.db.afterCommit(() => this.keys.of(SLEUTELPLANK).destroy(id));
  }

  /** @throws as {@link accept} */
  async complete(id: string, uitkomst: string): Promise<void> {
    const verwijzing = await this.#received(id, 'geaccepteerd');
    const sleutelTot = new Date(this.tijd.clock.now().getTime() + NALOOP_DAGEN * DAY_MS);
    await this.balie.store.step(id, 'afgerond', { einde: 'afgerond', sleutelTot });
    await this.#done(verwijzing, 'afgerond', { reden: null, advies: null, uitkomst }, null);
  }

  async #received(id: string, from: Verwijzing['status']): Promise<Verwijzing> {
    const verwijzing = await this.balie.store.one(id, 'change');
    if (this.balie.isVerzender(verwijzing))
      throw new Forbidden(
        'Alleen de ontvanger kan een verwijzing beantwoorden. U kunt haar intrekken.',
        'verwijzing.niet-ontvanger',
      );
    if (verwijzing.status !== from) throw verkeerdeVolgorde(verwijzing.status);
    return verwijzing;
  }

  /** Both sides keep the answer, have met the termijn, log it, and the sender is told. */
  async #done(
    verwijzing: Verwijzing,
    soort: 'geaccepteerd' | 'afgewezen' | 'afgerond',
    antwoord: Antwoord | null,
    behandelaarId: string | null,
  ): Promise<void> {
    const { id } = verwijzing;
    const begin = datumIn(verwijzing.verzondenOp);
    const vandaag = this.tijd.clock.today();
    if (antwoord) await this.balie.eigen.keepAntwoord('ontvangen_verwijzingen', id, antwoord);
    await this.#meet(id, begin, vandaag, { dossierId: null, ontvangerId: behandelaarId });
    await this.balie.log(verwijzing, { handeling: 'wijzigen', object: 'verwijzing' });
    await this.balie.gebeurtenis(verwijzing, soort);
    const andere = await this.balie.andere(verwijzing);
    await this.balie.daar(andere, (db) => this.#tellSender(db, verwijzing, soort, antwoord, begin, vandaag));
  }

  async #tellSender(
    db: TenantDb,
    verwijzing: Verwijzing,
    soort: string,
    antwoord: Antwoord | null,
    begin: Datum,
    vandaag: Datum,
  ): Promise<void> {
    const { id } = verwijzing;
    if (antwoord) await this.balie.eigen.keepAntwoord('verwijzingen', id, antwoord);
    const { dossierId, aan } = await this.balie.meld.behandelaar(db, id);
    await this.#meet(id, begin, vandaag, { dossierId, ontvangerId: null });
    await this.balie.meld.run(verwijzing, `verwijzing-${soort}`, aan, dossierId);
  }

  #meet(
    id: string,
    begin: Datum,
    gehaaldOp: Datum,
    waar: { readonly dossierId: string | null; readonly ontvangerId: string | null },
  ): Promise<void> {
    return this.termijn.zet(id, begin, waar, { gehaaldOp, vervallenOp: null });
  }
}

function geenCollega(): InvalidInput {
  return new InvalidInput([
    {
      veld: 'behandelaarId',
      code: 'onbekend',
      melding: 'Deze collega is niet bekend of werkt hier niet meer. Kies een collega uit de lijst.',
    },
  ]);
}
