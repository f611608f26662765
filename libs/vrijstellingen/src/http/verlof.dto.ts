import { CalendarDay, commaList, IsCalendarDay, ListQuery } from '@zesweken/http';
import type { Datum } from '@zesweken/kalender';
import { volledigeNaam } from '@zesweken/leerlingen';
import { Transform } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsNotEmpty,
  IsOptional,
  IsString,
  IsUUID,
  MaxLength,
} from 'class-validator';
import {
  GEHOORDEN,
  type Gehoorde,
  type NieuwVerlof,
  type Verlofaanvraag,
  type Verlofbesluit,
  type Verlofintrekking,
  type Verlofstatus,
  VERLOFSTATUSSEN,
  type Verlofweg,
  VERLOFWEGEN,
} from '../verlof.js';

const trimmed = ({ value }: { value: unknown }): unknown =>
  typeof value === 'string' ? value.trim().normalize('NFC') : value;

/** Een aanvraag van meer dan tien schooldagen verlof (Leerplichtwet 11 onder g en 14 lid 3). */
export class NieuwVerlofDto {
  @IsUUID()
  leerlingId: string;

  /** Eerste dag (jjjj-mm-dd). */
  @IsCalendarDay()
  begin: Datum;

  /** Laatste dag (jjjj-mm-dd). */
  @IsCalendarDay()
  einde: Datum;

  /** Langs welke weg de ouders het vroegen. */
  @IsIn(VERLOFWEGEN)
  via: Verlofweg;

  /** Dag van ontvangst (jjjj-mm-dd); zonder: vandaag. */
  @IsOptional()
  @IsCalendarDay()
  ontvangenOp?: Datum;

  /** De gewichtige omstandigheden, zoals de ouders die noemen. */
  @Transform(trimmed)
  @IsNotEmpty()
  @IsString()
  @MaxLength(4_000)
  reden: string;

  static read({ leerlingId, begin, einde, via, ontvangenOp, reden }: NieuwVerlofDto): NieuwVerlof {
    return { leerlingId, begin, einde, via, ontvangenOp: ontvangenOp ?? null, reden };
  }
}

/** Het besluit van de leerplichtambtenaar. */
export class BesluitVerlofDto {
  @IsIn(['toegekend', 'afgewezen'])
  uitkomst: 'toegekend' | 'afgewezen';

  /** Dag van het besluit (jjjj-mm-dd). */
  @IsCalendarDay()
  datum: Datum;

  @Transform(trimmed)
  @IsNotEmpty()
  @IsString()
  @MaxLength(4_000)
  motivering: string;

  /** Wie gehoord zijn; het hoofd van de school altijd. */
  @IsArray()
  @ArrayMaxSize(GEHOORDEN.length)
  @ArrayUnique()
  @IsIn(GEHOORDEN, { each: true })
  gehoord: Gehoorde[];

  static read({ uitkomst, datum, motivering, gehoord }: BesluitVerlofDto): Verlofbesluit {
    return { uitkomst, datum, motivering, gehoord };
  }
}

/** Dat de ouders de aanvraag intrekken. */
export class IntrekVerlofDto {
  /** Dag waarop zij dat lieten weten (jjjj-mm-dd). */
  @IsCalendarDay()
  datum: Datum;

  /** Waarom, zoals de ouders het zeggen. */
  @Transform(trimmed)
  @IsNotEmpty()
  @IsString()
  @MaxLength(4_000)
  reden: string;

  static read({ datum, reden }: IntrekVerlofDto): Verlofintrekking {
    return { datum, reden };
  }
}

/** Een aanvraag met het besluit. */
export class VerlofDto {
  id: string;
  leerling: VerlofLeerlingDto;
  @CalendarDay()
  begin: string;
  @CalendarDay()
  einde: string;
  schooldagen: number;
  via: string;
  @CalendarDay()
  ontvangenOp: string;
  reden: string;
  /** `aangevraagd`, `toegekend`, `afgewezen` of `ingetrokken`. */
  status: string;
  gehoord: string[];
  @CalendarDay()
  besluitOp: string | null;
  motivering: string | null;
  /** Naam van wie besloot. */
  besluitDoor: string | null;
  /** De vrijstelling die eruit volgde. */
  vrijstellingId: string | null;
  /** Dag waarop de ouders de aanvraag introkken. */
  @CalendarDay()
  ingetrokkenOp: string | null;
  intrekreden: string | null;
  /** Naam van wie dat vastlegde. */
  ingetrokkenDoor: string | null;

  static from(een: Verlofaanvraag): VerlofDto {
    const { id, begin, einde, schooldagen, via, ontvangenOp, reden, status, gehoord } = een;
    const {
      besluitOp,
      motivering,
      besluitDoor,
      vrijstellingId,
      ingetrokkenOp,
      intrekreden,
      ingetrokkenDoor,
    } = een;
    return {
      ...{ id, begin, einde, schooldagen, via, ontvangenOp, reden, status, gehoord: [...gehoord] },
      ...{ besluitOp, motivering, besluitDoor, vrijstellingId, ingetrokkenOp, intrekreden, ingetrokkenDoor },
      leerling: { id: een.leerlingId, naam: volledigeNaam(een) },
    };
  }
}

/** De leerling voor wie verlof is gevraagd. */
export class VerlofLeerlingDto {
  id: string;
  naam: string;
}

/** Een pagina van de lijst; eerst wat op een besluit wacht. */
export class VerlofLijstDto {
  items: VerlofDto[];
}

/** Welke aanvragen. */
export class VerlofQuery extends ListQuery {
  /** Toestanden, door komma's gescheiden. */
  @IsOptional()
  @Transform(commaList)
  @IsArray()
  @IsIn(VERLOFSTATUSSEN, { each: true })
  status?: Verlofstatus[];

  /** Id van een leerling. */
  @IsOptional()
  @IsUUID()
  leerling?: string;
}
