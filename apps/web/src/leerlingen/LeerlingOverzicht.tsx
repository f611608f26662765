import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Gezagdrager, Leerling } from '../api/types.js';
import { useTekst } from '../i18n/taal.js';
import { Toegangslinks } from '../portaal/Toegangslinks.js';
import { Notice } from '../ui/meldingen.js';
import { Dubbelen } from './Dubbelen.js';
import { Gezagdragers } from './Gezagdragers.js';
import { Huisgenoten } from './Huisgenoten.js';
import { Inzage } from './Inzage.js';
import { Laden } from './Laden.js';
import './leerlingen.css';
import { gezagdragersOptions, leerlingOptions } from './leerlingen.api.js';
import { LeerlingGegevens } from './LeerlingGegevens.js';
import { Scholen } from './Scholen.js';
import type { OpenDeel } from './open-deel.js';
import { Verhuizingen } from './Verhuizingen.js';

/** Everything about a leerling and the people around it; on a page of its own and in the dossier. */
export function LeerlingOverzicht({ id }: { id: string }) {
  const [open, zetOpen] = useState<string | null>(null);
  const vraag = useQuery(leerlingOptions(id));
  const gezagdragers = useQuery(gezagdragersOptions(id)).data ?? [];
  const deel: OpenDeel = { open, zetOpen };
  return (
    <Laden vraag={vraag} rijen={5}>
      {(leerling) => (
        <div className="zw-stapel">
          <Waarschuwingen leerling={leerling} gezagdragers={gezagdragers} />
          <Dubbelen leerling={leerling} />
          <div className="zw-twee">
            <div className="zw-stapel zw-stapel--ruim">
              <Gezagdragers id={leerling.id} {...deel} />
              <Toegangslinks id={leerling.id} {...deel} />
              <Scholen id={leerling.id} {...deel} />
              <Verhuizingen id={leerling.id} gemeentecode={leerling.gemeentecode} {...deel} />
            </div>
            <div className="zw-stapel zw-stapel--ruim">
              <LeerlingGegevens leerling={leerling} {...deel} />
              <Inzage id={leerling.id} {...deel} />
              <Huisgenoten leerling={leerling} />
            </div>
          </div>
        </div>
      )}
    </Laden>
  );
}

/** What must be seen before anything else is done. */
function Waarschuwingen({
  leerling,
  gezagdragers,
}: {
  leerling: Leerling;
  gezagdragers: readonly Gezagdrager[];
}) {
  const { t } = useTekst();
  const geblokkeerd = gezagdragers.filter(({ blokkade, beeindigdOp }) => blokkade && !beeindigdOp);
  return (
    <>
      {geblokkeerd.map(({ id, naam }) => (
        <Notice key={id} soort="laat" kop={t('gezin.blokkadeKop', { naam })}>
          <p>{t('gezin.blokkadeUitleg')}</p>
        </Notice>
      ))}
      {leerling.geheimAdres && (
        <Notice soort="laat" kop={t('gezin.geheimKop')}>
          <p>{t('gezin.geheimKopUitleg')}</p>
        </Notice>
      )}
    </>
  );
}
