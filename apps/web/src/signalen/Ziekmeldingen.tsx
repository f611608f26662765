import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { codeTekst } from '../i18n/code.js';
import { useTekst } from '../i18n/taal.js';
import { useIk, useVandaag } from '../schil/ik.js';
import { useFormulier } from '../ui/formulier.js';
import { RadioGroep } from '../ui/keuzes.js';
import { Feitenlijst, Periode } from './Feitenlijst.js';
import { FeitFormulier, FeitKnoppen, periodeFouten, PeriodeVelden } from './FeitVelden.js';
import { useVoegZiekmeldingToe, useWijzigZiekmelding, ziekmeldingenOptions } from './signalen.api.js';

const BRONNEN = ['school', 'jgz'] as const;

/** The periods in which a leerling was ill; never what the illness is. */
export function Ziekmeldingen({ leerling }: { leerling: string }) {
  const { t } = useTekst();
  const vandaag = useVandaag();
  const lijst = useQuery(ziekmeldingenOptions(leerling));
  const wijzig = useWijzigZiekmelding();
  return (
    <Feitenlijst
      id="ziekmeldingen"
      kop={t('ziek.titel')}
      leeg={t('ziek.leeg')}
      lijst={lijst}
      fout={wijzig.error}
      regel={({ begin, einde, bron }) => (
        <>
          <Periode van={begin} tot={einde} />{' '}
          <span className="zw-klein zw-zacht">{codeTekst(t, 'bronZiek', bron)}</span>
        </>
      )}
      knoppen={({ id, einde, versie }) => (
        <FeitKnoppen
          klaar={einde === null && t('ziek.beter')}
          onKlaar={() => wijzig.mutate({ id, versie, einde: vandaag })}
          onTrekIn={() => wijzig.mutate({ id, versie, ingetrokken: true })}
        />
      )}
      voegToe={t('ziek.voegToe')}
      formulier={(dicht) => <ZiekFormulier leerling={leerling} dicht={dicht} />}
    />
  );
}

function ZiekFormulier({ leerling, dicht }: { leerling: string; dicht: () => void }) {
  const { t } = useTekst();
  const vandaag = useVandaag();
  const { rollen } = useIk();
  const toevoegen = useVoegZiekmeldingToe(leerling);
  const formulier = useFormulier(toevoegen.error);
  const [begin, zetBegin] = useState(vandaag);
  const [einde, zetEinde] = useState('');
  const [bron, zetBron] = useState<(typeof BRONNEN)[number]>(rollen.includes('jeugdarts') ? 'jgz' : 'school');
  const eerste = { naam: 'begin', waarde: begin, zet: zetBegin };
  const laatste = { naam: 'einde', waarde: einde, zet: zetEinde };
  function verstuur() {
    if (formulier.mag(periodeFouten(t, eerste, laatste)))
      toevoegen.mutate({ begin, bron, ...(einde && { einde }) }, { onSuccess: dicht });
  }
  return (
    <FeitFormulier formulier={formulier} bezig={toevoegen.isPending} onVerstuur={verstuur} dicht={dicht}>
      <PeriodeVelden
        eerste={{ ...eerste, label: t('ziek.begin'), max: vandaag }}
        laatste={laatste}
        formulier={formulier}
      />
      <RadioGroep
        naam="bron"
        legenda={t('ziek.bron')}
        keuzes={BRONNEN.map((waarde) => ({ waarde, tekst: codeTekst(t, 'bronZiek', waarde) }))}
        gekozen={bron}
        onGekozen={(waarde) => zetBron(waarde === 'jgz' ? 'jgz' : 'school')}
        fout={formulier.fout('bron')}
      />
    </FeitFormulier>
  );
}
