import { useState } from 'react';
import { useTekst } from '../i18n/taal.js';
import { Button } from '../ui/Button.js';
import { Formulier, useFormulier } from '../ui/formulier.js';
import { Tag } from '../ui/kleinigheden.js';
import { TextArea } from '../ui/velden.js';
import { adresRegel } from './adres.js';
import { useToonAdres } from './leerlingen.api.js';

/** A secret address: that it is one, and the way to see it, for a reason that is kept. */
export function GeheimAdres({ van, id }: { van: 'leerling' | 'gezagdrager'; id: string }) {
  const { t } = useTekst();
  const [open, zetOpen] = useState(false);
  const toon = useToonAdres(van, id);
  const veld = `reden-${id}`;
  const [reden, zetReden] = useState('');
  const formulier = useFormulier(toon.error);
  if (toon.data) {
    return (
      <div className="zw-stapel zw-stapel--dicht" role="status">
        <span className="zw-vet">{adresRegel(toon.data) ?? t('gezin.nietBekend')}</span>
        <span className="zw-klein zw-zacht">{t('gezin.adresBewaard')}</span>
        <span>
          <Button soort="stil" onClick={() => toon.reset()}>
            {t('gezin.verbergAdres')}
          </Button>
        </span>
      </div>
    );
  }
  return (
    <div className="zw-stapel zw-stapel--dicht">
      <span>
        <Tag toon="laat">{t('gezin.geheimAdres')}</Tag>
      </span>
      {!open && (
        <span>
          <Button soort="stil" onClick={() => zetOpen(true)}>
            {t('gezin.toonAdres')}
          </Button>
        </span>
      )}
      {open && (
        <Formulier
          formulier={formulier}
          mislukt={t('gezin.adresNietGetoond')}
          knop={t('gezin.toonAdresNu')}
          bezig={toon.isPending}
          naast={<Button onClick={() => zetOpen(false)}>{t('algemeen.annuleren')}</Button>}
          onVerstuur={() => {
            if (formulier.mag([!reden.trim() && { veld, melding: t('gezin.geefReden') }]))
              toon.mutate(reden.trim());
          }}
        >
          <TextArea
            naam={veld}
            rijen={2}
            label={t('gezin.redenAdres')}
            uitleg={t('gezin.redenAdresUitleg')}
            waarde={reden}
            onWaarde={zetReden}
            fout={formulier.fout(veld) ?? formulier.fout('reden')}
          />
        </Formulier>
      )}
    </div>
  );
}
