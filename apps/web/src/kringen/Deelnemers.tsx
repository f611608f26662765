import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { foutTekst } from '../api/fouttekst.js';
import type { Kring, Kringlid } from '../api/types.js';
import { dossierVerwijzingenOptions } from '../delen/delen.api.js';
import { codeTekst } from '../i18n/code.js';
import { useTekst } from '../i18n/taal.js';
import { Button } from '../ui/Button.js';
import { Tag, Vlak } from '../ui/kleinigheden.js';
import { Alert, Notice } from '../ui/meldingen.js';
import { useBeeindig, useNeemUit, useVerlaat, useVoegLidToe } from './kringen.api.js';

interface Props {
  kring: Kring;
  gedaan: (wat: string) => void;
}

/** Who takes part and sees what; for the holder the ways to ask others in, and for a member the way out. */
export function Deelnemers({ kring, gedaan }: Props) {
  const { t } = useTekst();
  return (
    <Vlak id="deelnemers" kop={t('kring.wieDoetMee')}>
      <div className="zw-stapel">
        <ul className="zw-onderdelen">
          <li>
            <p className="zw-rij">
              <span className="zw-vet">{kring.houder.naam}</span> <Tag>{t('kring.houder')}</Tag>
            </p>
          </li>
          {kring.leden.map((lid) => (
            <li key={lid.slug + lid.sinds}>
              <Lid lid={lid} kring={kring} gedaan={gedaan} />
            </li>
          ))}
        </ul>
        {kring.isHouder && <Uitnodigen kring={kring} gedaan={gedaan} />}
        <Stoppen kring={kring} gedaan={gedaan} />
      </div>
    </Vlak>
  );
}

function Lid({ lid, kring, gedaan }: Props & { lid: Kringlid }) {
  const { t } = useTekst();
  const uit = useNeemUit(kring.id);
  const { slug, naam, categorieen, tot, reden } = lid;
  return (
    <div className="zw-stapel zw-stapel--dicht">
      <p className="zw-rij">
        <span className={tot ? 'zw-zacht' : 'zw-vet'}>{naam}</span>
        {reden && <Tag>{codeTekst(t, 'kring.reden', reden)}</Tag>}
      </p>
      {!tot && (
        <p className="zw-klein zw-zacht">
          {t('kring.ziet', {
            wat: categorieen.map((een) => codeTekst(t, 'delen.categorie', een)).join(', '),
          })}
        </p>
      )}
      {kring.isHouder && !tot && (
        <div>
          <Button
            soort="stil"
            bezig={uit.isPending}
            aria-label={t('kring.neemUitPartij', { naam })}
            onClick={() => uit.mutate(slug, { onSuccess: () => gedaan(t('kring.uitgenomen', { naam })) })}
          >
            {t('kring.neemUit')}
          </Button>
        </div>
      )}
    </div>
  );
}

/** Parties that accepted a verwijzing of this dossier and take no part yet. */
function Uitnodigen({ kring, gedaan }: Props) {
  const { t, taal } = useTekst();
  const voeg = useVoegLidToe(kring.id);
  const verwijzingen = useQuery({
    ...dossierVerwijzingenOptions(kring.dossierId ?? ''),
    enabled: kring.dossierId !== null,
  });
  const nu = new Set(kring.leden.filter(({ tot }) => tot === null).map(({ slug }) => slug));
  const open = (verwijzingen.data ?? []).filter(
    ({ status, naar }) => status === 'geaccepteerd' && !nu.has(naar.slug),
  );
  return (
    <div className="zw-stapel zw-stapel--krap">
      {voeg.error && (
        <Alert soort="fout" kop={t('kring.nietBewaard')}>
          <p>{foutTekst(t, taal, voeg.error)}</p>
        </Alert>
      )}
      {open.length === 0 && <p className="zw-klein zw-zacht">{t('kring.niemandMeer')}</p>}
      {open.map(({ id, naar }) => (
        <div key={id}>
          <Button
            bezig={voeg.isPending}
            onClick={() =>
              voeg.mutate(id, { onSuccess: () => gedaan(t('kring.doetMee', { naam: naar.naam })) })
            }
          >
            {t('kring.laatMeedoen', { naam: naar.naam })}
          </Button>
        </div>
      ))}
    </div>
  );
}

function Stoppen({ kring, gedaan }: Props) {
  const { t, taal } = useTekst();
  const [zeker, zetZeker] = useState(false);
  const beeindig = useBeeindig(kring.id);
  const verlaat = useVerlaat(kring.id);
  const daad = kring.isHouder ? beeindig : verlaat;
  const wat = kring.isHouder ? 'beeindig' : 'verlaat';
  if (!zeker)
    return (
      <div>
        <Button soort="stil" onClick={() => zetZeker(true)}>
          {t(`kring.${wat}`)}
        </Button>
      </div>
    );
  return (
    <Notice soort="let-op">
      <p>{t(`kring.${wat}Uitleg`)}</p>
      {daad.error && <p>{foutTekst(t, taal, daad.error)}</p>}
      <div className="zw-rij">
        <Button
          bezig={daad.isPending}
          onClick={() => daad.mutate(undefined, { onSuccess: () => gedaan(t(`kring.${wat}Gedaan`)) })}
        >
          {t(`kring.${wat}Ja`)}
        </Button>
        <Button onClick={() => zetZeker(false)}>{t('algemeen.annuleren')}</Button>
      </div>
    </Notice>
  );
}
