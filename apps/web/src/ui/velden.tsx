import {
  Checkbox as UtrechtCheckbox,
  Fieldset,
  FieldsetLegend,
  FormFieldDescription,
  FormFieldErrorMessage,
  RadioButton,
  Select as UtrechtSelect,
  SelectOption,
  Textarea,
  Textbox,
} from '@utrecht/component-library-react';
import { useState, type HTMLInputAutoCompleteAttribute, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Veld, type Aanvullijst, type VeldProps } from './veld.js';
import './velden.css';

interface TextFieldProps extends VeldProps {
  waarde: string;
  onWaarde: (waarde: string) => void;
  type?: 'text' | 'email' | 'date' | 'tel' | 'search';
  autoComplete?: HTMLInputAutoCompleteAttribute;
  optioneel?: boolean;
  min?: string;
  max?: string;
  /** The keyboard a phone shows. */
  inputMode?: 'numeric' | 'decimal';
}

/** A line of text with its label, help and error. */
export function TextField({
  waarde,
  onWaarde,
  type = 'text',
  autoComplete,
  min,
  max,
  inputMode,
  ...veld
}: TextFieldProps) {
  return (
    <Veld {...veld}>
      {(bediening) => (
        <Textbox
          {...bediening}
          type={type}
          value={waarde}
          min={min}
          max={max}
          inputMode={inputMode}
          autoComplete={autoComplete}
          invalid={Boolean(veld.fout)}
          onChange={(gebeurtenis) => onWaarde(gebeurtenis.target.value)}
        />
      )}
    </Veld>
  );
}

interface TextAreaProps extends VeldProps {
  waarde: string;
  onWaarde: (waarde: string) => void;
  rijen?: number;
  optioneel?: boolean;
  lijst?: Aanvullijst;
}

/** Several lines of text. */
export function TextArea({ waarde, onWaarde, rijen = 4, lijst, ...veld }: TextAreaProps) {
  return (
    <Veld {...veld}>
      {(bediening) => (
        <Textarea
          {...bediening}
          {...lijst}
          rows={rijen}
          value={waarde}
          invalid={Boolean(veld.fout)}
          onChange={(gebeurtenis) => onWaarde(gebeurtenis.target.value)}
        />
      )}
    </Veld>
  );
}

interface PasswordFieldProps extends VeldProps {
  waarde: string;
  onWaarde: (waarde: string) => void;
  nieuw?: boolean;
}

/** A password that can be shown, so that nobody has to type blind. */
export function PasswordField({ waarde, onWaarde, nieuw = false, ...veld }: PasswordFieldProps) {
  const { t } = useTranslation();
  const [zichtbaar, zetZichtbaar] = useState(false);
  return (
    <Veld {...veld}>
      {(bediening) => (
        <div className="zw-wachtwoord">
          <Textbox
            {...bediening}
            type={zichtbaar ? 'text' : 'password'}
            value={waarde}
            autoComplete={nieuw ? 'new-password' : 'current-password'}
            autoCapitalize="none"
            spellCheck={false}
            invalid={Boolean(veld.fout)}
            onChange={(gebeurtenis) => onWaarde(gebeurtenis.target.value)}
          />
          <button
            type="button"
            className="zw-wachtwoord__toon"
            aria-pressed={zichtbaar}
            aria-controls={veld.naam}
            onClick={() => zetZichtbaar(!zichtbaar)}
          >
            {t('formulier.toonWachtwoord')}
          </button>
        </div>
      )}
    </Veld>
  );
}

/** One choice of a list. */
export interface Keuze {
  waarde: string;
  tekst: string;
}

interface SelectProps extends VeldProps {
  waarde: string;
  onWaarde: (waarde: string) => void;
  keuzes: (Keuze | { groep: string; keuzes: Keuze[] })[];
  /** The line that stands there while nothing is chosen; without it the first choice is taken. */
  kies?: string;
  optioneel?: boolean;
}

/** One choice out of several, from the list that the browser gives. */
export function Select({ waarde, onWaarde, keuzes, kies, ...veld }: SelectProps) {
  const optie = (keuze: Keuze) => (
    <SelectOption key={keuze.waarde} value={keuze.waarde}>
      {keuze.tekst}
    </SelectOption>
  );
  return (
    <Veld {...veld}>
      {(bediening) => (
        <UtrechtSelect
          {...bediening}
          value={waarde}
          invalid={Boolean(veld.fout)}
          onChange={(gebeurtenis) => onWaarde(gebeurtenis.target.value)}
        >
          {kies !== undefined && <SelectOption value="">{kies}</SelectOption>}
          {keuzes.map((keuze) =>
            'groep' in keuze ? (
              <optgroup key={keuze.groep} label={keuze.groep}>
                {keuze.keuzes.map(optie)}
              </optgroup>
            ) : (
              optie(keuze)
            ),
          )}
        </UtrechtSelect>
      )}
    </Veld>
  );
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
