import type { Datum } from '@zesweken/kalender';
import { bereken, type Berekend } from './bereken.js';
import type { IngreepVan } from './ingrepen.js';
import type { Klaar } from './klare-termijnen.query.js';
import { type Afloop, uitkomstVan } from './termijn-status.js';
import type { Termijnregels, Termijnsoort } from './termijnregel.js';
import type { Rekenkader } from './uiterlijk.js';

/** A 16-uur melding of the dossier. */
export interface Melding16Uur {
  readonly id: string;
  /** The day on which 16 hours were reached; null while it is not known. */
  readonly einddatum: Datum | null;
  readonly meldingsdatum: Datum;
}

/** What the termijnen of a dossier follow from. */
export interface Dossierfeiten {
  /**
   * Whether the three clocks exist: the dossier holds lrv, or a person confirmed its absoluut verzuim. It stays so
   * through every later status: placed, ended and closed dossiers keep their clocks.
   */
  readonly klokken: boolean;
  readonly eersteVerzuimdag: Datum | null;
  readonly meldingen16Uur: readonly Melding16Uur[];
  /** First day of the first plaatsing that counts and did not fail, or null. */
  readonly geplaatstOp: Datum | null;
  /** Date of the closing that confirmed the return (`hervat`), or null. */
  readonly hervatOp: Datum | null;
  /** Date of a closing for any other reason, or null: also `geplaatst`, because only a plaatsing that counts is a success. */
  readonly andersGeslotenOp: Datum | null;
}

/** A termijn that should exist. */
export interface GewensteTermijn extends Berekend {
  /** The melding that `melding-16-uur` is about; null for the others. */
  readonly meldingId: string | null;
}

const CLOCKS = ['thuiszitter-4-weken', 'convenant-6-weken', 'pact-3-maanden'] as const;

/**
 * The termijnen that a dossier should have, with their outcome; what is stored and not in this list has lost its reason
 * and is `vervallen`. The three clocks count from eersteVerzuimdag, also when a person confirmed it much later. A closing
 * moves none of the 16-uur termijnen: they are about the school's report, which was in time or not.
 * @param ingrepen what people did to the clocks of this dossier.
 * @param klaar those that are done: another rule or calendar no longer moves them.
 */
export function dossierTermijnen(
  feiten: Dossierfeiten,
  regels: Termijnregels,
  kader: Rekenkader,
  ingrepen: readonly IngreepVan[] = [],
  klaar: readonly Klaar[] = [],
): GewensteTermijn[] {
  const wanted = (
    soort: Termijnsoort,
    begin: Datum,
    afloop: Afloop,
    meldingId: string | null,
  ): GewensteTermijn => {
    const own = ingrepen.filter(
      (one) => one.soort === soort && one.meldingId === meldingId && one.bronId === null,
    );
    const nu = { ...bereken(regels[soort], { begin, afloop, ingrepen: own }, kader), meldingId };
    const toen = klaar.find(
      (one) => one.soort === soort && one.meldingId === meldingId && one.begin === begin,
    );
    if (nu.klaarOp === null || !toen) return nu;
    const { uiterlijk, regelversie } = toen;
    return { ...nu, uiterlijk, regelversie, ...uitkomstVan(afloop, uiterlijk) };
  };

  const termijnen: GewensteTermijn[] = [];
  for (const { id, einddatum, meldingsdatum } of feiten.meldingen16Uur) {
    if (einddatum === null) continue;
    termijnen.push(wanted('melding-16-uur', einddatum, { gehaaldOp: meldingsdatum, vervallenOp: null }, id));
  }
  if (feiten.klokken && feiten.eersteVerzuimdag !== null) {
    const afloop = {
      gehaaldOp: earliest(feiten.geplaatstOp, feiten.hervatOp),
      vervallenOp: feiten.andersGeslotenOp,
    };
    for (const soort of CLOCKS) termijnen.push(wanted(soort, feiten.eersteVerzuimdag, afloop, null));
  }
  return termijnen;
}

function earliest(a: Datum | null, b: Datum | null): Datum | null {
  if (a === null || b === null) return a ?? b;
  return a < b ? a : b;
}
