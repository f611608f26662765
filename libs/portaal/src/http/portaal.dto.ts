import { type Categorie, CATEGORIEEN } from '@zesweken/grondslagen';
import { type Betrokkene, CalendarDay, IsCalendarDay } from '@zesweken/http';
import type { Datum } from '@zesweken/kalender';
import { laatsteDag, levend } from '@zesweken/toestemmingen';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsEmail,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsOptional,
  IsString,
  IsUUID,
  MaxLength,
  Min,
} from 'class-validator';
import type { MijnGegevens, MijnPlan, WieKeek } from '../mijn.query.js';
import { LINKSTANDEN, type Linkstand, type Toegangslink } from '../toegangslink.js';

const TEXT_AT_MOST = 4_000;
const SECRET_AT_MOST = 200;

/** Voor wie de link is. */
export class NieuweToegangslinkDto {
  /** De gezagdrager; leeg voor de leerling zelf (vanaf 12 jaar). */
  @IsOptional()
  @IsUUID()
  gezagdragerId?: string | null;

  /** Waarheen de link gaat. */
  @IsEmail()
  @MaxLength(SECRET_AT_MOST)
  email: string;
}

/** Een persoonlijke link. */
export class ToegangslinkDto {
  id: string;
  gezagdragerId: string | null;
  naam: string;
  gemaaktOp: Date;
  geldigTot: Date;
  gebruiktOp: Date | null;
  geblokkeerdOp: Date | null;
  ingetrokkenOp: Date | null;
  @IsIn(LINKSTANDEN)
  stand: Linkstand;

  static from(link: Toegangslink): ToegangslinkDto {
    const { id, gezagdragerId, naam, gemaaktOp, geldigTot, stand } = link;
    const { gebruiktOp, geblokkeerdOp, ingetrokkenOp } = link;
    return { id, gezagdragerId, naam, gemaaktOp, geldigTot, gebruiktOp, geblokkeerdOp, ingetrokkenOp, stand };
  }
}

/** De links van een leerling, nieuwste eerst. */
export class ToegangslinksDto {
  items: ToegangslinkDto[];
}

/** De code die bij een link hoort. Geef haar op een andere manier dan per e-mail; zij is maar één keer te zien. */
export class ToegangscodeDto {
  id: string;
  code: string;
}

/** Waarmee een ouder of leerling binnenkomt. */
export class PortaalAanmeldDto {
  /** Uit de link, vóór de punt. */
  @IsNotEmpty()
  @IsString()
  @MaxLength(SECRET_AT_MOST)
  tenant: string;

  /** Uit de link, na de punt. */
  @IsNotEmpty()
  @IsString()
  @MaxLength(SECRET_AT_MOST)
  token: string;

  /** Van de leerling (jjjj-mm-dd). */
  @IsCalendarDay()
  geboortedatum: Datum;

  /** De zes cijfers. */
  @IsNotEmpty()
  @IsString()
  @MaxLength(20)
  code: string;
}

/** Wie u bent. */
export class BetrokkeneDto {
  naam: string;
  @IsIn(['gezagdrager', 'leerling'])
  rol: string;
  organisatie: string;

  static from({ naam, gezagdragerId }: Betrokkene, organisatie: string): BetrokkeneDto {
    return { naam, rol: gezagdragerId === null ? 'leerling' : 'gezagdrager', organisatie };
  }
}

/** Een afspraak uit het plan. */
export class MijnAfspraakDto {
  tekst: string;
  met: string;
}

/** Het plan, zoals u het leest. */
export class MijnPlanDto {
  versie: number;
  gemaaktOp: Date;
  /** Wanneer u koos dat u het met deze versie eens bent. */
  akkoordOp: Date | null;
  stemLeerling: string;
  stemOuders: string;
  doelen: string[];
  afspraken: MijnAfspraakDto[];

  static from(plan: MijnPlan): MijnPlanDto {
    const { versie, gemaaktOp, akkoordOp, stemLeerling, stemOuders, doelen, afspraken } = plan;
    return {
      ...{ versie, gemaaktOp, akkoordOp, stemLeerling, stemOuders },
      doelen: [...doelen],
      afspraken: afspraken.map(({ tekst, met }) => ({ tekst, met })),
    };
  }
}

/** Het plan, of niets als er nog geen is. */
export class MijnPlanAntwoordDto {
  plan: MijnPlanDto | null;
}

/** Met welke versie van het plan u het eens bent. */
export class MijnAkkoordDto {
  @IsInt()
  @Min(1)
  versie: number;
}

/** Wat u wilt zeggen. */
export class StemDto {
  @IsNotEmpty()
  @IsString()
  @MaxLength(TEXT_AT_MOST)
  tekst: string;
}

/** Waarom, en voor wie. */
export class MijnKeuzeDto {
  @IsOptional()
  @IsString()
  @MaxLength(TEXT_AT_MOST)
  reden?: string | null;

  /** Alleen bij intrekken: voor welke organisaties; zonder keuze voor allemaal. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @ArrayUnique()
  @IsString({ each: true })
  ontvangers?: string[] | null;
}

/** Een organisatie die mag meekijken, of die dat wil. */
export class MijnOntvangerDto {
  slug: string;
  naam: string;
  @IsIn(['gevraagd', 'geldig', 'gestopt'])
  stand: string;
  @IsIn(CATEGORIEEN, { each: true })
  categorieen: Categorie[];
  @CalendarDay()
  tot: Datum;
}

/** Een toestemming, zoals u haar leest. */
export class MijnToestemmingDto {
  id: string;
  doel: string;
  @IsIn(CATEGORIEEN, { each: true })
  categorieen: Categorie[];
  @IsIn(['gevraagd', 'gegeven', 'geweigerd', 'ingetrokken'])
  stand: string;
  /** Wat u antwoordde; leeg als het u niet is gevraagd. */
  @IsIn(['gevraagd', 'gegeven', 'geweigerd'])
  mijn: string | null;
  @CalendarDay()
  geldigTot: Datum;
  ontvangers: MijnOntvangerDto[];

  static from(
    een: Awaited<ReturnType<MijnGegevens['antwoorden']>>[number],
    vandaag: Datum,
  ): MijnToestemmingDto {
    const { toestemming, regels, ontvangers, mijn } = een;
    const { id, doel, categorieen, stand, geldigTot } = toestemming;
    return {
      ...{ id, doel, stand, mijn, geldigTot },
      categorieen: [...categorieen],
      ontvangers: ontvangers.map(({ slug, naam }) => {
        const regel = regels.find((een) => een.slug === slug);
        const alive = regel ? levend(regel, vandaag) : [];
        const last = alive.map((categorie) => (regel ? laatsteDag(regel, categorie) : geldigTot));
        return {
          ...{ slug, naam },
          stand: regel ? (alive.length > 0 ? 'geldig' : 'gestopt') : 'gevraagd',
          categorieen: regel ? alive : [...categorieen],
          tot: last.sort().at(-1) ?? geldigTot,
        };
      }),
    };
  }
}

/** De toestemmingen, nieuwste eerst. */
export class MijnToestemmingenDto {
  items: MijnToestemmingDto[];
}

/** Wie iets deed met uw gegevens. */
export class WieKeekDto {
  moment: Date;
  /** De rol, zoals `leerplicht`. */
  rol: string;
  organisatie: string;
  handeling: string;
  object: string;

  static from({ moment, rol, organisatie, handeling, object }: WieKeek): WieKeekDto {
    return { moment, rol, organisatie, handeling, object };
  }
}

/** Wie iets deed met uw gegevens, nieuwste eerst. */
export class WieKekenDto {
  items: WieKeekDto[];
}
