import { IsIn, IsNotEmpty, IsString, MaxLength } from 'class-validator';
import { BRIEFSOORTEN, INVULVELDEN, SOORTEN } from '../briefsoort.js';
import type { Sjabloon } from '../sjablonen.js';
import { STANDAARDTEKSTEN } from '../standaardteksten.js';

/** De tekst van een brief. */
export class WijzigBriefsjabloonDto {
  /** Onderwerp, ook de titel van de pdf; alleen {kenmerk} en {organisatie} kunnen hierin. */
  @IsString()
  @IsNotEmpty()
  @MaxLength(120)
  onderwerp: string;

  /** Tekst met invulvelden zoals {leerling}; `## ` begint een kop, `- ` een punt van een opsomming. */
  @IsString()
  @IsNotEmpty()
  @MaxLength(10_000)
  tekst: string;
}

/** Een veld dat vanzelf wordt ingevuld. */
export class InvulveldDto {
  naam: string;
  /** Wat er komt te staan. */
  betekenis: string;
  /** Of het in de tekst moet staan. */
  verplicht: boolean;
}

/** De tekst van een brief zoals uw organisatie die gebruikt. */
export class BriefsjabloonDto {
  @IsIn(BRIEFSOORTEN)
  soort: string;
  /** Versie, ook in de kop ETag; 0 is de tekst die bij Zesweken hoort. */
  versie: number;
  onderwerp: string;
  tekst: string;
  /** Naam van wie deze versie schreef. */
  door: string | null;
  op: Date | null;
  invulvelden: InvulveldDto[];
  /** Onderwerp en tekst die bij Zesweken horen, om naar terug te gaan. */
  standaardOnderwerp: string;
  standaardTekst: string;

  static from({ soort, versie, onderwerp, tekst, door, op }: Sjabloon): BriefsjabloonDto {
    const { velden, nodig } = SOORTEN[soort];
    const standaard = STANDAARDTEKSTEN[soort];
    return {
      ...{ soort, versie, onderwerp, tekst, door, op },
      invulvelden: velden.map((naam) => ({
        naam,
        betekenis: INVULVELDEN[naam],
        verplicht: nodig.includes(naam),
      })),
      standaardOnderwerp: standaard.onderwerp,
      standaardTekst: standaard.tekst,
    };
  }
}

/** De teksten van alle brieven. */
export class BriefsjablonenDto {
  items: BriefsjabloonDto[];
}
