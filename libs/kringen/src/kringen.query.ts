import { Injectable } from '@nestjs/common';
import { DisposableKeys } from '@zesweken/crypto';
import { findDossier } from '@zesweken/dossiers';
import { type Categorie, GEHEIMHOUDERS } from '@zesweken/grondslagen';
import { Logboek } from '@zesweken/logboek';
import { Tenants } from '@zesweken/tenancy';
import { type Kring, type Kringitem, type Kringlid, magLezen } from './kring.js';
import { KringStore } from './kring-store.js';
import { type GeopendeKring, KRINGPLANK, OpenKring } from './open-kring.js';
import { magWijzigen, Partijen } from './write-item.js';

/** A party by its name. */
export interface Partijnaam {
  readonly slug: string;
  readonly naam: string;
}

/** Who takes part, as others see it. */
export interface Deelnemer extends Partijnaam {
  readonly categorieen: readonly Categorie[];
  readonly sinds: Date;
  readonly tot: Date | null;
  readonly reden: string | null;
}

/** An item as its reader sees it. */
export interface ItemVoorLezer extends Omit<Kringitem, 'doorRol' | 'voorRol'> {
  readonly door: Partijnaam;
  readonly voor: Partijnaam | null;
  readonly magWijzigen: boolean;
}

/** A shared plan as its reader sees it. */
export interface GedeeldPlan {
  readonly id: string;
  readonly kenmerk: string;
  readonly houder: Partijnaam;
  readonly isHouder: boolean;
  /** The own dossier; null at a member. */
  readonly dossierId: string | null;
  readonly geopendOp: Date;
  /** What the reader may see, and write. */
  readonly categorieen: readonly Categorie[];
  /** Whether the reader must record that secrecy was waived for what it writes. */
  readonly geheimhouder: boolean;
  readonly leden: readonly Deelnemer[];
  readonly items: readonly ItemVoorLezer[];
}

/** Reads shared plans; each read is logged on both sides before the answer. */
@Injectable()
export class Kringen {
  constructor(
    private readonly tenants: Tenants,
    private readonly store: KringStore,
    private readonly open: OpenKring,
    private readonly partijen: Partijen,
    private readonly logboek: Logboek,
    private readonly keys: DisposableKeys,
  ) {}

  /** @throws NotFound; DomainError of {@link OpenKring}. */
  one(id: string): Promise<GedeeldPlan> {
    return this.open.run(id, 'lezen', (open) => this.#show(open));
  }

  /** Of an own dossier; undefined where there is none. @throws NotFound */
  async ofDossier(dossierId: string): Promise<GedeeldPlan | undefined> {
    const dossier = await findDossier(this.tenants.db, dossierId);
    const kring = await this.store.ofDossier(dossier.id);
    if (kring) return this.one(kring.id);
    this.#log('lezen', [dossier.leerlingId]);
    return undefined;
  }

  /** Those in which this tenant takes part, newest first; without their content. */
  async all(): Promise<{ kring: Kring; houder: Partijnaam }[]> {
    const byRol = await this.partijen.byRol();
    const found = await this.store.all();
    this.#log(
      'lijst',
      found.map(({ id }) => id),
    );
    return found.map((kring) => ({ kring, houder: naamVan(byRol, kring.houderRol) }));
  }

  /**
   * For a gezagdrager or the leerling, at the holder: what is in it, as it is about them, without what is about safety (UAVG 41).
   * The caller decided that this person may, and logged it.
   */
  async voorBetrokkene(
    dossierId: string,
  ): Promise<Pick<GedeeldPlan, 'leden' | 'items' | 'houder'> | undefined> {
    const kring = await this.store.ofDossier(dossierId);
    if (!kring) return undefined;
    const byRol = await this.partijen.byRol();
    const cipher = await this.keys.of(KRINGPLANK).open(kring.id);
    const items = await this.store.items(kring.id, cipher);
    return {
      houder: naamVan(byRol, kring.houderRol),
      leden: (await this.store.leden(kring.id)).map((lid) => deelnemer(byRol, lid)),
      items: items
        .filter(({ categorie }) => categorie !== 'veiligheid')
        .map((item) => voorLezer(byRol, item, false)),
    };
  }

  async #show({ kring, leden, lezer, isHouder, cipher }: GeopendeKring): Promise<GedeeldPlan> {
    const byRol = await this.partijen.byRol();
    const items = await this.store.items(kring.id, cipher);
    const own = isHouder ? await this.store.dossierOf(kring.id) : undefined;
    return {
      ...{ id: kring.id, kenmerk: kring.kenmerk, geopendOp: kring.geopendOp, isHouder },
      houder: naamVan(byRol, kring.houderRol),
      dossierId: own?.dossierId ?? null,
      categorieen: lezer.open,
      geheimhouder: lezer.partij !== undefined && GEHEIMHOUDERS.includes(lezer.partij),
      leden: leden.map((lid) => deelnemer(byRol, lid)),
      items: items
        .filter((item) => magLezen(item, lezer, byRol.get(item.doorRol)?.partij))
        .map((item) => voorLezer(byRol, item, magWijzigen(item, lezer.rol, isHouder))),
    };
  }

  #log(handeling: 'lezen' | 'lijst', betrokkenen: readonly string[]): void {
    this.logboek.record(this.tenants.db, {
      handeling,
      activiteit: 'gegevens-delen',
      betrokkenen: [...betrokkenen],
      object: 'kring',
    });
  }
}

type ByRol = Awaited<ReturnType<Partijen['byRol']>>;

function naamVan(byRol: ByRol, rol: string): Partijnaam {
  const { slug = '', naam = '' } = byRol.get(rol) ?? {};
  return { slug, naam };
}

function deelnemer(byRol: ByRol, { rol, categorieen, sinds, tot, reden }: Kringlid): Deelnemer {
  return { ...naamVan(byRol, rol), categorieen, sinds, tot, reden };
}

function voorLezer(byRol: ByRol, { doorRol, voorRol, ...item }: Kringitem, mag: boolean): ItemVoorLezer {
  return {
    ...item,
    door: naamVan(byRol, doorRol),
    voor: voorRol === null ? null : naamVan(byRol, voorRol),
    magWijzigen: mag,
  };
}
