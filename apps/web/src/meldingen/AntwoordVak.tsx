import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { foutTekst } from '../api/fouttekst.js';
import type { DossierMelding, MeldingAntwoord } from '../api/types.js';
import { codeTekst } from '../i18n/code.js';
import { useTekst } from '../i18n/taal.js';
import { Button } from '../ui/Button.js';
import { Gegevens, Skeleton } from '../ui/kleinigheden.js';
import { Alert } from '../ui/meldingen.js';
import { DagTekst, MomentTekst } from '../tijd/Dagen.js';
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
          // What somebody else changed meanwhile must be seen, not overwritten.
          key={etag}
          melding={melding}
          antwoord={antwoord}
          etag={etag}
          klaar={() => zetBewerken(false)}
          annuleer={() => (antwoord.versie === 0 ? zetOpen(false) : zetBewerken(false))}
        />
      ) : (
        <>
          <Gelezen antwoord={antwoord} />
          <div className="zw-geen-druk">
            <Button onClick={() => zetBewerken(true)}>{t('antwoord.wijzig')}</Button>
          </div>
        </>
      )}
    </section>
  );
}

function Gelezen({ antwoord }: { antwoord: MeldingAntwoord }) {
  const { t, taal } = useTekst();
  const uren = new Intl.NumberFormat(taal);
  const contact = [antwoord.contactNaam, antwoord.contactTelefoon, antwoord.contactEmail];
  const regels: [string, React.ReactNode][] = [
    [t('antwoord.status'), codeTekst(t, 'antwoordStatus', antwoord.status)],
    [t('antwoord.sluitreden'), antwoord.sluitreden && codeTekst(t, 'sluitreden', antwoord.sluitreden)],
    [
      t('antwoord.dagen'),
      antwoord.dagen.length > 0 && (
        <ul className="zw-kaal">
          {antwoord.dagen.map(({ dag, uren: aantal }) => (
            <li key={dag}>
              <DagTekst dag={dag} />: {t('antwoord.urenTekst', { uren: uren.format(aantal) })}
            </li>
          ))}
        </ul>
      ),
    ],
    [t('antwoord.opmerking'), antwoord.opmerking],
    [t('antwoord.contact'), contact.filter(Boolean).join(', ')],
    [t('antwoord.gewijzigd'), antwoord.gewijzigdOp && <MomentTekst key="op" moment={antwoord.gewijzigdOp} />],
  ];
  return <Gegevens regels={regels.filter(([, waarde]) => Boolean(waarde))} />;
}
