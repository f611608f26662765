import { Injectable } from '@nestjs/common';
import type { Datum } from '@zesweken/kalender';
import { Tenants } from '@zesweken/tenancy';
import sql from 'sql-template-tag';
import type { Team } from './ontvangers.js';

/** Reads who works at the open tenant: accounts, whom the beheerder named, and who stands in for whom. */
@Injectable()
export class TeamVanVandaag {
  constructor(private readonly tenants: Tenants) {}

  async read(vandaag: Datum): Promise<Team> {
    const { db } = this.tenants;
    const [users, standIns] = await Promise.all([
      db.rows<{ id: string; leidt: boolean; aangewezen: boolean }>(sql`
        select g.id, 'teamleider' = any(g.rollen) as leidt, o.gebruiker_id is not null as aangewezen
        from gebruikers g left join herinneringsontvangers o on o.gebruiker_id = g.id
        where g.status = 'actief' order by g.id`),
      db.rows<{ voor: string; door: string }>(sql`
        select vervangene_id as voor, vervanger_id as door from vervangingen
        where beeindigd_op is null and van <= ${vandaag} and tot >= ${vandaag} order by id`),
    ]);
    const idsWhere = (fits: (user: (typeof users)[number]) => boolean): string[] =>
      users.filter(fits).map(({ id }) => id);
    return {
      soort: db.tenant.soort,
      actief: new Set(users.map(({ id }) => id)),
      teamleiders: idsWhere(({ leidt }) => leidt),
      aangewezen: idsWhere(({ aangewezen }) => aangewezen),
      vervangers: new Map(
        [...Map.groupBy(standIns, ({ voor }) => voor)].map(([voor, some]) => [
          voor,
          some.map(({ door }) => door),
        ]),
      ),
    };
  }
}
