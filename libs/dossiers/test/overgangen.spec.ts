import { describe, expect, it } from '@jest/globals';
import { startApi } from '@zesweken/testing';
import sql from 'sql-template-tag';
import { DOSSIER_STATUSES, type Dossierstatus } from '../src/dossier-status.js';
import { type Dossieractie, DOSSIERACTIES, mogelijk, OVERGANGEN } from '../src/overgangen.js';
import { aDossier, PLEK, type Problem } from './a-dossier.js';

const api = await startApi();
api.clock.set('2026-01-12T09:00:00+01:00');

type Made = Awaited<ReturnType<typeof aDossier>>;

/** A dossier in each of the eight states, reached as people reach it. */
const IN: Readonly<Record<Dossierstatus, () => Promise<Made>>> = {
  signaal: () => aDossier(api, { verzuimsoort: 'overig' }),
  'te-verifieren': () => aDossier(api, { verzuimsoort: 'absoluut', brin: '' }),
  actief: () => aDossier(api),
  'in-plan': async () => {
    const made = await aDossier(api);
    // What a plan does to the dossier; plans are another feature's, which depends on this one.
    await made.tenant.rows(sql`update dossiers set status = 'in-plan' where id = ${made.id}`);
    return made;
  },
  'te-bevestigen': () => aDossier(api, { einddatum: '2026-01-09' }),
  geplaatst: async () => {
    const made = await aDossier(api);
    await made.place();
    return made;
  },
  gesloten: async () => {
    const made = await aDossier(api);
    await made.step('_sluiten', { reden: 'verhuisd', datum: '2026-01-12' }).expect(200);
    return made;
  },
  heropend: async () => {
    const made = await aDossier(api);
    const { id } = await made.place();
    await made.step(`plaatsingen/${id}/_mislukt`, { datum: '2026-01-08', reden: 'Weer thuis.' }).expect(200);
    return made;
  },
};

/** How each act is asked; `plannen` is asked by what makes plans. */
const ASK: Readonly<
  Partial<Record<Dossieractie, (made: Made) => PromiseLike<{ status: number; body: Problem }>>>
> = {
  bevestigen: ({ step }) => step('_bevestigen'),
  'niet-terug': ({ step }) => step('_nietterug'),
  activeren: ({ step }) => step('_activeren', { eersteVerzuimdag: '2025-12-08' }),
  plaatsen: ({ step }) => step('plaatsingen', PLEK),
  'plaatsing-mislukt': async ({ step, file }) => {
    const { plaatsingen } = await file();
    const id = plaatsingen.find(({ einde }) => einde === null)?.id ?? '019bb138-1000-7000-8000-000000000000';
    return step(`plaatsingen/${id}/_mislukt`, { datum: '2026-01-09', reden: 'Weer thuis.' });
  },
  escaleren: ({ step }) =>
    step('escalaties', { trede: 3, sinds: '2026-01-12', toelichting: 'Het zit vast.' }),
  sluiten: ({ step }) => step('_sluiten', { reden: 'onterecht', datum: '2026-01-12' }),
  heropenen: ({ step }) => step('_heropenen', { reden: 'Vergissing.' }),
};

const acts = Object.keys(ASK) as Dossieractie[];

describe('each of the eight states', () => {
  it.each(DOSSIER_STATUSES)('can be reached, and says what it allows: %s', async (status) => {
    const { file } = await IN[status]();

    expect(await file()).toMatchObject({ status, mogelijk: mogelijk(status) });
  });

  it.each(DOSSIER_STATUSES.flatMap((status) => acts.map((act) => [status, act] as const)))(
    '%s keeps to the table for: %s',
    async (status, act) => {
      const made = await IN[status]();
      const before = await made.file();

      const { status: answer, body } = await ASK[act]!(made);

      if (!OVERGANGEN[act].van.includes(status)) {
        expect(answer).toBe(409);
        const { code } =
          status === 'gesloten' && act !== 'bevestigen'
            ? { code: 'dossier.gesloten' }
            : OVERGANGEN[act].weigering;
        expect(body.code).toBe(code);
        // A refusal says what to do, and does nothing.
        expect(body.detail).toMatch(/\b(bevestig|vernieuw|ga verder|werken|neem)\b/i);
        expect(await made.file()).toEqual(before);
        return;
      }
      // There is no place that could fail in these states; that is another refusal than the state's.
      const nothingToFail = act === 'plaatsing-mislukt' && status !== 'geplaatst';
      expect(answer).toBe(nothingToFail ? 404 : act === 'plaatsen' || act === 'escaleren' ? 201 : 200);
      const { naar } = OVERGANGEN[act];
      if (naar !== null) expect((await made.file()).status).toBe(naar);
    },
  );
});

describe('the table of transitions', () => {
  it('has a way into every state but the first, and a way out of each', () => {
    for (const status of DOSSIER_STATUSES) expect(mogelijk(status)).not.toEqual([]);
    const into = new Set(DOSSIERACTIES.map((act) => OVERGANGEN[act].naar));
    // The others follow from what is entered: see the states above, each reached that way.
    expect([...into].filter((naar) => naar !== null).sort()).toEqual(['actief', 'gesloten', 'heropend']);
  });
});
