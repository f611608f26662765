import { describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot, Settings, SettingsError, type SettingsInput } from '../src/index.js';

describe('settings', () => {
  it('have the defaults of the public contract', () => {
    expect(Settings.from({})).toMatchObject({
      production: false,
      host: '127.0.0.1',
      port: 3000,
      dataFolder: join(projectRoot, '.data'),
      keyFolder: join(projectRoot, '.data', 'sleutels'),
      publicUrl: undefined,
      redisUrl: undefined,
      demo: 'vol',
      clockOffset: 0,
      metricsPort: 9464,
      hasParent: false,
    });
  });

  it('serve figures on the port asked for, or not at all', () => {
    expect(Settings.from({ ZESWEKEN_METRICS: '0' }).metricsPort).toBe(0);
    expect(Settings.from({ ZESWEKEN_METRICS: 'uit' }).metricsPort).toBeUndefined();
    for (const text of ['', 'aan', '-1', '70000'])
      expect(() => Settings.from({ ZESWEKEN_METRICS: text })).toThrow(/ZESWEKEN_METRICS is/);
  });

  it('can not be changed after they were read', () => {
    expect(Object.isFrozen(Settings.from({}))).toBe(true);
  });

  it('keep of the public address only its origin', () => {
    expect(Settings.from({ ZESWEKEN_URL: 'https://zesweken.example/pad?x=1' }).publicUrl).toBe(
      'https://zesweken.example',
    );
  });

  it('load no demo in production', () => {
    expect(Settings.from({ NODE_ENV: 'production' }).demo).toBe('geen');
  });

  it('let the clock run on from the moment asked for', () => {
    const since = Date.parse('2026-06-01T12:00:00Z');
    const { clockOffset } = Settings.from({
      ZESWEKEN_NU: '2026-01-12T09:00:00+01:00',
      ZESWEKEN_NU_SINDS: String(since),
    });

    expect(new Date(since + 5_000 + clockOffset).toISOString()).toBe('2026-01-12T08:00:05.000Z');
  });

  it('name the mail server and who mail is from', () => {
    expect(Settings.from({})).toMatchObject({
      smtp: undefined,
      afzender: { naam: 'Zesweken', adres: 'geen-antwoord@localhost' },
    });
    expect(Settings.from({ SMTP_URL: 'smtp://127.0.0.1:2525' }).smtp).toEqual({
      host: '127.0.0.1',
      port: 2525,
      tls: false,
      login: undefined,
    });
    expect(Settings.from({ SMTP_URL: 'smtps://ons:p%40ss@mail.example' }).smtp).toEqual({
      host: 'mail.example',
      port: 465,
      tls: true,
      login: { user: 'ons', password: 'p@ss' },
    });
    expect(Settings.from({ ZESWEKEN_AFZENDER: 'Leerplicht <zesweken@gemeente.example>' }).afzender).toEqual({
      naam: 'Leerplicht',
      adres: 'zesweken@gemeente.example',
    });
  });

  it.each<[string, SettingsInput, string]>([
    ['a port that is no number', { PORT: 'drieduizend' }, 'PORT is "drieduizend"'],
    ['a port that no machine has', { PORT: '70000' }, 'a whole number from 0 to 65535'],
    ['a pool of one', { ZESWEKEN_POOL: '1' }, 'ZESWEKEN_POOL is "1"'],
    ['an address without a protocol', { ZESWEKEN_URL: 'zesweken.example' }, 'ZESWEKEN_URL is'],
    [
      'an address that is no web site',
      { ZESWEKEN_URL: 'ftp://zesweken.example' },
      'https://zesweken.example',
    ],
    ['a mail server by another protocol', { SMTP_URL: 'http://mail.example' }, 'smtp://host:port'],
    ['a mail server with half a login', { SMTP_URL: 'smtp://ons@mail.example' }, 'SMTP_URL is not usable'],
    ['a sender that is no address', { ZESWEKEN_AFZENDER: 'Zesweken' }, 'ZESWEKEN_AFZENDER is "Zesweken"'],
    ['an unknown demo', { ZESWEKEN_DEMO: 'half' }, 'choose vol, leeg or geen'],
    ['a demo in production', { NODE_ENV: 'production', ZESWEKEN_DEMO: 'vol' }, 'demo accounts never load'],
    [
      'another time in production',
      { NODE_ENV: 'production', ZESWEKEN_NU: '2026-01-12T09:00:00+01:00' },
      'ZESWEKEN_NU is refused',
    ],
    ['a moment without offset', { ZESWEKEN_NU: '2026-01-12T09:00:00' }, 'a date and time with offset'],
    ['a moment that does not exist', { ZESWEKEN_NU: '2026-13-12T09:00:00Z' }, 'a date and time with offset'],
  ])('refuse %s and say what to give', (_what, env, message) => {
    expect(() => Settings.from(env)).toThrow(SettingsError);
    expect(() => Settings.from(env)).toThrow(message);
  });
});

describe('the login of the application roles', () => {
  it('comes from the file that migrate wrote', () => {
    const folder = mkdtempSync(join(tmpdir(), 'zesweken-settings-'));
    const settings = Settings.from({ ZESWEKEN_DATA: folder });
    writeFileSync(settings.accessFile, JSON.stringify({ appUrl: 'postgres://a', queueUrl: 'postgres://q' }));

    expect([settings.appUrl, settings.queueUrl]).toEqual(['postgres://a', 'postgres://q']);
    rmSync(folder, { recursive: true });
  });

  it('says what to do when there is none', () => {
    expect(() => Settings.from({ ZESWEKEN_DATA: '/nowhere' }).appUrl).toThrow(
      'Run "npm run beheer -- migrate" first',
    );
  });
});

describe('the address of clamd', () => {
  it.each([
    ['tcp://127.0.0.1:3310', { host: '127.0.0.1', port: 3310 }],
    ['tcp://clamd', { host: 'clamd', port: 3310 }],
    ['tcp://[::1]:1234', { host: '::1', port: 1234 }],
    ['unix:/run/clamd.sock', { path: '/run/clamd.sock' }],
    ['', undefined],
    [undefined, undefined],
  ])('%s is taken as %j', (text, address) => {
    expect(Settings.from({ ZESWEKEN_CLAMD: text }).clamd).toEqual(address);
  });

  it.each(['127.0.0.1:3310', 'http://clamd', 'tcp://', 'tcp://clamd/pad', 'unix:clamd.sock', 'tcp://a:b'])(
    '%s is refused with how it should be',
    (text) => {
      expect(() => Settings.from({ ZESWEKEN_CLAMD: text })).toThrow(/ZESWEKEN_CLAMD is ".*"; give tcp:/);
    },
  );
});
