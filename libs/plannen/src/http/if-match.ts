import { InvalidInput } from '@zesweken/errors';
import type { GezienVersie } from '../versie.js';

/** How the header If-Match is described where a version must be named. */
export const IF_MATCH = {
  name: 'If-Match',
  required: false,
  description: 'Versie die u zag (ETag). Verplicht zodra er een versie is; `*` is: welke dan ook',
};

/** Reads If-Match. @throws InvalidInput when it is no ETag of ours. */
export function seenVersion(ifMatch: string | undefined): GezienVersie {
  if (ifMatch === undefined || ifMatch === '*') return ifMatch;
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
