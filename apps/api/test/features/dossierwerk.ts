import { randomUUID } from 'node:crypto';
import { aPgn } from '@zesweken/testing';
import sql from 'sql-template-tag';
import type { FeatureInTests } from './feature.js';

const PLAATSING = { soort: 'eigen-school', ingangsdatum: '2025-12-20', omvang: 'volledig' };
const MISLUKT = { datum: '2026-01-05', reden: 'Weer thuis.' };
const NAAR_TREDE = { trede: 2, sinds: '2026-01-05', toelichting: 'School komt er niet uit.' };

/** Plaatsingen, the ladder, questions and the steps of a dossier. */
export const dossierwerk: FeatureInTests = {
  prepare: async (gemeente, { leerling, melding }) => {
    const officer = gemeente.as('leerplicht');
    const [signaal, weerOpen, gesloten, metPlek] = await Promise.all(
      ['S', 'E', 'G', 'P'].map(async (nummer, at) => {
        const { body } = await officer
          .post('/verzuimmeldingen', {
            meldingsnummer: `W-${nummer}`,
            bsn: aNumber(at),
            voornamen: 'Kind',
            achternaam: nummer,
            geboortedatum: '2013-01-01',
            gemeentecode: 'GM0356',
            brin: '00AA',
            onderwijssoort: 'vo',
            verzuimsoort: nummer === 'S' ? 'overig' : 'lrv',
            begindatum: '2025-12-01',
            ...(nummer === 'E' ? { einddatum: '2026-01-02' } : {}),
          })
          .expect(201);
        return body.dossierId as string;
      }),
    );
    await officer
      .post(`/dossiers/${gesloten}/_sluiten`, { reden: 'verhuisd', datum: '2026-01-12' })
      .expect(200);
    const { body: plek } = await officer.post(`/dossiers/${metPlek}/plaatsingen`, PLAATSING).expect(201);
    const vraag = randomUUID();
    await gemeente.rows(sql`
      insert into dossiervragen (id, dossier_id, soort, melding_id, sleutel, gesteld_op)
      select ${vraag}, id, 'splitsen', ${melding}, 'proef', now() from dossiers where leerling_id = ${leerling}`);
    return {
      signaal: signaal!,
      weerOpen: weerOpen!,
      gesloten: gesloten!,
      metPlek: metPlek!,
      plek: plek.id as string,
      vraag,
    };
  },
  calls: {
    'POST /api/v1/dossiers/:id/_activeren': ({ gemeente, made }) =>
      gemeente
        .as('leerplicht')
        .post(`/dossiers/${made.signaal}/_activeren`, { eersteVerzuimdag: '2025-12-01' }),
    'POST /api/v1/dossiers/:id/_nietterug': ({ gemeente, made }) =>
      gemeente.as('leerplicht').post(`/dossiers/${made.weerOpen}/_nietterug`, {}),
    'POST /api/v1/dossiers/:id/_heropenen': ({ gemeente, made }) =>
      gemeente.as('leerplicht').post(`/dossiers/${made.gesloten}/_heropenen`, { reden: 'Vergissing.' }),
    'GET /api/v1/dossiers/:id/tijdlijn': ({ gemeente, dossier }) =>
      gemeente.as('leerplicht').get(`/dossiers/${dossier}/tijdlijn`),
    'POST /api/v1/dossiers/:id/plaatsingen': ({ gemeente, dossier }) =>
      gemeente.as('leerplicht').post(`/dossiers/${dossier}/plaatsingen`, PLAATSING),
    'POST /api/v1/dossiers/:id/plaatsingen/:pid/_mislukt': ({ gemeente, made }) =>
      gemeente.as('leerplicht').post(`/dossiers/${made.metPlek}/plaatsingen/${made.plek}/_mislukt`, MISLUKT),
    'POST /api/v1/dossiers/:id/plaatsingen/:pid/_intrekken': ({ gemeente, made }) =>
      gemeente
        .as('leerplicht')
        .post(`/dossiers/${made.metPlek}/plaatsingen/${made.plek}/_intrekken`, { reden: 'Vergissing.' }),
    'GET /api/v1/dossiers/:id/escalatieladder': ({ gemeente, dossier }) =>
      gemeente.as('leerplicht').get(`/dossiers/${dossier}/escalatieladder`),
    'POST /api/v1/dossiers/:id/escalaties': ({ gemeente, dossier }) =>
      gemeente.as('leerplicht').post(`/dossiers/${dossier}/escalaties`, NAAR_TREDE),
    'POST /api/v1/dossiervragen/:id/_beantwoorden': ({ gemeente, made }) =>
      gemeente
        .as('leerplicht')
        .post(`/dossiervragen/${made.vraag}/_beantwoorden`, { antwoord: 'Het blijft één dossier.' }),
  },
  params: {
    'POST /api/v1/dossiers/:id/plaatsingen/:pid/_mislukt': { pid: 'plek' },
    'POST /api/v1/dossiers/:id/plaatsingen/:pid/_intrekken': { pid: 'plek' },
  },
  bodies: {
    'POST /api/v1/dossiers/:id/_activeren': { eersteVerzuimdag: '2025-12-01' },
    'POST /api/v1/dossiers/:id/_heropenen': { reden: 'Vergissing.' },
    'POST /api/v1/dossiers/:id/plaatsingen': PLAATSING,
    'POST /api/v1/dossiers/:id/plaatsingen/:pid/_mislukt': MISLUKT,
    'POST /api/v1/dossiers/:id/plaatsingen/:pid/_intrekken': { reden: 'Vergissing.' },
    'POST /api/v1/dossiers/:id/escalaties': NAAR_TREDE,
    'POST /api/v1/dossiervragen/:id/_beantwoorden': { antwoord: 'Het blijft één dossier.' },
  },
};

/** Numbers beside those of the busy gemeente. */
const aNumber = (at: number): string => aPgn(11 + at);
