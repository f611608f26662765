import { CalendarDay, IsCalendarDay, MayBeAbsent } from '@zesweken/http';
import type { Datum } from '@zesweken/kalender';
import { Transform, Type } from 'class-transformer';
import {
  IsBoolean,
  IsEmail,
  IsIn,
  IsNotEmpty,
  IsOptional,
  IsString,
  Matches,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { CONTACTWIJZEN, type Contactwijze, RELATIES, type Relatie } from '../gezagdragers/gezagdrager.js';
import type { GezagdragerGetoond } from '../gezagdragers/gezagdragers.query.js';
import { AdresVeldenDto } from './adres.dto.js';
import { orNull, TELEFOON, trimmed } from './tekst.js';

/** Waarom er geen contact mag zijn. */
export class BlokkadeDto {
  /** Eerste dag (jjjj-mm-dd). */
  @IsCalendarDay()
  sinds: Datum;

  /** Waarom, zoals een contactverbod. */
  @Transform(trimmed)
  @IsNotEmpty()
  @IsString()
  @MaxLength(1000)
  reden: string;

  /** Wie het besloot, zoals de rechtbank. */
  @Transform(trimmed)
  @IsNotEmpty()
  @IsString()
  @MaxLength(200)
  door: string;
}

/** Wat een nieuwe en een gewijzigde gezagdrager delen. */
class GezagdragerVeldenDto extends AdresVeldenDto {
  /** Eerste dag van het gezag (jjjj-mm-dd); leeg als die niet bekend is. */
  @IsOptional()
  @IsCalendarDay()
  gezagVanaf?: Datum | null;

  /** Laatste dag van het gezag (jjjj-mm-dd); leeg zolang het duurt. */
  @IsOptional()
  @IsCalendarDay()
  gezagTot?: Datum | null;

  /** Of de leerling bij deze persoon woont. */
  @MayBeAbsent()
  @IsBoolean()
  woontBij?: boolean;

  /** Of het adres geheim is. Woont de leerling daar, dan wordt ook het adres van de leerling geheim. */
  @MayBeAbsent()
  @IsBoolean()
  geheimAdres?: boolean;

  @IsOptional()
  @Transform(orNull)
  @Matches(TELEFOON)
  telefoon?: string | null;

  @IsOptional()
  @Transform(orNull)
  @IsEmail()
  @MaxLength(254)
  email?: string | null;

  /** Hoe deze persoon het liefst bericht krijgt. */
  @IsOptional()
  @IsIn(CONTACTWIJZEN)
  voorkeur?: Contactwijze | null;

  /** Taal om in te spreken of te schrijven. */
  @IsOptional()
  @Transform(orNull)
  @IsString()
  @MaxLength(50)
  taal?: string | null;

  /** Wat u verder moet weten voor u contact opneemt. */
  @IsOptional()
  @Transform(orNull)
  @IsString()
  @MaxLength(1000)
  toelichting?: string | null;

  /** Er mag geen contact zijn met deze persoon; null heft de blokkade op. */
  @IsOptional()
  @ValidateNested()
  @Type(() => BlokkadeDto)
  blokkade?: BlokkadeDto | null;
}

/** Een nieuwe gezagdrager, of iemand anders die voor de leerling zorgt. */
export class NieuweGezagdragerDto extends GezagdragerVeldenDto {
  @Transform(trimmed)
  @IsNotEmpty()
  @IsString()
  @MaxLength(200)
  naam: string;

  @IsIn(RELATIES)
  relatie: Relatie;

  /** Of deze persoon gezag heeft. */
  @IsBoolean()
  gezag: boolean;
}

/** Wat er verandert; wat ontbreekt blijft zoals het is, null maakt leeg. */
export class WijzigGezagdragerDto extends GezagdragerVeldenDto {
  @MayBeAbsent()
  @Transform(trimmed)
  @IsNotEmpty()
  @IsString()
  @MaxLength(200)
  naam?: string;

  @MayBeAbsent()
  @IsIn(RELATIES)
  relatie?: Relatie;

  /** Of deze persoon gezag heeft. */
  @MayBeAbsent()
  @IsBoolean()
  gezag?: boolean;
}

/** Vanaf wanneer iemand niet meer bij de leerling hoort. */
export class BeeindigGezagdragerDto {
  /** Eerste dag (jjjj-mm-dd); zonder: vandaag. */
  @MayBeAbsent()
  @IsCalendarDay()
  datum?: Datum;
}

/** Waarom er geen contact mag zijn, en sinds wanneer. */
export class GetoondeBlokkadeDto {
  /** Kalenderdag (jjjj-mm-dd). */
  @CalendarDay()
  sinds: string;
  reden: string;
  door: string;
}

/** Iemand die over de leerling beslist of ervoor zorgt. Een geheim adres staat er niet bij. */
export class GezagdragerDto {
  id: string;
  leerlingId: string;
  naam: string;
  @IsIn(RELATIES)
  relatie: string;
  /** Of gezag is vastgelegd. */
  gezag: boolean;
  /** Kalenderdag (jjjj-mm-dd). */
  @CalendarDay()
  gezagVanaf: string | null;
  /** Kalenderdag (jjjj-mm-dd). */
  @CalendarDay()
  gezagTot: string | null;
  /** Of deze persoon vandaag gezag heeft. */
  gezagNu: boolean;
  /** Of de leerling bij deze persoon woont. */
  woontBij: boolean;
  geheimAdres: boolean;
  /** Of het adres is weggelaten omdat het geheim is, of naar een geheim adres leidt. */
  adresVerborgen: boolean;
  straat: string | null;
  huisnummer: string | null;
  postcode: string | null;
  plaats: string | null;
  telefoon: string | null;
  email: string | null;
  voorkeur: string | null;
  taal: string | null;
  toelichting: string | null;
  /** Er mag geen contact zijn; null als dat wel mag. */
  blokkade: GetoondeBlokkadeDto | null;
  /** Eerste dag waarop deze persoon niet meer bij de leerling hoort (jjjj-mm-dd). */
  @CalendarDay()
  beeindigdOp: string | null;
  /** Versie, ook in de kop ETag. */
  versie: number;

  static from(one: GezagdragerGetoond): GezagdragerDto {
    const { id, leerlingId, naam, relatie, gezag, gezagVanaf, gezagTot, gezagNu, woontBij, geheimAdres } =
      one;
    const { adresVerborgen, blokkade, beeindigdOp, versie } = one;
    const { straat, huisnummer, postcode, plaats, telefoon, email, voorkeur, taal, toelichting } =
      one.contact;
    return {
      ...{ id, leerlingId, naam, relatie, gezag, gezagVanaf, gezagTot, gezagNu, woontBij, geheimAdres },
      ...{ adresVerborgen, straat, huisnummer, postcode, plaats },
      ...{ telefoon, email, voorkeur, taal, toelichting, beeindigdOp, versie },
      blokkade: blokkade && { sinds: blokkade.sinds, reden: blokkade.reden, door: blokkade.door },
    };
  }
}

/** De gezagdragers van een leerling, ook wie er niet meer bij hoort. */
export class GezagdragersDto {
  items: GezagdragerDto[];
}
