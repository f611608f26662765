import { applyDecorators } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import { DomainError, InvalidInput, type SeenVersion } from '@zesweken/errors';

/** What the API description says of the header, by how strictly a route asks for it. */
const DESCRIPTIONS = {
  verplicht: 'Versie die u zag (ETag)',
  'mag weg': 'Versie die u zag (ETag); anders geldt de versie van nu',
  'eerste mag weg': 'Versie die u zag (ETag). Verplicht zodra er een versie is; `*` is: welke dan ook',
} as const;

/** Documents that a change says which version it is a change of, and whether it must. */
export function ApiIfMatch(wanneer: keyof typeof DESCRIPTIONS = 'verplicht'): MethodDecorator {
  return applyDecorators(
    ApiHeader({ name: 'If-Match', required: wanneer === 'verplicht', description: DESCRIPTIONS[wanneer] }),
  );
}

/** How a version is written in the ETag and If-Match headers. */
export function etagOf(versie: number): string {
  return `"${versie}"`;
}

/**
 * The version that a change is a change of, where one must be named.
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
  return versionIn(ifMatch);
}

/**
 * The version that a change is a change of, where none need be named; undefined (header absent or `*`): the version of now.
 * @throws InvalidInput for one that we never gave out.
 */
export function versionSeenIfAny(ifMatch: string | undefined): number | undefined {
  return ifMatch === undefined || ifMatch === '*' ? undefined : versionIn(ifMatch);
}

/**
 * What the header says, where none and `*` are not the same: `mustHaveSeen` of @zesweken/errors then judges it.
 * @throws InvalidInput for one that we never gave out.
 */
export function seenVersion(ifMatch: string | undefined): SeenVersion {
  return ifMatch === undefined || ifMatch === '*' ? ifMatch : versionIn(ifMatch);
}

function versionIn(ifMatch: string): number {
  const version = /^"(\d{1,9})"$/.exec(ifMatch)?.[1];
  if (version) return Number(version);
  throw new InvalidInput([
    {
      veld: 'If-Match',
      code: 'vorm',
      melding: 'Stuur de ETag terug zoals u die kreeg, met aanhalingstekens.',
    },
  ]);
}
