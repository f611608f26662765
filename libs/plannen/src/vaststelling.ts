import { DomainError, InvalidInput } from '@zesweken/errors';
import { type Datum, leeftijdOp } from '@zesweken/kalender';
import { type Kader, nietEerder } from './plan-regels.js';
import type { Planinhoud } from './planinhoud.js';

/** In which capacity somebody agrees; the last three may sign along, which alone is not enough. */
export const HOEDANIGHEDEN = [
  'gezagdrager',
  'voogd',
  'gecertificeerde-instelling',
  'rechter',
  'leerling',
  'school',
  'hulpverlener',
  'anders',
] as const;
export type Hoedanigheid = (typeof HOEDANIGHEDEN)[number];

/** Somebody who agreed. */
export interface Ondertekenaar {
  readonly hoedanigheid: Hoedanigheid;
  readonly naam: string;
}

/** An agreement on one version of a plan. */
export interface Vaststelling {
  readonly dag: Datum;
  readonly ondertekenaars: readonly Ondertekenaar[];
}

/** From this age a leerling must be heard (Leerplichtwet 2 lid 3 and 22; IVRK 12; hoorrecht WPO and WVO 2020). */
const HOREN_VANAF = 12;
/** From this age the leerling decides for himself (AVG, UAVG 5; domain page A). */
const ZELF_VANAF = 16;

const GEZAG: readonly Hoedanigheid[] = ['gezagdrager', 'voogd', 'gecertificeerde-instelling', 'rechter'];

/** Whose agreement makes a plan agreed, by the age on that day: at least one of these must be among the signers. */
export function bevoegden(geboortedatum: Datum, dag: Datum): readonly Hoedanigheid[] {
  return leeftijdOp(geboortedatum, dag) >= ZELF_VANAF ? ['leerling'] : GEZAG;
}

/** Whether a leerling of this age must be heard before a plan can be agreed. */
export function moetGehoord(geboortedatum: Datum, dag: Datum): boolean {
  return leeftijdOp(geboortedatum, dag) >= HOREN_VANAF;
}

/**
 * Checks an agreement on a plan.
 * @throws InvalidInput for an impossible day; DomainError `plan.niemand-bevoegd` or `plan.leerling-niet-gehoord`.
 */
export function keurVaststelling(
  { dag, ondertekenaars }: Vaststelling,
  plan: Planinhoud,
  { geboortedatum, ...kader }: Kader & { readonly geboortedatum: Datum },
): void {
  const wrong = [
    ...nietEerder(dag, 'datum', kader),
    ...(dag > kader.vandaag
      ? [
          {
            veld: 'datum',
            code: 'volgorde',
            melding: 'Deze dag ligt in de toekomst. Kies vandaag of een eerdere dag.',
          },
        ]
      : []),
  ];
  if (wrong.length > 0) throw new InvalidInput(wrong);
  const nodig = bevoegden(geboortedatum, dag);
  if (!ondertekenaars.some(({ hoedanigheid }) => nodig.includes(hoedanigheid))) {
    throw new DomainError('conflict', 'plan.niemand-bevoegd', nietBevoegd(nodig));
  }
  if (moetGehoord(geboortedatum, dag) && !plan.gehoord && plan.nietGehoordReden.trim() === '') {
    throw new DomainError(
      'conflict',
      'plan.leerling-niet-gehoord',
      'De leerling is 12 jaar of ouder en moet gehoord zijn. Vul in het plan in wanneer en hoe dat is gebeurd, of waarom het niet kon.',
    );
  }
}

function nietBevoegd(nodig: readonly Hoedanigheid[]): string {
  return nodig.includes('leerling')
    ? 'De leerling is 16 jaar of ouder en beslist zelf. Laat de leerling het plan ook vaststellen; anderen kunnen meetekenen.'
    : 'Niemand van deze mensen heeft het gezag over de leerling. Laat ten minste één gezagdrager of voogd het plan vaststellen; anderen kunnen meetekenen.';
}
