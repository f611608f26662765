import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTekst } from '../i18n/taal.js';
import { useVandaag } from '../schil/ik.js';
import { useFormulier } from '../ui/formulier.js';
import { TextField } from '../ui/velden.js';
import { Feitenlijst, Periode } from './Feitenlijst.js';
import { FeitFormulier, FeitKnoppen, periodeFouten, PeriodeVelden } from './FeitVelden.js';
import { roostersOptions, useVoegRoosterToe, useWijzigRooster } from './signalen.api.js';

/** The periods in which a leerling goes to school for fewer hours than a full week. */
export function VerkorteRoosters({ leerling }: { leerling: string }) {
  const { t, taal } = useTekst();
  const vandaag = useVandaag();
  const lijst = useQuery(roostersOptions(leerling));
  const wijzig = useWijzigRooster();
  const uren = new Intl.NumberFormat(taal);
  return (
    <Feitenlijst
      id="roosters"
      kop={t('rooster.titel')}
      leeg={t('rooster.leeg')}
      lijst={lijst}
      fout={wijzig.error}
      regel={({ vanaf, tot, urenPerWeek }) => (
        <>
          {t('rooster.uren', { uren: uren.format(urenPerWeek) })}{' '}
          <span className="zw-klein zw-zacht">
            <Periode van={vanaf} tot={tot} />
          </span>
        </>
      )}
      knoppen={({ id, tot, vanaf, versie }) => (
        <FeitKnoppen
          klaar={tot === null && vanaf <= vandaag && t('rooster.klaar')}
          onKlaar={() => wijzig.mutate({ id, versie, tot: vandaag })}
          onTrekIn={() => wijzig.mutate({ id, versie, ingetrokken: true })}
        />
      )}
      voegToe={t('rooster.voegToe')}
      formulier={(dicht) => <RoosterFormulier leerling={leerling} dicht={dicht} />}
    />
  );
}

function RoosterFormulier({ leerling, dicht }: { leerling: string; dicht: () => void }) {
  const { t } = useTekst();
  const vandaag = useVandaag();
  const toevoegen = useVoegRoosterToe(leerling);
  const formulier = useFormulier(toevoegen.error);
  const [uren, zetUren] = useState('');
  const [vanaf, zetVanaf] = useState(vandaag);
  const [tot, zetTot] = useState('');
  const eerste = { naam: 'vanaf', waarde: vanaf, zet: zetVanaf };
  const laatste = { naam: 'tot', waarde: tot, zet: zetTot };
  function verstuur() {
    const urenPerWeek = Number(uren.replace(',', '.'));
    const goed = formulier.mag([
      (uren.trim() === '' || Number.isNaN(urenPerWeek)) && {
        veld: 'urenPerWeek',
        melding: t('rooster.vulUren'),
      },
      ...periodeFouten(t, eerste, laatste),
    ]);
    if (goed) toevoegen.mutate({ urenPerWeek, vanaf, ...(tot && { tot }) }, { onSuccess: dicht });
  }
  return (
    <FeitFormulier formulier={formulier} bezig={toevoegen.isPending} onVerstuur={verstuur} dicht={dicht}>
      <TextField
        naam="urenPerWeek"
        label={t('rooster.urenPerWeek')}
        waarde={uren}
        onWaarde={zetUren}
        inputMode="decimal"
        fout={formulier.fout('urenPerWeek')}
      />
      <PeriodeVelden
        eerste={{ ...eerste, label: t('rooster.vanaf') }}
        laatste={laatste}
        formulier={formulier}
      />
    </FeitFormulier>
  );
}
