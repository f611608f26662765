import { Injectable } from '@nestjs/common';
import { Convenanten, type Deelgenoot } from '@zesweken/convenanten';
import type { Dossier } from '@zesweken/dossiers';
import { DomainError, type FieldError, InvalidInput } from '@zesweken/errors';
import {
  type Categorie,
  type Deelfeiten,
  keur,
  TABELVERSIE,
  WEIGERWOORDEN,
  wijs,
  type Wijzing,
} from '@zesweken/grondslagen';
import type { Datum } from '@zesweken/kalender';
import { geenDeelgenoot, levend, type Regel, Toestemmingsregels } from '@zesweken/toestemmingen';
import { type Tenant, TenantDirectory, Tenants } from '@zesweken/tenancy';
import { LoadDeelfeiten } from './deelfeiten.js';
import type { Concept } from './verwijzing.js';

/** What the table of grounds and the toestemming leave of a concept. */
export interface Gekeurd {
  readonly naar: Tenant;
  readonly bron: string;
  readonly regel: Regel | null;
  readonly doel: string;
  readonly onderToestemming: readonly Categorie[];
  /** Conditions of the table that the sender must see to, such as telling parents beforehand. */
  readonly voorwaarden: readonly string[];
}

/** Judges whether a concept may be sent today. The grondslagwijzer on screen shows the same table. */
@Injectable()
export class KeurVerwijzing {
  constructor(
    private readonly tenants: Tenants,
    private readonly convenanten: Convenanten,
    private readonly directory: TenantDirectory,
    private readonly feiten: LoadDeelfeiten,
    private readonly regels: Toestemmingsregels,
  ) {}

  /** The receiver by its slug. @throws InvalidInput for itself, a stranger, an ended member. */
  async ontvanger(slug: string, vandaag: Datum): Promise<{ tenant: Tenant; deelgenoot: Deelgenoot }> {
    const { db } = this.tenants;
    const ooit = await this.convenanten.deelgenoten();
    const nu = ooit.filter(({ vanaf, tot }) => vanaf <= vandaag && (tot === null || vandaag <= tot));
    const weigering = geenDeelgenoot(db.tenant.slug, slug, { nu, ooit });
    if (weigering) throw new InvalidInput([{ veld: 'naar', ...weigering }]);
    const tenant = await this.directory.find(slug);
    const deelgenoot = nu.find((een) => een.slug === slug);
    if (!tenant || !deelgenoot)
      throw new InvalidInput([
        {
          veld: 'naar',
          code: 'onbekend',
          melding: 'Deze organisatie is niet bekend. Kies er een uit de lijst.',
        },
      ]);
    return { tenant, deelgenoot };
  }

  /** @throws InvalidInput with every category that can't go and why; DomainError `verwijzing.doorbreking-ontbreekt` … */
  async run(dossier: Dossier, slug: string, concept: Concept, vandaag: Datum): Promise<Gekeurd> {
    const { tenant: naar, deelgenoot } = await this.ontvanger(slug, vandaag);
    const feiten = await (await this.feiten.of(dossier, vandaag))(naar);
    if (!feiten) throw new InvalidInput([geenPlek()]);
    const fouten = [...categorieFouten(concept, feiten), ...grondFouten(concept)];
    if (fouten.length > 0) throw new InvalidInput(fouten);
    const wijzingen = wijs(feiten, concept.categorieen);
    const { regel, onderToestemming } =
      concept.grondslag.soort === 'toestemming'
        ? await this.#underToestemming(dossier, naar, concept, wijzingen, vandaag)
        : { regel: null, onderToestemming: [] };
    return {
      naar,
      regel,
      onderToestemming,
      bron: bronVan(concept, wijzingen),
      doel: concept.doel ?? regel?.doel ?? deelgenoot.doelen[0] ?? 'plaatsing',
      voorwaarden: [...new Set(wijzingen.flatMap(({ voorwaarden }) => voorwaarden))],
    };
  }

  async #underToestemming(
    dossier: Dossier,
    naar: Tenant,
    { grondslag, categorieen, doel }: Concept,
    wijzingen: readonly Wijzing[],
    vandaag: Datum,
  ): Promise<{ regel: Regel; onderToestemming: readonly Categorie[] }> {
    const regel = await this.regels.voor(grondslag.toestemmingId ?? '', dossier, naar.schema);
    if (!regel)
      throw toestemmingFout(
        'toestemming.geen',
        'Deze toestemming is niet van dit dossier of niet voor deze ontvanger. Kies een andere, of vraag er een.',
      );
    const alive = levend(regel, vandaag);
    if (alive.length === 0)
      throw toestemmingFout(
        'toestemming.vervallen',
        'Deze toestemming geldt vandaag niet. Vraag nieuwe toestemming of verleng haar.',
      );
    if (doel !== null && doel !== regel.doel)
      throw toestemmingFout(
        'toestemming.doel',
        `De toestemming is voor het doel ${regel.doel}. Gebruik haar alleen daarvoor.`,
      );
    const onderToestemming = wijzingen
      .filter(({ soort }) => soort === 'toestemming' || soort === null)
      .map(({ categorie }) => categorie);
    const mist = onderToestemming.filter((een) => !alive.includes(een));
    if (mist.length > 0)
      throw new InvalidInput(
        mist.map((categorie) => ({
          veld: `categorieen.${categorieen.indexOf(categorie)}`,
          code: 'toestemming.dekt-niet',
          melding: `De toestemming geldt niet voor ${categorie}. Laat het weg of vraag er toestemming voor.`,
        })),
      );
    if (wijzingen.some(({ voorwaarden }) => voorwaarden.includes('doorbreking')) && !regel.doorbreking)
      throw new DomainError(
        'conflict',
        'verwijzing.doorbreking-ontbreekt',
        'Uw organisatie heeft een geheimhoudingsplicht. Leg bij de toestemming vast dat de geheimhouding hiervoor is opgeheven (Jeugdwet 7.3.11, BW 7:457).',
      );
    return { regel, onderToestemming };
  }
}

function categorieFouten({ categorieen, grondslag }: Concept, feiten: Deelfeiten): FieldError[] {
  return keur(feiten, categorieen, grondslag.soort).map(({ categorie, weigering }) => ({
    veld: `categorieen.${categorieen.indexOf(categorie)}`,
    code: `grond.${weigering}`,
    melding: WEIGERWOORDEN[weigering],
  }));
}

function grondFouten({ grondslag: { soort, toestemmingId, reden } }: Concept): FieldError[] {
  if (soort === 'toestemming' && !toestemmingId)
    return [
      { veld: 'grondslag.toestemmingId', code: 'verplicht', melding: 'Kies de toestemming waarop u deelt.' },
    ];
  if (soort === 'noodsituatie' && !reden)
    return [
      {
        veld: 'grondslag.reden',
        code: 'verplicht',
        melding: 'Leg uit waarom dit niet kan wachten. De privacy officers van beide organisaties lezen dit.',
      },
    ];
  return [];
}

function bronVan({ grondslag }: Concept, wijzingen: readonly Wijzing[]): string {
  if (grondslag.soort === 'noodsituatie') return `AVG 6 lid 1 d; tabel ${TABELVERSIE}`;
  const bronnen = wijzingen.filter(({ soort }) => soort === grondslag.soort).map(({ bron }) => bron);
  return `${[...new Set(bronnen)].join('; ')}; tabel ${TABELVERSIE}`;
}

function toestemmingFout(code: string, melding: string): InvalidInput {
  return new InvalidInput([{ veld: 'grondslag.toestemmingId', code, melding }]);
}

function geenPlek(): FieldError {
  return {
    veld: 'naar',
    code: 'ontvanger.soort',
    melding:
      'Met dit soort organisatie kan niets over een leerling worden gedeeld. Kies een andere ontvanger.',
  };
}
