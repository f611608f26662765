import { Injectable } from '@nestjs/common';
import { type DisposableCipher, DisposableKeys, KeyGone } from '@zesweken/crypto';
import { NotFound } from '@zesweken/errors';
import { type Categorie, CATEGORIEEN, partijVan } from '@zesweken/grondslagen';
import { Logboek } from '@zesweken/logboek';
import { Tenants } from '@zesweken/tenancy';
import { type Daad, Deling, OpenVerwijzing, VerwijzingStore } from '@zesweken/verwijzingen';
import { beeindigd, type Kring, type Kringlid, type Lezer } from './kring.js';
import { KringStore } from './kring-store.js';

/** Name of the shelf on which the keys of kringen stand. */
export const KRINGPLANK = 'kringen';

/** A kring as it is open to somebody now. */
export interface GeopendeKring {
  readonly kring: Kring;
  readonly leden: readonly Kringlid[];
  readonly lezer: Lezer;
  readonly isHouder: boolean;
  readonly cipher: DisposableCipher;
}

/** Who we are in a kring, its key, and the line in the own log. */
@Injectable()
export class Kringtoegang {
  constructor(
    private readonly tenants: Tenants,
    private readonly keys: DisposableKeys,
    private readonly store: KringStore,
    private readonly logboek: Logboek,
  ) {}

  get wij(): Pick<Lezer, 'rol' | 'partij'> {
    const { tenant } = this.tenants.db;
    return { rol: tenant.schema, partij: partijVan(tenant) };
  }

  async cipher(id: string): Promise<DisposableCipher> {
    try {
      return await this.keys.of(KRINGPLANK).open(id);
    } catch (error) {
      if (error instanceof KeyGone) throw beeindigd();
      throw error;
    }
  }

  /** Before anything sealed by it is stored. */
  async makeKey(id: string): Promise<void> {
    await this.keys.of(KRINGPLANK).make(id);
  }

  destroyKeyAfterCommit(id: string): void {
    this.tenants.db.afterCommit(() => this.keys.of(KRINGPLANK).destroy(id));
  }

  /** At the holder, who knows the leerling. */
  async logThuis({ id }: Pick<Kring, 'id'>, handeling: Daad['handeling']): Promise<void> {
    const own = await this.store.dossierOf(id);
    this.logboek.record(this.tenants.db, {
      handeling,
      activiteit: 'gegevens-delen',
      betrokkenen: own ? [own.leerlingId] : [],
      object: 'kring',
      objectId: id,
    });
  }
}

/**
 * The one way into a shared plan. A member comes in by its own verwijzing: that is held against change, its ground is looked at
 * as it is now, and both sides log it. The holder's look is logged at home and with each member that takes part.
 */
@Injectable()
export class OpenKring {
  constructor(
    private readonly store: KringStore,
    private readonly verwijzing: OpenVerwijzing,
    private readonly verwijzingen: VerwijzingStore,
    private readonly deling: Deling,
    private readonly toegang: Kringtoegang,
  ) {}

  /** @throws NotFound for who takes no part; DomainError `kring.beeindigd`, and as {@link OpenVerwijzing} (403). */
  async run<T>(
    id: string,
    handeling: Daad['handeling'],
    work: (open: GeopendeKring) => Promise<T>,
  ): Promise<T> {
    const kring = await this.store.one(id);
    if (kring.beeindigdOp) throw beeindigd();
    const leden = await this.store.leden(id);
    const { rol, partij } = this.toegang.wij;
    const daad = { handeling, object: 'kring' };
    const open = async (categorieen: readonly Categorie[], isHouder: boolean): Promise<T> =>
      work({
        ...{ kring, leden, isHouder },
        lezer: { rol, partij, open: categorieen },
        cipher: await this.toegang.cipher(id),
      });
    if (kring.houderRol === rol) {
      await this.#logHouder(kring, leden, daad);
      return open(CATEGORIEEN, true);
    }
    const lid = leden.find((een) => een.rol === rol && een.tot === null);
    if (!lid) throw new NotFound('Dit gedeelde plan');
    return this.verwijzing.run(lid.verwijzingId, daad, ({ categorieen }) =>
      open(
        lid.categorieen.filter((een) => categorieen.includes(een)),
        false,
      ),
    );
  }

  async #logHouder(kring: Kring, leden: readonly Kringlid[], daad: Daad): Promise<void> {
    const now = leden.filter(({ tot }) => tot === null);
    for (const { verwijzingId } of now) {
      await this.deling.log(await this.verwijzingen.one(verwijzingId), daad);
    }
    if (now.length === 0) await this.toegang.logThuis(kring, daad.handeling);
  }
}
