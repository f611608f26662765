import { useState } from 'react';
import type { Convenant } from '../api/types.js';
import { useTekst } from '../i18n/taal.js';
import { Formulier, useFormulier } from '../ui/formulier.js';
import { Checkbox } from '../ui/keuzes.js';
import { Vlak } from '../ui/kleinigheden.js';
import { Select, TextField } from '../ui/velden.js';
import { Effect } from './Effect.js';
import { useWatAls } from './rekenregels.api.js';

/** Tries other rules on the own open termijnen; what is tried is kept nowhere. */
export function WatAls({ convenant }: { convenant: Convenant }) {
  const { t } = useTekst();
  const zes = convenant.regels.find(({ soort }) => soort === 'convenant-6-weken');
  const antwoord = convenant.regels.find(({ soort }) => soort === 'verwijzing-antwoord');
  const [eenheid, zetEenheid] = useState<string>(zes?.eenheid ?? 'kalenderweken');
  const [verschuiving, zetVerschuiving] = useState(zes?.verschuiving ?? false);
  const [lengte, zetLengte] = useState(String(antwoord?.lengte ?? 5));
  const probeer = useWatAls(convenant.id);
  const formulier = useFormulier(probeer.error);
  const veld = (naam: string) => `${naam}-${convenant.id}`;
  const verstuur = () => {
    const dagen = Number(lengte);
    const goed = Number.isInteger(dagen) && dagen >= 1 && dagen <= 60;
    if (!formulier.mag([!goed && { veld: veld('lengte'), melding: t('watAls.vulLengte') }])) return;
    probeer.mutate([
      { soort: 'convenant-6-weken', eenheid, verschuiving },
      { soort: 'verwijzing-antwoord', lengte: dagen },
    ]);
  };
  return (
    <Vlak id={`wat-als-${convenant.id}`} kop={t('watAls.kop', { naam: convenant.naam })}>
      <Formulier
        formulier={formulier}
        mislukt={t('watAls.mislukt')}
        onVerstuur={verstuur}
        knop={t('watAls.probeer')}
        bezig={probeer.isPending}
      >
        <p className="zw-tekst">{t('watAls.uitleg')}</p>
        <Select
          naam={veld('eenheid')}
          label={t('watAls.eenheid')}
          waarde={eenheid}
          onWaarde={zetEenheid}
          keuzes={[
            { waarde: 'kalenderweken', tekst: t('watAls.kalenderweken') },
            { waarde: 'schoolweken', tekst: t('watAls.schoolweken') },
          ]}
        />
        <Checkbox
          naam={veld('verschuiving')}
          label={t('watAls.verschuiving')}
          gekozen={verschuiving}
          onGekozen={zetVerschuiving}
        />
        <TextField
          naam={veld('lengte')}
          label={t('watAls.lengte')}
          inputMode="numeric"
          waarde={lengte}
          onWaarde={zetLengte}
          fout={formulier.fout(veld('lengte'))}
        />
      </Formulier>
      <div role="status">
        {probeer.data && (
          <div className="zw-stapel zw-stapel--krap">
            <h3 className="zw-tussenkop">{t('effect.kop')}</h3>
            <Effect effect={probeer.data} />
          </div>
        )}
      </div>
    </Vlak>
  );
}
