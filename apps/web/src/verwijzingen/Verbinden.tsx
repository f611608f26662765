import { useState } from 'react';
import type { Verwijzing } from '../api/types.js';
import { useTekst } from '../i18n/taal.js';
import { Formulier, useFormulier } from '../ui/formulier.js';
import { Vlak } from '../ui/kleinigheden.js';
import { TextField } from '../ui/velden.js';
import { useStap } from './verwijzingen.api.js';

/** For a receiver: which of its own dossiers is about the same child. */
export function Verbinden({ verwijzing, gedaan }: { verwijzing: Verwijzing; gedaan: (wat: string) => void }) {
  const { t } = useTekst();
  const stap = useStap(verwijzing.id);
  const formulier = useFormulier(stap.error);
  const [kenmerk, zetKenmerk] = useState('');
  const verstuur = () => {
    const leeg = !kenmerk.trim() && { veld: 'kenmerk', melding: t('verwijzingen.vulKenmerk') };
    if (!formulier.mag([leeg])) return;
    stap.mutate(
      { doe: 'verbind', kenmerk: kenmerk.trim() },
      { onSuccess: () => gedaan(t('verwijzingen.verbonden')) },
    );
  };
  const { richting, status, dossierId } = verwijzing;
  const leeft = status === 'geaccepteerd' || status === 'afgerond';
  if (richting !== 'ontvangen' || !leeft || dossierId) return null;
  return (
    <Vlak id="verbinden" kop={t('verwijzingen.verbindKop')}>
      <Formulier
        formulier={formulier}
        mislukt={t('verwijzingen.nietGelukt')}
        knop={t('verwijzingen.verbind')}
        bezig={stap.isPending}
        onVerstuur={verstuur}
      >
        <TextField
          naam="kenmerk"
          label={t('verwijzingen.kenmerkVeld')}
          uitleg={t('verwijzingen.verbindUitleg')}
          waarde={kenmerk}
          onWaarde={zetKenmerk}
          fout={formulier.fout('kenmerk')}
        />
      </Formulier>
    </Vlak>
  );
}
