// For specs, which are TypeScript. The words are in postgres.mjs.

export interface Postgres {
  readonly url: string;
  readonly port: number;
  readonly pid: number;
  readonly ended: Promise<void>;
  stop(options?: { inHaste?: AbortSignal }): Promise<void>;
}

export function startPostgres(options: {
  dataDir: string;
  log?: string;
  settings?: Record<string, string>;
  signal?: AbortSignal;
}): Promise<Postgres>;

export function runningPostgres(dataDir: string): string | undefined;

export function ensureDatabase(url: string, name: string): Promise<string>;
