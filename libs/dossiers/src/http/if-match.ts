import { InvalidInput } from '@zesweken/errors';

/** How the API description tells of the header. */
export const IF_MATCH = {
  name: 'If-Match',
  required: false,
  description: 'Versie die u zag (ETag); anders geldt de versie van nu',
};

/** The version that the caller saw; undefined where the header is absent or `*`. @throws InvalidInput */
export function versionOf(ifMatch: string | undefined): number | undefined {
  if (ifMatch === undefined || ifMatch === '*') return undefined;
  const version = /^"(\d{1,9})"$/.exec(ifMatch)?.[1];
  if (!version)
    throw new InvalidInput([
      { veld: 'If-Match', code: 'vorm', melding: 'Stuur de ETag van het dossier terug zoals u die kreeg.' },
    ]);
  return Number(version);
}
