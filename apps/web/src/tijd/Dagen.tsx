import type { TFunction } from 'i18next';
import { Tag, type TagToon } from '../ui/kleinigheden.js';
import { useTekst } from '../i18n/taal.js';
import { dagenTussen, formatDag, formatMoment, type Dag } from './datum.js';

/** Days left at or below which a term is near. */
const DICHTBIJ = 7;

/** "over 5 dagen", "morgen", "vandaag", "3 dagen te laat": how far a term is from today. */
export function afstandTotTermijn(t: TFunction, vandaag: Dag, uiterlijk: Dag): string {
  const dagen = dagenTussen(vandaag, uiterlijk);
  if (dagen === 0) return t('tijd.vandaag');
  if (dagen === 1) return t('tijd.morgen');
  return dagen > 0 ? t('tijd.over', { duur: duur(t, dagen) }) : t('tijd.teLaat', { duur: duur(t, -dagen) });
}

/** "vandaag", "gisteren", "12 dagen geleden": how far back something happened. */
export function afstandTerug(t: TFunction, vandaag: Dag, toen: Dag): string {
  const dagen = dagenTussen(toen, vandaag);
  if (dagen === 0) return t('tijd.vandaag');
  if (dagen === 1) return t('tijd.gisteren');
  return dagen > 0 ? t('tijd.geleden', { duur: duur(t, dagen) }) : t('tijd.over', { duur: duur(t, -dagen) });
}

const DAGEN_PER_MAAND = 30.44;

/** "3 dagen", "ruim 4 maanden", "ruim 10 jaar": nobody reads 3,874 days. */
export function duur(t: TFunction, dagen: number): string {
  if (dagen <= 60) return t('tijd.dagen', { count: dagen });
  const maanden = Math.floor(dagen / DAGEN_PER_MAAND);
  return maanden < 24
    ? t('tijd.maanden', { count: maanden })
    : t('tijd.jaren', { count: Math.floor(maanden / 12) });
}

/** A calendar day for people, with the machine's form underneath. */
export function DagTekst({ dag }: { dag: Dag }) {
  const { taal } = useTekst();
  return (
    <time dateTime={dag} className="zw-dag">
      {formatDag(dag, taal)}
    </time>
  );
}

/** A moment in time, as the clock stood in the Netherlands. */
export function MomentTekst({ moment }: { moment: string }) {
  const { taal } = useTekst();
  return (
    <time dateTime={moment} className="zw-dag">
      {formatMoment(moment, taal)}
    </time>
  );
}

/** How near a term is, in words and in tone. */
export function AfstandTag({ vandaag, uiterlijk }: { vandaag: Dag; uiterlijk: Dag }) {
  const { t } = useTekst();
  return (
    <Tag toon={toonVoor(dagenTussen(vandaag, uiterlijk))}>{afstandTotTermijn(t, vandaag, uiterlijk)}</Tag>
  );
}

function toonVoor(dagen: number): TagToon {
  if (dagen < 0) return 'laat';
  return dagen <= DICHTBIJ ? 'nadert' : 'gewoon';
}
