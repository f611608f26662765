import { useTekst } from '../i18n/taal.js';
import type { FormulierStand } from '../ui/formulier.js';
import { Select, TextField } from '../ui/velden.js';
import type { Onderwijssoort } from './signalen.api.js';

const ONDERWIJSSOORTEN: readonly Onderwijssoort[] = ['po', 'sbo', 'so', 'vo', 'vso', 'pro', 'mbo'];

/** What a form knows of the school; empty: unknown. */
export interface SchoolStand {
  brin: string;
  onderwijssoort: string;
}

/** As the API takes it: what is unknown is left out. */
export function naarSchool({ brin, onderwijssoort }: SchoolStand) {
  const soort = ONDERWIJSSOORTEN.find((een) => een === onderwijssoort);
  const school = brin.trim().toUpperCase();
  return { ...(school && { brin: school }), ...(soort && { onderwijssoort: soort }) };
}

interface SchoolVeldenProps {
  stand: SchoolStand;
  onStand: (stand: SchoolStand) => void;
  formulier: FormulierStand;
}

/** Which school, as far as it is known. */
export function SchoolVelden({ stand, onStand, formulier }: SchoolVeldenProps) {
  const { t } = useTekst();
  return (
    <div className="zw-velden-rij">
      <Select
        naam="onderwijssoort"
        label={t('schoolvelden.onderwijssoort')}
        waarde={stand.onderwijssoort}
        onWaarde={(onderwijssoort) => onStand({ ...stand, onderwijssoort })}
        kies={t('schoolvelden.onbekend')}
        keuzes={ONDERWIJSSOORTEN.map((waarde) => ({ waarde, tekst: waarde }))}
        optioneel
        fout={formulier.fout('onderwijssoort')}
      />
      <TextField
        naam="brin"
        label={t('schoolvelden.brin')}
        uitleg={t('schoolvelden.brinUitleg')}
        waarde={stand.brin}
        onWaarde={(brin) => onStand({ ...stand, brin })}
        optioneel
        fout={formulier.fout('brin')}
      />
    </div>
  );
}
