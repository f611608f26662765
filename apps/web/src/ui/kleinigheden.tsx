import { StatusBadge } from '@utrecht/component-library-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import './kleinigheden.css';

export type TagToon = 'gewoon' | 'accent' | 'nadert' | 'laat' | 'klaar';

const BADGE: Record<TagToon, string> = {
  gewoon: 'inactive',
  accent: 'neutral',
  nadert: 'warning',
  laat: 'danger',
  klaar: 'valid',
};

/** A state in a word; the colour repeats the word, it never replaces it. */
export function Tag({ toon = 'gewoon', children }: { toon?: TagToon; children: ReactNode }) {
  return (
    <StatusBadge status={BADGE[toon]} className={`zw-tag zw-tag--${toon}`}>
      {children}
    </StatusBadge>
  );
}

/** A chosen filter that can be taken away. */
export function Chip({ naam, waarde, verwijder }: { naam: string; waarde: string; verwijder: () => void }) {
  const { t } = useTranslation();
  return (
    <button type="button" className="zw-chip" onClick={verwijder}>
      <span className="zw-onzichtbaar">{t('filter.verwijder')} </span>
      <span className="zw-vet">{naam}</span> {waarde}
      <span aria-hidden="true" className="zw-chip__kruis">
        ✕
      </span>
    </button>
  );
}

/** How far long work has come, with the numbers in words beside the bar. */
export function ProgressBar({ deel, label, tekst }: { deel: number | null; label: string; tekst: string }) {
  return (
    <div className="zw-voortgang">
      <progress className="zw-voortgang__balk" aria-label={label} max={1} value={deel ?? undefined} />
      <p className="zw-getal">{tekst}</p>
    </div>
  );
}

/** Grey rows in the shape of what is coming; told once to screen readers. */
export function Skeleton({ rijen, soort = 'tabel' }: { rijen: number; soort?: 'tabel' | 'tekst' }) {
  const { t } = useTranslation();
  return (
    <div className={`zw-bot zw-bot--${soort}`} role="status">
      <span className="zw-onzichtbaar">{t('algemeen.laden')}</span>
      {Array.from({ length: rijen }, (_, nummer) => (
        <div key={nummer} className="zw-bot__rij" aria-hidden="true">
          <span />
          <span />
          <span />
        </div>
      ))}
    </div>
  );
}

/** A white plane with a heading; never inside another one. */
export function Vlak({
  kop,
  bij,
  children,
  vlak = true,
  id,
}: {
  kop: ReactNode;
  /** A short remark at the right of the heading. */
  bij?: ReactNode;
  children: ReactNode;
  /** Without: the content fills the plane to its edges (tables). */
  vlak?: boolean;
  id: string;
}) {
  return (
    <section className="zw-vlak" aria-labelledby={id}>
      <header className="zw-vlak__kop">
        <h2 id={id}>{kop}</h2>
        {bij && <div className="zw-klein zw-zacht">{bij}</div>}
      </header>
      {vlak ? <div className="zw-vlak__inhoud">{children}</div> : children}
    </section>
  );
}

/** Names with their values. */
export function Gegevens({ regels }: { regels: [naam: string, waarde: ReactNode][] }) {
  return (
    <dl className="zw-gegevens">
      {regels.map(([naam, waarde]) => (
        <div key={naam}>
          <dt>{naam}</dt>
          <dd>{waarde}</dd>
        </div>
      ))}
    </dl>
  );
}
