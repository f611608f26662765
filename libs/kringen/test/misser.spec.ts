import { randomUUID } from 'node:crypto';
import { expect, it } from '@jest/globals';
import { aSharedDossier, startApi } from '@zesweken/testing';

const api = await startApi();
const ROUNDS = 30;
/** The quickest of many tells what it costs; what else the machine does only makes others slower. */
const MOST_APART = 1.7;

it('a guess that hits something of others takes as long, and hears the same, as one that hits nothing', async () => {
  const { jeugdhulp, swv, officer, dossierId, send } = await aSharedDossier<{ id: string }>(api);
  const verwijzing = await send(jeugdhulp);
  await jeugdhulp.as('medewerker').post(`/verwijzingen/${verwijzing}/_accepteren`, {}).expect(200);
  const { body: kring } = await officer.post<{ id: string }>(`/dossiers/${dossierId}/kring`).expect(201);
  await officer.post(`/kringen/${kring.id}/leden`, { verwijzingId: verwijzing }).expect(200);
  const stranger = swv.as('trajectbegeleider');
  const ask = async (path: string): Promise<readonly [ms: number, heard: string]> => {
    const began = performance.now();
    const { status, body } = await stranger.get<{ code: string; detail: string }>(path);
    return [performance.now() - began, `${status} ${body.code} ${body.detail}`];
  };

  for (const [path, id] of [
    ['/verwijzingen/:id', verwijzing],
    ['/verwijzingen/:id/inhoud', verwijzing],
    ['/kringen/:id', kring.id],
    ['/dossiers/:id', dossierId],
  ] as const) {
    const [hits, misses]: [number[], number[]] = [[], []];
    const heard = new Set<string>();
    for (let round = 0; round < ROUNDS; round++)
      for (const [times, guess] of [
        [hits, id],
        [misses, randomUUID()],
      ] as const) {
        const [ms, said] = await ask(path.replace(':id', guess));
        times.push(ms);
        heard.add(said);
      }
    expect([path, heard.size, [...heard][0]?.slice(0, 3)]).toEqual([path, 1, '404']);
    const apart = Math.min(...hits) / Math.min(...misses);
    expect([path, apart > 1 / MOST_APART && apart < MOST_APART, apart]).toEqual([path, true, apart]);
  }
});
