import type { Answer, Api, ApiTenant } from '@zesweken/testing';

/** What a call needs to know of the tenant. */
export interface Known {
  readonly gemeente: ApiTenant;
  readonly dossier: string;
  readonly absoluut: string;
  readonly leerling: string;
  readonly melding: string;
  readonly gebruiker: string;
  readonly sessie: string;
  readonly token: string;
  /** What features made beforehand, by a name that their own calls use. */
  readonly made: Readonly<Record<string, string>>;
}

/** What the specs that walk along all routes must know of one feature. */
export interface FeatureInTests {
  /** Makes one of each of the feature's things in a busy gemeente; their ids by name, for `Known.made`. */
  readonly prepare?: (
    gemeente: ApiTenant,
    known: Known,
    api: Api,
  ) => Promise<Readonly<Record<string, string>>>;
  /** Each route that touches data about people, with a question that it answers. */
  readonly calls: Readonly<Record<string, (known: Known) => PromiseLike<Answer>>>;
  /** Routes that need no line in the log, each with its reason. */
  readonly unlogged?: Readonly<Record<string, string>>;
  /** For routes with more than one id: which made thing each further one is. */
  readonly params?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** What a route with an id needs besides it before it looks for the thing. */
  readonly bodies?: Readonly<Record<string, object>>;
}
