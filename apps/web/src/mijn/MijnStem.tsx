import { useState } from 'react';
import { useTekst } from '../i18n/taal.js';
import { Formulier, useFormulier } from '../ui/formulier.js';
import { Vlak } from '../ui/kleinigheden.js';
import { TextArea } from '../ui/velden.js';
import { useStem } from './mijn.api.js';

/** What somebody wants to say. */
export function MijnStem({ gedaan }: { gedaan: (wat: string) => void }) {
  const { t } = useTekst();
  const stem = useStem();
  const formulier = useFormulier(stem.error);
  const [tekst, zetTekst] = useState('');
  const verstuur = () => {
    if (!formulier.mag([!tekst.trim() && { veld: 'tekst', melding: t('mijn.stem.vul') }])) return;
    stem.mutate(tekst.trim(), {
      onSuccess: () => {
        zetTekst('');
        gedaan(t('mijn.stem.verstuurd'));
      },
    });
  };
  return (
    <Vlak id="zeggen" kop={t('mijn.stem.kop')}>
      <Formulier
        formulier={formulier}
        mislukt={t('mijn.stem.mislukt')}
        onVerstuur={verstuur}
        knop={t('mijn.stem.stuur')}
        bezig={stem.isPending}
      >
        <TextArea
          naam="tekst"
          label={t('mijn.stem.tekst')}
          uitleg={t('mijn.stem.uitleg')}
          waarde={tekst}
          onWaarde={zetTekst}
          fout={formulier.fout('tekst')}
        />
      </Formulier>
    </Vlak>
  );
}
