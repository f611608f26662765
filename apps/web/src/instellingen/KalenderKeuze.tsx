import { useState } from 'react';
import { useTekst } from '../i18n/taal.js';
import { BestandVeld } from '../ui/bestandveld.js';
import { Vlak } from '../ui/kleinigheden.js';
import { Alert } from '../ui/meldingen.js';
import { TextField } from '../ui/velden.js';
import type { Kalenderkeuze } from './rekenregels.api.js';

/** The server takes no more; said here before anything is sent. */
const MEESTE_BYTES = 512 * 1024;

/** Choose a file, for the region or for one school. */
export function KalenderKeuze({ kies }: { kies: (keuze: Kalenderkeuze) => void }) {
  const { t } = useTekst();
  const [brin, zetBrin] = useState('');
  const [fout, zetFout] = useState<'brin' | 'groot' | null>(null);
  const lees = async (bestand: File) => {
    const school = brin.trim().toUpperCase();
    if (school && !/^\d{2}[A-Z]{2}$/.test(school)) {
      zetFout('brin');
      return;
    }
    if (bestand.size > MEESTE_BYTES) {
      zetFout('groot');
      return;
    }
    const type = bestand.name.toLowerCase().endsWith('.ics') ? 'text/calendar' : 'text/csv';
    kies({ soort: 'bestand', naam: bestand.name, type, inhoud: await bestand.text(), brin: school });
  };
  return (
    <Vlak id="inlezen" kop={t('schoolvakanties.inlezen')}>
      <div className="zw-stapel">
        <p className="zw-tekst">{t('schoolvakanties.inlezenUitleg')}</p>
        {fout === 'groot' && (
          <Alert soort="fout">
            <p>{t('schoolvakanties.teGroot')}</p>
          </Alert>
        )}
        <TextField
          naam="brin"
          label={t('schoolvakanties.brin')}
          uitleg={t('schoolvakanties.brinUitleg')}
          waarde={brin}
          onWaarde={zetBrin}
          fout={fout === 'brin' ? t('gezin.vulBrin') : undefined}
          optioneel
        />
        <BestandVeld
          naam="kalender"
          soorten=".csv,.ics,text/csv,text/calendar"
          knop={t('schoolvakanties.kies')}
          onBestand={(bestand) => void lees(bestand)}
        >
          {t('schoolvakanties.sleep')}
        </BestandVeld>
      </div>
    </Vlak>
  );
}
