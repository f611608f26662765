import { describe, expect, it } from '@jest/globals';
import { datum } from '@zesweken/kalender';
import type { Gezagdrager, Gezin } from '@zesweken/leerlingen';
import { PdfMaker } from '@zesweken/pdf';
import { startApi } from '@zesweken/testing';
import { Actie } from '../src/actie.js';
import { printFor } from '../src/export-plan.js';
import { planDocument, type PlanOpPapier } from '../src/plan-document.js';
import { LEEG_PLAN } from '../src/planinhoud.js';
import { aDossier, NERGENS, type Problem } from './plan-in-tests.js';
import { readPdf } from './read-pdf.js';

const api = await startApi();
api.clock.set('2026-01-12T09:00:00+01:00');

/** A plan in which each part says something, and places and an address stand in people's own words too. */
const PAPIER: PlanOpPapier = {
  versie: {
    id: NERGENS,
    dossierId: NERGENS,
    versie: 3,
    door: { id: NERGENS, naam: 'Officer' },
    gemaaktOp: new Date('2026-01-12T08:00:00Z'),
    onderdelen: ['doelen'],
    vastgesteld: {
      id: NERGENS,
      dag: datum('2026-01-11'),
      vastgelegdOp: new Date('2026-01-12T08:00:00Z'),
      vastgelegdDoor: { id: NERGENS, naam: 'Officer' },
      ondertekenaars: [{ hoedanigheid: 'gezagdrager', naam: 'Moeder Proef' }],
    },
    inhoud: {
      ...LEEG_PLAN,
      stemOuders: 'Wij willen rust. Hij woont nu op 3432 AB 12 en gaat naar De Regenboog.',
      stemLeerling: 'Ik wil <b>terug</b> naar mijn vrienden.',
      gehoord: { datum: datum('2026-01-09'), hoe: 'in een gesprek thuis', door: 'de mentor' },
      doelen: [{ id: NERGENS, tekst: 'Weer op de regenboog', bereiktAls: '12 uur per week', status: 'open' }],
      afspraken: [{ id: NERGENS, tekst: 'Elke ochtend een appje', met: 'mentor' }],
      rooster: [
        {
          vanaf: datum('2026-01-14'),
          blokken: [
            { dagVanWeek: 'ma', dagdeel: 'ochtend', uren: 1.5, plek: 'school', waar: 'De Regenboog' },
            { dagVanWeek: 'wo', dagdeel: 'middag', uren: 2, plek: 'elders', waar: 'Boerderij Zonzicht' },
          ],
          toelichting: 'Op 00XA begint het om 9 uur.',
        },
      ],
      arrangement: {
        urenSchool: 4,
        school: 'De Regenboog',
        urenZorg: 6,
        aanbieder: 'Boerderij Zonzicht',
        betaler: 'de gemeente',
        van: datum('2026-01-12'),
        tot: null,
        toelichting: '',
      },
      evaluaties: [
        { id: NERGENS, gepland: datum('2026-02-02'), gehouden: null, bevindingen: '', vervolg: '' },
      ],
    },
  },
  acties: [
    new Actie({
      id: NERGENS,
      dossierId: NERGENS,
      versie: 1,
      aangemaaktOp: new Date('2026-01-12T08:00:00Z'),
      omschrijving: 'Bel Boerderij Zonzicht',
      wie: { gebruikerId: null, naam: 'mentor van De Regenboog' },
      uiterlijk: datum('2026-01-19'),
      doel: null,
      status: 'open',
      afgerondOp: null,
      reden: '',
      uitkomst: '',
    }),
  ],
  leerling: { naam: 'Sami Proef', geboortedatum: datum('2011-12-01') },
  kenmerk: 'ZW-2025-0001',
  brin: '00XA',
  afzender: 'Gemeente Proefstad',
  vandaag: datum('2026-01-12'),
};

const print = async (papier: PlanOpPapier) => readPdf(await new PdfMaker().make(planDocument(papier)));

function gezin(about: Partial<Gezagdrager>, geheimAdres = false): Gezin {
  const gezagdrager = {
    id: NERGENS,
    naam: 'Vader Proef',
    relatie: 'vader',
    adres: null,
    geblokkeerd: false,
    gezag: true,
    betrokken: true,
    waarom: [],
    mag: { adres: true, contact: true, school: true, verzuim: true, plan: true },
    ...about,
  };
  const leerling = { ...PAPIER.leerling, id: NERGENS, adres: null };
  return { leerling, geheimAdres, gezagdragers: [gezagdrager] };
}

describe('the printed plan', () => {
  it('is tagged Dutch with headings, tables with heads and lists, and says what the plan says', async () => {
    const { text, title, lang, marked, roles } = await print(PAPIER);

    expect({ title, lang, marked }).toEqual({ title: 'Plan van aanpak', lang: 'nl-NL', marked: true });
    expect(roles).toEqual(
      expect.arrayContaining(['Document', 'H1', 'H2', 'H3', 'P', 'Table', 'TR', 'TH', 'TD', 'L', 'LI']),
    );
    expect(roles.filter((role) => role === 'H1')).toHaveLength(1);
    for (const said of [
      'Gemeente Proefstad',
      'Plan van aanpak voor Sami Proef',
      'ZW-2025-0001',
      'ja, op 11 januari 2026',
      'Wij willen rust.',
      'Ik wil <b>terug</b> naar mijn vrienden.',
      'We hebben naar de leerling geluisterd op 9 januari 2026. Hoe: in een gesprek thuis.',
      '12 uur per week',
      'Elke ochtend een appje (met: mentor)',
      'Vanaf de week van 12 januari 2026: 3,5 uur per week',
      '1,5 uur op school (De Regenboog)',
      'dat weten we nog niet',
      '2 februari 2026 (gepland)',
      'Moeder Proef',
    ])
      expect(text).toContain(said);
  });

  it('for one gezagdrager leaves out address and school, in fields and in everyone’s words', async () => {
    const voor = printFor(
      gezin({ mag: { adres: false, contact: true, school: false, verzuim: true, plan: true } }),
      NERGENS,
    );
    const { text } = await print({ ...PAPIER, voor });

    expect(text).toContain('Vader Proef');
    expect(text).toContain('Wij willen rust.');
    for (const hidden of [/3432 ?AB/i, /Regenboog/i, /Zonzicht/i, /00XA/i]) expect(text).not.toMatch(hidden);
  });

  it('leaves out a secret address for everybody, and nothing for who may see all', async () => {
    const secret = await print({ ...PAPIER, voor: printFor(gezin({}, true), NERGENS) });
    expect(secret.text).not.toMatch(/3432/);
    expect(secret.text).toContain('Regenboog');

    const all = await print({ ...PAPIER, voor: printFor(gezin({}), NERGENS) });
    expect(all.text).toContain('3432 AB 12');
  });

  it('is not made for who may not have contact, may not see the plan, or is not of the family', () => {
    expect(() => printFor(gezin({ geblokkeerd: true }), NERGENS)).toThrow(
      expect.objectContaining({ kind: 'conflict', code: 'plan.contact-geblokkeerd' }),
    );
    expect(() =>
      printFor(
        gezin({ mag: { adres: true, contact: true, school: true, verzuim: true, plan: false } }),
        NERGENS,
      ),
    ).toThrow(expect.objectContaining({ kind: 'conflict', code: 'plan.niet-voor-deze-persoon' }));
    expect(() => printFor({ ...gezin({}), gezagdragers: [] }, NERGENS)).toThrow(
      expect.objectContaining({ kind: 'not-found' }),
    );
  });

  it('comes over HTTP with a name that tells no child, and is logged', async () => {
    const { agent, tenant, id, put } = await aDossier(api);
    expect((await agent.get<Problem>(`/dossiers/${id}/plan/pdf`).expect(409)).body.code).toBe('plan.geen');
    await put({ stemOuders: 'Wij willen rust.' }).expect(200);

    const response = await fetch(new URL(`/api/v1/dossiers/${id}/plan/pdf`, api.url), {
      headers: { cookie: `zesweken=${agent.token}` },
    });
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('application/pdf');
    expect(response.headers.get('content-disposition')).toBe(
      'attachment; filename="plan-ZW-2025-0001-versie-1.pdf"',
    );
    const { text } = await readPdf(new Uint8Array(await response.arrayBuffer()));
    expect(text).toContain(tenant.tenant.naam);
    expect(text).toContain('Wij willen rust.');
    expect((await tenant.log()).at(-1)).toMatchObject({ handeling: 'exporteren', object_soort: 'plan' });

    await agent.get(`/dossiers/${id}/plan/pdf?voor=${NERGENS}`).expect(404);
    await agent.get(`/dossiers/${id}/plan/pdf?voor=x`).expect(400);
  });
});
