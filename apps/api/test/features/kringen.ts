import type { Role } from '@zesweken/http';
import type { ApiTenant } from '@zesweken/testing';
import { bindPartner } from './een-partner.js';
import type { FeatureInTests } from './feature.js';

const AFSPRAAK = { soort: 'afspraak', categorie: 'zorg', tekst: 'Wij bellen elke week' };

interface Side {
  readonly tenant: ApiTenant;
  readonly rol: Role;
}

/** A shared plan of a new child of one side, with a verwijzing that the other accepted and by which it can be asked in. */
async function aKring(from: Side, to: Side): Promise<{ kring: string; verwijzing: string }> {
  const worker = from.tenant.as(from.rol);
  const id = async (path: string, body: object): Promise<string> =>
    (await worker.post<{ id: string }>(path, body).expect(201)).body.id;
  const leerlingId = await id('/leerlingen', {
    voornamen: 'Nog',
    achternaam: 'Een',
    geboortedatum: '2012-04-05',
    gemeentecode: 'GM0356',
  });
  const dossierId = await id('/dossiers', { leerlingId, soort: 'ziek', begindatum: '2026-01-05' });
  const verwijzing = await id('/verwijzingen', {
    dossierId,
    naar: to.tenant.slug,
    categorieen: ['contact'],
    grondslag: { soort: 'noodsituatie', reden: 'acuut gevaar' },
    vraag: 'Kunt u komen?',
  });
  await worker.post(`/verwijzingen/${verwijzing}/_verzenden`).expect(200);
  await to.tenant.as(to.rol).post(`/verwijzingen/${verwijzing}/_accepteren`, {}).expect(200);
  return { kring: await id(`/dossiers/${dossierId}/kring`, {}), verwijzing };
}

/** Shared plans: one of the own dossier with the partner in it, and one of the partner in which we take part. */
export const kringen: FeatureInTests = {
  prepare: async (gemeente, known, api) => {
    const { tenant: partner } = await bindPartner(api, gemeente);
    const agent = gemeente.as('leerplicht');
    const worker = partner.as('medewerker');
    const { made } = known;
    await worker.post(`/verwijzingen/${made.verwijzing}/_accepteren`, {}).expect(200);
    const own = await agent.post<{ id: string }>(`/dossiers/${known.dossier}/kring`).expect(201);
    await agent.post(`/kringen/${own.body.id}/leden`, { verwijzingId: made.verwijzing }).expect(200);
    const item = await agent
      .post<{ items: { id: string }[] }>(`/kringen/${own.body.id}/items`, AFSPRAAK)
      .expect(201);
    const ours = { tenant: gemeente, rol: 'leerplicht' } as const;
    // Of a child of its own, as the partner is one for all gemeenten of a spec.
    const theirs = await aKring({ tenant: partner, rol: 'medewerker' }, ours);
    await worker.post(`/kringen/${theirs.kring}/leden`, { verwijzingId: theirs.verwijzing }).expect(200);
    const empty = await aKring(ours, { tenant: partner, rol: 'medewerker' });
    return {
      kring: own.body.id,
      kringitem: item.body.items[0]?.id ?? '',
      kringVanAnder: theirs.kring,
      legeKring: empty.kring,
      nieuwLid: empty.verwijzing,
    };
  },
  calls: {
    'GET /api/v1/dossiers/:id/kring': ({ gemeente, dossier }) =>
      gemeente.as('leerplicht').get(`/dossiers/${dossier}/kring`),
    'POST /api/v1/dossiers/:id/kring': ({ gemeente, absoluut }) =>
      gemeente.as('leerplicht').post(`/dossiers/${absoluut}/kring`),
    'GET /api/v1/kringen': ({ gemeente }) => gemeente.as('leerplicht').get('/kringen'),
    'GET /api/v1/kringen/:id': ({ gemeente, made }) =>
      gemeente.as('leerplicht').get(`/kringen/${made.kring}`),
    'POST /api/v1/kringen/:id/leden/:slug/_uitnemen': ({ gemeente, made }) =>
      gemeente.as('leerplicht').post(`/kringen/${made.kring}/leden/${made.partner}/_uitnemen`),
    'POST /api/v1/kringen/:id/leden': ({ gemeente, made }) =>
      gemeente.as('leerplicht').post(`/kringen/${made.legeKring}/leden`, { verwijzingId: made.nieuwLid }),
    'POST /api/v1/kringen/:id/items': ({ gemeente, made }) =>
      gemeente.as('leerplicht').post(`/kringen/${made.kring}/items`, AFSPRAAK),
    'PATCH /api/v1/kringen/:id/items/:item': ({ gemeente, made }) =>
      gemeente
        .as('leerplicht')
        .patch(`/kringen/${made.kring}/items/${made.kringitem}`, { versie: 1, tekst: 'Wij bellen' }),
    'POST /api/v1/kringen/:id/_verlaten': ({ gemeente, made }) =>
      gemeente.as('leerplicht').post(`/kringen/${made.kringVanAnder}/_verlaten`),
    'POST /api/v1/kringen/:id/_beeindigen': ({ gemeente, made }) =>
      gemeente.as('leerplicht').post(`/kringen/${made.kring}/_beeindigen`),
  },
  params: {
    'POST /api/v1/kringen/:id/leden/:slug/_uitnemen': { slug: 'partner' },
    'PATCH /api/v1/kringen/:id/items/:item': { item: 'kringitem' },
  },
  bodies: {
    'POST /api/v1/kringen/:id/leden': { verwijzingId: '019bb138-1000-7000-8000-00000000000a' },
    'POST /api/v1/kringen/:id/items': AFSPRAAK,
    'PATCH /api/v1/kringen/:id/items/:item': { versie: 1, tekst: 'x' },
  },
};
