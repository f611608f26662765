import { CalendarDay, MayBeAbsent, type Role, ROLES } from '@zesweken/http';
import { TENANT_KINDS, type Tenant, type TenantKind } from '@zesweken/tenancy';
import { Transform } from 'class-transformer';
import {
  ArrayNotEmpty,
  ArrayUnique,
  IsArray,
  IsEmail,
  IsIn,
  IsNotEmpty,
  IsOptional,
  IsString,
  MaxLength,
} from 'class-validator';
import type { Gebruiker } from '../gebruiker.entity.js';
import type { Sessie } from '../sessie.entity.js';
import { PASSWORD_MAX } from '../passwords.js';

const trimmed = ({ value }: { value: unknown }): unknown =>
  typeof value === 'string' ? value.trim() : value;

/** Waarmee iemand zich aanmeldt. */
export class SignInDto {
  /** Korte naam van de organisatie, zoals `nieuwegein`. */
  @IsNotEmpty()
  @IsString()
  @MaxLength(60)
  tenant: string;

  /** E-mailadres van het account. */
  @IsNotEmpty()
  @IsString()
  @MaxLength(254)
  email: string;

  /** Wachtwoord. */
  @IsNotEmpty()
  @IsString()
  @MaxLength(PASSWORD_MAX)
  wachtwoord: string;

  /** Code van de tweede factor, waar die is ingesteld. */
  @IsOptional()
  @IsString()
  @MaxLength(20)
  code?: string;
}

/** Een organisatie die met Zesweken werkt. */
export class OrganisatieDto {
  /** Korte naam. */
  slug: string;
  /** Naam. */
  naam: string;
  /** Soort organisatie. */
  @IsIn(TENANT_KINDS)
  soort: TenantKind;

  static from({ slug, naam, soort }: Tenant): OrganisatieDto {
    return { slug, naam, soort };
  }
}

/** De organisaties waarbij u zich kunt aanmelden. */
export class OrganisatiesDto {
  items: OrganisatieDto[];
}

/** De lopende sessie. */
export class IkSessieDto {
  id: string;
  begonnen: Date;
  verlooptOp: Date;
}

/** Wie u bent, waar u werkt en wat u mag. */
export class IkDto {
  id: string;
  naam: string;
  email: string;
  /** Rollen van de gebruiker. */
  rollen: string[];
  tenant: OrganisatieDto;
  sessie: IkSessieDto;
  /** De kalenderdag van vandaag in Nederland (jjjj-mm-dd). */
  @CalendarDay()
  vandaag: string;
}

/** Een nieuwe gebruiker. */
export class NieuweGebruikerDto {
  /** Naam zoals collega's die kennen. */
  @Transform(trimmed)
  @IsNotEmpty()
  @IsString()
  @MaxLength(200)
  naam: string;

  /** Zakelijk e-mailadres. */
  @Transform(trimmed)
  @IsNotEmpty()
  @IsEmail()
  @MaxLength(254)
  email: string;

  /** Ten minste één rol. */
  @IsArray()
  @ArrayNotEmpty()
  @ArrayUnique()
  @IsIn(ROLES, { each: true })
  rollen: Role[];
}

/** Wat er aan een gebruiker verandert; wat ontbreekt blijft zoals het is. */
export class WijzigGebruikerDto {
  /** Naam zoals collega's die kennen. */
  @MayBeAbsent()
  @Transform(trimmed)
  @IsNotEmpty()
  @IsString()
  @MaxLength(200)
  naam?: string;

  /** Ten minste één rol. */
  @MayBeAbsent()
  @IsArray()
  @ArrayNotEmpty()
  @ArrayUnique()
  @IsIn(ROLES, { each: true })
  rollen?: Role[];
}

/** Een gebruiker. */
export class GebruikerDto {
  id: string;
  naam: string;
  email: string;
  /** Rollen van de gebruiker. */
  rollen: string[];
  /** `uitgenodigd`, `actief` of `beeindigd`. */
  @IsIn(['uitgenodigd', 'actief', 'beeindigd'])
  status: string;
  /** Laatste keer aangemeld. */
  laatstAangemeld: Date | null;

  static from({ id, naam, email, rollen, status, laatstAangemeldOp }: Gebruiker): GebruikerDto {
    return { id, naam, email, rollen, status, laatstAangemeld: laatstAangemeldOp };
  }
}

/** Alle gebruikers van de organisatie. */
export class GebruikersDto {
  items: GebruikerDto[];
}

/** Een link die één keer werkt. */
export class UitnodigingDto {
  /** Geef deze link aan de persoon zelf; hij is maar één keer te zien. */
  link: string;
  /** Tot wanneer de link werkt. */
  geldigTot: Date;
}

/** Een gebruiker met de uitnodiging. */
export class UitgenodigdDto {
  gebruiker: GebruikerDto;
  uitnodiging: UitnodigingDto;
}

/** Waarmee een uitgenodigde het wachtwoord kiest. */
export class InwisselenDto {
  /** Deel van de link vóór de punt. */
  @IsNotEmpty()
  @IsString()
  @MaxLength(60)
  tenant: string;

  /** Deel van de link na de punt. */
  @IsNotEmpty()
  @IsString()
  @MaxLength(200)
  token: string;

  /** Het nieuwe wachtwoord: ten minste 12 tekens. */
  @IsNotEmpty()
  @IsString()
  @MaxLength(PASSWORD_MAX)
  wachtwoord: string;
}

/** Een lopende sessie. */
export class SessieDto {
  id: string;
  begonnen: Date;
  laatstGezien: Date;
  /** Korte omschrijving van de browser. */
  apparaat: string;
  /** Of dit de sessie van deze vraag is. */
  huidige: boolean;

  static from({ id, begonnenOp, laatstGezienOp, apparaat }: Sessie, current: string): SessieDto {
    return { id, begonnen: begonnenOp, laatstGezien: laatstGezienOp, apparaat, huidige: id === current };
  }
}

/** Lopende sessies. */
export class SessiesDto {
  items: SessieDto[];
}

/** Iemand die een dossier kan behandelen. */
export class BehandelaarDto {
  id: string;
  naam: string;
}

/** Wie een dossier kunnen behandelen. */
export class BehandelaarsDto {
  items: BehandelaarDto[];
}
