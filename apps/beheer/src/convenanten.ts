import type { Settings } from '@zesweken/config';
import { connectOwner } from '@zesweken/tenancy';
import type { Convenantregel, Convenantsoort, Convenanttermijnen } from '@zesweken/termijnen';

/** A convenant as the operator finds it. */
export interface GevondenConvenant {
  readonly id: string;
  readonly naam: string;
  readonly geldigVanaf: string;
  readonly geldigTot: string | null;
  readonly termijnen: Convenanttermijnen;
  /** Slugs of its members. */
  readonly leden: readonly string[];
}

/** All of them, oldest first. */
export async function listConvenanten(settings: Settings): Promise<GevondenConvenant[]> {
  const owner = await connectOwner(settings);
  try {
    const { rows } = await owner.query<GevondenConvenant>(`
      select c.id, c.naam, c.geldig_vanaf::text as "geldigVanaf", c.geldig_tot::text as "geldigTot", coalesce(c.termen -> 'termijnen', '{}') as termijnen,
        array(select t.slug from platform.convenant_leden l join platform.tenants t on t.id = l.tenant_id
          where l.convenant_id = c.id and t.beeindigd_op is null order by t.slug) as leden
      from platform.convenanten c order by c.geldig_vanaf, c.naam`);
    return rows;
  } finally {
    await owner.end();
  }
}

/** The one with this name or id. @throws Error where there is none, or more. */
export async function findConvenant(settings: Settings, which: string): Promise<GevondenConvenant> {
  const all = await listConvenanten(settings);
  const found = all.filter(({ id, naam }) => id === which || naam === which);
  const [first] = found;
  if (first && found.length === 1) return first;
  const known = all.map(({ id, naam }) => `${id}  ${naam}`).join('\n');
  throw new Error(
    found.length > 1
      ? `There are ${found.length} convenanten named "${which}". Give the id:\n${known}`
      : `There is no convenant "${which}". There are:\n${known || '(none)'}`,
  );
}

/** Keeps one rule; undefined: the standard one. */
export async function writeRegel(
  settings: Settings,
  id: string,
  soort: Convenantsoort,
  regel: Convenantregel | undefined,
): Promise<void> {
  const owner = await connectOwner(settings);
  try {
    await owner.query(
      regel === undefined
        ? `update platform.convenanten set termen = termen #- array['termijnen', $2::text] where id = $1`
        : `update platform.convenanten set termen = jsonb_set(jsonb_set(termen, '{termijnen}', coalesce(termen -> 'termijnen', '{}')), array['termijnen', $2::text], $3::jsonb) where id = $1`,
      regel === undefined ? [id, soort] : [id, soort, JSON.stringify(regel)],
    );
  } finally {
    await owner.end();
  }
}
