import { expect, it } from '@jest/globals';
import sql from 'sql-template-tag';
import { arrives, sees } from './acts.js';
import { journeys } from './stage.js';
import { nl } from './texts.js';
import { GOOD_WEEK, YARA } from './week.js';

journeys('a family', (stage) => {
  it('is recorded, its secret kept, and a child that was entered twice becomes one and two again', async () => {
    const gemeente = await stage.api.aTenant();
    await gemeente.as('leerplicht').csv('/verzuimmeldingen/_importeren', GOOD_WEEK).expect(200);
    const page = await stage.visit({ as: [gemeente, 'leerplicht'] });

    await page.goto('/leerlingen/nieuw');
    await page.getByLabel(nl('gezin.voornamen')).fill('Yarra');
    await page.getByLabel(nl('gezin.achternaam')).fill(YARA.achternaam);
    await page.getByLabel(nl('gezin.geboortedatum')).fill(YARA.geboortedatum);
    await page.getByLabel(nl('gezin.gemeente')).fill('gm0356');
    await page.getByLabel(nl('gezin.straat')).fill('Schuilgang');
    await page.getByLabel(nl('gezin.huisnummer')).fill('7');
    await page.getByLabel(nl('gezin.postcode')).fill('3439 zz');
    await page.getByLabel(nl('gezin.ditAdresIsGeheim')).check();
    await page.getByRole('button', { name: nl('gezin.voerIn') }).click();
    // Nothing is stored before a person has seen who it may be.
    await sees(page, nl('gezin.alBekend'));
    expect(await gemeente.rows(sql`select 1 from leerlingen where voornamen = 'Yarra'`)).toEqual([]);
    await page.getByRole('button', { name: nl('gezin.tochNieuw') }).click();
    await arrives(page, `Yarra ${YARA.achternaam}`);

    await page.getByRole('button', { name: nl('gezin.voegToe') }).click();
    await page.getByLabel(nl('gezin.naam'), { exact: true }).fill('Anna Bedacht');
    await page.getByLabel(nl('gezin.relatieVeld')).selectOption('moeder');
    await page.getByLabel(nl('algemeen.ja'), { exact: true }).check();
    await page.getByLabel(nl('gezin.telefoon')).fill('030 123 45 67');
    await page.getByRole('button', { name: nl('algemeen.opslaan') }).click();
    const phone = page.getByRole('link', { name: '030 123 45 67' });
    await phone.waitFor();
    expect(await phone.getAttribute('href')).toBe('tel:0301234567');

    expect(await page.content()).not.toContain('Schuilgang');
    await page.getByRole('button', { name: nl('gezin.toonAdres') }).click();
    await page.getByLabel(nl('gezin.redenAdres')).fill('Huisbezoek');
    await page.getByRole('button', { name: nl('gezin.toonAdresNu'), exact: true }).click();
    await sees(page, 'Schuilgang 7, 3439ZZ');

    await page
      .getByRole('link', { name: nl('gezin.vergelijkMet', { naam: `${YARA.voornamen} ${YARA.achternaam}` }) })
      .click();
    await arrives(page, nl('gezin.vergelijk'));
    await page.getByRole('button', { name: nl('gezin.voegSamen') }).click();
    await arrives(page, `Yarra ${YARA.achternaam}`);
    await sees(page, nl('gezin.samengevoegdMet', { naam: `${YARA.voornamen} ${YARA.achternaam}` }));
    // The dossier of the other one came along.
    await sees(page, 'ZW-2025-');

    await page.getByRole('button', { name: nl('gezin.ontkoppel') }).click();
    await sees(page, nl('gezin.ontkoppeld', { naam: `${YARA.voornamen} ${YARA.achternaam}` }));
    await sees(page, nl('gezin.geenDossiers'));
  });
});
