import { expect, it } from '@jest/globals';
import { type ApiTenant, aRegion, csvOf, tokenOf } from '@zesweken/testing';
import type { Page } from 'playwright-core';
import { arrives, sees } from './acts.js';
import { journeys, PHONE, type Stage } from './stage.js';
import { nl } from './texts.js';

const VRAAG = 'Kunt u meedenken over een plek?';

journeys('sharing about a child', (stage) => {
  it('is asked of parent and leerling by link, answered by both parties, and closed at once for the one it is withdrawn for', async () => {
    const { gemeente, swv, jeugdhulp } = await aRegion(stage.api, 'swv', 'jeugdhulp');
    const { dossier, leerling } = await aDossier(gemeente);
    const officer = await stage.visit({ as: [gemeente, 'leerplicht'] });

    await ask(officer, dossier, [swv, jeugdhulp]);
    const parent = await comeIn(stage, { officer, gemeente, leerling, wie: 'Anna Proef' });
    await give(parent);
    const pupil = await comeIn(stage, { officer, gemeente, leerling, wie: nl('links.zelf') });
    await give(pupil);
    await refer(officer, dossier, swv);
    const verwijzing = await refer(officer, dossier, jeugdhulp);
    const atSwv = await stage.visit({ as: [swv, 'trajectbegeleider'] });
    const atJeugdhulp = await stage.visit({ as: [jeugdhulp, 'medewerker'] });
    await accept(atSwv, gemeente);
    await accept(atJeugdhulp, gemeente);

    // The parent sees that they looked, and stops for one of them.
    await parent.reload();
    await sees(parent, new RegExp(`^${jeugdhulp.tenant.naam} \\(${nl('rol.medewerker')}\\)`));
    const stop = nl('mijn.toestemming.stopVoor', { naam: jeugdhulp.tenant.naam });
    await parent.getByRole('button', { name: stop }).click();
    await parent.getByRole('button', { name: nl('mijn.toestemming.jaStop') }).click();
    await sees(parent, nl('mijn.toestemming.gestopt', { naam: jeugdhulp.tenant.naam }));

    // Also on the screen of the officer, which still shows what was sent, without anybody touching it.
    for (const page of [officer, atJeugdhulp]) stage.watchOf(page).expects(403);
    await sees(officer, nl('verwijzingen.dicht.grondslag-vervallen'));
    expect(await officer.content()).not.toContain(VRAAG);
    await atJeugdhulp.reload();
    await sees(atJeugdhulp, nl('verwijzingen.dicht.grondslag-vervallen'));
    expect(await atJeugdhulp.content()).not.toContain(VRAAG);
    await atSwv.reload();
    await sees(atSwv, VRAAG);

    // One reading, the same line on both sides; and who gave and stopped it stands in the log of the gemeente.
    const reading = await linesOf(jeugdhulp, verwijzing);
    expect(reading.length).toBeGreaterThan(0);
    expect(await linesOf(gemeente, verwijzing)).toEqual(reading);
    const acts = (await gemeente.log()).filter(
      ({ actor_soort, object_soort }) => actor_soort === 'betrokkene' && object_soort === 'toestemming',
    );
    expect(acts.map(({ rol }) => rol)).toEqual(expect.arrayContaining(['gezagdrager', 'leerling']));
  });

  it('goes on in a shared plan: each does its own, and who is taken out sees it at once', async () => {
    const { gemeente, jeugdhulp } = await aRegion(stage.api, 'jeugdhulp');
    const { dossier } = await aDossier(gemeente);
    const officer = await stage.visit({ as: [gemeente, 'leerplicht'] });
    await recordToestemming(officer, dossier, [jeugdhulp]);
    await refer(officer, dossier, jeugdhulp);
    const helper = await stage.visit({ as: [jeugdhulp, 'medewerker'] });
    await accept(helper, gemeente);

    await officer.goto(`/dossiers/${dossier}?deel=delen`);
    await officer.getByRole('button', { name: nl('kring.begin') }).click();
    const naam = jeugdhulp.tenant.naam;
    await officer.getByRole('button', { name: nl('kring.laatMeedoen', { naam }) }).click();
    await sees(officer, nl('kring.doetMee', { naam }));
    await officer.getByRole('button', { name: nl('kring.voegToe') }).click();
    await officer.getByLabel(nl('kring.tekst')).fill('Bel moeder voor vrijdag');
    await officer.getByLabel(nl('kring.categorie'), { exact: true }).selectOption('plan');
    await officer.getByLabel(nl('kring.wieDoet')).selectOption({ label: naam });
    await officer.getByRole('button', { name: nl('algemeen.opslaan') }).click();
    await sees(officer, nl('kring.toegevoegd'));

    await helper.goto('/verwijzingen');
    await helper.getByRole('link', { name: gemeente.tenant.naam }).last().click();
    await sees(helper, 'Bel moeder voor vrijdag');
    await helper.getByRole('button', { name: nl('kring.zetGedaan') }).click();
    await sees(helper, nl('kring.tochNiet'));
    await officer.reload();
    await sees(officer, nl('kring.tochNiet'));

    await officer.getByRole('button', { name: nl('kring.neemUitPartij', { naam }) }).click();
    await sees(officer, nl('kring.uitgenomen', { naam }));
    stage.watchOf(helper).expects(404);
    await helper.reload();
    await sees(helper, nl('kring.dicht'));
    expect(await helper.content()).not.toContain('Bel moeder');
  });

  it('can be recorded from paper, and closed by the officer', async () => {
    const { gemeente, jeugdhulp } = await aRegion(stage.api, 'jeugdhulp');
    const { dossier } = await aDossier(gemeente);
    const officer = await stage.visit({ as: [gemeente, 'leerplicht'] });

    await recordToestemming(officer, dossier, [jeugdhulp]);
    await officer.goto(`/dossiers/${dossier}?deel=delen`);
    await officer.getByRole('button', { name: nl('delen.trekIn') }).click();
    await officer.getByLabel(nl('delen.wieTrektIn')).selectOption('Anna Proef');
    await officer.getByRole('button', { name: nl('algemeen.opslaan') }).click();
    await sees(officer, nl('delen.ingetrokken'));
  });
});

interface Genodigde {
  readonly officer: Page;
  readonly gemeente: ApiTenant;
  readonly leerling: string;
  /** As the officer chooses the person. */
  readonly wie: string;
}

/** The officer sends a link and tells the code; the person comes in with both, on a phone. */
async function comeIn(stage: Stage, { officer, gemeente, leerling, wie }: Genodigde): Promise<Page> {
  await officer.goto(`/leerlingen/${leerling}`);
  await officer.getByRole('button', { name: nl('links.stuur') }).click();
  await officer.getByLabel(nl('links.wie')).selectOption(wie);
  await officer.getByLabel(nl('links.email'), { exact: true }).fill('thuis@proef.example');
  await officer.getByRole('button', { name: nl('links.stuur') }).click();
  const told = await officer.getByText(new RegExp(nl('links.verstuurd', { code: '\\d{6}' }))).innerText();
  const code = /\d{6}/.exec(told)?.[0] ?? '';
  const { body } = await gemeente
    .as('leerplicht')
    .get<{ items: { id: string; gebruiktOp: string | null }[] }>(`/leerlingen/${leerling}/toegangslinks`)
    .expect(200);
  const link = body.items.find(({ gebruiktOp }) => gebruiktOp === null)?.id ?? '';
  const page = await stage.visit();
  await page.setViewportSize(PHONE);
  await page.goto(`/mijn#${gemeente.id}.${await tokenOf(stage.api, gemeente, link)}`);
  await page.getByLabel(nl('mijn.geboortedatum')).fill('2011-12-01');
  await page.getByLabel(nl('mijn.code'), { exact: true }).fill(code);
  await page.getByRole('button', { name: nl('mijn.kom') }).click();
  await sees(page, nl('mijn.toestemming.vraag'));
  return page;
}

/** Somebody gives the toestemming that is asked. */
async function give(page: Page): Promise<void> {
  await page.getByRole('button', { name: nl('mijn.toestemming.geef') }).click();
  await sees(page, nl('mijn.toestemming.gegeven'));
}

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

async function aDossier(gemeente: ApiTenant): Promise<{ dossier: string; leerling: string }> {
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
  return { dossier: dossier.id, leerling: dossier.leerling.id };
}

/** Asks for toestemming that the leerling of 14 must give too, as there is care in it. */
async function ask(page: Page, dossier: string, naar: readonly ApiTenant[]): Promise<void> {
  await page.goto(`/dossiers/${dossier}/toestemming`);
  await page.getByRole('radio', { name: nl('delen.vragen') }).check();
  for (const { tenant } of naar) await page.getByRole('checkbox', { name: tenant.naam }).check();
  for (const categorie of ['plan', 'zorg'])
    await page.getByRole('checkbox', { name: nl(`delen.categorie.${categorie}`) }).check();
  await page.getByLabel(nl('delen.doelLabel')).selectOption('plaatsing');
  await page.getByLabel(nl('delen.geldigTot')).fill('2026-02-10');
  await page.getByRole('button', { name: nl('delen.vraag') }).click();
  await sees(page, nl('delen.stuurLink'));
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
