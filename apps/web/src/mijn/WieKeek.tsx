import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { WieKeekRegel } from '../api/types.js';
import { useTekst } from '../i18n/taal.js';
import { MomentTekst } from '../tijd/Dagen.js';
import { Button } from '../ui/Button.js';
import { Skeleton, Vlak } from '../ui/kleinigheden.js';
import { LaadFout } from '../ui/Lijst.js';
import { verwerkingZin } from '../verwerkingen/zin.js';
import { wieKekenOptions } from './mijn.api.js';

/** Who looked at what and when: organisations and roles, never names. */
export function WieKeek() {
  const { t } = useTekst();
  const [pagina, zetPagina] = useState(1);
  const vraag = useQuery(wieKekenOptions(pagina));
  return (
    <Vlak id="wie-keek" kop={t('mijn.wieKeek.kop')}>
      <div className="zw-stapel">
        <p>{t('mijn.wieKeek.uitleg')}</p>
        {vraag.isPending && <Skeleton rijen={4} soort="tekst" />}
        {vraag.error && <LaadFout kop={t('mijn.laadFout')} van={vraag} />}
        {vraag.data?.items.length === 0 && <p>{t('mijn.wieKeek.leeg')}</p>}
        <ul className="zw-onderdelen">
          {eenKeer(vraag.data?.items ?? []).map(({ moment, rol, organisatie, handeling, object }, nummer) => (
            <li key={`${moment} ${String(nummer)}`}>
              <p className="zw-klein zw-zacht">
                <MomentTekst moment={moment} />
              </p>
              <p>{verwerkingZin(t, { actor: { naam: organisatie }, rol, handeling, object, aantal: 1 })}</p>
            </li>
          ))}
        </ul>
        <div className="zw-rij">
          {pagina > 1 && <Button onClick={() => zetPagina(pagina - 1)}>{t('mijn.wieKeek.nieuwer')}</Button>}
          {vraag.data?.meer && (
            <Button onClick={() => zetPagina(pagina + 1)}>{t('mijn.wieKeek.meer')}</Button>
          )}
        </div>
      </div>
    </Vlak>
  );
}

/** The same thing again and again in one minute is one line: pages ask more than once. */
function eenKeer(items: readonly WieKeekRegel[]): WieKeekRegel[] {
  const gezien = new Set<string>();
  return items.filter(({ moment, rol, organisatie, handeling, object }) => {
    const regel = [moment.slice(0, 'jjjj-mm-ddTuu:mm'.length), rol, organisatie, handeling, object].join(' ');
    const nieuw = !gezien.has(regel);
    gezien.add(regel);
    return nieuw;
  });
}
