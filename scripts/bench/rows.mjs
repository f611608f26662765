/** Weights of the elfproef. */
const WEIGHTS = [9, 8, 7, 6, 5, 4, 3, 2];

/** Columns of the made-up file, as in the public contract. */
export const HEADER =
  'meldingsnummer;bsn;voornamen;voorvoegsel;achternaam;geboortedatum;geslacht;postcode;huisnummer;gemeentecode;brin;vestiging;onderwijssoort;leerjaar;verzuimsoort;meldingsdatum;begindatum;einddatum;aantalUren;reden;alleLessenGemist;actieSchool;gewensteActie;prioriteit;contactNaam;contactFunctie;contactTelefoon;contactEmail;telefoonOuder';

/**
 * Made-up verzuimmeldingen of gemeente Nieuwegein as lines of CSV, the same at every run. Two meldingen a leerling,
 * spread over five years.
 * @param {number} count
 * @returns {Generator<string>}
 */
export function* madeUpRows(count) {
  let bsn = 100_000_000;
  for (let n = 0; n < count; n += 1) {
    if (n % 2 === 0) bsn = nextBsn(bsn + 1);
    const begin = new Date(Date.UTC(2021, 8, 1 + ((n * 37) % 1_700)));
    const end = new Date(begin.getTime() + ((n * 13) % 80) * 86_400_000);
    const soort = ['lrv', '16-uur', 'lrv', 'luxe'][n % 4];
    const birth = `${2007 + (n % 11)}-0${1 + (n % 9)}-1${n % 10}`;
    yield [
      `B${n}`,
      bsn,
      `Kind${n % 997}`,
      n % 3 === 0 ? 'van' : '',
      `Voorbeeld${n % 1_009}`,
      birth,
      'x',
      '3431AB',
      String(n % 200),
      'GM0356',
      '00XA',
      '00',
      'vo',
      String(1 + (n % 5)),
      soort,
      day(end),
      day(begin),
      day(end),
      soort === '16-uur' ? '16' : '',
      'onbekend',
      'nee',
      'gesprek met ouders',
      'meedenken',
      'normaal',
      'A. Proef',
      'mentor',
      '0600000000',
      'mentor@school.example',
      '0600000001',
    ].join(';');
  }
}

function nextBsn(from) {
  for (let bsn = from; ; bsn += 1) {
    const digits = String(bsn);
    const sum =
      WEIGHTS.reduce((total, weight, at) => total + weight * Number(digits[at]), 0) - Number(digits[8]);
    if (sum % 11 === 0) return bsn;
  }
}

function day(date) {
  return date.toISOString().slice(0, 10);
}
