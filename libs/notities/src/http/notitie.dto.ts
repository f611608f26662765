import { CalendarDay, IsCalendarDay, MayBeAbsent } from '@zesweken/http';
import type { Datum } from '@zesweken/kalender';
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
  ValidateIf,
} from 'class-validator';
import { NOTITIESOORTEN, type Notitiesoort } from '../notitiesoort.js';
import type { EerdereVersie, GelezenNotitie } from '../notities.query.js';

const TEXT_AT_MOST = 10_000;
const NAMES_AT_MOST = 200;
const REASON_AT_MOST = 500;
const MENTIONS_AT_MOST = 20;
/** Blanks around a text say nothing; a text of blanks alone is none. */
const Trimmed = (): PropertyDecorator =>
  Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value));

/** Een notitie of een contact om op te schrijven. */
export class NieuweNotitieDto {
  /** Wat er te melden is, hoogstens 10.000 tekens. */
  @Trimmed()
  @IsNotEmpty()
  @IsString()
  @MaxLength(TEXT_AT_MOST)
  tekst: string;

  /** Een notitie, of het soort contact. */
  @IsIn(NOTITIESOORTEN)
  soort: Notitiesoort;

  /** Met wie het contact was, hoogstens 200 tekens. */
  @IsOptional()
  @Trimmed()
  @IsString()
  @MaxLength(NAMES_AT_MOST)
  metWie?: string | null;

  /** Dag van het contact (jjjj-mm-dd); zonder datum vandaag. */
  @MayBeAbsent()
  @IsCalendarDay()
  datum?: Datum;

  /** Id's van collega's die een bericht krijgen. */
  @MayBeAbsent()
  @IsArray()
  @ArrayMaxSize(MENTIONS_AT_MOST)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  vermeldingen?: string[];
}

/** Wat er aan de notitie verandert; wat ontbreekt blijft zoals het is. */
export class WijzigNotitieDto {
  /** Nieuwe tekst, hoogstens 10.000 tekens. */
  @MayBeAbsent()
  @Trimmed()
  @IsNotEmpty()
  @IsString()
  @MaxLength(TEXT_AT_MOST)
  tekst?: string;

  /** Een notitie, of het soort contact. */
  @MayBeAbsent()
  @IsIn(NOTITIESOORTEN)
  soort?: Notitiesoort;

  /** Met wie het contact was; null haalt het weg. */
  @MayBeAbsent()
  @ValidateIf((body: WijzigNotitieDto) => body.metWie !== null && body.metWie !== undefined)
  @Trimmed()
  @IsString()
  @MaxLength(NAMES_AT_MOST)
  metWie?: string | null;

  /** Dag van het contact (jjjj-mm-dd). */
  @MayBeAbsent()
  @IsCalendarDay()
  datum?: Datum;

  /** Id's van collega's die genoemd zijn; wie erbij komt, krijgt een bericht. */
  @MayBeAbsent()
  @IsArray()
  @ArrayMaxSize(MENTIONS_AT_MOST)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  vermeldingen?: string[];
}

/** Waarom de notitie wordt ingetrokken. */
export class NotitieIntrekkenDto {
  /** Reden, hoogstens 500 tekens. Noem hier niet wat er in de notitie stond. */
  @Trimmed()
  @IsNotEmpty()
  @IsString()
  @MaxLength(REASON_AT_MOST)
  reden: string;
}

/** Een collega. */
export class CollegaDto {
  id: string;
  naam: string;
}

/** Dat en waarom een notitie is ingetrokken. */
export class IntrekkingDto {
  op: Date;
  door: CollegaDto;
  reden: string;
}

/** Een notitie of contact in een dossier. */
export class NotitieDto {
  id: string;
  dossierId: string;
  /** `notitie`, `telefoon`, `gesprek`, `huisbezoek`, `e-mail`, `overleg` of `overdracht`. */
  @IsIn([...NOTITIESOORTEN, 'overdracht'])
  soort: string;
  /** Dag van het contact (jjjj-mm-dd). */
  @CalendarDay()
  datum: string;
  /** De tekst; null als de notitie is ingetrokken. */
  tekst: string | null;
  metWie: string | null;
  auteur: CollegaDto;
  /** Wie genoemd is; bij een overdracht wie het dossier kreeg. */
  vermeldingen: CollegaDto[];
  /** Versie, ook in de kop ETag; boven 1 is de notitie gewijzigd. */
  versie: number;
  aangemaaktOp: Date;
  gewijzigdOp: Date;
  ingetrokken: IntrekkingDto | null;
  /** Of u de notitie nog kunt wijzigen: uw eigen, tot 24 uur na het schrijven. */
  wijzigbaar: boolean;

  static from(notitie: GelezenNotitie): NotitieDto {
    const { id, dossierId, soort, datum, tekst, metWie, auteur, versie, aangemaaktOp } = notitie;
    const { gewijzigdOp, ingetrokken, wijzigbaar, vermeldingen } = notitie;
    return {
      id,
      dossierId,
      soort,
      datum,
      tekst,
      metWie,
      auteur: { id: auteur.id, naam: auteur.naam },
      vermeldingen: vermeldingen.map((een) => ({ id: een.id, naam: een.naam })),
      versie,
      aangemaaktOp,
      gewijzigdOp,
      ingetrokken: ingetrokken && {
        op: ingetrokken.op,
        door: { id: ingetrokken.door.id, naam: ingetrokken.door.naam },
        reden: ingetrokken.reden,
      },
      wijzigbaar,
    };
  }
}

/** Wat een notitie eerder zei. */
export class EerdereVersieDto {
  versie: number;
  soort: string;
  @CalendarDay()
  datum: string;
  tekst: string | null;
  metWie: string | null;
  vervangenOp: Date;

  static from({ versie, soort, datum, tekst, metWie, vervangenOp }: EerdereVersie): EerdereVersieDto {
    return { versie, soort, datum, tekst, metWie, vervangenOp };
  }
}

/** Eén notitie met haar eerdere versies, nieuwste eerst. */
export class NotitieVolDto extends NotitieDto {
  eerdere: EerdereVersieDto[];

  static fromDetail(detail: { notitie: GelezenNotitie; eerdere: EerdereVersie[] }): NotitieVolDto {
    const notitie = NotitieDto.from(detail.notitie);
    return Object.assign(new NotitieVolDto(), notitie, {
      eerdere: detail.eerdere.map((een) => EerdereVersieDto.from(een)),
    });
  }
}

/** Een pagina van notities. */
export class NotitiesDto {
  items: NotitieDto[];
}
