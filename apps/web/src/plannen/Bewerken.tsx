import { useState } from 'react';
import type { Planinhoud } from '../api/types.js';
import { codeTekst } from '../i18n/code.js';
import { useTekst } from '../i18n/taal.js';
import { RadioGroep } from '../ui/keuzes.js';
import { Select, TextArea, TextField } from '../ui/velden.js';
import { ArrangementBewerken } from './ArrangementBewerken.js';
import type { BewerkProps } from './bewerken.js';
import { EvaluatiesBewerken } from './EvaluatiesBewerken.js';
import { nieuwId, type Sectie } from './plan.js';
import { Regels } from './Regels.js';
import { RoosterBewerken } from './RoosterBewerken.js';

/** The fields of one part of the plan. */
export function SectieBewerken({ sectie, ...rest }: BewerkProps & { sectie: Sectie }) {
  switch (sectie) {
    case 'ouders':
      return <Ouders {...rest} />;
    case 'leerling':
      return <Leerling {...rest} />;
    case 'doelen':
      return <Doelen {...rest} />;
    case 'afspraken':
      return <Afspraken {...rest} />;
    case 'rooster':
      return <RoosterBewerken {...rest} />;
    case 'arrangement':
      return <ArrangementBewerken {...rest} />;
    case 'evaluaties':
      return <EvaluatiesBewerken {...rest} />;
  }
}

function Ouders({ waarde, onWaarde, formulier }: BewerkProps) {
  const { t } = useTekst();
  return (
    <TextArea
      naam="stemOuders"
      label={t('plan.stemOuders')}
      uitleg={t('plan.eigenWoorden')}
      rijen={8}
      optioneel
      waarde={waarde.stemOuders ?? ''}
      onWaarde={(stemOuders) => onWaarde({ ...waarde, stemOuders })}
      fout={formulier.fout('stemOuders')}
    />
  );
}

const HOREN = ['ja', 'nee', 'nog'] as const;
type Horen = (typeof HOREN)[number];

function Leerling({ waarde, onWaarde, formulier, vandaag }: BewerkProps) {
  const { t } = useTekst();
  const { gehoord = null, nietGehoordReden = '' } = waarde;
  const [keuze, zetKeuze] = useState<Horen>(gehoord ? 'ja' : nietGehoordReden === '' ? 'nog' : 'nee');
  const kies = (welke: Horen) => {
    zetKeuze(welke);
    onWaarde({
      ...waarde,
      gehoord: welke === 'ja' ? (gehoord ?? { datum: vandaag, hoe: '', door: '' }) : null,
      nietGehoordReden: welke === 'nee' ? nietGehoordReden : '',
    });
  };
  return (
    <>
      <TextArea
        naam="stemLeerling"
        label={t('plan.stemLeerling')}
        uitleg={t('plan.eigenWoorden')}
        rijen={8}
        optioneel
        waarde={waarde.stemLeerling ?? ''}
        onWaarde={(stemLeerling) => onWaarde({ ...waarde, stemLeerling })}
        fout={formulier.fout('stemLeerling')}
      />
      <RadioGroep
        naam="gehoord"
        legenda={t('plan.isGehoord')}
        uitleg={t('plan.hoorplicht')}
        gekozen={keuze}
        onGekozen={(welke) => kies(HOREN.find((een) => een === welke) ?? 'nog')}
        keuzes={HOREN.map((welke) => ({
          waarde: welke,
          tekst: t(`plan.horen.${welke}`),
        }))}
      />
      {gehoord && (
        <>
          <TextField
            naam="gehoord.datum"
            type="date"
            label={t('plan.gehoordDatum')}
            max={vandaag}
            waarde={gehoord.datum}
            onWaarde={(datum) => onWaarde({ ...waarde, gehoord: { ...gehoord, datum } })}
            fout={formulier.fout('gehoord.datum')}
          />
          <TextField
            naam="gehoord.hoe"
            label={t('plan.gehoordHoe')}
            uitleg={t('plan.gehoordHoeUitleg')}
            waarde={gehoord.hoe}
            onWaarde={(hoe) => onWaarde({ ...waarde, gehoord: { ...gehoord, hoe } })}
            fout={formulier.fout('gehoord.hoe')}
          />
          <TextField
            naam="gehoord.door"
            label={t('plan.gehoordDoor')}
            waarde={gehoord.door}
            onWaarde={(door) => onWaarde({ ...waarde, gehoord: { ...gehoord, door } })}
            fout={formulier.fout('gehoord.door')}
          />
        </>
      )}
      {keuze === 'nee' && (
        <TextArea
          naam="nietGehoordReden"
          label={t('plan.waaromNiet')}
          rijen={3}
          waarde={nietGehoordReden}
          onWaarde={(reden) => onWaarde({ ...waarde, nietGehoordReden: reden })}
          fout={formulier.fout('nietGehoordReden')}
        />
      )}
    </>
  );
}

type Doel = Planinhoud['doelen'][number];
const DOELSTANDEN = ['open', 'bereikt', 'losgelaten'] as const satisfies readonly Doel['status'][];

function Doelen({ waarde, onWaarde, formulier }: BewerkProps) {
  const { t } = useTekst();
  return (
    <Regels<Doel>
      veld="doelen"
      regels={waarde.doelen ?? []}
      onRegels={(doelen) => onWaarde({ ...waarde, doelen })}
      naam={t('plan.doel')}
      voegToe={t('plan.voegDoelToe')}
      nieuw={() => ({ id: nieuwId(), tekst: '', bereiktAls: '', status: 'open' })}
      velden={({ tekst, bereiktAls, status }, veld, wijzig) => (
        <>
          <TextArea
            naam={`${veld}.tekst`}
            label={t('plan.doelTekst')}
            rijen={2}
            waarde={tekst}
            onWaarde={(nieuw) => wijzig({ tekst: nieuw })}
            fout={formulier.fout(`${veld}.tekst`)}
          />
          <TextArea
            naam={`${veld}.bereiktAls`}
            label={t('plan.bereiktAls')}
            rijen={2}
            optioneel
            waarde={bereiktAls}
            onWaarde={(nieuw) => wijzig({ bereiktAls: nieuw })}
            fout={formulier.fout(`${veld}.bereiktAls`)}
          />
          <Select
            naam={`${veld}.status`}
            label={t('plan.hoeGaatHet')}
            waarde={status}
            onWaarde={(nieuw) => wijzig({ status: DOELSTANDEN.find((een) => een === nieuw) ?? 'open' })}
            keuzes={DOELSTANDEN.map((een) => ({ waarde: een, tekst: codeTekst(t, 'plan.doelstand', een) }))}
            fout={formulier.fout(`${veld}.status`)}
          />
        </>
      )}
    />
  );
}

type Afspraak = Planinhoud['afspraken'][number];

function Afspraken({ waarde, onWaarde, formulier }: BewerkProps) {
  const { t } = useTekst();
  return (
    <Regels<Afspraak>
      veld="afspraken"
      regels={waarde.afspraken ?? []}
      onRegels={(afspraken) => onWaarde({ ...waarde, afspraken })}
      naam={t('plan.afspraak')}
      voegToe={t('plan.voegAfspraakToe')}
      nieuw={() => ({ id: nieuwId(), tekst: '', met: '' })}
      velden={({ tekst, met }, veld, wijzig) => (
        <>
          <TextArea
            naam={`${veld}.tekst`}
            label={t('plan.afspraakTekst')}
            rijen={2}
            waarde={tekst}
            onWaarde={(nieuw) => wijzig({ tekst: nieuw })}
            fout={formulier.fout(`${veld}.tekst`)}
          />
          <TextField
            naam={`${veld}.met`}
            label={t('plan.afspraakMet')}
            optioneel
            waarde={met}
            onWaarde={(nieuw) => wijzig({ met: nieuw })}
            fout={formulier.fout(`${veld}.met`)}
          />
        </>
      )}
    />
  );
}
