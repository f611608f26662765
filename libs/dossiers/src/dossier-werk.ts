import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Datum } from '@zesweken/kalender';
import { type Naamdelen, volledigeNaam } from '@zesweken/leerlingen';
import type { TenantDb } from '@zesweken/tenancy';
import sql, { type Sql } from 'sql-template-tag';
import { type Werkbron, Werkbronnen, type Werkitem, type Werkvraag } from './werkvoorraad.js';

/** The clocks of a dossier: missing one asks for something, while a school's late report can't be made in time any more. */
export const KLOKKEN: readonly string[] = ['thuiszitter-4-weken', 'convenant-6-weken', 'pact-3-maanden'];

/** No person works off a longer list than this; it bounds each of the three questions. */
const ITEMS_AT_MOST = 500;

interface WerkRij extends Naamdelen {
  readonly id: string;
  readonly soort: string;
  readonly gebruikerId: string;
  readonly dossierId: string;
  readonly kenmerk: string;
  readonly leerlingId: string;
  readonly uiterlijk: Datum | null;
  readonly code: string | null;
}

/**
 * What dossiers themselves ask of their behandelaar: a confirmation, an answer to a question, a termijn that can still be
 * met, and of the clocks that ran out the last one.
 */
@Injectable()
export class DossierWerk implements Werkbron, OnModuleInit {
  constructor(private readonly bronnen: Werkbronnen) {}

  onModuleInit(): void {
    this.bronnen.add(this);
  }

  async of(db: TenantDb, { gebruikers, vandaag, tot }: Werkvraag): Promise<readonly Werkitem[]> {
    const mine = sql`d.behandelaar_id = any(${gebruikers}::uuid[]) and d.samengevoegd_in is null`;
    const rows = await Promise.all([
      db.rows<WerkRij>(sql`
        select d.id, case d.status when 'te-verifieren' then 'te-verifieren' else 'te-bevestigen' end as soort, null::date as uiterlijk,
          null as code, ${DOSSIER}
        where ${mine} and (d.status = 'te-verifieren' or (d.status = 'actief' and d.laatste_einddatum < ${vandaag}::date))
        order by d.id limit ${ITEMS_AT_MOST}`),
      db.rows<WerkRij>(sql`
        select v.id, 'vraag' as soort, null::date as uiterlijk, v.soort as code, ${DOSSIER} join dossiervragen v on v.dossier_id = d.id
        where ${mine} and v.beantwoord_op is null order by v.id limit ${ITEMS_AT_MOST}`),
      db.rows<WerkRij>(sql`
        select t.id, 'termijn' as soort, t.uiterlijk, t.soort as code, ${DOSSIER} join lateral (${dueTermijnen(vandaag, tot)}) t on true
        where ${mine} and d.status not in ('gesloten', 'geplaatst') order by t.uiterlijk, t.id limit ${ITEMS_AT_MOST}`),
    ]);
    return rows.flat().map((row) => ({
      id: row.id,
      soort: row.soort,
      gebruikerId: row.gebruikerId,
      dossierId: row.dossierId,
      kenmerk: row.kenmerk,
      leerlingId: row.leerlingId,
      leerling: volledigeNaam(row),
      uiterlijk: row.uiterlijk,
      tekst: null,
      gegevens: row.code === null ? {} : { [row.soort]: row.code },
    }));
  }
}

const DOSSIER = sql`d.behandelaar_id as "gebruikerId", d.id as "dossierId", d.kenmerk, d.leerling_id as "leerlingId",
  l.voornamen, l.voorvoegsel, l.achternaam from dossiers d join leerlingen l on l.id = d.leerling_id`;

/** Kinds that the feature of the thing tells itself, with its words. */
const VAN_ANDEREN: readonly string[] = ['actie', 'evaluatie'];

/** Of one dossier (d): what can still be met by `tot`, and the last clock that was missed. One that waits for a confirmation has no missed ones: confirming is what it asks. */
function dueTermijnen(vandaag: Datum, tot: Datum): Sql {
  return sql`
    (select id, soort, uiterlijk from termijnen where dossier_id = d.id and uitkomst is null and uiterlijk between ${vandaag}::date and ${tot}::date and soort <> all(${VAN_ANDEREN}))
    union all
    (select id, soort, uiterlijk from termijnen
      where dossier_id = d.id and uitkomst is null and uiterlijk < ${vandaag}::date and soort = any(${KLOKKEN})
        and not (d.status = 'actief' and d.laatste_einddatum is not null and d.laatste_einddatum < ${vandaag}::date)
      order by uiterlijk desc limit 1)`;
}
