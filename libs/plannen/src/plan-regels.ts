import type { FieldError } from '@zesweken/errors';
import type { Datum } from '@zesweken/kalender';
import type { Arrangement, Evaluatie, Planinhoud, Roosterstap } from './planinhoud.js';
import { MEESTE_UREN_PER_WEEK, weekuren, weekVan } from './rooster.js';

/** The days between which the facts of a plan lie. */
export interface Kader {
  /** First day of the dossier. */
  readonly eersteDag: Datum;
  readonly vandaag: Datum;
}

/** Everything that can't be so in a plan, whoever wrote it; the shape of the fields has been checked before. */
export function keurPlan(plan: Planinhoud, kader: Kader): FieldError[] {
  return [
    ...keurHoren(plan, kader),
    ...keurRooster(plan.rooster, kader),
    ...(plan.arrangement ? keurArrangement(plan.arrangement, kader) : []),
    ...plan.evaluaties.flatMap((evaluatie, at) => keurEvaluatie(evaluatie, `evaluaties.${at}`, kader)),
    ...dubbel(plan.doelen, 'doelen'),
    ...dubbel(plan.afspraken, 'afspraken'),
    ...dubbel(plan.evaluaties, 'evaluaties'),
  ];
}

function keurHoren({ gehoord, nietGehoordReden }: Planinhoud, kader: Kader): FieldError[] {
  if (!gehoord) return [];
  const both = nietGehoordReden
    ? [
        {
          veld: 'nietGehoordReden',
          code: 'keuze',
          melding:
            'De leerling is gehoord, of er is een reden waarom dat niet is gebeurd. Vul één van de twee in.',
        },
      ]
    : [];
  return [...both, ...gebeurd(gehoord.datum, 'gehoord.datum', kader)];
}

function keurRooster(rooster: readonly Roosterstap[], kader: Kader): FieldError[] {
  const uren = weekuren(rooster);
  return rooster.flatMap((stap, at) => {
    const before = rooster[at - 1];
    const places = stap.blokken.map(({ dagVanWeek, dagdeel }) => `${dagVanWeek} ${dagdeel}`);
    return [
      ...nietEerder(stap.vanaf, `rooster.${at}.vanaf`, kader),
      ...fout(
        before !== undefined && weekVan(stap.vanaf) <= weekVan(before.vanaf),
        `rooster.${at}.vanaf`,
        'volgorde',
        'Elke stap begint in een latere week dan de stap ervoor. Pas de datum aan.',
      ),
      ...fout(
        uren[at]!.perWeek > MEESTE_UREN_PER_WEEK,
        `rooster.${at}.blokken`,
        'maximum',
        `Een week heeft ten hoogste ${MEESTE_UREN_PER_WEEK} uur. Haal uren weg.`,
        MEESTE_UREN_PER_WEEK,
      ),
      ...fout(
        new Set(places).size < places.length,
        `rooster.${at}.blokken`,
        'dubbel',
        'Elk dagdeel kan één keer in een week staan.',
      ),
    ];
  });
}

function keurArrangement({ van, tot, urenSchool, urenZorg }: Arrangement, kader: Kader): FieldError[] {
  return [
    ...nietEerder(van, 'arrangement.van', kader),
    ...fout(
      tot !== null && tot < van,
      'arrangement.tot',
      'volgorde',
      'De laatste dag ligt vóór de eerste. Kies een latere dag.',
    ),
    ...fout(
      urenSchool + urenZorg > MEESTE_UREN_PER_WEEK,
      'arrangement.urenZorg',
      'maximum',
      `School en zorg zijn samen ten hoogste ${MEESTE_UREN_PER_WEEK} uur per week. Haal uren weg.`,
      MEESTE_UREN_PER_WEEK,
    ),
  ];
}

function keurEvaluatie(
  { gepland, gehouden, bevindingen }: Evaluatie,
  veld: string,
  kader: Kader,
): FieldError[] {
  return [
    ...nietEerder(gepland, `${veld}.gepland`, kader),
    ...(gehouden ? gebeurd(gehouden, `${veld}.gehouden`, kader) : []),
    ...fout(
      gehouden === null && bevindingen !== '',
      `${veld}.gehouden`,
      'verplicht',
      'Er staan bevindingen. Vul in op welke dag de evaluatie was.',
    ),
  ];
}

/** A day on which something has happened: in the dossier's time, and not after today. */
function gebeurd(dag: Datum, veld: string, kader: Kader): FieldError[] {
  return [
    ...nietEerder(dag, veld, kader),
    ...fout(
      dag > kader.vandaag,
      veld,
      'volgorde',
      'Deze dag ligt in de toekomst. Kies vandaag of een eerdere dag.',
    ),
  ];
}

/** A day that may not lie before the dossier begins. */
export function nietEerder(dag: Datum, veld: string, { eersteDag }: Pick<Kader, 'eersteDag'>): FieldError[] {
  return fout(
    dag < eersteDag,
    veld,
    'volgorde',
    `Deze dag ligt vóór de eerste dag van het dossier (${eersteDag}). Kies die dag of een latere.`,
  );
}

function dubbel(items: readonly { readonly id: string }[], veld: string): FieldError[] {
  const seen = new Set(items.map(({ id }) => id));
  return fout(seen.size < items.length, veld, 'dubbel', 'Een regel staat er twee keer in. Haal er één weg.');
}

function fout(wrong: boolean, veld: string, code: string, melding: string, grens?: number): FieldError[] {
  return wrong ? [{ veld, code, melding, ...(grens === undefined ? {} : { grens }) }] : [];
}
