import type { Signaalregels } from '../api/types.js';

/** The rules in the order of the form, each with its numbers. */
export const REGELVELDEN = [
  { groep: 'zestienUur', velden: ['aantal'] },
  { groep: 'luxe', velden: ['aantal'] },
  { groep: 'ziekPo', velden: ['meerDanMeldingen', 'meerDanDagen'] },
  { groep: 'ziekVo', velden: ['meldingen', 'schoolweken', 'aaneengesloten'] },
  { groep: 'verkortRooster', velden: ['weken', 'minderDanUren'] },
] as const;

export type Regelgroep = (typeof REGELVELDEN)[number]['groep'];

/** What stands in the fields: numbers as they are typed. */
export type RegelTeksten = Record<Regelgroep, { aan: boolean; getallen: Record<string, string> }>;

export function naarTeksten(regels: Signaalregels): RegelTeksten {
  const paren = REGELVELDEN.map(({ groep, velden }) => {
    // The fields of a group are numbers, all but `aan`.
    const waarden = regels[groep] as unknown as Record<string, number>;
    const getallen = Object.fromEntries(velden.map((veld) => [veld, String(waarden[veld])]));
    return [groep, { aan: regels[groep].aan, getallen }];
  });
  return Object.fromEntries(paren) as RegelTeksten;
}

/** The rules as the API takes them, and the fields in which no number stands. */
export function naarRegels(teksten: RegelTeksten): { regels: Signaalregels; fouten: string[] } {
  const fouten: string[] = [];
  const paren = REGELVELDEN.map(({ groep, velden }) => {
    const getallen = velden.map((veld): [string, number] => {
      const tekst = (teksten[groep].getallen[veld] ?? '').trim().replace(',', '.');
      const getal = Number(tekst);
      if (tekst === '' || Number.isNaN(getal)) fouten.push(`${groep}.${veld}`);
      return [veld, getal];
    });
    return [groep, { aan: teksten[groep].aan, ...Object.fromEntries(getallen) }];
  });
  return { regels: Object.fromEntries(paren) as Signaalregels, fouten };
}
