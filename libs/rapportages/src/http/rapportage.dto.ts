import { CalendarDay, IsCalendarDay, MayBeAbsent } from '@zesweken/http';
import type { Datum } from '@zesweken/kalender';
import { IsIn, IsString, MaxLength } from 'class-validator';
import type { Rapportage, Rapportagevraag, Verdeling } from '../rapportage.js';
import type { Getelde } from '../rapportage.query.js';
import type { Jaar } from '../jaren.query.js';
import { type Posten, STANDEN } from '../posten.js';
import type { VastJaar } from '../vaste-jaren.js';
import { DEFINITIES, DEFINITIEVERSIE, type Definitie } from '../tellen.js';

const LONGEST = 20;

/** Welk cijfer. */
export class RapportageQuery {
  /** Zoals 2016-2017; zonder keuze het huidige. */
  @MayBeAbsent()
  @IsString()
  @MaxLength(LONGEST)
  schooljaar?: string;

  /** Hoe er wordt geteld; zonder keuze `langdurig-thuis`. */
  @MayBeAbsent()
  @IsIn(DEFINITIES)
  definitie?: Definitie;

  /** Tot en met welke dag; zonder keuze vandaag, of het einde van het schooljaar. */
  @MayBeAbsent()
  @IsCalendarDay()
  peildatum?: Datum;

  static read({ schooljaar, definitie, peildatum }: RapportageQuery): Rapportagevraag {
    return { schooljaar, definitie: definitie ?? 'langdurig-thuis', peildatum };
  }
}

/** Hoeveel een waarde hebben. */
export class VerdelingswaardeDto {
  waarde: string;
  aantal: number;
}

/** Hoe een aantal is verdeeld. */
export class VerdelingDto {
  @IsIn(['soort', 'leeftijd', 'uitkomst'])
  naam: string;
  waarden: VerdelingswaardeDto[];

  static from(naam: string, verdeling: Verdeling): VerdelingDto {
    const waarden = Object.entries(verdeling).map(([waarde, aantal]) => ({ waarde, aantal }));
    return { naam, waarden };
  }
}

/** Het eigen cijfer, precies. */
export class RapportageDto {
  schooljaar: string;
  @IsIn(DEFINITIES)
  definitie: string;
  definitieversie: number;
  @CalendarDay()
  peildatum: Datum;
  aantal: number;
  /** Soort en leeftijd van wie langdurig thuis is; uitkomst van dossiers waarvan dag 28 in dit schooljaar valt. */
  verdelingen: VerdelingDto[];

  static from(rapportage: Rapportage): RapportageDto {
    const { schooljaar, definitie, peildatum, aantal, soort, leeftijd, uitkomst } = rapportage;
    return {
      ...{ schooljaar, definitie, definitieversie: DEFINITIEVERSIE, peildatum, aantal },
      verdelingen: [
        VerdelingDto.from('soort', soort),
        VerdelingDto.from('leeftijd', leeftijd),
        VerdelingDto.from('uitkomst', uitkomst),
      ],
    };
  }
}

/** Een dossier achter een cijfer. */
export class GeteldeDto {
  dossierId: string;
  kenmerk: string;
  /** De eerste dag waarop het telt. */
  @CalendarDay()
  dag: Datum;
  soort: string | null;
  @CalendarDay()
  eersteVerzuimdag: Datum | null;

  static from({ dossierId, kenmerk, dag, soort, eersteVerzuimdag }: Getelde): GeteldeDto {
    return { dossierId, kenmerk, dag, soort, eersteVerzuimdag };
  }
}

/** De dossiers achter een cijfer, op volgorde van de dag waarop zij tellen. */
export class GeteldenDto {
  items: GeteldeDto[];
}

/** Een schooljaar waarvan de cijfers vaststaan. */
export class VastJaarDto {
  schooljaar: string;
  vastgezetOp: Date;

  static from({ schooljaar, vastgezetOp }: VastJaar): VastJaarDto {
    return { schooljaar, vastgezetOp };
  }
}

/** De schooljaren waarvan de cijfers vaststaan, oudste eerst. */
export class VasteJarenDto {
  items: VastJaarDto[];
}

/** Tables of the own years that people see; the days of a curve are not among them. */
const TABELLEN = [
  ...['soort', 'leeftijd', 'duur', 'uitkomst', 'instroom', 'uitstroom', 'vrijstelling', 'signaal'],
  ...Object.keys(STANDEN).map((stand) => `stand-${stand}`),
];

/** Hoe een eigen aantal is verdeeld. */
export class JaarverdelingDto {
  naam: string;
  waarden: VerdelingswaardeDto[];

  static from(naam: string, aantallen: Posten): JaarverdelingDto {
    const waarden = Object.entries(aantallen).flatMap(([sleutel, aantal]) => {
      const [tabel, waarde = ''] = sleutel.split('|');
      return tabel === naam ? [{ waarde, aantal }] : [];
    });
    return { naam, waarden };
  }
}

/** De eigen cijfers van een schooljaar, precies. */
export class JaarDto {
  schooljaar: string;
  @CalendarDay()
  peildatum: Datum;
  definitieversie: number;
  /** Of de cijfers zijn vastgezet. */
  vast: boolean;
  /** Leerlingen die langdurig thuis waren. */
  aantal: number;
  verdelingen: JaarverdelingDto[];

  static from({ schooljaar, peildatum, definitieversie, vast, aantallen }: Jaar): JaarDto {
    const verdelingen = TABELLEN.map((naam) => JaarverdelingDto.from(naam, aantallen));
    const aantal = verdelingen[0]?.waarden.reduce((sum, een) => sum + een.aantal, 0) ?? 0;
    return { schooljaar, peildatum, definitieversie, vast, aantal, verdelingen };
  }
}

/** De eigen schooljaren, oudste eerst. */
export class JarenDto {
  items: JaarDto[];
}
