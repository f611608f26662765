import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Afzender, afzenderOf, type SmtpServer, smtpServer } from './mail-settings.js';
import { projectRoot } from './project-root.js';
import { SettingsError } from './settings-error.js';

/** Where clamd listens unless told otherwise. */
const CLAMD_PORT = 3310;

/** The environment as a plain record, so that tests pass their own. */
export type SettingsInput = Readonly<Record<string, string | undefined>>;

/** A clamd by TCP, or by the path of its unix socket. */
export type ClamdAddress = { readonly host: string; readonly port: number } | { readonly path: string };

/**
 * All settings of a process, parsed once from the environment and frozen. Nothing else reads the environment.
 * Variables and defaults are those of the public contract: README, "Settings".
 */
export class Settings {
  readonly production: boolean;
  readonly host: string;
  /** Port of api and web. */
  readonly port: number;
  /** Folder of everything the embedded default keeps. */
  readonly dataFolder: string;
  /** Folder of the keys; never inside the database or its backups. */
  readonly keyFolder: string;
  /** Public address such as https://zesweken.example; undefined: Origin must match Host. */
  readonly publicUrl: string | undefined;
  /** Connection of the database owner: only migrate and beheer have it. */
  readonly ownerUrl: string | undefined;
  readonly redisUrl: string | undefined;
  readonly demo: 'vol' | 'leeg' | 'geen';
  /** Milliseconds that the system's clock runs ahead of the machine's (ZESWEKEN_NU). */
  readonly clockOffset: number;
  /** Most database connections that one process keeps open. */
  readonly poolSize: number;
  /** Reverse proxies in front of us: so many of the addresses in X-Forwarded-For are believed. */
  readonly proxies: number;
  /** Where clamd listens, to scan what people attach; undefined: nothing is scanned. */
  readonly clamd: ClamdAddress | undefined;
  /** Loopback port on which the worker serves its figures to Prometheus; 0: any that is free; undefined: none. */
  readonly metricsPort: number | undefined;
  /** Where mail goes; undefined: it is kept, to be read in Zesweken itself. */
  readonly smtp: SmtpServer | undefined;
  /** Who mail is from. */
  readonly afzender: Afzender;
  /** True when a supervisor holds our standard input and its end means: leave. */
  readonly hasParent: boolean;
  readonly #env: SettingsInput;

  private constructor(env: SettingsInput) {
    this.#env = env;
    this.production = env.NODE_ENV === 'production';
    this.host = env.HOST ?? '127.0.0.1';
    this.port = wholeNumber('PORT', env.PORT ?? '3000', 0, 65_535);
    this.dataFolder = resolve(projectRoot, env.ZESWEKEN_DATA ?? '.data');
    this.keyFolder = resolve(projectRoot, env.ZESWEKEN_SLEUTELS ?? join(this.dataFolder, 'sleutels'));
    this.publicUrl = env.ZESWEKEN_URL ? origin('ZESWEKEN_URL', env.ZESWEKEN_URL) : undefined;
    this.ownerUrl = env.DATABASE_URL;
    this.redisUrl = env.REDIS_URL === '' ? undefined : env.REDIS_URL;
    this.demo = demoChoice(env.ZESWEKEN_DEMO, this.production);
    this.clockOffset = clockOffset(env, this.production);
    this.poolSize = wholeNumber('ZESWEKEN_POOL', env.ZESWEKEN_POOL ?? '20', 2, 500);
    this.proxies = wholeNumber('ZESWEKEN_PROXIES', env.ZESWEKEN_PROXIES ?? '0', 0, 10);
    this.clamd = env.ZESWEKEN_CLAMD ? clamdAddress(env.ZESWEKEN_CLAMD) : undefined;
    this.metricsPort = metricsPort(env.ZESWEKEN_METRICS);
    this.smtp = smtpServer(env.SMTP_URL);
    this.afzender = afzenderOf(env.ZESWEKEN_AFZENDER, this.publicUrl);
    this.hasParent = env.ZESWEKEN_OUDER === '1';
    Object.freeze(this);
  }

  /** @throws SettingsError when a variable has no usable value. */
  static from(env: SettingsInput): Settings {
    return new Settings(env);
  }

  /** The settings of this process. */
  static ofThisProcess(): Settings {
    return new Settings(process.env);
  }

  /** Whether users reach the site by TLS; then cookies are bound to it. */
  get tls(): boolean {
    return this.publicUrl?.startsWith('https:') ?? false;
  }

  /** Address of the site as people reach it, for the links in mail. */
  get siteUrl(): string {
    return this.publicUrl ?? `http://localhost:${this.port}`;
  }

  /** File in which the operator's commands leave the login of the application roles (mode 0600). */
  get accessFile(): string {
    return join(this.dataFolder, 'toegang.json');
  }

  /** ZESWEKEN_APP_URL, where the operator keeps the login elsewhere than in the data folder. */
  get givenAppUrl(): string | undefined {
    return this.#env.ZESWEKEN_APP_URL;
  }

  /** ZESWEKEN_QUEUE_URL, likewise. */
  get givenQueueUrl(): string | undefined {
    return this.#env.ZESWEKEN_QUEUE_URL;
  }

  /** Connection of the application role, which can itself read nothing of any tenant. */
  get appUrl(): string {
    return this.#env.ZESWEKEN_APP_URL ?? this.#access().appUrl;
  }

  /** Connection of the queue role, which owns only the schema bullmq; goes past PgBouncer. */
  get queueUrl(): string {
    return this.#env.ZESWEKEN_QUEUE_URL ?? this.#access().queueUrl;
  }

  #access(): { appUrl: string; queueUrl: string } {
    try {
      return JSON.parse(readFileSync(this.accessFile, 'utf8')) as { appUrl: string; queueUrl: string };
    } catch {
      throw new SettingsError(
        `No database login found. Run "npm run beheer -- migrate" first (it writes ${this.accessFile}), or set ZESWEKEN_APP_URL and ZESWEKEN_QUEUE_URL.`,
      );
    }
  }
}

function wholeNumber(name: string, text: string, least: number, most: number): number {
  const value = Number(text);
  if (Number.isInteger(value) && value >= least && value <= most) return value;
  throw new SettingsError(`${name} is "${text}"; give a whole number from ${least} to ${most}.`);
}

function metricsPort(text = '9464'): number | undefined {
  if (text === 'uit') return undefined;
  const port = Number(text);
  if (text !== '' && Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  throw new SettingsError(
    `ZESWEKEN_METRICS is "${text}"; give a whole number from 0 to 65535, or "uit" for none.`,
  );
}

function origin(name: string, text: string): string {
  try {
    const url = new URL(text);
    if (url.protocol === 'http:' || url.protocol === 'https:') return url.origin;
  } catch {
    // falls through to the one sentence below
  }
  throw new SettingsError(`${name} is "${text}"; give the public address, such as https://zesweken.example.`);
}

/** `tcp://host:port` (3310 when left out) or `unix:/path`. */
function clamdAddress(text: string): ClamdAddress {
  const path = /^unix:(\/.+)$/.exec(text)?.[1];
  if (path) return { path };
  const url = /^tcp:\/\/[^/]+$/.test(text) && URL.canParse(text) ? new URL(text) : undefined;
  if (url?.hostname && !url.username)
    return {
      host: url.hostname.replace(/^\[|\]$/g, ''),
      port: url.port === '' ? CLAMD_PORT : Number(url.port),
    };
  throw new SettingsError(
    `ZESWEKEN_CLAMD is "${text}"; give tcp://127.0.0.1:3310 or unix:/run/clamd.sock, or unset it.`,
  );
}

function demoChoice(text: string | undefined, production: boolean): 'vol' | 'leeg' | 'geen' {
  if (production) {
    if (text && text !== 'geen') {
      throw new SettingsError(
        'ZESWEKEN_DEMO is set, but demo accounts never load when NODE_ENV=production. Unset one.',
      );
    }
    return 'geen';
  }
  if (text === undefined || text === '' || text === 'vol') return 'vol';
  if (text === 'leeg' || text === 'geen') return text;
  throw new SettingsError(`ZESWEKEN_DEMO is "${text}"; choose vol, leeg or geen.`);
}

/** ZESWEKEN_NU is the moment at which the whole system started; ZESWEKEN_NU_SINDS the machine's time of that start. */
function clockOffset(env: SettingsInput, production: boolean): number {
  const text = env.ZESWEKEN_NU;
  if (!text) return 0;
  if (production) throw new SettingsError('ZESWEKEN_NU is refused when NODE_ENV=production. Unset it.');
  if (
    !/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/.test(text) ||
    Number.isNaN(Date.parse(text))
  ) {
    throw new SettingsError(
      `ZESWEKEN_NU is "${text}"; give a date and time with offset, such as 2026-01-12T09:00:00+01:00.`,
    );
  }
  const since = env.ZESWEKEN_NU_SINDS ? Number(env.ZESWEKEN_NU_SINDS) : Date.now();
  return Date.parse(text) - since;
}
