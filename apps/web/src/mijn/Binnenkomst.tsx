import { useState } from 'react';
import { ApiFout } from '../api/probleem.js';
import { useTekst } from '../i18n/taal.js';
import type { Sleutel } from '../sleutel.js';
import { isDag } from '../tijd/datum.js';
import { Formulier, useFormulier } from '../ui/formulier.js';
import { TextField } from '../ui/velden.js';
import { useBinnenkomen } from './mijn.api.js';

/** The second thing beside the link: birth date and code. Never tells which of them was wrong. */
export function Binnenkomst({ sleutel }: { sleutel: Sleutel }) {
  const { t } = useTekst();
  const kom = useBinnenkomen();
  const formulier = useFormulier(kom.error);
  const [geboortedatum, zetGeboortedatum] = useState('');
  const [code, zetCode] = useState('');
  const mislukt = kom.error instanceof ApiFout && kom.error.status === 401;
  const verstuur = () => {
    const mag = formulier.mag([
      !isDag(geboortedatum) && { veld: 'geboortedatum', melding: t('mijn.vulGeboortedatum') },
      !/^\d{6}$/.test(code.replace(/\s/g, '')) && { veld: 'code', melding: t('mijn.vulCode') },
    ]);
    if (mag) kom.mutate({ ...sleutel, geboortedatum, code });
  };
  return (
    <Formulier
      formulier={mislukt ? { ...formulier, geheel: t('mijn.misluktUitleg') } : formulier}
      mislukt={t('mijn.nietBinnen')}
      onVerstuur={verstuur}
      knop={t('mijn.kom')}
      bezig={kom.isPending}
    >
      <TextField
        naam="geboortedatum"
        type="date"
        label={t('mijn.geboortedatum')}
        uitleg={t('mijn.geboortedatumUitleg')}
        waarde={geboortedatum}
        onWaarde={zetGeboortedatum}
        fout={formulier.fout('geboortedatum')}
      />
      <TextField
        naam="code"
        inputMode="numeric"
        autoComplete="one-time-code"
        label={t('mijn.code')}
        uitleg={t('mijn.codeUitleg')}
        waarde={code}
        onWaarde={zetCode}
        fout={formulier.fout('code')}
      />
    </Formulier>
  );
}
