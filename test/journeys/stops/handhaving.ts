import { sees } from '../acts.js';
import { YARA } from '../week.js';
import { type FeatureStops, press, type Stop, text } from './stop.js';

const DAY = '2026-01-12';

/** The compartment of sworn officers, and what others see in its place. */
export const handhaving: FeatureStops = async ({ gemeente, idOf }) => {
  const boa = gemeente.as('boa');
  const dossier = idOf(YARA.achternaam);
  const start = { grond: 'relatief', datum: DAY, toelichting: 'Afspraken niet nagekomen' };
  const { body } = await boa.post<{ id: string }>(`/dossiers/${dossier}/handhaving`, start).expect(201);
  const steps = [
    { soort: 'horen-ouders', gehoord: true, cautie: true, tekst: 'Moeder gehoord' },
    { soort: 'horen-leerling', gehoord: false, tekst: 'Kwam niet' },
    { soort: 'mas-route', route: 'strafrechtelijk', problemen: false, tekst: 'Hulp is niet nodig' },
    {
      ...{
        soort: 'proces-verbaal',
        nummer: 'PL-1',
        artikel: '2-lid-1',
        tegen: 'ouders',
        verbalisant: 'B. Oa',
      },
      ...{ recidive: true, kopieRaadOp: DAY, tekst: 'Lang weggebleven' },
    },
  ];
  for (const step of steps)
    await boa.post(`/handhavingszaken/${body.id}/stappen`, { datum: DAY, ...step }).expect(201);
  const zaak = `/handhaving/${body.id}`;
  return [
    {
      rol: 'boa',
      stops: [
        { route: '/handhaving', at: '/', shows: text('zaakstatus.uitvoering') },
        { route: '/handhaving', at: '/handhaving', shows: text('zaakgrond.relatief') },
        { route: '/handhaving/$id', at: zaak, shows: press('handhaving.legVast', 'handhaving.kiesStap') },
        ...['horen-ouders', 'mas-route', 'halt-uitkomst', 'proces-verbaal', 'afsluiten'].map((soort) =>
          withStep(zaak, soort),
        ),
      ],
    },
    {
      rol: 'leerplicht',
      stops: [{ route: '/handhaving', at: '/handhaving', shows: text('schil.geenToegang') }],
    },
  ];
};

/** The form with the fields of one kind of step. */
function withStep(at: string, soort: string): Stop {
  return {
    route: '/handhaving/$id',
    at,
    shows: async (page, t) => {
      await page.locator('#soort').selectOption(soort);
      await sees(page, t('handhaving.tekstUitleg'));
    },
  };
}
