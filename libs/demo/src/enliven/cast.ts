import { Injectable } from '@nestjs/common';
import type { Dossierstatus } from '@zesweken/dossiers';
import { type Datum, leeftijdOp } from '@zesweken/kalender';
import { Tenants } from '@zesweken/tenancy';
import sql from 'sql-template-tag';

/** An account that works with dossiers. */
export interface Collega {
  readonly id: string;
  readonly naam: string;
  /** The role in which it acts. */
  readonly rol: string;
}

/** A dossier that somebody works in. */
export interface Geval {
  /** Place in the cast, from 0: what varies from dossier to dossier goes by it. */
  readonly nr: number;
  readonly dossierId: string;
  readonly leerlingId: string;
  readonly voornaam: string;
  readonly achternaam: string;
  readonly geboortedatum: Datum;
  readonly leeftijd: number;
  readonly postcode: string | null;
  readonly huisnummer: string | null;
  /** First day of the dossier. */
  readonly eersteDag: Datum;
  /** First day of absence; that of the dossier where there is none. */
  readonly eersteVerzuimdag: Datum;
  readonly school: string;
  /** At home today: the clocks run, and no end or place is known. */
  readonly thuis: boolean;
  /** Whether it may have a plan: what is not yet confirmed has none. */
  readonly kanPlannen: boolean;
  readonly behandelaar: Collega;
}

/** Who and what the lively part of a tenant is about. */
export interface Bezetting {
  readonly slug: string;
  readonly vandaag: Datum;
  readonly collegas: readonly Collega[];
  /** Open dossiers first, the longest before the newest; then those that will be closed. */
  readonly gevallen: readonly Geval[];
  /** A gemeente handles vrijstellingen; a samenwerkingsverband does not. */
  readonly gemeente: boolean;
}

/** What a cast is chosen by. */
export interface Keuze {
  readonly vandaag: Datum;
  /** Open dossiers at most. */
  readonly open: number;
  /** Meldingen of dossiers that are about to be closed. */
  readonly sluitend: readonly string[];
}

interface Row {
  readonly dossierId: string;
  readonly leerlingId: string;
  readonly voornamen: string;
  readonly achternaam: string;
  readonly geboortedatum: Datum;
  readonly postcode: string | null;
  readonly huisnummer: string | null;
  readonly eersteDag: Datum;
  readonly eersteVerzuimdag: Datum;
  readonly school: string | null;
  readonly status: Dossierstatus;
  readonly klaar: boolean;
  readonly behandelaarId: string | null;
  readonly sluit: boolean;
}

const DOSSIER_ROLES = ['leerplicht', 'teamleider', 'trajectbegeleider'];

/** Chooses the dossiers of the open tenant in which the demo has something to show. */
@Injectable()
export class Cast {
  constructor(private readonly tenants: Tenants) {}

  /** The same dossiers at every load of the same day. */
  async choose({ vandaag, open, sluitend }: Keuze): Promise<Bezetting> {
    const { db } = this.tenants;
    const [collegas, rows] = await Promise.all([this.#collegas(), this.#rows(vandaag, sluitend)]);
    const running = rows.filter(({ sluit }) => !sluit);
    const closing = rows.filter(({ sluit }) => sluit);
    const longest = Math.ceil(open / 2);
    const chosen =
      running.length <= open ? running : [...running.slice(0, longest), ...running.slice(longest - open)];
    const gevallen = [...chosen, ...closing].map((row, nr) => gevalOf(row, nr, vandaag, collegas));
    return { slug: db.tenant.slug, vandaag, collegas, gevallen, gemeente: db.tenant.soort === 'gemeente' };
  }

  /** Those who work with dossiers, in the order in which they were made. */
  #collegas(): Promise<Collega[]> {
    return this.tenants.db.rows<Collega>(sql`
      select id, naam, (select r from unnest(rollen) r where r = any(${DOSSIER_ROLES}::text[]) limit 1) as rol
      from gebruikers where status = 'actief' and rollen && ${DOSSIER_ROLES}::text[] order by email`);
  }

  #rows(vandaag: Datum, sluitend: readonly string[]): Promise<Row[]> {
    return this.tenants.db.rows<Row>(sql`
      with s as (select distinct dossier_id as id from verzuimmeldingen where meldingsnummer = any(${sluitend}::text[]))
      select d.id as "dossierId", l.id as "leerlingId", l.voornamen, l.achternaam, l.geboortedatum, l.postcode, l.huisnummer,
        d.eerste_signaaldag as "eersteDag", coalesce(d.eerste_verzuimdag, d.eerste_signaaldag) as "eersteVerzuimdag", (select naam from scholen where brin = d.brin order by vestiging limit 1) as school, d.status,
        d.geplaatst_per is not null or coalesce(d.laatste_einddatum < ${vandaag}::date, false) as klaar,
        d.behandelaar_id as "behandelaarId", s.id is not null as sluit
      from dossiers d join leerlingen l on l.id = d.leerling_id left join s on s.id = d.id
      where d.status <> 'gesloten' and d.samengevoegd_in is null
      order by coalesce(d.eerste_verzuimdag, d.eerste_signaaldag), d.kenmerk`);
  }
}

function gevalOf(row: Row, nr: number, vandaag: Datum, collegas: readonly Collega[]): Geval {
  const { status, klaar, sluit, behandelaarId, voornamen, school, ...about } = row;
  const kanPlannen = status !== 'signaal' && status !== 'te-verifieren';
  const behandelaar = collegas.find(({ id }) => id === behandelaarId) ?? collegas[nr % collegas.length];
  if (!behandelaar) throw new Error('The demo has dossiers and nobody who works in them.');
  return {
    ...about,
    nr,
    behandelaar,
    kanPlannen,
    thuis: kanPlannen && !klaar && !sluit,
    voornaam: voornamen.split(' ')[0] ?? voornamen,
    leeftijd: leeftijdOp(row.geboortedatum, vandaag),
    school: school ?? 'de school',
  };
}
