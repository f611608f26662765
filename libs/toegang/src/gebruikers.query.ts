import { Injectable } from '@nestjs/common';
import { Clock } from '@zesweken/clock';
import { NotFound } from '@zesweken/errors';
import { Logboek } from '@zesweken/logboek';
import { Tenants } from '@zesweken/tenancy';
import sql from 'sql-template-tag';
import { Gebruiker } from './gebruiker.entity.js';
import { IDLE_MS, Sessie } from './sessie.entity.js';

/** Reads users and their sessions; each read is logged. */
@Injectable()
export class Gebruikers {
  constructor(
    private readonly tenants: Tenants,
    private readonly logboek: Logboek,
    private readonly clock: Clock,
  ) {}

  /** All users of the tenant, by name; those who left last. */
  async all(): Promise<Gebruiker[]> {
    const { db } = this.tenants;
    const found = await db.manager
      .createQueryBuilder(Gebruiker, 'g')
      .orderBy(`g.status = 'beeindigd'`)
      .addOrderBy('lower(g.naam)')
      .limit(1_000)
      .getMany();
    this.logboek.record(db, {
      handeling: 'lijst',
      activiteit: 'toegang-beheren',
      betrokkenen: found.map(({ id }) => id),
      object: 'gebruiker',
    });
    return found;
  }

  /** Running sessions of a user, newest first. @throws NotFound for an unknown user. */
  async sessionsOf(gebruikerId: string): Promise<Sessie[]> {
    const { db } = this.tenants;
    if (!(await db.manager.existsBy(Gebruiker, { id: gebruikerId }))) throw new NotFound('Deze gebruiker');
    const now = this.clock.now();
    const found = await db.manager
      .createQueryBuilder(Sessie, 's')
      .where(
        's.gebruiker_id = :gebruikerId and s.beeindigd_op is null and s.verloopt_op > :now and s.laatst_gezien_op > :idle',
        { gebruikerId, now, idle: new Date(now.getTime() - IDLE_MS) },
      )
      .orderBy('s.begonnen_op', 'DESC')
      .getMany();
    this.logboek.record(db, {
      handeling: 'lijst',
      activiteit: 'toegang-beheren',
      betrokkenen: [gebruikerId],
      object: 'sessie',
    });
    return found;
  }

  /** Active users who can have a dossier: id and name, for choosing a behandelaar. */
  async behandelaars(): Promise<{ id: string; naam: string }[]> {
    return this.tenants.db.rows(sql`
      select id, naam from gebruikers
      where status = 'actief' and rollen && array['leerplicht', 'teamleider', 'trajectbegeleider', 'medewerker', 'jeugdarts', 'zorgcoordinator']
      order by lower(naam) limit 1000`);
  }
}
