import type { Planinhoud } from '../api/types.js';
import { useTekst } from '../i18n/taal.js';
import { plusDagen } from '../tijd/datum.js';
import { TextArea, TextField } from '../ui/velden.js';
import type { BewerkProps } from './bewerken.js';
import { nieuwId } from './plan.js';
import { Regels } from './Regels.js';

type Evaluatie = Planinhoud['evaluaties'][number];
/** A new evaluatie is proposed for six weeks from now. */
const ZES_WEKEN = 42;

/** When we look together how it goes, and what we saw. */
export function EvaluatiesBewerken({ waarde, onWaarde, formulier, vandaag }: BewerkProps) {
  const { t } = useTekst();
  return (
    <Regels<Evaluatie>
      veld="evaluaties"
      regels={waarde.evaluaties ?? []}
      onRegels={(evaluaties) => onWaarde({ ...waarde, evaluaties })}
      naam={t('plan.evaluatie')}
      voegToe={t('plan.voegEvaluatieToe')}
      nieuw={() => ({
        id: nieuwId(),
        gepland: plusDagen(vandaag, ZES_WEKEN),
        gehouden: null,
        bevindingen: '',
        vervolg: '',
      })}
      velden={(evaluatie, veld, wijzig) => (
        <>
          <TextField
            naam={`${veld}.gepland`}
            type="date"
            label={t('plan.geplandOp')}
            waarde={evaluatie.gepland}
            onWaarde={(gepland) => wijzig({ gepland })}
            fout={formulier.fout(`${veld}.gepland`)}
          />
          <TextField
            naam={`${veld}.gehouden`}
            type="date"
            label={t('plan.gehoudenOp')}
            optioneel
            max={vandaag}
            waarde={evaluatie.gehouden ?? ''}
            onWaarde={(dag) => wijzig({ gehouden: dag === '' ? null : dag })}
            fout={formulier.fout(`${veld}.gehouden`)}
          />
          <TextArea
            naam={`${veld}.bevindingen`}
            label={t('plan.bevindingen')}
            rijen={3}
            optioneel
            waarde={evaluatie.bevindingen}
            onWaarde={(bevindingen) => wijzig({ bevindingen })}
            fout={formulier.fout(`${veld}.bevindingen`)}
          />
          <TextArea
            naam={`${veld}.vervolg`}
            label={t('plan.vervolg')}
            rijen={3}
            optioneel
            waarde={evaluatie.vervolg}
            onWaarde={(vervolg) => wijzig({ vervolg })}
            fout={formulier.fout(`${veld}.vervolg`)}
          />
        </>
      )}
    />
  );
}
