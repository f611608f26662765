import type { Notitiesoort } from '@zesweken/notities';

/** The one whose turn it is; the list begins again after the last. */
export function turn<T>(list: readonly [T, ...T[]], nr: number): T {
  return list[nr % list.length] ?? list[0];
}

/** What parents say, in their own words. */
export const STEM_OUDERS: readonly [(naam: string) => string, ...((naam: string) => string)[]] = [
  (naam) =>
    `Wij willen dat ${naam} weer met plezier naar school gaat. Het moet niet te snel: dan zijn we na een week weer terug bij af.`,
  (naam) =>
    `${naam} slaapt slecht en heeft ’s ochtends buikpijn. Wij hopen dat school nu echt met ons meedenkt.`,
  (naam) =>
    `Thuis gaat het beter dan een maand geleden. Volgens ons is de klas te vol voor ${naam}. Een kleinere groep zou helpen.`,
  (naam) =>
    `We werken allebei en kunnen overdag niet bij ${naam} zijn. We zoeken een plek waar het ook in de middag goed geregeld is.`,
  (naam) =>
    `Wij voelen ons lang niet gehoord. Nu is er één persoon die belt, en dat scheelt. ${naam} merkt dat ook.`,
];

/** What the leerling says. */
export const STEM_LEERLING: readonly [string, ...string[]] = [
  'Ik wil wel leren, maar niet in die klas. In de pauze weet ik niet waar ik moet zijn.',
  'Ik wil graag weer bij mijn vrienden in de klas. Ik wil niet dat iedereen vraagt waar ik was.',
  'Met de mentor kan ik goed praten. Ik wil beginnen met de vakken die ik leuk vind.',
  'Ik weet niet of het lukt. Als ik even weg mag lopen als het te druk is, wil ik het proberen.',
  'Ik vind het saai thuis. Ik wil iets met mijn handen doen.',
];

/** Goals, and how one sees that they are reached. */
export const DOELEN: readonly [Doeltekst, ...Doeltekst[]] = [
  {
    tekst: 'Weer elke week een paar ochtenden naar school.',
    bereiktAls: 'Drie weken achter elkaar vier ochtenden op school.',
  },
  {
    tekst: 'Een vaste volwassene op school die weet wat er speelt.',
    bereiktAls: 'De leerling kan zeggen bij wie hij of zij terecht kan.',
  },
  {
    tekst: 'De achterstand bij rekenen en taal inhalen.',
    bereiktAls: 'De toets van het vorige blok is gemaakt en besproken.',
  },
  {
    tekst: 'Op tijd slapen en op tijd op.',
    bereiktAls: 'Twee weken lang voor acht uur op, ook zonder schooldag.',
  },
  { tekst: 'Weten welke school het best past.', bereiktAls: 'Twee scholen bezocht en samen gekozen.' },
];

interface Doeltekst {
  readonly tekst: string;
  readonly bereiktAls: string;
}

/** Acties, who does them when it is no colleague, and what came of them once done. */
export const ACTIES: readonly [Actietekst, ...Actietekst[]] = [
  {
    omschrijving: 'Verklaring van de school opvragen over de geboden ondersteuning.',
    wie: 'intern begeleider',
    uitkomst: 'De verklaring is binnen.',
  },
  {
    omschrijving: 'Gesprek plannen met ouders, school en het samenwerkingsverband.',
    wie: 'zorgcoördinator',
    uitkomst: 'De afspraak staat.',
  },
  {
    omschrijving: 'Overleggen met de jeugdarts over de belastbaarheid.',
    wie: 'jeugdarts',
    uitkomst: 'Advies: beginnen met halve dagen.',
  },
  {
    omschrijving: 'Rondleiding regelen op een school met kleine klassen.',
    wie: 'ouders',
    uitkomst: 'Ouders en leerling zijn gaan kijken en waren positief.',
  },
  {
    omschrijving: 'Lesmateriaal voor thuis klaarleggen.',
    wie: 'mentor',
    uitkomst: 'Het werk ligt elke maandag klaar.',
  },
  { omschrijving: 'Leerlingenvervoer aanvragen.', wie: 'ouders', uitkomst: 'De aanvraag is toegewezen.' },
];

interface Actietekst {
  readonly omschrijving: string;
  readonly wie: string;
  readonly uitkomst: string;
}

/** A contact or a note, as somebody wrote it down. */
export interface Contacttekst {
  readonly soort: Notitiesoort;
  readonly metWie: string | null;
  readonly tekst: (naam: string) => string;
}

export const CONTACTEN: readonly [Contacttekst, ...Contacttekst[]] = [
  {
    soort: 'telefoon',
    metWie: 'moeder',
    tekst: (naam) =>
      `Moeder gebeld. ${naam} heeft een moeilijke week gehad en is niet buiten geweest. We bellen vrijdag weer.`,
  },
  {
    soort: 'notitie',
    metWie: null,
    tekst: (naam) =>
      `School ziet bij ${naam} vooral spanning rond de pauzes. Vraag voor het overleg: kan de pauze in een andere ruimte?`,
  },
  {
    soort: 'gesprek',
    metWie: 'leerling en mentor',
    tekst: (naam) =>
      `Gesprek op school. ${naam} wil beginnen met tekenen en gym. De mentor maakt een rooster voor twee ochtenden.`,
  },
  {
    soort: 'e-mail',
    metWie: 'intern begeleider',
    tekst: (naam) =>
      `De intern begeleider stuurt het overzicht van wat school voor ${naam} heeft geprobeerd. Besproken: een begeleider voor twee uur per week.`,
  },
  {
    soort: 'telefoon',
    metWie: 'vader',
    tekst: (naam) =>
      `Vader gebeld. Hij begrijpt de stap naar een kleinere groep, maar ${naam} vindt het spannend. Voorstel: eerst samen kijken.`,
  },
  {
    soort: 'huisbezoek',
    metWie: 'ouders en leerling',
    tekst: (naam) =>
      `Huisbezoek. ${naam} liet de tekeningen zien en praatte meer dan de vorige keer. Ouders zijn moe en willen een planning op papier.`,
  },
  {
    soort: 'overleg',
    metWie: 'school, wijkteam, samenwerkingsverband',
    tekst: (naam) =>
      `Overleg over ${naam}. Afgesproken wie wat doet; het wijkteam kijkt naar hulp thuis, het samenwerkingsverband naar een plek.`,
  },
  {
    soort: 'notitie',
    metWie: null,
    tekst: (naam) =>
      `Nog geen reactie van school op de vraag naar een opbouwrooster voor ${naam}. Volgende week weer vragen.`,
  },
];

/** A question to a colleague. */
export const VRAGEN: readonly [string, ...string[]] = [
  'Wil jij meekijken? Jij kent deze school goed.',
  'Kun jij morgen het overleg overnemen? Het verslag staat bij de bestanden.',
  'Wat vind jij: nu al naar het thuiszittersoverleg, of nog twee weken wachten?',
];

/** The report of a talk that is kept as a file. */
export function gespreksverslag(naam: string, dag: string): string {
  return [
    'Verslag van het gesprek',
    '',
    `Datum: ${dag}`,
    'Aanwezig: ouders, mentor, intern begeleider en de behandelaar.',
    '',
    `Ouders vertellen hoe het met ${naam} gaat. School vertelt wat er al is geprobeerd.`,
    'Afspraak: beginnen met twee ochtenden, over twee weken kijken we of het lukt.',
    '',
  ].join('\n');
}
