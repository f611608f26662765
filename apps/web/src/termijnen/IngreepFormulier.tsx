import type { Opschorten, Termijnuitleg } from '../api/types.js';
import type { DeelProps } from '../dossiers/deel.js';
import { codeTekst } from '../i18n/code.js';
import { useTekst } from '../i18n/taal.js';
import { useVandaag } from '../schil/ik.js';
import { isDag } from '../tijd/datum.js';
import { Button } from '../ui/Button.js';
import { useConcept } from '../ui/concept.js';
import { Formulier, useFormulier } from '../ui/formulier.js';
import { Select, TextArea, TextField } from '../ui/velden.js';
import type { Klokdaad } from './EenTermijn.js';
import { useHervatten, useOpschorten, useVerlengen } from './termijnen.api.js';

const REDENEN = ['gegevens-ontbreken', 'op-verzoek', 'overmacht', 'ingewikkeld', 'anders'] as const;
const GEDAAN = {
  opschorten: 'termijnen.opgeschortGedaan',
  hervatten: 'termijnen.hervatGedaan',
  verlengen: 'termijnen.verlengdGedaan',
} as const;

interface Props extends Pick<DeelProps, 'dossier' | 'gedaan'> {
  termijn: Termijnuitleg;
  daad: Klokdaad;
  sluit: () => void;
}

/** Stops a clock, lets it run again, or gives it more days. */
export function IngreepFormulier({ dossier, termijn, daad, gedaan, sluit }: Props) {
  const { t } = useTekst();
  const vandaag = useVandaag();
  const [waarde, zet, concept] = useConcept(`termijn.${termijn.id}.${daad}`, {
    van: vandaag,
    tot: daad === 'hervatten' ? vandaag : '',
    dagen: '',
    reden: '',
    toelichting: '',
  });
  const opschorten = useOpschorten(dossier.id, termijn.id);
  const hervatten = useHervatten(dossier.id, termijn.id);
  const verlengen = useVerlengen(dossier.id, termijn.id);
  const werk = { opschorten, hervatten, verlengen }[daad];
  const formulier = useFormulier(werk.error);
  const { van, tot, dagen } = waarde;
  const klaar = () => {
    concept.wis();
    gedaan(t(GEDAAN[daad]));
    sluit();
  };
  const verstuur = () => {
    const reden = REDENEN.find((een) => een === waarde.reden);
    const mag = formulier.mag([
      daad === 'opschorten' && !isDag(van) && { veld: 'van', melding: t('termijnen.vulDag') },
      (daad === 'hervatten' || tot !== '') &&
        !isDag(tot) &&
        daad !== 'verlengen' && { veld: 'tot', melding: t('termijnen.vulDag') },
      daad === 'verlengen' &&
        !/^[1-9]\d{0,2}$/.test(dagen.trim()) && { veld: 'dagen', melding: t('termijnen.vulDagen') },
      daad !== 'hervatten' && !reden && { veld: 'reden', melding: t('termijnen.kiesReden') },
    ]);
    if (!mag) return;
    if (daad === 'hervatten') return hervatten.mutate({ tot }, { onSuccess: klaar });
    if (!reden) return;
    const waarom = { reden, ...(waarde.toelichting.trim() && { toelichting: waarde.toelichting.trim() }) };
    if (daad === 'verlengen')
      return verlengen.mutate({ dagen: Number(dagen), ...waarom }, { onSuccess: klaar });
    const body: Opschorten = { van, tot: tot || null, ...waarom };
    opschorten.mutate(body, { onSuccess: klaar });
  };
  const grondslag = daad === 'verlengen' ? termijn.regel.verlenging : termijn.regel.opschorting;
  return (
    <Formulier
      formulier={formulier}
      mislukt={t('termijnen.mislukt')}
      knop={t(`termijnen.${daad}`)}
      bezig={werk.isPending}
      naast={<Button onClick={sluit}>{t('algemeen.annuleren')}</Button>}
      onVerstuur={verstuur}
    >
      {grondslag && daad !== 'hervatten' && (
        <p className="zw-klein zw-zacht">{t('termijnen.grondslag', { bron: grondslag })}</p>
      )}
      {daad === 'opschorten' && (
        <TextField
          naam="van"
          type="date"
          label={t('termijnen.van')}
          min={termijn.begin}
          max={termijn.uiterlijk}
          waarde={van}
          onWaarde={(nieuw) => zet({ ...waarde, van: nieuw })}
          fout={formulier.fout('van')}
        />
      )}
      {daad !== 'verlengen' && (
        <TextField
          naam="tot"
          type="date"
          label={t('termijnen.tot')}
          uitleg={t(daad === 'opschorten' ? 'termijnen.totOpen' : 'termijnen.totHervat')}
          optioneel={daad === 'opschorten'}
          waarde={tot}
          onWaarde={(nieuw) => zet({ ...waarde, tot: nieuw })}
          fout={formulier.fout('tot')}
        />
      )}
      {daad === 'verlengen' && (
        <TextField
          naam="dagen"
          inputMode="numeric"
          label={t('termijnen.dagen')}
          uitleg={t('termijnen.dagenUitleg', { count: termijn.teVerlengen })}
          waarde={dagen}
          onWaarde={(nieuw) => zet({ ...waarde, dagen: nieuw })}
          fout={formulier.fout('dagen')}
        />
      )}
      {daad !== 'hervatten' && (
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
      )}
    </Formulier>
  );
}
