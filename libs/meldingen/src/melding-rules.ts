import { type Datum, leeftijdOp } from '@zesweken/kalender';
import type { Fout } from './field-reader.js';

/** What a melding is judged by besides itself. */
export interface Meldingscontext {
  readonly vandaag: Datum;
  /** Whether the tenant takes in a resident of this gemeente on this day; a text says no and why. */
  readonly mag: (gemeentecode: string, begindatum: Datum) => boolean | string;
}

/** The days of a melding; null: not filled in, or not a date. */
interface Dagen {
  readonly geboortedatum: Datum | null;
  readonly meldingsdatum: Datum | null;
  readonly begindatum: Datum | null;
  readonly einddatum: Datum | null;
}

type Ruw = Readonly<Record<string, string | undefined>>;

/** Years round today in which the days of a melding lie; outside it a year was mistyped. */
const YEARS_BACK = 30;
const YEARS_AHEAD = 2;
/** Ages of who follows education here, wide enough for mbo; outside it a year was mistyped. */
const YOUNGEST = 3;
const OLDEST = 59;

/**
 * Exactly one of bsn and onderwijsnummer. With two it is not certain whom the school means, and a leerling that is known
 * by the other number would become two; so it is asked.
 */
export function checkOnePgn(ruw: Ruw): Fout[] {
  const bsn = isFilled(ruw.bsn);
  const nummer = isFilled(ruw.onderwijsnummer);
  if (bsn !== nummer) return [];
  return bsn
    ? [
        fout(
          'onderwijsnummer',
          'pgn',
          'Vul het bsn of het onderwijsnummer in, niet allebei. Laat het onderwijsnummer leeg als er een bsn is.',
        ),
      ]
    : [fout('bsn', 'verplicht', 'Vul het bsn in, of het onderwijsnummer als de leerling geen bsn heeft.')];
}

/** Numbers of our own are given out by us: under one of them a file would change what a person here entered. */
export function checkNumber(meldingsnummer: string | null, eigen: string): Fout[] {
  if (!meldingsnummer?.toUpperCase().startsWith(eigen)) return [];
  const what = `Nummers die met ${eigen} beginnen, geeft Zesweken zelf uit.`;
  return [fout('meldingsnummer', 'keuze', `${what} Gebruik het nummer van de school.`)];
}

/** Who is absent `absoluut` is enrolled nowhere: a brin contradicts that. All others have a school. */
export function checkSchool(ruw: Ruw, verzuimsoort: string | null): Fout[] {
  const filled = isFilled(ruw.brin);
  if (verzuimsoort === null || filled === (verzuimsoort !== 'absoluut')) return [];
  return filled
    ? [
        fout(
          'brin',
          'keuze',
          'Laat het brin leeg bij absoluut verzuim. Staat de leerling wel op een school, kies dan een andere verzuimsoort.',
        ),
      ]
    : [
        fout(
          'brin',
          'verplicht',
          'Vul het brin van de school in. Alleen bij absoluut verzuim blijft het leeg.',
        ),
      ];
}

/**
 * The days of the absence. An einddatum after today is right: it counts when it comes. So is a begindatum after today or
 * after the meldingsdatum: absence is announced too (a holiday without leave).
 */
export function checkPeriod({ begindatum, einddatum }: Dagen, vandaag: Datum): Fout[] {
  const fouten: Fout[] = [];
  if (begindatum && !isNear(begindatum, vandaag)) fouten.push(farAway('begindatum', begindatum));
  if (begindatum && einddatum && einddatum < begindatum) {
    const what = `De einddatum (${einddatum}) ligt vóór de begindatum (${begindatum}).`;
    fouten.push(fout('einddatum', 'volgorde', `${what} Controleer beide.`));
  } else if (einddatum && !isNear(einddatum, vandaag)) {
    const what = `De einddatum ${einddatum} ligt te ver weg.`;
    fouten.push(fout('einddatum', 'datum', `${what} Laat de einddatum leeg als het verzuim nog duurt.`));
  }
  return fouten;
}

/** A report made after today does not exist, and would wrongly stay the newest word on the leerling. */
export function checkReported({ meldingsdatum }: Dagen, vandaag: Datum): Fout[] {
  if (!meldingsdatum) return [];
  if (meldingsdatum > vandaag) {
    const what = `De meldingsdatum (${meldingsdatum}) ligt na vandaag.`;
    return [fout('meldingsdatum', 'volgorde', `${what} Vul de dag in waarop de school dit meldde.`)];
  }
  return isNear(meldingsdatum, vandaag) ? [] : [farAway('meldingsdatum', meldingsdatum)];
}

/** Born before the absence and today, and of an age that goes to school. */
export function checkBirth({ geboortedatum, begindatum }: Dagen, vandaag: Datum): Fout[] {
  if (!geboortedatum) return [];
  if (geboortedatum > vandaag)
    return [fout('geboortedatum', 'volgorde', 'De geboortedatum ligt na vandaag. Controleer het jaar.')];
  if (!begindatum) return [];
  if (geboortedatum > begindatum) {
    const what = 'De geboortedatum ligt na de begindatum van het verzuim.';
    return [fout('geboortedatum', 'volgorde', `${what} Controleer beide.`)];
  }
  const age = leeftijdOp(geboortedatum, begindatum);
  if (age >= YOUNGEST && age <= OLDEST) return [];
  const what = `De leerling zou op de begindatum jonger dan ${YOUNGEST} of ouder dan ${OLDEST} jaar zijn.`;
  return [fout('geboortedatum', 'datum', `${what} Controleer het jaar van beide datums.`)];
}

/** A tenant takes in only the leerlingen of its own gemeenten, by residence on the first day of absence. */
export function checkGemeente(
  gemeentecode: string | null,
  begindatum: Datum | null,
  mag: Meldingscontext['mag'],
): Fout[] {
  if (gemeentecode === null || begindatum === null) return [];
  const answer = mag(gemeentecode, begindatum);
  if (answer === true) return [];
  const what = `Gemeente ${gemeentecode} hoort op ${begindatum} niet bij uw organisatie.`;
  const cure = 'Controleer de gemeentecode, of laat de woongemeente deze melding inlezen.';
  return [fout('gemeentecode', 'gemeente.andere', answer || `${what} ${cure}`)];
}

function farAway(veld: 'begindatum' | 'meldingsdatum', d: Datum): Fout {
  return fout(veld, 'datum', `De ${veld} ${d} ligt te ver weg. Controleer het jaar.`);
}

function isNear(d: Datum, vandaag: Datum): boolean {
  const years = Number(d.slice(0, 4)) - Number(vandaag.slice(0, 4));
  return years >= -YEARS_BACK && years <= YEARS_AHEAD;
}

function isFilled(text: string | undefined): boolean {
  return text !== undefined && text.trim() !== '';
}

function fout(veld: string, code: string, melding: string): Fout {
  return { veld, code, melding };
}
