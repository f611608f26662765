import type { TFunction } from 'i18next';
import type { Roosterblok, Roosterstap } from '../api/types.js';
import { codeTekst } from '../i18n/code.js';
import { formatDag, type Taal } from '../tijd/datum.js';
import { type Sectiewaarde, uren } from './plan.js';

/** A part of the plan as plain lines, for laying two versions beside each other and marking their words. */
export function sectieTekst(t: TFunction, taal: Taal, waarde: Sectiewaarde): string {
  const regels = [
    waarde.stemOuders ?? '',
    waarde.stemLeerling ?? '',
    waarde.gehoord
      ? t('plan.gehoordOp', { ...waarde.gehoord, datum: formatDag(waarde.gehoord.datum, taal) })
      : '',
    waarde.nietGehoordReden ? t('plan.nietGehoord', { reden: waarde.nietGehoordReden }) : '',
    ...(waarde.doelen ?? []).map(({ tekst, bereiktAls, status }) =>
      regel(tekst, bereiktAls, codeTekst(t, 'plan.doelstand', status)),
    ),
    ...(waarde.afspraken ?? []).map(({ tekst, met }) => regel(tekst, met)),
    ...(waarde.rooster ?? []).map((stap) => stapTekst(t, taal, stap)),
    arrangementTekst(t, taal, waarde.arrangement ?? null),
    ...(waarde.evaluaties ?? []).map(({ gepland, gehouden, bevindingen, vervolg }) =>
      regel(
        gehouden
          ? t('plan.gehouden', { dag: formatDag(gehouden, taal) })
          : t('plan.gepland', { dag: formatDag(gepland, taal) }),
        bevindingen,
        vervolg,
      ),
    ),
  ];
  return regels.filter(Boolean).join('\n');
}

function regel(...delen: string[]): string {
  return `• ${delen.filter(Boolean).join(' – ')}`;
}

/** "2,5", as people of this language write it. */
export function getalTekst(taal: Taal, getal: number): string {
  return getal.toLocaleString(taal === 'nl' ? 'nl-NL' : 'en-GB', { maximumFractionDigits: 2 });
}

/** "ochtend 2 uur, op school (gymzaal)". */
export function blokTekst(
  t: TFunction,
  taal: Taal,
  { dagdeel, uren: aantal, plek, waar }: Roosterblok,
): string {
  const waarden = {
    dagdeel: codeTekst(t, 'plan.dagdeel', dagdeel),
    uren: getalTekst(taal, aantal),
    plek: codeTekst(t, 'plan.plek', plek),
  };
  return waar ? t('plan.blokWaar', { ...waarden, waar }) : t('plan.blok', waarden);
}

function stapTekst(t: TFunction, taal: Taal, { vanaf, blokken, toelichting }: Roosterstap): string {
  const week = t('plan.weekTekst', {
    dag: formatDag(vanaf, taal),
    uren: getalTekst(taal, uren(blokken).perWeek),
  });
  const delen = blokken.map(
    (blok) => `${codeTekst(t, 'plan.dag', blok.dagVanWeek)} ${blokTekst(t, taal, blok)}`,
  );
  return regel(week, delen.join('; '), toelichting);
}

function arrangementTekst(t: TFunction, taal: Taal, deel: Sectiewaarde['arrangement'] | null): string {
  if (!deel) return '';
  const { urenSchool, school, urenZorg, aanbieder, betaler, van, tot, toelichting } = deel;
  return [
    regel(t('plan.urenOpSchool', { uren: getalTekst(taal, urenSchool) }), school),
    regel(t('plan.urenZorg', { uren: getalTekst(taal, urenZorg) }), aanbieder, betaler),
    regel(
      tot
        ? t('plan.vanTot', { van: formatDag(van, taal), tot: formatDag(tot, taal) })
        : t('plan.vanaf', { van: formatDag(van, taal) }),
    ),
    toelichting,
  ]
    .filter(Boolean)
    .join('\n');
}
