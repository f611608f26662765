import { VERZUIMSOORTEN, type Verzuimsoort } from '@zesweken/dossiers';
import type { Datum } from '@zesweken/kalender';
import type { Naamdelen, Pgn } from '@zesweken/leerlingen';
import { fieldReader, type Fout, type Gelezen, type Velddefinitie } from './field-reader.js';
import {
  checkBirth,
  checkGemeente,
  checkNumber,
  checkOnePgn,
  checkPeriod,
  checkReported,
  checkSchool,
  type Meldingscontext,
} from './melding-rules.js';

export type { Fout, Velddefinitie, Veldvorm } from './field-reader.js';
export type { Meldingscontext } from './melding-rules.js';

/** The kinds of absence that a school can report: those of a dossier but `ziek`, which is no unauthorised absence. */
export const MELDINGSOORTEN = VERZUIMSOORTEN.filter((soort) => soort !== 'ziek');
export type Meldingsoort = (typeof MELDINGSOORTEN)[number];

/** How numbers of meldingen of our own begin; a school can't use them, so that no file can change such a melding. */
export const EIGEN_NUMMER = 'ZW-EIGEN-';

/**
 * The fields of a verzuimmelding: the columns of the CSV (contract section 4) and the fields of the JSON alike. The data
 * set is that of Besluit register onderwijsdeelnemers article 14.
 */
export const MELDINGVELDEN = {
  meldingsnummer: { naam: 'het meldingsnummer', vorm: 'tekst', verplicht: true, max: 100 },
  bsn: { naam: 'het bsn', vorm: 'pgn' },
  onderwijsnummer: { naam: 'het onderwijsnummer', vorm: 'pgn' },
  voornamen: { naam: 'de voornamen', vorm: 'tekst', verplicht: true, max: 200 },
  voorvoegsel: { naam: 'het voorvoegsel', vorm: 'tekst', max: 20 },
  achternaam: { naam: 'de achternaam', vorm: 'tekst', verplicht: true, max: 200 },
  geboortedatum: { naam: 'de geboortedatum', vorm: 'datum', verplicht: true },
  geslacht: {
    naam: 'het geslacht',
    vorm: 'keuze',
    keuzes: ['m', 'v', 'x', 'o'],
    synoniemen: { man: 'm', jongen: 'm', vrouw: 'v', meisje: 'v', onbekend: 'o' },
  },
  postcode: {
    naam: 'de postcode',
    vorm: 'patroon',
    patroon: /^[1-9]\d{3}[A-Z]{2}$/,
    voorbeeld: 'vier cijfers en twee letters, zoals 3431AB',
  },
  huisnummer: { naam: 'het huisnummer', vorm: 'tekst', max: 20 },
  gemeentecode: {
    naam: 'de gemeentecode van de woonplaats',
    vorm: 'patroon',
    verplicht: true,
    patroon: /^GM\d{4}$/,
    voorbeeld: 'GM en vier cijfers, zoals GM0356',
  },
  brin: {
    naam: 'het brin van de school',
    vorm: 'patroon',
    patroon: /^\d{2}[A-Z]{2}$/,
    voorbeeld: 'twee cijfers en twee letters, zoals 99XX, zonder vestiging',
  },
  vestiging: {
    naam: 'de vestiging',
    vorm: 'patroon',
    // A spreadsheet drops the leading zero.
    patroon: /^\d{1,2}$/,
    voorbeeld: 'twee cijfers, zoals 00',
  },
  onderwijssoort: {
    naam: 'de onderwijssoort',
    vorm: 'keuze',
    verplicht: true,
    keuzes: ['po', 'sbo', 'so', 'vo', 'vso', 'pro', 'mbo'],
  },
  leerjaar: { naam: 'het leerjaar', vorm: 'tekst', max: 20 },
  verzuimsoort: {
    naam: 'de verzuimsoort',
    vorm: 'keuze',
    verplicht: true,
    keuzes: MELDINGSOORTEN,
  },
  meldingsdatum: { naam: 'de meldingsdatum', vorm: 'datum' },
  begindatum: { naam: 'de begindatum', vorm: 'datum', verplicht: true },
  einddatum: { naam: 'de einddatum', vorm: 'datum' },
  aantalUren: { naam: 'het aantal uren', vorm: 'getal', max: 1000 },
  reden: { naam: 'de reden', vorm: 'verhaal', max: 4000 },
  alleLessenGemist: { naam: 'alle lessen gemist', vorm: 'jaNee' },
  actieSchool: { naam: 'de actie van de school', vorm: 'verhaal', max: 4000 },
  gewensteActie: { naam: 'de gewenste actie', vorm: 'verhaal', max: 4000 },
  prioriteit: { naam: 'de prioriteit', vorm: 'tekst', max: 200 },
  contactNaam: { naam: 'de naam van de contactpersoon', vorm: 'tekst', max: 200 },
  contactFunctie: { naam: 'de functie van de contactpersoon', vorm: 'tekst', max: 200 },
  contactTelefoon: { naam: 'de telefoon van de contactpersoon', vorm: 'tekst', max: 100 },
  contactEmail: { naam: 'het e-mailadres van de contactpersoon', vorm: 'email', max: 254 },
  telefoonOuder: { naam: 'de telefoon van de ouder', vorm: 'tekst', max: 100 },
} as const satisfies Readonly<Record<string, Velddefinitie>>;

export type Meldingveld = keyof typeof MELDINGVELDEN;

type Keuze<Veld extends 'geslacht' | 'onderwijssoort' | 'verzuimsoort'> =
  (typeof MELDINGVELDEN)[Veld]['keuzes'][number];

/** A verzuimmelding that keeps the rules; null: not filled in. Keys always stand in this order. */
export interface MeldingInvoer {
  readonly meldingsnummer: string;
  readonly pgn: Pgn;
  readonly voornamen: string;
  readonly voorvoegsel: string | null;
  readonly achternaam: string;
  readonly geboortedatum: Datum;
  readonly geslacht: Keuze<'geslacht'> | null;
  /** Four digits and two capitals, without a space. */
  readonly postcode: string | null;
  readonly huisnummer: string | null;
  /** Of residence: `GM` and four digits. */
  readonly gemeentecode: string;
  /** Null exactly for `absoluut`: then there is no school. */
  readonly brin: string | null;
  readonly vestiging: string | null;
  readonly onderwijssoort: Keuze<'onderwijssoort'>;
  readonly leerjaar: string | null;
  readonly verzuimsoort: Keuze<'verzuimsoort'>;
  /** The day of coming in where the report does not tell. */
  readonly meldingsdatum: Datum;
  readonly begindatum: Datum;
  /** Last day of absence; null while it lasts. */
  readonly einddatum: Datum | null;
  /** In hours, rounded to hundredths. */
  readonly aantalUren: number | null;
  readonly reden: string | null;
  readonly alleLessenGemist: boolean | null;
  readonly actieSchool: string | null;
  readonly gewensteActie: string | null;
  readonly prioriteit: string | null;
  readonly contactNaam: string | null;
  readonly contactFunctie: string | null;
  readonly contactTelefoon: string | null;
  readonly contactEmail: string | null;
  readonly telefoonOuder: string | null;
}

/** What a melding tells, apart from who the leerling is; also of meldingen of our own, which may say nothing of the school. */
export type Meldinginhoud = Omit<
  MeldingInvoer,
  | 'pgn'
  | keyof Naamdelen
  | 'geboortedatum'
  | 'geslacht'
  | 'postcode'
  | 'huisnummer'
  | 'onderwijssoort'
  | 'verzuimsoort'
> & {
  readonly onderwijssoort: MeldingInvoer['onderwijssoort'] | null;
  readonly verzuimsoort: Verzuimsoort;
};

/** Whether a melding keeps the rules: as it is taken in, or everything that is wrong with it. */
export type Meldingsoordeel =
  | { readonly ok: true; readonly invoer: MeldingInvoer }
  | { readonly ok: false; readonly fouten: readonly Fout[] };

const readMelding = fieldReader(MELDINGVELDEN);

/**
 * Judges one verzuimmelding (contract section 4) by all rules at once.
 * @param ruw the fields as text, by name; a field left out is empty, and other names are not looked at.
 */
export function valideerMelding(
  ruw: Readonly<Record<string, string | undefined>>,
  { vandaag, mag }: Meldingscontext,
): Meldingsoordeel {
  const { gelezen, fouten } = readMelding(ruw);
  const all = fouten.concat(
    checkNumber(gelezen.meldingsnummer, EIGEN_NUMMER),
    checkOnePgn(ruw),
    checkSchool(ruw, gelezen.verzuimsoort),
    checkPeriod(gelezen, vandaag),
    checkReported(gelezen, vandaag),
    checkBirth(gelezen, vandaag),
    checkGemeente(gelezen.gemeentecode, gelezen.begindatum, mag),
  );
  return all.length > 0 ? { ok: false, fouten: all } : { ok: true, invoer: invoerOf(gelezen, vandaag) };
}

/** Written out: copying with a rest and a spread took as long as all other reading of a row together. */
function invoerOf(gelezen: Gelezen<typeof MELDINGVELDEN>, vandaag: Datum): MeldingInvoer {
  const { brin, vestiging } = gelezen;
  const invoer = {
    meldingsnummer: gelezen.meldingsnummer,
    pgn: gelezen.bsn ?? gelezen.onderwijsnummer,
    voornamen: gelezen.voornamen,
    voorvoegsel: gelezen.voorvoegsel,
    achternaam: gelezen.achternaam,
    geboortedatum: gelezen.geboortedatum,
    geslacht: gelezen.geslacht,
    postcode: gelezen.postcode,
    huisnummer: gelezen.huisnummer,
    gemeentecode: gelezen.gemeentecode,
    brin,
    // Without a school a vestiging says nothing.
    vestiging: brin === null ? null : (vestiging?.padStart(2, '0') ?? null),
    onderwijssoort: gelezen.onderwijssoort,
    leerjaar: gelezen.leerjaar,
    verzuimsoort: gelezen.verzuimsoort,
    meldingsdatum: gelezen.meldingsdatum ?? vandaag,
    begindatum: gelezen.begindatum,
    einddatum: gelezen.einddatum,
    aantalUren: gelezen.aantalUren,
    reden: gelezen.reden,
    alleLessenGemist: gelezen.alleLessenGemist,
    actieSchool: gelezen.actieSchool,
    gewensteActie: gelezen.gewensteActie,
    prioriteit: gelezen.prioriteit,
    contactNaam: gelezen.contactNaam,
    contactFunctie: gelezen.contactFunctie,
    contactTelefoon: gelezen.contactTelefoon,
    contactEmail: gelezen.contactEmail,
    telefoonOuder: gelezen.telefoonOuder,
  } satisfies { [Veld in keyof MeldingInvoer]: MeldingInvoer[Veld] | null };
  // The cast: nothing was refused, so every required field was read.
  return invoer as MeldingInvoer;
}
