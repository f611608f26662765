import { ValidateIf } from 'class-validator';

/**
 * The field may be left out, but when it is there it must be right. class-validator's IsOptional also lets null pass,
 * which a change would then store.
 */
export function MayBeAbsent(): PropertyDecorator {
  return ValidateIf((_object, value: unknown) => value !== undefined);
}
