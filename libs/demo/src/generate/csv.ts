import type { Datum } from '@zesweken/kalender';
import { gemeentecodeOp } from './leerlingen.js';
import type { DemoMelding } from './story.js';

/** The columns of the public contract, in its order. */
const COLUMNS = [
  'meldingsnummer',
  'bsn',
  'onderwijsnummer',
  'voornamen',
  'voorvoegsel',
  'achternaam',
  'geboortedatum',
  'geslacht',
  'postcode',
  'huisnummer',
  'gemeentecode',
  'brin',
  'vestiging',
  'onderwijssoort',
  'leerjaar',
  'verzuimsoort',
  'meldingsdatum',
  'begindatum',
  'einddatum',
  'aantalUren',
  'reden',
  'alleLessenGemist',
  'actieSchool',
  'gewensteActie',
  'prioriteit',
  'contactNaam',
  'contactFunctie',
  'contactTelefoon',
  'contactEmail',
  'telefoonOuder',
] as const;
type Column = (typeof COLUMNS)[number];

/** The header row. */
export const CSV_HEADER = `${COLUMNS.join(';')}\n`;

/** A report as it stands in the file of a day: without its end as long as the school has not told it. */
export function csvRow(melding: DemoMelding, vandaag: Datum): string {
  const { leerling, school } = melding;
  const told = melding.eindeGemeldOp !== null && melding.eindeGemeldOp <= vandaag;
  const values: Partial<Record<Column, string | null>> = {
    meldingsnummer: melding.meldingsnummer,
    [leerling.pgn.soort]: leerling.pgn.nummer,
    voornamen: leerling.voornamen,
    voorvoegsel: leerling.voorvoegsel,
    achternaam: leerling.achternaam,
    geboortedatum: leerling.geboortedatum,
    geslacht: leerling.geslacht,
    postcode: leerling.postcode,
    huisnummer: leerling.huisnummer,
    gemeentecode: gemeentecodeOp(leerling.gemeente, melding.begin),
    brin: school?.brin,
    vestiging: school?.vestiging,
    onderwijssoort: melding.onderwijssoort,
    leerjaar: melding.leerjaar,
    verzuimsoort: melding.soort,
    meldingsdatum: melding.gemeldOp,
    begindatum: melding.begin,
    einddatum: told ? melding.einde : null,
    aantalUren: melding.uren === null ? null : `${melding.uren}`,
    reden: melding.reden,
    alleLessenGemist: melding.soort === 'lrv' ? 'ja' : null,
    actieSchool: melding.actieSchool,
    gewensteActie: melding.gewensteActie,
    prioriteit: melding.prioriteit,
    telefoonOuder: leerling.telefoonOuder,
    ...contactOf(melding),
  };
  return `${COLUMNS.map((column) => quoted(values[column] ?? '')).join(';')}\n`;
}

/** Who at the school can be called: a number and an address that reach nobody. */
function contactOf({ school }: DemoMelding): Partial<Record<Column, string>> {
  if (!school) return {};
  const { brin, vestiging, soort } = school;
  const letter = brin.charCodeAt(3);
  return {
    contactNaam: `${'ABDEFHJKLM'[letter % 10] ?? 'A'}. Voorbeeld`,
    contactFunctie: ['po', 'sbo', 'so'].includes(soort) ? 'intern begeleider' : 'verzuimcoördinator',
    contactTelefoon: `06-0000${brin.charCodeAt(2) % 10}${letter}${vestiging.slice(1)}`.slice(0, 11),
    contactEmail: `verzuim.${brin.toLowerCase()}${vestiging}@school.example`,
  };
}

function quoted(value: string): string {
  return /[;"\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}
