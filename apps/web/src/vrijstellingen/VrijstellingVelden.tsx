import type { Beslisser, Grond, NieuweVrijstelling, Verklaarder } from '../api/types.js';
import { codeTekst } from '../i18n/code.js';
import { useTekst } from '../i18n/taal.js';
import { Checkbox, RadioGroep } from '../ui/keuzes.js';
import { Select, TextArea, TextField } from '../ui/velden.js';
import { GRONDEN } from './vrijstellingen.api.js';

/** What a person typed; an empty text is nothing. */
export interface Invoer {
  grond: string;
  begin: string;
  einde: string;
  beroepOp: string;
  nooitGeschikt: boolean;
  twaalfSchooljaren: boolean;
  richtingBezocht: string;
  verklaringDoor: string;
  verklaringNaam: string;
  verklaringDatum: string;
  besluitDoor: string;
  besluitDatum: string;
  besluitKenmerk: string;
  toelichting: string;
  terugkeer: string;
  volgendeBlik: string;
}

export const LEEG: Invoer = {
  grond: '',
  begin: '',
  einde: '',
  beroepOp: '',
  nooitGeschikt: false,
  twaalfSchooljaren: false,
  richtingBezocht: 'onbekend',
  verklaringDoor: '',
  verklaringNaam: '',
  verklaringDatum: '',
  besluitDoor: '',
  besluitDatum: '',
  besluitKenmerk: '',
  toelichting: '',
  terugkeer: '',
  volgendeBlik: '',
};

const VERKLAARDERS: readonly Verklaarder[] = [
  'arts',
  'pedagoog',
  'psycholoog',
  'schoolhoofd',
  'behandelend-arts',
  'anders',
];
const BESLISSERS: readonly Beslisser[] = ['college', 'leerplichtambtenaar', 'hoofd'];
const RICHTING: Readonly<Record<string, boolean>> = { ja: true, nee: false };

/** What belongs to which ground; the server has the rule itself. */
const METVERKLARING: readonly string[] = ['5-onder-a', '5-onder-c'];
const METBESLUIT: readonly string[] = ['15', '3a', '3b', '11-g'];

/** The body for the API: what is empty or does not belong to the ground is left out. */
export function naarNieuw(leerlingId: string, grond: Grond, invoer: Invoer): NieuweVrijstelling {
  const { begin, einde } = invoer;
  return {
    ...{ leerlingId, grond, begin, einde },
    beroepOp: invoer.beroepOp || null,
    nooitGeschikt: grond === '5-onder-a' && invoer.nooitGeschikt,
    twaalfSchooljaren: (grond === '3b' || grond === '15') && invoer.twaalfSchooljaren,
    richtingBezocht: grond === '5-onder-b' ? (RICHTING[invoer.richtingBezocht] ?? null) : null,
    verklaring: METVERKLARING.includes(grond) ? naarVerklaring(invoer) : null,
    besluit: METBESLUIT.includes(grond) ? naarBesluit(invoer) : null,
    toelichting: invoer.toelichting || null,
    terugkeer: invoer.terugkeer || null,
    volgendeBlik: invoer.volgendeBlik || null,
  };
}

function naarVerklaring({ verklaringDoor, verklaringNaam: naam, verklaringDatum: datum }: Invoer) {
  const door = VERKLAARDERS.find((een) => een === verklaringDoor);
  return door ? { door, datum, ...(naam && { naam }) } : null;
}

function naarBesluit({ besluitDoor, besluitKenmerk: kenmerk, besluitDatum: datum }: Invoer) {
  const door = BESLISSERS.find((een) => een === besluitDoor);
  return door ? { door, datum, ...(kenmerk && { kenmerk }) } : null;
}

interface VeldenProps {
  invoer: Invoer;
  zet: (invoer: Invoer) => void;
  fout: (veld: string) => string | undefined;
}

/** The fields of a vrijstelling; only what its ground asks is shown. */
export function Velden({ invoer, zet, fout }: VeldenProps) {
  const { t } = useTekst();
  const { grond } = invoer;
  const deel = (nieuw: Partial<Invoer>) => zet({ ...invoer, ...nieuw });
  const datum = { type: 'date' as const };
  return (
    <>
      <Select
        naam="grond"
        label={t('vrijstellingen.grond')}
        uitleg={t('vrijstelling.grondUitleg')}
        waarde={grond}
        kies={t('vrijstelling.kiesGrond')}
        onWaarde={(waarde) => deel({ grond: waarde })}
        keuzes={GRONDEN.map((waarde) => ({ waarde, tekst: codeTekst(t, 'grond', waarde) }))}
        fout={fout('grond')}
      />
      <TextField
        {...datum}
        naam="begin"
        label={t('vrijstellingen.begin')}
        waarde={invoer.begin}
        onWaarde={(begin) => deel({ begin })}
        fout={fout('begin')}
      />
      <TextField
        {...datum}
        naam="einde"
        label={t('vrijstellingen.einde')}
        waarde={invoer.einde}
        onWaarde={(einde) => deel({ einde })}
        fout={fout('einde')}
      />
      <TextField
        {...datum}
        naam="beroepOp"
        label={t('vrijstelling.beroepOp')}
        uitleg={t('vrijstelling.beroepUitleg')}
        waarde={invoer.beroepOp}
        onWaarde={(beroepOp) => deel({ beroepOp })}
        fout={fout('beroepOp')}
        optioneel
      />
      <PerGrond invoer={invoer} zet={zet} fout={fout} />
      {METVERKLARING.includes(grond) && <VerklaringVelden invoer={invoer} zet={zet} fout={fout} />}
      {METBESLUIT.includes(grond) && <BesluitVelden invoer={invoer} zet={zet} fout={fout} />}
      <TextArea
        naam="toelichting"
        label={t('vrijstelling.toelichting')}
        uitleg={t('vrijstelling.toelichtingUitleg')}
        waarde={invoer.toelichting}
        onWaarde={(toelichting) => deel({ toelichting })}
        fout={fout('toelichting')}
        optioneel
      />
      <TextArea
        naam="terugkeer"
        label={t('vrijstelling.terugkeer')}
        uitleg={t('vrijstelling.terugkeerUitleg')}
        waarde={invoer.terugkeer}
        onWaarde={(terugkeer) => deel({ terugkeer })}
        fout={fout('terugkeer')}
        optioneel
      />
      <TextField
        {...datum}
        naam="volgendeBlik"
        label={t('vrijstelling.volgendeBlik')}
        waarde={invoer.volgendeBlik}
        onWaarde={(volgendeBlik) => deel({ volgendeBlik })}
        fout={fout('volgendeBlik')}
        optioneel
      />
    </>
  );
}

function PerGrond({ invoer, zet, fout }: VeldenProps) {
  const { t } = useTekst();
  switch (invoer.grond) {
    case '5-onder-a':
      return (
        <Checkbox
          naam="nooitGeschikt"
          label={t('vrijstelling.nooitGeschikt')}
          uitleg={t('vrijstelling.nooitUitleg')}
          gekozen={invoer.nooitGeschikt}
          onGekozen={(nooitGeschikt) => zet({ ...invoer, nooitGeschikt })}
        />
      );
    case '5-onder-b':
      return (
        <RadioGroep
          naam="richtingBezocht"
          legenda={t('vrijstelling.richting')}
          gekozen={invoer.richtingBezocht}
          onGekozen={(richtingBezocht) => zet({ ...invoer, richtingBezocht })}
          keuzes={[
            { waarde: 'nee', tekst: t('algemeen.nee') },
            { waarde: 'ja', tekst: t('algemeen.ja') },
            { waarde: 'onbekend', tekst: t('vrijstelling.onbekend') },
          ]}
          fout={fout('richtingBezocht')}
        />
      );
    case '3b':
    case '15':
      return (
        <Checkbox
          naam="twaalfSchooljaren"
          label={t('vrijstelling.twaalf')}
          gekozen={invoer.twaalfSchooljaren}
          onGekozen={(twaalfSchooljaren) => zet({ ...invoer, twaalfSchooljaren })}
        />
      );
    default:
      return null;
  }
}

function VerklaringVelden({ invoer, zet, fout }: VeldenProps) {
  const { t } = useTekst();
  return (
    <>
      <Select
        naam="verklaring.door"
        label={t('vrijstelling.verklaringDoor')}
        uitleg={t('vrijstelling.verklaringUitleg')}
        waarde={invoer.verklaringDoor}
        kies={t('vrijstelling.geenVerklaring')}
        onWaarde={(verklaringDoor) => zet({ ...invoer, verklaringDoor })}
        keuzes={VERKLAARDERS.map((waarde) => ({ waarde, tekst: codeTekst(t, 'verklaarder', waarde) }))}
        fout={fout('verklaring.door')}
        optioneel
      />
      {invoer.verklaringDoor && (
        <>
          <TextField
            naam="verklaring.naam"
            label={t('vrijstelling.verklaringNaam')}
            waarde={invoer.verklaringNaam}
            onWaarde={(verklaringNaam) => zet({ ...invoer, verklaringNaam })}
            fout={fout('verklaring.naam')}
            optioneel
          />
          <TextField
            naam="verklaring.datum"
            type="date"
            label={t('vrijstelling.verklaringDatum')}
            waarde={invoer.verklaringDatum}
            onWaarde={(verklaringDatum) => zet({ ...invoer, verklaringDatum })}
            fout={fout('verklaring.datum')}
          />
        </>
      )}
    </>
  );
}

function BesluitVelden({ invoer, zet, fout }: VeldenProps) {
  const { t } = useTekst();
  return (
    <>
      <Select
        naam="besluit.door"
        label={t('vrijstelling.besluitDoor')}
        waarde={invoer.besluitDoor}
        kies={t('vrijstelling.geenBesluit')}
        onWaarde={(besluitDoor) => zet({ ...invoer, besluitDoor })}
        keuzes={BESLISSERS.map((waarde) => ({ waarde, tekst: codeTekst(t, 'beslisser', waarde) }))}
        fout={fout('besluit.door')}
        optioneel
      />
      {invoer.besluitDoor && (
        <>
          <TextField
            naam="besluit.datum"
            type="date"
            label={t('vrijstelling.besluitDatum')}
            waarde={invoer.besluitDatum}
            onWaarde={(besluitDatum) => zet({ ...invoer, besluitDatum })}
            fout={fout('besluit.datum')}
          />
          <TextField
            naam="besluit.kenmerk"
            label={t('vrijstelling.besluitKenmerk')}
            waarde={invoer.besluitKenmerk}
            onWaarde={(besluitKenmerk) => zet({ ...invoer, besluitKenmerk })}
            fout={fout('besluit.kenmerk')}
            optioneel
          />
        </>
      )}
    </>
  );
}
