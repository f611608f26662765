import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { commaList, ListQuery } from '@zesweken/http';
import type { Datum } from '@zesweken/kalender';
import { Transform } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsOptional, IsUUID } from 'class-validator';
import { type Herinnering, type Herinneringstatus, HERINNERINGSTATUSSEN } from '../herinneringen.query.js';
import type { Aanwijsbaar } from '../name-ontvangers.js';

/** Welke herinneringen. */
export class HerinneringenQuery extends ListQuery {
  /** Een of meer van verzonden, mislukt en overgeslagen, met komma's ertussen. */
  @ApiPropertyOptional({ enum: HERINNERINGSTATUSSEN, isArray: true })
  @Transform(commaList)
  @IsOptional()
  @IsIn(HERINNERINGSTATUSSEN, { each: true })
  status?: Herinneringstatus[];

  /** Alleen van dit dossier. */
  @IsOptional()
  @IsUUID()
  dossier?: string;
}

/** Een regel uit het grootboek van herinneringen. */
export class HerinneringDto {
  id: string;
  dossierId: string | null;
  kenmerk: string | null;
  /** De soort termijn. */
  soort: string;
  /** De dag van de herinnering. */
  moment: string;
  /** De laatste dag van de termijn. */
  uiterlijk: string;
  /** Id van de gebruiker; null als er niemand was, of als een andere organisatie het hoort. */
  ontvanger: string | null;
  ontvangerNaam: string | null;
  /** Waarom juist deze ontvanger. */
  rol: string;
  /** overgeslagen: de dag was al voorbij toen de termijn werd vastgelegd. */
  @ApiProperty({ enum: HERINNERINGSTATUSSEN })
  status: Herinneringstatus;
  /** Waarom het mislukte. */
  fout: string | null;
  /** Waar de e-mail is; null als er geen gevraagd is. */
  post: string | null;
  gemaaktOp: Date;

  static from(one: Herinnering): HerinneringDto {
    const { id, dossierId, kenmerk, soort, moment, uiterlijk, ontvangerId, ontvanger } = one;
    const { rol, status, fout, post, gemaaktOp } = one;
    return {
      ...{ id, dossierId, kenmerk, soort, moment: moment satisfies Datum, uiterlijk },
      ...{ ontvanger: ontvangerId, ontvangerNaam: ontvanger, rol, status, fout, post, gemaaktOp },
    };
  }
}

/** Een pagina uit het grootboek, de nieuwste dag eerst. */
export class HerinneringenDto {
  items: HerinneringDto[];
}

/** Iemand die herinnerd kan worden. */
export class AanwijsbaarDto {
  id: string;
  naam: string;
  /** Of deze persoon hoort van dossiers zonder behandelaar. */
  aangewezen: boolean;

  static from({ id, naam, aangewezen }: Aanwijsbaar): AanwijsbaarDto {
    return { id, naam, aangewezen };
  }
}

/** Wie herinnerd wordt als een dossier geen behandelaar heeft. */
export class OntvangersDto {
  items: AanwijsbaarDto[];

  static from(all: readonly Aanwijsbaar[]): OntvangersDto {
    return { items: all.map((one) => AanwijsbaarDto.from(one)) };
  }
}

/** De gebruikers die u aanwijst; leeg: de teamleiders. */
export class KiesOntvangersDto {
  @IsArray()
  @ArrayMaxSize(50)
  @IsUUID(undefined, { each: true })
  gebruikers: string[];
}
