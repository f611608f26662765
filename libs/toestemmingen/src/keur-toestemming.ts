import { Injectable } from '@nestjs/common';
import { Clock } from '@zesweken/clock';
import { Convenanten, type Deelgenoot } from '@zesweken/convenanten';
import { type FieldError, InvalidInput } from '@zesweken/errors';
import { type Categorie, type Deelfeiten, partijVan, WEIGERWOORDEN, wijs } from '@zesweken/grondslagen';
import { type Datum, plusMaanden } from '@zesweken/kalender';
import { type TenantDb, Tenants } from '@zesweken/tenancy';

/** What is asked or recorded, apart from who gives. */
export interface Toestemmingsvraag {
  readonly doel: string;
  readonly categorieen: readonly Categorie[];
  /** Slugs. */
  readonly ontvangers: readonly string[];
  readonly geldigVanaf: Datum;
  readonly geldigTot: Datum;
}

/** A receiver with the categories that may go to it at all. */
export interface Ontvanger {
  readonly tenant: Deelgenoot;
  readonly categorieen: readonly Categorie[];
}

/** Longest validity in months: consent is for a purpose that ends; our own choice, no law sets it. */
const MONTHS_AT_MOST = 36;

/** Judges a toestemming by the convenant and the table of grounds, before anything is written. */
@Injectable()
export class KeurToestemming {
  constructor(
    private readonly tenants: Tenants,
    private readonly convenanten: Convenanten,
    private readonly clock: Clock,
  ) {}

  /** The receivers with what may go to each. @throws InvalidInput with everything that is wrong. */
  async run(vraag: Toestemmingsvraag): Promise<Ontvanger[]> {
    const { db } = this.tenants;
    const vandaag = this.clock.today();
    const deelgenoten = await this.convenanten.deelgenoten();
    const nu = deelgenoten.filter(({ vanaf, tot }) => vanaf <= vandaag && (tot === null || vandaag <= tot));
    const fouten = [...dagen(vraag, vandaag), ...doelFouten(vraag.doel, nu)];
    const ontvangers: Ontvanger[] = [];
    for (const [at, slug] of vraag.ontvangers.entries()) {
      const judged = keurOntvanger(db, slug, vraag.categorieen, { nu, ooit: deelgenoten });
      if ('melding' in judged) fouten.push({ veld: `ontvangers.${at}`, ...judged });
      else ontvangers.push(judged);
    }
    if (fouten.length > 0) throw new InvalidInput(fouten);
    return ontvangers;
  }
}

function dagen({ geldigVanaf, geldigTot }: Toestemmingsvraag, vandaag: Datum): FieldError[] {
  const fouten: FieldError[] = [];
  if (geldigVanaf < vandaag)
    fouten.push({
      veld: 'geldigVanaf',
      code: 'terugwerkend',
      melding: 'Toestemming geldt nooit met terugwerkende kracht. Kies vandaag of een latere dag.',
    });
  if (geldigTot < geldigVanaf)
    fouten.push({
      veld: 'geldigTot',
      code: 'volgorde',
      melding: 'De toestemming eindigt vóór zij begint. Kies een latere einddatum.',
    });
  if (geldigTot > plusMaanden(geldigVanaf, MONTHS_AT_MOST))
    fouten.push({
      veld: 'geldigTot',
      code: 'te-lang',
      melding: `Toestemming geldt hoogstens ${MONTHS_AT_MOST / 12} jaar. Kies een eerdere einddatum; verlengen kan later.`,
    });
  return fouten;
}

function doelFouten(doel: string, deelgenoten: readonly Deelgenoot[]): FieldError[] {
  const doelen = [...new Set(deelgenoten.flatMap((een) => een.doelen))];
  if (doelen.includes(doel)) return [];
  const melding =
    doelen.length === 0
      ? 'Uw organisatie is nu geen lid van een convenant. Vraag uw beheerder om dat na te gaan.'
      : `Dit doel staat niet in het convenant. Kies een van: ${doelen.join(', ')}.`;
  return [{ veld: 'doel', code: 'doel.niet-in-convenant', melding }];
}

type Geweigerd = Pick<FieldError, 'code' | 'melding'>;

/** Why a slug can't be a party to share with; undefined where it can. */
export function geenDeelgenoot(
  eigenSlug: string,
  slug: string,
  { nu, ooit }: { readonly nu: readonly Deelgenoot[]; readonly ooit: readonly Deelgenoot[] },
): Geweigerd | undefined {
  if (slug === eigenSlug)
    return {
      code: 'ontvanger.zelf',
      melding: 'Dit is uw eigen organisatie. Kies een andere ontvanger.',
    };
  if (nu.some((een) => een.slug === slug)) return undefined;
  return ooit.some((een) => een.slug === slug)
    ? {
        code: 'ontvanger.beeindigd',
        melding: 'Deze organisatie is geen lid meer van het convenant. Kies een lid van nu.',
      }
    : {
        code: 'ontvanger.buiten-convenant',
        melding: 'Deze organisatie is geen lid van uw convenant. Kies een lid.',
      };
}

function keurOntvanger(
  db: TenantDb,
  slug: string,
  categorieen: readonly Categorie[],
  leden: { readonly nu: readonly Deelgenoot[]; readonly ooit: readonly Deelgenoot[] },
): Ontvanger | Geweigerd {
  const weigering = geenDeelgenoot(db.tenant.slug, slug, leden);
  if (weigering) return weigering;
  const tenant = leden.nu.find((een) => een.slug === slug);
  const van = partijVan(db.tenant);
  const naar = tenant && partijVan(tenant);
  if (!tenant || !van || !naar)
    return {
      code: 'ontvanger.soort',
      melding:
        'Met dit soort organisatie kan niets over een leerling worden gedeeld. Kies een andere ontvanger.',
    };
  // Facts about the child are judged when something is sent; here only what the table can ever carry.
  const ooit: Deelfeiten = {
    van,
    naar,
    schoolVanOntvanger: true,
    verhuisdNaarOntvanger: true,
    ontvangenOnderToestemming: [],
    toestemmingVolgensConvenant: false,
  };
  const wijzingen = wijs(ooit, categorieen);
  const mag = wijzingen.filter(({ weigering: nee }) => nee === null).map(({ categorie }) => categorie);
  if (mag.length > 0) return { tenant, categorieen: mag };
  return {
    code: 'ontvanger.geen-grond',
    melding: WEIGERWOORDEN[wijzingen[0]?.weigering ?? 'geen-grond'],
  };
}
