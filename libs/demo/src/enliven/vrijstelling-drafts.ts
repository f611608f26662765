import {
  type Datum,
  datum,
  plusDagen,
  plusMaanden,
  schooljaar,
  type Schooljaar,
  verjaardag,
  vroegste,
} from '@zesweken/kalender';
import type { NieuweVrijstelling } from '@zesweken/vrijstellingen';
import { isSchooldag, schooldagenLater, schooldagTot } from '../generate/schooldays.js';
import { ago, ahead } from './days.js';

/** A vrijstelling of a child that is entered for it. */
export interface Vrijstellingplan {
  /** Age of the child today. */
  readonly leeftijd: number;
  /** One after the other: an exemption of this school year may follow that of the last. */
  readonly vrijstellingen: (geboortedatum: Datum) => Omit<NieuweVrijstelling, 'leerlingId'>[];
  /** What happened to the last of them. */
  readonly daarna?: 'contact' | 'beeindigd';
}

const GEEN = {
  beroepOp: null,
  nooitGeschikt: false,
  richtingBezocht: null,
  twaalfSchooljaren: false,
  verklaring: null,
  besluit: null,
  bron: 'kennisgeving',
  toelichting: null,
  terugkeer: null,
  volgendeBlik: null,
  gezien: [],
} as const;

/** Those of a gemeente; each is possible on every day of the year, for children of these ages. */
export function vrijstellingenVan(vandaag: Datum): Vrijstellingplan[] {
  const jaar = schooljaar(vandaag);
  const eerder = schooljaar(plusDagen(jaar.begin, -1));
  return [...onder5(vandaag, jaar, eerder), ...andere(vandaag, jaar)];
}

/** Article 5 under a and b. */
function onder5(vandaag: Datum, jaar: Schooljaar, eerder: Schooljaar): Vrijstellingplan[] {
  const terugkeer =
    'De orthopedagoog kijkt samen met het samenwerkingsverband of twee dagdelen per week haalbaar zijn.';
  return [
    {
      leeftijd: 9,
      vrijstellingen: () => [vijfA(eerder), { ...vijfA(jaar), terugkeer, volgendeBlik: ahead(vandaag, 12) }],
      daarna: 'contact',
    },
    // The declaration and the day on which it was invoked are still to come.
    {
      leeftijd: 12,
      vrijstellingen: () => [{ ...GEEN, grond: '5-onder-a', begin: jaar.begin, einde: jaar.einde }],
    },
    {
      leeftijd: 15,
      vrijstellingen: (geboortedatum) => [
        { ...vijfA(eerder), einde: plusDagen(verjaardag(geboortedatum, 18), -1), nooitGeschikt: true },
      ],
    },
    { leeftijd: 11, vrijstellingen: () => [vijfA(jaar)], daarna: 'beeindigd' },
    { leeftijd: 13, vrijstellingen: () => [vijfA(eerder)] },
    {
      leeftijd: 8,
      vrijstellingen: () => [
        {
          ...GEEN,
          grond: '5-onder-b',
          begin: jaar.begin,
          einde: jaar.einde,
          beroepOp: beroep(jaar),
          richtingBezocht: false,
        },
      ],
    },
  ];
}

/** Articles 11 under g, 15 and 3a. */
function andere(vandaag: Datum, jaar: Schooljaar): Vrijstellingplan[] {
  const college = { door: 'college' as const, datum: plusDagen(jaar.begin, -20), kenmerk: null };
  return [
    {
      leeftijd: 7,
      vrijstellingen: () => {
        const begin = schooldagTot(plusDagen(vandaag, -25));
        const einde = vroegste(schooldagenLater(begin, 2), vandaag);
        const besluit = { door: 'hoofd' as const, datum: plusDagen(begin, -10), kenmerk: null };
        return [
          { ...GEEN, grond: '11-g', begin, einde, beroepOp: plusDagen(begin, -14), besluit, bron: 'school' },
        ];
      },
    },
    {
      leeftijd: 17,
      vrijstellingen: (geboortedatum) => [
        {
          ...GEEN,
          grond: '15',
          begin: jaar.begin,
          einde: vroegste(jaar.einde, plusDagen(verjaardag(geboortedatum, 18), -1)),
          twaalfSchooljaren: jaar.begin <= schooljaar(verjaardag(geboortedatum, 16)).einde,
          besluit: college,
          toelichting: 'Volgt een opleiding tot lasser bij een erkend leerbedrijf.',
        },
      ],
    },
    {
      leeftijd: 15,
      vrijstellingen: () => [
        {
          ...GEEN,
          grond: '3a',
          begin: jaar.begin,
          einde: jaar.einde,
          besluit: college,
          toelichting: 'Drie dagen werken in een fietsenmakerij, twee dagen school.',
        },
      ],
    },
  ];
}

function vijfA(jaar: Schooljaar): Omit<NieuweVrijstelling, 'leerlingId'> {
  const beroepOp = beroep(jaar);
  return {
    ...GEEN,
    grond: '5-onder-a',
    begin: jaar.begin,
    einde: jaar.einde,
    beroepOp,
    verklaring: { door: 'arts', naam: 'dr. Proefarts', datum: plusMaanden(beroepOp, -1) },
  };
}

/** In time: before 1 July, for the school year that begins after it. */
function beroep({ begin }: Schooljaar): Datum {
  return datum(`${begin.slice(0, 4)}-06-11`);
}

/** The last day of one that was ended early. */
export function eindeVan(vandaag: Datum): Datum {
  return ago(vandaag, 20, schooljaar(vandaag).begin);
}

/** Four weeks of leave with more than ten school days, all in one school year: what a leerplichtambtenaar decides on. */
export function verlofVan(vandaag: Datum): { begin: Datum; einde: Datum } {
  let begin = plusDagen(vandaag, 14);
  while (!fits(begin)) begin = plusDagen(begin, 1);
  return { begin, einde: plusDagen(begin, 27) };
}

function fits(begin: Datum): boolean {
  const days = Array.from({ length: 28 }, (_, n) => plusDagen(begin, n));
  return (
    schooljaar(begin).code === schooljaar(plusDagen(begin, 27)).code &&
    days.filter((d) => isSchooldag(d)).length > 12
  );
}
