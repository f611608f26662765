/** Text without spaces around it, in one Unicode form. For class-transformer's @Transform. */
export const trimmed = ({ value }: { value: unknown }): unknown =>
  typeof value === 'string' ? value.trim().normalize('NFC') : value;

/** Likewise; an empty text says that there is none. */
export const orNull = ({ value }: { value: unknown }): unknown => {
  const text = trimmed({ value });
  return text === '' ? null : text;
};

/** A postcode without its space, in capitals. */
export const postcode = ({ value }: { value: unknown }): unknown => {
  const text = orNull({ value });
  return typeof text === 'string' ? text.replace(/\s/g, '').toUpperCase() : text;
};

export const POSTCODE = /^[1-9]\d{3}[A-Z]{2}$/;
/** Digits with the signs that people write between them. */
export const TELEFOON = /^\+?[\d\s()/-]{6,30}$/;
export const GEMEENTECODE = /^GM\d{4}$/;
export const BRIN = /^\d{2}[A-Z]{2}$/;
export const VESTIGING = /^\d{2}$/;
export const ONDERWIJSSOORTEN = ['po', 'sbo', 'so', 'vo', 'vso', 'pro', 'mbo'] as const;
