import { Injectable, type OnModuleInit } from '@nestjs/common';
import { TenantKeys } from '@zesweken/crypto';
import {
  type Behandelaarwissel,
  Behandelaarwissels,
  type Tijdlijnbron,
  Tijdlijnbronnen,
  type Tijdlijngebeurtenis,
  type Werkbron,
  Werkbronnen,
  type Werkitem,
  type Werkvraag,
} from '@zesweken/dossiers';
import type { Datum } from '@zesweken/kalender';
import { type Naamdelen, volledigeNaam } from '@zesweken/leerlingen';
import type { TenantDb } from '@zesweken/tenancy';
import sql, { empty, type Sql } from 'sql-template-tag';
import { NotitieActs } from './notitie-acts.js';
import { place } from './notitie-store.js';
import type { BewaardeSoort } from './notitiesoort.js';
import { SendBericht } from './send-bericht.js';

/** What was written, and that something was withdrawn. */
const SOORTEN = [
  'notitie',
  'notitie-telefoon',
  'notitie-gesprek',
  'notitie-huisbezoek',
  'notitie-e-mail',
  'notitie-overleg',
  'notitie-overdracht',
  'notitie-ingetrokken',
] as const;
type Soort = (typeof SOORTEN)[number];

/** More open mentions than this are no longer a list that somebody works off. */
const MENTIONS_AT_MOST = 100;

/** Notes and contacts in the timeline of a dossier: each when it was written, and one that was withdrawn as such. */
@Injectable()
export class NotitieTijdlijn implements Tijdlijnbron<Soort>, OnModuleInit {
  readonly soorten = SOORTEN;

  constructor(
    private readonly bronnen: Tijdlijnbronnen,
    private readonly keys: TenantKeys,
  ) {}

  onModuleInit(): void {
    this.bronnen.add(this);
  }

  async of(
    db: TenantDb,
    dossiers: Sql,
    _vandaag: Datum,
    sinds?: Date,
  ): Promise<readonly Tijdlijngebeurtenis<Soort>[]> {
    const [cipher, rows] = await Promise.all([
      this.keys.of(db),
      db.rows<{
        id: string;
        dossierId: string;
        soort: BewaardeSoort;
        dag: Datum;
        moment: Date;
        doorId: string;
        door: string;
        naar: string | null;
        tekst: Buffer | null;
        metWie: Buffer | null;
        ingetrokken: boolean;
      }>(sql`
        select n.id, n.dossier_id as "dossierId", n.soort, n.datum as dag, coalesce(n.ingetrokken_op, n.aangemaakt_op) as moment,
          g.id as "doorId", g.naam as door, n.ingetrokken_op is not null as ingetrokken,
          (select naam from gebruikers where n.soort = 'overdracht' and id = n.vermeldingen[1]) as naar,
          n.tekst_versleuteld as tekst, n.met_wie_versleuteld as "metWie"
        from notities n join gebruikers g on g.id = coalesce(n.ingetrokken_door, n.auteur_id)
        where n.dossier_id in (${dossiers})
          ${sinds ? sql`and coalesce(n.ingetrokken_op, n.aangemaakt_op) > ${sinds}` : empty}`),
    ]);
    return rows.map(({ id, dossierId, soort, dag, moment, doorId, door, naar, ...row }) => {
      const base = { id, dossierId, groep: 'contact' as const, dag, moment, doorId, door };
      if (row.ingetrokken)
        return { ...base, soort: 'notitie-ingetrokken' as const, gegevens: {}, tekst: null };
      const open = (value: Buffer | null, column: 'tekst_versleuteld' | 'met_wie_versleuteld') =>
        value && cipher.open(value, place('notities', id, column));
      const metWie = open(row.metWie, 'met_wie_versleuteld');
      return {
        ...base,
        soort: soort === 'notitie' ? soort : (`notitie-${soort}` as const),
        gegevens: { ...(metWie ? { metWie } : {}), ...(naar ? { naar } : {}) },
        tekst: open(row.tekst, 'tekst_versleuteld'),
      };
    });
  }
}

/** A mention that was not read yet is work: somebody asks something. */
@Injectable()
export class VermeldingWerk implements Werkbron, OnModuleInit {
  constructor(private readonly bronnen: Werkbronnen) {}

  onModuleInit(): void {
    this.bronnen.add(this);
  }

  async of(db: TenantDb, { gebruikers }: Werkvraag): Promise<readonly Werkitem[]> {
    const rows = await db.rows<
      Naamdelen & Omit<Werkitem, 'leerling' | 'gegevens'> & { van: string; berichtId: string }
    >(sql`
      select coalesce(b.object_id, b.id) as id, b.id as "berichtId", 'vermelding' as soort, b.ontvanger_id as "gebruikerId",
        d.id as "dossierId", d.kenmerk, d.leerling_id as "leerlingId", l.voornamen, l.voorvoegsel, l.achternaam,
        null::date as uiterlijk, null as tekst, coalesce(g.naam, '') as van
      from berichten b
      join dossiers o on o.id = b.dossier_id
      join dossiers d on d.id = coalesce(o.samengevoegd_in, o.id)
      join leerlingen l on l.id = d.leerling_id
      left join gebruikers g on g.id = b.van_id
      where b.ontvanger_id = any(${gebruikers}::uuid[]) and (b.gelezen_op is not null) = false and b.soort = 'vermelding'
      order by b.id desc limit ${MENTIONS_AT_MOST}`);
    return rows.map(({ van, berichtId, voornamen, voorvoegsel, achternaam, ...row }) => ({
      ...row,
      leerling: volledigeNaam({ voornamen, voorvoegsel, achternaam }),
      gegevens: { van, bericht: berichtId },
    }));
  }
}

/** Tells a colleague that a dossier is now theirs. */
@Injectable()
export class BehandelaarBericht implements OnModuleInit {
  constructor(
    private readonly wissels: Behandelaarwissels,
    private readonly berichten: SendBericht,
    private readonly acts: NotitieActs,
  ) {}

  onModuleInit(): void {
    this.wissels.add(this);
  }

  async changed({ dossierId, naar }: Behandelaarwissel): Promise<void> {
    if (naar === null) return;
    await this.berichten.run({
      ontvangerId: naar,
      soort: 'overgedragen',
      dossierId,
      vanId: this.acts.maybeMe,
    });
  }
}
