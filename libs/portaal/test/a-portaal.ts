import { type Api, type ApiTenant, aRegion, asBetrokkene, csvOf, enterBy, sendLink } from '@zesweken/testing';

/** A child with a parent named Anna Proef, in a dossier of a gemeente bound to a jeugdhulp and a wijkteam. */
export async function aChild(api: Api, geboortedatum = '2011-12-01') {
  const { gemeente, jeugdhulp, wijkteam } = await aRegion(api, 'jeugdhulp', 'wijkteam');
  return { gemeente, jeugdhulp, wijkteam, ...(await childOf(gemeente, geboortedatum)) };
}

/** Another child of the gemeente. */
export async function childOf(gemeente: ApiTenant, geboortedatum: string, more: object = {}) {
  const officer = gemeente.as('leerplicht');
  await officer.csv('/verzuimmeldingen/_importeren', csvOf({ geboortedatum, ...more })).expect(200);
  const { body } = await officer
    .get<{ items: { id: string; leerling: { id: string } }[] }>('/dossiers')
    .expect(200);
  const found = await Promise.all(
    body.items.map(async ({ id, leerling }) => ({
      dossierId: id,
      leerlingId: leerling.id,
      born: (await officer.get<{ geboortedatum: string }>(`/leerlingen/${leerling.id}`).expect(200)).body
        .geboortedatum,
    })),
  );
  const { dossierId, leerlingId } = found.find(({ born }) => born === geboortedatum)!;
  await officer
    .patch(`/dossiers/${dossierId}`, { behandelaarId: gemeente.user('leerplicht').id })
    .expect(200);
  const parent = await officer
    .post<{ id: string }>(`/leerlingen/${leerlingId}/gezagdragers`, {
      naam: 'Anna Proef',
      relatie: 'moeder',
      gezag: true,
    })
    .expect(201);
  return { officer, dossierId, leerlingId, gezagdragerId: parent.body.id };
}

/** Somebody came in by a link. */
export async function inside(
  api: Api,
  gemeente: ApiTenant,
  leerlingId: string,
  gezagdragerId: string | null,
) {
  const link = await sendLink(api, gemeente, leerlingId, gezagdragerId);
  return { link, mijn: asBetrokkene(api, await enterBy(api, link)) };
}

export const asked = (ontvangers: string[]) => ({
  doel: 'plaatsing',
  categorieen: ['contact', 'plan'],
  ontvangers,
  geldigVanaf: '2026-01-12',
  geldigTot: '2026-06-30',
});
