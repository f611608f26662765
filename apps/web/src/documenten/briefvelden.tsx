import { useTekst } from '../i18n/taal.js';
import { useVandaag } from '../schil/ik.js';
import type { FormulierStand } from '../ui/formulier.js';
import { TextArea, TextField } from '../ui/velden.js';
import type { BriefConcept } from './briefconcept.js';

interface VeldenProps {
  concept: BriefConcept;
  wijzig: (deel: Partial<BriefConcept>) => void;
  formulier: FormulierStand;
}

/** When and where the talk is. */
export function GesprekVelden({ concept, wijzig, formulier }: VeldenProps) {
  const { t } = useTekst();
  const vandaag = useVandaag();
  return (
    <>
      <TextField
        naam="gesprekDatum"
        type="date"
        label={t('briefMaken.dag')}
        waarde={concept.gesprekDatum}
        onWaarde={(gesprekDatum) => wijzig({ gesprekDatum })}
        min={vandaag}
        fout={formulier.fout('gesprekDatum')}
      />
      <TextField
        naam="gesprekTijd"
        label={t('briefMaken.tijd')}
        uitleg={t('briefMaken.tijdUitleg')}
        waarde={concept.gesprekTijd}
        onWaarde={(gesprekTijd) => wijzig({ gesprekTijd })}
        fout={formulier.fout('gesprekTijd')}
      />
      <TextField
        naam="gesprekPlaats"
        label={t('briefMaken.plaats')}
        uitleg={t('briefMaken.plaatsUitleg')}
        waarde={concept.gesprekPlaats}
        onWaarde={(gesprekPlaats) => wijzig({ gesprekPlaats })}
        fout={formulier.fout('gesprekPlaats')}
      />
    </>
  );
}

/** The name of the school as the letter writes it. */
export function SchoolVeld({ concept, wijzig, formulier }: VeldenProps) {
  const { t } = useTekst();
  const aanSchool = concept.soort === 'bericht-school';
  return (
    <TextField
      naam="schoolnaam"
      label={t('briefMaken.school')}
      uitleg={aanSchool ? undefined : t('briefMaken.schoolUitleg')}
      waarde={concept.schoolnaam}
      onWaarde={(schoolnaam) => wijzig({ schoolnaam })}
      fout={formulier.fout('schoolnaam')}
      optioneel={!aanSchool}
    />
  );
}

/** What the writer adds in own words. */
export function EigenTekst({ concept, wijzig, formulier }: VeldenProps) {
  const { t } = useTekst();
  return (
    <TextArea
      naam="alinea"
      label={t('briefMaken.alinea')}
      uitleg={t('briefMaken.alineaUitleg')}
      waarde={concept.alinea}
      onWaarde={(alinea) => wijzig({ alinea })}
      rijen={5}
      fout={formulier.fout('alinea')}
      optioneel
    />
  );
}
