import type { Datum } from '@zesweken/kalender';
import { type Blok, datumVoluit, type PdfDocument } from '@zesweken/pdf';
import type { Actie } from './actie.js';
import type { Planversie } from './plan-store.js';
import {
  type Arrangement,
  DAGDELEN,
  type Dagdeel,
  type Doelstand,
  type Planinhoud,
  type Roosterblok,
  type Roosterstap,
  type Weekdag,
  WEEKDAGEN,
} from './planinhoud.js';
import { weekuren, weekVan } from './rooster.js';
import type { Hoedanigheid } from './vaststelling.js';
import { type Weglaten, weglater } from './weglaten.js';

/** What a printed plan is made from. */
export interface PlanOpPapier {
  readonly versie: Planversie;
  readonly acties: readonly Actie[];
  readonly leerling: { readonly naam: string; readonly geboortedatum: Datum };
  readonly kenmerk: string;
  /** Code of the school, so that it can be left out. */
  readonly brin: string | null;
  /** Name of the tenant. */
  readonly afzender: string;
  readonly vandaag: Datum;
  /** For whom it is, where it is for one person; what that person may not see is left out. */
  readonly voor?: { readonly naam: string; readonly weglaten: Weglaten } | undefined;
}

/** Takes out what may not be shown. */
type Schoon = (tekst: string) => string;

/** The plan as parents and leerling read it: plain Dutch (B1), voices first. The address of the leerling is never in it. */
export function planDocument(over: PlanOpPapier): PdfDocument {
  const { versie, leerling, afzender, vandaag, kenmerk, voor, brin } = over;
  const { inhoud } = versie;
  const weglaten = voor?.weglaten ?? { adres: false, school: false };
  const schoon = weglater(inhoud, weglaten, [brin]);
  return {
    titel: 'Plan van aanpak',
    onderwerp: `Plan van aanpak ${kenmerk}, versie ${versie.versie}`,
    afzender,
    datum: vandaag,
    blokken: [
      { soort: 'kop', niveau: 1, tekst: `Plan van aanpak voor ${leerling.naam}` },
      { soort: 'gegevens', paren: feiten(over) },
      ...stemmen(inhoud, schoon),
      ...doelen(inhoud, schoon),
      ...actielijst(over.acties, schoon, weglaten),
      ...afspraken(inhoud, schoon),
      ...rooster(inhoud.rooster, schoon, weglaten),
      ...(inhoud.arrangement ? arrangement(inhoud.arrangement, schoon, weglaten) : []),
      ...evaluaties(inhoud, schoon),
      ...vaststelling(versie),
    ],
  };
}

function feiten({ leerling, kenmerk, versie, voor }: PlanOpPapier): [string, string][] {
  return [
    ['Voor wie', leerling.naam],
    ['Geboren op', datumVoluit(leerling.geboortedatum)],
    ['Nummer van het dossier', kenmerk],
    ['Versie', `${versie.versie}`],
    [
      'Vastgesteld',
      versie.vastgesteld ? `ja, op ${datumVoluit(versie.vastgesteld.dag)}` : 'nee, nog niet vastgesteld',
    ],
    ...(voor ? [['Gemaakt voor', voor.naam] as [string, string]] : []),
  ];
}

const kop = (tekst: string): Blok => ({ soort: 'kop', niveau: 2, tekst });
const alinea = (tekst: string): Blok => ({ soort: 'alinea', tekst });

function stemmen(plan: Planinhoud, schoon: Schoon): Blok[] {
  const { gehoord, nietGehoordReden } = plan;
  const horen = gehoord
    ? `We hebben naar de leerling geluisterd op ${datumVoluit(gehoord.datum)}. Hoe: ${schoon(gehoord.hoe)}. Wie: ${schoon(gehoord.door)}.`
    : nietGehoordReden
      ? `We hebben de leerling nog niet gesproken. De reden: ${schoon(nietGehoordReden)}`
      : '';
  return [
    kop('Wat de ouders zeggen'),
    alinea(schoon(plan.stemOuders) || 'Dit is nog niet ingevuld.'),
    kop('Wat de leerling zegt'),
    alinea(schoon(plan.stemLeerling) || 'Dit is nog niet ingevuld.'),
    ...(horen ? [alinea(horen)] : []),
  ];
}

const DOELSTAND: Record<Doelstand, string> = {
  open: 'hier werken we aan',
  bereikt: 'gelukt',
  losgelaten: 'hier zijn we mee gestopt',
};

function doelen({ doelen: all }: Planinhoud, schoon: Schoon): Blok[] {
  if (all.length === 0) return [];
  return [
    kop('Wat we willen bereiken'),
    {
      soort: 'tabel',
      bijschrift: 'Onze doelen',
      kop: ['Doel', 'Zo zien we dat het lukt', 'Hoe het nu gaat'],
      rijen: all.map(({ tekst, bereiktAls, status }) => [
        schoon(tekst),
        schoon(bereiktAls),
        DOELSTAND[status],
      ]),
    },
  ];
}

function actielijst(acties: readonly Actie[], schoon: Schoon, { school }: Weglaten): Blok[] {
  if (acties.length === 0) return [];
  // A name such as "mentor van De Regenboog" tells the school: only colleagues of ours are named then.
  const wie = ({ wie: { gebruikerId, naam } }: Actie) =>
    school && gebruikerId === null ? 'iemand anders' : naam;
  return [
    kop('Wie wat doet'),
    {
      soort: 'tabel',
      bijschrift: 'Onze acties',
      kop: ['Wat', 'Wie', 'Uiterlijk', 'Hoe het nu gaat'],
      rijen: acties.map((actie) => [
        schoon(actie.omschrijving),
        wie(actie),
        datumVoluit(actie.uiterlijk),
        stand(actie, schoon),
      ]),
    },
  ];
}

function stand({ status, afgerondOp, reden, uitkomst }: Actie, schoon: Schoon): string {
  const tail = uitkomst ? `. ${schoon(uitkomst)}` : '';
  if (status === 'open' || afgerondOp === null) return `moet nog${tail}`;
  return status === 'gedaan'
    ? `gedaan op ${datumVoluit(afgerondOp)}${tail}`
    : `niet gedaan: ${schoon(reden)}${tail}`;
}

function afspraken({ afspraken: all }: Planinhoud, schoon: Schoon): Blok[] {
  if (all.length === 0) return [];
  const punten = all.map(({ tekst, met }) =>
    met ? `${schoon(tekst)} (met: ${schoon(met)})` : schoon(tekst),
  );
  return [kop('Wat we hebben afgesproken'), { soort: 'lijst', punten }];
}

const DAG: Record<Weekdag, string> = {
  ma: 'maandag',
  di: 'dinsdag',
  wo: 'woensdag',
  do: 'donderdag',
  vr: 'vrijdag',
};

function rooster(stappen: readonly Roosterstap[], schoon: Schoon, weglaten: Weglaten): Blok[] {
  if (stappen.length === 0) return [];
  const uren = weekuren(stappen);
  return [
    kop('Het rooster'),
    ...stappen.flatMap((stap, at): Blok[] => {
      const week = `Vanaf de week van ${datumVoluit(weekVan(stap.vanaf))}`;
      return [
        { soort: 'kop', niveau: 3, tekst: `${week}: ${urenTekst(uren[at]!.perWeek)} per week` },
        {
          soort: 'tabel',
          bijschrift: `Rooster. ${week}`,
          kop: ['Dag', 'Ochtend', 'Middag'],
          rijen: WEEKDAGEN.map((dag) => [
            DAG[dag],
            ...DAGDELEN.map((dagdeel) => vakje(blokOp(stap, dag, dagdeel), weglaten)),
          ]),
        },
        ...(stap.toelichting ? [alinea(schoon(stap.toelichting))] : []),
      ];
    }),
  ];
}

function blokOp({ blokken }: Roosterstap, dag: Weekdag, dagdeel: Dagdeel): Roosterblok | undefined {
  return blokken.find((blok) => blok.dagVanWeek === dag && blok.dagdeel === dagdeel);
}

function vakje(blok: Roosterblok | undefined, { school }: Weglaten): string {
  if (!blok) return '–';
  const plek = blok.plek === 'school' ? 'op school' : 'ergens anders';
  return `${urenTekst(blok.uren)} ${plek}${blok.waar && !school ? ` (${blok.waar})` : ''}`;
}

function arrangement(deel: Arrangement, schoon: Schoon, { school: weg }: Weglaten): Blok[] {
  const bij = (naam: string) => (naam && !weg ? `, ${naam}` : '');
  const paren: [string, string][] = [
    ['School', `${urenTekst(deel.urenSchool)} per week${bij(deel.school)}`],
    ['Zorg', `${urenTekst(deel.urenZorg)} per week${bij(deel.aanbieder)}`],
    ...(deel.betaler ? [['Wie de zorg betaalt', deel.betaler] as [string, string]] : []),
    ['Vanaf', datumVoluit(deel.van)],
    ['Tot en met', deel.tot ? datumVoluit(deel.tot) : 'dat weten we nog niet'],
  ];
  return [
    kop('School en zorg samen'),
    { soort: 'gegevens', paren },
    ...(deel.toelichting ? [alinea(schoon(deel.toelichting))] : []),
  ];
}

function evaluaties({ evaluaties: all }: Planinhoud, schoon: Schoon): Blok[] {
  if (all.length === 0) return [];
  return [
    kop('Wanneer we kijken hoe het gaat'),
    {
      soort: 'tabel',
      bijschrift: 'Onze gesprekken over het plan',
      kop: ['Dag', 'Wat we zagen', 'Hoe we verdergaan'],
      rijen: all.map(({ gepland, gehouden, bevindingen, vervolg }) => [
        gehouden ? `${datumVoluit(gehouden)} (gedaan)` : `${datumVoluit(gepland)} (gepland)`,
        schoon(bevindingen),
        schoon(vervolg),
      ]),
    },
  ];
}

const HOEDANIGHEID: Record<Hoedanigheid, string> = {
  gezagdrager: 'ouder met gezag',
  voogd: 'voogd',
  'gecertificeerde-instelling': 'gecertificeerde instelling',
  rechter: 'rechter',
  leerling: 'leerling',
  school: 'school',
  hulpverlener: 'hulpverlener',
  anders: 'ander',
};

function vaststelling({ vastgesteld }: Planversie): Blok[] {
  if (!vastgesteld)
    return [kop('Wie het eens zijn met dit plan'), alinea('Dit plan is nog niet vastgesteld.')];
  return [
    kop('Wie het eens zijn met dit plan'),
    alinea(`Deze mensen hebben het plan vastgesteld op ${datumVoluit(vastgesteld.dag)}.`),
    {
      soort: 'tabel',
      bijschrift: 'Wie het plan hebben vastgesteld',
      kop: ['Naam', 'Als'],
      rijen: vastgesteld.ondertekenaars.map(({ naam, hoedanigheid }) => [naam, HOEDANIGHEID[hoedanigheid]]),
    },
  ];
}

/** "3,5 uur", as Dutch writes it. */
function urenTekst(uren: number): string {
  return `${String(uren).replace('.', ',')} uur`;
}
