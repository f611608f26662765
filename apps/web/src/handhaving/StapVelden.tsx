import type { NieuweZaakstap } from '../api/types.js';
import { codeTekst } from '../i18n/code.js';
import { useTekst } from '../i18n/taal.js';
import { useVandaag } from '../schil/ik.js';
import { Checkbox, RadioGroep } from '../ui/keuzes.js';
import { Select, TextField } from '../ui/velden.js';

/** What a step says besides its kind, day and text. */
export type Bijzonder = Omit<NieuweZaakstap, 'soort' | 'datum' | 'tekst'>;

interface StapVeldenProps {
  waarden: Bijzonder;
  zet: (waarden: Bijzonder) => void;
  fout: (veld: string) => string | undefined;
}

const ROUTES = ['vrijwillige-hulp', 'halt', 'civiel', 'strafrechtelijk'] as const;
const ARTIKELEN = ['2-lid-1', '2-lid-3', '4a'] as const;
const VERDACHTEN = ['ouders', 'leerling'] as const;
const UITKOMSTEN = [
  'terug-naar-school',
  'hulp-loopt',
  'halt-geslaagd',
  'veroordeling',
  'sepot',
  'ongegrond',
  'anders',
] as const;

/** The fields that belong to a kind of step. */
export function StapVelden({ soort, ...props }: StapVeldenProps & { soort: NieuweZaakstap['soort'] }) {
  const { t } = useTekst();
  switch (soort) {
    case 'horen-ouders':
    case 'horen-leerling':
      return <HorenVelden {...props} />;
    case 'mas-route':
      return <RouteVelden {...props} />;
    case 'halt-uitkomst':
      return <JaNee {...props} veld="haltGeslaagd" vraag={t('handhaving.haltGeslaagd')} />;
    case 'proces-verbaal':
      return <PvVelden {...props} />;
    case 'afsluiten':
      return <UitkomstVeld {...props} />;
    case 'waarschuwing':
    case 'halt-verwijzing':
    case 'raad-melding':
      return null;
  }
}

interface JaNeeProps extends StapVeldenProps {
  veld: 'gehoord' | 'problemen' | 'haltGeslaagd';
  vraag: string;
  uitleg?: string;
  nee?: string;
}

/** A question that must be answered: nothing is chosen beforehand. */
function JaNee({ waarden, zet, fout, veld, vraag, uitleg, nee }: JaNeeProps) {
  const { t } = useTekst();
  const gekozen = waarden[veld];
  return (
    <RadioGroep
      naam={veld}
      legenda={vraag}
      uitleg={uitleg}
      gekozen={gekozen === undefined ? undefined : gekozen ? 'ja' : 'nee'}
      onGekozen={(waarde) => zet({ ...waarden, [veld]: waarde === 'ja' })}
      keuzes={[
        { waarde: 'ja', tekst: t('algemeen.ja') },
        { waarde: 'nee', tekst: nee ?? t('algemeen.nee') },
      ]}
      fout={fout(veld)}
    />
  );
}

function HorenVelden(props: StapVeldenProps) {
  const { t } = useTekst();
  const { waarden, zet, fout } = props;
  const mis = fout('cautie');
  return (
    <>
      <JaNee {...props} veld="gehoord" vraag={t('handhaving.gehoord')} nee={t('handhaving.gehoordNee')} />
      {waarden.gehoord && (
        <Checkbox
          naam="cautie"
          label={t('handhaving.cautie')}
          uitleg={mis}
          gekozen={waarden.cautie ?? false}
          onGekozen={(cautie) => zet({ ...waarden, cautie })}
        />
      )}
    </>
  );
}

function RouteVelden(props: StapVeldenProps) {
  const { t } = useTekst();
  const { waarden, zet, fout } = props;
  return (
    <>
      <RadioGroep
        naam="route"
        legenda={t('handhaving.route')}
        gekozen={waarden.route}
        onGekozen={(waarde) => {
          const route = ROUTES.find((een) => een === waarde);
          if (route) zet({ ...waarden, route });
        }}
        keuzes={ROUTES.map((waarde) => ({ waarde, tekst: codeTekst(t, 'masroute', waarde) }))}
        fout={fout('route')}
      />
      <JaNee
        {...props}
        veld="problemen"
        vraag={t('handhaving.problemen')}
        uitleg={t('handhaving.problemenUitleg')}
      />
    </>
  );
}

function PvVelden({ waarden, zet, fout }: StapVeldenProps) {
  const { t } = useTekst();
  const vandaag = useVandaag();
  return (
    <>
      <TextField
        naam="nummer"
        label={t('handhaving.nummer')}
        waarde={waarden.nummer ?? ''}
        onWaarde={(nummer) => zet({ ...waarden, nummer })}
        fout={fout('nummer')}
      />
      <Select
        naam="artikel"
        label={t('handhaving.artikel')}
        kies={t('handhaving.kiesArtikel')}
        waarde={waarden.artikel ?? ''}
        onWaarde={(waarde) => {
          const artikel = ARTIKELEN.find((een) => een === waarde);
          if (artikel) zet({ ...waarden, artikel });
        }}
        keuzes={ARTIKELEN.map((waarde) => ({ waarde, tekst: codeTekst(t, 'artikel', waarde) }))}
        fout={fout('artikel')}
      />
      <RadioGroep
        naam="tegen"
        legenda={t('handhaving.tegen')}
        gekozen={waarden.tegen}
        onGekozen={(waarde) => {
          const tegen = VERDACHTEN.find((een) => een === waarde);
          if (tegen) zet({ ...waarden, tegen });
        }}
        keuzes={VERDACHTEN.map((waarde) => ({ waarde, tekst: codeTekst(t, 'verdachte', waarde) }))}
        fout={fout('tegen')}
      />
      <TextField
        naam="verbalisant"
        label={t('handhaving.verbalisant')}
        waarde={waarden.verbalisant ?? ''}
        onWaarde={(verbalisant) => zet({ ...waarden, verbalisant })}
        fout={fout('verbalisant')}
      />
      <Checkbox
        naam="recidive"
        label={t('handhaving.recidive')}
        gekozen={waarden.recidive ?? false}
        onGekozen={(recidive) => zet({ ...waarden, recidive })}
      />
      <TextField
        naam="kopieRaadOp"
        type="date"
        label={t('handhaving.kopieRaadOp')}
        waarde={waarden.kopieRaadOp ?? ''}
        onWaarde={(dag) => {
          const { kopieRaadOp: _oud, ...rest } = waarden;
          zet(dag ? { ...rest, kopieRaadOp: dag } : rest);
        }}
        max={vandaag}
        fout={fout('kopieRaadOp')}
        optioneel
      />
    </>
  );
}

function UitkomstVeld({ waarden, zet, fout }: StapVeldenProps) {
  const { t } = useTekst();
  return (
    <Select
      naam="uitkomst"
      label={t('handhaving.uitkomst')}
      kies={t('handhaving.kiesUitkomst')}
      waarde={waarden.uitkomst ?? ''}
      onWaarde={(waarde) => {
        const uitkomst = UITKOMSTEN.find((een) => een === waarde);
        if (uitkomst) zet({ ...waarden, uitkomst });
      }}
      keuzes={UITKOMSTEN.map((waarde) => ({ waarde, tekst: codeTekst(t, 'zaakuitkomst', waarde) }))}
      fout={fout('uitkomst')}
    />
  );
}
