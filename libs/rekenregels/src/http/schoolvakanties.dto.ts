import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { Effect, VakantieVan } from '@zesweken/dossiers';
import { CalendarDay, ListQuery } from '@zesweken/http';
import { Transform } from 'class-transformer';
import { IsBoolean, IsOptional, Matches } from 'class-validator';
import type { Kalenderwijziging } from '../import-schoolvakanties.js';
import type { Gat } from '../keur-vakanties.js';
import { type BewaardeVakantie, jaarVan } from '../vakantie.js';

const asBoolean = ({ value }: { value: unknown }): unknown =>
  value === 'true' ? true : value === 'false' ? false : value;

const BRIN = /^\d{2}[A-Z]{2}$/;

/** Welke vakanties. */
export class SchoolvakantiesQuery extends ListQuery {
  /** Alleen die van deze school; weggelaten: ook die van de regio. */
  @IsOptional()
  @Matches(BRIN)
  brin?: string;

  /** Alleen van dit schooljaar, zoals 2026-2027. */
  @IsOptional()
  @Matches(/^20(\d{2})-20(\d{2})$/)
  schooljaar?: string;
}

/** Hoe u een kalender overneemt. */
export class OvernemenQuery {
  /** Laat zien wat er zou veranderen, en verandert niets. */
  @ApiPropertyOptional()
  @IsOptional()
  @Transform(asBoolean)
  @IsBoolean()
  proef?: boolean;

  /** Ook als een schooljaar een gewone vakantie mist. */
  @ApiPropertyOptional()
  @IsOptional()
  @Transform(asBoolean)
  @IsBoolean()
  toch?: boolean;
}

/** Hoe u een bestand inleest. */
export class InlezenQuery extends OvernemenQuery {
  /** De school van regels die er zelf geen noemen; weggelaten: de regio. */
  @IsOptional()
  @Matches(BRIN)
  brin?: string;
}

/** Een vakantie. */
export class VakantieDto {
  /** De school; null: de regio. */
  brin: string | null;
  naam: string;
  @CalendarDay()
  begin: string;
  /** De laatste dag. */
  @CalendarDay()
  einde: string;
  schooljaar: string;

  static from(one: VakantieVan): VakantieDto {
    const { brin, naam, begin, einde } = one;
    return { brin, naam, begin, einde, schooljaar: jaarVan(one) };
  }
}

/** Een vakantie zoals die bewaard is. */
export class SchoolvakantieDto extends VakantieDto {
  id: string;
  /** Waar de dagen vandaan komen. */
  bron: string;

  static override from(one: BewaardeVakantie): SchoolvakantieDto {
    const { id, brin, naam, begin, einde, bron } = one;
    return { id, brin, naam, begin, einde, schooljaar: jaarVan(one), bron };
  }
}

/** De vakanties, het nieuwste schooljaar eerst. */
export class SchoolvakantiesDto {
  items: SchoolvakantieDto[];
}

/** Wat er met lopende termijnen gebeurt. */
export class TermijneffectDto {
  /** Hoeveel er lopen. */
  open: number;
  /** Hoeveel eerder aflopen. */
  eerder: number;
  /** Hoeveel later aflopen. */
  later: number;
  /** De grootste verschuiving, in dagen. */
  grootste: number;
  /** Hoeveel er meteen te laat zijn. */
  wordtTeLaat: number;

  static from({ open, eerder, later, grootste, wordtTeLaat }: Effect): TermijneffectDto {
    return { open, eerder, later, grootste, wordtTeLaat };
  }
}

/** Een gewone vakantie die een schooljaar mist. */
export class GatDto {
  brin: string | null;
  schooljaar: string;
  @ApiProperty({
    enum: ['herfstvakantie', 'kerstvakantie', 'voorjaarsvakantie', 'meivakantie', 'zomervakantie'],
  })
  vakantie: string;

  static from({ brin, schooljaar, vakantie }: Gat): GatDto {
    return { brin, schooljaar, vakantie };
  }
}

/** Wat een kalender verandert. */
export class KalenderwijzigingDto {
  /** De schooljaren waar het over gaat. */
  schooljaren: string[];
  toegevoegd: VakantieDto[];
  verwijderd: VakantieDto[];
  /** Hoeveel er bleven zoals ze waren. */
  gelijk: number;
  gaten: GatDto[];
  termijnen: TermijneffectDto;

  static from(one: Kalenderwijziging): KalenderwijzigingDto {
    return {
      schooljaren: [...one.schooljaren],
      toegevoegd: one.toegevoegd.map((some) => VakantieDto.from(some)),
      verwijderd: one.verwijderd.map((some) => VakantieDto.from(some)),
      gelijk: one.gelijk,
      gaten: one.gaten.map((some) => GatDto.from(some)),
      termijnen: TermijneffectDto.from(one.termijnen),
    };
  }
}
