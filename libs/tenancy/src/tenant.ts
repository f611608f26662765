/** The kinds of organisation that work in Zesweken. */
export const TENANT_KINDS = ['gemeente', 'samenwerkingsverband', 'partner', 'regio'] as const;
export type TenantKind = (typeof TENANT_KINDS)[number];

/** A gemeente code of a tenant with the days on which it held, both included. */
export interface Gemeentecode {
  readonly code: string;
  readonly geldigVanaf: string | null;
  readonly geldigTot: string | null;
}

/** An organisation with its own walled-off data, as the directory knows it. */
export interface Tenant {
  readonly id: string;
  readonly slug: string;
  readonly naam: string;
  readonly soort: TenantKind;
  /** Name of its schema and of its database role: `t_` and 16 random characters. */
  readonly schema: string;
  /** What kind of partner or samenwerkingsverband it is, such as `jgz` or `primair`; null for the others. */
  readonly deelsoort: string | null;
  readonly fenced: boolean;
  readonly gemeentecodes: readonly Gemeentecode[];
}

const SCHEMA_NAME = /^t_[a-z0-9]{16}$/;

/**
 * The schema name as an SQL identifier. Names are made by provisioning alone; this check keeps it so.
 * @throws Error when the name is not of the one allowed form.
 */
export function schemaIdentifier(schema: string): string {
  if (!SCHEMA_NAME.test(schema)) throw new Error('A tenant schema is named t_ and 16 characters a-z0-9.');
  return `"${schema}"`;
}
