import { InvalidInput } from '@zesweken/errors';
import type { Datum } from '@zesweken/kalender';
import { type Kader, nietEerder } from './plan-regels.js';

export const ACTIESTANDEN = ['open', 'gedaan', 'niet-gedaan'] as const;
export type Actiestand = (typeof ACTIESTANDEN)[number];

/** Who does it: a colleague, or anybody else by what they are called ("ouder", "mentor"). */
export interface Uitvoerder {
  readonly gebruikerId: string | null;
  readonly naam: string;
}

/** What an actie says. */
export interface Actievelden {
  readonly omschrijving: string;
  readonly wie: Uitvoerder;
  readonly uiterlijk: Datum;
  /** Id of the doel of the plan that it serves. */
  readonly doel: string | null;
  readonly status: Actiestand;
  /** The day on which it was done, or given up; null while it is open. */
  readonly afgerondOp: Datum | null;
  /** Why it was not done. */
  readonly reden: string;
  /** What came of it. */
  readonly uitkomst: string;
}

/** What changes; what is left out stays as it is. */
export type Actiewijziging = Partial<Actievelden>;

/** One thing that somebody does for the leerling, by a day. */
export class Actie implements Actievelden {
  readonly id: string;
  readonly dossierId: string;
  omschrijving: string;
  wie: Uitvoerder;
  uiterlijk: Datum;
  doel: string | null;
  status: Actiestand;
  afgerondOp: Datum | null;
  reden: string;
  uitkomst: string;
  versie: number;
  readonly aangemaaktOp: Date;

  constructor(about: Pick<Actie, 'id' | 'dossierId' | 'versie' | 'aangemaaktOp'> & Actievelden) {
    Object.assign(this, about);
  }

  /** A new, open actie. @throws InvalidInput when its day has passed or lies before the dossier. */
  static new(
    about: Pick<Actie, 'id' | 'dossierId' | 'aangemaaktOp' | 'omschrijving' | 'wie' | 'uiterlijk' | 'doel'>,
    kader: Kader,
  ): Actie {
    const passed =
      about.uiterlijk < kader.vandaag
        ? [
            {
              veld: 'uiterlijk',
              code: 'volgorde',
              melding: 'Deze dag is al voorbij. Kies vandaag of een latere dag.',
            },
          ]
        : [];
    mustBeRight([...passed, ...nietEerder(about.uiterlijk, 'uiterlijk', kader)]);
    return new Actie({ ...about, status: 'open', afgerondOp: null, reden: '', uitkomst: '', versie: 1 });
  }

  /**
   * Changes it. Finished without a day: finished today. Open again: its day and reason go.
   * @throws InvalidInput for impossible days, or when it was not done and nobody says why.
   */
  change(wijziging: Actiewijziging, kader: Kader): void {
    const given = Object.entries<unknown>(wijziging).filter(([, value]) => value !== undefined);
    Object.assign(this, Object.fromEntries(given));
    if (this.status === 'open') this.afgerondOp = null;
    else this.afgerondOp ??= kader.vandaag;
    if (this.status !== 'niet-gedaan') this.reden = '';
    mustBeRight([
      ...(wijziging.uiterlijk ? nietEerder(this.uiterlijk, 'uiterlijk', kader) : []),
      ...(wijziging.afgerondOp || wijziging.status ? this.#finishedWrong(kader) : []),
      ...(this.status === 'niet-gedaan' && this.reden.trim() === ''
        ? [{ veld: 'reden', code: 'verplicht', melding: 'Vul in waarom dit niet is gedaan.' }]
        : []),
    ]);
    this.versie += 1;
  }

  #finishedWrong(kader: Kader) {
    if (this.afgerondOp === null) return [];
    const melding = 'Deze dag ligt in de toekomst. Kies vandaag of een eerdere dag.';
    return [
      ...(this.afgerondOp > kader.vandaag ? [{ veld: 'afgerondOp', code: 'volgorde', melding }] : []),
      ...nietEerder(this.afgerondOp, 'afgerondOp', kader),
    ];
  }
}

function mustBeRight(wrong: ConstructorParameters<typeof InvalidInput>[0]): void {
  if (wrong.length > 0) throw new InvalidInput(wrong);
}
