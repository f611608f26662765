import type { Datum } from '@zesweken/kalender';
import sql, { join, type Sql } from 'sql-template-tag';
import { DOSSIER_STATUSES, type Dossierstatus } from './dossier-status.js';
import type { Verzuimsoort } from './vorming/melding.js';

/** Which dossiers a list shows; what is left out does not narrow. */
export interface DossierKeuze {
  readonly status?: readonly Dossierstatus[];
  readonly soort?: readonly Verzuimsoort[];
  /** Ids of users, or `geen` for dossiers without one. */
  readonly behandelaar?: readonly string[];
  readonly leerling?: string;
  /** Ids of dossiers, when a first look found that only these can fit. */
  readonly onder?: readonly string[];
}

/** So few that they are read and sorted rather than looked for along an order. */
export const FEW = 200;

/** The condition of the open ones, word for word that of the indexes that hold no others. */
export const OPEN = sql`d.status <> 'gesloten'`;

/** Statuses in which the day decides between going on, placed and waiting for a person; see `Dossier.statusOp`. */
const LOOPT: readonly Dossierstatus[] = ['actief', 'in-plan', 'heropend'];

/** Whether a choice has open dossiers in it, and closed ones. */
export function bereikVan({ status }: DossierKeuze): { open: boolean; gesloten: boolean } {
  if (!status?.length) return { open: true, gesloten: true };
  return { open: status.some((one) => one !== 'gesloten'), gesloten: status.includes('gesloten') };
}

/** The status on a day of the row `d` of dossiers, in SQL; the same rule as Dossier.statusOp. */
export function statusOn(vandaag: Datum): Sql {
  return sql`case when d.status not in ('actief', 'in-plan', 'heropend') then d.status
    when d.geplaatst_per <= ${vandaag}::date then 'geplaatst'
    when d.laatste_einddatum < ${vandaag}::date then 'te-bevestigen' else d.status end`;
}

/** The heaviest soort begun by a day; before the first has begun, that of the first. */
export function soortOn(vandaag: Datum): Sql {
  return sql`d.soorten[greatest(1, width_bucket(${vandaag}::date, d.soorten_vanaf))]`;
}

/** The conditions of a choice on the row `d` of dossiers, in words that the planner knows figures and indexes of. */
export function conditions(
  { status, soort, behandelaar, leerling, onder }: DossierKeuze,
  vandaag: Datum,
): Sql {
  const all = [sql`d.samengevoegd_in is null`];
  if (onder) all.push(sql`d.id = any(${onder}::uuid[])`);
  if (status?.length) all.push(statusCondition(status, vandaag));
  if (soort?.length) {
    // The soort of the day can not be indexed; that the dossier has it on some day can. The case keeps the planner from
    // guessing that one in a hundred fits.
    all.push(sql`d.soorten && ${soort}::text[]`);
    all.push(sql`case when ${soortOn(vandaag)} = any(${soort}) then true else false end`);
  }
  if (leerling) all.push(sql`d.leerling_id = ${leerling}`);
  if (behandelaar?.length) all.push(behandelaarCondition(behandelaar));
  return join(all, ' and ');
}

function behandelaarCondition(behandelaar: readonly string[]): Sql {
  const ids = behandelaar.filter((one) => one !== 'geen');
  const anyone = sql`d.behandelaar_id = any(${ids}::uuid[])`;
  if (!behandelaar.includes('geen')) return anyone;
  return ids.length === 0 ? sql`d.behandelaar_id is null` : sql`(${anyone} or d.behandelaar_id is null)`;
}

/** Statuses of the day as conditions on what is stored, the same rule as {@link statusOn} turned round. */
function statusCondition(status: readonly Dossierstatus[], vandaag: Datum): Sql {
  const wanted = new Set(status);
  const open = !wanted.has('gesloten');
  if (open && DOSSIER_STATUSES.every((one) => one === 'gesloten' || wanted.has(one))) return OPEN;
  const geplaatst = sql`d.geplaatst_per <= ${vandaag}::date`;
  const nietGeplaatst = sql`(d.geplaatst_per is null or d.geplaatst_per > ${vandaag}::date)`;
  const vast = status.filter((one) => !LOOPT.includes(one));
  const lopend = status.filter((one) => LOOPT.includes(one));
  const any = [
    ...(vast.length > 0 ? [sql`d.status = any(${vast})`] : []),
    ...(wanted.has('geplaatst') ? [sql`d.status = any(${LOOPT}) and ${geplaatst}`] : []),
    ...(wanted.has('te-bevestigen')
      ? [sql`d.status = any(${LOOPT}) and ${nietGeplaatst} and d.laatste_einddatum < ${vandaag}::date`]
      : []),
    ...(lopend.length > 0
      ? [
          sql`d.status = any(${lopend}) and ${nietGeplaatst} and (d.laatste_einddatum is null or d.laatste_einddatum >= ${vandaag}::date)`,
        ]
      : []),
  ];
  const one = sql`(${join(any, ' or ')})`;
  return open ? sql`${OPEN} and ${one}` : one;
}
