import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { codeTekst } from '../i18n/code.js';
import { useTekst } from '../i18n/taal.js';
import { useIk, useVandaag } from '../schil/ik.js';
import { isDag } from '../tijd/datum.js';
import { LinkButton, Button } from '../ui/Button.js';
import { Formulier, useFormulier } from '../ui/formulier.js';
import { RadioGroep } from '../ui/keuzes.js';
import { TextField } from '../ui/velden.js';
import { Feitenlijst, Periode } from './Feitenlijst.js';
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
        <>
          {einde === null && (
            <LinkButton onClick={() => wijzig.mutate({ id, versie, einde: vandaag })}>
              {t('ziek.beter')}
            </LinkButton>
          )}
          <LinkButton onClick={() => wijzig.mutate({ id, versie, ingetrokken: true })}>
            {t('feit.trekIn')}
          </LinkButton>
        </>
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
  function verstuur() {
    const goed = formulier.mag([
      !isDag(begin) && { veld: 'begin', melding: t('ziek.vulBegin') },
      einde !== '' && !isDag(einde) && { veld: 'einde', melding: t('openDossier.vulEinde') },
    ]);
    if (goed) toevoegen.mutate({ begin, bron, ...(einde && { einde }) }, { onSuccess: dicht });
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
      <div className="zw-velden-rij">
        <TextField
          naam="begin"
          type="date"
          label={t('ziek.begin')}
          waarde={begin}
          onWaarde={zetBegin}
          max={vandaag}
          fout={formulier.fout('begin')}
        />
        <TextField
          naam="einde"
          type="date"
          label={t('openDossier.einde')}
          waarde={einde}
          onWaarde={zetEinde}
          optioneel
          fout={formulier.fout('einde')}
        />
      </div>
      <RadioGroep
        naam="bron"
        legenda={t('ziek.bron')}
        keuzes={BRONNEN.map((waarde) => ({ waarde, tekst: codeTekst(t, 'bronZiek', waarde) }))}
        gekozen={bron}
        onGekozen={(waarde) => zetBron(waarde === 'jgz' ? 'jgz' : 'school')}
        fout={formulier.fout('bron')}
      />
    </Formulier>
  );
}
