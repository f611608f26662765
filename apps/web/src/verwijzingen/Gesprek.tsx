import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTekst } from '../i18n/taal.js';
import { MomentTekst } from '../tijd/Dagen.js';
import { Formulier, useFormulier } from '../ui/formulier.js';
import { Vlak } from '../ui/kleinigheden.js';
import { TextArea } from '../ui/velden.js';
import { gesprekOptions, useStap } from './verwijzingen.api.js';

/** The conversation of the two parties; only they read it, and it closes with the content. */
export function Gesprek({ id }: { id: string }) {
  const { t } = useTekst();
  const { data = [] } = useQuery(gesprekOptions(id));
  const [tekst, zetTekst] = useState('');
  const schrijf = useStap(id);
  const formulier = useFormulier(schrijf.error);
  const verstuur = () => {
    if (!formulier.mag([tekst.trim() === '' && { veld: 'bericht', melding: t('verwijzingen.vulBericht') }]))
      return;
    schrijf.mutate({ doe: 'schrijf', tekst }, { onSuccess: () => zetTekst('') });
  };
  return (
    <Vlak id="gesprek" kop={t('verwijzingen.gesprek')}>
      <div className="zw-stapel zw-stapel--krap">
        {data.length > 0 && (
          <ol>
            {data.map(({ id: regel, tekst: gezegd, eigen, moment }) => (
              <li key={regel}>
                <span className="zw-vet">{eigen ? t('verwijzingen.wij') : t('verwijzingen.zij')}</span>{' '}
                <MomentTekst moment={moment} />
                <p className="zw-regels">{gezegd}</p>
              </li>
            ))}
          </ol>
        )}
        <Formulier
          formulier={formulier}
          mislukt={t('verwijzingen.nietGeschreven')}
          onVerstuur={verstuur}
          knop={t('verwijzingen.schrijf')}
          bezig={schrijf.isPending}
        >
          <TextArea
            naam="bericht"
            label={t('verwijzingen.bericht')}
            rijen={2}
            waarde={tekst}
            onWaarde={zetTekst}
            fout={formulier.fout('bericht')}
          />
        </Formulier>
      </div>
    </Vlak>
  );
}
