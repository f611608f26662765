import { datum, Schoolkalender } from '@zesweken/kalender';
import type { VakantieVan } from '@zesweken/dossiers';

/** A holiday of the region with where its dates come from. */
export interface VakantieMidden extends VakantieVan {
  readonly brin: null;
  readonly bron: string;
}

/** Read in published holiday tables. */
const READ = 'regio Midden, overgenomen uit een gepubliceerd overzicht';
/** Not looked up; at most a week off. Autumn and spring are advice only: schools may differ. */
const APPROXIMATE = 'regio Midden, bij benadering';

const NAMES = [
  'Zomervakantie',
  'Herfstvakantie',
  'Kerstvakantie',
  'Voorjaarsvakantie',
  'Meivakantie',
] as const;

/** Per line the holidays that begin in one calendar year from summer on, in the order of NAMES; ~ marks approximate. */
const TABLE = `
  2014-07-19~2014-08-31 2014-10-18/2014-10-26 2014-12-20/2015-01-04 2015-02-21/2015-03-01 2015-05-02/2015-05-10
  2015-07-11/2015-08-23 2015-10-17~2015-10-25 2015-12-19~2016-01-03 2016-02-27~2016-03-06 2016-04-30~2016-05-08
  2016-07-09~2016-08-21 2016-10-15/2016-10-23 2016-12-24/2017-01-08 2017-02-25/2017-03-05 2017-04-22/2017-04-30
  2017-07-08/2017-08-20 2017-10-14/2017-10-22 2017-12-23/2018-01-07 2018-02-24/2018-03-04 2018-04-28/2018-05-06
  2018-07-14/2018-08-26 2018-10-20/2018-10-28 2018-12-22/2019-01-06 2019-02-23/2019-03-03 2019-04-27/2019-05-05
  2019-07-20/2019-09-01 2019-10-19/2019-10-27 2019-12-21/2020-01-05 2020-02-22/2020-03-01 2020-04-25/2020-05-03
  2020-07-18/2020-08-30 2020-10-17/2020-10-25 2020-12-19/2021-01-03 2021-02-20~2021-02-28 2021-05-01~2021-05-09
  2021-07-17~2021-08-29 2021-10-16~2021-10-24 2021-12-25~2022-01-09 2022-02-26~2022-03-06 2022-04-30~2022-05-08
  2022-07-09~2022-08-21 2022-10-22~2022-10-30 2022-12-24/2023-01-08 2023-02-25/2023-03-05 2023-04-29/2023-05-07
  2023-07-08/2023-08-20 2023-10-14/2023-10-22 2023-12-23/2024-01-07 2024-02-17~2024-02-25 2024-04-27~2024-05-05
  2024-07-13~2024-08-25 2024-10-26/2024-11-03 2024-12-21/2025-01-05 2025-02-22/2025-03-02 2025-04-26~2025-05-04
  2025-07-19/2025-08-31 2025-10-18/2025-10-26 2025-12-20/2026-01-04 2026-02-14/2026-02-22 2026-04-25~2026-05-03
  2026-07-18/2026-08-30 2026-10-17/2026-10-25 2026-12-19/2027-01-03 2027-02-20/2027-02-28 2027-04-24/2027-05-02
  2027-07-17/2027-08-29
`;

/**
 * School holidays of regio Midden, in which the province of Utrecht lies, 2014-2015 up to and including 2026-2027. The demo lives by them.
 * Autumn, spring and summer from 2024-2025 on agree with a mirror of the open data of rijksoverheid.nl (infotype schoolholidays).
 */
export const VAKANTIES_MIDDEN: readonly VakantieMidden[] = TABLE.trim()
  .split('\n')
  .flatMap((line) => line.trim().split(' ').map(read));

/** The calendar that these holidays make. */
export const KALENDER_MIDDEN = new Schoolkalender(VAKANTIES_MIDDEN);

/**
 * The start set: 2025-2026 and 2026-2027, for a tenant that has no calendar yet. 2027-2028 is left out: its Christmas and May
 * holidays could not be read anywhere.
 */
export const STARTSET_MIDDEN: readonly VakantieMidden[] = VAKANTIES_MIDDEN.filter(
  ({ begin }) => begin >= '2025-08-01',
).map((vakantie) => ({ ...vakantie, bron: 'startset Midden, controleer' }));

function read(text: string, at: number): VakantieMidden {
  const begin = datum(text.slice(0, 10));
  const einde = datum(text.slice(11));
  const naam = NAMES[at % NAMES.length] ?? NAMES[0];
  return { brin: null, naam, begin, einde, bron: text[10] === '/' ? READ : APPROXIMATE };
}
