import { Injectable } from '@nestjs/common';
import { type Role } from '@zesweken/http';
import { SendBericht } from '@zesweken/notities';
import { PutPost } from '@zesweken/post';
import { type TenantDb, Tenants } from '@zesweken/tenancy';
import sql from 'sql-template-tag';
import { Tijd } from './deling.js';
import type { Verwijzing } from './verwijzing.js';

/** Who takes in what another tenant sends. */
const INTAKE: readonly Role[] = [
  'teamleider',
  'trajectbegeleider',
  'medewerker',
  'jeugdarts',
  'zorgcoordinator',
];

/** Tells people of the tenant that is open about a verwijzing: in the app at once, and by mail. Nothing about a child. */
@Injectable()
export class Meld {
  constructor(
    private readonly tenants: Tenants,
    private readonly bericht: SendBericht,
    private readonly post: PutPost,
    private readonly tijd: Tijd,
  ) {}

  /** @param aan users */
  async run(
    verwijzing: Pick<Verwijzing, 'id' | 'kenmerk'>,
    soort: string,
    aan: readonly string[],
    dossierId: string | null = null,
    gegevens: Readonly<Record<string, string>> = {},
  ): Promise<void> {
    const { id, kenmerk } = verwijzing;
    await this.bericht.run(
      ...aan.map((ontvangerId) => ({
        ontvangerId,
        soort,
        dossierId,
        objectId: id,
        gegevens: { ...gegevens, kenmerk, verwijzing: id },
      })),
    );
    await this.post.run(
      aan.map((ontvangerId) => ({
        id: this.tijd.ids.next(),
        ontvangerId,
        soort,
        kenmerk,
        pad: `/verwijzingen/${id}`,
        gegevens: {},
        bundelen: true,
      })),
    );
  }

  /** Whoever takes in verwijzingen here, or the officers where nobody does that as a role. */
  async intake(): Promise<string[]> {
    const named = await this.withRole(INTAKE);
    return named.length > 0 ? named : this.withRole(['leerplicht']);
  }

  async withRole(rollen: readonly Role[]): Promise<string[]> {
    const rows = await this.tenants.db.rows<{ id: string }>(
      sql`select id from gebruikers where status = 'actief' and rollen && ${rollen}::text[] order by id`,
    );
    return rows.map(({ id }) => id);
  }

  /** The behandelaar of the sender's dossier; else whoever leads. */
  async behandelaar(
    db: TenantDb,
    verwijzingId: string,
  ): Promise<{ dossierId: string | null; aan: string[] }> {
    const found = await db.first<{ dossierId: string; behandelaarId: string | null }>(sql`
      select d.id as "dossierId", d.behandelaar_id as "behandelaarId" from verwijzingen v join dossiers d on d.id = v.dossier_id where v.id = ${verwijzingId}`);
    const aan = found?.behandelaarId ? [found.behandelaarId] : await this.intake();
    return { dossierId: found?.dossierId ?? null, aan };
  }
}
