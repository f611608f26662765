import { type Categorie, CATEGORIEEN, GRONDSLAGSOORTEN, type Grondslagsoort } from '@zesweken/grondslagen';
import { commaList, IsCalendarDay, ListQuery, MayBeAbsent } from '@zesweken/http';
import type { Datum } from '@zesweken/kalender';
import { ApiProperty } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  ArrayUnique,
  IsArray,
  IsDefined,
  IsIn,
  IsNotEmpty,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { type Concept, SOORTEN, type Soort, STATUSSEN, type Status } from '../verwijzing.js';

const TEXT_AT_MOST = 10_000;
const SHORT_AT_MOST = 2_000;
const SLUG_AT_MOST = 60;
const FILES_AT_MOST = 20;

/** Op welke grond u deelt. */
export class GrondslagKeuzeDto {
  @IsIn(GRONDSLAGSOORTEN)
  soort: Grondslagsoort;

  /** Bij toestemming: welke. */
  @IsOptional()
  @IsUUID()
  toestemmingId?: string | null;

  /** Bij een noodsituatie: waarom het niet kan wachten. */
  @IsOptional()
  @IsString()
  @MaxLength(SHORT_AT_MOST)
  reden?: string | null;
}

/** Wat u naar wie verwijst. */
export class VerwijzingInvoerDto {
  /** De ontvanger, met zijn korte naam (slug). */
  @IsNotEmpty()
  @IsString()
  @MaxLength(SLUG_AT_MOST)
  naar: string;

  /** Welke soorten gegevens meegaan. */
  @ArrayNotEmpty()
  @IsArray()
  @ArrayUnique()
  @IsIn(CATEGORIEEN, { each: true })
  categorieen: Categorie[];

  @IsDefined()
  @ValidateNested()
  @Type(() => GrondslagKeuzeDto)
  grondslag: GrondslagKeuzeDto;

  /** Wat u van de ontvanger vraagt. */
  @IsNotEmpty()
  @IsString()
  @MaxLength(TEXT_AT_MOST)
  vraag: string;

  /** Een doel uit het convenant; zonder doel dat van de toestemming. */
  @IsOptional()
  @IsString()
  @MaxLength(SLUG_AT_MOST)
  doel?: string | null;

  /** Een verwijzing, of een overdracht omdat de leerling is verhuisd. */
  @MayBeAbsent()
  @IsIn(SOORTEN)
  soort?: Soort;

  /** Wat u bij een soort gegevens wilt toevoegen, in woorden. */
  @ApiProperty({ type: 'object', selfRequired: false, additionalProperties: { type: 'string' } })
  @IsOptional()
  @IsObject()
  @Transform(({ value }: { value: unknown }) => readToelichtingen(value))
  toelichtingen?: Partial<Record<Categorie, string>> | null;

  /** Id's van bestanden uit het dossier die meegaan. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(FILES_AT_MOST)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  bijlagen?: string[] | null;

  /** De dag waarop de ouders vooraf zijn geïnformeerd (jjjj-mm-dd). */
  @IsOptional()
  @IsCalendarDay()
  oudersGeinformeerdOp?: Datum | null;

  static read(body: VerwijzingInvoerDto): Concept {
    const { categorieen, grondslag, vraag, doel, soort, toelichtingen, bijlagen, oudersGeinformeerdOp } =
      body;
    return {
      soort: soort ?? 'verwijzing',
      categorieen,
      grondslag: {
        soort: grondslag.soort,
        toestemmingId: grondslag.toestemmingId ?? null,
        reden: grondslag.reden ?? null,
      },
      vraag,
      doel: doel ?? null,
      toelichtingen: toelichtingen ?? {},
      bijlagen: bijlagen ?? [],
      oudersGeinformeerd: oudersGeinformeerdOp ?? null,
    };
  }
}

/** Een verwijzing om klaar te zetten. */
export class NieuweVerwijzingDto extends VerwijzingInvoerDto {
  @IsUUID()
  dossierId: string;
}

/** Wie de verwijzing gaat behandelen. */
export class VerwijzingAccepterenDto {
  /** Een collega; zonder keuze bent u het zelf. */
  @IsOptional()
  @IsUUID()
  behandelaarId?: string | null;
}

/** Waarom u afwijst. */
export class VerwijzingAfwijzenDto {
  @IsNotEmpty()
  @IsString()
  @MaxLength(SHORT_AT_MOST)
  reden: string;

  /** Wat de verzender beter kan doen. */
  @IsOptional()
  @IsString()
  @MaxLength(SHORT_AT_MOST)
  advies?: string | null;
}

/** Waarom u intrekt. */
export class VerwijzingIntrekkenDto {
  @IsOptional()
  @IsString()
  @MaxLength(SHORT_AT_MOST)
  reden?: string | null;
}

/** Wat eruit kwam. */
export class VerwijzingAfrondenDto {
  @IsNotEmpty()
  @IsString()
  @MaxLength(SHORT_AT_MOST)
  uitkomst: string;
}

/** Welk eigen dossier over dezelfde leerling gaat. */
export class VerwijzingVerbindenDto {
  /** Kenmerk van het eigen dossier; leeg om de verbinding weg te halen. */
  @IsOptional()
  @IsString()
  @MaxLength(SLUG_AT_MOST)
  kenmerk?: string | null;
}

/** Een regel in het gesprek. */
export class VerwijzingBerichtInvoerDto {
  @IsNotEmpty()
  @IsString()
  @MaxLength(TEXT_AT_MOST)
  tekst: string;
}

/** Wat u zelf moet bewaren, en op welke grond. */
export class NieuweVastleggingDto {
  @IsNotEmpty()
  @IsString()
  @MaxLength(TEXT_AT_MOST)
  tekst: string;

  /** De wet waarop u dit zelf bewaart, zoals `Jeugdwet 7.3.8`. */
  @IsNotEmpty()
  @IsString()
  @MaxLength(SLUG_AT_MOST)
  grondslag: string;

  /** Tot en met welke dag u het bewaart. */
  @IsCalendarDay()
  bewarenTot: Datum;
}

/** Welke verwijzingen u wilt zien. */
export class VerwijzingenQueryDto extends ListQuery {
  /** Ontvangen of verzonden. */
  @MayBeAbsent()
  @IsIn(['ontvangen', 'verzonden'])
  richting?: 'ontvangen' | 'verzonden';

  /** Alleen met deze status; meer met komma's ertussen. */
  @MayBeAbsent()
  @Transform(commaList)
  @IsIn(STATUSSEN, { each: true })
  status?: Status[];
}

/** Only known categories, and text: what else is sent is refused as a whole by becoming no object. */
function readToelichtingen(value: unknown): unknown {
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value);
  const good = entries.every(
    ([key, text]) =>
      CATEGORIEEN.some((een) => een === key) && typeof text === 'string' && text.length <= TEXT_AT_MOST,
  );
  return good ? value : 'onbekend';
}
