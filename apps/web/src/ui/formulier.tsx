import { useState, type ReactNode, type SubmitEvent } from 'react';
import { foutTekst, veldFouten } from '../api/fouttekst.js';
import { useTekst } from '../i18n/taal.js';
import { Button } from './Button.js';
import type { Concept } from './concept.js';
import { Alert, ErrorSummary, Notice, type FormFout } from './meldingen.js';

/** What a form knows of its faults: those it found itself, else those that the API named. */
export interface FormulierStand {
  fouten: FormFout[];
  poging: number;
  /** What went wrong as a whole, where no field can be named. */
  geheel: string | undefined;
  /** The fault of one field, or undefined. */
  fout: (veld: string) => string | undefined;
  /** Shows these faults; true when there is none and the form may be sent. */
  mag: (eigen: readonly (FormFout | false | undefined)[]) => boolean;
}

/**
 * Keeps the faults of a form.
 * @param apiFout the error of the mutation that sends it.
 */
export function useFormulier(apiFout: unknown): FormulierStand {
  const { t, taal } = useTekst();
  const [poging, zetPoging] = useState(0);
  const [eigen, zetEigen] = useState<FormFout[]>([]);
  const vanApi = veldFouten(t, taal, apiFout);
  const fouten = eigen.length > 0 ? eigen : vanApi;
  return {
    fouten,
    // The answer of the API comes later than the press: the summary takes the focus then too.
    poging: poging * 2 + (eigen.length === 0 && vanApi.length > 0 ? 1 : 0),
    geheel: apiFout && fouten.length === 0 ? foutTekst(t, taal, apiFout) : undefined,
    fout: (veld) => fouten.find((een) => een.veld === veld)?.melding,
    mag: (gevonden) => {
      const nieuw = gevonden.filter((een) => een !== false && een !== undefined);
      zetEigen(nieuw);
      zetPoging(poging + 1);
      return nieuw.length === 0;
    },
  };
}

interface FormulierProps {
  formulier: FormulierStand;
  /** One sentence above what went wrong: "Het plan is niet bewaard". */
  mislukt: string;
  onVerstuur: () => void;
  /** Text of the button that sends it. */
  knop: string;
  bezig: boolean;
  /** What stands beside the button, such as the way back. */
  naast?: ReactNode;
  children: ReactNode;
}

/** A form by the advice of NL Design System: summary of faults above, submit never disabled. */
export function Formulier({ formulier, mislukt, onVerstuur, knop, bezig, naast, children }: FormulierProps) {
  const verstuur = (gebeurtenis: SubmitEvent) => {
    gebeurtenis.preventDefault();
    if (!bezig) onVerstuur();
  };
  return (
    <form noValidate onSubmit={verstuur} className="zw-stapel">
      <ErrorSummary fouten={formulier.fouten} poging={formulier.poging} />
      {formulier.geheel && (
        <Alert soort="fout" kop={mislukt}>
          <p>{formulier.geheel}</p>
        </Alert>
      )}
      {children}
      <div className="zw-rij">
        <Button soort="primair" type="submit" bezig={bezig}>
          {knop}
        </Button>
        {naast}
      </div>
    </form>
  );
}

/** A form inside a page that keeps what was filled in, or closes without keeping it. `knop`: in other words than "Opslaan". */
export function OpslaanFormulier({
  annuleer,
  knop,
  ...formulier
}: Omit<FormulierProps, 'knop' | 'naast'> & { annuleer: () => void; knop?: string }) {
  const { t } = useTekst();
  return (
    <Formulier
      {...formulier}
      knop={knop ?? t('algemeen.opslaan')}
      naast={<Button onClick={annuleer}>{t('algemeen.annuleren')}</Button>}
    />
  );
}

/** Says that what stands in the form was typed earlier and not sent. */
export function ConceptHersteld({ concept }: { concept: Concept }) {
  const { t } = useTekst();
  if (!concept.hersteld) return null;
  return (
    <Notice>
      <p>{t('formulier.concept')}</p>
    </Notice>
  );
}
