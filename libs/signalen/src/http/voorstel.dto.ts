import { CalendarDay, ListQuery } from '@zesweken/http';
import { Transform } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsNotEmpty,
  IsOptional,
  IsString,
  IsUUID,
  MaxLength,
} from 'class-validator';
import type { AfgewezenVoorstel } from '../reject-voorstel.js';
import type { Bevinding } from '../regels/bevindingen.js';
import type { Feit } from '../regels/feiten.js';
import { BRONNEN, REGELS } from '../regels/signaalregels.js';
import type { Voorstel } from '../voorstellen.query.js';

/** Welke voorstellen. */
export class VoorstellenQuery extends ListQuery {
  /** Id van een leerling: alleen wat er over die leerling wordt voorgesteld. */
  @IsOptional()
  @IsUUID()
  leerling?: string;
}

/** Een feit waarop een regel steunt. */
export class FeitDto {
  id: string;
  @CalendarDay()
  begin: string;
  @CalendarDay()
  einde: string | null;

  static from({ id, begin, einde }: Feit): FeitDto {
    return { id, begin, einde };
  }
}

/** Wat een regel vond. */
export class BevindingDto {
  @IsIn(REGELS)
  regel: string;
  /** Versie van de regel; `-eigen` als uw organisatie de getallen zelf koos. */
  versie: string;
  /** Waar de regel vandaan komt. */
  bron: string;
  /** Geteld: meldingen, schooldagen of weken, naar de regel. */
  aantal: number;
  /** Dag waarop de regel begon te gelden. */
  @CalendarDay()
  sinds: string;
  feiten: FeitDto[];

  static from({ regel, versie, aantal, sinds, feiten }: Bevinding): BevindingDto {
    return {
      ...{ regel, versie, bron: BRONNEN[regel], aantal, sinds },
      feiten: feiten.map((feit) => FeitDto.from(feit)),
    };
  }
}

/** De leerling van een voorstel. */
export class VoorstelLeerlingDto {
  id: string;
  naam: string;
  @CalendarDay()
  geboortedatum: string;
}

/** Het dossier dat actief zou worden. */
export class VoorstelDossierDto {
  id: string;
  kenmerk: string;
  @CalendarDay()
  eersteSignaaldag: string;
}

/** Een voorstel om van een signaal een actief dossier te maken. Een mens beslist. */
export class VoorstelDto {
  /** Id van het voorstel: dat van de leerling. */
  id: string;
  leerling: VoorstelLeerlingDto;
  /** Null als er geen open signaaldossier is. */
  dossier: VoorstelDossierDto | null;
  brin: string | null;
  onderwijssoort: string | null;
  bevindingen: BevindingDto[];
  /** Voorgestelde eerste verzuimdag. */
  @CalendarDay()
  eersteDag: string;

  static from({ leerling, dossier, school, bevindingen, eersteDag }: Voorstel): VoorstelDto {
    const { id, naam, geboortedatum } = leerling;
    return {
      id,
      leerling: { id, naam, geboortedatum },
      dossier: dossier && {
        id: dossier.id,
        kenmerk: dossier.kenmerk,
        eersteSignaaldag: dossier.eersteSignaaldag,
      },
      brin: school.brin,
      onderwijssoort: school.onderwijssoort,
      bevindingen: bevindingen.map((one) => BevindingDto.from(one)),
      eersteDag,
    };
  }
}

/** Een pagina van de voorstellen. */
export class VoorstellenDto {
  items: VoorstelDto[];
}

/** Waarom het voorstel niet gevolgd wordt. */
export class WijsVoorstelAfDto {
  @Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value))
  @IsNotEmpty()
  @IsString()
  @MaxLength(1000)
  reden: string;

  /** Id's van de feiten die u zag; kwam er intussen iets bij, dan wordt er niets afgewezen. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(500)
  @IsUUID(undefined, { each: true })
  gezien?: string[];
}

/** Wat er is afgewezen. */
export class AfgewezenVoorstelDto {
  leerlingId: string;
  regels: string[];
  afgewezenOp: Date;

  static from({ leerlingId, regels, afgewezenOp }: AfgewezenVoorstel): AfgewezenVoorstelDto {
    return { leerlingId, regels: [...regels], afgewezenOp };
  }
}
