import { DomainError } from '@zesweken/errors';
import ICAL from 'ical.js';
import { MOST_ROWS, mustRead, type RuweRegel } from './lees-bestand.js';
import type { Vakantieregel } from './vakantie.js';

/**
 * Reads holidays from iCalendar (RFC 5545): each appointment of whole days is one.
 * @param brin whose they are; null: the region's. @throws InvalidInput; DomainError for what is no such file.
 */
export function readIcs(text: string, brin: string | null): Vakantieregel[] {
  const lines = linesOf(text);
  return mustRead(eventsIn(text).map((event, at) => rowOf(event, lines[at] ?? at + 1, brin)));
}

function eventsIn(text: string): ICAL.Component[] {
  const events = orRefuse(
    () => new ICAL.Component(ICAL.parse(text) as unknown[]).getAllSubcomponents('vevent'),
    'Het bestand is geen goede iCalendar (.ics). Bewaar de agenda opnieuw en kies het bestand nog eens.',
  );
  return events.slice(0, MOST_ROWS + 1);
}

function rowOf(event: ICAL.Component, regel: number, brin: string | null): RuweRegel {
  return orRefuse(() => {
    mustBePlain(event, regel);
    const { summary, startDate, endDate } = new ICAL.Event(event);
    // The end of an appointment of whole days is the day after its last.
    const last = endDate.clone();
    if (endDate.compare(startDate) > 0) last.adjust(-1, 0, 0, 0);
    return {
      regel,
      naam: (summary as string | null)?.trim() ?? '',
      begin: startDate.toString(),
      einde: last.toString(),
      brin,
    };
  }, `De afspraak op regel ${regel} heeft geen goede dagen. Bewaar de agenda opnieuw en kies het bestand nog eens.`);
}

/** Values are read only when they are asked for, and then throw what the reader thinks of them. */
function orRefuse<T>(read: () => T, sentence: string): T {
  try {
    return read();
  } catch (error) {
    throw error instanceof DomainError ? error : new DomainError('invalid', 'bestand.ics', sentence);
  }
}

/** Whole days, once: a holiday that repeats or begins at some hour is no holiday that we know how to count. */
function mustBePlain(event: ICAL.Component, regel: number): void {
  const start = event.getFirstPropertyValue('dtstart');
  const end = event.getFirstPropertyValue('dtend');
  const whole = [start, end ?? start].every((one) => one instanceof ICAL.Time && one.isDate);
  if (whole && !event.hasProperty('rrule') && !event.hasProperty('rdate')) return;
  throw new DomainError(
    'invalid',
    'bestand.afspraak',
    `De afspraak op regel ${regel} duurt geen hele dagen of herhaalt zich. Gebruik voor elke vakantie één afspraak van hele dagen.`,
  );
}

/** The lines on which the appointments begin, from 1. */
function linesOf(text: string): number[] {
  return text
    .split(/\r\n|\n|\r/)
    .flatMap((line, at) => (line.trim().toUpperCase() === 'BEGIN:VEVENT' ? [at + 1] : []));
}
