// For specs, which are TypeScript. The words are in settings.mjs.

export interface Settings {
  readonly host: string;
  readonly port: number;
  readonly data: string;
  readonly databaseUrl: string | undefined;
  readonly demo: boolean;
  readonly publicUrl: string | undefined;
}

export function readSettings(env: Readonly<Record<string, string | undefined>>): Settings;

export function addressOf(settings: Settings): string;

export function localAddressOf(settings: Settings): string;

export function withUsablePort(settings: Settings): Promise<Settings>;
