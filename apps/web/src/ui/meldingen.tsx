import { Alert as UtrechtAlert } from '@utrecht/component-library-react';
import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { GewoneLink } from './links.js';
import './meldingen.css';

interface AlertProps {
  soort: 'fout' | 'let-op' | 'goed' | 'info';
  /** The one sentence that tells what happened. */
  kop?: ReactNode;
  children?: ReactNode;
}

const TYPE = { fout: 'error', 'let-op': 'warning', goed: 'ok', info: 'info' } as const;

/** Something that just happened and must be told at once; read aloud by screen readers when it appears. */
export function Alert({ soort, kop, children }: AlertProps) {
  return (
    <UtrechtAlert
      type={TYPE[soort]}
      role={soort === 'fout' || soort === 'let-op' ? 'alert' : 'status'}
      className={`zw-alert zw-alert--${soort}`}
    >
      {kop && <p className="zw-alert__kop">{kop}</p>}
      {children}
    </UtrechtAlert>
  );
}

/** A calm remark that was there from the start: explanation, the state of a thing. */
export function Notice({
  soort = 'info',
  kop,
  children,
}: { soort?: 'info' | 'let-op' | 'laat' } & Omit<AlertProps, 'soort'>) {
  return (
    <div className={`zw-notice zw-notice--${soort}`}>
      {kop && <p className="zw-alert__kop">{kop}</p>}
      {children}
    </div>
  );
}

/** One fault of a form: the control it is about and what to do. */
export interface FormFout {
  veld: string;
  melding: string;
}

/** All faults of a form above it, with links to the fields; takes the focus each time a submit failed. */
export function ErrorSummary({ fouten, poging }: { fouten: FormFout[]; poging: number }) {
  const { t } = useTranslation();
  const kop = useRef<HTMLHeadingElement>(null);
  const gefocust = useRef(poging);
  useEffect(() => {
    // Once per attempt: correcting a field must not pull the reader back to the top.
    if (fouten.length === 0 || gefocust.current === poging) return;
    gefocust.current = poging;
    kop.current?.focus();
  }, [poging, fouten.length]);
  if (fouten.length === 0) return null;
  return (
    <div className="zw-foutoverzicht">
      <h2 ref={kop} tabIndex={-1} data-focusdoel>
        {t('formulier.nietGelukt', { count: fouten.length })}
      </h2>
      <ul>
        {fouten.map((fout) => (
          <li key={fout.veld + fout.melding}>
            <GewoneLink
              href={`#${fout.veld}`}
              onClick={(gebeurtenis) => {
                gebeurtenis.preventDefault();
                document.getElementById(fout.veld)?.focus();
              }}
            >
              {fout.melding}
            </GewoneLink>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Nothing to show: why, and what to do first. */
export function EmptyState({
  kop,
  children,
  actie,
}: {
  kop: string;
  children?: ReactNode;
  actie?: ReactNode;
}) {
  return (
    <div className="zw-leeg">
      <h2>{kop}</h2>
      {children}
      {actie && <div className="zw-rij">{actie}</div>}
    </div>
  );
}
