import pg from 'pg';
import { testRun } from './test-run.js';

/** Passwords of the roles that log in, the same for all databases of the server. */
export const TEST_SECRETS = { app: 'zwtest-app', queue: 'zwtest-queue' } as const;

/** Address of a database of the test server, as superuser or as one of the application's roles. */
export function urlOf(database: string | undefined, role?: 'zesweken_app' | 'zesweken_queue'): string {
  const { databaseUrl } = testRun();
  if (!databaseUrl) {
    throw new Error(
      'This spec needs a database. Run "npm test", or set ZESWEKEN_TEST_DATABASE_URL to a superuser address of a PostgreSQL that tests may fill.',
    );
  }
  const url = new URL(databaseUrl);
  if (database) url.pathname = `/${database}`;
  if (role) {
    url.username = role;
    url.password = role === 'zesweken_app' ? TEST_SECRETS.app : TEST_SECRETS.queue;
  }
  return url.toString();
}

/** Opens one connection; the caller ends it. */
export async function connect(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url, application_name: 'zesweken-test' });
  await client.connect();
  return client;
}

/** Runs `work` on a superuser's connection and closes that. */
export async function asSuperuser<T>(
  database: string | undefined,
  work: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const client = await connect(urlOf(database));
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
