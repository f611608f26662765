import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ListQuery } from '@zesweken/http';
import { Transform } from 'class-transformer';
import { IsIn, IsOptional, Matches } from 'class-validator';
import { commaList } from '@zesweken/http';
import type { GevangenMail } from '../gevangen-post.query.js';
import { POSTSTATUSSEN, type Poststatus, type Poststuk } from '../post.query.js';
import { type Postvoorkeur, WIJZEN, type Wijze } from '../voorkeur.js';
import type { Postsoort } from '../write-mail.js';

const TIJD = /^([01]\d|2[0-3]):[0-5]\d$/;

/** Hoe en wanneer u e-mail wilt. Tijden als UU:MM, in Nederland. */
export class PostvoorkeurDto {
  /** `elk`: elke herinnering apart; `dagelijks`: alles in één e-mail per dag; `geen`: alleen berichten in Zesweken. */
  @ApiProperty({ enum: WIJZEN })
  @IsIn(WIJZEN)
  wijze: Wijze;

  /** Wanneer de dagelijkse e-mail komt, buiten de stille uren. */
  @Matches(TIJD)
  overzichtOm: string;

  /** Vanaf hier geen e-mail. Gelijk aan `stilTot`: er zijn geen stille uren. */
  @Matches(TIJD)
  stilVan: string;

  /** Tot hier geen e-mail. */
  @Matches(TIJD)
  stilTot: string;

  static from({ wijze, overzichtOm, stilVan, stilTot }: Postvoorkeur): PostvoorkeurDto {
    return { wijze, overzichtOm, stilVan, stilTot };
  }
}

/** Welke e-mail u wilt zien. */
export class PostQuery extends ListQuery {
  /** Een of meer van `wacht`, `bezig`, `verzonden`, `mislukt`, met komma's ertussen. */
  @ApiPropertyOptional({ type: 'array', items: { type: 'string', enum: [...POSTSTATUSSEN] } })
  @IsOptional()
  @Transform(commaList)
  @IsIn(POSTSTATUSSEN, { each: true })
  status?: Poststatus[];
}

/** Aan wie een e-mail gaat. */
export class PostOntvangerDto {
  id: string;
  naam: string;
}

/** Een e-mail en wat ervan werd. */
export class PoststukDto {
  id: string;
  /** `enkel`, `bundel` of `overzicht`. */
  @ApiProperty({ enum: ['enkel', 'bundel', 'overzicht'] })
  soort: Postsoort;
  @ApiProperty({ enum: POSTSTATUSSEN })
  status: Poststatus;
  ontvanger: PostOntvangerDto;
  /** Hoeveel herinneringen erin staan. */
  regels: number;
  /** Hoe vaak het geprobeerd is. */
  pogingen: number;
  /** Waarom het de laatste keer niet lukte, als code. */
  reden: string | null;
  /** Het getal waarmee de mailserver antwoordde, zoals 550. */
  antwoord: number | null;
  /** Vanaf wanneer het (weer) geprobeerd wordt. */
  vanaf: Date;
  gemaaktOp: Date;
  verzondenOp: Date | null;

  static from({ fout, ontvanger, ...post }: Poststuk): PoststukDto {
    const [reden = null, antwoord] = fout?.split(' ') ?? [];
    return {
      id: post.id,
      soort: post.soort,
      status: post.status,
      ontvanger: { id: ontvanger.id, naam: ontvanger.naam },
      regels: post.regels,
      pogingen: post.pogingen,
      reden,
      antwoord: antwoord ? Number(antwoord) : null,
      vanaf: post.vanaf,
      gemaaktOp: post.gemaaktOp,
      verzondenOp: post.verzondenOp,
    };
  }
}

/** Een pagina e-mail, nieuwste eerst. */
export class PostDto {
  items: PoststukDto[];
}

/** Een e-mail die in Zesweken zelf bewaard is. */
export class GevangenMailDto {
  id: string;
  aan: string;
  onderwerp: string;
  tekst: string;
  ontvangenOp: Date;

  static from({ id, aan, onderwerp, tekst, ontvangenOp }: GevangenMail): GevangenMailDto {
    return { id, aan, onderwerp, tekst, ontvangenOp };
  }
}

/** Een pagina bewaarde e-mail, nieuwste eerst. */
export class GevangenPostDto {
  items: GevangenMailDto[];
}
