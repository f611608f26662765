import { dagenTussen, plusDagen, plusMaanden, type Dag } from '../tijd/datum.js';

/** What the six-week line draws from. All dates are calendar days. */
export interface LijnFeiten {
  eersteVerzuimdag: Dag;
  vandaag: Dag;
  /** Last day of the absence, where it has ended. */
  eindeVerzuim?: Dag | null;
  /** First day on which the dossier no longer ran; the fill never runs past it. */
  geslotenOp?: Dag | null;
  /** Places found; one that counts stops the line, from a partial one that does not it goes on hatched. */
  plaatsingen?: { dag: Dag; telt: boolean }[];
  /** Hours a week for which the leerling is back in part, today. */
  urenTerug?: number | null;
  /** Stretches in which the clock stood still, both days included. */
  opschortingen?: { van: Dag; tot: Dag }[];
}

export type StukSoort = 'rustig' | 'nadert' | 'voorbij' | 'gedeeltelijk' | 'pauze';
export type MerkSoort = 'vier-weken' | 'zes-weken' | 'drie-maanden';

export interface LijnStand {
  /** Days since the first day of absence that the fill has reached. */
  dag: number;
  /** How far along the official terms the fill is. */
  fase: 'rustig' | 'nadert' | 'voorbij';
  /** What stopped the fill, or `loopt` when it grows every day. */
  einde: 'loopt' | 'verzuim-geeindigd' | 'geplaatst' | 'gesloten';
  /** The fill does not fit on the line: it is drawn to the end and broken off there. */
  afgebroken: boolean;
  stukken: { van: number; tot: number; soort: StukSoort }[];
  merken: { soort: MerkSoort; dag: number; datum: Dag }[];
  punten: { dag: number; telt: boolean }[];
}

/** Days that fit on the line: a bit more than three months, so that every line has the same scale. */
export const LIJN_DAGEN = 98;
export const VIER_WEKEN = 28;
export const ZES_WEKEN = 42;

/** Place on the line as a percentage, held within the line. */
export function plek(dag: number): number {
  return (Math.min(Math.max(dag, 0), LIJN_DAGEN) / LIJN_DAGEN) * 100;
}

/** Works out what the line shows; a pure function, so that list, header and dashboards agree. */
export function lijnStand(feiten: LijnFeiten): LijnStand {
  const dagVan = (datum: Dag) => dagenTussen(feiten.eersteVerzuimdag, datum);
  const { dag, einde } = eindeVanDeVulling(feiten, dagVan);
  const gedeeltelijk = (feiten.plaatsingen ?? [])
    .filter((plaatsing) => !plaatsing.telt)
    .map((plaatsing) => dagVan(plaatsing.dag))
    .filter((vanaf) => vanaf < dag);
  const pauzes = (feiten.opschortingen ?? []).map(({ van, tot }) => ({
    van: dagVan(van),
    tot: dagVan(tot) + 1,
  }));

  return {
    dag,
    fase: dag > ZES_WEKEN ? 'voorbij' : dag >= VIER_WEKEN ? 'nadert' : 'rustig',
    einde,
    afgebroken: dag > LIJN_DAGEN,
    stukken: verdeel(dag, gedeeltelijk.length > 0 ? Math.min(...gedeeltelijk) : null, pauzes),
    merken: merken(feiten.eersteVerzuimdag),
    punten: (feiten.plaatsingen ?? []).map(({ dag: datum, telt }) => ({ dag: dagVan(datum), telt })),
  };
}

function merken(begin: Dag): LijnStand['merken'] {
  const drieMaanden = plusMaanden(begin, 3);
  return [
    { soort: 'vier-weken', dag: VIER_WEKEN, datum: plusDagen(begin, VIER_WEKEN) },
    { soort: 'zes-weken', dag: ZES_WEKEN, datum: plusDagen(begin, ZES_WEKEN) },
    { soort: 'drie-maanden', dag: dagenTussen(begin, drieMaanden), datum: drieMaanden },
  ];
}

function eindeVanDeVulling(
  feiten: LijnFeiten,
  dagVan: (datum: Dag) => number,
): { dag: number; einde: LijnStand['einde'] } {
  let gevonden: { dag: number; einde: LijnStand['einde'] } = { dag: dagVan(feiten.vandaag), einde: 'loopt' };
  const eerder = (datum: Dag | null | undefined, einde: LijnStand['einde']) => {
    if (datum && dagVan(datum) <= gevonden.dag) gevonden = { dag: dagVan(datum), einde };
  };
  // The fill ends where the first day no longer at home begins, so that it equals `dagenThuis` of the API.
  eerder(feiten.geslotenOp, 'gesloten');
  eerder(feiten.eindeVerzuim && plusDagen(feiten.eindeVerzuim, 1), 'verzuim-geeindigd');
  for (const plaatsing of feiten.plaatsingen ?? []) {
    if (plaatsing.telt) eerder(plaatsing.dag, 'geplaatst');
  }
  return { ...gevonden, dag: Math.max(gevonden.dag, 0) };
}

/** Cuts the fill at four weeks, six weeks, the partial return and both ends of each pause. */
function verdeel(
  dag: number,
  gedeeltelijkVanaf: number | null,
  pauzes: { van: number; tot: number }[],
): LijnStand['stukken'] {
  const tot = Math.min(dag, LIJN_DAGEN);
  const sneden = [
    0,
    VIER_WEKEN,
    ZES_WEKEN,
    tot,
    gedeeltelijkVanaf ?? 0,
    ...pauzes.flatMap((p) => [p.van, p.tot]),
  ]
    .filter((snede) => snede >= 0 && snede <= tot)
    .sort((a, b) => a - b);

  const stukken: LijnStand['stukken'] = [];
  for (let i = 1; i < sneden.length; i += 1) {
    const van = sneden[i - 1] ?? 0;
    const naar = sneden[i] ?? 0;
    if (naar <= van) continue;
    stukken.push({ van, tot: naar, soort: soortVan(van, gedeeltelijkVanaf, pauzes) });
  }
  return stukken;
}

function soortVan(
  vanaf: number,
  gedeeltelijkVanaf: number | null,
  pauzes: { van: number; tot: number }[],
): StukSoort {
  if (pauzes.some((pauze) => vanaf >= pauze.van && vanaf < pauze.tot)) return 'pauze';
  if (gedeeltelijkVanaf !== null && vanaf >= gedeeltelijkVanaf) return 'gedeeltelijk';
  if (vanaf >= ZES_WEKEN) return 'voorbij';
  return vanaf >= VIER_WEKEN ? 'nadert' : 'rustig';
}
