import type { Herinnermomenten } from './termijnregel.js';

/** The kinds of which a convenant may set something: its own, and the clocks that run beside them. */
export const CONVENANTSOORTEN = [
  'thuiszitter-4-weken',
  'convenant-6-weken',
  'pact-3-maanden',
  'verwijzing-antwoord',
] as const;
export type Convenantsoort = (typeof CONVENANTSOORTEN)[number];

/** What a convenant may set otherwise for one kind. Left out: as in the standard rules. */
export interface Convenantregel {
  /** Of convenant-6-weken alone. */
  readonly eenheid?: 'kalenderweken' | 'schoolweken';
  /** Of convenant-6-weken alone. */
  readonly verschuiving?: boolean;
  /** Of verwijzing-antwoord alone, in werkdagen. */
  readonly lengte?: number;
  readonly herinneren?: Herinnermomenten;
}

/** What a convenant sets otherwise. */
export type Convenanttermijnen = { readonly [soort in Convenantsoort]?: Convenantregel };
