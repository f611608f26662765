import { CalendarDay, IsCalendarDay } from '@zesweken/http';
import { InvalidInput } from '@zesweken/errors';
import type { Datum } from '@zesweken/kalender';
import { Transform, Type } from 'class-transformer';
import {
  IsIn,
  IsNotEmpty,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { DOORGEVERS, type Doorgever, type NieuwSignaal } from '../report-signaal.js';
import type { Signaal } from '../signalen.query.js';

const ONDERWIJSSOORTEN = ['po', 'sbo', 'so', 'vo', 'vso', 'pro', 'mbo'] as const;
const trimmed = ({ value }: { value: unknown }): unknown =>
  typeof value === 'string' ? value.trim().normalize('NFC') : value;

/** De leerling, als uw organisatie die nog niet kent. */
export class SignaalLeerlingDto {
  @Transform(trimmed)
  @IsNotEmpty()
  @IsString()
  @MaxLength(200)
  voornamen: string;

  @IsOptional()
  @Transform(trimmed)
  @IsString()
  @MaxLength(20)
  voorvoegsel?: string;

  @Transform(trimmed)
  @IsNotEmpty()
  @IsString()
  @MaxLength(200)
  achternaam: string;

  /** Geboortedatum (jjjj-mm-dd). */
  @IsCalendarDay()
  geboortedatum: Datum;

  /** Gemeente waar de leerling woont: GM en vier cijfers. */
  @Matches(/^GM\d{4}$/)
  gemeentecode: string;
}

/** Een vroeg signaal: wat iemand ziet of vertelt, voordat een kind thuiszit. */
export class NieuwSignaalDto {
  /** Een leerling die uw organisatie kent; dit of `leerling`. */
  @IsOptional()
  @IsUUID()
  leerlingId?: string;

  /** Een leerling die uw organisatie nog niet kent; dit of `leerlingId`. */
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => SignaalLeerlingDto)
  leerling?: SignaalLeerlingDto;

  /** Wie dit vertelde: `ouder`, `leerling`, `school` of `anders`. */
  @IsIn(DOORGEVERS)
  doorgegevenDoor: Doorgever;

  /** Wat er speelt. */
  @Transform(trimmed)
  @IsNotEmpty()
  @IsString()
  @MaxLength(4000)
  watSpeelt: string;

  /** Sinds welke dag (jjjj-mm-dd). */
  @IsCalendarDay()
  sinds: Datum;

  /** Hoe vaak, in eigen woorden. */
  @IsOptional()
  @Transform(trimmed)
  @IsString()
  @MaxLength(500)
  hoeVaak?: string;

  /** Wat er al geprobeerd is. */
  @IsOptional()
  @Transform(trimmed)
  @IsString()
  @MaxLength(4000)
  geprobeerd?: string;

  /** Wat er gevraagd wordt. */
  @IsOptional()
  @Transform(trimmed)
  @IsString()
  @MaxLength(4000)
  vraag?: string;

  /** Vier tekens van de school, als die bekend is. */
  @IsOptional()
  @Matches(/^\d{2}[A-Z]{2}$/)
  brin?: string;

  /** `po`, `sbo`, `so`, `vo`, `vso`, `pro` of `mbo`, als die bekend is. */
  @IsOptional()
  @IsIn(ONDERWIJSSOORTEN)
  onderwijssoort?: (typeof ONDERWIJSSOORTEN)[number];
}

/** @throws InvalidInput without a leerling, or with two. */
export function signaalOf(body: NieuwSignaalDto): NieuwSignaal {
  return {
    leerling: leerlingOf(body),
    doorgegevenDoor: body.doorgegevenDoor,
    watSpeelt: body.watSpeelt,
    sinds: body.sinds,
    hoeVaak: body.hoeVaak || null,
    geprobeerd: body.geprobeerd || null,
    vraag: body.vraag || null,
    brin: body.brin ?? null,
    onderwijssoort: body.onderwijssoort ?? null,
  };
}

function leerlingOf({ leerlingId, leerling }: NieuwSignaalDto): NieuwSignaal['leerling'] {
  if (leerlingId && !leerling) return leerlingId;
  if (!leerling || leerlingId) {
    throw new InvalidInput([
      {
        veld: 'leerlingId',
        code: 'verplicht',
        melding: 'Kies een leerling die u kent, of vul in wie het is. Eén van de twee.',
      },
    ]);
  }
  const { voornamen, voorvoegsel, achternaam, geboortedatum, gemeentecode } = leerling;
  return {
    ...{ voornamen, voorvoegsel: voorvoegsel || null, achternaam, geboortedatum, gemeentecode },
    ...{ pgn: null, geslacht: null, postcode: null, huisnummer: null },
  };
}

/** Een vroeg signaal. */
export class SignaalDto {
  id: string;
  leerlingId: string;
  /** Het dossier waar het nu in staat. */
  dossierId: string;
  /** De eigen melding erachter. */
  meldingId: string;
  @IsIn(DOORGEVERS)
  doorgegevenDoor: string;
  @CalendarDay()
  sinds: string;
  @CalendarDay()
  tot: string | null;
  watSpeelt: string | null;
  hoeVaak: string | null;
  geprobeerd: string | null;
  vraag: string | null;
  /** Wie het invulde. */
  door: string | null;
  aangemaaktOp: Date;

  static from(signaal: Signaal): SignaalDto {
    const { id, leerlingId, dossierId, meldingId, doorgegevenDoor, sinds, tot, watSpeelt, hoeVaak } = signaal;
    const { geprobeerd, vraag, door, aangemaaktOp } = signaal;
    return {
      ...{ id, leerlingId, dossierId, meldingId, doorgegevenDoor, sinds, tot, watSpeelt, hoeVaak },
      ...{ geprobeerd, vraag, door, aangemaaktOp },
    };
  }
}

/** De signalen van een dossier. */
export class SignalenDto {
  items: SignaalDto[];
}
