import { Injectable } from '@nestjs/common';
import { type DisposableCipher, DisposableKeys, KeyGone } from '@zesweken/crypto';
import type { Categorie } from '@zesweken/grondslagen';
import { type Regel, levend } from '@zesweken/toestemmingen';
import { Tenants } from '@zesweken/tenancy';
import sql from 'sql-template-tag';
import { type Daad, Deling, Tijd } from './deling.js';
import { gesloten, type Verwijzing } from './verwijzing.js';
import { VerwijzingStore } from './verwijzing-store.js';

/** Name of the shelf on which the keys of verwijzingen stand. */
export const SLEUTELPLANK = 'verwijzingen';

/** Endings that close the content; of one that was completed it stays open for four weeks. */
const GEEINDIGD: Partial<Record<NonNullable<Verwijzing['einde']>, Parameters<typeof gesloten>[0]>> = {
  ingetrokken: 'ingetrokken',
  toestemming: 'vervallen',
  afgewezen: 'afgewezen',
};

/** What of a verwijzing is open to the reader now. */
export interface Geopend {
  readonly verwijzing: Verwijzing;
  readonly cipher: DisposableCipher;
  readonly categorieen: readonly Categorie[];
}

/**
 * The one way to the content of a verwijzing: it is held against change, ground and state are looked at as they are now, both
 * sides log the read under one id, and only then is anything read. A withdrawal either waits for this transaction or is found
 * by it (design section 7).
 */
@Injectable()
export class OpenVerwijzing {
  constructor(
    private readonly store: VerwijzingStore,
    private readonly deling: Deling,
    private readonly tenants: Tenants,
    private readonly keys: DisposableKeys,
    private readonly tijd: Tijd,
  ) {}

  /**
   * @throws NotFound for who is no party; DomainError `verwijzing.ingetrokken`, `verwijzing.grondslag-vervallen`,
   * `verwijzing.afgewezen`, `verwijzing.nood-voorbij`, `verwijzing.vernietigd` (403).
   */
  async run<T>(id: string, daad: Daad, read: (open: Geopend) => Promise<T>): Promise<T> {
    const verwijzing = await this.store.one(id, 'read');
    const categorieen = await this.#stillOpen(verwijzing);
    await this.deling.log(verwijzing, daad);
    const cipher = await this.#cipher(id);
    return read({ verwijzing, cipher, categorieen });
  }

  /** What the ground carries now. @throws DomainError where it carries nothing any more. */
  async #stillOpen(verwijzing: Verwijzing): Promise<readonly Categorie[]> {
    const { einde, noodTot, categorieen } = verwijzing;
    const waarom = einde && GEEINDIGD[einde];
    if (waarom) throw gesloten(waarom);
    if (this.deling.isVerzender(verwijzing)) return categorieen;
    if (noodTot && noodTot <= this.tijd.clock.now()) throw gesloten('nood');
    return verwijzing.regelId ? this.#underToestemming(verwijzing, verwijzing.regelId) : categorieen;
  }

  async #underToestemming(
    { categorieen, onderToestemming }: Verwijzing,
    regelId: string,
  ): Promise<readonly Categorie[]> {
    const regel = await this.#regel(regelId);
    const alive = regel ? levend(regel, this.tijd.clock.today()) : [];
    const open = categorieen.filter((een) => !onderToestemming.includes(een) || alive.includes(een));
    // Where all that needed the toestemming is gone, the rest does not stay open by itself: it was sent on that ground.
    if (alive.length === 0 || open.length === 0) throw gesloten('vervallen');
    return open;
  }

  #regel(id: string): Promise<Regel | undefined> {
    return this.tenants.db.first<Regel>(sql`
      select id, categorieen, eerder_tot as "eerderTot", geldig_vanaf as "geldigVanaf", geldig_tot as "geldigTot", ingetrokken_op as "ingetrokkenOp"
      from uitwisseling.toestemmingsregels where id = ${id}`);
  }

  async #cipher(id: string): Promise<DisposableCipher> {
    try {
      return await this.keys.of(SLEUTELPLANK).open(id);
    } catch (error) {
      if (error instanceof KeyGone) throw gesloten('sleutel');
      throw error;
    }
  }
}
