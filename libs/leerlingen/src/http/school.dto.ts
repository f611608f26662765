import { CalendarDay, IsCalendarDay, ListQuery, MayBeAbsent } from '@zesweken/http';
import type { Datum } from '@zesweken/kalender';
import { Transform } from 'class-transformer';
import {
  IsBoolean,
  IsEmail,
  IsIn,
  IsNotEmpty,
  IsOptional,
  IsString,
  Matches,
  MaxLength,
} from 'class-validator';
import type { Inschrijving, Schoolgeschiedenis } from '../scholen/inschrijvingen.query.js';
import type { School } from '../scholen/scholen.query.js';
import type { Verhuizing } from '../scholen/verhuizingen.js';
import {
  BRIN,
  GEMEENTECODE,
  ONDERWIJSSOORTEN,
  orNull,
  postcode as asPostcode,
  POSTCODE,
  TELEFOON,
  trimmed,
  VESTIGING,
} from './tekst.js';

/** Welke scholen. */
export class ScholenQuery extends ListQuery {
  /** Deel van naam, plaats of BRIN. */
  @IsOptional()
  @Transform(trimmed)
  @IsString()
  @MaxLength(100)
  zoek?: string;
}

/** Een school in het eigen register. */
export class SchoolDto {
  /** Twee cijfers en twee letters. */
  brin: string;
  /** Vestiging, twee cijfers. */
  vestiging: string;
  naam: string;
  adres: string | null;
  postcode: string | null;
  plaats: string | null;
  contactpersoon: string | null;
  email: string | null;
  telefoon: string | null;
  /** Versie, ook in de kop ETag. */
  versie: number;

  static from(school: School): SchoolDto {
    const { brin, vestiging, naam, adres, postcode, plaats, contactpersoon, email, telefoon, versie } =
      school;
    return { brin, vestiging, naam, adres, postcode, plaats, contactpersoon, email, telefoon, versie };
  }
}

/** Een pagina van het register. */
export class ScholenDto {
  items: SchoolDto[];
}

/** Alles van een school; wat ontbreekt wordt leeg. */
export class SchoolInvoerDto {
  /** Vestiging, twee cijfers; zonder: 00. */
  @MayBeAbsent()
  @Matches(VESTIGING)
  vestiging?: string;

  @Transform(trimmed)
  @IsNotEmpty()
  @IsString()
  @MaxLength(200)
  naam: string;

  /** Straat en huisnummer. */
  @IsOptional()
  @Transform(orNull)
  @IsString()
  @MaxLength(200)
  adres?: string | null;

  @IsOptional()
  @Transform(asPostcode)
  @Matches(POSTCODE)
  postcode?: string | null;

  @IsOptional()
  @Transform(orNull)
  @IsString()
  @MaxLength(100)
  plaats?: string | null;

  @IsOptional()
  @Transform(orNull)
  @IsString()
  @MaxLength(200)
  contactpersoon?: string | null;

  @IsOptional()
  @Transform(orNull)
  @IsEmail()
  @MaxLength(254)
  email?: string | null;

  @IsOptional()
  @Transform(orNull)
  @Matches(TELEFOON)
  telefoon?: string | null;
}

/** Een nieuwe inschrijving. */
export class NieuweInschrijvingDto {
  /** School: twee cijfers en twee letters. */
  @Matches(BRIN)
  brin: string;

  /** Vestiging, twee cijfers. */
  @IsOptional()
  @Transform(orNull)
  @Matches(VESTIGING)
  vestiging?: string | null;

  @IsIn(ONDERWIJSSOORTEN)
  onderwijssoort: string;

  @IsOptional()
  @Transform(orNull)
  @IsString()
  @MaxLength(20)
  leerjaar?: string | null;

  /** Eerste dag (jjjj-mm-dd). */
  @IsCalendarDay()
  vanaf: Datum;

  /** Laatste dag (jjjj-mm-dd); leeg zolang zij loopt. */
  @IsOptional()
  @IsCalendarDay()
  tot?: Datum | null;

  /** Of dit de hoofdinschrijving is (zonder: ja); daarvan is er één tegelijk. */
  @MayBeAbsent()
  @IsBoolean()
  hoofd?: boolean;
}

/** Wat er aan de inschrijving verandert; wat ontbreekt blijft zoals het is. */
export class WijzigInschrijvingDto {
  @MayBeAbsent()
  @Matches(BRIN)
  brin?: string;

  @IsOptional()
  @Transform(orNull)
  @Matches(VESTIGING)
  vestiging?: string | null;

  @MayBeAbsent()
  @IsIn(ONDERWIJSSOORTEN)
  onderwijssoort?: string;

  @IsOptional()
  @Transform(orNull)
  @IsString()
  @MaxLength(20)
  leerjaar?: string | null;

  @MayBeAbsent()
  @IsCalendarDay()
  vanaf?: Datum;

  @IsOptional()
  @IsCalendarDay()
  tot?: Datum | null;

  @MayBeAbsent()
  @IsBoolean()
  hoofd?: boolean;
}

/** Wanneer de inschrijving eindigt. */
export class BeeindigInschrijvingDto {
  /** Laatste dag (jjjj-mm-dd). */
  @IsCalendarDay()
  tot: Datum;
}

/** Een inschrijving die iemand vastlegde. */
export class InschrijvingDto {
  id: string;
  leerlingId: string;
  brin: string;
  /** Naam uit het register van scholen, als die bekend is. */
  naam: string | null;
  vestiging: string | null;
  onderwijssoort: string;
  leerjaar: string | null;
  @CalendarDay()
  vanaf: string;
  @CalendarDay()
  tot: string | null;
  hoofd: boolean;
  /** Versie, ook in de kop ETag. */
  versie: number;

  static from(one: Inschrijving & { naam: string | null }): InschrijvingDto {
    const { id, leerlingId, brin, naam, vestiging, onderwijssoort, leerjaar, vanaf, tot, hoofd, versie } =
      one;
    return { id, leerlingId, brin, naam, vestiging, onderwijssoort, leerjaar, vanaf, tot, hoofd, versie };
  }
}

/** Een school zoals meldingen die noemden. */
export class GemeldeSchoolDto {
  brin: string;
  naam: string | null;
  vestiging: string | null;
  onderwijssoort: string;
  leerjaar: string | null;
  /** Eerste verzuimdag van de eerste melding (jjjj-mm-dd). */
  @CalendarDay()
  vanaf: string;
  /** Eerste verzuimdag van de laatste melding (jjjj-mm-dd). */
  @CalendarDay()
  gezienTot: string;
  /** Aantal meldingen. */
  aantal: number;
}

/** De scholen van een leerling: vastgelegd door een mens, en zoals meldingen ze noemden. */
export class InschrijvingenDto {
  items: InschrijvingDto[];
  gemeld: GemeldeSchoolDto[];

  static from({ vastgelegd, gemeld }: Schoolgeschiedenis): InschrijvingenDto {
    return {
      items: vastgelegd.map((one) => InschrijvingDto.from(one)),
      gemeld: gemeld.map(({ brin, naam, vestiging, onderwijssoort, leerjaar, vanaf, gezienTot, aantal }) => ({
        ...{ brin, naam, vestiging, onderwijssoort, leerjaar, vanaf, gezienTot, aantal },
      })),
    };
  }
}

/** Een verhuizing naar een andere gemeente. */
export class NieuweVerhuizingDto {
  /** Gemeente waar de leerling vandaan komt; zonder: waar de leerling nu woont. */
  @MayBeAbsent()
  @Matches(GEMEENTECODE)
  van?: string;

  /** Gemeente waar de leerling heen gaat: GM en vier cijfers. */
  @Matches(GEMEENTECODE)
  naar: string;

  /** Eerste dag in de nieuwe gemeente (jjjj-mm-dd). */
  @IsCalendarDay()
  per: Datum;
}

/** Een verhuizing, vastgelegd door een mens of gezien in een melding. */
export class VerhuizingDto {
  id: string | null;
  van: string;
  naar: string;
  @CalendarDay()
  per: string;
  @IsIn(['persoon', 'melding'])
  bron: string;
  /** Wie het vastlegde. */
  door: string | null;

  static from({ id, van, naar, per, bron, door }: Verhuizing): VerhuizingDto {
    return { id, van, naar, per, bron, door };
  }
}

/** De verhuizingen van een leerling, de laatste eerst. */
export class VerhuizingenDto {
  items: VerhuizingDto[];

  static from(all: readonly Verhuizing[]): VerhuizingenDto {
    return { items: all.map((one) => VerhuizingDto.from(one)) };
  }
}
