import { useQuery } from '@tanstack/react-query';
import { useState, type SubmitEvent } from 'react';
import { foutTekst } from '../api/fouttekst.js';
import type { Dossier } from '../api/types.js';
import { useTekst } from '../i18n/taal.js';
import { Button } from '../ui/Button.js';
import { Alert } from '../ui/meldingen.js';
import { Select } from '../ui/velden.js';
import { behandelaarsOptions, useBehandelaar } from './dossiers.api.js';

interface BehandelaarKeuzeProps {
  dossier: Dossier;
  etag: string | null;
  gedaan: (wat: string) => void;
}

/** Hands the dossier over to somebody else of the team. */
export function BehandelaarKeuze({ dossier, etag, gedaan }: BehandelaarKeuzeProps) {
  const { t, taal } = useTekst();
  const { data: behandelaars } = useQuery(behandelaarsOptions);
  const wijzig = useBehandelaar(dossier.id);
  const [keuze, zetKeuze] = useState(dossier.behandelaar?.id ?? '');
  if (!behandelaars || dossier.status === 'gesloten') return null;

  function verstuur(gebeurtenis: SubmitEvent) {
    gebeurtenis.preventDefault();
    const naam = behandelaars?.find(({ id }) => id === keuze)?.naam ?? t('dossier.niemand');
    wijzig.mutate(
      { behandelaarId: keuze || null, etag },
      { onSuccess: () => gedaan(t('dossier.overgedragen', { naam })) },
    );
  }
  return (
    <form onSubmit={verstuur} className="zw-overdragen zw-geen-druk">
      <Select
        naam="behandelaar"
        label={t('dossier.behandelaar')}
        waarde={keuze}
        onWaarde={zetKeuze}
        kies={t('dossier.niemand')}
        keuzes={behandelaars.map(({ id, naam }) => ({ waarde: id, tekst: naam }))}
      />
      <Button type="submit" bezig={wijzig.isPending}>
        {t('dossier.draagOver')}
      </Button>
      {wijzig.error && (
        <Alert soort="fout" kop={t('dossier.nietOvergedragen')}>
          <p>{foutTekst(t, taal, wijzig.error)}</p>
        </Alert>
      )}
    </form>
  );
}
