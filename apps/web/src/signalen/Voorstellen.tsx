import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { foutTekst } from '../api/fouttekst.js';
import { useTekst } from '../i18n/taal.js';
import { Button } from '../ui/Button.js';
import { Skeleton } from '../ui/kleinigheden.js';
import { ButtonLink } from '../ui/links.js';
import { Alert, EmptyState } from '../ui/meldingen.js';
import { Pagination } from '../ui/pagina.js';
import './signalen.css';
import { PER_PAGINA, voorstellenOptions } from './signalen.api.js';
import { VoorstelKaart } from './VoorstelKaart.js';

/** The proposals, to be decided on one after the other: after each decision the next one has the focus. */
export function Voorstellen({ pagina = 1 }: { pagina?: number }) {
  const { t, taal } = useTekst();
  const lijst = useQuery(voorstellenOptions(pagina));
  const [gedaan, zetGedaan] = useState<string | null>(null);
  const rij = useRef<HTMLDivElement>(null);
  const volgende = useRef<number | null>(null);
  const items = lijst.data?.items;
  useEffect(() => {
    if (volgende.current === null || !rij.current) return;
    const knoppen = rij.current.querySelectorAll<HTMLElement>('[data-voorstel]');
    const naar = knoppen[Math.min(volgende.current, knoppen.length - 1)]?.querySelector('button');
    volgende.current = null;
    (naar ?? rij.current).focus();
  }, [items]);
  if (lijst.isPending) return <Skeleton rijen={6} />;
  if (lijst.error) {
    return (
      <Alert soort="fout" kop={t('voorstel.laadFout')}>
        <p>{foutTekst(t, taal, lijst.error)}</p>
        <p>
          <Button onClick={() => void lijst.refetch()}>{t('algemeen.nogEens')}</Button>
        </p>
      </Alert>
    );
  }
  const van = (pagina - 1) * PER_PAGINA + 1;
  return (
    <div className="zw-stapel" ref={rij} tabIndex={-1} data-focusdoel>
      {gedaan && (
        <Alert soort="goed">
          <p>{gedaan}</p>
        </Alert>
      )}
      {lijst.data.items.length === 0 ? (
        <EmptyState
          kop={t('voorstel.leeg')}
          actie={<ButtonLink to="/signalen/nieuw">{t('signaal.titel')}</ButtonLink>}
        >
          <p>{t('voorstel.leegUitleg')}</p>
        </EmptyState>
      ) : (
        lijst.data.items.map((voorstel, nummer) => (
          <VoorstelKaart
            key={voorstel.id}
            voorstel={voorstel}
            gedaan={(wat) => {
              volgende.current = nummer;
              zetGedaan(wat);
            }}
          />
        ))
      )}
      {(pagina > 1 || lijst.data.volgende) && (
        <Pagination
          label={t('voorstel.bladeren')}
          pagina={pagina}
          tekst={t('algemeen.bereik', { van, tot: van + lijst.data.items.length - 1 })}
          heeftVolgende={lijst.data.volgende}
          naar={(nummer) => ({ pagina: nummer > 1 ? nummer : undefined })}
        />
      )}
    </div>
  );
}
