import { Select as UtrechtSelect, SelectOption, Textarea, Textbox } from '@utrecht/component-library-react';
import { useState, type HTMLInputAutoCompleteAttribute } from 'react';
import { useTranslation } from 'react-i18next';
import type { Keuze } from './keuzes.js';
import { Veld, type Aanvullijst, type VeldProps } from './veld.js';
import './velden.css';

interface TextFieldProps extends VeldProps {
  waarde: string;
  onWaarde: (waarde: string) => void;
  type?: 'text' | 'email' | 'date' | 'time' | 'tel' | 'search';
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
  /** A list of suggestions that belongs to the text. */
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

interface SelectProps extends VeldProps {
  waarde: string;
  onWaarde: (waarde: string) => void;
  keuzes: (Keuze | { groep: string; keuzes: Keuze[] })[];
  /** The line that stands there while nothing is chosen; without it the first choice is taken. */
  kies?: string;
  optioneel?: boolean;
  /** It narrows what is shown and asks nothing: neither required nor marked as optional. */
  vrij?: boolean;
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
