import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { isDatum } from '@zesweken/kalender';
import { buildMessage, ValidateBy } from 'class-validator';

/** Describes the field as a calendar day (format `date`); whether it is required or nullable follows from its type. */
export function CalendarDay(): PropertyDecorator {
  return ApiProperty({ type: 'string', format: 'date' });
}

/** The value is an existing calendar day as YYYY-MM-DD. */
export function IsCalendarDay(): PropertyDecorator {
  return applyDecorators(
    CalendarDay(),
    ValidateBy({
      name: 'isCalendarDay',
      validator: {
        validate: (value: unknown) => typeof value === 'string' && isDatum(value),
        defaultMessage: buildMessage((each) => `${each}$property must be a calendar day`),
      },
    }),
  );
}
