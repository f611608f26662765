import { ApiProperty } from '@nestjs/swagger';
import { type Convenant, ladderVan, termijnregelsVan, type Trede } from '@zesweken/convenanten';
import { CalendarDay } from '@zesweken/http';
import type { Convenanttermijnen, Termijnregel } from '@zesweken/termijnen';
import { STANDAARDREGELS, TERMIJNSOORTEN } from '@zesweken/termijnen';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  IsString,
  MaxLength,
  ValidateIf,
  ValidateNested,
} from 'class-validator';

/** Op welke dagen mensen herinnerd worden. */
export class HerinnerenDto {
  /** Dagen vooraf, van veel naar weinig; 0 is de dag zelf. */
  @ApiProperty({ type: [Number] })
  @IsArray()
  @ArrayMaxSize(20)
  @IsInt({ each: true })
  vooraf: number[];

  /** Daarna om de zoveel dagen; null: niet meer. */
  @ApiProperty({ type: Number, nullable: true })
  @ValidateIf((_, value: unknown) => value !== null)
  @IsInt()
  daarnaElke: number | null;
}

/** Kinds of termijn whose rule a convenant may set. */
const SOORTEN = [
  'thuiszitter-4-weken',
  'convenant-6-weken',
  'pact-3-maanden',
  'verwijzing-antwoord',
] as const;

/** Wat een convenant voor één soort termijn anders regelt. */
export class ConvenantregelDto {
  @ApiProperty({ enum: SOORTEN })
  @IsIn(SOORTEN)
  soort: (typeof SOORTEN)[number];

  /** Alleen voor convenant-6-weken: kalenderweken of schoolweken. */
  @IsOptional()
  @IsString()
  @MaxLength(40)
  eenheid?: string;

  /** Alleen voor convenant-6-weken: of het einde naar een werkdag verschuift. */
  @IsOptional()
  @IsBoolean()
  verschuiving?: boolean;

  /** Alleen voor verwijzing-antwoord: aantal werkdagen. */
  @IsOptional()
  @IsInt()
  lengte?: number;

  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => HerinnerenDto)
  herinneren?: HerinnerenDto;
}

/** Regels om te proberen; elke soort hoogstens één keer. */
export class ProbeerRegelsDto {
  @IsArray()
  @ArrayMaxSize(SOORTEN.length)
  @ArrayUnique(({ soort }: ConvenantregelDto) => soort)
  @ValidateNested({ each: true })
  @Type(() => ConvenantregelDto)
  regels: ConvenantregelDto[];
}

/** The rules asked; what they may say is checked in the core, so that one answer names all that is wrong. */
export function termijnenOf({ regels }: ProbeerRegelsDto): Convenanttermijnen {
  return Object.fromEntries(regels.map(({ soort, ...regel }) => [soort, regel]));
}

const EENHEDEN: readonly Termijnregel['eenheid'][] = [
  'kalenderdagen',
  'kalenderweken',
  'schoolweken',
  'werkdagen',
  'maanden',
  'vaste-datum',
  'gekozen',
];

/** Een regel zoals die onder dit convenant geldt. */
export class RegelOnderConvenantDto {
  soort: string;
  /** Null bij een gekozen dag en bij een vaste dag in het jaar. */
  lengte: number | null;
  @ApiProperty({ enum: EENHEDEN as Termijnregel['eenheid'][] })
  eenheid: Termijnregel['eenheid'];
  /** De dag in het jaar (mm-dd), bij een vaste dag. */
  jaarlijksOp: string | null;
  verschuiving: boolean;
  herinneren: HerinnerenDto;
  bron: string;
  versie: string;
  /** Of het convenant hier iets anders regelt dan de standaard. */
  anders: boolean;

  static from(regel: Termijnregel): RegelOnderConvenantDto {
    const { soort, eenheid, verschuiving, bron, versie } = regel;
    const { vooraf, daarnaElke } = regel.herinneren;
    return {
      ...{
        soort,
        lengte: 'lengte' in regel ? regel.lengte : null,
        eenheid,
        jaarlijksOp: 'maandDag' in regel ? regel.maandDag : null,
      },
      ...{ verschuiving, herinneren: { vooraf: [...vooraf], daarnaElke }, bron, versie },
      anders: versie !== STANDAARDREGELS[soort].versie,
    };
  }
}

/** Een trede van de escalatieladder. */
export class LaddertredeDto {
  naam: string;
  eigenaar: string;
  /** Langste verblijf in dagen; null: geen. */
  hoogstens: number | null;

  static from({ naam, eigenaar, hoogstens }: Trede): LaddertredeDto {
    return { naam, eigenaar, hoogstens };
  }
}

/** Een organisatie in het convenant. */
export class ConvenantlidDto {
  slug: string;
  naam: string;
}

/** Een convenant dat uw organisatie bindt, met wat eronder geldt. */
export class ConvenantDto {
  id: string;
  naam: string;
  @CalendarDay()
  geldigVanaf: string;
  @ApiProperty({ type: 'string', format: 'date', nullable: true })
  geldigTot: string | null;
  leden: ConvenantlidDto[];
  /** Minste uren per week waarmee een gedeeltelijke plaatsing telt; null: geen afspraak. */
  urenPerWeek: number | null;
  /** De organisatie met doorzettingsmacht. */
  doorzettingsmacht: string | null;
  ladder: LaddertredeDto[];
  regels: RegelOnderConvenantDto[];

  static from(convenant: Convenant, leden: readonly ConvenantlidDto[]): ConvenantDto {
    const { id, naam, geldigVanaf, geldigTot, termen } = convenant;
    const regels = termijnregelsVan(convenant);
    return {
      ...{ id, naam, geldigVanaf, geldigTot },
      leden: leden.map((lid) => ({ slug: lid.slug, naam: lid.naam })),
      urenPerWeek: termen.urenPerWeek ?? null,
      doorzettingsmacht: termen.doorzettingsmacht ?? null,
      ladder: ladderVan(convenant).map((trede) => LaddertredeDto.from(trede)),
      regels: TERMIJNSOORTEN.map((soort) => RegelOnderConvenantDto.from(regels[soort])),
    };
  }
}

/** De convenanten van uw organisatie, het oudste eerst. */
export class ConvenantenDto {
  items: ConvenantDto[];
}
