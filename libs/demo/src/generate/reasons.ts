import type { Meldingsoort } from '@zesweken/meldingen';

/** What a school writes in the free fields of a report. Plain Dutch; nobody's story. */
export interface Texts {
  readonly redenen: readonly string[];
  readonly acties: readonly string[];
  readonly wensen: readonly string[];
}

const TALKED = [
  'Gesprek gevoerd met ouders en leerling.',
  'Ouders gebeld en een brief gestuurd.',
  'De mentor is op huisbezoek geweest.',
  'Besproken in het ondersteuningsteam; jeugdarts gevraagd.',
  'Aangepast rooster aangeboden; dat lukt nog niet.',
];

const WISHES = [
  'Graag een gesprek met ouders en leerling.',
  'Graag meedenken over een passende plek.',
  'Graag overleg met school en samenwerkingsverband.',
  'Contact met ouders; zij reageren niet op school.',
  'Meekijken of extra hulp nodig is.',
];

/** Texts for each kind of absence. */
export const TEXTS: Readonly<Record<Meldingsoort, Texts>> = {
  lrv: {
    redenen: [
      'Durft niet meer naar school; spanning en slecht slapen.',
      'Pesten in de klas; leerling weigert terug te gaan.',
      'Ouders en school zijn het niet eens over de plek.',
      'Wacht op een plek in het speciaal onderwijs.',
      'Overvraagd in de klas; school kan de ondersteuning niet bieden.',
      'Problemen thuis; leerling blijft in bed.',
      'Wacht op hulp; kan een hele schooldag niet aan.',
      'Schoolverandering mislukt; leerling komt niet meer.',
      'Dag en nacht omgedraaid; veel gamen.',
      'Zorg voor een ouder; komt niet aan school toe.',
    ],
    acties: TALKED,
    wensen: WISHES,
  },
  absoluut: {
    redenen: [
      'Staat op geen enkele school ingeschreven.',
      'Uitgeschreven bij verhuizing; nieuwe school niet bekend.',
      'Nieuw in de gemeente; nog geen inschrijving gevonden.',
      'Geen inschrijving na groep 8.',
      'Gestopt met het mbo zonder startkwalificatie.',
    ],
    acties: [''],
    wensen: ['Nagaan of er een inschrijving of vrijstelling is.'],
  },
  '16-uur': {
    redenen: [
      'Mist vaak de eerste uren.',
      'Spijbelt losse lessen; afspraken helpen kort.',
      'Is vaak weg op maandag en vrijdag.',
      'Komt na de pauze niet terug.',
      'Ruzie in de groep; blijft thuis.',
      'Verslaapt zich; ouders werken vroeg.',
    ],
    acties: TALKED,
    wensen: [...WISHES, 'Graag een waarschuwing.'],
  },
  luxe: {
    redenen: [
      'Op vakantie buiten de schoolvakantie; verlof geweigerd.',
      'Eerder vertrokken voor de zomervakantie.',
      'Later terug van een reis; geen verlof gevraagd.',
    ],
    acties: ['Ouders vooraf gewezen op de regels.', 'Ouders gevraagd om reisgegevens.'],
    wensen: ['Graag beoordelen.'],
  },
  '18-plus': {
    redenen: ['Komt vier weken niet; reageert niet op berichten.', 'Dreigt te stoppen met de opleiding.'],
    acties: ['Loopbaanbegeleider heeft gebeld en gemaild.'],
    wensen: ['Graag contact door het Doorstroompunt.'],
  },
  overig: {
    redenen: [
      'Vaak kort ziek gemeld; school twijfelt en maakt zich zorgen.',
      'Komt steeds vaker te laat; minder dan 16 uur gemist.',
      'Wil niet meer mee naar gym en blijft dan thuis.',
      'School ziet dat het thuis niet goed gaat.',
      'Terugkeer na lange ziekte loopt stroef.',
    ],
    acties: TALKED,
    wensen: ['Graag meedenken voor het erger wordt.', 'Advies gevraagd.'],
  },
};

/** What the neighbourhood team, youth health service and youth care note themselves. */
export const PARTNER_REASONS = {
  geynwijs: [
    'Gezin is bekend bij het wijkteam; kind gaat niet naar school.',
    'Ouder vraagt hulp omdat het kind thuiszit.',
  ],
  ggdru: [
    'Vaak ziek gemeld; jeugdarts spreekt ouders en kind.',
    'Consult over belastbaarheid na lang verzuim.',
  ],
  'jeugdhulp-lekstroom': [
    'Behandeling gestart; school volgen lukt nog niet.',
    'Dagbehandeling gevraagd naast school.',
  ],
} as const;
