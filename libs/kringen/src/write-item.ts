import { Injectable } from '@nestjs/common';
import { Clock, Ids } from '@zesweken/clock';
import { DomainError, InvalidInput, NotFound } from '@zesweken/errors';
import { type Categorie, type Partij, partijVan } from '@zesweken/grondslagen';
import { TenantDirectory } from '@zesweken/tenancy';
import { VerwijzingStore } from '@zesweken/verwijzingen';
import { type Iteminhoud, type Itemsoort, type Kringitem, magLezen, mustMogenSchrijven } from './kring.js';
import { KringStore } from './kring-store.js';
import { type GeopendeKring, OpenKring } from './open-kring.js';
import { TellKring } from './tell-kring.js';

/** What somebody adds to a shared plan. */
export interface NieuwItem {
  readonly soort: Itemsoort;
  readonly categorie: Categorie;
  /** Slug of whose actie it is. */
  readonly voor: string | null;
  /** A professional with secrecy recorded that it was waived for this. */
  readonly doorbreking: boolean;
  readonly inhoud: Iteminhoud;
}

/** What somebody changes in an item; undefined stays. */
export interface Itemwijziging {
  readonly versie: number;
  readonly tekst?: string | undefined;
  readonly besluiten?: string | undefined;
  readonly gedaan?: boolean | undefined;
}

/** Whether an item may be changed by a party: who made it, whose actie it is, and the holder. */
export function magWijzigen(
  { doorRol, voorRol }: Pick<Kringitem, 'doorRol' | 'voorRol'>,
  rol: string,
  isHouder: boolean,
): boolean {
  return isHouder || doorRol === rol || voorRol === rol;
}

/** Which party is which kind, by role. */
@Injectable()
export class Partijen {
  constructor(private readonly directory: TenantDirectory) {}

  async byRol(): Promise<ReadonlyMap<string, { slug: string; naam: string; partij: Partij | undefined }>> {
    const all = await this.directory.all();
    return new Map(
      all.map((tenant) => [
        tenant.schema,
        { slug: tenant.slug, naam: tenant.naam, partij: partijVan(tenant) },
      ]),
    );
  }
}

/** Now, and ids. */
@Injectable()
export class Kringtijd {
  constructor(
    readonly clock: Clock,
    readonly ids: Ids,
  ) {}
}

/** Adds acties, agreements and meetings to a shared plan, and changes them. */
@Injectable()
export class WriteItem {
  constructor(
    private readonly open: OpenKring,
    private readonly store: KringStore,
    private readonly verwijzingen: VerwijzingStore,
    private readonly tell: TellKring,
    private readonly partijen: Partijen,
    private readonly tijd: Kringtijd,
  ) {}

  /** @returns its id. @throws NotFound; InvalidInput; DomainError of {@link OpenKring}, `kring.categorie`, `kring.doorbreking`. */
  add(kringId: string, item: NieuwItem): Promise<string> {
    return this.open.run(kringId, 'aanmaken', async (kring) => {
      mustMogenSchrijven(item.categorie, kring.lezer, item.doorbreking);
      const deelnemers = await this.#deelnemers(kring);
      const { voor } = item;
      const fouten = [
        ...(voor !== null && !deelnemers.has(voor) ? [geenDeelnemer('voor')] : []),
        ...(item.inhoud.genodigden.some((slug) => !deelnemers.has(slug))
          ? [geenDeelnemer('genodigden')]
          : []),
      ];
      if (fouten.length > 0) throw new InvalidInput(fouten);
      const id = this.tijd.ids.next();
      const voorRol = voor === null ? null : (deelnemers.get(voor) ?? null);
      const { soort, categorie, inhoud } = item;
      await this.store.add(kringId, { id, soort, categorie, voorRol, inhoud }, kring.cipher);
      await this.#tell(kring, [...(voor === null ? [] : [voor]), ...inhoud.genodigden], deelnemers, soort);
      return id;
    });
  }

  /** @throws NotFound; DomainError `kring.niet-van-u` (403), `kring.gewijzigd` (412) and those of {@link OpenKring}. */
  change(kringId: string, itemId: string, wijziging: Itemwijziging): Promise<void> {
    return this.open.run(kringId, 'wijzigen', async ({ lezer, isHouder, cipher }) => {
      const byRol = await this.partijen.byRol();
      const item = (await this.store.items(kringId, cipher)).find(({ id }) => id === itemId);
      if (!item || !magLezen(item, lezer, byRol.get(item.doorRol)?.partij))
        throw new NotFound('Dit deel van het plan');
      if (!magWijzigen(item, lezer.rol, isHouder))
        throw new DomainError(
          'forbidden',
          'kring.niet-van-u',
          'Alleen wie dit schreef, wie het doet en de houder kunnen het wijzigen.',
        );
      const { inhoud } = item;
      const { tekst = inhoud.tekst, besluiten = inhoud.besluiten, gedaan } = wijziging;
      const gedaanOp = gedaan === undefined ? item.gedaanOp : gedaan ? this.tijd.clock.now() : null;
      const seen = { id: itemId, versie: wijziging.versie };
      if (await this.store.change(seen, { ...inhoud, tekst, besluiten }, gedaanOp, cipher)) return;
      throw new DomainError(
        'precondition',
        'kring.gewijzigd',
        'Iemand anders heeft dit intussen gewijzigd. Vernieuw de pagina en voeg uw wijziging daarin.',
      );
    });
  }

  /** Slugs of who takes part now, with their roles. */
  async #deelnemers({ kring, leden }: GeopendeKring): Promise<ReadonlyMap<string, string>> {
    const byRol = await this.partijen.byRol();
    const now = [kring.houderRol, ...leden.filter(({ tot }) => tot === null).map(({ rol }) => rol)];
    return new Map(now.map((rol) => [byRol.get(rol)?.slug ?? rol, rol]));
  }

  /** Who must do something or is asked hears of it: the holder by our own verwijzing, a member by the holder's. */
  async #tell(
    { leden, lezer, isHouder, kring }: GeopendeKring,
    slugs: readonly string[],
    deelnemers: ReadonlyMap<string, string>,
    soort: Itemsoort,
  ): Promise<void> {
    const wanted = new Set(slugs.map((slug) => deelnemers.get(slug)).filter((rol) => rol !== lezer.rol));
    const what = soort === 'overleg' ? 'kring-overleg' : 'kring-actie';
    for (const lid of leden.filter(({ tot }) => tot === null)) {
      const reaches = isHouder ? wanted.has(lid.rol) : lid.rol === lezer.rol && wanted.has(kring.houderRol);
      if (reaches) await this.tell.run(await this.verwijzingen.one(lid.verwijzingId), what);
    }
  }
}

function geenDeelnemer(veld: string) {
  return { veld, code: 'keuze', melding: 'Kies een organisatie die meedoet aan dit plan.' };
}
