/** The kinds of education that reports name (contract section 4). */
export type Onderwijssoort = 'po' | 'sbo' | 'so' | 'vo' | 'vso' | 'pro' | 'mbo';

/** The gemeenten of the demo, by the slug of their tenant. */
export const GEMEENTEN = ['nieuwegein', 'houten', 'ijsselstein', 'lopik', 'vijfheerenlanden'] as const;
export type GemeenteSlug = (typeof GEMEENTEN)[number];

/** A school that does not exist. */
export interface DemoSchool {
  /** Two digits and two letters; 99 is not given out. */
  readonly brin: string;
  readonly vestiging: string;
  readonly soort: Onderwijssoort;
  /** Where its pupils live. */
  readonly gemeenten: readonly GemeenteSlug[];
  /** Whether the demo's school board runs it. */
  readonly vanBestuur: boolean;
}

const REGION = GEMEENTEN.join(' ');

/** brin, vestiging, soort, whether of the board, gemeenten. */
const TABLE = `
  99XA 00 po  -  nieuwegein
  99XB 00 po  -  nieuwegein
  99XC 00 po  ja nieuwegein
  99XC 01 po  ja nieuwegein
  99XD 00 po  -  nieuwegein
  99XE 00 po  -  houten
  99XF 00 po  ja houten
  99XG 00 po  -  houten
  99XH 00 po  -  houten
  99XJ 00 po  -  ijsselstein
  99XK 00 po  ja ijsselstein
  99XL 00 po  -  ijsselstein
  99XM 00 po  -  lopik
  99XM 01 po  -  lopik
  99XN 00 po  -  vijfheerenlanden
  99XP 00 po  -  vijfheerenlanden
  99XQ 00 po  ja vijfheerenlanden
  99YA 00 sbo ja ${REGION}
  99YB 00 sbo -  ${REGION}
  99YC 00 so  -  ${REGION}
  99ZA 00 vo  ja nieuwegein lopik
  99ZB 00 vo  -  nieuwegein
  99ZB 01 vo  -  nieuwegein ijsselstein lopik
  99ZC 00 vo  -  houten
  99ZD 00 vo  -  houten vijfheerenlanden
  99ZE 00 vo  -  ijsselstein lopik
  99ZF 00 vo  -  vijfheerenlanden
  99ZG 00 vso -  ${REGION}
  99ZH 00 vso ja ${REGION}
  99ZJ 00 pro -  ${REGION}
  99ZK 00 mbo -  ${REGION}
  99ZL 00 mbo -  ${REGION}
`;

export const DEMO_SCHOLEN: readonly DemoSchool[] = TABLE.trim()
  .split('\n')
  .map((line) => {
    const [brin = '', vestiging = '', soort = '', board = '', ...gemeenten] = line.trim().split(/\s+/);
    // The casts: the table above holds nothing else.
    return {
      brin,
      vestiging,
      soort: soort as Onderwijssoort,
      gemeenten: gemeenten as GemeenteSlug[],
      vanBestuur: board === 'ja',
    };
  });

/** The schools of one kind for children of one gemeente; never empty. */
export function scholenVoor(gemeente: GemeenteSlug, soort: Onderwijssoort): readonly DemoSchool[] {
  return DEMO_SCHOLEN.filter((school) => school.soort === soort && school.gemeenten.includes(gemeente));
}
