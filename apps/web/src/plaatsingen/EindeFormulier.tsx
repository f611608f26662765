import type { Dossier, Plaatsing } from '../api/types.js';
import { useTekst } from '../i18n/taal.js';
import { useVandaag } from '../schil/ik.js';
import { isDag } from '../tijd/datum.js';
import { Button } from '../ui/Button.js';
import { useConcept } from '../ui/concept.js';
import { Formulier, useFormulier } from '../ui/formulier.js';
import { TextArea, TextField } from '../ui/velden.js';
import { useMislukt, useTrekIn } from './plaatsingen.api.js';

interface EindeProps {
  dossier: Dossier;
  plaatsing: Plaatsing;
  einde: 'mislukt' | 'ingetrokken';
  gedaan: (wat: string) => void;
  sluit: () => void;
}

/** The leerling is at home again, or the place was recorded by mistake. */
export function EindeFormulier({ dossier, plaatsing, einde, gedaan, sluit }: EindeProps) {
  const { t } = useTekst();
  const vandaag = useVandaag();
  const [waarde, zet, concept] = useConcept(`plaatsing.${plaatsing.id}.${einde}`, {
    datum: vandaag,
    reden: '',
  });
  const mislukt = useMislukt(dossier.id, plaatsing.id);
  const trekIn = useTrekIn(dossier.id, plaatsing.id);
  const daad = einde === 'mislukt' ? mislukt : trekIn;
  const formulier = useFormulier(daad.error);

  function verstuur() {
    const reden = waarde.reden.trim();
    const mag = formulier.mag([
      einde === 'mislukt' && !isDag(waarde.datum) && { veld: 'datum', melding: t('plaatsing.vulDag') },
      !reden && { veld: 'reden', melding: t('plaatsing.vulReden') },
    ]);
    if (!mag) return;
    const klaar = ({ nietig }: Plaatsing) => {
      concept.wis();
      gedaan(
        t(
          einde === 'ingetrokken'
            ? 'plaatsing.ingetrokken'
            : nietig
              ? 'plaatsing.misluktNietig'
              : 'plaatsing.misluktStaat',
        ),
      );
      sluit();
    };
    if (einde === 'mislukt') mislukt.mutate({ datum: waarde.datum, reden }, { onSuccess: klaar });
    else trekIn.mutate({ reden }, { onSuccess: klaar });
  }

  return (
    <Formulier
      formulier={formulier}
      mislukt={t('plaatsing.mislukteOpslag')}
      knop={t(einde === 'mislukt' ? 'plaatsing.misluktBewaar' : 'plaatsing.intrekBewaar')}
      bezig={daad.isPending}
      naast={<Button onClick={sluit}>{t('algemeen.annuleren')}</Button>}
      onVerstuur={verstuur}
    >
      {einde === 'mislukt' && (
        <TextField
          naam="datum"
          type="date"
          label={t('plaatsing.misluktDatum')}
          uitleg={t('plaatsing.misluktUitleg')}
          min={plaatsing.ingangsdatum}
          max={vandaag}
          waarde={waarde.datum}
          onWaarde={(datum) => zet({ ...waarde, datum })}
          fout={formulier.fout('datum')}
        />
      )}
      <TextArea
        naam="reden"
        label={t('plaatsing.reden')}
        waarde={waarde.reden}
        onWaarde={(reden) => zet({ ...waarde, reden })}
        fout={formulier.fout('reden')}
      />
    </Formulier>
  );
}
