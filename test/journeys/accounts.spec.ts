import { expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { arrives, cellsOf, fillSignIn, sees, signIn } from './acts.js';
import { journeys } from './stage.js';
import { nl } from './texts.js';
import { GOOD_WEEK } from './week.js';

const NEWCOMER = {
  naam: 'Nieuwe Collega',
  email: 'nieuw@gemeente.example',
  password: 'vier-losse-woorden-hier',
};

journeys('accounts, the log and sessions', (stage) => {
  it('lets in whom beheer invites, with a link that works once, and out again at once', async () => {
    const gemeente = await stage.api.aTenant();
    const beheer = await stage.visit({ as: [gemeente, 'beheer'] });
    const link = await invite(beheer);

    const newcomer = await stage.visit();
    await newcomer.goto(link);
    await choosePassword(newcomer);
    await sees(newcomer, nl('aanmelden.reden.uitgenodigd'));
    await fillSignIn(newcomer, gemeente, NEWCOMER.email, NEWCOMER.password);
    await arrives(newcomer, nl('vandaag.titel'));

    const late = await stage.visit();
    stage.watchOf(late).expects(400);
    await late.goto(link);
    await choosePassword(late);
    await sees(late.getByRole('alert'), nl('uitnodiging.nietGelukt'));
    await sees(late.getByRole('alert'), 'Vraag uw beheerder om een nieuwe');

    await endSessions(beheer);
    stage.watchOf(newcomer).expects(401);
    await newcomer.getByRole('link', { name: nl('nav.meldingen'), exact: true }).click();
    await sees(newcomer, nl('aanmelden.reden.verlopen'));
    // Told as a remark: nobody did anything wrong.
    expect(await newcomer.getByRole('alert').count()).toBe(0);
  });

  it('tells the privacy officer in a sentence what was read, and of whom without a name', async () => {
    const gemeente = await stage.api.aTenant();
    await gemeente.as('leerplicht').csv('/verzuimmeldingen/_importeren', GOOD_WEEK).expect(200);
    const { naam } = gemeente.user('leerplicht');
    const officer = await stage.visit({ as: [gemeente, 'leerplicht'] });
    await officer.goto('/dossiers');
    await officer.getByRole('row', { name: 'Milan van Verzinsel' }).getByRole('link').click();
    await arrives(officer, 'Milan van Verzinsel');

    const privacy = await stage.visit({ as: [gemeente, 'privacy'] });
    await privacy.goto('/');
    await arrives(privacy, nl('verwerkingen.titel'));
    const log = privacy.getByRole('table', { name: nl('verwerkingen.tabel') });
    const read = log.getByRole('row', { name: `${naam} (leerplichtambtenaar) las een dossier.` }).first();
    await sees(log, `${naam} (leerplichtambtenaar) bekeek een lijst van dossiers, van 5 betrokkenen.`);
    await read
      .getByRole('link', { name: new RegExp(`^${nl('verwerkingen.alles', { betrokkene: '' })}`) })
      .click();

    const chip = privacy.getByRole('button', { name: nl('filter.verwijder') });
    await chip.waitFor();
    await log.getByRole('row').filter({ hasText: 'las verzuimmeldingen in' }).waitFor();
    const deeds = (await cellsOf(log)).map(([, what = '']) => what.split('\n')[0]);
    expect(deeds.every((deed) => deed?.startsWith(`${naam} (leerplichtambtenaar) `))).toBe(true);
    expect(await privacy.getByText('Verzinsel').count()).toBe(0);
  });

  it('brings back to the work during which the session ran out', async () => {
    const gemeente = await stage.api.aTenant();
    await gemeente.as('leerplicht').csv('/verzuimmeldingen/_importeren', GOOD_WEEK).expect(200);
    const page = await stage.visit();
    stage.watchOf(page).expects(401);
    await signIn(page, gemeente, 'leerplicht');
    await page
      .getByRole('link', { name: nl('nav.dossiers'), exact: true })
      .first()
      .click();
    await page.getByRole('link', { name: nl('filter.snel.niemand') }).click();
    await page.getByRole('row', { name: 'Milan van Verzinsel' }).getByRole('link').click();
    await arrives(page, 'Milan van Verzinsel');
    const here = page.url();
    // What is still being asked for would meet the end of the session before the press does.
    await page.waitForLoadState('networkidle');

    stage.api.clock.advance({ minutes: 61 });
    await page.getByRole('button', { name: nl('stap.neemKnop') }).click();
    await sees(page, nl('aanmelden.reden.verlopen'));
    await fillSignIn(page, gemeente, gemeente.user('leerplicht').email);
    await arrives(page, 'Milan van Verzinsel');
    expect(page.url()).toBe(here);
    await page.getByRole('button', { name: nl('stap.neemKnop') }).click();
    await sees(page, nl('stap.opJeGenomen'));
  });
});

async function invite(beheer: Page): Promise<string> {
  await beheer.goto('/');
  await arrives(beheer, nl('gebruikers.titel'));
  await beheer.getByRole('link', { name: nl('gebruikers.nodigUit') }).click();
  await beheer.getByLabel(nl('gebruikers.naam')).fill(NEWCOMER.naam);
  await beheer.getByLabel(nl('gebruikers.email')).fill(NEWCOMER.email);
  await beheer.getByRole('checkbox', { name: nl('rol.leerplicht') }).check();
  await beheer.getByRole('button', { name: nl('gebruikers.maakLink') }).click();
  await sees(beheer, nl('gebruikers.linkKlaar', { naam: NEWCOMER.naam }));
  return beheer.locator('.zw-eenmalig code').innerText();
}

/** On the page of an invitation; its key has left the address by then. */
async function choosePassword(page: Page): Promise<void> {
  await arrives(page, nl('uitnodiging.titel'));
  expect(new URL(page.url()).hash).toBe('');
  await page.getByLabel(nl('uitnodiging.wachtwoord'), { exact: true }).fill(NEWCOMER.password);
  await page.getByRole('button', { name: nl('uitnodiging.bewaar') }).click();
}

async function endSessions(beheer: Page): Promise<void> {
  await beheer.getByRole('link', { name: nl('gebruikers.naarLijst') }).click();
  await beheer.getByRole('link', { name: NEWCOMER.naam }).click();
  await arrives(beheer, NEWCOMER.naam);
  await beheer.getByRole('button', { name: nl('gebruikers.beeindigSessies') }).click();
  await sees(beheer, nl('gebruikers.geenSessies'));
}
