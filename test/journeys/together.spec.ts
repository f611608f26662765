import { expect, it } from '@jest/globals';
import { arrives, sees } from './acts.js';
import { journeys } from './stage.js';
import { nl } from './texts.js';
import { GOOD_WEEK } from './week.js';

journeys('two colleagues', (stage) => {
  it('hand a dossier over, mention each other by keyboard, and find it on their start page', async () => {
    const gemeente = await stage.api.aTenant();
    await gemeente.as('leerplicht').csv('/verzuimmeldingen/_importeren', GOOD_WEEK).expect(200);
    const [officerName, leadName] = [gemeente.user('leerplicht').naam, gemeente.user('teamleider').naam];

    // The teamleider shares out what nobody handles.
    const lead = await stage.visit({ as: [gemeente, 'teamleider'] });
    await lead.goto('/team');
    await arrives(lead, nl('team.titel'));
    const free = lead.getByRole('region', { name: nl('team.zonder') });
    await free.getByRole('checkbox', { name: nl('overdragen.alles') }).check();
    await lead.getByLabel(nl('overdragen.naar')).selectOption({ label: officerName });
    await lead.getByRole('button', { name: nl('overdragen.knop') }).click();
    await sees(lead, nl('overdragen.gelukt_other', { count: 5, naam: officerName }));
    await sees(lead, nl('team.leegZonder'));

    // The officer is told, and has work.
    const officer = await stage.visit({ as: [gemeente, 'leerplicht'] });
    await officer.goto('/');
    await arrives(officer, nl('vandaag.titel'));
    await officer.getByRole('link', { name: `${nl('bericht.balk')} 1 ${nl('bericht.ongelezen')}` }).waitFor();
    const week = officer.getByRole('table', { name: nl('vandaag.groep.deze-week') });
    await week.getByRole('row', { name: 'Sanne Weerterug' }).first().waitFor();

    // A call is logged where one is, and the colleague named by arrow and Enter.
    await week.getByRole('link', { name: 'Sanne Weerterug' }).first().click();
    await arrives(officer, 'Sanne Weerterug');
    await officer
      .getByRole('button', { name: nl('notitie.knop.bel') })
      .first()
      .click();
    const text = officer.getByLabel(nl('notitie.tekst'));
    await text.pressSequentially(`<b>School</b> gebeld. @${leadName.slice(0, 4)}`);
    await officer
      .getByRole('listbox', { name: nl('notitie.collegas') })
      .getByRole('option')
      .waitFor();
    await officer.keyboard.press('Enter');
    expect(await text.inputValue()).toBe(`<b>School</b> gebeld. @${leadName} `);
    await officer.getByRole('button', { name: nl('notitie.bewaar') }).click();
    await sees(officer, nl('notitie.bewaard'));

    // Confirmed from the row.
    await officer.getByRole('link', { name: nl('nav.vandaag'), exact: true }).click();
    await arrives(officer, nl('vandaag.titel'));
    await week.getByRole('button', { name: nl('vandaag.bevestig.te-bevestigen') }).click();
    await officer.getByText(/^Bevestigd: ZW-/).waitFor();

    // The one who was named reads it in the dossier, as it was typed.
    await lead.getByRole('link', { name: nl('nav.vandaag'), exact: true }).click();
    await lead.getByRole('link', { name: 'Sanne Weerterug' }).first().click();
    await arrives(lead, 'Sanne Weerterug');
    await sees(lead.getByRole('article'), `<b>School</b> gebeld. @${leadName}`);
  });
});
