import { DomainError, type FieldError, InvalidInput } from '@zesweken/errors';
import { dagenTussen, type Datum } from '@zesweken/kalender';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The kinds of place a leerling can be found (contract section 3). */
export const PLAATSINGSOORTEN = [
  'eigen-school',
  'andere-school',
  'aangepast-rooster',
  'onderwijs-zorgarrangement',
] as const;
export type Plaatsingsoort = (typeof PLAATSINGSOORTEN)[number];

/** Whether the leerling is back for all of the week or a part of it. */
export const OMVANGEN = ['volledig', 'gedeeltelijk'] as const;
export type Omvang = (typeof OMVANGEN)[number];

/** A plaatsing that fails within this many days is void (contract section 5). */
export const VOID_WITHIN_DAYS = 28;
/** Least hours a week of a partial plaatsing that counts, where the convenant sets none. */
export const COUNTING_HOURS = 12;

/** What a person says of a plaatsing. */
export interface NieuwePlaatsing {
  readonly soort: Plaatsingsoort;
  readonly ingangsdatum: Datum;
  readonly omvang: Omvang;
  /** Hours a week; required for a partial one. */
  readonly urenPerWeek: number | null;
  readonly brin: string | null;
}

/** A place found for the leerling of a dossier, and what became of it. */
@Entity('plaatsingen')
export class Plaatsing {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'dossier_id' })
  dossierId: string;

  @Column('text')
  soort: Plaatsingsoort;

  @Column('date')
  ingangsdatum: Datum;

  @Column('text')
  omvang: Omvang;

  @Column('numeric', {
    name: 'uren_per_week',
    nullable: true,
    transformer: { to: (n: unknown) => n, from: asNumber },
  })
  urenPerWeek: number | null;

  /** Whether it is a place by the convenant: full, or partial with enough hours. */
  @Column('boolean')
  telt: boolean;

  @Column('text', { nullable: true })
  brin: string | null;

  @Column('bytea', { name: 'toelichting_versleuteld', nullable: true })
  toelichtingVersleuteld: Buffer | null;

  @Column('text', { nullable: true })
  einde: 'mislukt' | 'ingetrokken' | null;

  @Column('date', { name: 'einde_per', nullable: true })
  eindePer: Datum | null;

  @Column('bytea', { name: 'einde_reden_versleuteld', nullable: true })
  eindeRedenVersleuteld: Buffer | null;

  /** As if it had never been: it failed within 28 days, or was entered by mistake. */
  @Column('boolean')
  nietig: boolean;

  @Column('uuid', { name: 'door_id', nullable: true })
  doorId: string | null;

  @Column('timestamptz', { name: 'vastgelegd_op' })
  vastgelegdOp: Date;

  /**
   * A new plaatsing.
   * @param eersteDag the first day of absence: a place before it is impossible.
   * @param urenDieTellen the least hours a week of a partial one that counts, by the convenant.
   * @throws InvalidInput
   */
  static found(
    id: string,
    dossierId: string,
    about: NieuwePlaatsing,
    {
      eersteDag,
      urenDieTellen,
      doorId,
      at,
    }: { eersteDag: Datum; urenDieTellen: number; doorId: string | null; at: Date },
  ): Plaatsing {
    const errors: FieldError[] = [];
    if (about.ingangsdatum < eersteDag) {
      errors.push({
        veld: 'ingangsdatum',
        code: 'volgorde',
        melding: 'De plaatsing begint vóór de eerste verzuimdag. Kies die dag of een latere.',
      });
    }
    if (about.omvang === 'gedeeltelijk' && about.urenPerWeek === null) {
      errors.push({
        veld: 'urenPerWeek',
        code: 'verplicht',
        melding: 'Vul bij een gedeeltelijke plaatsing in hoeveel uur per week de leerling naar school gaat.',
      });
    }
    if (errors.length > 0) throw new InvalidInput(errors);
    return Object.assign(new Plaatsing(), {
      id,
      dossierId,
      ...about,
      telt: about.omvang === 'volledig' || (about.urenPerWeek ?? 0) >= urenDieTellen,
      toelichtingVersleuteld: null,
      einde: null,
      eindePer: null,
      eindeRedenVersleuteld: null,
      nietig: false,
      doorId,
      vastgelegdOp: at,
    });
  }

  /**
   * The leerling is at home again. Within 28 days of the first day the plaatsing is void; later it stays what it was, and a
   * new absence is a new dossier (contract section 5).
   * @throws DomainError `plaatsing.al-geeindigd`; InvalidInput for an impossible day.
   */
  fail(datum: Datum, vandaag: Datum): void {
    this.#mustLast();
    const wrong =
      datum < this.ingangsdatum
        ? 'Deze dag ligt vóór de eerste dag van de plaatsing. Kies die dag of een latere. Klopt de plaatsing zelf niet, trek die dan in.'
        : datum > vandaag
          ? 'Deze dag ligt in de toekomst. Kies vandaag of een eerdere dag.'
          : undefined;
    if (wrong) throw new InvalidInput([{ veld: 'datum', code: 'volgorde', melding: wrong }]);
    this.einde = 'mislukt';
    this.eindePer = datum;
    this.nietig = dagenTussen(this.ingangsdatum, datum) <= VOID_WITHIN_DAYS;
  }

  /** It was entered by mistake. @throws DomainError `plaatsing.al-geeindigd` */
  withdraw(vandaag: Datum): void {
    this.#mustLast();
    this.einde = 'ingetrokken';
    this.eindePer = vandaag;
    this.nietig = true;
  }

  #mustLast(): void {
    if (this.einde === null) return;
    throw new DomainError(
      'conflict',
      'plaatsing.al-geeindigd',
      'Van deze plaatsing is al vastgelegd hoe die eindigde. Leg een nieuwe plaatsing vast als er weer een plek is.',
    );
  }
}

/** The first day of the first plaatsing that counts and is not void; null without one. */
export function geplaatstPer(
  plaatsingen: readonly Pick<Plaatsing, 'telt' | 'nietig' | 'ingangsdatum'>[],
): Datum | null {
  return plaatsingen.reduce<Datum | null>(
    (first, { telt, nietig, ingangsdatum }) =>
      telt && !nietig && (first === null || ingangsdatum < first) ? ingangsdatum : first,
    null,
  );
}

/** PostgreSQL gives a numeric as text. */
function asNumber(value: unknown): number | null {
  return value === null ? null : Number(value);
}
