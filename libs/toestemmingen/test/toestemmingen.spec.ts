import { describe, expect, it } from '@jest/globals';
import { aRegion, bindMember, startApi } from '@zesweken/testing';
import sql from 'sql-template-tag';
import { aDossier, body, gever, type Refusal, type Toestemming } from './a-toestemming.js';

const api = await startApi();

describe('a toestemming that all gave', () => {
  it('gives each receiver its own line, and shows its giver everything', async () => {
    const { gemeente, swv, jeugdhulp } = await aRegion(api, 'swv', 'jeugdhulp');
    const { officer, dossierId } = await aDossier(gemeente, '2011-12-01', 'Anna Proef');
    const gevers = [gever('gezagdrager', 'Anna Proef'), gever('leerling', 'Sami Proef')];

    const made = await officer
      .post<Toestemming>(
        '/toestemmingen',
        body(dossierId, [swv.slug, jeugdhulp.slug], { categorieen: ['plan', 'zorg', 'veiligheid'], gevers }),
      )
      .expect(201);

    expect(made.headers.get('location')).toBe(`/api/v1/toestemmingen/${made.body.id}`);
    expect(made.body.stand).toBe('gegeven');
    const of = (slug: string) =>
      made.body.regels
        .find(({ organisatie }) => organisatie === slug)
        ?.categorieen.map(({ categorie }) => categorie);
    // The table carries no veiligheid from gemeente to samenwerkingsverband.
    expect([of(swv.slug), of(jeugdhulp.slug)]).toEqual([
      ['plan', 'zorg'],
      ['plan', 'zorg', 'veiligheid'],
    ]);
    const seen = await swv
      .as('trajectbegeleider')
      .get<{ items: object[] }>('/toestemmingen/ontvangen')
      .expect(200);
    expect(seen.body.items).toEqual([
      expect.objectContaining({
        id: made.body.id,
        organisatie: gemeente.slug,
        doel: 'plaatsing',
        stand: 'geldig',
      }),
    ]);
    expect(JSON.stringify(seen.body)).not.toMatch(/Proef|jeugdhulp/);
    await swv.as('trajectbegeleider').get(`/toestemmingen/${made.body.id}`).expect(404);
    await swv.as('trajectbegeleider').get(`/toestemmingen/ontvangen/${made.body.id}`).expect(200);
    const log = await gemeente.log();
    expect(log.filter(({ object_soort }) => object_soort === 'toestemming')).toMatchObject([
      { handeling: 'aanmaken', activiteit: 'register/gegevens-delen/v1' },
      { handeling: 'lezen' },
    ]);
  });

  it('keeps names and evidence sealed', async () => {
    const { gemeente, swv } = await aRegion(api, 'swv');
    const { officer, dossierId } = await aDossier(gemeente, '2016-05-05', 'Anna Proef');
    await officer.post('/toestemmingen', body(dossierId, [swv.slug])).expect(201);

    const [row] = await gemeente.rows<{ all: string }>(
      sql`select string_agg(t::text, '') as all from toestemminggevers t`,
    );

    expect(row?.all).not.toContain('Anna');
    expect(row?.all).not.toContain(Buffer.from('formulier').toString('hex'));
  });

  it('ends in the line at the birthday that changes who must give', async () => {
    const { gemeente, jeugdhulp } = await aRegion(api, 'jeugdhulp');
    const { officer, dossierId } = await aDossier(gemeente, '2010-03-10', 'Anna Proef');
    const gevers = [gever('gezagdrager', 'Anna Proef'), gever('leerling', 'Sami Proef')];

    const made = await officer
      .post<Toestemming>(
        '/toestemmingen',
        body(dossierId, [jeugdhulp.slug], { categorieen: ['contact', 'zorg'], gevers }),
      )
      .expect(201);

    expect(made.body.regels[0]?.categorieen).toEqual([
      { categorie: 'contact', tot: '2026-04-06' },
      { categorie: 'zorg', tot: '2026-03-09' },
    ]);
  });
});

describe('a toestemming that can not be', () => {
  const codes = (answer: { body: Refusal }) => answer.body.errors.map(({ veld, code }) => `${veld} ${code}`);

  it.each([
    [
      'by a parent alone for care at 14',
      '2011-12-01',
      { categorieen: ['zorg'] },
      ['gevers gever.leerling-ontbreekt'],
    ],
    ['by a parent for a leerling of 16', '2009-12-01', {}, ['gevers gever.leerling-ontbreekt']],
    [
      'by the leerling alone at 14',
      '2011-12-01',
      { gevers: [gever('leerling', 'Sami Proef')] },
      ['gevers gever.gezagdrager-ontbreekt'],
    ],
    [
      'by the day before sixteen, signed too early',
      '2010-01-13',
      { gevers: [gever('leerling', 'Sami Proef', '2026-01-12')] },
      ['gevers gever.gezagdrager-ontbreekt'],
    ],
    [
      'for a purpose outside the convenant',
      '2016-01-01',
      { doel: 'reclame' },
      ['doel doel.niet-in-convenant'],
    ],
    [
      'backdated',
      '2016-01-01',
      { geldigVanaf: '2026-01-11' },
      ['geldigVanaf terugwerkend', 'geldigVanaf terugwerkend'],
    ],
    [
      'given tomorrow',
      '2016-01-01',
      { gevers: [gever('gezagdrager', 'Anna Proef', '2026-01-13')], geldigVanaf: '2026-01-13' },
      ['gevers.0.datum volgorde'],
    ],
    ['ending before it begins', '2016-01-01', { geldigTot: '2026-01-11' }, ['geldigTot volgorde']],
    ['for ever', '2016-01-01', { geldigTot: '2046-01-11' }, ['geldigTot te-lang']],
    ['without an end', '2016-01-01', { geldigTot: undefined }, ['geldigTot verplicht']],
    ['for nothing', '2016-01-01', { categorieen: [] }, ['categorieen verplicht']],
    ['for nobody', '2016-01-01', { ontvangers: [] }, ['ontvangers verplicht']],
  ] as const)('is refused: %s', async (_what, geboortedatum, more, expected) => {
    const { gemeente, swv } = await aRegion(api, 'swv');
    const { officer, dossierId } = await aDossier(gemeente, geboortedatum, 'Anna Proef');

    const answer = await officer
      .post<Refusal>('/toestemmingen', body(dossierId, [swv.slug], more))
      .expect(400);

    expect(codes(answer)).toEqual(expected);
    for (const { melding } of answer.body.errors) expect(melding).toMatch(/\. .*\.$|\.$/);
    const stored = await gemeente.rows(sql`select id from toestemmingen`);
    expect(stored).toEqual([]);
  });

  it('is refused for who can not receive: itself, a stranger, a member that left, the regio, a flow without ground', async () => {
    const { gemeente, regio, buurgemeente, convenant } = await aRegion(api, 'regio', 'buurgemeente');
    const stranger = await api.aTenant('samenwerkingsverband');
    const gone = await api.aTenant('partner', { deelsoort: 'jgz' });
    await bindMember(api, convenant, gone, { tot: '2026-01-11' });
    const { officer, dossierId } = await aDossier(gemeente, '2016-01-01', 'Anna Proef');

    const answer = await officer
      .post<Refusal>(
        '/toestemmingen',
        body(dossierId, [gemeente.slug, stranger.slug, gone.slug, regio.slug, buurgemeente.slug], {
          categorieen: ['zorg'],
        }),
      )
      .expect(400);

    expect(codes(answer)).toEqual([
      'ontvangers.0 ontvanger.zelf',
      'ontvangers.1 ontvanger.buiten-convenant',
      'ontvangers.2 ontvanger.beeindigd',
      'ontvangers.3 ontvanger.geen-grond',
      'ontvangers.4 ontvanger.geen-grond',
    ]);
  });

  it('is not found for the dossier of another tenant, and closed to the regio and to privacy', async () => {
    const { gemeente, swv, regio } = await aRegion(api, 'swv', 'regio');
    const { dossierId } = await aDossier(gemeente, '2016-01-01');

    await swv
      .as('trajectbegeleider')
      .post('/toestemmingen', body(dossierId, [gemeente.slug]))
      .expect(404);
    await regio.as('coordinator').get('/toestemmingen/ontvangen').expect(403);
    await gemeente.as('privacy').get(`/dossiers/${dossierId}/toestemmingen`).expect(403);
  });
});
