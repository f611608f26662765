import { Injectable } from '@nestjs/common';
import { Clock } from '@zesweken/clock';
import { DomainError, type FieldError, InvalidInput, NotFound } from '@zesweken/errors';
import type { Datum } from '@zesweken/kalender';
import { type Handeling, Logboek } from '@zesweken/logboek';
import { Tenants } from '@zesweken/tenancy';
import { GRONDREGELS } from './gronden.js';
import { KeepTermijnen } from './keep-termijnen.js';
import { TestVrijstelling } from './record-vrijstelling.js';
import { AANDACHTSPUNTEN, type Aandachtspunt, type Verklaring } from './toetsing.js';
import type { Stapsoort, Vrijstelling } from './vrijstelling.js';
import { VrijstellingStore } from './vrijstelling-store.js';

/** What a change leaves behind in the history. */
interface Spoor {
  readonly soort: Stapsoort;
  readonly dag: Datum;
  readonly gegevens?: Readonly<Record<string, string>>;
  readonly tekst?: string | null;
}

/** The parts that a person can change; what is left out stays as it is. */
export type Wijziging = Partial<
  Pick<
    Vrijstelling,
    | 'beroepOp'
    | 'nooitGeschikt'
    | 'richtingBezocht'
    | 'twaalfSchooljaren'
    | 'verklaring'
    | 'besluit'
    | 'toelichting'
    | 'terugkeer'
    | 'volgendeBlik'
  >
> & { readonly gezien?: readonly string[] };

/** A contact about going back to school. */
export interface Contactmoment {
  readonly datum: Datum;
  readonly met: string;
  readonly tekst: string;
  readonly volgendeBlik?: Datum | undefined;
}

const wrong = (veld: string, code: string, melding: string): InvalidInput =>
  new InvalidInput([{ veld, code, melding } satisfies FieldError]);

/** Changes one vrijstelling: locks it, checks the version that the person saw, tests it anew, keeps the history, logs. */
@Injectable()
export class EditVrijstelling {
  constructor(
    private readonly tenants: Tenants,
    private readonly store: VrijstellingStore,
    private readonly test: TestVrijstelling,
    private readonly termijnen: KeepTermijnen,
    private readonly logboek: Logboek,
  ) {}

  /** @throws NotFound; DomainError `vrijstelling.gewijzigd` (412). */
  async run(
    id: string,
    version: number | undefined,
    change: (now: Vrijstelling) => { next: Vrijstelling; sporen: readonly Spoor[] },
    { handeling = 'wijzigen', retest = true }: { handeling?: Handeling; retest?: boolean } = {},
  ): Promise<string> {
    const now = await this.store.one(id, true);
    if (!now) throw new NotFound('Deze vrijstelling');
    if (version !== undefined && version !== now.versie)
      throw new DomainError(
        'precondition',
        'vrijstelling.gewijzigd',
        'Iemand anders heeft deze vrijstelling intussen gewijzigd. Vernieuw de pagina en doe uw wijziging opnieuw.',
      );
    const { next, sporen } = change(now);
    const aandachtspunten = retest ? await this.test.run(next, id) : now.aandachtspunten;
    const gezien = aandachtspunten.filter((point) => next.gezien.includes(point));
    await this.store.update({ ...next, aandachtspunten, gezien });
    for (const { soort, dag, gegevens, tekst } of sporen)
      await this.store.step(id, soort, dag, gegevens, tekst);
    await this.termijnen.run(now.leerlingId);
    this.logboek.record(this.tenants.db, {
      handeling,
      activiteit: 'vrijstellingen-behandelen',
      betrokkenen: [now.leerlingId],
      object: 'vrijstelling',
      objectId: id,
    });
    return id;
  }
}

function pointsOf(codes: readonly string[]): Aandachtspunt[] {
  return AANDACHTSPUNTEN.filter((point) => codes.includes(point));
}

function mustRun({ beeindigdPer }: Vrijstelling): void {
  if (beeindigdPer !== null)
    throw new DomainError(
      'conflict',
      'vrijstelling.beeindigd',
      'Deze vrijstelling is al beëindigd. Leg een nieuwe vast als er weer een geldt.',
    );
}

/** A person completes or corrects what is known, judges points, or keeps the plan towards return. */
@Injectable()
export class ChangeVrijstelling {
  constructor(
    private readonly edit: EditVrijstelling,
    private readonly clock: Clock,
  ) {}

  /** @throws NotFound; InvalidInput; DomainError `vrijstelling.beeindigd` where facts of an ended one would change. */
  run(id: string, { gezien = [], ...parts }: Wijziging, version?: number): Promise<string> {
    const dag = this.clock.today();
    const { terugkeer, volgendeBlik, ...facts } = parts;
    const changed = Object.keys(facts);
    return this.edit.run(
      id,
      version,
      (now) => {
        if (changed.length > 0) mustRun(now);
        const judged = pointsOf(gezien).filter((point) => !now.gezien.includes(point));
        const sporen: Spoor[] = [
          { soort: 'gewijzigd', dag, gegevens: { velden: changed.join(',') } },
          {
            soort: 'terugkeer',
            dag,
            gegevens: volgendeBlik ? { volgendeBlik } : {},
            tekst: terugkeer ?? null,
          },
          { soort: 'gezien', dag, gegevens: { punten: judged.join(',') } },
        ];
        const happened: Partial<Record<Stapsoort, boolean>> = {
          gewijzigd: changed.length > 0,
          terugkeer: terugkeer !== undefined || volgendeBlik !== undefined,
          gezien: judged.length > 0,
        };
        return {
          next: { ...now, ...parts, gezien: [...now.gezien, ...judged] },
          sporen: sporen.filter(({ soort }) => happened[soort]),
        };
      },
      { retest: changed.length > 0 },
    );
  }
}

/** Prolongs a vrijstelling: invoked anew, where need be with a new declaration. */
@Injectable()
export class ExtendVrijstelling {
  constructor(
    private readonly edit: EditVrijstelling,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `vrijstelling.niet-verlengbaar`, `vrijstelling.beeindigd`; InvalidInput. */
  run(
    id: string,
    invoer: {
      einde: Datum;
      beroepOp: Datum | null;
      verklaring: Verklaring | null;
      gezien: readonly string[];
    },
    version?: number,
  ): Promise<string> {
    const dag = this.clock.today();
    return this.edit.run(id, version, (now) => {
      mustRun(now);
      const { verlengbaar, wet } = GRONDREGELS[now.grond];
      if (!verlengbaar)
        throw new DomainError(
          'conflict',
          'vrijstelling.niet-verlengbaar',
          `Een vrijstelling volgens ${wet} wordt niet verlengd. Leg zo nodig een nieuwe vast.`,
        );
      if (invoer.einde <= now.einde)
        throw wrong(
          'einde',
          'volgorde',
          `De nieuwe laatste dag ligt niet na ${now.einde}. Kies een latere dag.`,
        );
      const next = {
        ...now,
        einde: invoer.einde,
        beroepOp: invoer.beroepOp ?? dag,
        verklaring: invoer.verklaring ?? now.verklaring,
        // Prolonged, it is judged anew.
        gezien: pointsOf(invoer.gezien),
      };
      return {
        next,
        sporen: [{ soort: 'verlengd', dag, gegevens: { van: now.einde, tot: invoer.einde } }],
      };
    });
  }
}

/** Ends a vrijstelling early; what the convenant is after. */
@Injectable()
export class EndVrijstelling {
  constructor(
    private readonly edit: EditVrijstelling,
    private readonly clock: Clock,
  ) {}

  /**
   * @param datum its last day.
   * @throws InvalidInput for a day outside it; DomainError `vrijstelling.beeindigd`.
   */
  run(id: string, datum: Datum, reden: string, version?: number): Promise<string> {
    const dag = this.clock.today();
    return this.edit.run(
      id,
      version,
      (now) => {
        mustRun(now);
        if (datum < now.begin)
          throw wrong(
            'datum',
            'volgorde',
            `De laatste dag ligt vóór de eerste (${now.begin}). Kies die dag of een latere.`,
          );
        if (datum > now.einde)
          throw wrong(
            'datum',
            'volgorde',
            `De vrijstelling eindigt al op ${now.einde}. Kies die dag of een eerdere.`,
          );
        return {
          next: { ...now, einde: datum, beeindigdPer: datum, volgendeBlik: null },
          sporen: [{ soort: 'beeindigd', dag, gegevens: { datum, was: now.einde }, tekst: reden }],
        };
      },
      { handeling: 'beeindigen', retest: false },
    );
  }
}

/** Notes a contact about going back to school. */
@Injectable()
export class NoteContact {
  constructor(
    private readonly edit: EditVrijstelling,
    private readonly clock: Clock,
  ) {}

  /** @throws InvalidInput for a day that is still to come or a next look that has passed. */
  run(id: string, { datum, met, tekst, volgendeBlik }: Contactmoment, version?: number): Promise<string> {
    const vandaag = this.clock.today();
    if (datum > vandaag)
      throw wrong(
        'datum',
        'toekomst',
        'Het contact is van een dag die nog moet komen. Kies vandaag of een eerdere dag.',
      );
    return this.edit.run(
      id,
      version,
      (now) => ({
        next: { ...now, volgendeBlik: volgendeBlik ?? now.volgendeBlik },
        sporen: [
          { soort: 'contact', dag: datum, gegevens: { met, ...(volgendeBlik && { volgendeBlik }) }, tekst },
        ],
      }),
      { retest: false },
    );
  }
}
