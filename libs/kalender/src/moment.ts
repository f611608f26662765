import { Temporal } from '@js-temporal/polyfill';
import type { Datum } from './datum.js';

/** One formatter per zone: making one costs some hundred times as much as using it. */
const formatters = new Map<string, Intl.DateTimeFormat>();

/**
 * The calendar day at that moment in a time zone. Throws a RangeError for an invalid moment or an unknown zone.
 * The only bridge from moments to days: everything with legal meaning happens on days.
 */
export function datumIn(instant: Date, zone = 'Europe/Amsterdam'): Datum {
  let year = '';
  let month = '';
  let day = '';
  for (const { type, value } of formatterOf(zone).formatToParts(instant)) {
    if (type === 'year') year = value;
    else if (type === 'month') month = value;
    else if (type === 'day') day = value;
  }
  // The cast: the formatter writes an existing day in two-digit numbers.
  return `${year.padStart(4, '0')}-${month}-${day}` as Datum;
}

function formatterOf(zone: string): Intl.DateTimeFormat {
  let formatter = formatters.get(zone);
  if (!formatter) {
    formatter = new Intl.DateTimeFormat('en-GB-u-ca-iso8601-nu-latn', {
      timeZone: zone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
    });
    formatters.set(zone, formatter);
  }
  return formatter;
}

/**
 * The moment of a day and a time of the clock, `HH:MM`, in a time zone. A time that summer time skips is the moment after the
 * gap; one that comes twice is the first.
 */
export function momentOp(dag: Datum, tijd = '00:00', zone = 'Europe/Amsterdam'): Date {
  const zoned = Temporal.PlainDateTime.from(`${dag}T${tijd}`).toZonedDateTime(zone, {
    disambiguation: 'compatible',
  });
  return new Date(zoned.epochMilliseconds);
}
