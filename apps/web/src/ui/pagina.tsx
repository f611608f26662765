import { Heading1, SkipLink as UtrechtSkipLink } from '@utrecht/component-library-react';
import { useMatch, useRouterState } from '@tanstack/react-router';
import { useEffect, useRef, type ReactNode, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeelZoek, LijstZoek } from '../app/zoekwaarden.js';
import { Link } from './links.js';
import './pagina.css';

interface PageHeaderProps {
  titel: ReactNode;
  /** Name of the page for tab and history; give it where `titel` is a person's name. */
  tabTitel?: string;
  onder?: ReactNode;
  /** Buttons of the page. */
  acties?: ReactNode;
  kruimels?: ReactNode;
}

// The page on which the heading took the focus last. Null: the client has just been opened, where the browser's
// own start of the page is what people expect.
let laatstGefocust: string | null = null;

/** The heading of a page. Takes the focus when somebody arrives from another page of the client. */
export function PageHeader({ titel, tabTitel, onder, acties, kruimels }: PageHeaderProps) {
  const kop = useRef<HTMLHeadingElement>(null);
  // The address of this page, not of the one that is on its way while this one still stands.
  const pad = useMatch({ strict: false, select: (match) => match.pathname });
  useEffect(() => {
    if (laatstGefocust !== null && laatstGefocust !== pad) kop.current?.focus();
    laatstGefocust = pad;
  }, [pad]);
  const naam = tabTitel ?? (typeof titel === 'string' ? titel : undefined);
  return (
    <div className="zw-paginakop">
      <title>{naam ? `${naam} · Zesweken` : 'Zesweken'}</title>
      {kruimels}
      <div className="zw-paginakop__rij">
        <div>
          <Heading1 ref={kop} tabIndex={-1}>
            {titel}
          </Heading1>
          {onder && <div className="zw-paginakop__onder">{onder}</div>}
        </div>
        {acties && <div className="zw-rij zw-geen-druk">{acties}</div>}
      </div>
    </div>
  );
}

/** The way back up: links, then where we are. */
export function Breadcrumb({ stappen, hier }: { stappen: { naar: string; tekst: string }[]; hier: string }) {
  const { t } = useTranslation();
  return (
    <nav aria-label={t('algemeen.kruimels')} className="zw-kruimels">
      <ol>
        {stappen.map(({ naar, tekst }) => (
          <li key={naar}>
            <Link to={naar}>{tekst}</Link>
            <span aria-hidden="true"> › </span>
          </li>
        ))}
        <li aria-current="page">{hier}</li>
      </ol>
    </nav>
  );
}

/** First stop of the Tab key: past the navigation, straight to the page. */
export function SkipLink() {
  const { t } = useTranslation();
  return <UtrechtSkipLink href="#inhoud">{t('algemeen.naarInhoud')}</UtrechtSkipLink>;
}

/** For a row of links that slides (`zw-schuif`): slides to the link of where we are. */
export function useHuidigInBeeld(): RefObject<HTMLElement | null> {
  const rij = useRef<HTMLElement>(null);
  const waar = useRouterState({ select: ({ resolvedLocation }) => resolvedLocation?.href });
  useEffect(() => {
    const hier = rij.current?.querySelector<HTMLElement>('[aria-current="page"]');
    if (!rij.current || !hier) return;
    // Not scrollIntoView: that may move the page too.
    rij.current.scrollLeft =
      hier.offsetLeft - rij.current.offsetLeft - (rij.current.clientWidth - hier.offsetWidth) / 2;
  }, [waar]);
  return rij;
}

interface TabsProps {
  label: string;
  /** The parts, each with the search part of its address. */
  delen: { deel: string; tekst: string; zoek: DeelZoek | LijstZoek }[];
}

/** Parts of one thing, each with its own address. */
export function Tabs({ label, delen }: TabsProps) {
  const rij = useHuidigInBeeld();
  return (
    <nav ref={rij} aria-label={label} className="zw-tabs zw-schuif">
      {delen.map(({ deel, tekst, zoek }) => (
        <Link
          key={deel}
          to="."
          search={zoek}
          activeOptions={{ exact: true, includeSearch: true }}
          resetScroll={false}
        >
          {tekst}
        </Link>
      ))}
    </nav>
  );
}

interface PaginationProps {
  label: string;
  pagina: number;
  /** What is shown of the whole: "1-25 van 38". */
  tekst: string;
  heeftVolgende: boolean;
  naar: (pagina: number) => Record<string, unknown>;
}

/** Previous and next of a long list. */
export function Pagination({ label, pagina, tekst, heeftVolgende, naar }: PaginationProps) {
  const { t } = useTranslation();
  return (
    <nav aria-label={label} className="zw-bladeren zw-geen-druk">
      <span className="zw-getal">{tekst}</span>
      {pagina > 1 && (
        <Link to="." search={naar(pagina - 1)} rel="prev">
          {t('algemeen.vorige')}
        </Link>
      )}
      {heeftVolgende && (
        <Link to="." search={naar(pagina + 1)} rel="next">
          {t('algemeen.volgende')}
        </Link>
      )}
    </nav>
  );
}
