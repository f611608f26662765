import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { foutTekst } from '../api/fouttekst.js';
import type { Actie, Plan } from '../api/types.js';
import { codeTekst } from '../i18n/code.js';
import { useTekst } from '../i18n/taal.js';
import { useVandaag } from '../schil/ik.js';
import { AfstandTag, DagTekst } from '../tijd/Dagen.js';
import { Button } from '../ui/Button.js';
import { Skeleton, Tag } from '../ui/kleinigheden.js';
import { Alert } from '../ui/meldingen.js';
import { ActieAfronden, NieuweActie } from './ActieFormulier.js';
import { actiesOptions, useActieWijzigen } from './plan.api.js';

interface ActiesProps {
  dossierId: string;
  doelen: Plan['doelen'];
  magWijzigen: boolean;
}

const NIEUW = 'nieuw';

/** Who does what by when: done with one press, and undone with another. */
export function Acties({ dossierId, doelen, magWijzigen }: ActiesProps) {
  const { t, taal } = useTekst();
  const { data: acties, error, refetch } = useQuery(actiesOptions(dossierId));
  // One form at a time: the new one, or that of an actie by its id.
  const [open, zetOpen] = useState<string | null>(null);
  const nieuw = open === NIEUW;
  return (
    <section className="zw-plan__sectie" aria-labelledby="plan-acties">
      <header className="zw-plan__sectiekop">
        <h3 id="plan-acties">{t('actie.kop')}</h3>
        {magWijzigen && !nieuw && (
          <Button soort="stil" className="zw-geen-druk" onClick={() => zetOpen(NIEUW)}>
            {t('actie.voegToe')}
          </Button>
        )}
      </header>
      {nieuw && <NieuweActie dossierId={dossierId} doelen={doelen} sluit={() => zetOpen(null)} />}
      {error && (
        <Alert soort="fout" kop={t('actie.laadFout')}>
          <p>{foutTekst(t, taal, error)}</p>
          <p>
            <Button onClick={() => void refetch()}>{t('algemeen.nogEens')}</Button>
          </p>
        </Alert>
      )}
      {!acties && !error && <Skeleton rijen={2} soort="tekst" />}
      {acties?.length === 0 && !nieuw && <p className="zw-zacht">{t('actie.leeg')}</p>}
      {acties && acties.length > 0 && (
        <ul className="zw-acties">
          {acties.map((actie) => (
            <Regel
              key={actie.id}
              actie={actie}
              dossierId={dossierId}
              doel={doelen.find(({ id }) => id === actie.doel)?.tekst}
              magWijzigen={magWijzigen}
              afronden={open === actie.id}
              zetAfronden={(aan) => zetOpen(aan ? actie.id : null)}
            />
          ))}
        </ul>
      )}
    </section>
  );
}

interface RegelProps {
  actie: Actie;
  dossierId: string;
  doel: string | undefined;
  magWijzigen: boolean;
  afronden: boolean;
  zetAfronden: (aan: boolean) => void;
}

function Regel({ actie, dossierId, doel, magWijzigen, afronden, zetAfronden }: RegelProps) {
  const { t, taal } = useTekst();
  const vandaag = useVandaag();
  const wijzig = useActieWijzigen(dossierId);
  const { id, versie, omschrijving, wie, uiterlijk, status, afgerondOp, reden, uitkomst } = actie;
  const naam = `actie-${id}`;
  const zet = (nieuw: 'gedaan' | 'open') => wijzig.mutate({ id, versie, body: { status: nieuw } });
  return (
    <li className="zw-actie">
      <div className="zw-actie__wat">
        <p id={naam} className="zw-vet">
          {omschrijving}
        </p>
        <p className="zw-klein">
          {wie.naam} · {t('actie.uiterlijk')} <DagTekst dag={uiterlijk} />{' '}
          {status === 'open' ? (
            <AfstandTag vandaag={vandaag} uiterlijk={uiterlijk} />
          ) : (
            <Tag toon={status === 'gedaan' ? 'klaar' : 'gewoon'}>{codeTekst(t, 'actie.stand', status)}</Tag>
          )}{' '}
          {afgerondOp && <DagTekst dag={afgerondOp} />}
        </p>
        {doel && <p className="zw-klein zw-zacht">{t('actie.bijDoel', { doel })}</p>}
        {reden && <p className="zw-klein">{t('actie.omdat', { reden })}</p>}
        {uitkomst && <p className="zw-klein zw-plan__woorden">{t('actie.uitkomstWas', { uitkomst })}</p>}
      </div>
      {magWijzigen && !afronden && (
        <div className="zw-rij zw-geen-druk">
          {status === 'open' ? (
            <>
              <Button aria-describedby={naam} bezig={wijzig.isPending} onClick={() => zet('gedaan')}>
                {t('actie.gedaan')}
              </Button>
              <Button soort="stil" aria-describedby={naam} onClick={() => zetAfronden(true)}>
                {t('actie.anders')}
              </Button>
            </>
          ) : (
            <Button soort="stil" aria-describedby={naam} bezig={wijzig.isPending} onClick={() => zet('open')}>
              {t('actie.weerOpen')}
            </Button>
          )}
        </div>
      )}
      {wijzig.error && (
        <Alert soort="fout" kop={t('actie.nietBewaard')}>
          <p>{foutTekst(t, taal, wijzig.error)}</p>
        </Alert>
      )}
      {afronden && <ActieAfronden actie={actie} dossierId={dossierId} sluit={() => zetAfronden(false)} />}
    </li>
  );
}
