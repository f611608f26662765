import {
  GRONDSLAGENTABEL,
  type Grondslagregel,
  type Grondslagsoort,
  type Voorwaarde,
} from './grondslagentabel.js';
import { type Categorie, type Partij } from './partij.js';

/** What is known of the child, the two parties and the convenant. */
export interface Deelfeiten {
  readonly van: Partij;
  readonly naar: Partij;
  /** The leerling is enrolled at, or aangemeld for, a school of the receiver. */
  readonly schoolVanOntvanger: boolean;
  readonly verhuisdNaarOntvanger: boolean;
  /** Categories that the sender itself has under toestemming only: those never travel on under another ground. */
  readonly ontvangenOnderToestemming: readonly Categorie[];
  /** The convenant asks toestemming where the table has a public task between gemeente and samenwerkingsverband. */
  readonly toestemmingVolgensConvenant: boolean;
}

/** Why a category can't go on a ground. */
export type Weigering =
  | 'regio-nooit'
  | 'gezondheid-swv'
  | 'geen-grond'
  | 'school-van-ontvanger'
  | 'verhuisd-naar-ontvanger'
  | 'ontvangen-onder-toestemming'
  | 'andere-grond';

/** What may be done with one category. */
export interface Wijzing {
  readonly categorie: Categorie;
  /** The ground it may go on; null where it may not. The emergency is never advised, it is only chosen. */
  readonly soort: Exclude<Grondslagsoort, 'noodsituatie'> | null;
  readonly regel: string | null;
  readonly bron: string | null;
  /** What must be done besides, by the one who sends. */
  readonly voorwaarden: readonly Voorwaarde[];
  readonly weigering: Weigering | null;
  /** Whether an emergency could carry it: with a reason, for 24 hours. */
  readonly nood: boolean;
}

const FACTS: Partial<Record<Voorwaarde, keyof Deelfeiten>> = {
  'school-van-ontvanger': 'schoolVanOntvanger',
  'verhuisd-naar-ontvanger': 'verhuisdNaarOntvanger',
};

/** For each category: on which ground it may go from the one to the other, or why not (domain table B). */
export function wijs(feiten: Deelfeiten, categorieen: readonly Categorie[]): Wijzing[] {
  return categorieen.map((categorie) => wijsEen(feiten, categorie));
}

/** Which conditions of the table are facts about the child, and fail here. */
function missing(regel: Grondslagregel, feiten: Deelfeiten): Weigering | undefined {
  return regel.voorwaarden.find((voorwaarde) => {
    const fact = FACTS[voorwaarde];
    return fact !== undefined && feiten[fact] !== true;
  }) as Weigering | undefined;
}

function regelsVoor({ van, naar }: Deelfeiten, categorie: Categorie): readonly Grondslagregel[] {
  return GRONDSLAGENTABEL.filter(
    (regel) => regel.van.includes(van) && regel.naar.includes(naar) && regel.categorieen.includes(categorie),
  );
}

function wijsEen(feiten: Deelfeiten, categorie: Categorie): Wijzing {
  const regels = regelsVoor(feiten, categorie);
  const nood = regels.some(({ soort }) => soort === 'noodsituatie');
  const refused = (weigering: Weigering): Wijzing => ({
    categorie,
    soort: null,
    regel: null,
    bron: null,
    voorwaarden: [],
    weigering,
    nood,
  });
  const regel = regels.find(({ soort }) => soort !== 'noodsituatie');
  if (!regel) return refused(zonderRegel(feiten, categorie));
  const soort = askedByConvenant(regel, feiten) ? 'toestemming' : regel.soort;
  if (soort === 'noodsituatie') return refused('geen-grond');
  const lacks = missing(regel, feiten);
  if (lacks) return refused(lacks);
  if (soort !== 'toestemming' && feiten.ontvangenOnderToestemming.includes(categorie))
    return refused('ontvangen-onder-toestemming');
  const own = regel.voorwaarden.filter((voorwaarde) => FACTS[voorwaarde] === undefined);
  const voorwaarden = soort === regel.soort ? own : [];
  return { categorie, soort, regel: regel.code, bron: regel.bron, voorwaarden, weigering: null, nood };
}

function askedByConvenant(regel: Grondslagregel, feiten: Deelfeiten): boolean {
  return feiten.toestemmingVolgensConvenant && regel.code === 'gemeente-swv';
}

function zonderRegel({ van, naar }: Deelfeiten, categorie: Categorie): Weigering {
  if (naar === 'regio') return 'regio-nooit';
  return van === 'samenwerkingsverband' && categorie === 'gezondheid' ? 'gezondheid-swv' : 'geen-grond';
}

/** Sentences that say why not, and what to do; the screens and the refusals of the server use the same. */
export const WEIGERWOORDEN: Readonly<Record<Weigering, string>> = {
  'regio-nooit': 'De regio krijgt nooit gegevens over een kind. Kies een andere ontvanger.',
  'gezondheid-swv':
    'Een samenwerkingsverband mag gegevens over gezondheid alleen aan het schoolbestuur van de leerling geven (WPO 18a lid 13). Laat gezondheid weg.',
  'geen-grond':
    'Voor dit soort gegevens van u naar deze ontvanger is er geen grond in de wet of het convenant. Laat het weg.',
  'school-van-ontvanger':
    'Dit mag alleen naar het bestuur van de school waar de leerling staat ingeschreven of is aangemeld. Controleer de inschrijving.',
  'verhuisd-naar-ontvanger':
    'Dit mag alleen naar de gemeente waarheen de leerling is verhuisd. Leg eerst de verhuizing vast.',
  'ontvangen-onder-toestemming':
    'U kreeg dit zelf onder toestemming. Het mag niet op een andere grond verder. Vraag er toestemming voor.',
  'andere-grond':
    'Dit mag niet op de grond die u koos. De grondslagwijzer laat zien op welke grond het wel mag.',
};

/** One category that can't go on the chosen ground. */
export interface Afkeuring {
  readonly categorie: Categorie;
  readonly weigering: Weigering;
}

/**
 * The categories that may not go on the chosen ground; empty where all may. The server refuses by this, the screen warns by
 * {@link wijs}: the same table. Beside what needs toestemming, what a duty carries anyway may come along; but toestemming is
 * not a ground where all of it is carried by a duty: who faces enforcement does not consent freely (domain B).
 */
export function keur(
  feiten: Deelfeiten,
  categorieen: readonly Categorie[],
  soort: Grondslagsoort,
): Afkeuring[] {
  const wijzingen = wijs(feiten, categorieen);
  if (soort === 'noodsituatie')
    return wijzingen.filter(({ nood }) => !nood).map((een) => zonderNood(een, feiten));
  const asked = wijzingen.some((een) => needsToestemming(een));
  return wijzingen.flatMap((wijzing) => {
    if (soort === 'toestemming' && asked && (wijzing.soort || needsToestemming(wijzing))) return [];
    const { categorie, weigering } = wijzing;
    if (weigering) return [{ categorie, weigering }];
    return wijzing.soort === soort ? [] : [{ categorie, weigering: 'andere-grond' } as const];
  });
}

function needsToestemming({ soort, weigering }: Wijzing): boolean {
  return soort === 'toestemming' || weigering === 'ontvangen-onder-toestemming';
}

function zonderNood({ categorie }: Wijzing, { naar }: Deelfeiten): Afkeuring {
  return { categorie, weigering: naar === 'regio' ? 'regio-nooit' : 'geen-grond' };
}
