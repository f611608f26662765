import { applyDecorators } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import { DomainError, InvalidInput } from '@zesweken/errors';

/** Documents that a change must say which version it is a change of. */
export function ApiIfMatch(): MethodDecorator {
  return applyDecorators(
    ApiHeader({ name: 'If-Match', required: true, description: 'Versie die u zag (ETag)' }),
  );
}

/** How a version is written in the ETag and If-Match headers. */
export function etagOf(versie: number): string {
  return `"${versie}"`;
}

/**
 * The version that a change is a change of.
 * @throws DomainError `versie.ontbreekt` (428) without one, InvalidInput for one that we never gave out.
 */
export function versionSeen(ifMatch: string | undefined): number {
  if (ifMatch === undefined) {
    throw new DomainError(
      'precondition-required',
      'versie.ontbreekt',
      'Stuur met If-Match de ETag mee die u bij het lezen kreeg, zodat u niets van een ander overschrijft.',
    );
  }
  const version = /^"(\d{1,9})"$/.exec(ifMatch)?.[1];
  if (version) return Number(version);
  throw new InvalidInput([
    { veld: 'If-Match', code: 'vorm', melding: 'Stuur de ETag terug zoals u die kreeg.' },
  ]);
}
