import type { Role } from '@zesweken/http';
import { type Api, type ApiTenant, until } from '@zesweken/testing';
import type { Page } from 'playwright-core';
import { sees } from '../acts.js';
import { PATIENCE_MS } from '../stage.js';
import type { Texts } from '../texts.js';

/** A page in one of its states. */
export interface Stop {
  /** The route of the client, as its router has it. */
  readonly route: string;
  readonly at: string;
  /** Brings the page into the state meant, and waits until it shows. */
  readonly shows: (page: Page, t: Texts) => Promise<void>;
  /** Statuses that this state provokes. */
  readonly refusals?: readonly number[];
  /** Shows sentences of the api, which speaks Dutch only. */
  readonly quotesApi?: true;
}

/** The stops of one role; nobody for who is not signed in. */
export interface RoleStops {
  readonly rol?: Role;
  readonly stops: readonly Stop[];
}

/** The gemeente that is walked through, in which the children of the week have their dossiers. */
export interface World {
  readonly api: Api;
  readonly gemeente: ApiTenant;
  /** Id of the dossier of the child with this name. */
  readonly idOf: (name: string) => string;
  /** Id of that child. */
  readonly leerlingOf: (name: string) => string;
}

/** The pages of one feature, after making there what they show. */
export type FeatureStops = (world: World) => Promise<RoleStops[]>;

/** The state in which a page opens: its title in the tab, and nothing still loading. */
export function title(key: string): Stop['shows'] {
  return async (page, t) => {
    await until(`the page '${t(key)}'`, async () => (await page.title()).startsWith(t(key)), PATIENCE_MS);
    await page.locator('.zw-bot').first().waitFor({ state: 'detached' });
  };
}

/** Waits for a text of the client. */
export const text =
  (key: string): Stop['shows'] =>
  (page, t) =>
    sees(page, t(key));

/** Presses a button that stands on the page, then waits for a text. */
export const press =
  (button: string, then: string): Stop['shows'] =>
  async (page, t) => {
    await page
      .getByRole('button', { name: t(button) })
      .first()
      .click();
    await sees(page, t(then));
  };
