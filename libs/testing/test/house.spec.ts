import { describe, expect, it } from '@jest/globals';
import pg from 'pg';
import sql from 'sql-template-tag';
import { asSuperuser, cloneDatabase, startApi, startKernel, until } from '../src/index.js';

const api = await startApi();

describe('a test tenant', () => {
  it('has a signed-in user for each role of its kind', async () => {
    const partner = await api.aTenant('partner');

    expect(partner.rollen).toEqual(['medewerker', 'jeugdarts', 'zorgcoordinator', 'beheer', 'privacy']);
    for (const rol of partner.rollen) {
      const { body } = await partner.as(rol).get('/ik').expect(200);
      expect(body).toMatchObject({ rollen: [rol], tenant: { soort: 'partner' } });
    }
  });

  it('begins with an empty log, and shows what was stored', async () => {
    const gemeente = await api.aTenant();

    expect(await gemeente.log()).toEqual([]);
    expect(await gemeente.rows(sql`select count(*)::int as n from gebruikers`)).toEqual([{ n: 6 }]);
  });

  it('can be made many at a time', async () => {
    const made = await Promise.all(Array.from({ length: 6 }, () => api.aTenant('regio')));

    expect(new Set(made.map(({ tenant }) => tenant.schema)).size).toBe(6);
  });
});

describe('a call', () => {
  it('shows the answer when the status is another', async () => {
    await expect(api.visitor.get('/ik').expect(200)).rejects.toThrow(
      /GET \/api\/v1\/ik answered 401, not 200: .*sessie\.geen/,
    );
  });
});

describe('a test database', () => {
  it('names the connection that somebody forgot, and goes away with its roles', async () => {
    const database = await cloneDatabase();
    const kernel = await startKernel({ database });
    const { tenant } = await kernel.aTenant();
    await kernel.stop();
    const forgotten = new pg.Client({ connectionString: database.ownerUrl, application_name: 'forgetful' });
    forgotten.on('error', () => undefined);
    await forgotten.connect();

    await expect(database.drop()).rejects.toThrow(/connections left open:\nforgetful as postgres, idle/);

    const { rows } = await asSuperuser(undefined, (client) =>
      client.query(
        `select datname as name from pg_database where datname = $1 union all select rolname from pg_roles where rolname = $2`,
        [database.name, tenant.schema],
      ),
    );
    expect(rows).toEqual([]);
  });
});

describe('until', () => {
  it('says what did not come', async () => {
    await expect(until('the cows', () => false, 20)).rejects.toThrow('Waited 20 ms in vain for: the cows');
  });
});
