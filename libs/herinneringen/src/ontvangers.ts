import type { TenantKind } from '@zesweken/tenancy';

/** In which capacity somebody is reminded. */
export type Ontvangerrol =
  'behandelaar' | 'uitvoerder' | 'vervanger' | 'teamleider' | 'aangewezen' | 'doorzettingsmacht';

/** Somebody who is reminded. */
export interface Ontvanger {
  readonly gebruikerId: string;
  readonly rol: Ontvangerrol;
}

/** Who works at the tenant today; nobody whose account ended is among them. */
export interface Team {
  readonly soort: TenantKind;
  readonly actief: ReadonlySet<string>;
  readonly teamleiders: readonly string[];
  /** Whom the beheerder named for what has no behandelaar. */
  readonly aangewezen: readonly string[];
  /** Who stands in today, by the one stood in for. */
  readonly vervangers: ReadonlyMap<string, readonly string[]>;
}

/** Whose work a termijn is. */
export interface Bij {
  /** Who must do it, where that is not the behandelaar. */
  readonly uitvoerderId: string | null;
  readonly behandelaarId: string | null;
}

/**
 * Who is reminded of a termijn (contract section 5): who must do it, else the behandelaar, each with whoever stands in today; where
 * there is none, those the beheerder named, and at a gemeente without such the teamleider. Of what is late those who lead hear too.
 * Nobody twice; nobody at all where the tenant has nobody left.
 */
export function ontvangersVan(
  { uitvoerderId, behandelaarId }: Bij,
  team: Team,
  teLaat: boolean,
): Ontvanger[] {
  const own: Ontvanger[] = [];
  const take = (gebruikerId: string, rol: Ontvangerrol): void => {
    if (team.actief.has(gebruikerId) && !own.some((one) => one.gebruikerId === gebruikerId))
      own.push({ gebruikerId, rol });
  };
  const worker = [uitvoerderId, behandelaarId].find((id) => id !== null && isReached(id, team));
  if (worker) {
    take(worker, worker === uitvoerderId ? 'uitvoerder' : 'behandelaar');
    for (const id of team.vervangers.get(worker) ?? []) take(id, 'vervanger');
  }
  if (own.length === 0 || teLaat) {
    for (const { gebruikerId, rol } of leidersVan(team)) take(gebruikerId, rol);
  }
  return own;
}

/** Those who hear of what nobody else hears: named by the beheerder, else the teamleiders. */
export function leidersVan({ aangewezen, teamleiders }: Team): Ontvanger[] {
  return aangewezen.length > 0
    ? aangewezen.map((gebruikerId) => ({ gebruikerId, rol: 'aangewezen' }))
    : teamleiders.map((gebruikerId) => ({ gebruikerId, rol: 'teamleider' }));
}

function isReached(id: string, { actief, vervangers }: Team): boolean {
  return actief.has(id) || (vervangers.get(id) ?? []).some((one) => actief.has(one));
}
