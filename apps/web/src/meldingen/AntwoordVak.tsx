import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { foutTekst } from '../api/fouttekst.js';
import type { DossierMelding } from '../api/types.js';
import { useTekst } from '../i18n/taal.js';
import { Button } from '../ui/Button.js';
import { Skeleton } from '../ui/kleinigheden.js';
import { Alert } from '../ui/meldingen.js';
import { AntwoordGegevens } from './AntwoordGegevens.js';
import { AntwoordFormulier } from './AntwoordFormulier.js';
import { antwoordOptions } from './antwoord.api.js';

/** What the college answers the school on a report. Asked for on demand: each look at it is logged. */
export function AntwoordVak({ melding }: { melding: DossierMelding }) {
  const { t, taal } = useTekst();
  const [open, zetOpen] = useState(false);
  const [bewerken, zetBewerken] = useState(false);
  const { data, error } = useQuery({ ...antwoordOptions(melding.id), enabled: open });
  if (!open) {
    return (
      <div className="zw-geen-druk">
        <Button onClick={() => zetOpen(true)}>{t('antwoord.toon')}</Button>
      </div>
    );
  }
  if (error) {
    return (
      <Alert soort="fout">
        <p>{foutTekst(t, taal, error)}</p>
      </Alert>
    );
  }
  if (!data) return <Skeleton rijen={2} />;
  const { antwoord, etag } = data;
  return (
    <section className="zw-stapel" aria-label={t('antwoord.titel')}>
      <h3 className="zw-tussenkop">{t('antwoord.titel')}</h3>
      {bewerken || antwoord.versie === 0 ? (
        <AntwoordFormulier
          melding={melding}
          antwoord={antwoord}
          etag={etag}
          klaar={() => zetBewerken(false)}
          annuleer={() => (antwoord.versie === 0 ? zetOpen(false) : zetBewerken(false))}
        />
      ) : (
        <>
          <AntwoordGegevens antwoord={antwoord} />
          <div className="zw-geen-druk">
            <Button onClick={() => zetBewerken(true)}>{t('antwoord.wijzig')}</Button>
          </div>
        </>
      )}
    </section>
  );
}
