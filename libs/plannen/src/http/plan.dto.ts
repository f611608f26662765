import { CalendarDay } from '@zesweken/http';
import type { Gezagdrager } from '@zesweken/leerlingen';
import { IsIn } from 'class-validator';
import { LEEG_PLAN, ONDERDELEN, type Planinhoud } from '../planinhoud.js';
import type { Planversie, Versieregel } from '../plan-store.js';
import type { PlanVanNu } from '../plannen.query.js';
import { type Weekuren, weekuren } from '../rooster.js';
import { HOEDANIGHEDEN } from '../vaststelling.js';
import {
  AfspraakInvoerDto,
  type ArrangementDto,
  DoelInvoerDto,
  EvaluatieInvoerDto,
  type GehoordDto,
  type OndertekenaarDto,
  type RoosterstapDto,
} from './plan-invoer.dto.js';

/** Een doel van het plan. */
export class DoelDto extends DoelInvoerDto {
  override id: string;
}

/** Een afspraak. */
export class AfspraakDto extends AfspraakInvoerDto {
  override id: string;
}

/** Een evaluatie van het plan. */
export class EvaluatieDto extends EvaluatieInvoerDto {
  override id: string;
}

/** Wie iets vastlegde. */
export class PlanMakerDto {
  id: string;
  naam: string;
}

/** Wie een versie van het plan vaststelden. */
export class VaststellingDto {
  @CalendarDay()
  datum: string;
  ondertekenaars: OndertekenaarDto[];
  vastgelegdOp: Date;

  static from({
    dag,
    ondertekenaars,
    vastgelegdOp,
  }: NonNullable<Versieregel['vastgesteld']>): VaststellingDto {
    return {
      datum: dag,
      ondertekenaars: ondertekenaars.map(({ hoedanigheid, naam }) => ({ hoedanigheid, naam })),
      vastgelegdOp,
    };
  }
}

/** Uren van een week van het rooster, uitgerekend. */
export class WeekurenDto {
  @CalendarDay()
  vanaf: string;
  perWeek: number;
  opSchool: number;

  static from({ vanaf, perWeek, opSchool }: Weekuren): WeekurenDto {
    return { vanaf, perWeek, opSchool };
  }
}

/** Een versie van het plan in een lijst. */
export class PlanversieRegelDto {
  versieId: string;
  versie: number;
  gemaaktOp: Date;
  door: PlanMakerDto;
  /** Onderdelen die anders zijn dan in de versie ervoor. */
  @IsIn(ONDERDELEN, { each: true })
  onderdelen: string[];
  vastgesteld: VaststellingDto | null;

  static from(regel: Versieregel): PlanversieRegelDto {
    return regelOf(regel);
  }
}

function regelOf(regel: Versieregel): Pick<PlanversieRegelDto, keyof PlanversieRegelDto> {
  const { id, versie, gemaaktOp, door, onderdelen, vastgesteld } = regel;
  return {
    versieId: id,
    versie,
    gemaaktOp,
    door: { id: door.id, naam: door.naam },
    onderdelen: [...onderdelen],
    vastgesteld: vastgesteld && VaststellingDto.from(vastgesteld),
  };
}

/** Een pagina van de versies. */
export class PlanversiesDto {
  items: PlanversieRegelDto[];
}

/** Wat een plan zegt. */
class PlanInhoudDto {
  /** Wat de ouders vinden en willen, in hun eigen woorden. */
  stemOuders: string;
  /** Wat de leerling vindt en wil, in eigen woorden. */
  stemLeerling: string;
  /** Hoe de leerling gehoord is. */
  gehoord: GehoordDto | null;
  /** Waarom een leerling van 12 jaar of ouder niet gehoord is. */
  nietGehoordReden: string;
  doelen: DoelDto[];
  afspraken: AfspraakDto[];
  /** De weken, opbouwend. */
  rooster: RoosterstapDto[];
  /** Onderwijs-zorgarrangement. */
  arrangement: ArrangementDto | null;
  evaluaties: EvaluatieDto[];
  /** Uren per week van elke stap van het rooster. */
  weekuren: WeekurenDto[];
}

function inhoudOf(plan: Planinhoud): Pick<PlanInhoudDto, keyof PlanInhoudDto> {
  const { stemOuders, stemLeerling, gehoord, nietGehoordReden, arrangement } = plan;
  return {
    stemOuders,
    stemLeerling,
    gehoord: gehoord && { datum: gehoord.datum, hoe: gehoord.hoe, door: gehoord.door },
    nietGehoordReden,
    doelen: plan.doelen.map(({ id, tekst, bereiktAls, status }) => ({ id, tekst, bereiktAls, status })),
    afspraken: plan.afspraken.map(({ id, tekst, met }) => ({ id, tekst, met })),
    rooster: plan.rooster.map(({ vanaf, blokken, toelichting }) => ({
      vanaf,
      blokken: blokken.map(({ dagVanWeek, dagdeel, uren, plek, waar }) => ({
        dagVanWeek,
        dagdeel,
        uren,
        plek,
        waar,
      })),
      toelichting,
    })),
    arrangement: arrangement && arrangementOf(arrangement),
    evaluaties: plan.evaluaties.map(({ id, gepland, gehouden, bevindingen, vervolg }) => ({
      id,
      gepland,
      gehouden,
      bevindingen,
      vervolg,
    })),
    weekuren: weekuren(plan.rooster).map((week) => WeekurenDto.from(week)),
  };
}

function arrangementOf(arrangement: NonNullable<Planinhoud['arrangement']>): ArrangementDto {
  const { urenSchool, school, urenZorg, aanbieder, betaler, van, tot, toelichting } = arrangement;
  return { urenSchool, school, urenZorg, aanbieder, betaler, van, tot, toelichting };
}

/** Een versie van het plan zoals die is bewaard. */
export class PlanversieDto extends PlanInhoudDto {
  versieId: string;
  versie: number;
  gemaaktOp: Date;
  door: PlanMakerDto;
  @IsIn(ONDERDELEN, { each: true })
  onderdelen: string[];
  vastgesteld: VaststellingDto | null;

  static from(versie: Planversie): PlanversieDto {
    return { ...inhoudOf(versie.inhoud), ...regelOf(versie) };
  }
}

/** Iemand met gezag over de leerling. */
export class PlanGezagdragerDto {
  id: string;
  naam: string;
  /** Zoals `moeder`, `vader` of `voogd`. */
  relatie: string;
  /** Of een afdruk van het plan voor deze persoon gemaakt mag worden. */
  magPlan: boolean;

  static from({ id, naam, relatie, geblokkeerd, mag }: Gezagdrager): PlanGezagdragerDto {
    return { id, naam, relatie, magPlan: !geblokkeerd && mag.plan };
  }
}

const NOG_GEEN = { versieId: null, versie: 0, gemaaktOp: null, door: null, vastgesteld: null } as const;

/** Het plan van nu. Zolang er geen plan is, is `versie` 0 en is alles leeg. */
export class PlanDto extends PlanInhoudDto {
  dossierId: string;
  versieId: string | null;
  versie: number;
  gemaaktOp: Date | null;
  door: PlanMakerDto | null;
  /** Wie deze versie vaststelden; null zolang dat niet is gebeurd. */
  vastgesteld: VaststellingDto | null;
  /** Wie het plan vandaag kunnen vaststellen: ten minste één van hen. */
  @IsIn(HOEDANIGHEDEN, { each: true })
  bevoegd: string[];
  /** Of de leerling gehoord moet zijn voordat het plan kan worden vastgesteld. */
  moetGehoord: boolean;
  /** Wie nu bij de leerling betrokken zijn. */
  gezagdragers: PlanGezagdragerDto[];

  static fromNow({ dossierId, versie, gezin, bevoegd, moetGehoord }: PlanVanNu): PlanDto {
    const over = versie ? regelOf(versie) : NOG_GEEN;
    return {
      ...inhoudOf(versie?.inhoud ?? LEEG_PLAN),
      dossierId,
      versieId: over.versieId,
      versie: over.versie,
      gemaaktOp: over.gemaaktOp,
      door: over.door,
      vastgesteld: over.vastgesteld,
      bevoegd: [...bevoegd],
      moetGehoord,
      gezagdragers: gezin.gezagdragers
        .filter(({ betrokken }) => betrokken)
        .map((gezagdrager) => PlanGezagdragerDto.from(gezagdrager)),
    };
  }
}
