import { useState } from 'react';
import type { DossierMelding, MeldingAntwoord, Sluitreden } from '../api/types.js';
import { REDENEN } from '../dossiers/sluitredenen.js';
import { codeTekst } from '../i18n/code.js';
import { useTekst } from '../i18n/taal.js';
import { useIk } from '../schil/ik.js';
import { Button } from '../ui/Button.js';
import { Formulier, useFormulier } from '../ui/formulier.js';
import { Notice } from '../ui/meldingen.js';
import { RadioGroep } from '../ui/keuzes.js';
import { Select, TextArea, TextField } from '../ui/velden.js';
import { AntwoordGegevens } from './AntwoordGegevens.js';
import { useGeefAntwoord } from './antwoord.api.js';
import { Dagenveld, naarDagen, naarRijen, type DagRij } from './Dagenveld.js';

const STATUSSEN = ['ontvangen', 'in-behandeling', 'afgehandeld'] as const;

interface AntwoordFormulierProps {
  melding: DossierMelding;
  antwoord: MeldingAntwoord;
  etag: string;
  klaar: () => void;
  annuleer: () => void;
}

/** The college's answer, in the order of the letters l to p of the Besluit. */
export function AntwoordFormulier({ melding, antwoord, etag, klaar, annuleer }: AntwoordFormulierProps) {
  const { t } = useTekst();
  const ik = useIk();
  const geven = useGeefAntwoord(melding.id);
  const formulier = useFormulier(geven.error);
  // The version on which this form began: where it is another now, somebody else answered meanwhile.
  const [begonnen] = useState(antwoord.versie);
  const [dagen, zetDagen] = useState<DagRij[]>(naarRijen(antwoord.dagen));
  const [status, zetStatus] = useState(antwoord.status);
  const [sluitreden, zetSluitreden] = useState(antwoord.sluitreden ?? '');
  const [tekst, zetTekst] = useState({
    opmerking: antwoord.opmerking ?? '',
    contactNaam: antwoord.contactNaam ?? (antwoord.versie === 0 ? ik.naam : ''),
    contactTelefoon: antwoord.contactTelefoon ?? '',
    contactEmail: antwoord.contactEmail ?? '',
  });
  const veld = (naam: keyof typeof tekst) => ({
    naam,
    label: t(`antwoord.${naam}`),
    waarde: tekst[naam],
    onWaarde: (waarde: string) => zetTekst({ ...tekst, [naam]: waarde }),
    optioneel: true,
    fout: formulier.fout(naam),
  });
  const afgehandeld = status === 'afgehandeld';
  function verstuur() {
    const { gelezen, fouten } = naarDagen(t, dagen);
    const reden: Sluitreden | undefined = REDENEN.find((een) => een === sluitreden);
    const goed = formulier.mag([
      ...fouten,
      afgehandeld && !reden && { veld: 'sluitreden', melding: t('sluiten.kiesReden') },
    ]);
    if (!goed) return;
    geven.mutate(
      {
        etag,
        dagen: gelezen,
        status,
        sluitreden: afgehandeld ? (reden ?? null) : null,
        opmerking: tekst.opmerking.trim() || null,
        contactNaam: tekst.contactNaam.trim() || null,
        contactTelefoon: tekst.contactTelefoon.trim() || null,
        contactEmail: tekst.contactEmail.trim() || null,
      },
      { onSuccess: klaar },
    );
  }
  return (
    <Formulier
      formulier={formulier}
      mislukt={t('antwoord.nietGelukt')}
      onVerstuur={verstuur}
      knop={t('algemeen.opslaan')}
      bezig={geven.isPending}
      naast={<Button onClick={annuleer}>{t('algemeen.annuleren')}</Button>}
    >
      {antwoord.versie !== begonnen && geven.error && (
        <Notice soort="let-op" kop={t('antwoord.intussen')}>
          <AntwoordGegevens antwoord={antwoord} />
        </Notice>
      )}
      <Dagenveld melding={melding} rijen={dagen} onRijen={zetDagen} formulier={formulier} />
      <RadioGroep
        naam="status"
        legenda={t('antwoord.status')}
        keuzes={STATUSSEN.map((waarde) => ({ waarde, tekst: codeTekst(t, 'antwoordStatus', waarde) }))}
        gekozen={status}
        onGekozen={(waarde) => zetStatus(STATUSSEN.find((een) => een === waarde) ?? status)}
        fout={formulier.fout('status')}
      />
      {afgehandeld && (
        <Select
          naam="sluitreden"
          label={t('antwoord.sluitreden')}
          waarde={sluitreden}
          onWaarde={zetSluitreden}
          kies={t('sluiten.kiesReden')}
          keuzes={REDENEN.map((waarde) => ({ waarde, tekst: codeTekst(t, 'sluitreden', waarde) }))}
          fout={formulier.fout('sluitreden')}
        />
      )}
      <TextArea {...veld('opmerking')} rijen={3} />
      <TextField {...veld('contactNaam')} />
      <div className="zw-velden-rij">
        <TextField {...veld('contactTelefoon')} type="tel" />
        <TextField {...veld('contactEmail')} type="email" />
      </div>
    </Formulier>
  );
}
