import { CalendarDay, IsCalendarDay, MayBeAbsent } from '@zesweken/http';
import type { Datum } from '@zesweken/kalender';
import {
  type GelezenIngreep,
  INGREEPREDENEN,
  type Ingreepreden,
  type Termijnregel,
  type Termijnwijziging,
  WIJZIGREDENEN,
} from '@zesweken/termijnen';
import { IsIn, IsInt, IsOptional, IsString, IsUUID, Max, MaxLength, Min } from 'class-validator';
import { TERMIJNDADEN, type Termijnuitleg } from '../termijnverloop.query.js';
import { TermijnDto } from './dossier.dto.js';
import { LANGSTE_TOELICHTING } from './stappen.dto.js';

const EENHEDEN = [
  'kalenderdagen',
  'kalenderweken',
  'schoolweken',
  'werkdagen',
  'maanden',
  'vaste-datum',
  'gekozen',
] as const;

/** Waarom de klok stilstaat of langer loopt. */
export class WaaromDto {
  @IsIn(INGREEPREDENEN)
  reden: Ingreepreden;

  /** In eigen woorden. */
  @MayBeAbsent()
  @IsString()
  @MaxLength(LANGSTE_TOELICHTING)
  toelichting?: string;
}

/** Zet de klok stil. */
export class OpschortenDto extends WaaromDto {
  /** Eerste dag waarop de klok stilstaat (jjjj-mm-dd). */
  @IsCalendarDay()
  van: Datum;

  /** Laatste dag (jjjj-mm-dd); leeg zolang die niet bekend is. */
  @IsOptional()
  @IsCalendarDay()
  tot?: Datum | null;
}

/** Laat de klok weer lopen. */
export class HervattenDto {
  /** Laatste dag waarop de klok stilstond (jjjj-mm-dd). */
  @IsCalendarDay()
  tot: Datum;
}

/** Geeft meer tijd. */
export class VerlengenDto extends WaaromDto {
  /** Kalenderdagen erbij. */
  @IsInt()
  @Min(1)
  @Max(366)
  dagen: number;
}

/** Neemt een opschorting of verlenging terug. */
export class IngreepIntrekkenDto {
  /** Van de opschorting of verlenging. */
  @IsUUID()
  ingreepId: string;
}

/** De regel waarmee gerekend is. */
export class TermijnregelDto {
  /** Wet, verordening of afspraak. */
  bron: string;
  versie: string;
  @IsIn(EENHEDEN)
  eenheid: string;
  /** Zoveel eenheden; leeg bij een vaste of gekozen dag. */
  lengte: number | null;
  /** Dag van het jaar (mm-dd), bij een vaste dag. */
  jaarlijksOp: string | null;
  /** Of het einde doorschuift als het op een zaterdag, zondag of feestdag valt. */
  verschuiving: boolean;
  /** Waarop opschorten berust; leeg als het niet kan. */
  opschorting: string | null;
  /** Waarop verlengen berust; leeg als het niet kan. */
  verlenging: string | null;

  static from(regel: Termijnregel): TermijnregelDto {
    const { bron, versie, eenheid, verschuiving, opschorting, verlenging } = regel;
    return {
      bron,
      versie,
      eenheid,
      lengte: 'lengte' in regel ? regel.lengte : null,
      jaarlijksOp: 'maandDag' in regel ? regel.maandDag : null,
      verschuiving,
      opschorting: opschorting?.bron ?? null,
      verlenging: verlenging?.bron ?? null,
    };
  }
}

/** Wat iemand met de klok deed. */
export class TermijningreepDto {
  id: string;
  @IsIn(['opschorting', 'verlenging'])
  ingreep: string;
  /** Eerste dag waarop de klok stilstond, of dag van verlengen (jjjj-mm-dd). */
  @CalendarDay()
  van: string;
  /** Laatste dag waarop de klok stilstond (jjjj-mm-dd); leeg zolang zij stilstaat. */
  @CalendarDay()
  tot: string | null;
  /** Dagen erbij, bij een verlenging. */
  dagen: number | null;
  @IsIn(INGREEPREDENEN)
  reden: string;
  toelichting: string | null;
  /** Wie het deed. */
  door: string;
  vastgelegdOp: Date;
  ingetrokkenOp: Date | null;

  static from(one: GelezenIngreep): TermijningreepDto {
    const { id, ingreep, van, tot, dagen, reden, toelichting, door, vastgelegdOp, ingetrokkenOp } = one;
    return { id, ingreep, van, tot, dagen, reden, toelichting, door, vastgelegdOp, ingetrokkenOp };
  }
}

/** Eén keer dat de laatste dag veranderde. */
export class TermijnwijzigingDto {
  @CalendarDay()
  van: string;
  @CalendarDay()
  naar: string;
  @IsIn(WIJZIGREDENEN)
  reden: string;
  /** Wie het deed; leeg als het uit een melding of een nieuwe regel volgde. */
  door: string | null;
  moment: Date;

  static from({ van, naar, reden, door, moment }: Termijnwijziging): TermijnwijzigingDto {
    return { van, naar, reden, door, moment };
  }
}

/** Een termijn met waarom zij dan eindigt, en wat haar veranderde. */
export class TermijnuitlegDto extends TermijnDto {
  /** De actie, evaluatie, aanmelding of vrijstelling waar zij bij hoort. */
  bronId: string | null;
  regel: TermijnregelDto;
  ingrepen: TermijningreepDto[];
  /** Oudste eerst. */
  wijzigingen: TermijnwijzigingDto[];
  /** Wat nu kan. */
  @IsIn(TERMIJNDADEN, { each: true })
  kan: string[];
  /** Met zoveel dagen kan zij nog worden verlengd. */
  teVerlengen: number;
  /** Terwijl zij stilstaat: de laatste dag als zij na vandaag weer loopt (jjjj-mm-dd). */
  @CalendarDay()
  alsNuHervat: string | null;

  static of(uitleg: Termijnuitleg, vandaag: Datum): TermijnuitlegDto {
    const { termijn, stand, ingrepen, wijzigingen, kan, teVerlengen, alsNuHervat } = uitleg;
    const { id, soort, begin, uiterlijk, status, regelversie } = TermijnDto.from(termijn, vandaag);
    return {
      ...{ id, soort, begin, uiterlijk, status, regelversie },
      bronId: termijn.bronId,
      regel: TermijnregelDto.from(stand.regel),
      ingrepen: ingrepen.map((one) => TermijningreepDto.from(one)),
      wijzigingen: wijzigingen.map((one) => TermijnwijzigingDto.from(one)),
      kan: [...kan],
      teVerlengen,
      alsNuHervat,
    };
  }
}

/** De termijnen van een dossier, op datum. */
export class TermijnenDto {
  items: TermijnuitlegDto[];
}
