import { useState } from 'react';
import type { DossierMelding } from '../api/types.js';
import { useTekst } from '../i18n/taal.js';
import { isDag } from '../tijd/datum.js';
import { Button } from '../ui/Button.js';
import { Formulier, useFormulier } from '../ui/formulier.js';
import { TextField } from '../ui/velden.js';
import { useBeeindigMelding } from './antwoord.api.js';

/** The last day of a report of our own: no school will tell it. */
export function EindeVak({ melding }: { melding: DossierMelding }) {
  const { t } = useTekst();
  const beeindigen = useBeeindigMelding(melding.id);
  const formulier = useFormulier(beeindigen.error);
  const [open, zetOpen] = useState(false);
  const [einddatum, zetEinddatum] = useState(melding.einddatum ?? '');
  if (!open) {
    return (
      <div className="zw-geen-druk">
        <Button onClick={() => zetOpen(true)}>{t('einde.vul')}</Button>
      </div>
    );
  }
  const verstuur = () => {
    if (!formulier.mag([!isDag(einddatum) && { veld: 'einddatum', melding: t('openDossier.vulEinde') }]))
      return;
    beeindigen.mutate(einddatum, { onSuccess: () => zetOpen(false) });
  };
  return (
    <Formulier
      formulier={formulier}
      mislukt={t('einde.nietGelukt')}
      onVerstuur={verstuur}
      knop={t('algemeen.opslaan')}
      bezig={beeindigen.isPending}
      naast={<Button onClick={() => zetOpen(false)}>{t('algemeen.annuleren')}</Button>}
    >
      <TextField
        naam="einddatum"
        type="date"
        label={t('openDossier.einde')}
        uitleg={t('einde.uitleg')}
        waarde={einddatum}
        onWaarde={zetEinddatum}
        min={melding.begindatum}
        fout={formulier.fout('einddatum')}
      />
    </Formulier>
  );
}
