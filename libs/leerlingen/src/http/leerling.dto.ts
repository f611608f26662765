import { CalendarDay, IsCalendarDay, MayBeAbsent } from '@zesweken/http';
import type { Datum } from '@zesweken/kalender';
import { Transform } from 'class-transformer';
import { IsBoolean, IsIn, IsNotEmpty, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { EIGENSCHAPPEN } from '../leerling.entity.js';
import type { LeerlingDetail } from '../leerling/leerling-detail.query.js';
import { type Leerplicht, LEERPLICHTSTATUSSEN } from '../leerling/leerplicht.js';
import type { Gevonden } from '../leerlingen.query.js';
import { volledigeNaam } from '../naam.js';
import { AdresVeldenDto } from './adres.dto.js';
import { GEMEENTECODE, orNull, TELEFOON, trimmed } from './tekst.js';

const GESLACHTEN = ['m', 'v', 'x', 'o'] as const;

/** Een nieuwe leerling. */
export class NieuweLeerlingDto extends AdresVeldenDto {
  /** Burgerservicenummer, negen cijfers. Geef dit of het onderwijsnummer, als het bekend is. */
  @IsOptional()
  @IsString()
  @MaxLength(20)
  bsn?: string;

  /** Onderwijsnummer, negen cijfers. */
  @IsOptional()
  @IsString()
  @MaxLength(20)
  onderwijsnummer?: string;

  @Transform(trimmed)
  @IsNotEmpty()
  @IsString()
  @MaxLength(200)
  voornamen: string;

  @IsOptional()
  @Transform(orNull)
  @IsString()
  @MaxLength(20)
  voorvoegsel?: string | null;

  @Transform(trimmed)
  @IsNotEmpty()
  @IsString()
  @MaxLength(200)
  achternaam: string;

  /** Geboortedatum (jjjj-mm-dd). */
  @IsCalendarDay()
  geboortedatum: Datum;

  @IsOptional()
  @IsIn(GESLACHTEN)
  geslacht?: string | null;

  /** Telefoonnummer van de leerling zelf. */
  @IsOptional()
  @Transform(orNull)
  @Matches(TELEFOON)
  telefoon?: string | null;

  /** Of het adres geheim is: dan toont niets het meer, behalve na een reden. */
  @MayBeAbsent()
  @IsBoolean()
  geheimAdres?: boolean;

  /** Gemeente waar de leerling woont: GM en vier cijfers. */
  @Matches(GEMEENTECODE)
  gemeentecode: string;
}

/** Wat er aan de leerling verandert; wat ontbreekt blijft zoals het is, null maakt leeg. */
export class WijzigLeerlingDto extends AdresVeldenDto {
  @MayBeAbsent()
  @Transform(trimmed)
  @IsNotEmpty()
  @IsString()
  @MaxLength(200)
  voornamen?: string;

  @IsOptional()
  @Transform(orNull)
  @IsString()
  @MaxLength(20)
  voorvoegsel?: string | null;

  @MayBeAbsent()
  @Transform(trimmed)
  @IsNotEmpty()
  @IsString()
  @MaxLength(200)
  achternaam?: string;

  /** Geboortedatum (jjjj-mm-dd). */
  @MayBeAbsent()
  @IsCalendarDay()
  geboortedatum?: Datum;

  @IsOptional()
  @IsIn(GESLACHTEN)
  geslacht?: string | null;

  /** Telefoonnummer van de leerling zelf. */
  @IsOptional()
  @Transform(orNull)
  @Matches(TELEFOON)
  telefoon?: string | null;

  /** Of het adres geheim is: dan toont niets het meer, behalve na een reden. */
  @MayBeAbsent()
  @IsBoolean()
  geheimAdres?: boolean;

  /** Dag waarop de leerling een startkwalificatie haalde (jjjj-mm-dd). */
  @IsOptional()
  @IsCalendarDay()
  startkwalificatieOp?: Datum | null;

  /** Laatste dag van het twaalfde volledige schooljaar, als dat bekend is (jjjj-mm-dd). */
  @IsOptional()
  @IsCalendarDay()
  twaalfSchooljarenOp?: Datum | null;
}

/** Wat de Leerplichtwet vandaag van de leerling vraagt. */
export class LeerplichtDto {
  @IsIn(LEERPLICHTSTATUSSEN)
  status: string;
  /** Eerste dag van deze stand (jjjj-mm-dd). */
  @CalendarDay()
  vanaf: string | null;
  /** Laatste dag van deze stand (jjjj-mm-dd). */
  @CalendarDay()
  tot: string | null;
  /** Het artikel waaruit het volgt. */
  wet: string;

  static from({ status, vanaf, tot, wet }: Leerplicht): LeerplichtDto {
    return { status, vanaf, tot, wet };
  }
}

/** Een leerling die met deze is samengevoegd. */
export class SamengevoegdeDto {
  id: string;
  naam: string;
  /** Soort nummer dat bekend is. */
  pgnSoort: string | null;
  samengevoegdOp: Date;
}

/** Een leerling. Het nummer staat er niet bij; zoek er wel op. Een geheim adres staat er ook niet bij. */
export class LeerlingDto {
  id: string;
  /** Voornamen, voorvoegsel en achternaam. */
  naam: string;
  voornamen: string;
  voorvoegsel: string | null;
  achternaam: string;
  /** Kalenderdag (jjjj-mm-dd). */
  @CalendarDay()
  geboortedatum: string;
  geslacht: string | null;
  straat: string | null;
  huisnummer: string | null;
  postcode: string | null;
  plaats: string | null;
  /** Of het adres geheim is; de delen ervan zijn dan leeg. */
  geheimAdres: boolean;
  telefoon: string | null;
  gemeentecode: string;
  /** Soort nummer dat bekend is. */
  pgnSoort: string | null;
  /** Leeftijd in hele jaren. */
  leeftijd: number;
  leerplicht: LeerplichtDto;
  /** Kalenderdag (jjjj-mm-dd). */
  @CalendarDay()
  startkwalificatieOp: string | null;
  /** Kalenderdag (jjjj-mm-dd). */
  @CalendarDay()
  twaalfSchooljarenOp: string | null;
  /** Wat iemand heeft verbeterd: nieuwe meldingen laten dat met rust. */
  @IsIn(EIGENSCHAPPEN, { each: true })
  doorPersoon: string[];
  /** Wie met deze leerling is samengevoegd, de laatste eerst. */
  samengevoegdMet: SamengevoegdeDto[];
  /** Versie, ook in de kop ETag. */
  versie: number;

  static from({ leerling, ...detail }: LeerlingDetail): LeerlingDto {
    const { id, naam, voornamen, voorvoegsel, achternaam, geboortedatum, geslacht, gemeentecode } = leerling;
    const { straat, huisnummer, postcode, plaats, geheimAdres, doorPersoon, versie } = leerling;
    const { startkwalificatieOp, twaalfSchooljarenOp } = leerling;
    return {
      ...{ id, naam, voornamen, voorvoegsel, achternaam, geboortedatum, geslacht, gemeentecode },
      ...{ straat, huisnummer, postcode, plaats, geheimAdres, versie },
      ...{ startkwalificatieOp, twaalfSchooljarenOp, doorPersoon: [...doorPersoon] },
      telefoon: detail.telefoon,
      pgnSoort: detail.pgnSoort,
      leeftijd: detail.leeftijd,
      leerplicht: LeerplichtDto.from(detail.leerplicht),
      samengevoegdMet: detail.samengevoegdMet.map((one) => ({
        id: one.id,
        naam: volledigeNaam(one),
        pgnSoort: one.pgnSoort,
        samengevoegdOp: one.samengevoegdOp,
      })),
    };
  }
}

/** Waarop u zoekt; geef ten minste één veld. */
export class ZoekLeerlingDto {
  /** Het begin van voor- of achternaam. */
  @IsOptional()
  @Transform(trimmed)
  @IsNotEmpty()
  @IsString()
  @MaxLength(200)
  naam?: string;

  /** Geboortedatum (jjjj-mm-dd). */
  @IsOptional()
  @IsCalendarDay()
  geboortedatum?: Datum;

  /** Burgerservicenummer of onderwijsnummer. */
  @IsOptional()
  @IsString()
  @MaxLength(20)
  pgn?: string;
}

/** Een gevonden leerling. */
export class GevondenLeerlingDto {
  id: string;
  naam: string;
  /** Kalenderdag (jjjj-mm-dd). */
  @CalendarDay()
  geboortedatum: string;
  gemeentecode: string;

  static from(gevonden: Gevonden): GevondenLeerlingDto {
    const { id, geboortedatum, gemeentecode } = gevonden;
    return { id, naam: volledigeNaam(gevonden), geboortedatum, gemeentecode };
  }
}

/** Gevonden leerlingen, hoogstens 50. */
export class GevondenLeerlingenDto {
  items: GevondenLeerlingDto[];
}
