import { Injectable } from '@nestjs/common';
import type { Dossierstatus } from '@zesweken/dossiers';
import { type Datum, laatste, leeftijdOp, plusDagen, vroegste } from '@zesweken/kalender';
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
  /** The day up to which people worked in it: today, or when it was over. */
  readonly peildag: Datum;
  /** Whether it may have a plan: what is not yet confirmed has none. */
  readonly kanPlannen: boolean;
  readonly behandelaar: Collega;
}

/** Who and what the lively part of a tenant is about. */
export interface Bezetting {
  readonly slug: string;
  readonly vandaag: Datum;
  readonly collegas: readonly Collega[];
  /** Who is at home first, the longest before the newest; then other open dossiers; then those that will be closed. */
  readonly gevallen: readonly Geval[];
  /** A gemeente handles vrijstellingen; a samenwerkingsverband does not. */
  readonly gemeente: boolean;
}

/** What a cast is chosen by. */
export interface Keuze {
  readonly vandaag: Datum;
  /** Open dossiers at most. */
  readonly open: number;
  /** The days on which dossiers are about to be closed, by one of their meldingen. */
  readonly sluitend: ReadonlyMap<string, Datum>;
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
  /** Day from which the absence is over or a place was found. */
  readonly eind: Datum | null;
  readonly behandelaarId: string | null;
  /** Day on which it will be closed. */
  readonly sluitOp: Datum | null;
}

/** Days that people go on working in a dossier once the absence is over. */
const AFTERWARDS = 12;
/** Days after which what is over and was never closed is left alone. */
const FORGOTTEN = 60;

const DOSSIER_ROLES = ['leerplicht', 'teamleider', 'trajectbegeleider'];

/** Chooses the dossiers of the open tenant in which the demo has something to show. */
@Injectable()
export class Cast {
  constructor(private readonly tenants: Tenants) {}

  /** The same dossiers at every load of the same day. */
  async choose({ vandaag, open, sluitend }: Keuze): Promise<Bezetting> {
    const { db } = this.tenants;
    const [collegas, rows] = await Promise.all([this.#collegas(), this.#rows(vandaag, sluitend)]);
    const all = rows.map((row) => gevalOf(row, vandaag, collegas));
    const home = bothEnds(
      all.filter(({ thuis }) => thuis),
      open,
    );
    const others = all.filter(
      ({ thuis, sluit, peildag }) => !thuis && !sluit && peildag >= plusDagen(vandaag, -FORGOTTEN),
    );
    const closing = all.filter(({ sluit }) => sluit);
    const chosen = [...home, ...others.slice(0, open - home.length)];
    const gevallen = [...chosen, ...closing].map((geval, nr) => ({ ...geval, nr }));
    return { slug: db.tenant.slug, vandaag, collegas, gevallen, gemeente: db.tenant.soort === 'gemeente' };
  }

  /** Those who work with dossiers, in the order in which they were made. */
  #collegas(): Promise<Collega[]> {
    return this.tenants.db.rows<Collega>(sql`
      select id, naam, (select r from unnest(rollen) r where r = any(${DOSSIER_ROLES}::text[]) limit 1) as rol
      from gebruikers where status = 'actief' and rollen && ${DOSSIER_ROLES}::text[] order by email`);
  }

  #rows(vandaag: Datum, sluitend: Keuze['sluitend']): Promise<Row[]> {
    return this.tenants.db.rows<Row>(sql`
      with s as (select m.dossier_id as id, max(k.dag) as dag
        from unnest(${[...sluitend.keys()]}::text[], ${[...sluitend.values()]}::date[]) as k(nummer, dag) join verzuimmeldingen m on m.meldingsnummer = k.nummer
        group by m.dossier_id)
      select d.id as "dossierId", l.id as "leerlingId", l.voornamen, l.achternaam, l.geboortedatum, l.postcode, l.huisnummer,
        d.eerste_signaaldag as "eersteDag", coalesce(d.eerste_verzuimdag, d.eerste_signaaldag) as "eersteVerzuimdag",
        (select naam from scholen where brin = d.brin order by vestiging limit 1) as school, d.status,
        case when d.laatste_einddatum < ${vandaag}::date then d.laatste_einddatum else d.geplaatst_per end as eind,
        d.behandelaar_id as "behandelaarId", s.dag as "sluitOp"
      from dossiers d join leerlingen l on l.id = d.leerling_id left join s on s.id = d.id
      where d.status <> 'gesloten' and d.samengevoegd_in is null
      order by coalesce(d.eerste_verzuimdag, d.eerste_signaaldag), d.kenmerk`);
  }
}

/** The first half of what is allowed, and the last. */
function bothEnds<T>(list: readonly T[], most: number): readonly T[] {
  const first = Math.ceil(most / 2);
  return list.length <= most ? list : [...list.slice(0, first), ...list.slice(first - most)];
}

function gevalOf(row: Row, vandaag: Datum, collegas: readonly Collega[]): Geval & { sluit: boolean } {
  const { status, eind, sluitOp, behandelaarId, voornamen, school, ...about } = row;
  const kanPlannen = status !== 'signaal' && status !== 'te-verifieren';
  const behandelaar = collegas.find(({ id }) => id === behandelaarId) ?? collegas[0];
  if (!behandelaar) throw new Error('The demo has dossiers and nobody who works in them.');
  const over = eind === null ? vandaag : vroegste(vandaag, plusDagen(eind, AFTERWARDS));
  return {
    ...about,
    nr: 0,
    behandelaar,
    kanPlannen,
    sluit: sluitOp !== null,
    thuis: kanPlannen && eind === null && sluitOp === null,
    peildag: laatste(row.eersteDag, sluitOp ?? over),
    voornaam: voornamen.split(' ')[0] ?? voornamen,
    leeftijd: leeftijdOp(row.geboortedatum, vandaag),
    school: school ?? 'de school',
  };
}
