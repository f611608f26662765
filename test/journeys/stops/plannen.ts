import type { Page } from 'playwright-core';
import { sees } from '../acts.js';
import type { Texts } from '../texts.js';
import { type FeatureStops, press, type Stop, text } from './stop.js';

const DOSSIER = '/dossiers/$id';

/** Words that are neither Dutch nor English, so that no text of the screens is taken for them. */
const PLAN = {
  stemOuders: 'Lorem ipsum.\nDolor sit amet.',
  stemLeerling: 'Consectetur adipiscing elit.',
  gehoord: { datum: '2026-01-09', hoe: 'sed do', door: 'E. Tempor' },
  doelen: [{ tekst: 'Incididunt ut labore', bereiktAls: 'Magna aliqua' }],
  afspraken: [{ tekst: 'Ut enim ad minim', met: 'V. Nostrud' }],
  rooster: [
    {
      vanaf: '2026-01-12',
      blokken: [{ dagVanWeek: 'ma', dagdeel: 'ochtend', uren: 1.5, plek: 'school', waar: '' }],
      toelichting: '',
    },
    {
      vanaf: '2026-01-19',
      blokken: [
        { dagVanWeek: 'ma', dagdeel: 'ochtend', uren: 2, plek: 'school', waar: '' },
        { dagVanWeek: 'wo', dagdeel: 'middag', uren: 2.25, plek: 'elders', waar: 'Ullamco' },
      ],
      toelichting: 'Laboris nisi',
    },
  ],
  arrangement: {
    urenSchool: 4.25,
    school: 'Aliquip',
    urenZorg: 6,
    aanbieder: 'Commodo',
    betaler: 'Duis',
    van: '2026-01-12',
  },
  evaluaties: [
    { gepland: '2026-01-09', gehouden: '2026-01-09', bevindingen: 'Aute irure', vervolg: 'Reprehenderit' },
    { gepland: '2026-02-16' },
  ],
};

/** The plan: empty, read, edited part by part, compared, agreed, and merged. */
export const plannen: FeatureStops = async ({ gemeente, idOf }) => {
  const id = idOf('Nergenshuis');
  const officer = gemeente.as('leerplicht');
  const path = `/dossiers/${id}/plan`;
  await officer.put(path, { stemOuders: 'Lorem ipsum.' }).expect(200);
  await officer.with({ 'if-match': '*' }).put(path, PLAN).expect(200);
  const actie = { omschrijving: 'Voluptate velit', wie: 'C. Dolore', uiterlijk: '2026-01-16' };
  await officer.post(`/dossiers/${id}/acties`, actie).expect(201);
  const { body } = await officer.post<{ id: string }>(`/dossiers/${id}/acties`, actie).expect(201);
  const gaveUp = { status: 'niet-gedaan', reden: 'Fugiat', uitkomst: 'Nulla pariatur' };
  await officer.with({ 'if-match': '"1"' }).patch(`/acties/${body.id}`, gaveUp).expect(200);

  const at = `/dossiers/${id}?deel=plan`;
  const stop = (shows: Stop['shows'], more: Partial<Stop> = {}): Stop => ({
    route: DOSSIER,
    at,
    shows,
    ...more,
  });
  const stops: Stop[] = [
    {
      route: DOSSIER,
      at: `/dossiers/${idOf('Weerterug')}?deel=plan`,
      shows: press('plan.wijzig', 'plan.eigenWoorden'),
    },
    stop(text('actie.weerOpen')),
    stop(editEverything),
    stop(press('plan.toonVersies', 'plan.vergelijk')),
    stop(press('plan.stelVast', 'plan.wieMoetGezag')),
    stop(press('actie.voegToe', 'actie.uiterlijkVraag')),
    stop(async (page, t) => {
      await press('actie.voegToe', 'actie.uiterlijkVraag')(page, t);
      await press('actie.bewaar', 'veldfout.verplicht')(page, t);
    }),
    stop(press('actie.anders', 'actie.hoeGing')),
    stop(
      async (page, t) => {
        await press('plan.wijzig', 'plan.eigenWoorden')(page, t);
        await page.getByLabel(t('plan.stemOuders')).fill('Excepteur sint.');
        await gemeente
          .as('teamleider')
          .with({ 'if-match': '*' })
          .put(path, { stemOuders: `Occaecat ${Math.random()}`, doelen: [] })
          .expect(200);
        await press('algemeen.opslaan', 'plan.botsing.mijn')(page, t);
      },
      { refusals: [412] },
    ),
  ];
  return [{ rol: 'leerplicht', stops }];
};

/** Opens every part for editing at once. */
async function editEverything(page: Page, t: Texts): Promise<void> {
  const edit = page.getByRole('button', { name: t('plan.wijzig'), exact: true });
  await edit.first().waitFor();
  for (let left = await edit.count(); left > 0; left = await edit.count()) await edit.first().click();
  await sees(page, t('plan.volgendeWeek'));
}
