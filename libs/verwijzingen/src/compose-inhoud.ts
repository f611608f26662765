import { Injectable } from '@nestjs/common';
import { DossierFile } from '@zesweken/dossiers';
import type { Categorie } from '@zesweken/grondslagen';
import { Gezinnen, Inschrijvingen, volledigeNaam } from '@zesweken/leerlingen';
import { Plannen } from '@zesweken/plannen';
import type { Concept } from './verwijzing.js';

/** One fact of a category: a code that the client has words for, and its value. */
export interface Gegeven {
  readonly veld: string;
  readonly waarde: string;
}

/** A category as it is sent: facts from the dossier, and what the sender adds. */
export interface Categorieinhoud {
  readonly gegevens: readonly Gegeven[];
  readonly toelichting: string | null;
}

type Composer = (dossierId: string, leerlingId: string) => Promise<Gegeven[]>;

/**
 * Composes the chosen categories from the dossier, as they are on the day of sending. Whole categories, never everything. Zorg,
 * gezondheid and veiligheid hold what the sender writes and nothing else: those facts are in no field of a dossier.
 */
@Injectable()
export class ComposeInhoud {
  readonly #of: Readonly<Record<Categorie, Composer>> = {
    contact: (_dossier, leerling) => this.#contact(leerling),
    verzuim: (dossier) => this.#verzuim(dossier),
    onderwijs: (_dossier, leerling) => this.#onderwijs(leerling),
    plan: (dossier) => this.#plan(dossier),
    zorg: async () => [],
    gezondheid: async () => [],
    veiligheid: async () => [],
  };

  constructor(
    private readonly dossiers: DossierFile,
    private readonly gezinnen: Gezinnen,
    private readonly inschrijvingen: Inschrijvingen,
    private readonly plannen: Plannen,
  ) {}

  /** Reading the parts is logged, as reading them by hand is. */
  async run(
    { categorieen, toelichtingen }: Concept,
    dossierId: string,
    leerlingId: string,
  ): Promise<Map<Categorie, Categorieinhoud>> {
    const made = new Map<Categorie, Categorieinhoud>();
    for (const categorie of categorieen)
      made.set(categorie, {
        gegevens: await this.#of[categorie](dossierId, leerlingId),
        toelichting: toelichtingen[categorie] ?? null,
      });
    return made;
  }

  /** Secret addresses stay out: who may see one asks for it by name and with a reason. */
  async #contact(leerlingId: string): Promise<Gegeven[]> {
    const { leerling, gezagdragers } = await this.gezinnen.of(leerlingId);
    return present([
      ['naam', leerling.naam],
      ['geboortedatum', leerling.geboortedatum],
      ['adres', leerling.adres],
      ...gezagdragers
        .filter(({ betrokken, geblokkeerd }) => betrokken && !geblokkeerd)
        .flatMap(({ naam, relatie, adres }): Pair[] => [
          ['gezagdrager', naam],
          ['relatie', relatie],
          ['adresGezagdrager', adres],
        ]),
    ]);
  }

  async #verzuim(dossierId: string): Promise<Gegeven[]> {
    const { dossier, meldingen, leerling, vandaag } = await this.dossiers.read(dossierId);
    return present([
      ['leerling', volledigeNaam(leerling)],
      ['eersteVerzuimdag', dossier.eersteVerzuimdag],
      ['eersteSignaaldag', dossier.eersteSignaaldag],
      ['eindeVerzuim', dossier.eindeVerzuim(vandaag)],
      ...meldingen.flatMap(({ verzuimsoort, begindatum, einddatum, reden }): Pair[] => [
        ['verzuimsoort', verzuimsoort],
        ['begindatum', begindatum],
        ['einddatum', einddatum],
        ['reden', reden],
      ]),
    ]);
  }

  async #onderwijs(leerlingId: string): Promise<Gegeven[]> {
    const { vastgelegd, gemeld } = await this.inschrijvingen.ofLeerling(leerlingId);
    const schools = vastgelegd.length > 0 ? vastgelegd : gemeld;
    return schools.flatMap(({ naam, brin, onderwijssoort, leerjaar, vanaf }) =>
      present([
        ['school', naam ?? brin],
        ['onderwijssoort', onderwijssoort],
        ['leerjaar', leerjaar],
        ['vanaf', vanaf],
      ]),
    );
  }

  async #plan(dossierId: string): Promise<Gegeven[]> {
    const { versie } = await this.plannen.current(dossierId);
    if (!versie) return [];
    const { inhoud } = versie;
    return present([
      ['stemLeerling', inhoud.stemLeerling],
      ['stemOuders', inhoud.stemOuders],
      ...inhoud.doelen.map(({ tekst }): Pair => ['doel', tekst]),
      ...inhoud.afspraken.map(({ tekst, met }): Pair => ['afspraak', met ? `${tekst} (${met})` : tekst]),
      ...inhoud.rooster.flatMap(({ vanaf, toelichting }): Pair[] => [
        ['roosterVanaf', vanaf],
        ['rooster', toelichting],
      ]),
      ['arrangement', inhoud.arrangement?.toelichting ?? null],
    ]);
  }
}

type Pair = readonly [veld: string, waarde: string | null | undefined];

function present(pairs: readonly Pair[]): Gegeven[] {
  return pairs.flatMap(([veld, waarde]) => (waarde ? [{ veld, waarde }] : []));
}
