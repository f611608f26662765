import type { Blad } from '@zesweken/rekenblad';
import type { Inspectieopgave } from './inspectie.query.js';
import { type Leerplichttelling, VELDEN } from './leerplichttelling.query.js';

/** The leerplichttelling as a sheet. */
export function bladVanTelling({ schooljaar, peildatum, velden, vrijstellingen }: Leerplichttelling): Blad {
  const rijen = [
    ...VELDEN.map((veld) => [veld, velden[veld]] as const),
    ...vrijstellingen.map(({ grond, aantal }) => [`vrijstelling ${grond}`, aantal] as const),
  ];
  return {
    naam: `leerplichttelling ${schooljaar}`,
    kop: ['schooljaar', 'peildatum', 'veld', 'aantal'],
    rijen: rijen.map(([veld, aantal]) => [schooljaar, peildatum, veld, aantal]),
  };
}

/** The return to the Inspectie as a sheet. */
export function bladVanOpgave({ kwartaal, rijen }: Inspectieopgave): Blad {
  return {
    naam: `inspectie ${kwartaal}`,
    kop: [
      ...['volgnummer', 'schoolsoort', 'leeftijd', 'soort verzuim', 'begonnen in', 'weken thuis'],
      ...['vrijstelling 5 onder a', 'stand', 'geëindigd in'],
    ],
    rijen: rijen.map((rij) => [
      ...[rij.volgnummer, rij.schoolsoort, rij.leeftijd, rij.soort, rij.begin, rij.wekenThuis],
      ...[rij.vrijgesteld ? 'ja' : 'nee', rij.stand, rij.einde],
    ]),
  };
}
