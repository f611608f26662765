import type { Regiotabel } from '../api/types.js';
import { useTekst } from '../i18n/taal.js';
import { aandeel, TOTAAL, vind } from './cellen.js';

/** The figures that are asked for first, with last year's beside them. */
export function Kerncijfers({
  tabellen,
  jaren,
  schooljaar,
}: {
  tabellen: ReadonlyMap<string, Regiotabel>;
  jaren: readonly Regiotabel[];
  schooljaar: string;
}) {
  const { t } = useTekst();
  const vorig = jaarVoor(schooljaar);
  const van = (naam: string) => jaren.find((een) => een.schooljaar === vorig && een.tabel === naam);
  const binnen = (tabel: Regiotabel | undefined) =>
    aandeel(vind(tabel, TOTAAL, 'binnen-6-weken'), vind(tabel, TOTAAL, TOTAAL));
  const uitkomst = tabellen.get('uitkomst');
  return (
    <ul className="zw-kern">
      <Kerncijfer
        naam={t('regio.thuis')}
        nu={vind(tabellen.get('soort'), TOTAAL, TOTAAL)}
        toen={vind(van('soort'), TOTAAL, TOTAAL)}
        vorig={vorig}
      />
      <Kerncijfer
        naam={t('regio.binnenZes')}
        nu={binnen(uitkomst)}
        toen={binnen(van('uitkomst'))}
        vorig={vorig}
        procent
      />
      <Kerncijfer
        naam={t('regio.nogThuis')}
        nu={vind(uitkomst, TOTAAL, 'nog-thuis')}
        toen={vind(van('uitkomst'), TOTAAL, 'nog-thuis')}
        vorig={vorig}
      />
      <Kerncijfer naam={t('regio.langer')} nu={vind(tabellen.get('duur'), TOTAAL, 'langer')} />
    </ul>
  );
}

function Kerncijfer({
  naam,
  nu,
  toen,
  vorig,
  procent = false,
}: {
  naam: string;
  nu: number | null | undefined;
  toen?: number | null | undefined;
  vorig?: string;
  procent?: boolean;
}) {
  const { t } = useTekst();
  const tekst = (waarde: number): string => (procent ? t('regio.procent', { waarde }) : String(waarde));
  return (
    <li className="zw-kern__een">
      <span className="zw-klein">{naam}</span>
      {typeof nu === 'number' ? (
        <span className="zw-kern__getal">{tekst(nu)}</span>
      ) : (
        <span className="zw-kern__klein">{t(nu === null ? 'grafiek.teKlein' : 'grafiek.nietGeteld')}</span>
      )}
      {vorig !== undefined && typeof toen === 'number' && (
        <span className="zw-klein zw-zacht">{t('regio.vorig', { jaar: vorig, waarde: tekst(toen) })}</span>
      )}
    </li>
  );
}

function jaarVoor(schooljaar: string): string {
  const jaar = Number(schooljaar.slice(0, 4));
  return `${String(jaar - 1)}-${String(jaar)}`;
}
