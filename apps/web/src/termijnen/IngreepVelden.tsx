import type { Klokdaad, Opschorten, Termijnuitleg } from '../api/types.js';
import { codeTekst } from '../i18n/code.js';
import { useTekst } from '../i18n/taal.js';
import type { FormulierStand } from '../ui/formulier.js';
import { Select, TextArea, TextField } from '../ui/velden.js';

const REDENEN = [
  'gegevens-ontbreken',
  'op-verzoek',
  'overmacht',
  'ingewikkeld',
  'anders',
] as const satisfies readonly Opschorten['reden'][];

/** What is filled in, as text. */
export interface Ingreepwaarde {
  van: string;
  tot: string;
  dagen: string;
  reden: string;
  toelichting: string;
}

/** The reason that was chosen, or undefined. */
export function redenVan({ reden }: Ingreepwaarde): Opschorten['reden'] | undefined {
  return REDENEN.find((een) => een === reden);
}

interface Props {
  termijn: Termijnuitleg;
  daad: Klokdaad;
  waarde: Ingreepwaarde;
  zet: (waarde: Ingreepwaarde) => void;
  formulier: FormulierStand;
}

/** What each act on a clock asks for. */
export function IngreepVelden(props: Props) {
  const { daad } = props;
  return (
    <>
      {daad !== 'hervatten' && <Grondslag {...props} />}
      {daad === 'verlengen' ? <Dagen {...props} /> : <Periode {...props} />}
      {daad !== 'hervatten' && <Waarom {...props} />}
    </>
  );
}

function Grondslag({ termijn: { regel }, daad }: Props) {
  const { t } = useTekst();
  return (
    <p className="zw-klein zw-zacht">
      {t('termijnen.grondslag')}{' '}
      <span lang="nl">{daad === 'verlengen' ? regel.verlenging : regel.opschorting}</span>
    </p>
  );
}

function Periode({ termijn, daad, waarde, zet, formulier }: Props) {
  const { t } = useTekst();
  return (
    <>
      {daad === 'opschorten' && (
        <TextField
          naam="van"
          type="date"
          label={t('termijnen.van')}
          min={termijn.begin}
          max={termijn.uiterlijk}
          waarde={waarde.van}
          onWaarde={(van) => zet({ ...waarde, van })}
          fout={formulier.fout('van')}
        />
      )}
      <TextField
        naam="tot"
        type="date"
        label={t('termijnen.tot')}
        uitleg={t(daad === 'opschorten' ? 'termijnen.totOpen' : 'termijnen.totHervat')}
        optioneel={daad === 'opschorten'}
        waarde={waarde.tot}
        onWaarde={(tot) => zet({ ...waarde, tot })}
        fout={formulier.fout('tot')}
      />
    </>
  );
}

function Dagen({ termijn, waarde, zet, formulier }: Props) {
  const { t } = useTekst();
  return (
    <TextField
      naam="dagen"
      inputMode="numeric"
      label={t('termijnen.dagen')}
      uitleg={t('termijnen.dagenUitleg', { count: termijn.teVerlengen })}
      waarde={waarde.dagen}
      onWaarde={(dagen) => zet({ ...waarde, dagen })}
      fout={formulier.fout('dagen')}
    />
  );
}

function Waarom({ waarde, zet, formulier }: Props) {
  const { t } = useTekst();
  return (
    <>
      <Select
        naam="reden"
        label={t('termijnen.reden')}
        kies={t('termijnen.kiesReden')}
        waarde={waarde.reden}
        keuzes={REDENEN.map((een) => ({ waarde: een, tekst: codeTekst(t, 'ingreepreden', een) }))}
        onWaarde={(reden) => zet({ ...waarde, reden })}
        fout={formulier.fout('reden')}
      />
      <TextArea
        naam="toelichting"
        label={t('termijnen.toelichting')}
        rijen={2}
        optioneel
        waarde={waarde.toelichting}
        onWaarde={(toelichting) => zet({ ...waarde, toelichting })}
        fout={formulier.fout('toelichting')}
      />
    </>
  );
}
