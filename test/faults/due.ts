import type { House } from './house.js';

/** Dossiers with one termijn each whose moment is a day: two weeks before it ends, so that one person hears of it. */
export interface Due {
  readonly slug: string;
  readonly moment: string;
  readonly count: number;
  /** Role and number of who works on them; the teamleider hears of them where nobody does. */
  readonly behandelaar?: string;
}

let made = 0;

/** Puts termijnen in the database that are due on a day, and has the tenant's clock ring. */
export async function makeDue(house: House, { slug, moment, count, behandelaar }: Due): Promise<void> {
  const series = `generate_series(${made + 1}, ${made + count}) n`;
  made += count;
  const uuid = (kind: number): string =>
    `('0000000${kind}-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid`;
  const who = behandelaar ? `(select id from gebruikers where email like '${behandelaar}@%')` : 'null::uuid';
  await house.rows(
    slug,
    `insert into leerlingen (id, voornamen, achternaam, zoeknaam, geboortedatum, gemeentecode, aangemaakt_op, gewijzigd_op)
     select ${uuid(1)}, 'Kind', 'Proef', 'proef kind', '2012-01-01', 'GM0356', now(), now() from ${series}`,
  );
  await house.rows(
    slug,
    `insert into dossiers (id, kenmerk, leerling_id, status, eerste_signaaldag, eerste_verzuimdag, soorten_vanaf, soorten, geverifieerd,
       behandelaar_id, aangemaakt_op, gewijzigd_op)
     select ${uuid(2)}, 'ZW-2026-' || n, ${uuid(1)}, 'actief', $1::date - 28, $1::date - 28, array[$1::date - 28], '{lrv}', true, ${who}, now(), now()
     from ${series}`,
    [moment],
  );
  await house.rows(
    slug,
    `insert into termijnen (id, dossier_id, soort, begin, uiterlijk, regelversie, bewaakt_vanaf, volgende_moment, vastgelegd_op)
     select ${uuid(3)}, ${uuid(2)}, 'convenant-6-weken', $1::date - 28, $1::date + 14, '1', $1::date - 28, $1::date, now() from ${series}`,
    [moment],
  );
  await house.ring(slug);
}

/** How many termijnen of a tenant were told: have a line in the ledger for a day. */
export function told(house: House, slug: string, moment: string): Promise<number> {
  return house.count(slug, `herinneringen where moment = '${moment}'`);
}

/** What must hold of what was told of one day, as numbers that are all the same. */
export interface Books {
  readonly termijnen: number;
  readonly lines: number;
  readonly messages: number;
  readonly messagesOfALine: number;
  readonly mailLines: number;
  readonly mailLinesOfALine: number;
  /** Termijnen that still wait for this day or an earlier one. */
  readonly waiting: number;
}

/** The books of a day: of each termijn one line, of each line one message and one line of mail. */
export async function booksOf(house: House, slug: string, moment: string): Promise<Books> {
  const [row] = await house.rows<Books>(
    slug,
    `with van as (select * from herinneringen where moment = $1::date and status = 'verzonden'),
       verteld as (select object_id from berichten where object_id in (select id from van)),
       gemaild as (select id from postregels where id in (select id from van))
     select (select count(distinct termijn_id)::int from van) as termijnen, (select count(*)::int from van) as lines,
       (select count(*)::int from verteld) as messages, (select count(distinct object_id)::int from verteld) as "messagesOfALine",
       (select count(*)::int from gemaild) as "mailLines", (select count(distinct id)::int from gemaild) as "mailLinesOfALine",
       (select count(*)::int from termijnen where volgende_moment <= $1::date) as waiting`,
    [moment],
  );
  return row!;
}

/** The books when all is well. */
export function balanced(count: number): Books {
  return {
    termijnen: count,
    lines: count,
    messages: count,
    messagesOfALine: count,
    mailLines: count,
    mailLinesOfALine: count,
    waiting: 0,
  };
}
