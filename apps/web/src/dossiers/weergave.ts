import type { TFunction } from 'i18next';
import type { DossierRegel, DossierStatus } from '../api/types.js';
import { leeftijd, type Dag } from '../tijd/datum.js';
import type { TagToon } from '../ui/kleinigheden.js';

/** Tone of a status: near for what waits for a person, done for what is settled. */
export const STATUS_TOON: Record<DossierStatus, TagToon> = {
  signaal: 'gewoon',
  'te-verifieren': 'nadert',
  actief: 'gewoon',
  'in-plan': 'accent',
  'te-bevestigen': 'nadert',
  geplaatst: 'klaar',
  gesloten: 'gewoon',
  heropend: 'accent',
};

/** "16 jaar". */
export function leeftijdTekst(t: TFunction, geboortedatum: Dag, vandaag: Dag): string {
  return t('dossier.leeftijd', { count: leeftijd(geboortedatum, vandaag) });
}

/** "vo, leerjaar 2 (02AB)"; without BRIN there is no school. */
export function schoolTekst(
  t: TFunction,
  { brin, onderwijssoort, leerjaar }: DossierRegel['school'],
): string {
  if (!brin) return t('dossier.geenSchool');
  const soort = [onderwijssoort, leerjaar && t('dossier.leerjaar', { jaar: leerjaar })]
    .filter(Boolean)
    .join(', ');
  return soort ? `${soort} (${brin})` : brin;
}

/** What the six-week line draws of the places found: the first that counts, and a part of the week before that. */
export function plekkenVan({
  geplaatstPer,
  gedeeltelijkTerug,
}: Pick<DossierRegel, 'geplaatstPer' | 'gedeeltelijkTerug'>): {
  plaatsingen: { dag: Dag; telt: boolean }[];
  urenTerug: number | null;
} {
  return {
    plaatsingen: [
      ...(geplaatstPer ? [{ dag: geplaatstPer, telt: true }] : []),
      ...(gedeeltelijkTerug && gedeeltelijkTerug.sinds !== geplaatstPer
        ? [{ dag: gedeeltelijkTerug.sinds, telt: false }]
        : []),
    ],
    urenTerug: gedeeltelijkTerug?.urenPerWeek ?? null,
  };
}
