import type { TFunction } from 'i18next';
import type { ReactNode } from 'react';
import { useTekst } from '../i18n/taal.js';
import { isDag } from '../tijd/datum.js';
import { LinkButton } from '../ui/Button.js';
import { OpslaanFormulier, type FormulierStand } from '../ui/formulier.js';
import { TextField } from '../ui/velden.js';

interface FeitFormulierProps {
  formulier: FormulierStand;
  bezig: boolean;
  onVerstuur: () => void;
  dicht: () => void;
  children: ReactNode;
}

/** The form that adds a fact to a {@link Feitenlijst}. */
export function FeitFormulier({ dicht, ...formulier }: FeitFormulierProps) {
  const { t } = useTekst();
  return <OpslaanFormulier {...formulier} mislukt={t('feit.nietGelukt')} annuleer={dicht} />;
}

/** One end of a period, as a field of a form. */
interface Einde {
  naam: string;
  waarde: string;
  zet: (waarde: string) => void;
}

interface PeriodeVeldenProps {
  eerste: Einde & { label: string; max?: string };
  laatste: Einde;
  formulier: FormulierStand;
}

/** First and last day of a fact; without a last day it lasts. */
export function PeriodeVelden({ eerste, laatste, formulier }: PeriodeVeldenProps) {
  const { t } = useTekst();
  return (
    <div className="zw-velden-rij">
      <TextField
        naam={eerste.naam}
        type="date"
        label={eerste.label}
        waarde={eerste.waarde}
        onWaarde={eerste.zet}
        {...(eerste.max && { max: eerste.max })}
        fout={formulier.fout(eerste.naam)}
      />
      <TextField
        naam={laatste.naam}
        type="date"
        label={t('openDossier.einde')}
        waarde={laatste.waarde}
        onWaarde={laatste.zet}
        optioneel
        fout={formulier.fout(laatste.naam)}
      />
    </div>
  );
}

/** What can't be sent of a period. */
export function periodeFouten(t: TFunction, eerste: Einde, laatste: Einde) {
  return [
    !isDag(eerste.waarde) && { veld: eerste.naam, melding: t('ziek.vulBegin') },
    laatste.waarde !== '' &&
      !isDag(laatste.waarde) && { veld: laatste.naam, melding: t('openDossier.vulEinde') },
  ];
}

interface FeitKnoppenProps {
  /** Text of the button that ends it today; left out: it can't be ended. */
  klaar: string | false;
  onKlaar: () => void;
  onTrekIn: () => void;
}

/** What can be done with a fact that still counts. */
export function FeitKnoppen({ klaar, onKlaar, onTrekIn }: FeitKnoppenProps) {
  const { t } = useTekst();
  return (
    <>
      {klaar && <LinkButton onClick={onKlaar}>{klaar}</LinkButton>}
      <LinkButton onClick={onTrekIn}>{t('feit.trekIn')}</LinkButton>
    </>
  );
}
