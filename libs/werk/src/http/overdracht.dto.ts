import { CalendarDay, IsCalendarDay, MayBeAbsent } from '@zesweken/http';
import type { Datum } from '@zesweken/kalender';
import { Transform } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  IsArray,
  IsIn,
  IsNotEmpty,
  IsString,
  IsUUID,
  MaxLength,
} from 'class-validator';
import type { Overdracht } from '../hand-over.js';
import { type Vervanging, vervangingStatus } from '../vervanging.js';

const DOSSIERS_AT_MOST = 100;
const TEXT_AT_MOST = 10_000;

/** Blanks around a text say nothing; a text of blanks alone is none. */
const Trimmed = (): PropertyDecorator =>
  Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value));

/** Aan wie het dossier gaat, en wat die moet weten. */
export class OverdragenDto {
  /** Id van de collega die het dossier krijgt. */
  @IsUUID()
  naar: string;

  /** Wat de collega moet weten, hoogstens 10.000 tekens. Blijft als notitie in het dossier. */
  @Trimmed()
  @IsNotEmpty()
  @IsString()
  @MaxLength(TEXT_AT_MOST)
  toelichting: string;
}

/** Welke dossiers aan wie gaan. */
export class MeerOverdragenDto {
  /** Id's van dossiers, hoogstens 100. */
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(DOSSIERS_AT_MOST)
  @IsUUID(undefined, { each: true })
  dossiers: string[];

  /** Id van de collega die de dossiers krijgt. */
  @IsUUID()
  naar: string;

  /** Wat de collega moet weten, hoogstens 10.000 tekens; blijft als notitie in elk dossier. */
  @MayBeAbsent()
  @Trimmed()
  @IsNotEmpty()
  @IsString()
  @MaxLength(TEXT_AT_MOST)
  toelichting?: string;
}

/** Een dossier dat niet is overgedragen, en waarom. */
export class NietOvergedragenDto {
  id: string;
  code: string;
  melding: string;
}

/** Welke dossiers zijn overgedragen, en welke niet. */
export class OverdrachtDto {
  /** Id's van dossiers die zijn overgedragen. */
  overgedragen: string[];
  niet: NietOvergedragenDto[];

  static from({ overgedragen, niet }: Overdracht): OverdrachtDto {
    return {
      overgedragen: [...overgedragen],
      niet: niet.map(({ id, code, melding }) => ({ id, code, melding })),
    };
  }
}

/** Waar het overgedragen dossier staat. */
export class OvergedragenDto {
  /** Id van het dossier; van een samengevoegd dossier dat waar het bij hoort. */
  id: string;
  /** Id van de collega die het nu behandelt. */
  behandelaarId: string;
}

/** Wie wie vervangt, en wanneer. */
export class NieuweVervangingDto {
  /** Id van wie er niet is; zonder dit veld bent u dat zelf. */
  @MayBeAbsent()
  @IsUUID()
  vervangeneId?: string;

  /** Id van de collega die vervangt. */
  @IsUUID()
  vervangerId: string;

  /** Eerste dag (jjjj-mm-dd). */
  @IsCalendarDay()
  van: Datum;

  /** Laatste dag (jjjj-mm-dd), hoogstens een jaar later. */
  @IsCalendarDay()
  tot: Datum;
}

/** Een van beide kanten van een vervanging. */
export class VervangingCollegaDto {
  id: string;
  naam: string;
}

/** Iemand vervangt een collega. */
export class VervangingDto {
  id: string;
  /** Wie er niet is. */
  vervangene: VervangingCollegaDto;
  /** Wie het werk ziet en doet. */
  vervanger: VervangingCollegaDto;
  @CalendarDay()
  van: string;
  /** Laatste dag. */
  @CalendarDay()
  tot: string;
  /** `komt`, `loopt`, `voorbij` of `beeindigd`. */
  @IsIn(['komt', 'loopt', 'voorbij', 'beeindigd'])
  status: string;

  static from(vervanging: Vervanging, vandaag: Datum): VervangingDto {
    const { id, vervangene, vervanger, van, tot } = vervanging;
    return {
      id,
      vervangene: { id: vervangene.id, naam: vervangene.naam },
      vervanger: { id: vervanger.id, naam: vervanger.naam },
      van,
      tot,
      status: vervangingStatus(vervanging, vandaag),
    };
  }
}

/** Vervangingen die lopen, komen, of de laatste maand voorbij gingen. */
export class VervangingenDto {
  items: VervangingDto[];
}
