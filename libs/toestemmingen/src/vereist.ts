import { type Categorie, ZORGCATEGORIEEN } from '@zesweken/grondslagen';
import { type Datum, leeftijdOp, plusDagen, verjaardag } from '@zesweken/kalender';

/** In which capacity somebody gives toestemming (contract section 3). */
export const HOEDANIGHEDEN = [
  'gezagdrager',
  'voogd',
  'gecertificeerde-instelling',
  'rechter',
  'leerling',
] as const;
export type Hoedanigheid = (typeof HOEDANIGHEDEN)[number];

/** Who acts with gezag; a court's substitute consent stands in for those who don't give theirs. */
export const MET_GEZAG: readonly Hoedanigheid[] = [
  'gezagdrager',
  'voogd',
  'gecertificeerde-instelling',
  'rechter',
];

/** What a professional recorded that changes who decides. */
export interface Bijzonder {
  /**
   * wilsonbekwaam: a leerling of 12 or older who is not capable is replaced by the gezagdragers. wil-van-leerling: for 12-15 the
   * leerling's wish alone suffices for care (Jeugdwet 7.3.4 lid 2; BW 7:450 lid 2).
   */
  readonly soort: 'wilsonbekwaam' | 'wil-van-leerling';
  /** By whom it was judged. */
  readonly door: string;
  /** The day on which it was judged. */
  readonly sinds: Datum;
  readonly reden: string;
}

/** Who must give. */
export interface Vereisten {
  /** All who hold gezag. */
  readonly gezag: boolean;
  readonly leerling: boolean;
  /** The leerling is heard, without having to give. */
  readonly horen: boolean;
  /** Where it is written. */
  readonly bron: string;
}

const HOREN_VANAF = 12;
const ZELF_VANAF = 16;
const DAYS_AFTER_BIRTHDAY = 28;
const ALGEMEEN = 'AVG 8; UAVG 5';
const ZORG = 'Jeugdwet 7.3.4, 7.3.5, 7.3.15; BW 7:450, 7:465';

/** Whether the rules of jeugdhulp and care hold: as soon as one category is of that kind (domain table A). */
export function isZorg(categorieen: readonly Categorie[]): boolean {
  return categorieen.some((categorie) => ZORGCATEGORIEEN.includes(categorie));
}

/**
 * Who must give toestemming on a day, by the age of that day and what is shared (domain table A; UAVG 5; Jeugdwet 7.3.4,
 * 7.3.5; BW 7:447, 7:450, 7:465).
 */
export function vereisten(
  geboortedatum: Datum,
  dag: Datum,
  categorieen: readonly Categorie[],
  bijzonder: Bijzonder | null,
): Vereisten {
  const leeftijd = leeftijdOp(geboortedatum, dag);
  const zorg = isZorg(categorieen);
  const bron = zorg ? ZORG : ALGEMEEN;
  const holds = bijzonder && bijzonder.sinds <= dag ? bijzonder.soort : null;
  if (leeftijd < HOREN_VANAF) return { gezag: true, leerling: false, horen: false, bron };
  if (holds === 'wilsonbekwaam') return { gezag: true, leerling: false, horen: true, bron: ZORG };
  if (leeftijd >= ZELF_VANAF) return { gezag: false, leerling: true, horen: false, bron };
  if (!zorg) return { gezag: true, leerling: false, horen: true, bron };
  const alone = holds === 'wil-van-leerling';
  return { gezag: !alone, leerling: true, horen: false, bron };
}

/**
 * The last day of each category that ends before the toestemming does, because a birthday changes who must give: care
 * categories end on that day (their last day is the one before it), the rest four weeks later. Where a birthday changes
 * nothing, nothing lapses (domain section A).
 * @param vanaf the day on which it was given, from which birthdays count.
 */
export function eerderTot(
  geboortedatum: Datum,
  { vanaf, tot }: { readonly vanaf: Datum; readonly tot: Datum },
  categorieen: readonly Categorie[],
  bijzonder: Bijzonder | null,
): Partial<Record<Categorie, Datum>> {
  const given = vereisten(geboortedatum, vanaf, categorieen, bijzonder);
  for (const leeftijd of [HOREN_VANAF, ZELF_VANAF]) {
    const dag = verjaardag(geboortedatum, leeftijd);
    if (dag <= vanaf || dag > tot) continue;
    const then = vereisten(geboortedatum, dag, categorieen, bijzonder);
    if (then.gezag === given.gezag && then.leerling === given.leerling) continue;
    return lapse(categorieen, dag, tot);
  }
  return {};
}

function lapse(categorieen: readonly Categorie[], dag: Datum, tot: Datum): Partial<Record<Categorie, Datum>> {
  const ends = categorieen.map((categorie) => {
    const last = ZORGCATEGORIEEN.includes(categorie)
      ? plusDagen(dag, -1)
      : plusDagen(dag, DAYS_AFTER_BIRTHDAY - 1);
    return [categorie, last] as const;
  });
  return Object.fromEntries(ends.filter(([, last]) => last < tot));
}
