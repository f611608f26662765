import type { Role } from '@zesweken/http';
import { type ApiTenant, TEST_PASSWORD, until } from '@zesweken/testing';
import type { Locator, Page } from 'playwright-core';
import { nl } from './texts.js';

/** Fills in the sign-in form that stands on the page, as a user of a test tenant. */
export async function fillSignIn(
  page: Page,
  tenant: ApiTenant,
  email: string,
  password = TEST_PASSWORD,
): Promise<void> {
  await page.getByLabel(nl('aanmelden.organisatie')).selectOption({ label: tenant.tenant.naam });
  await page.getByLabel(nl('aanmelden.email')).fill(email);
  await page.getByLabel(nl('aanmelden.wachtwoord'), { exact: true }).fill(password);
  await page.getByRole('button', { name: nl('aanmelden.titel') }).click();
}

/** Comes in by the front door. */
export async function signIn(page: Page, tenant: ApiTenant, rol: Role): Promise<void> {
  await page.goto('/');
  await fillSignIn(page, tenant, tenant.user(rol).email);
}

/** Waits for the page with this heading. */
export async function arrives(page: Page, heading: string): Promise<void> {
  await page.getByRole('heading', { level: 1, name: heading, exact: true }).waitFor();
}

/** Waits until something with this text shows. */
export async function sees(where: Page | Locator, text: string | RegExp): Promise<void> {
  await where.getByText(text).first().waitFor();
}

/** Waits until the element reads so. @param what names it when it never does */
export async function reads(what: string, element: Locator, wanted: RegExp): Promise<string> {
  return until(`${what} to read ${wanted}`, async () => {
    const text = await element.innerText();
    return wanted.test(text) && text;
  });
}

export async function signOut(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name }).click();
  await page.getByRole('button', { name: nl('schil.afmelden') }).click();
}

/** The names of the leerlingen in the list, from the top. */
export async function namesInList(page: Page): Promise<string[]> {
  const cells = page
    .getByRole('table', { name: nl('dossiers.tabel') })
    .locator('td[data-kolom=naam] .zw-vet');
  return cells.allInnerTexts();
}

/** What stands in the cells of a table, row by row, without its head. */
export async function cellsOf(table: Locator): Promise<string[][]> {
  const rows = table.getByRole('row').filter({ has: table.page().getByRole('cell') });
  await rows.first().waitFor();
  const lines = await rows.allInnerTexts();
  return lines.map((line) => line.split('\t').map((cell) => cell.trim()));
}
