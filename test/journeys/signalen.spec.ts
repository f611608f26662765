import { expect, it } from '@jest/globals';
import { csvOf, until } from '@zesweken/testing';
import { arrives, sees } from './acts.js';
import { journeys } from './stage.js';
import { nl } from './texts.js';

const ABSOLUUT = { verzuimsoort: 'absoluut', brin: '', meldingsdatum: '2025-12-16' };
const FILE = csvOf(
  { ...ABSOLUUT, meldingsnummer: 'A1', bsn: '111222333', achternaam: 'Eerste', begindatum: '2025-12-01' },
  { ...ABSOLUUT, meldingsnummer: 'A2', bsn: '999990342', achternaam: 'Tweede', begindatum: '2025-12-08' },
);

journeys('signals and work lists', (stage) => {
  it('works off a list with the keyboard, and takes a slip back', async () => {
    const gemeente = await stage.api.aTenant();
    await gemeente.as('leerplicht').csv('/verzuimmeldingen/_importeren', FILE).expect(200);
    const page = await stage.visit({ as: [gemeente, 'leerplicht'] });
    await page.goto('/werklijsten');
    await arrives(page, nl('werklijst.titel'));
    const button = (what: string, naam: string) =>
      page.getByRole('button', { name: `${nl(`werklijst.knop.te-verifieren.${what}`)}: Sami ${naam}` });

    await button('onterecht', 'Eerste').focus();
    await page.keyboard.press('Enter');
    await sees(page, nl('werklijst.gedaan.te-verifieren.onterecht', { naam: 'Sami Eerste' }));
    // The next row has the focus: one more press confirms it.
    const next = `${nl('werklijst.knop.te-verifieren.bevestigen')}: Sami Tweede`;
    await until('the next row to have the focus', () =>
      page.evaluate<boolean>(
        `document.activeElement?.getAttribute('aria-label') === ${JSON.stringify(next)}`,
      ),
    );
    await page.getByRole('button', { name: nl('werklijst.ongedaan') }).click();
    await sees(page, nl('werklijst.teruggedraaid', { naam: 'Sami Eerste' }));
    // What nobody confirmed waits for that again.
    await button('bevestigen', 'Tweede').click();
    await sees(page, nl('werklijst.gedaan.te-verifieren.bevestigen', { naam: 'Sami Tweede' }));
    await button('bevestigen', 'Eerste').click();
    await sees(page, nl('werklijst.leeg.te-verifieren'));
  });

  it('brings what a parent tells to a signal, and a person makes it active', async () => {
    const gemeente = await stage.api.aTenant();
    const page = await stage.visit({ as: [gemeente, 'leerplicht'] });
    await page.goto('/signalen/nieuw');
    await page.getByRole('radio', { name: nl('leerlingkeuze.nieuw') }).check();
    await page.getByLabel(nl('leerlingkeuze.voornamen')).fill('Noor');
    await page.getByLabel(nl('leerlingkeuze.achternaam')).fill('Verzonnen');
    await page.getByLabel(nl('leerlingkeuze.geboortedatum')).fill('2012-05-06');
    await page.getByLabel(nl('leerlingkeuze.gemeentecode')).fill('GM0356');
    await page.getByRole('radio', { name: nl('doorgever.ouder') }).check();
    await page.getByLabel(nl('signaal.wat')).fill('Durft niet naar binnen');
    await page.getByLabel(nl('signaal.sinds')).fill('2025-11-24');
    await page.getByRole('button', { name: nl('signaal.verstuur') }).click();
    await arrives(page, 'Noor Verzonnen');
    await sees(page, 'Durft niet naar binnen');

    // A timetable of ten hours since the autumn makes the rules propose.
    await page.getByRole('button', { name: nl('rooster.voegToe') }).click();
    await page.getByLabel(nl('rooster.urenPerWeek')).fill('10');
    await page.getByLabel(nl('rooster.vanaf')).fill('2025-11-03');
    await page.getByRole('button', { name: nl('algemeen.opslaan') }).click();
    await sees(page, nl('voorstel.kop'));
    await page.getByRole('button', { name: nl('voorstel.activeren') }).click();
    await page.getByLabel(nl('voorstel.eersteDag')).fill('2025-12-01');
    await page.getByRole('button', { name: nl('voorstel.activeren') }).click();
    await sees(page, /^Dossier ZW-2025-0001 is nu actief/);
    const [dossier] = (await gemeente.as('leerplicht').get('/dossiers').expect(200)).body.items;
    expect(dossier).toMatchObject({ status: 'actief', eersteVerzuimdag: '2025-12-01' });
  });
});
