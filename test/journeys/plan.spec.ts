import { expect, it } from '@jest/globals';
import type { ApiTenant } from '@zesweken/testing';
import type { Locator, Page } from 'playwright-core';
import { reads, sees } from './acts.js';
import { journeys, type Stage } from './stage.js';
import { nl } from './texts.js';
import { GOOD_WEEK, YARA } from './week.js';

/** A gemeente with the children of the week, and where Yara's plan is. */
async function aGemeente({ api }: Stage): Promise<{ gemeente: ApiTenant; plan: string }> {
  const gemeente = await api.aTenant();
  await gemeente.as('leerplicht').csv('/verzuimmeldingen/_importeren', GOOD_WEEK).expect(200);
  const { body } = await gemeente.as('leerplicht').get('/dossiers').expect(200);
  const items = body.items as { id: string; leerling: { naam: string } }[];
  const id = items.find(({ leerling }) => leerling.naam.includes(YARA.achternaam))!.id;
  return { gemeente, plan: `/dossiers/${id}?deel=plan` };
}

/** A part of the plan by its heading. */
const part = (page: Page, sectie: string): Locator =>
  page.getByRole('region', { name: nl(`plan.sectie.${sectie}`), exact: true });

async function edit(page: Page, sectie: string): Promise<Locator> {
  const found = part(page, sectie);
  await found.getByRole('button', { name: nl('plan.wijzig') }).click();
  return found;
}

const save = (where: Locator) => where.getByRole('button', { name: nl('algemeen.opslaan') }).click();

journeys('a plan of two people', (stage) => {
  it('keeps the words of both when they write in the same part, and needs no question where they do not', async () => {
    const { gemeente, plan } = await aGemeente(stage);
    const [anna, bram] = await Promise.all([
      stage.visit({ as: [gemeente, 'leerplicht'] }),
      stage.visit({ as: [gemeente, 'teamleider'] }),
    ]);
    stage.watchOf(bram).expects(412);
    await Promise.all([anna.goto(plan), bram.goto(plan)]);
    await sees(anna, nl('plan.nogGeen'));

    // Both begin to write what the parents say.
    const annas = await edit(anna, 'ouders');
    const brams = await edit(bram, 'ouders');
    await annas.getByLabel(nl('plan.stemOuders')).fill('Wij willen rust <b>thuis</b>.');
    await brams.getByLabel(nl('plan.stemOuders')).fill('School moet kleiner beginnen.');
    await save(annas);
    await sees(annas, nl('plan.bewaard'));
    await sees(annas, 'Wij willen rust <b>thuis</b>.');

    await save(brams);
    const { naam } = gemeente.user('leerplicht');
    await sees(brams, nl('plan.botsing.kop', { naam }));
    await sees(brams.getByRole('region', { name: nl('plan.botsing.mijn') }), 'School moet kleiner beginnen.');
    await sees(brams.getByRole('region', { name: nl('plan.botsing.hun', { naam }) }), 'Wij willen rust');
    await brams.getByRole('button', { name: nl('plan.botsing.bewaar') }).click();
    await sees(brams, nl('plan.bewaard'));
    const text = await reads('the part', brams, /kleiner beginnen/);
    expect(text).toContain('Wij willen rust <b>thuis</b>.');

    // Anna still sees the version before Bram's; she writes in another part.
    stage.watchOf(anna).expects(412);
    const goals = await edit(anna, 'doelen');
    await goals.getByRole('button', { name: nl('plan.voegDoelToe') }).click();
    await goals.getByLabel(nl('plan.doelTekst')).fill('Twaalf uur per week op school');
    await save(goals);
    await sees(goals, nl('plan.bewaardNaast', { naam: gemeente.user('teamleider').naam }));
    await sees(part(anna, 'ouders'), 'School moet kleiner beginnen.');
    await sees(goals, 'Twaalf uur per week op school');

    // What changed between the first version and that of now.
    await anna.getByRole('button', { name: nl('plan.toonVersies') }).click();
    await sees(anna, nl('plan.vergelijk'));
    const added = anna.locator('.zw-verschil ins');
    await reads('the added words', added.first(), /Twaalf uur/);
  });

  it('is made with the voices, weeks that grow, an actie that is done, and agreement', async () => {
    const { gemeente, plan } = await aGemeente(stage);
    const page = await stage.visit({ as: [gemeente, 'leerplicht'] });
    await page.goto(plan);

    const leerling = await edit(page, 'leerling');
    await leerling.getByLabel(nl('plan.stemLeerling')).fill('Ik wil mijn vrienden zien.');
    await leerling.getByLabel(nl('plan.horen.ja'), { exact: true }).check();
    await save(leerling);
    // The api says which words are missing, at their fields.
    stage.watchOf(page).expects(400);
    await leerling.getByLabel(nl('plan.gehoordHoe')).fill('In een gesprek thuis');
    await leerling.getByLabel(nl('plan.gehoordDoor')).fill('De mentor');
    await save(leerling);
    await sees(leerling, nl('plan.bewaard'));

    const rooster = await edit(page, 'rooster');
    await rooster.getByRole('button', { name: nl('plan.eersteWeek') }).click();
    const monday = nl('plan.urenVan', { wanneer: 'ma ochtend' });
    await rooster.getByLabel(monday).selectOption('2');
    await rooster.getByRole('button', { name: nl('plan.volgendeWeek') }).click();
    await rooster.getByLabel(monday).nth(1).selectOption('3.5');
    await sees(rooster, nl('plan.weekTotaal', { uren: '3,5', school: '3,5' }));
    // The draft is kept while the page is away.
    await page.waitForFunction(() => JSON.stringify(sessionStorage).includes('3.5'));
    await page.reload();
    await sees(rooster, nl('formulier.concept'));
    await save(rooster);
    await sees(rooster, nl('plan.aantalUren', { uren: '3,5' }));

    const acties = page.getByRole('region', { name: nl('actie.kop') });
    await acties.getByRole('button', { name: nl('actie.voegToe') }).click();
    await acties.getByLabel(nl('actie.wat')).fill('Bel de mentor');
    await acties.getByLabel(nl('actie.wie')).selectOption({ label: gemeente.user('leerplicht').naam });
    await acties.getByRole('button', { name: nl('actie.bewaar') }).click();
    await acties.getByRole('button', { name: nl('actie.gedaan'), exact: true }).click();
    await acties.getByRole('button', { name: nl('actie.weerOpen') }).waitFor();

    await page.getByRole('button', { name: nl('plan.stelVast') }).click();
    await page.getByLabel(nl('plan.naam')).fill('Moeder Denkbeeldig');
    await page.getByRole('button', { name: nl('plan.legVast') }).click();
    await sees(page, nl('plan.isVastgesteld'));

    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: nl('plan.pdf') }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/^plan-ZW-2025-\d{4}-versie-2\.pdf$/);
  });
});
