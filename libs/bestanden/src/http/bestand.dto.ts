import { MayBeAbsent } from '@zesweken/http';
import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsNotEmpty, IsString, MaxLength } from 'class-validator';
import { type Bestand, LONGEST_OMSCHRIJVING } from '../bestand.js';
import { BESTANDSSOORTEN } from '../bestandssoort.js';

/** Een bestand om toe te voegen. */
export class NieuwBestandDto {
  /** Het bestand zelf, hoogstens 10 MB: pdf, docx, xlsx, odt, ods, jpg, png, heic of txt. */
  @ApiProperty({ type: 'string', format: 'binary' })
  bestand: string;

  /** Wat het is, hoogstens 500 tekens. */
  omschrijving?: string;
}

/** Wat er aan het bestand verandert; wat ontbreekt blijft zoals het is. */
export class WijzigBestandDto {
  /** Wat het is; leeg: niets. */
  @MayBeAbsent()
  @IsString()
  @MaxLength(LONGEST_OMSCHRIJVING)
  omschrijving?: string;
}

/** Waarom het bestand weg moet. */
export class VerwijderBestandDto {
  /** Reden; die blijft in het dossier staan. */
  @IsString()
  @IsNotEmpty()
  @MaxLength(500)
  reden: string;
}

/** Wie een bestand verwijderde en waarom. */
export class BestandVerwijderdDto {
  door: string;
  op: Date;
  reden: string;
}

/** Een bestand in een dossier. */
export class BestandDto {
  id: string;
  dossierId: string;
  naam: string;
  omschrijving: string | null;
  /** Soort volgens de inhoud. */
  @IsIn(BESTANDSSOORTEN)
  soort: string;
  /** Grootte in bytes. */
  grootte: number;
  /** `schoon`: gescand op virussen. `niet-gescand`: er was geen scanner ingesteld. */
  @IsIn(['schoon', 'niet-gescand'])
  virusscan: string;
  /** Naam van wie het toevoegde. */
  toegevoegdDoor: string;
  toegevoegdOp: Date;
  /** Gevuld als het verwijderd is: de inhoud is dan vernietigd. */
  verwijderd: BestandVerwijderdDto | null;
  /** Versie, ook in de kop ETag. */
  versie: number;

  static from(bestand: Bestand): BestandDto {
    const { id, dossierId, naam, omschrijving, soort, grootte, virusscan } = bestand;
    const { toegevoegdDoor, toegevoegdOp, verwijderd, versie } = bestand;
    return {
      ...{
        id,
        dossierId,
        naam,
        omschrijving,
        soort,
        grootte,
        virusscan,
        toegevoegdDoor,
        toegevoegdOp,
        versie,
      },
      verwijderd: verwijderd && { door: verwijderd.door, op: verwijderd.op, reden: verwijderd.reden },
    };
  }
}

/** Een pagina van de lijst. */
export class BestandenDto {
  items: BestandDto[];
}
