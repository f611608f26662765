import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { InschrijvingInvoer } from '../api/types.js';
import { useTekst } from '../i18n/taal.js';
import { isDag } from '../tijd/datum.js';
import { Button } from '../ui/Button.js';
import { OpslaanFormulier, useFormulier } from '../ui/formulier.js';
import { Checkbox } from '../ui/keuzes.js';
import { Select, TextField } from '../ui/velden.js';
import { schoolNaam } from './adres.js';
import { scholenOptions, useNieuweInschrijving } from './leerlingen.api.js';

const ONDERWIJSSOORTEN = ['po', 'sbo', 'so', 'vo', 'vso', 'pro', 'mbo'] as const;

const LEEG = { brin: '', vestiging: '', onderwijssoort: '', leerjaar: '', vanaf: '', tot: '', hoofd: true };
type Stand = typeof LEEG;

/** Recording at which school a leerling is or was enrolled. */
export function InschrijvingFormulier({ id, klaar }: { id: string; klaar: () => void }) {
  const { t } = useTekst();
  const bewaar = useNieuweInschrijving(id);
  const formulier = useFormulier(bewaar.error);
  const [stand, zetStand] = useState<Stand>(LEEG);
  const zet = (deel: Partial<Stand>) => zetStand({ ...stand, ...deel });
  const verstuur = () => {
    const mag = formulier.mag([
      !/^\d{2}[A-Za-z]{2}$/.test(stand.brin.trim()) && { veld: 'brin', melding: t('gezin.vulBrin') },
      !stand.onderwijssoort && { veld: 'onderwijssoort', melding: t('gezin.kiesOnderwijssoort') },
      !isDag(stand.vanaf) && { veld: 'vanaf', melding: t('gezin.vulDag') },
    ]);
    if (!mag) return;
    const body: InschrijvingInvoer = {
      brin: stand.brin.trim().toUpperCase(),
      vestiging: stand.vestiging.trim() || null,
      // The form offers no other choices than those of the API.
      onderwijssoort: stand.onderwijssoort as InschrijvingInvoer['onderwijssoort'],
      leerjaar: stand.leerjaar.trim() || null,
      vanaf: stand.vanaf,
      tot: stand.tot || null,
      hoofd: stand.hoofd,
    };
    bewaar.mutate(body, { onSuccess: klaar });
  };
  return (
    <div className="zw-stapel zw-inzet">
      <h3>{t('gezin.nieuweInschrijving')}</h3>
      <OpslaanFormulier
        formulier={formulier}
        mislukt={t('gezin.nietBewaard')}
        bezig={bewaar.isPending}
        onVerstuur={verstuur}
        annuleer={klaar}
      >
        <SchoolKeuze kies={({ brin, vestiging }) => zet({ brin, vestiging })} />
        <Velden stand={stand} zet={zet} fout={formulier.fout} />
        <Checkbox
          naam="hoofd"
          label={t('gezin.hoofd')}
          uitleg={t('gezin.hoofdUitleg')}
          gekozen={stand.hoofd}
          onGekozen={(hoofd) => zet({ hoofd })}
        />
      </OpslaanFormulier>
    </div>
  );
}

function Velden({
  stand,
  zet,
  fout,
}: {
  stand: Stand;
  zet: (deel: Partial<Stand>) => void;
  fout: (veld: string) => string | undefined;
}) {
  const { t } = useTekst();
  return (
    <div className="zw-velden">
      <TextField
        naam="brin"
        label={t('gezin.brin')}
        uitleg={t('gezin.brinUitleg')}
        waarde={stand.brin}
        onWaarde={(brin) => zet({ brin })}
        fout={fout('brin')}
      />
      <TextField
        naam="vestiging"
        label={t('gezin.vestiging')}
        uitleg={t('gezin.vestigingUitleg')}
        inputMode="numeric"
        waarde={stand.vestiging}
        onWaarde={(vestiging) => zet({ vestiging })}
        fout={fout('vestiging')}
        optioneel
      />
      <Select
        naam="onderwijssoort"
        label={t('gezin.onderwijssoort')}
        kies={t('gezin.kiesOnderwijssoort')}
        keuzes={ONDERWIJSSOORTEN.map((waarde) => ({ waarde, tekst: waarde }))}
        waarde={stand.onderwijssoort}
        onWaarde={(onderwijssoort) => zet({ onderwijssoort })}
        fout={fout('onderwijssoort')}
      />
      <TextField
        naam="leerjaar"
        label={t('gezin.leerjaar')}
        waarde={stand.leerjaar}
        onWaarde={(leerjaar) => zet({ leerjaar })}
        fout={fout('leerjaar')}
        optioneel
      />
      <TextField
        naam="vanaf"
        type="date"
        label={t('gezin.eersteDag')}
        waarde={stand.vanaf}
        onWaarde={(vanaf) => zet({ vanaf })}
        fout={fout('vanaf')}
      />
      <TextField
        naam="tot"
        type="date"
        label={t('gezin.laatsteDag')}
        waarde={stand.tot}
        onWaarde={(tot) => zet({ tot })}
        fout={fout('tot')}
        optioneel
      />
    </div>
  );
}

/** Finds a school by name in the own register; its code fills the form. */
function SchoolKeuze({ kies }: { kies: (school: { brin: string; vestiging: string }) => void }) {
  const { t } = useTekst();
  const [zoek, zetZoek] = useState('');
  const { data = [] } = useQuery({ ...scholenOptions(zoek.trim()), enabled: zoek.trim().length > 1 });
  return (
    <div className="zw-stapel zw-stapel--dicht">
      <TextField
        naam="school-zoek"
        type="search"
        label={t('gezin.zoekSchool')}
        uitleg={t('gezin.zoekSchoolUitleg')}
        waarde={zoek}
        onWaarde={zetZoek}
        optioneel
      />
      {zoek.trim().length > 1 && (
        <div className="zw-rij" role="status">
          {data.length === 0 && <span className="zw-klein zw-zacht">{t('gezin.geenSchoolGevonden')}</span>}
          {data.map((school) => (
            <Button key={school.brin + school.vestiging} soort="stil" onClick={() => kies(school)}>
              {schoolNaam(school)}
            </Button>
          ))}
        </div>
      )}
    </div>
  );
}
