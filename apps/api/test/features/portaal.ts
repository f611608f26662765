import { type Agent, asBetrokkene, enterBy, sendLink, toEnter } from '@zesweken/testing';
import type { FeatureInTests, Known } from './feature.js';

/** Who came by the link of this gemeente. */
export const betrokkeneIn = ({ gemeente, made }: Pick<Known, 'gemeente' | 'made'>): Agent =>
  asBetrokkene({ visitor: gemeente.as('leerplicht').withToken(undefined) }, made.mijn ?? '');

/** Personal links, and what people do with them. Anna Proef and the leerling are those of gezin and toestemmingen. */
export const portaal: FeatureInTests = {
  prepare: async (gemeente, known, api) => {
    const { leerling, made } = known;
    const anna = await sendLink(api, gemeente, leerling, made.gezagdrager ?? null);
    const mijn = await enterBy(api, anna);
    const open = await sendLink(api, gemeente, leerling, null);
    const ander = await sendLink(api, gemeente, made.jongere ?? '', null);
    return { mijn, link: open.id, binnenkomst: JSON.stringify(toEnter(ander)) };
  },
  calls: {
    'POST /api/v1/leerlingen/:id/toegangslinks': ({ gemeente, leerling, made }) =>
      gemeente.as('leerplicht').post(`/leerlingen/${leerling}/toegangslinks`, {
        gezagdragerId: made.gezagdrager,
        email: 'thuis@proef.example',
      }),
    'GET /api/v1/leerlingen/:id/toegangslinks': ({ gemeente, leerling }) =>
      gemeente.as('leerplicht').get(`/leerlingen/${leerling}/toegangslinks`),
    'POST /api/v1/toegangslinks/:id/_code': ({ gemeente, made }) =>
      gemeente.as('leerplicht').post(`/toegangslinks/${made.link}/_code`, {}),
    'POST /api/v1/toegangslinks/:id/_intrekken': ({ gemeente, made }) =>
      gemeente.as('leerplicht').post(`/toegangslinks/${made.link}/_intrekken`, {}),
    'POST /api/v1/portaal/sessies': ({ gemeente, made }) =>
      gemeente
        .as('leerplicht')
        .withToken(undefined)
        .post('/portaal/sessies', JSON.parse(made.binnenkomst ?? '{}') as object),
    'GET /api/v1/portaal/plan': (known) => betrokkeneIn(known).get('/portaal/plan'),
    'GET /api/v1/portaal/kring': (known) => betrokkeneIn(known).get('/portaal/kring'),
    'POST /api/v1/portaal/plan/_akkoord': (known) =>
      betrokkeneIn(known).post('/portaal/plan/_akkoord', { versie: 1 }),
    'POST /api/v1/portaal/stemmen': (known) =>
      betrokkeneIn(known).post('/portaal/stemmen', { tekst: 'Graag na de vakantie beginnen.' }),
    'GET /api/v1/portaal/toestemmingen': (known) => betrokkeneIn(known).get('/portaal/toestemmingen'),
    'POST /api/v1/portaal/toestemmingen/:id/_geven': (known) =>
      betrokkeneIn(known).post(`/portaal/toestemmingen/${known.made.gevraagd}/_geven`, {}),
    'POST /api/v1/portaal/toestemmingen/:id/_weigeren': (known) =>
      betrokkeneIn(known).post(`/portaal/toestemmingen/${known.made.gevraagd}/_weigeren`, {}),
    'POST /api/v1/portaal/toestemmingen/:id/_intrekken': (known) =>
      betrokkeneIn(known).post(`/portaal/toestemmingen/${known.made.toestemming}/_intrekken`, {}),
    'GET /api/v1/portaal/verwerkingen': (known) => betrokkeneIn(known).get('/portaal/verwerkingen'),
    'DELETE /api/v1/portaal/sessies/huidige': (known) =>
      betrokkeneIn(known).delete('/portaal/sessies/huidige'),
  },
  unlogged: { 'GET /api/v1/portaal/ik': 'tells people who they are' },
  bodies: {
    'POST /api/v1/leerlingen/:id/toegangslinks': { email: 'thuis@proef.example' },
  },
};
