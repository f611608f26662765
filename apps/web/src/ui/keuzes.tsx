import {
  Checkbox as UtrechtCheckbox,
  Fieldset,
  FieldsetLegend,
  FormFieldDescription,
  FormFieldErrorMessage,
  RadioButton,
} from '@utrecht/component-library-react';
import type { ReactNode } from 'react';
import './velden.css';

/** One choice of a list. */
export interface Keuze {
  waarde: string;
  tekst: string;
}

interface CheckboxProps {
  naam: string;
  label: ReactNode;
  gekozen: boolean;
  onGekozen: (gekozen: boolean) => void;
  uitleg?: ReactNode;
}

/** Yes or no; several of them belong in a `CheckboxGroep`. */
export function Checkbox({ naam, label, gekozen, onGekozen, uitleg }: CheckboxProps) {
  return (
    <div className="zw-vink">
      <UtrechtCheckbox
        id={naam}
        name={naam}
        checked={gekozen}
        aria-describedby={uitleg ? `${naam}-uitleg` : undefined}
        onChange={(gebeurtenis) => onGekozen(gebeurtenis.target.checked)}
      />
      <label htmlFor={naam}>{label}</label>
      {uitleg && (
        <span id={`${naam}-uitleg`} className="zw-vink__uitleg">
          {uitleg}
        </span>
      )}
    </div>
  );
}

interface CheckboxGroepProps {
  naam: string;
  legenda: string;
  uitleg?: ReactNode;
  fout?: string | undefined;
  keuzes: (Keuze & { uitleg?: string })[];
  gekozen: readonly string[];
  onGekozen: (gekozen: string[]) => void;
}

/** Any number of choices under one question. */
export function CheckboxGroep({
  naam,
  legenda,
  uitleg,
  fout,
  keuzes,
  gekozen,
  onGekozen,
}: CheckboxGroepProps) {
  const beschrijving = [uitleg && `${naam}-uitleg`, fout && `${naam}-fout`].filter(Boolean).join(' ');
  const wissel = (waarde: string, aan: boolean) =>
    onGekozen(aan ? [...gekozen, waarde] : gekozen.filter((een) => een !== waarde));
  return (
    <Fieldset
      id={naam}
      tabIndex={-1}
      invalid={Boolean(fout)}
      aria-describedby={beschrijving || undefined}
      className="zw-vinkgroep"
    >
      <FieldsetLegend>{legenda}</FieldsetLegend>
      {uitleg && <FormFieldDescription id={`${naam}-uitleg`}>{uitleg}</FormFieldDescription>}
      {fout && <FormFieldErrorMessage id={`${naam}-fout`}>{fout}</FormFieldErrorMessage>}
      {keuzes.map((keuze) => (
        <Checkbox
          key={keuze.waarde}
          naam={`${naam}-${keuze.waarde}`}
          label={keuze.tekst}
          uitleg={keuze.uitleg}
          gekozen={gekozen.includes(keuze.waarde)}
          onGekozen={(aan) => wissel(keuze.waarde, aan)}
        />
      ))}
    </Fieldset>
  );
}

interface RadioGroepProps {
  naam: string;
  legenda: string;
  uitleg?: ReactNode;
  fout?: string | undefined;
  keuzes: (Keuze & { uitleg?: string })[];
  gekozen: string | undefined;
  onGekozen: (waarde: string) => void;
}

/** One choice of a few, all of them in sight. */
export function RadioGroep({ naam, legenda, uitleg, fout, keuzes, gekozen, onGekozen }: RadioGroepProps) {
  const beschrijving = [uitleg && `${naam}-uitleg`, fout && `${naam}-fout`].filter(Boolean).join(' ');
  return (
    <Fieldset
      id={naam}
      tabIndex={-1}
      role="radiogroup"
      invalid={Boolean(fout)}
      aria-describedby={beschrijving || undefined}
      className="zw-vinkgroep"
    >
      <FieldsetLegend>{legenda}</FieldsetLegend>
      {uitleg && <FormFieldDescription id={`${naam}-uitleg`}>{uitleg}</FormFieldDescription>}
      {fout && <FormFieldErrorMessage id={`${naam}-fout`}>{fout}</FormFieldErrorMessage>}
      {keuzes.map((keuze) => (
        <div key={keuze.waarde} className="zw-vink">
          <RadioButton
            id={`${naam}-${keuze.waarde}`}
            name={naam}
            value={keuze.waarde}
            checked={gekozen === keuze.waarde}
            aria-describedby={keuze.uitleg ? `${naam}-${keuze.waarde}-uitleg` : undefined}
            onChange={() => onGekozen(keuze.waarde)}
          />
          <label htmlFor={`${naam}-${keuze.waarde}`}>{keuze.tekst}</label>
          {keuze.uitleg && (
            <span id={`${naam}-${keuze.waarde}-uitleg`} className="zw-vink__uitleg">
              {keuze.uitleg}
            </span>
          )}
        </div>
      ))}
    </Fieldset>
  );
}
