import { useState } from 'react';
import type { Verlofaanvraag } from '../api/types.js';
import { useTekst } from '../i18n/taal.js';
import { useVandaag } from '../schil/ik.js';
import { isDag } from '../tijd/datum.js';
import { Button } from '../ui/Button.js';
import { Formulier, useFormulier } from '../ui/formulier.js';
import { Vlak } from '../ui/kleinigheden.js';
import { TextArea, TextField } from '../ui/velden.js';
import { useIntrekken } from './vrijstellingen.api.js';

interface IntrekkenProps {
  aanvraag: Verlofaanvraag;
  klaar: () => void;
}

/** The parents don't want the verlof any more; the form opens when that is said. */
export function Intrekken({ aanvraag, klaar }: IntrekkenProps) {
  const { t } = useTekst();
  const [open, zetOpen] = useState(false);
  if (open) return <IntrekFormulier aanvraag={aanvraag} klaar={klaar} annuleer={() => zetOpen(false)} />;
  return (
    <div className="zw-geen-druk">
      <Button aria-expanded={false} onClick={() => zetOpen(true)}>
        {t('verlof.trekIn')}
      </Button>
    </div>
  );
}

function IntrekFormulier({ aanvraag: { id }, klaar, annuleer }: IntrekkenProps & { annuleer: () => void }) {
  const { t } = useTekst();
  const vandaag = useVandaag();
  const [datum, zetDatum] = useState(vandaag);
  const [reden, zetReden] = useState('');
  const intrekken = useIntrekken(id);
  const formulier = useFormulier(intrekken.error);
  // The form of the decision stands on the same page with fields of these names.
  const van = (veld: 'datum' | 'reden') => ({ naam: `intrek-${veld}`, fout: formulier.fout(veld) });
  const verstuur = () => {
    const mag = formulier.mag([
      !isDag(datum) && { veld: 'datum', melding: t('vrijstelling.vulDatum') },
      reden.trim() === '' && { veld: 'reden', melding: t('vrijstelling.vulTekst') },
    ]);
    if (mag) intrekken.mutate({ datum, reden }, { onSuccess: klaar });
  };
  return (
    <Vlak id="intrekken" kop={t('verlof.trekIn')}>
      <p className="zw-zacht">{t('verlof.trekInUitleg')}</p>
      <Formulier
        formulier={{
          ...formulier,
          fouten: formulier.fouten.map((een) => ({ ...een, veld: `intrek-${een.veld}` })),
        }}
        mislukt={t('verlof.nietIngetrokken')}
        onVerstuur={verstuur}
        knop={t('verlof.legIntrekkingVast')}
        bezig={intrekken.isPending}
        naast={<Button onClick={annuleer}>{t('algemeen.annuleren')}</Button>}
      >
        <TextField
          {...van('datum')}
          type="date"
          label={t('verlof.intrekdatum')}
          waarde={datum}
          onWaarde={zetDatum}
          max={vandaag}
        />
        <TextArea
          {...van('reden')}
          label={t('verlof.intrekreden')}
          waarde={reden}
          onWaarde={zetReden}
          rijen={2}
        />
      </Formulier>
    </Vlak>
  );
}
