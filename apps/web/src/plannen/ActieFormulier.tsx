import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Actie, ActieWijziging, Plan } from '../api/types.js';
import { behandelaarsOptions } from '../dossiers/dossiers.api.js';
import { codeTekst } from '../i18n/code.js';
import { useTekst } from '../i18n/taal.js';
import { useVandaag } from '../schil/ik.js';
import { isDag, plusDagen } from '../tijd/datum.js';
import { Button } from '../ui/Button.js';
import { useConcept } from '../ui/concept.js';
import { Formulier, type FormulierStand, useFormulier } from '../ui/formulier.js';
import { RadioGroep } from '../ui/keuzes.js';
import { Select, TextArea, TextField } from '../ui/velden.js';
import { useActieToevoegen, useActieWijzigen } from './plan.api.js';

/** Chosen where it is no colleague who does it. */
const IEMAND_ANDERS = 'anders';
const WEEK = 7;

interface NieuweActieProps {
  dossierId: string;
  doelen: Plan['doelen'];
  sluit: () => void;
}

/** What must be done, by whom and by when. */
export function NieuweActie({ dossierId, doelen, sluit }: NieuweActieProps) {
  const { t } = useTekst();
  const vandaag = useVandaag();
  const toevoegen = useActieToevoegen(dossierId);
  const formulier = useFormulier(toevoegen.error);
  const [actie, zetActie, concept] = useConcept(`actie.${dossierId}`, {
    omschrijving: '',
    collega: '',
    naam: '',
    uiterlijk: plusDagen(vandaag, WEEK),
    doel: '',
  });
  const { omschrijving, collega, naam, uiterlijk, doel } = actie;
  const klaar = () => {
    concept.wis();
    sluit();
  };
  const verstuur = () => {
    const wie = collega === IEMAND_ANDERS ? naam : collega;
    const mag = formulier.mag([
      omschrijving.trim() === '' && { veld: 'omschrijving', melding: t('veldfout.verplicht') },
      collega === '' && { veld: 'collega', melding: t('actie.kiesWie') },
      collega === IEMAND_ANDERS && naam.trim() === '' && { veld: 'wie', melding: t('veldfout.verplicht') },
      !isDag(uiterlijk) && { veld: 'uiterlijk', melding: t('veldfout.datum') },
    ]);
    if (mag) toevoegen.mutate({ omschrijving, wie, uiterlijk, doel: doel || null }, { onSuccess: klaar });
  };
  return (
    <Formulier
      formulier={formulier}
      mislukt={t('actie.nietBewaard')}
      onVerstuur={verstuur}
      knop={t('actie.bewaar')}
      bezig={toevoegen.isPending}
      naast={<Button onClick={klaar}>{t('algemeen.annuleren')}</Button>}
    >
      {concept.hersteld && <p className="zw-klein zw-zacht">{t('formulier.concept')}</p>}
      <TextArea
        naam="omschrijving"
        label={t('actie.wat')}
        rijen={2}
        waarde={omschrijving}
        onWaarde={(nieuw) => zetActie({ ...actie, omschrijving: nieuw })}
        fout={formulier.fout('omschrijving')}
      />
      <WieDoetHet
        collega={collega}
        naam={naam}
        formulier={formulier}
        onWie={(nieuw) => zetActie({ ...actie, ...nieuw })}
      />
      <TextField
        naam="uiterlijk"
        type="date"
        label={t('actie.uiterlijkVraag')}
        min={vandaag}
        waarde={uiterlijk}
        onWaarde={(nieuw) => zetActie({ ...actie, uiterlijk: nieuw })}
        fout={formulier.fout('uiterlijk')}
      />
      {doelen.length > 0 && (
        <Select
          naam="doel"
          label={t('actie.doel')}
          optioneel
          waarde={doel}
          kies={t('actie.geenDoel')}
          keuzes={doelen.map(({ id, tekst }) => ({ waarde: id, tekst }))}
          onWaarde={(nieuw) => zetActie({ ...actie, doel: nieuw })}
          fout={formulier.fout('doel')}
        />
      )}
    </Formulier>
  );
}

interface WieProps {
  collega: string;
  naam: string;
  formulier: FormulierStand;
  onWie: (wie: { collega?: string; naam?: string }) => void;
}

/** A colleague of the list, or anybody else by name. */
function WieDoetHet({ collega, naam, formulier, onWie }: WieProps) {
  const { t } = useTekst();
  const { data: collegas = [] } = useQuery(behandelaarsOptions);
  const anders = collega === IEMAND_ANDERS;
  return (
    <>
      <Select
        naam="collega"
        label={t('actie.wie')}
        waarde={collega}
        kies={t('actie.kiesWie')}
        keuzes={[
          ...collegas.map(({ id, naam: vanCollega }) => ({ waarde: id, tekst: vanCollega })),
          { waarde: IEMAND_ANDERS, tekst: t('actie.iemandAnders') },
        ]}
        onWaarde={(nieuw) => onWie({ collega: nieuw })}
        fout={formulier.fout('collega') ?? (anders ? undefined : formulier.fout('wie'))}
      />
      {anders && (
        <TextField
          naam="wie"
          label={t('actie.wieAnders')}
          uitleg={t('actie.wieAndersUitleg')}
          waarde={naam}
          onWaarde={(nieuw) => onWie({ naam: nieuw })}
          fout={formulier.fout('wie')}
        />
      )}
    </>
  );
}

interface ActieAfrondenProps {
  actie: Actie;
  dossierId: string;
  sluit: () => void;
}

const STANDEN = ['gedaan', 'niet-gedaan', 'open'] as const;
type Stand = (typeof STANDEN)[number];

/** How an actie went: done on another day, not done and why, what came of it, or more time for it. */
export function ActieAfronden({ actie, dossierId, sluit }: ActieAfrondenProps) {
  const { t } = useTekst();
  const vandaag = useVandaag();
  const wijzig = useActieWijzigen(dossierId);
  const formulier = useFormulier(wijzig.error);
  const [status, zetStatus] = useState<Stand>('niet-gedaan');
  const [dag, zetDag] = useState(vandaag);
  const [uiterlijk, zetUiterlijk] = useState(actie.uiterlijk);
  const [reden, zetReden] = useState('');
  const [uitkomst, zetUitkomst] = useState(actie.uitkomst);
  const verstuur = () => {
    const mag = formulier.mag([
      status === 'niet-gedaan' && reden.trim() === '' && { veld: 'reden', melding: t('veldfout.verplicht') },
      status !== 'open' && !isDag(dag) && { veld: 'afgerondOp', melding: t('veldfout.datum') },
      status === 'open' && !isDag(uiterlijk) && { veld: 'uiterlijk', melding: t('veldfout.datum') },
    ]);
    const body: ActieWijziging = {
      status,
      uitkomst,
      ...(status === 'open' ? { uiterlijk } : { afgerondOp: dag }),
      ...(status === 'niet-gedaan' ? { reden } : {}),
    };
    if (mag) wijzig.mutate({ id: actie.id, versie: actie.versie, body }, { onSuccess: sluit });
  };
  return (
    <Formulier
      formulier={formulier}
      mislukt={t('actie.nietBewaard')}
      onVerstuur={verstuur}
      knop={t('algemeen.opslaan')}
      bezig={wijzig.isPending}
      naast={<Button onClick={sluit}>{t('algemeen.annuleren')}</Button>}
    >
      <RadioGroep
        naam="stand"
        legenda={t('actie.hoeGing')}
        gekozen={status}
        onGekozen={(nieuw) => zetStatus(STANDEN.find((een) => een === nieuw) ?? 'open')}
        keuzes={STANDEN.map((een) => ({ waarde: een, tekst: codeTekst(t, 'actie.stand', een) }))}
      />
      {status === 'niet-gedaan' && (
        <TextArea
          naam="reden"
          label={t('actie.waarom')}
          rijen={2}
          waarde={reden}
          onWaarde={zetReden}
          fout={formulier.fout('reden')}
        />
      )}
      {status === 'open' ? (
        <TextField
          naam="uiterlijk"
          type="date"
          label={t('actie.uiterlijkVraag')}
          waarde={uiterlijk}
          onWaarde={zetUiterlijk}
          fout={formulier.fout('uiterlijk')}
        />
      ) : (
        <TextField
          naam="afgerondOp"
          type="date"
          label={t('actie.welkeDag')}
          max={vandaag}
          waarde={dag}
          onWaarde={zetDag}
          fout={formulier.fout('afgerondOp')}
        />
      )}
      <TextArea
        naam="uitkomst"
        label={t('actie.uitkomst')}
        rijen={2}
        optioneel
        waarde={uitkomst}
        onWaarde={zetUitkomst}
        fout={formulier.fout('uitkomst')}
      />
    </Formulier>
  );
}
