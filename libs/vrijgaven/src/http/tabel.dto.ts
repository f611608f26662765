import { CalendarDay } from '@zesweken/http';
import type { Datum } from '@zesweken/kalender';
import { IsIn } from 'class-validator';
import type { Cel } from '../samenstellen.js';
import { TABELLEN, type Tabelsoort } from '../tabellen.js';
import { DOORLOOPTIJD, type Krommecel } from '../vrijgave.js';
import type { Vrijgavetabel } from '../vrijgaven.query.js';

/** Names of all tables of a release. */
export const TABELNAMEN = [...TABELLEN.map(({ naam }) => naam), DOORLOOPTIJD];
const STAND = /^stand-/;

/** Een getal van een tabel; `totaal` is de som. Zonder waarde is het niet geteld, of verborgen. */
export class CelDto {
  /** Naam van de gemeente, of `totaal`. */
  gemeente?: string;
  /** Naam van het samenwerkingsverband, of `totaal`. */
  samenwerkingsverband?: string;
  soort?: string;
  leeftijd?: string;
  uitkomst?: string;
  duur?: string;
  stand?: string;
  instroom?: string;
  uitstroom?: string;
  vrijstelling?: string;
  signaal?: string;
  /** Weken sinds de eerste verzuimdag. */
  week?: number;
  waarde: number | null;
  /** Te klein om te tonen, of verborgen om een klein getal te beschermen. */
  onderdrukt: boolean;
  /** Onder- en bovengrens van de schatting, in procenten. */
  laag?: number | null;
  hoog?: number | null;

  static from(tabel: string, cel: Cel | Krommecel): CelDto {
    const { gemeente, dimensie, waarde, onderdrukt } = cel;
    if ('laag' in cel)
      return { gemeente, week: Number(dimensie), waarde, onderdrukt, laag: cel.laag, hoog: cel.hoog };
    const rij = tabel.startsWith('swv-') ? { samenwerkingsverband: gemeente } : { gemeente };
    const kolom = STAND.test(tabel) ? 'stand' : tabel.replace(/^swv-/, '');
    return { ...rij, [kolom]: dimensie, waarde, onderdrukt };
  }
}

/** Een tabel van een vrijgave. */
export class RegiotabelDto {
  /** Nummer van de vrijgave. */
  vrijgave: number;
  @IsIn(TABELNAMEN)
  tabel: string;
  schooljaar: string;
  definitie: string;
  definitieversie: number;
  @CalendarDay()
  peildatum: Datum;
  /** Organisaties die niet telden. */
  ontbreekt: string[];
  cellen: CelDto[];

  static from({ vrijgave, tabel, cellen }: Vrijgavetabel): RegiotabelDto {
    const { nummer, schooljaar, peildatum, definitieversie, toelichting } = vrijgave;
    const ontbreekt = [...toelichting.ontbreekt];
    return {
      ...{
        vrijgave: nummer,
        tabel,
        schooljaar,
        definitie: 'langdurig-thuis',
        definitieversie,
        peildatum,
        ontbreekt,
      },
      cellen: [...cellen, ...leeg(tabel, ontbreekt, cellen)].map((cel) => CelDto.from(tabel, cel)),
    };
  }
}

/** Who did not count has a place in the table, without a number. */
function leeg(tabel: string, ontbreekt: readonly string[], cellen: readonly (Cel | Krommecel)[]): Cel[] {
  const soort: Tabelsoort | undefined = TABELLEN.find(({ naam }) => naam === tabel);
  if (!soort?.perRij || soort.rijen !== 'gemeente') return [];
  const dims = [...new Set(cellen.map(({ dimensie }) => dimensie))];
  return ontbreekt.flatMap((gemeente) =>
    dims.map((dimensie) => ({ gemeente, dimensie, waarde: null, onderdrukt: false })),
  );
}

/** Tabellen van de nieuwste vrijgave van elk schooljaar, oudste jaar eerst. */
export class RegiotabellenDto {
  items: RegiotabelDto[];
}
