import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTekst } from '../i18n/taal.js';
import { useVandaag } from '../schil/ik.js';
import { isDag } from '../tijd/datum.js';
import { Button, LinkButton } from '../ui/Button.js';
import { Formulier, useFormulier } from '../ui/formulier.js';
import { TextField } from '../ui/velden.js';
import { Feitenlijst, Periode } from './Feitenlijst.js';
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
        <>
          {tot === null && vanaf <= vandaag && (
            <LinkButton onClick={() => wijzig.mutate({ id, versie, tot: vandaag })}>
              {t('rooster.klaar')}
            </LinkButton>
          )}
          <LinkButton onClick={() => wijzig.mutate({ id, versie, ingetrokken: true })}>
            {t('feit.trekIn')}
          </LinkButton>
        </>
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
  function verstuur() {
    const urenPerWeek = Number(uren.replace(',', '.'));
    const goed = formulier.mag([
      (uren.trim() === '' || Number.isNaN(urenPerWeek)) && {
        veld: 'urenPerWeek',
        melding: t('rooster.vulUren'),
      },
      !isDag(vanaf) && { veld: 'vanaf', melding: t('ziek.vulBegin') },
      tot !== '' && !isDag(tot) && { veld: 'tot', melding: t('openDossier.vulEinde') },
    ]);
    if (goed) toevoegen.mutate({ urenPerWeek, vanaf, ...(tot && { tot }) }, { onSuccess: dicht });
  }
  return (
    <Formulier
      formulier={formulier}
      mislukt={t('feit.nietGelukt')}
      onVerstuur={verstuur}
      knop={t('algemeen.opslaan')}
      bezig={toevoegen.isPending}
      naast={<Button onClick={dicht}>{t('algemeen.annuleren')}</Button>}
    >
      <TextField
        naam="urenPerWeek"
        label={t('rooster.urenPerWeek')}
        waarde={uren}
        onWaarde={zetUren}
        inputMode="decimal"
        fout={formulier.fout('urenPerWeek')}
      />
      <div className="zw-velden-rij">
        <TextField
          naam="vanaf"
          type="date"
          label={t('rooster.vanaf')}
          waarde={vanaf}
          onWaarde={zetVanaf}
          fout={formulier.fout('vanaf')}
        />
        <TextField
          naam="tot"
          type="date"
          label={t('openDossier.einde')}
          waarde={tot}
          onWaarde={zetTot}
          optioneel
          fout={formulier.fout('tot')}
        />
      </div>
    </Formulier>
  );
}
