import { useQuery } from '@tanstack/react-query';
import type { KeyboardEvent } from 'react';
import type { DossierRegel, DossierStatus } from '../api/types.js';
import { codeTekst } from '../i18n/code.js';
import { useTekst } from '../i18n/taal.js';
import { Button } from '../ui/Button.js';
import { Skeleton } from '../ui/kleinigheden.js';
import { ButtonLink, Link } from '../ui/links.js';
import { PageHeader } from '../ui/pagina.js';
import './bord.css';
import { dossiersOptions } from './dossiers.api.js';
import { OPEN_STATUSSEN } from './zoekstand.js';

/** Dossiers shown in one column; the rest is counted. */
const PER_KOLOM = 8;

/** The open dossiers by state: a column each, with how many there are and the first of them. */
export function BordPagina() {
  const { t } = useTekst();
  return (
    <div className="zw-stapel">
      <PageHeader
        titel={t('bord.titel')}
        onder={<p className="zw-tekst">{t('bord.onder')}</p>}
        acties={<ButtonLink to="/dossiers">{t('bord.lijst')}</ButtonLink>}
      />
      {/* eslint-disable-next-line jsx-a11y/no-static-element-interactions -- the arrows only move the focus between the links in it */}
      <div className="zw-bord" onKeyDown={loopOverBord}>
        {OPEN_STATUSSEN.map((status) => (
          <Kolom key={status} status={status} />
        ))}
      </div>
    </div>
  );
}

function Kolom({ status }: { status: DossierStatus }) {
  const { t } = useTekst();
  const { data, error, refetch } = useQuery(
    dossiersOptions({
      status: [status],
      soort: undefined,
      behandelaar: undefined,
      sort: '-dagenThuis',
      page: 1,
      pageSize: PER_KOLOM,
      metTotaal: true,
    }),
  );
  const naam = codeTekst(t, 'status', status);
  const aantal = data?.totaal ?? 0;
  return (
    <section className="zw-bord__kolom" aria-labelledby={`bord-${status}`} data-bordkolom>
      <h2 id={`bord-${status}`}>
        <span aria-hidden="true">{naam}</span>
        <span aria-hidden="true" className="zw-getal zw-zacht">
          {data && aantal}
        </span>
        <span className="zw-onzichtbaar">{t('bord.kolom', { status: naam, count: aantal })}</span>
      </h2>
      {error && (
        <div className="zw-stapel zw-stapel--krap">
          <p>{t('bord.laadFout')}</p>
          <Button onClick={() => void refetch()}>{t('algemeen.nogEens')}</Button>
        </div>
      )}
      {!data && !error && <Skeleton rijen={3} soort="tekst" />}
      {data && data.items.length === 0 && <p className="zw-klein zw-zacht">{t('bord.leeg')}</p>}
      {data && data.items.length > 0 && (
        <ul>
          {data.items.map((regel) => (
            <Kaart key={regel.id} regel={regel} />
          ))}
        </ul>
      )}
      {data && aantal > data.items.length && (
        <Link to="/dossiers" search={{ status }} data-bordlink>
          {t('bord.meer', { aantal })}
        </Link>
      )}
    </section>
  );
}

function Kaart({ regel }: { regel: DossierRegel }) {
  const { t } = useTekst();
  const { id, kenmerk, leerling, dagenThuis, behandelaar } = regel;
  return (
    <li>
      <Link to="/dossiers/$id" params={{ id }} data-bordlink>
        {leerling.naam}
      </Link>
      <span className="zw-klein zw-zacht zw-getal">{kenmerk}</span>
      {dagenThuis !== null && <span className="zw-klein">{t('bord.dagen', { count: dagenThuis })}</span>}
      <span className="zw-klein zw-zacht">
        {t('bord.behandelaar', { naam: behandelaar?.naam ?? t('dossier.niemand') })}
      </span>
    </li>
  );
}

/** Up and down go through a column, left and right to the next one that holds something. */
function loopOverBord(gebeurtenis: KeyboardEvent<HTMLElement>) {
  const doel = gebeurtenis.target as HTMLElement;
  const kolommen = [...gebeurtenis.currentTarget.querySelectorAll<HTMLElement>('[data-bordkolom]')]
    .map((kolom) => [...kolom.querySelectorAll<HTMLElement>('[data-bordlink]')])
    .filter((links) => links.length > 0);
  const x = kolommen.findIndex((links) => links.includes(doel));
  const y = kolommen[x]?.indexOf(doel) ?? -1;
  const naar: Partial<Record<string, readonly [number, number]>> = {
    ArrowDown: [x, y + 1],
    ArrowUp: [x, y - 1],
    ArrowRight: [x + 1, y],
    ArrowLeft: [x - 1, y],
  };
  const [kolom, rij] = naar[gebeurtenis.key] ?? [-1, -1];
  const links = kolommen[kolom];
  if (x < 0 || !links || rij < 0) return;
  gebeurtenis.preventDefault();
  links[Math.min(rij, links.length - 1)]?.focus();
}
