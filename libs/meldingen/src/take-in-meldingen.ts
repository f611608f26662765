import { Injectable } from '@nestjs/common';
import { TenantKeys } from '@zesweken/crypto';
import { FormDossiers } from '@zesweken/dossiers';
import { type LeerlingInvoer, TakeInLeerlingen } from '@zesweken/leerlingen';
import { Logboek } from '@zesweken/logboek';
import { Tenants } from '@zesweken/tenancy';
import type { MeldingInvoer } from './melding-velden.js';
import { MeldingStore, type MeldingToWrite } from './melding-store.js';

/** What became of each melding of a batch, in order. */
export type Outcome = 'aangemaakt' | 'bijgewerkt' | 'ongewijzigd';

/** A valid melding, and whether its meldingsdatum was given or is the day of coming in. */
export interface ValidMelding {
  readonly invoer: MeldingInvoer;
  readonly datumGegeven: boolean;
}

/** Leerlingen whose dossiers are formed in one go. */
const FORM_AT_ONCE = 500;

/** Takes in valid meldingen: their leerlingen, the meldingen themselves, and afterwards the dossiers they form. */
@Injectable()
export class TakeInMeldingen {
  constructor(
    private readonly tenants: Tenants,
    private readonly keys: TenantKeys,
    private readonly store: MeldingStore,
    private readonly leerlingen: TakeInLeerlingen,
    private readonly dossiers: FormDossiers,
    private readonly logboek: Logboek,
  ) {}

  /**
   * Stores a batch in which each meldingsnummer stands once. What came in before, word for word, changes nothing.
   * Touched leerlingen wait for {@link form}.
   */
  async batch(meldingen: readonly ValidMelding[]): Promise<{ outcomes: Outcome[]; ids: string[] }> {
    if (meldingen.length === 0) return { outcomes: [], ids: [] };
    const { db } = this.tenants;
    const cipher = await this.keys.of(db);
    const known = await this.store.known(meldingen.map(({ invoer }) => invoer.meldingsnummer));
    const outcomes: Outcome[] = [];
    const ids: string[] = [];
    const changed: (Omit<MeldingToWrite, 'leerlingId' | 'herkomst' | 'via'> & { invoer: MeldingInvoer })[] = [];
    for (const melding of meldingen) {
      const stored = known.get(melding.invoer.meldingsnummer);
      const inhoudHash = cipher.index('melding', contentOf(melding));
      const same = stored?.inhoudHash.equals(inhoudHash) ?? false;
      const id = stored?.id ?? this.store.newId();
      outcomes.push(outcomeOf(stored !== undefined, same));
      ids.push(id);
      if (!same) changed.push({ id, inhoudHash, invoer: dated(melding, stored?.meldingsdatum) });
    }
    const takenIn = await this.leerlingen.withOrigin(changed.map(({ invoer }) => leerlingOf(invoer)));
    const leerlingIds = takenIn.map(({ id }) => id);
    await this.store.write(
      changed.map((one, at) => ({
        ...one,
        herkomst: 'school',
        leerlingId: leerlingIds[at]!,
        via: takenIn[at]!.via,
      })),
    );
    // A melding that turns out to be about another leerling touches the earlier one too.
    const earlier = changed.flatMap(({ invoer }) => known.get(invoer.meldingsnummer)?.leerlingId ?? []);
    await this.leerlingen.markForForming([...new Set([...leerlingIds, ...earlier])]);
    this.#log([...leerlingIds, ...[...known.values()].map(({ leerlingId }) => leerlingId)]);
    return { outcomes, ids };
  }

  #log(leerlingIds: readonly string[]): void {
    this.logboek.record(this.tenants.db, {
      handeling: 'importeren',
      activiteit: 'meldingen-innemen',
      betrokkenen: [...new Set(leerlingIds)],
      object: 'verzuimmelding',
    });
  }

  /** Forms the dossiers of all touched leerlingen anew. */
  async form(): Promise<void> {
    for (;;) {
      const leerlingIds = await this.leerlingen.takeMarked(FORM_AT_ONCE);
      if (leerlingIds.length === 0) return;
      const meldingen = await this.store.ofLeerlingen(leerlingIds);
      const perLeerling = Map.groupBy(meldingen, ({ leerlingId }) => leerlingId);
      const wanted = leerlingIds.map((leerlingId) => ({
        leerlingId,
        meldingen: perLeerling.get(leerlingId) ?? [],
      }));
      // Meldingen point at dossiers and termijnen at meldingen, so the assignment comes between the two.
      await this.dossiers.run(wanted, (assignments) => this.store.assign(assignments));
    }
  }
}

function outcomeOf(known: boolean, same: boolean): Outcome {
  if (same) return 'ongewijzigd';
  return known ? 'bijgewerkt' : 'aangemaakt';
}

/** The content that decides whether a melding changed: a meldingsdatum that we filled in ourselves is no content. */
function contentOf({ invoer, datumGegeven }: ValidMelding): string {
  return JSON.stringify(datumGegeven ? invoer : { ...invoer, meldingsdatum: null });
}

/** A melding without meldingsdatum keeps the day on which it first came in. */
function dated({ invoer, datumGegeven }: ValidMelding, stored: string | undefined): MeldingInvoer {
  return datumGegeven || stored === undefined
    ? invoer
    : { ...invoer, meldingsdatum: stored as MeldingInvoer['meldingsdatum'] };
}

function leerlingOf(invoer: MeldingInvoer): LeerlingInvoer {
  const {
    pgn,
    voornamen,
    voorvoegsel,
    achternaam,
    geboortedatum,
    geslacht,
    postcode,
    huisnummer,
    gemeentecode,
  } = invoer;
  return {
    pgn,
    voornamen,
    voorvoegsel,
    achternaam,
    geboortedatum,
    geslacht,
    postcode,
    huisnummer,
    gemeentecode,
    bronDatum: invoer.meldingsdatum,
    bronNummer: invoer.meldingsnummer,
  };
}
