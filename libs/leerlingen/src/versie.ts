import { DomainError } from '@zesweken/errors';

/**
 * Refuses a change of something that somebody else changed since the person saw it.
 * @param seen the version the person saw; undefined: whichever it is.
 * @throws DomainError `<noun>.gewijzigd` (412)
 */
export function mustBeVersion(seen: number | undefined, current: number, noun: string): void {
  if (seen === undefined || seen === current) return;
  throw new DomainError(
    'precondition',
    `${noun}.gewijzigd`,
    'Iemand anders heeft dit intussen gewijzigd. Vernieuw de pagina en doe uw wijziging opnieuw.',
  );
}
