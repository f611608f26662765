import { CalendarDay, commaList, IsCalendarDay, ListQuery, MayBeAbsent } from '@zesweken/http';
import type { Datum } from '@zesweken/kalender';
import { volledigeNaam } from '@zesweken/leerlingen';
import { Transform } from 'class-transformer';
import { IsArray, IsBoolean, IsIn, IsNotEmpty, IsOptional, IsString, MaxLength } from 'class-validator';
import {
  type Artikel,
  ARTIKELEN,
  MAS_ROUTES,
  type MasRoute,
  type Stap,
  type Stapinvoer,
  STAPSOORTEN,
  type Stapsoort,
  type Uitkomst,
  UITKOMSTEN,
  type Verdachte,
  VERDACHTEN,
  type Zaakgrond,
  ZAAKGRONDEN,
  type Zaakstatus,
  ZAAKSTATUSSEN,
} from '../stappen.js';
import type { Zaak } from '../zaak-store.js';
import type { VolledigeZaak } from '../zaken.js';

const LONGEST = 8_000;
const trimmed = ({ value }: { value: unknown }): unknown =>
  typeof value === 'string' ? value.trim().normalize('NFC') : value;

/** Waarom de handhaving begint. */
export class NieuweHandhavingszaakDto {
  @IsIn(ZAAKGRONDEN)
  grond: Zaakgrond;

  /** Dag waarop de zaak begint (jjjj-mm-dd). */
  @IsCalendarDay()
  datum: Datum;

  @Transform(trimmed)
  @IsNotEmpty()
  @IsString()
  @MaxLength(LONGEST)
  toelichting: string;
}

/** Verbetering van het begin; wat ontbreekt blijft zoals het is. */
export class WijzigHandhavingszaakDto {
  @MayBeAbsent()
  @IsIn(ZAAKGRONDEN)
  grond?: Zaakgrond;

  @MayBeAbsent()
  @Transform(trimmed)
  @IsNotEmpty()
  @IsString()
  @MaxLength(LONGEST)
  toelichting?: string;
}

/** Een stap. Welke velden erbij horen hangt af van de soort; een weigering noemt wat ontbreekt. */
export class NieuweHandhavingsstapDto {
  @IsIn(STAPSOORTEN)
  soort: Stapsoort;

  /** Dag waarop de stap is gezet (jjjj-mm-dd). */
  @IsCalendarDay()
  datum: Datum;

  /** Verslag, motivering of reden. */
  @Transform(trimmed)
  @IsNotEmpty()
  @IsString()
  @MaxLength(LONGEST)
  tekst: string;

  /** Horen: gewezen op het recht om te zwijgen. */
  @MayBeAbsent()
  @IsBoolean()
  cautie?: boolean;

  /** Horen: of het gehoor er was; zo niet, dan zegt de tekst waarom. */
  @MayBeAbsent()
  @IsBoolean()
  gehoord?: boolean;

  /** Route van de MAS. */
  @MayBeAbsent()
  @IsIn(MAS_ROUTES)
  route?: MasRoute;

  /** Of er problemen onder het verzuim liggen; dan gaat hulp voor. */
  @MayBeAbsent()
  @IsBoolean()
  problemen?: boolean;

  @MayBeAbsent()
  @IsBoolean()
  haltGeslaagd?: boolean;

  /** Nummer van het proces-verbaal. */
  @MayBeAbsent()
  @Transform(trimmed)
  @IsString()
  @MaxLength(100)
  nummer?: string;

  /** Overtreden artikel van de Leerplichtwet. */
  @MayBeAbsent()
  @IsIn(ARTIKELEN)
  artikel?: Artikel;

  @MayBeAbsent()
  @IsIn(VERDACHTEN)
  tegen?: Verdachte;

  /** Naam van de beëdigde ambtenaar. */
  @MayBeAbsent()
  @Transform(trimmed)
  @IsString()
  @MaxLength(200)
  verbalisant?: string;

  @MayBeAbsent()
  @IsBoolean()
  recidive?: boolean;

  /** Dag waarop de Raad voor de Kinderbescherming een afschrift kreeg (jjjj-mm-dd). */
  @MayBeAbsent()
  @IsCalendarDay()
  kopieRaadOp?: Datum;

  @MayBeAbsent()
  @IsIn(UITKOMSTEN)
  uitkomst?: Uitkomst;

  static read(body: NieuweHandhavingsstapDto): Stapinvoer {
    const { soort, datum, tekst, cautie, gehoord, route, problemen, haltGeslaagd } = body;
    const { nummer, artikel, tegen, verbalisant, recidive, kopieRaadOp, uitkomst } = body;
    return {
      ...{ soort, datum, tekst, cautie, gehoord, route, problemen, haltGeslaagd },
      ...{ nummer, artikel, tegen, verbalisant, recidive, kopieRaadOp, uitkomst },
    };
  }
}

/** De leerling om wie het gaat. */
export class HandhavingsLeerlingDto {
  id: string;
  naam: string;
  /** Kalenderdag (jjjj-mm-dd). */
  @CalendarDay()
  geboortedatum: string;
}

/** Een zaak in de lijst. */
export class HandhavingszaakRegelDto {
  id: string;
  dossierId: string;
  kenmerk: string;
  leerling: HandhavingsLeerlingDto;
  /** `absoluut`, `relatief`, `luxe` of `verlof-zonder-toestemming`. */
  grond: string;
  /** `gestart`, `gehoord`, `route`, `uitvoering` of `afgesloten`. */
  status: string;
  @CalendarDay()
  begonnenOp: string;
  @CalendarDay()
  afgeslotenOp: string | null;
  begonnenDoor: string;

  static of(zaak: Zaak): HandhavingszaakRegelDto {
    const { id, dossierId, kenmerk, grond, status, begonnenOp, afgeslotenOp, begonnenDoor } = zaak;
    const leerling = { id: zaak.leerlingId, naam: volledigeNaam(zaak), geboortedatum: zaak.geboortedatum };
    return { id, dossierId, kenmerk, leerling, grond, status, begonnenOp, afgeslotenOp, begonnenDoor };
  }
}

/** Een stap zoals die is vastgelegd. */
export class HandhavingsstapDto {
  id: string;
  volgnummer: number;
  soort: string;
  @CalendarDay()
  datum: string;
  tekst: string;
  cautie?: boolean;
  gehoord?: boolean;
  route?: string;
  problemen?: boolean;
  haltGeslaagd?: boolean;
  nummer?: string;
  artikel?: string;
  tegen?: string;
  verbalisant?: string;
  recidive?: boolean;
  kopieRaadOp?: string;
  uitkomst?: string;
  /** Naam van wie de stap vastlegde. */
  door: string;
  gemaaktOp: Date;

  static from(stap: Stap): HandhavingsstapDto {
    const { id, volgnummer, soort, datum, tekst, cautie, gehoord, route, problemen, haltGeslaagd } = stap;
    const { nummer, artikel, tegen, verbalisant, recidive, kopieRaadOp, uitkomst, door, gemaaktOp } = stap;
    return {
      ...{ id, volgnummer, soort, datum, tekst, cautie, gehoord, route, problemen, haltGeslaagd },
      ...{ nummer, artikel, tegen, verbalisant, recidive, kopieRaadOp, uitkomst, door, gemaaktOp },
    };
  }
}

/** Een zaak met haar stappen, in volgorde van vastleggen. */
export class HandhavingszaakDto extends HandhavingszaakRegelDto {
  toelichting: string;
  stappen: HandhavingsstapDto[];
  versie: number;

  static from({ zaak, stappen }: VolledigeZaak): HandhavingszaakDto {
    const line = HandhavingszaakRegelDto.of(zaak);
    const { id, dossierId, kenmerk, leerling, grond, status, begonnenOp, afgeslotenOp, begonnenDoor } = line;
    return {
      ...{ id, dossierId, kenmerk, leerling, grond, status, begonnenOp, afgeslotenOp, begonnenDoor },
      toelichting: zaak.toelichting,
      stappen: stappen.map((stap) => HandhavingsstapDto.from(stap)),
      versie: zaak.versie,
    };
  }
}

/** Een pagina van de lijst; eerst wat loopt. */
export class HandhavingszakenDto {
  items: HandhavingszaakRegelDto[];
}

/** Welke zaken. */
export class ZakenQuery extends ListQuery {
  /** Toestanden, door komma's gescheiden. */
  @IsOptional()
  @Transform(commaList)
  @IsArray()
  @IsIn(ZAAKSTATUSSEN, { each: true })
  status?: Zaakstatus[];
}
