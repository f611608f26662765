import { expect, it } from '@jest/globals';
import sql from 'sql-template-tag';
import { arrives, sees } from './acts.js';
import { journeys } from './stage.js';
import { nl } from './texts.js';
import { GOOD_WEEK, YARA } from './week.js';

journeys('a sworn officer', (stage) => {
  it('goes from the dossier to a motivated route, and a colleague sees nothing of it', async () => {
    const gemeente = await stage.api.aTenant();
    await gemeente.as('leerplicht').csv('/verzuimmeldingen/_importeren', GOOD_WEEK).expect(200);
    // As in the demo: a sworn officer is a leerplichtambtenaar too.
    await gemeente.rows(sql`update gebruikers set rollen = '{boa,leerplicht}' where 'boa' = any(rollen)`);
    const page = await stage.visit({ as: [gemeente, 'boa'] });
    await page.goto('/dossiers?status=alle');
    await page
      .getByRole('link', { name: new RegExp(YARA.achternaam) })
      .first()
      .click();
    await page
      .getByRole('link', { name: nl('handhaving.deel'), exact: true })
      .last()
      .click();

    await page.locator('#grond').selectOption('relatief');
    await page.locator('#toelichting').fill('Afspraken zijn niet nagekomen.');
    await page.getByRole('button', { name: nl('handhaving.begin') }).click();
    await sees(page, nl('handhaving.geenStappen'));

    const step = async (soort: string): Promise<void> => {
      await page.locator('#soort').selectOption(soort);
      await page.locator('#tekst').fill('Zo is het gegaan.');
    };
    // Too early: the refusal says what comes first.
    stage.watchOf(page).expects(409);
    await step('mas-route');
    await page.locator('#route-vrijwillige-hulp').check();
    await page.locator('#problemen-ja').check();
    await page.getByRole('button', { name: nl('handhaving.legVast') }).click();
    await sees(page, 'Hoor eerst de ouders');
    await step('horen-ouders');
    await page.locator('#gehoord-ja').check();
    await page.locator('#cautie').check();
    await page.getByRole('button', { name: nl('handhaving.legVast') }).click();
    await sees(page, nl('handhaving.welCautie'));

    const colleague = await stage.visit({ as: [gemeente, 'leerplicht'] });
    await colleague.goto(new URL(page.url()).pathname);
    await arrives(colleague, `${YARA.voornamen} ${YARA.achternaam}`);
    expect(await colleague.getByText(nl('handhaving.deel')).count()).toBe(0);
    await colleague.goto(page.url());
    await arrives(colleague, `${YARA.voornamen} ${YARA.achternaam}`);
    expect(await colleague.locator('body').innerText()).not.toContain(nl('handhaving.deel'));
  });
});
