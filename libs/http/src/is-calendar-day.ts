import { isDatum } from '@zesweken/kalender';
import { buildMessage, ValidateBy } from 'class-validator';

/** The value is an existing calendar day as YYYY-MM-DD. */
export function IsCalendarDay(): PropertyDecorator {
  return ValidateBy({
    name: 'isCalendarDay',
    validator: {
      validate: (value: unknown) => typeof value === 'string' && isDatum(value),
      defaultMessage: buildMessage((each) => `${each}$property must be a calendar day`),
    },
  });
}
