import { csvOf } from '@zesweken/testing';
import { sees } from '../acts.js';
import { aTestBsn } from '../week.js';
import { type FeatureStops, press, type Stop, text } from './stop.js';

interface Items<T> {
  items: T[];
}

const ROUTE = '/dossiers/$id';

/** The tab of termijnen: running, standing still, extended, moved, and the applications that start some of them. */
export const termijnen: FeatureStops = async ({ gemeente }) => {
  const officer = gemeente.as('leerplicht');
  const row = {
    meldingsnummer: 'TERM-1',
    bsn: aTestBsn(61),
    voornamen: 'Kind',
    achternaam: 'Stilgezet',
    begindatum: '2025-12-15',
    meldingsdatum: '2025-12-22',
  };
  await officer.csv('/verzuimmeldingen/_importeren', csvOf(row)).expect(200);
  const dossiers = await officer
    .get<Items<{ id: string; leerling: { id: string; naam: string } }>>('/dossiers?pageSize=100')
    .expect(200);
  const found = dossiers.body.items.find(({ leerling }) => leerling.naam.includes(row.achternaam))!;
  const { id } = found;
  const own = found.leerling.id;
  await officer.post('/aanmeldingen', { leerlingId: own, brin: '99XX', ontvangen: '2026-01-05' }).expect(201);
  await officer
    .post('/aanmeldingen', {
      ...{ leerlingId: own, brin: '99YY', ontvangen: '2025-12-18' },
      ...{ besluit: '2026-01-08', uitkomst: 'geweigerd' },
    })
    .expect(201);
  const { body } = await officer
    .get<Items<{ id: string; soort: string; status: string }>>(`/dossiers/${id}/termijnen`)
    .expect(200);
  const of = (soort: string): string =>
    body.items.find((one) => one.soort === soort && one.status === 'open')!.id;
  const act = (soort: string, name: string, about: object) =>
    officer.post(`/dossiers/${id}/termijnen/${of(soort)}/${name}`, about).expect(200);
  const reden = { reden: 'op-verzoek', toelichting: 'Lorem ipsum' };
  await act('convenant-6-weken', '_opschorten', { van: '2025-12-29', tot: '2026-01-02', ...reden });
  await act('pact-3-maanden', '_opschorten', { van: '2026-01-05', ...reden });
  await act('zorgplicht-6-weken', '_verlengen', { dagen: 14, reden: 'ingewikkeld' });

  const at = `/dossiers/${id}?deel=termijnen`;
  const stop = (shows: Stop['shows']): Stop => ({ route: ROUTE, at, shows });
  return [
    {
      rol: 'leerplicht',
      stops: [
        stop(text('termijnen.wijzigingen')),
        stop(press('termijnen.opschorten', 'termijnen.van')),
        stop(press('termijnen.hervatten', 'termijnen.totHervat')),
        stop(async (page, t) => {
          // By its whole name: what was extended earlier can be taken back.
          await page
            .getByRole('button', { name: `${t('termijnen.verlengen')}: ` })
            .first()
            .click();
          await sees(page, t('termijnen.dagen'));
          await page
            .locator('form')
            .getByRole('button', { name: t('termijnen.verlengen') })
            .click();
          await sees(page, t('termijnen.vulDagen'));
        }),
        stop(press('aanmelding.nieuw', 'aanmelding.ontvangen')),
        stop(press('aanmelding.legBesluitVast', 'aanmelding.besluit')),
      ],
    },
  ];
};
