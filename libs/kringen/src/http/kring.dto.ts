import { type Categorie, CATEGORIEEN } from '@zesweken/grondslagen';
import { CalendarDay, IsCalendarDay } from '@zesweken/http';
import type { Datum } from '@zesweken/kalender';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsOptional,
  IsString,
  IsUUID,
  MaxLength,
  Min,
} from 'class-validator';
import { EINDEREDENEN, ITEMSOORTEN, type Itemsoort } from '../kring.js';
import type { Deelnemer, GedeeldPlan, ItemVoorLezer, Kringen, Partijnaam } from '../kringen.query.js';
import type { Itemwijziging, NieuwItem } from '../write-item.js';

const TEXT_AT_MOST = 4_000;
const PARTIES_AT_MOST = 20;

/** Welke organisatie mee gaat doen. */
export class NieuwKringlidDto {
  /** De verwijzing waaronder zij meedoet; geaccepteerd, en van dit dossier. */
  @IsUUID()
  verwijzingId: string;

  /** Wat zij ziet; zonder keuze alles wat de verwijzing draagt. */
  @IsOptional()
  @IsArray()
  @ArrayNotEmpty()
  @ArrayUnique()
  @IsIn(CATEGORIEEN, { each: true })
  categorieen?: Categorie[] | null;
}

/** Een actie, een afspraak of een overleg. */
export class NieuwKringitemDto {
  @IsIn(ITEMSOORTEN)
  soort: Itemsoort;

  /** Wat voor gegevens het zijn: wie die soort niet mag zien, ziet dit niet. */
  @IsIn(CATEGORIEEN)
  categorie: Categorie;

  @IsNotEmpty()
  @IsString()
  @MaxLength(TEXT_AT_MOST)
  tekst: string;

  /** Van een actie de laatste dag, van een overleg de dag. */
  @IsOptional()
  @IsCalendarDay()
  dag?: Datum | null;

  /** Wie de actie doet (slug). */
  @IsOptional()
  @IsString()
  @MaxLength(200)
  voor?: string | null;

  /** Wie bij het overleg zijn gevraagd (slugs). */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(PARTIES_AT_MOST)
  @ArrayUnique()
  @IsString({ each: true })
  genodigden?: string[] | null;

  /** Wie beroepsgeheim heeft, legt hiermee vast daarvan ontslagen te zijn voor wat hier staat. */
  @IsOptional()
  @IsBoolean()
  doorbreking?: boolean | null;

  static read(body: NieuwKringitemDto): NieuwItem {
    const { soort, categorie, tekst, dag, voor, genodigden, doorbreking } = body;
    return {
      ...{ soort, categorie },
      voor: voor ?? null,
      doorbreking: doorbreking ?? false,
      inhoud: { tekst, dag: dag ?? null, genodigden: genodigden ?? [], besluiten: '' },
    };
  }
}

/** Wat er verandert. */
export class KringitemWijzigingDto {
  /** De versie die u zag. */
  @IsInt()
  @Min(1)
  versie: number;

  @IsOptional()
  @IsNotEmpty()
  @IsString()
  @MaxLength(TEXT_AT_MOST)
  tekst?: string;

  /** Wat in het overleg is besloten. */
  @IsOptional()
  @IsString()
  @MaxLength(TEXT_AT_MOST)
  besluiten?: string;

  @IsOptional()
  @IsBoolean()
  gedaan?: boolean;

  static read({ versie, tekst, besluiten, gedaan }: KringitemWijzigingDto): Itemwijziging {
    return { versie, tekst, besluiten, gedaan };
  }
}

/** Een organisatie. */
export class KringpartijDto {
  slug: string;
  naam: string;

  static from({ slug, naam }: Partijnaam): KringpartijDto {
    return { slug, naam };
  }
}

/** Een organisatie die meedoet of meedeed. */
export class KringlidDto {
  slug: string;
  naam: string;
  @IsIn(CATEGORIEEN, { each: true })
  categorieen: Categorie[];
  sinds: Date;
  tot: Date | null;
  @IsIn(EINDEREDENEN)
  reden: string | null;

  static from({ slug, naam, categorieen, sinds, tot, reden }: Deelnemer): KringlidDto {
    return { slug, naam, categorieen: [...categorieen], sinds, tot, reden };
  }
}

/** Een deel van het gedeelde plan. */
export class KringitemDto {
  id: string;
  @IsIn(ITEMSOORTEN)
  soort: string;
  @IsIn(CATEGORIEEN)
  categorie: string;
  door: KringpartijDto;
  voor: KringpartijDto | null;
  tekst: string;
  @CalendarDay()
  dag: Datum | null;
  genodigden: string[];
  besluiten: string;
  gemaaktOp: Date;
  gedaanOp: Date | null;
  versie: number;
  magWijzigen: boolean;

  static from(item: ItemVoorLezer): KringitemDto {
    const { id, soort, categorie, door, voor, inhoud, gemaaktOp, gedaanOp, versie, magWijzigen } = item;
    const { tekst, dag, genodigden, besluiten } = inhoud;
    return {
      ...{ id, soort, categorie, tekst, dag, besluiten, gemaaktOp, gedaanOp, versie, magWijzigen },
      genodigden: [...genodigden],
      door: KringpartijDto.from(door),
      voor: voor && KringpartijDto.from(voor),
    };
  }
}

/** Een gedeeld plan, zoals u het mag zien. */
export class KringDto {
  id: string;
  kenmerk: string;
  houder: KringpartijDto;
  isHouder: boolean;
  dossierId: string | null;
  geopendOp: Date;
  /** Wat u mag zien en schrijven. */
  @IsIn(CATEGORIEEN, { each: true })
  categorieen: Categorie[];
  /** U heeft beroepsgeheim: leg bij wat u schrijft vast dat u daarvan ontslagen bent. */
  geheimhouder: boolean;
  leden: KringlidDto[];
  items: KringitemDto[];

  static from(plan: GedeeldPlan): KringDto {
    const { id, kenmerk, houder, isHouder, dossierId, geopendOp, categorieen, geheimhouder } = plan;
    return {
      ...{ id, kenmerk, isHouder, dossierId, geopendOp, geheimhouder },
      houder: KringpartijDto.from(houder),
      categorieen: [...categorieen],
      leden: plan.leden.map((lid) => KringlidDto.from(lid)),
      items: plan.items.map((item) => KringitemDto.from(item)),
    };
  }
}

/** Het gedeelde plan van een dossier, of niets als er geen is. */
export class DossierKringDto {
  kring: KringDto | null;
}

/** Een gedeeld plan in een lijst. */
export class KringregelDto {
  id: string;
  kenmerk: string;
  houder: KringpartijDto;
  geopendOp: Date;

  static from({ kring, houder }: Awaited<ReturnType<Kringen['all']>>[number]): KringregelDto {
    const { id, kenmerk, geopendOp } = kring;
    return { id, kenmerk, houder: KringpartijDto.from(houder), geopendOp };
  }
}

/** De gedeelde plannen waaraan uw organisatie meedoet, nieuwste eerst. */
export class KringregelsDto {
  items: KringregelDto[];
}
