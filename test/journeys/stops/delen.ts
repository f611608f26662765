import { bindMember } from '@zesweken/testing';
import { sees } from '../acts.js';
import { type FeatureStops, press, type Stop, text, title } from './stop.js';

/** Sharing: consent, referrals, and who sees what. */
export const delen: FeatureStops = async ({ gemeente, idOf, leerlingOf, api }) => {
  const partner = await api.aTenant('partner', { deelsoort: 'jeugdhulp', slug: 'hulp-delen' });
  // Of the convenant that rekenregels made.
  await bindMember(api, gemeente.id, partner);
  const officer = gemeente.as('leerplicht');
  const dossier = idOf('Weerterug');
  await officer
    .post(`/leerlingen/${leerlingOf('Weerterug')}/gezagdragers`, {
      naam: 'Mia Weerterug',
      relatie: 'moeder',
      gezag: true,
    })
    .expect(201);
  const gever = (hoedanigheid: string, naam: string) => ({
    hoedanigheid,
    naam,
    datum: '2026-01-12',
    bewijs: 'formulier',
  });
  const given = await officer
    .post<{ id: string }>('/toestemmingen', {
      dossierId: dossier,
      doel: 'plaatsing',
      categorieen: ['contact', 'plan'],
      ontvangers: [partner.slug],
      gevers: [gever('gezagdrager', 'Mia Weerterug'), gever('leerling', 'Sanne Weerterug')],
      geldigVanaf: '2026-01-12',
      geldigTot: '2026-02-10',
    })
    .expect(201);
  const made = await officer
    .post<{ id: string }>('/verwijzingen', {
      dossierId: dossier,
      naar: partner.slug,
      categorieen: ['contact'],
      grondslag: { soort: 'toestemming', toestemmingId: given.body.id },
      vraag: 'Kunt u bellen?',
    })
    .expect(201);
  await officer.post(`/verwijzingen/${made.body.id}/_verzenden`).expect(200);
  return [{ rol: 'leerplicht', stops: [...inDossier(dossier), ...mail(made.body.id)] }];
};

function inDossier(dossier: string): Stop[] {
  const at = `/dossiers/${dossier}?deel=delen`;
  return [
    { route: '/dossiers/$id', at, shows: text('delen.wieZietWat') },
    { route: '/dossiers/$id', at, shows: press('delen.trekIn', 'delen.intrekkenUitleg') },
    {
      route: '/dossiers/$id/toestemming',
      at: `/dossiers/${dossier}/toestemming`,
      shows: async (page, t) => {
        await title('delen.toestemming')(page, t);
        await page.getByRole('checkbox', { name: t('delen.categorie.zorg') }).check();
        await sees(page, t('delen.wieMoet'));
        await page.getByRole('button', { name: t('delen.legVast') }).click();
        await sees(page, t('delen.vulDoel'));
      },
    },
    {
      route: '/dossiers/$id/verwijzen',
      at: `/dossiers/${dossier}/verwijzen`,
      shows: async (page, t) => {
        await title('delen.verwijs')(page, t);
        await page.getByRole('checkbox', { name: t('delen.categorie.plan') }).check();
        await page.getByLabel(t('delen.naar')).selectOption({ index: 1 });
        await page.getByRole('button', { name: t('delen.verzend') }).click();
        await sees(page, t('delen.vulVraag'));
      },
    },
  ];
}

function mail(verwijzing: string): Stop[] {
  const at = `/verwijzingen/${verwijzing}`;
  return [
    { route: '/verwijzingen', at: '/verwijzingen', shows: text('verwijzingen.leeg') },
    {
      route: '/verwijzingen',
      at: '/verwijzingen?richting=verzonden',
      shows: text('verwijzingen.status.verzonden'),
    },
    { route: '/verwijzingen/$id', at, shows: text('verwijzingen.gesprek') },
    { route: '/verwijzingen/$id', at, shows: press('verwijzingen.trekIn', 'verwijzingen.intrekkenUitleg') },
    { route: '/verwijzingen/$id', at, shows: press('verwijzingen.schrijf', 'verwijzingen.vulBericht') },
  ];
}
