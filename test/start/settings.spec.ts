import { describe, expect, it } from '@jest/globals';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { addressOf, localAddressOf, readSettings, withUsablePort } from '../../scripts/start/settings.mjs';

const root = join(import.meta.dirname, '../..');

describe('the settings of npm start', () => {
  it('have a default for everything', () => {
    expect(readSettings({})).toEqual({
      host: '127.0.0.1',
      port: 3000,
      data: join(root, '.data'),
      databaseUrl: undefined,
      demo: true,
      publicUrl: undefined,
    });
  });

  it('have no demo accounts in production', () => {
    expect(readSettings({ NODE_ENV: 'production' }).demo).toBe(false);
  });

  it.each(['x', '-1', '65536', '30.5'])('refuse the port %s', (PORT) => {
    expect(() => readSettings({ PORT })).toThrow(`PORT is "${PORT}": give a whole number from 0 to 65535.`);
  });

  it.each([
    [{}, 'http://localhost:3000', 'http://127.0.0.1:3000'],
    [{ HOST: '0.0.0.0', PORT: '80' }, 'http://localhost:80', 'http://127.0.0.1:80'],
    [{ HOST: '::' }, 'http://localhost:3000', 'http://[::1]:3000'],
    [{ HOST: '192.0.2.7' }, 'http://192.0.2.7:3000', 'http://192.0.2.7:3000'],
    [{ ZESWEKEN_URL: 'https://zesweken.example' }, 'https://zesweken.example', 'http://127.0.0.1:3000'],
  ])('of %j are served at %s', (env, address, local) => {
    expect(addressOf(readSettings(env))).toBe(address);
    expect(localAddressOf(readSettings(env))).toBe(local);
  });

  it('name the port that another program uses, and what to do', async () => {
    const other = createServer();
    const port = await new Promise<number>((resolve) => {
      other.listen(0, '127.0.0.1', () => resolve((other.address() as { port: number }).port));
    });

    await expect(withUsablePort(readSettings({ PORT: String(port) }))).rejects.toThrow(
      `Port ${port} is in use by another program: stop that, or choose another port, such as PORT=${port + 1} npm start.`,
    );
    await new Promise((resolve) => other.close(resolve));
  });

  it('name a host that is not ours', async () => {
    await expect(withUsablePort(readSettings({ HOST: '192.0.2.7' }))).rejects.toThrow(
      'HOST is "192.0.2.7", which is no address of this machine',
    );
  });

  it('find a port where any will do', async () => {
    const { port } = await withUsablePort(readSettings({ PORT: '0' }));
    expect(port).toBeGreaterThan(0);
  });
});
