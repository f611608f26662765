import { type Categorie, CATEGORIEEN } from '@zesweken/grondslagen';
import { CalendarDay, ListQuery } from '@zesweken/http';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  ArrayUnique,
  IsArray,
  IsDefined,
  IsIn,
  IsISO8601,
  IsNotEmpty,
  IsOptional,
  IsString,
  Matches,
  MaxLength,
} from 'class-validator';
import type { Gevolgd } from '../follow.query.js';
import { type Koppeling, RECHTEN, type Recht, TOKEN_SECONDEN } from '../koppeling.js';

const LONGEST_NAME = 200;
const MOST_SCHOOLS = 500;
const LONGEST_URL = 2_000;
const LONGEST_ASSERTION = 8_000;

/** Een nieuwe koppeling. */
export class NieuweKoppelingDto {
  @IsNotEmpty()
  @IsString()
  @MaxLength(LONGEST_NAME)
  naam: string;

  @IsArray()
  @ArrayNotEmpty()
  @ArrayUnique()
  @IsIn(RECHTEN, { each: true })
  rechten: Recht[];

  /** Het BRIN van elke school waarvoor het systeem verzuimmeldingen mag leveren. */
  @IsOptional()
  @IsArray()
  @ArrayUnique()
  @ArrayMaxSize(MOST_SCHOOLS)
  @Matches(/^\d{2}[A-Z]{2}$/, {
    each: true,
    message: 'Schrijf elk BRIN met twee cijfers en twee letters, zoals 99XX, zonder vestiging.',
  })
  brins?: string[];

  /** De openbare sleutels: de lijst `keys` uit een JWK set. */
  @IsDefined()
  @IsArray()
  sleutels: object[];

  /** Waar berichten heen gaan als er iets verandert; begint met https://. */
  @IsOptional()
  @IsString()
  @MaxLength(LONGEST_URL)
  webhookUrl?: string | null;
}

/** Een koppeling. */
export class KoppelingDto {
  id: string;
  /** Waarmee het systeem zich meldt. */
  clientId: string;
  naam: string;
  @IsIn(RECHTEN, { each: true })
  rechten: string[];
  /** Scholen waarvoor het systeem mag leveren. */
  brins: string[];
  webhookUrl: string | null;
  gemaaktOp: Date;
  laatstGebruiktOp: Date | null;
  ingetrokkenOp: Date | null;

  static from(koppeling: Koppeling, tenantId: string): KoppelingDto {
    const { id, naam, rechten, brins, webhookUrl, gemaaktOp, laatstGebruiktOp, ingetrokkenOp } = koppeling;
    return {
      ...{ id, naam, webhookUrl, gemaaktOp, laatstGebruiktOp, ingetrokkenOp },
      clientId: `${tenantId}.${id}`,
      rechten: [...rechten],
      brins: [...brins],
    };
  }
}

/** Een koppeling die net is gemaakt. Het geheim is maar één keer te zien. */
export class GemaakteKoppelingDto extends KoppelingDto {
  /** Waarmee het systeem controleert dat een bericht van ons komt; leeg zonder webhook. */
  webhookGeheim: string | null;

  static made(koppeling: KoppelingDto, webhookGeheim: string | null): GemaakteKoppelingDto {
    return Object.assign(new GemaakteKoppelingDto(), koppeling, { webhookGeheim });
  }
}

/** De koppelingen, nieuwste eerst. */
export class KoppelingenDto {
  items: KoppelingDto[];
}

/** Een vraag om een token (RFC 6749, RFC 7523), als formulier. */
export class TokenvraagDto {
  @IsIn(['client_credentials'])
  grant_type: string;

  @IsIn(['urn:ietf:params:oauth:client-assertion-type:jwt-bearer'])
  client_assertion_type: string;

  /** Een JWT, ondertekend met de eigen sleutel. */
  @IsNotEmpty()
  @IsString()
  @MaxLength(LONGEST_ASSERTION)
  client_assertion: string;

  /** Rechten, met spaties ertussen; zonder keuze alle. */
  @IsOptional()
  @IsString()
  @MaxLength(LONGEST_NAME)
  scope?: string;
}

/** Een token (RFC 6749 5.1). */
export class TokenDto {
  access_token: string;
  @IsIn(['Bearer'])
  token_type: string;
  /** Seconden. */
  expires_in: number;
  scope: string;

  static from({ token, rechten }: { token: string; rechten: readonly string[] }): TokenDto {
    return {
      access_token: token,
      token_type: 'Bearer',
      expires_in: TOKEN_SECONDEN,
      scope: rechten.join(' '),
    };
  }
}

/** Wat er van een geleverde melding terechtkwam. */
export class GeleverdDto {
  id: string;
  @IsIn(['aangemaakt', 'bijgewerkt', 'ongewijzigd'])
  uitkomst: string;
}

/** Welke verwijzingen. */
export class GevolgdQueryDto extends ListQuery {
  /** Alleen wat sinds dit moment is verzonden. */
  @IsOptional()
  @IsISO8601({ strict: true })
  sinds?: string;
}

/** Hoe ver een verwijzing is; niets over wie zij gaat. */
export class GevolgdDto {
  id: string;
  @IsIn(['ontvangen', 'verzonden'])
  richting: string;
  soort: string;
  status: string;
  kenmerk: string;
  doel: string;
  @IsIn(CATEGORIEEN, { each: true })
  categorieen: Categorie[];
  verzondenOp: Date;
  @CalendarDay()
  antwoordUiterlijk: string;
  geantwoordOp: Date | null;
  einde: string | null;

  static from(een: Gevolgd): GevolgdDto {
    const { id, richting, soort, status, kenmerk, doel, verzondenOp, antwoordUiterlijk } = een;
    const { geantwoordOp, einde, categorieen } = een;
    return {
      ...{ id, richting, soort, status, kenmerk, doel, verzondenOp, antwoordUiterlijk, geantwoordOp, einde },
      categorieen: [...categorieen],
    };
  }
}

/** Verwijzingen, nieuwste eerst. */
export class GevolgdenDto {
  items: GevolgdDto[];
}
