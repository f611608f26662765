import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type Werkbron, Werkbronnen, type Werkitem, type Werkvraag } from '@zesweken/dossiers';
import type { Datum } from '@zesweken/kalender';
import { volledigeNaam } from '@zesweken/leerlingen';
import type { TenantDb } from '@zesweken/tenancy';
import sql, { type Sql } from 'sql-template-tag';
import { ActieStore } from './actie-store.js';

interface OverDossier {
  dossierId: string;
  kenmerk: string;
  leerlingId: string;
  voornamen: string;
  voorvoegsel: string | null;
  achternaam: string;
}

/** The acties that wait for somebody, and the evaluaties that wait for the behandelaar. */
@Injectable()
export class PlanWerk implements Werkbron, OnModuleInit {
  constructor(
    private readonly bronnen: Werkbronnen,
    private readonly acties: ActieStore,
  ) {}

  onModuleInit(): void {
    this.bronnen.add(this);
  }

  async of(db: TenantDb, vraag: Werkvraag): Promise<Werkitem[]> {
    return [...(await this.#acties(db, vraag)), ...(await this.#evaluaties(db, vraag))];
  }

  async #acties(db: TenantDb, { gebruikers, tot }: Werkvraag): Promise<Werkitem[]> {
    const due = await this.acties.due(db, gebruikers, tot);
    if (due.length === 0) return [];
    const made = [...new Set(due.map(({ dossierId }) => dossierId))];
    const about = await db.rows<OverDossier & { gemaaktIn: string }>(sql`
      select m.id as "gemaaktIn", ${ABOUT}
      from dossiers m join dossiers d on d.id = coalesce(m.samengevoegd_in, m.id) join leerlingen l on l.id = d.leerling_id
      where m.id = any(${made}::uuid[]) and d.status <> 'gesloten'`);
    const byId = new Map(about.map((each) => [each.gemaaktIn, each]));
    return due.flatMap(({ id, dossierId, uiterlijk, omschrijving, wie: { gebruikerId } }) => {
      const over = byId.get(dossierId);
      return over
        ? [{ ...itemOf(over), id, soort: 'actie', gebruikerId, uiterlijk, tekst: omschrijving }]
        : [];
    });
  }

  async #evaluaties(db: TenantDb, { gebruikers, tot }: Werkvraag): Promise<Werkitem[]> {
    const rows = await db.rows<OverDossier & { id: string; gebruikerId: string; uiterlijk: Datum }>(sql`
      select e.id, e.dag as uiterlijk, d.behandelaar_id as "gebruikerId", ${ABOUT}
      from dossiers d join leerlingen l on l.id = d.leerling_id
        cross join lateral (
          select p.evaluatie_ids, p.evaluatie_dagen from planversies p
          where p.dossier_id in (select j.id from dossiers j where j.id = d.id or j.samengevoegd_in = d.id)
          order by p.gemaakt_op desc, p.id desc limit 1) plan
        cross join lateral unnest(plan.evaluatie_ids, plan.evaluatie_dagen) as e(id, dag)
      where d.behandelaar_id = any(${gebruikers}::uuid[]) and d.samengevoegd_in is null and d.status <> 'gesloten' and e.dag <= ${tot}`);
    return rows.map(({ id, gebruikerId, uiterlijk, ...over }) => ({
      ...itemOf(over),
      id,
      soort: 'evaluatie',
      gebruikerId,
      uiterlijk,
      tekst: null,
    }));
  }
}

const ABOUT: Sql = sql`d.id as "dossierId", d.kenmerk, l.id as "leerlingId", l.voornamen, l.voorvoegsel, l.achternaam`;

function itemOf(
  over: OverDossier,
): Pick<Werkitem, 'dossierId' | 'kenmerk' | 'leerlingId' | 'leerling' | 'gegevens'> {
  const { dossierId, kenmerk, leerlingId } = over;
  return { dossierId, kenmerk, leerlingId, leerling: volledigeNaam(over), gegevens: {} };
}
