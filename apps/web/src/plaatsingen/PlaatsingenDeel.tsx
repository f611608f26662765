import { useState } from 'react';
import type { Plaatsing } from '../api/types.js';
import type { DeelProps } from '../dossiers/deel.js';
import { codeTekst } from '../i18n/code.js';
import { useTekst } from '../i18n/taal.js';
import { DagTekst } from '../tijd/Dagen.js';
import { Button } from '../ui/Button.js';
import { Gegevens, Tag, Vlak } from '../ui/kleinigheden.js';
import { EmptyState, Notice } from '../ui/meldingen.js';
import { EindeFormulier } from './EindeFormulier.js';
import { PlaatsFormulier } from './PlaatsFormulier.js';

/** The places found for the leerling, what became of them, and recording a new one. */
export function PlaatsingenDeel({ dossier, gedaan }: DeelProps) {
  const { t } = useTekst();
  const [nieuw, zetNieuw] = useState(false);
  const mag = dossier.mogelijk.includes('plaatsen');
  const knop = (
    <Button soort="primair" onClick={() => zetNieuw(true)}>
      {t('plaatsing.nieuw')}
    </Button>
  );
  return (
    <div className="zw-stapel zw-stapel--ruim">
      {!mag && dossier.status !== 'gesloten' && (
        <Notice>
          <p>{t('plaatsing.eerstBevestigen')}</p>
        </Notice>
      )}
      {nieuw ? (
        <PlaatsFormulier dossier={dossier} gedaan={gedaan} sluit={() => zetNieuw(false)} />
      ) : (
        mag && dossier.plaatsingen.length > 0 && <div className="zw-rij zw-geen-druk">{knop}</div>
      )}
      {dossier.plaatsingen.length === 0 && !nieuw && (
        <EmptyState kop={t('plaatsing.leeg')} actie={mag && knop}>
          <p>{t('plaatsing.leegUitleg')}</p>
        </EmptyState>
      )}
      {dossier.plaatsingen.map((plaatsing) => (
        <EenPlaatsing key={plaatsing.id} {...{ dossier, plaatsing, gedaan }} />
      ))}
    </div>
  );
}

function EenPlaatsing({
  dossier,
  plaatsing,
  gedaan,
}: Pick<DeelProps, 'dossier' | 'gedaan'> & { plaatsing: Plaatsing }) {
  const { t } = useTekst();
  const [einde, zetEinde] = useState<'mislukt' | 'ingetrokken' | null>(null);
  const { soort, ingangsdatum, omvang, urenPerWeek, telt, nietig, eindePer, brin, toelichting } = plaatsing;
  const loopt = plaatsing.einde === null && dossier.mogelijk.includes('plaatsing-mislukt');
  return (
    <Vlak
      id={`plaatsing-${plaatsing.id}`}
      kop={codeTekst(t, 'plaatsingsoort', soort)}
      bij={<Stand plaatsing={plaatsing} />}
    >
      <Gegevens
        regels={[
          [t('plaatsing.ingangsdatum'), <DagTekst key="i" dag={ingangsdatum} />],
          [
            t('plaatsing.omvangKort'),
            urenPerWeek === null
              ? codeTekst(t, 'omvang', omvang)
              : `${codeTekst(t, 'omvang', omvang)}, ${t('plaatsing.uren', { uren: urenPerWeek })}`,
          ],
          ...(brin ? [[t('dossier.school'), brin] as [string, string]] : []),
          ...(toelichting ? [[t('plaatsing.toelichting'), toelichting] as [string, string]] : []),
          ...(eindePer
            ? [
                [
                  t(`plaatsing.einde.${plaatsing.einde ?? 'mislukt'}`),
                  <DagTekst key="e" dag={eindePer} />,
                ] as [string, React.ReactNode],
                [t('plaatsing.reden'), plaatsing.eindeReden ?? ''] as [string, string],
              ]
            : []),
        ]}
      />
      {!telt && !nietig && <p className="zw-klein zw-zacht">{t('plaatsing.teltNiet')}</p>}
      {plaatsing.einde === 'mislukt' && (
        <p className="zw-klein zw-zacht">{t(nietig ? 'plaatsing.nietigUitleg' : 'plaatsing.heeftGestaan')}</p>
      )}
      {loopt && einde === null && (
        <div className="zw-rij zw-geen-druk">
          <Button onClick={() => zetEinde('mislukt')}>{t('plaatsing.misluktKnop')}</Button>
          <Button soort="stil" onClick={() => zetEinde('ingetrokken')}>
            {t('plaatsing.intrekKnop')}
          </Button>
        </div>
      )}
      {einde && (
        <EindeFormulier key={einde} {...{ dossier, plaatsing, einde, gedaan }} sluit={() => zetEinde(null)} />
      )}
    </Vlak>
  );
}

function Stand({ plaatsing }: { plaatsing: Plaatsing }) {
  const { t } = useTekst();
  if (plaatsing.einde) return <Tag toon="laat">{t(`plaatsing.stand.${plaatsing.einde}`)}</Tag>;
  return plaatsing.telt ? (
    <Tag toon="klaar">{t('plaatsing.stand.telt')}</Tag>
  ) : (
    <Tag toon="nadert">{t('plaatsing.stand.deels')}</Tag>
  );
}
