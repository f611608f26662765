import type { Page } from 'playwright-core';
import { sees } from '../acts.js';
import type { Texts } from '../texts.js';
import { type FeatureStops, press, type Stop, text, title } from './stop.js';

/** Early signals, work lists, dossiers opened by hand, the college's answers and the rules. */
export const signalen: FeatureStops = async ({ gemeente, idOf, leerlingOf }) => {
  const agent = gemeente.as('leerplicht');
  // Fenna had one report of 16 hours; her sickness makes a proposal.
  const fenna = leerlingOf('Nergenshuis');
  for (const begin of ['2025-11-24', '2025-12-08', '2026-01-05', '2026-01-09']) {
    await agent
      .post(`/leerlingen/${fenna}/ziekmeldingen`, { begin, einde: begin, bron: 'school' })
      .expect(201);
  }
  await agent
    .post(`/leerlingen/${fenna}/verkorte-roosters`, { urenPerWeek: 12.5, vanaf: '2026-01-05' })
    .expect(201);
  await agent
    .post('/signalen', {
      leerlingId: fenna,
      doorgegevenDoor: 'ouder',
      // As somebody from anywhere would write: no text of the client.
      watSpeelt: 'Kan niet slapen <script>alert(1)</script>',
      sinds: '2026-01-05',
      hoeVaak: 'Elke maandag',
    })
    .expect(201);
  const dossier = `/dossiers/${idOf('Nergenshuis')}`;
  return [
    { rol: 'leerplicht', stops: [...lists(), ...forms(), ...inDossier(dossier, idOf('Denkbeeldig'))] },
    { rol: 'beheer', stops: rules() },
  ];
};

function lists(): Stop[] {
  return [
    { route: '/werklijsten', at: '/werklijsten', shows: text('werklijst.knop.te-verifieren.bevestigen') },
    {
      route: '/werklijsten',
      at: '/werklijsten?lijst=te-bevestigen',
      shows: text('werklijst.knop.te-bevestigen.niet-terug'),
    },
    {
      route: '/werklijsten',
      at: '/werklijsten?lijst=voorstellen',
      shows: press('voorstel.activeren', 'voorstel.eersteDag'),
    },
    { route: '/signalen', at: '/signalen', shows: press('voorstel.afwijzen', 'voorstel.redenUitleg') },
    { route: '/signalen', at: '/signalen?pagina=2', shows: text('voorstel.leeg') },
  ];
}

const chooseNew = async (page: Page, t: Texts): Promise<void> => {
  await page.getByRole('radio', { name: t('leerlingkeuze.nieuw') }).check();
};

function forms(): Stop[] {
  return [
    { route: '/signalen/nieuw', at: '/signalen/nieuw', shows: title('signaal.titel') },
    {
      route: '/signalen/nieuw',
      at: '/signalen/nieuw',
      shows: async (page, t) => {
        await chooseNew(page, t);
        await press('signaal.verstuur', 'leerlingkeuze.vulAchternaam')(page, t);
      },
    },
    {
      route: '/dossiers/nieuw',
      at: '/dossiers/nieuw',
      shows: async (page, t) => {
        await page.getByLabel(t('leerlingkeuze.naam')).fill('Nergens');
        await press('leerlingkeuze.zoek', 'leerlingkeuze.gevonden_one')(page, withCount(t));
        await press('openDossier.titel', 'openDossier.vulBegin')(page, t);
      },
    },
  ];
}

/** The texts, with a count of one filled in. */
function withCount(t: Texts): Texts {
  return (key, values) => t(key, { count: 1, ...values });
}

function inDossier(fenna: string, yara: string): Stop[] {
  const route = '/dossiers/$id';
  return [
    {
      route,
      at: `${fenna}?deel=signalen`,
      shows: async (page, t) => {
        await sees(page, t('voorstel.kop'));
        await press('ziek.voegToe', 'ziek.begin')(page, t);
        await press('rooster.voegToe', 'rooster.urenPerWeek')(page, t);
      },
    },
    { route, at: `/dossiers/${yara}?deel=signalen`, shows: text('signaal.geen') },
    {
      route,
      at: `${fenna}?deel=meldingen`,
      shows: async (page, t) => {
        await press('antwoord.toon', 'antwoord.geenDagen')(page, t);
        await press('antwoord.voegDagToe', 'antwoord.haalWeg')(page, t);
        await press('einde.vul', 'einde.uitleg')(page, t);
      },
    },
    {
      route: '/meldingen',
      at: '/meldingen',
      shows: press('antwoordenExport.bewaar', 'antwoordenExport.titel'),
    },
  ];
}

function rules(): Stop[] {
  const at = '/instellingen/signaalregels';
  return [{ route: at, at, shows: press('signaalregels.probeer', 'regel.ziek-po-kort') }];
}
