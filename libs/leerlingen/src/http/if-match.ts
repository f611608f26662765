import { InvalidInput } from '@zesweken/errors';

/** Describes the header by which a change names the version that the person saw. */
export const IF_MATCH = {
  name: 'If-Match',
  required: false,
  description: 'Versie die u zag (ETag); anders geldt de versie van nu',
};

/** The version of an If-Match header; undefined: whichever it is. @throws InvalidInput for one we never gave */
export function versionOf(ifMatch: string | undefined): number | undefined {
  if (ifMatch === undefined || ifMatch === '*') return undefined;
  const version = /^"(\d{1,9})"$/.exec(ifMatch)?.[1];
  if (version) return Number(version);
  throw new InvalidInput([
    { veld: 'If-Match', code: 'vorm', melding: 'Stuur de ETag terug zoals u die kreeg.' },
  ]);
}

/** The ETag of a version. */
export function etag(versie: number): string {
  return `"${versie}"`;
}
