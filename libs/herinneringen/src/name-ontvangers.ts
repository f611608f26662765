import { Injectable } from '@nestjs/common';
import { Clock } from '@zesweken/clock';
import { DOSSIERROLLEN } from '@zesweken/dossiers';
import { InvalidInput } from '@zesweken/errors';
import { Logboek } from '@zesweken/logboek';
import { Tenants } from '@zesweken/tenancy';
import sql from 'sql-template-tag';

/** Somebody whom the beheerder named, or could name: who works with dossiers, because what is told is about those. */
export interface Aanwijsbaar {
  readonly id: string;
  readonly naam: string;
  readonly aangewezen: boolean;
}

/** Names who is reminded of what has no behandelaar (contract section 5), and gives who they are. */
@Injectable()
export class NameOntvangers {
  constructor(
    private readonly tenants: Tenants,
    private readonly logboek: Logboek,
    private readonly clock: Clock,
  ) {}

  /** Everybody who works with dossiers, those named first. */
  async list(): Promise<Aanwijsbaar[]> {
    const { db } = this.tenants;
    const rows = await db.rows<Aanwijsbaar>(sql`
      select g.id, g.naam, o.gebruiker_id is not null as aangewezen
      from gebruikers g left join herinneringsontvangers o on o.gebruiker_id = g.id
      where g.status = 'actief' and g.rollen && ${DOSSIERROLLEN}::text[] order by o.gebruiker_id is null, g.naam, g.id`);
    this.#log('lijst', rows);
    return rows;
  }

  /**
   * Puts these in the place of whoever was named; none: the teamleiders again.
   * @throws InvalidInput `onbekend` for who has no account in use here, or does not work with dossiers.
   */
  async run(gebruikerIds: readonly string[]): Promise<Aanwijsbaar[]> {
    const { db } = this.tenants;
    const known = await db.rows<{ id: string }>(
      sql`select id from gebruikers where status = 'actief' and rollen && ${DOSSIERROLLEN}::text[] and id = any(${gebruikerIds}::uuid[])`,
    );
    if (known.length !== new Set(gebruikerIds).size)
      throw new InvalidInput([
        {
          veld: 'gebruikers',
          code: 'onbekend',
          melding:
            'Een van deze gebruikers bestaat hier niet, is beëindigd of werkt niet met dossiers. Kies iemand uit de lijst.',
        },
      ]);
    await db.execute(
      sql`delete from herinneringsontvangers where not gebruiker_id = any(${gebruikerIds}::uuid[])`,
    );
    await db.execute(sql`
      insert into herinneringsontvangers (gebruiker_id, gemaakt_op)
      select id, ${this.clock.now()} from unnest(${gebruikerIds}::uuid[]) x(id) on conflict do nothing`);
    this.#log('wijzigen', known);
    return this.list();
  }

  #log(handeling: 'lijst' | 'wijzigen', users: readonly { readonly id: string }[]): void {
    this.logboek.record(this.tenants.db, {
      handeling,
      activiteit: 'toegang-beheren',
      betrokkenen: users.map(({ id }) => id),
      object: 'gebruiker',
    });
  }
}
