import {
  FormField,
  FormFieldDescription,
  FormFieldErrorMessage,
  FormLabel,
} from '@utrecht/component-library-react';
import type { ReactNode, Ref, TextareaHTMLAttributes } from 'react';
import { useTranslation } from 'react-i18next';

/** What every field has. */
export interface VeldProps {
  /** Also the id of the control, so that the error summary can link to it. */
  naam: string;
  label: string;
  /** One sentence under the label: what it is for, an example in words. */
  uitleg?: ReactNode;
  fout?: string | undefined;
}

interface Beschreven {
  id: string;
  name: string;
  'aria-describedby': string | undefined;
  'aria-required': boolean;
}

/** A control with its label, help and error. */
export function Veld({
  naam,
  label,
  uitleg,
  fout,
  optioneel,
  vrij,
  children,
}: VeldProps & { optioneel?: boolean; vrij?: boolean; children: (bediening: Beschreven) => ReactNode }) {
  const { t } = useTranslation();
  const beschrijving = [uitleg && `${naam}-uitleg`, fout && `${naam}-fout`].filter(Boolean).join(' ');
  return (
    <FormField invalid={Boolean(fout)} className="zw-veld">
      <FormLabel htmlFor={naam}>
        {label}
        {optioneel && <span className="zw-veld__optioneel"> {t('formulier.nietVerplicht')}</span>}
      </FormLabel>
      {uitleg && <FormFieldDescription id={`${naam}-uitleg`}>{uitleg}</FormFieldDescription>}
      {fout && <FormFieldErrorMessage id={`${naam}-fout`}>{fout}</FormFieldErrorMessage>}
      {children({
        id: naam,
        name: naam,
        'aria-describedby': beschrijving || undefined,
        'aria-required': !optioneel && !vrij,
      })}
    </FormField>
  );
}

/** For a list of suggestions that belongs to a text: keys, where the cursor is, and how both hang together. */
export type Aanvullijst = Pick<
  TextareaHTMLAttributes<HTMLTextAreaElement>,
  'onKeyDown' | 'onSelect' | 'onBlur' | 'aria-autocomplete' | 'aria-controls' | 'aria-activedescendant'
> & { ref: Ref<HTMLTextAreaElement> };
