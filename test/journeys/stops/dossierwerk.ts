import { csvOf } from '@zesweken/testing';
import { sees } from '../acts.js';
import { aTestBsn } from '../week.js';
import { type FeatureStops, press, text } from './stop.js';

const ROUTE = '/dossiers/$id';

/** Places found, the ladder, questions and the states that only a person brings about. */
export const dossierwerk: FeatureStops = async ({ gemeente }) => {
  const officer = gemeente.as('leerplicht');
  const rows = ['Metplek', 'Halfterug', 'Misluktweer', 'Dichtgedaan'].map((achternaam, at) => ({
    meldingsnummer: `WERK-${at}`,
    bsn: aTestBsn(40 + at),
    voornamen: 'Kind',
    achternaam,
    begindatum: '2025-12-08',
    meldingsdatum: '2025-12-15',
  }));
  await officer.csv('/verzuimmeldingen/_importeren', csvOf(...rows)).expect(200);
  const { body } = await officer.get('/dossiers?pageSize=100').expect(200);
  const items = body.items as { id: string; leerling: { naam: string } }[];
  const [plek, half, mislukt, dicht] = rows.map(
    ({ achternaam }) => items.find(({ leerling }) => leerling.naam.includes(achternaam))!.id,
  );
  const place = async (id: string | undefined, about: object) => {
    const nieuw = { soort: 'eigen-school', ingangsdatum: '2026-01-05', omvang: 'volledig', ...about };
    return (await officer.post(`/dossiers/${id}/plaatsingen`, nieuw).expect(201)).body.id as string;
  };
  await place(plek, { toelichting: '<script>alert(1)</script>' });
  await place(half, { soort: 'aangepast-rooster', omvang: 'gedeeltelijk', urenPerWeek: 6 });
  const failed = await place(mislukt, {});
  await officer
    .post(`/dossiers/${mislukt}/plaatsingen/${failed}/_mislukt`, { datum: '2026-01-08', reden: 'Sami.' })
    .expect(200);
  await officer
    .post(`/dossiers/${mislukt}/escalaties`, { trede: 3, sinds: '2026-01-09', toelichting: 'Sami.' })
    .expect(201);
  await officer.post(`/dossiers/${dicht}/_sluiten`, { reden: 'onterecht', datum: '2026-01-12' }).expect(200);

  return [
    {
      rol: 'leerplicht',
      stops: [
        { route: ROUTE, at: `/dossiers/${plek}`, shows: text('stap.geplaatstKnop') },
        {
          route: ROUTE,
          at: `/dossiers/${plek}?deel=plaatsingen`,
          shows: press('plaatsing.misluktKnop', 'plaatsing.misluktBewaar'),
        },
        {
          route: ROUTE,
          at: `/dossiers/${half}?deel=plaatsingen`,
          shows: async (page, t) => {
            await press('plaatsing.nieuw', 'plaatsing.bewaar')(page, t);
            await press('plaatsing.bewaar', 'plaatsing.kiesSoort')(page, t);
          },
        },
        {
          route: ROUTE,
          at: `/dossiers/${mislukt}`,
          shows: async (page, t) => {
            await sees(page, t('status.heropend'));
            await press('ladder.verplaats', 'ladder.toelichting')(page, t);
          },
        },
        { route: ROUTE, at: `/dossiers/${mislukt}?deel=plaatsingen`, shows: text('plaatsing.nietigUitleg') },
        { route: ROUTE, at: `/dossiers/${dicht}`, shows: press('stap.heropenKnop', 'heropenen.reden') },
      ],
    },
  ];
};
