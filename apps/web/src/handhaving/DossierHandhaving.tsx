import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { foutTekst } from '../api/fouttekst.js';
import type { Dossier } from '../api/types.js';
import type { DeelProps } from '../dossiers/delen.js';
import { codeTekst } from '../i18n/code.js';
import { useTekst } from '../i18n/taal.js';
import { useVandaag } from '../schil/ik.js';
import { isDag } from '../tijd/datum.js';
import { Button } from '../ui/Button.js';
import { useConcept } from '../ui/concept.js';
import { Formulier, useFormulier } from '../ui/formulier.js';
import { Skeleton, Vlak } from '../ui/kleinigheden.js';
import { Alert, Notice } from '../ui/meldingen.js';
import { Select, TextArea, TextField } from '../ui/velden.js';
import { useBeginnen, zaakVanDossierOptions } from './handhaving.api.js';
import { ZaakInhoud } from './ZaakInhoud.js';

/** The zaak of a dossier, or the start of one; for sworn officers only. */
export function DossierHandhaving({ dossier }: DeelProps) {
  const { t, taal } = useTekst();
  const { data, error, refetch } = useQuery(zaakVanDossierOptions(dossier.id));
  const [opnieuw, zetOpnieuw] = useState(false);
  if (error) {
    return (
      <Alert soort="fout" kop={t('handhaving.laadFout')}>
        <p>{foutTekst(t, taal, error)}</p>
        <p>
          <Button onClick={() => void refetch()}>{t('algemeen.nogEens')}</Button>
        </p>
      </Alert>
    );
  }
  if (data === undefined) return <Skeleton rijen={4} />;
  const zaak = data?.zaak;
  const magBeginnen = dossier.status !== 'gesloten' && (!zaak || (zaak.status === 'afgesloten' && opnieuw));
  return (
    <div className="zw-stapel">
      <Notice>
        <p className="zw-tekst">{t('handhaving.onder')}</p>
      </Notice>
      {data && <ZaakInhoud zaak={data.zaak} etag={data.etag} />}
      {zaak?.status === 'afgesloten' && dossier.status !== 'gesloten' && !opnieuw && (
        <div className="zw-geen-druk">
          <Button onClick={() => zetOpnieuw(true)}>{t('handhaving.nieuweZaak')}</Button>
        </div>
      )}
      {!zaak && dossier.status === 'gesloten' && <p className="zw-zacht">{t('handhaving.leeg')}</p>}
      {magBeginnen && <BeginFormulier dossier={dossier} />}
    </div>
  );
}

const GRONDEN = ['absoluut', 'relatief', 'luxe', 'verlof-zonder-toestemming'] as const;

function BeginFormulier({ dossier }: { dossier: Dossier }) {
  const { t } = useTekst();
  const vandaag = useVandaag();
  const [grond, zetGrond] = useState<(typeof GRONDEN)[number]>();
  const [datum, zetDatum] = useState(vandaag);
  const [toelichting, zetToelichting, concept] = useConcept(`zaak.${dossier.id}`, '');
  const beginnen = useBeginnen(dossier.id);
  const formulier = useFormulier(beginnen.error);
  const verstuur = () => {
    const mag = formulier.mag([
      !grond && { veld: 'grond', melding: t('handhaving.kiesGrond') },
      !isDag(datum) && { veld: 'datum', melding: t('vrijstelling.vulDatum') },
      toelichting.trim() === '' && { veld: 'toelichting', melding: t('vrijstelling.vulTekst') },
    ]);
    if (mag && grond) beginnen.mutate({ grond, datum, toelichting }, { onSuccess: () => concept.wis() });
  };
  return (
    <Vlak id="begin-zaak" kop={t('handhaving.beginKop')}>
      <p className="zw-tekst zw-zacht">{t('handhaving.beginUitleg')}</p>
      <Formulier
        formulier={formulier}
        mislukt={t('handhaving.nietBegonnen')}
        onVerstuur={verstuur}
        knop={t('handhaving.begin')}
        bezig={beginnen.isPending}
      >
        <Select
          naam="grond"
          label={t('handhaving.grond')}
          waarde={grond ?? ''}
          kies={t('handhaving.kiesGrond')}
          onWaarde={(waarde) => zetGrond(GRONDEN.find((een) => een === waarde))}
          keuzes={GRONDEN.map((waarde) => ({ waarde, tekst: codeTekst(t, 'zaakgrond', waarde) }))}
          fout={formulier.fout('grond')}
        />
        <TextField
          naam="datum"
          type="date"
          label={t('handhaving.datum')}
          waarde={datum}
          onWaarde={zetDatum}
          max={vandaag}
          fout={formulier.fout('datum')}
        />
        <TextArea
          naam="toelichting"
          label={t('handhaving.toelichting')}
          waarde={toelichting}
          onWaarde={zetToelichting}
          fout={formulier.fout('toelichting')}
        />
      </Formulier>
    </Vlak>
  );
}
