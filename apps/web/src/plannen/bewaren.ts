import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ApiFout } from '../api/probleem.js';
import type { Plan } from '../api/types.js';
import { planOptions, planversiesOptions, usePlanBewaren } from './plan.api.js';
import { inhoudVan, type Sectie, sectiesVan, sectieVan, type Sectiewaarde } from './plan.js';
import { voegSamen } from './samenvoegen.js';

/** A part that somebody works on: what it was, what it is now, and on which version that was begun. */
export interface Werkstuk {
  readonly basis: Sectiewaarde;
  readonly waarde: Sectiewaarde;
  readonly versie: number;
}

/** Two people changed the same part: what each made of it, and both put together. */
export interface Botsing {
  readonly mijn: Sectiewaarde;
  readonly hun: Sectiewaarde;
  readonly samen: Sectiewaarde;
  /** The plan as the other one saved it. */
  readonly plan: Plan;
  /** Other parts that changed meanwhile; they stay as they are. */
  readonly ook: readonly Sectie[];
}

/** What came of saving a part. */
export type Uitkomst = { readonly soort: 'bewaard'; readonly naast?: Plan } | { readonly soort: 'botsing' };

/** Most times that saving is tried on a version that turned out to be older than the newest. */
const KEREN = 5;

/**
 * Saves one part of the plan. When somebody else saved meanwhile, what only one of both changed is kept by itself; where
 * both changed this part, the person decides ({@link Botsing}).
 */
export function useSectieBewaren(dossierId: string, sectie: Sectie) {
  const queryClient = useQueryClient();
  const opslaan = usePlanBewaren(dossierId);
  const [botsing, zetBotsing] = useState<Botsing | null>(null);

  async function nieuwste(sinds: number): Promise<{ plan: Plan; ook: Sectie[] }> {
    const [plan, versies] = await Promise.all([
      queryClient.query({ ...planOptions(dossierId), staleTime: 0 }),
      queryClient.query({ ...planversiesOptions(dossierId), staleTime: 0 }),
    ]);
    const later = versies.filter(({ versie }) => versie > sinds);
    const ook = sectiesVan(later.flatMap(({ onderdelen }) => onderdelen)).filter((een) => een !== sectie);
    return { plan, ook };
  }

  async function bewaar(stuk: Werkstuk): Promise<Uitkomst> {
    let versie = stuk.versie;
    let naast: Plan | undefined;
    for (let keer = 0; keer < KEREN; keer += 1) {
      try {
        await opslaan.mutateAsync({ waarde: stuk.waarde, versie });
        zetBotsing(null);
        return naast ? { soort: 'bewaard', naast } : { soort: 'bewaard' };
      } catch (fout) {
        if (!(fout instanceof ApiFout) || (fout.status !== 412 && fout.status !== 428)) throw fout;
        const { plan, ook } = await nieuwste(stuk.versie);
        const hun = inhoudVan(plan);
        const samen = voegSamen({ ...hun, ...stuk.basis }, { ...hun, ...stuk.waarde }, hun);
        if (samen.botsingen.length > 0) {
          opslaan.reset();
          const sectieHun = sectieVan(hun, sectie);
          zetBotsing({
            mijn: stuk.waarde,
            hun: sectieHun,
            samen: sectieVan(samen.inhoud, sectie),
            plan,
            ook,
          });
          return { soort: 'botsing' };
        }
        naast = plan;
        versie = plan.versie;
      }
    }
    throw new ApiFout(412, 'plan.gewijzigd', undefined);
  }

  return { bewaar, botsing, vergeet: () => zetBotsing(null), fout: opslaan.error, bezig: opslaan.isPending };
}
