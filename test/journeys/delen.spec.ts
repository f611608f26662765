import { expect, it } from '@jest/globals';
import { type ApiTenant, aRegion, csvOf } from '@zesweken/testing';
import type { Page } from 'playwright-core';
import { arrives, sees } from './acts.js';
import { journeys } from './stage.js';
import { nl } from './texts.js';

const VRAAG = 'Kunt u meedenken over een plek?';

journeys('sharing about a child', (stage) => {
  it('is asked of two parties, answered by both, and closed at once for the one it is withdrawn for', async () => {
    const { gemeente, swv, jeugdhulp } = await aRegion(stage.api, 'swv', 'jeugdhulp');
    const dossier = await aDossier(gemeente);
    const officer = await stage.visit({ as: [gemeente, 'leerplicht'] });

    await recordToestemming(officer, dossier, [swv, jeugdhulp]);
    await refer(officer, dossier, swv);
    const verwijzing = await refer(officer, dossier, jeugdhulp);
    const atSwv = await stage.visit({ as: [swv, 'trajectbegeleider'] });
    const atJeugdhulp = await stage.visit({ as: [jeugdhulp, 'medewerker'] });
    await accept(atSwv, gemeente);
    await accept(atJeugdhulp, gemeente);

    await officer.goto(`/dossiers/${dossier}?deel=delen`);
    await officer.getByRole('button', { name: nl('delen.trekIn') }).click();
    await officer.getByLabel(nl('delen.wieTrektIn')).selectOption('Anna Proef');
    await officer.getByRole('checkbox', { name: swv.tenant.naam }).uncheck();
    await officer.getByRole('button', { name: nl('algemeen.opslaan') }).click();
    await sees(officer, nl('delen.ingetrokken'));

    stage.watchOf(atJeugdhulp).expects(403);
    await atJeugdhulp.reload();
    await sees(atJeugdhulp, nl('verwijzingen.dicht.grondslag-vervallen'));
    expect(await atJeugdhulp.content()).not.toContain(VRAAG);
    await atSwv.reload();
    await sees(atSwv, VRAAG);

    // One reading, the same line on both sides.
    const reading = await linesOf(jeugdhulp, verwijzing);
    expect(reading.length).toBeGreaterThan(0);
    expect(await linesOf(gemeente, verwijzing)).toEqual(reading);
  });
});

/** Ids of the readings of a verwijzing, sorted: the clock of tests stands still, so their order says nothing. */
async function linesOf(tenant: ApiTenant, verwijzing: string): Promise<string[]> {
  const log = await tenant.log();
  return log
    .filter(
      ({ object_id, handeling, object_soort }) =>
        object_id === verwijzing && handeling === 'lezen' && object_soort === 'verwijzing-inhoud',
    )
    .map(({ id }) => id)
    .sort();
}

async function aDossier(gemeente: ApiTenant): Promise<string> {
  const officer = gemeente.as('leerplicht');
  await officer.csv('/verzuimmeldingen/_importeren', csvOf({})).expect(200);
  const { body } = await officer
    .get<{ items: { id: string; leerling: { id: string } }[] }>('/dossiers')
    .expect(200);
  const [dossier] = body.items;
  if (!dossier) throw new Error('The import made no dossier.');
  await officer
    .post(`/leerlingen/${dossier.leerling.id}/gezagdragers`, {
      ...{ naam: 'Anna Proef', relatie: 'moeder', gezag: true },
    })
    .expect(201);
  return dossier.id;
}

async function recordToestemming(page: Page, dossier: string, naar: readonly ApiTenant[]): Promise<void> {
  await page.goto(`/dossiers/${dossier}/toestemming`);
  for (const { tenant } of naar) await page.getByRole('checkbox', { name: tenant.naam }).check();
  await page.getByRole('checkbox', { name: nl('delen.categorie.plan') }).check();
  await page.getByLabel(nl('delen.doelLabel')).selectOption('plaatsing');
  await page.getByLabel(nl('delen.geldigTot')).fill('2026-02-10');
  await page.getByRole('checkbox', { name: 'Anna Proef' }).check();
  await page.getByLabel(nl('delen.bewijs')).fill('Formulier van 12 januari');
  await page.getByRole('button', { name: nl('delen.legVast') }).click();
  await sees(page, nl('delen.magGedeeld'));
}

/** @returns id of the verwijzing. */
async function refer(page: Page, dossier: string, { tenant }: ApiTenant): Promise<string> {
  await page.goto(`/dossiers/${dossier}/verwijzen`);
  await page.getByLabel(nl('delen.naar'), { exact: true }).selectOption({ label: tenant.naam });
  await page.getByRole('checkbox', { name: nl('delen.categorie.plan') }).check();
  await page.getByRole('radio', { name: nl('delen.grondslag.toestemming') }).check();
  await page.getByLabel(nl('delen.welkeToestemming')).selectOption({ index: 1 });
  await page.getByLabel(nl('delen.vraagLabel')).fill(VRAAG);
  await page.getByRole('button', { name: nl('delen.verzend') }).click();
  await arrives(page, nl('verwijzingen.aanPartij', { naam: tenant.naam }));
  return new URL(page.url()).pathname.split('/').at(-1) ?? '';
}

async function accept(page: Page, { tenant }: ApiTenant): Promise<void> {
  await page.goto('/verwijzingen');
  await page.getByRole('table').getByRole('link').first().click();
  await arrives(page, nl('verwijzingen.vanPartij', { naam: tenant.naam }));
  await sees(page, VRAAG);
  await page.getByRole('button', { name: nl('verwijzingen.accepteer') }).click();
  await sees(page, nl('verwijzingen.geaccepteerd'));
}
