import { CalendarDay, IsCalendarDay, MayBeAbsent } from '@zesweken/http';
import type { Datum } from '@zesweken/kalender';
import type { Blok } from '@zesweken/pdf';
import { IsIn, IsNotEmpty, IsString, IsUUID, Matches, MaxLength } from 'class-validator';
import type { Brief } from '../brief.js';
import { AAN, type Aan, BRIEFSOORTEN, type Briefsoort, WIJZEN, type Wijze } from '../briefsoort.js';
import type { Concept } from '../compose-brief.js';
import type { MogelijkeOntvanger } from '../ontvanger.js';

/** Een brief om te maken of eerst te bekijken. */
export class NieuweBriefDto {
  @IsIn(BRIEFSOORTEN)
  soort: Briefsoort;

  /** Aan wie. `ouders`: zonder namen, als er geen gezagdragers bekend zijn. `leerling`: vanaf 16 jaar. */
  @IsIn(AAN)
  aan: Aan;

  /** Id van de gezagdrager, bij `aan` = `gezagdrager`. */
  @MayBeAbsent()
  @IsUUID()
  gezagdragerId?: string;

  /** Dag van het gesprek (jjjj-mm-dd), bij een uitnodiging. */
  @MayBeAbsent()
  @IsCalendarDay()
  gesprekDatum?: Datum;

  /** Tijd van het gesprek (uu:mm), bij een uitnodiging. */
  @MayBeAbsent()
  @IsString()
  @Matches(/^([01]\d|2[0-3]):[0-5]\d$/)
  @MaxLength(5)
  gesprekTijd?: string;

  /** Plaats van het gesprek, bij een uitnodiging. */
  @MayBeAbsent()
  @IsString()
  @IsNotEmpty()
  @MaxLength(300)
  gesprekPlaats?: string;

  /** Naam van de school zoals die in de brief moet staan; verplicht bij een bericht aan de school. */
  @MayBeAbsent()
  @IsString()
  @MaxLength(200)
  schoolnaam?: string;

  /** Eigen tekst in de brief. */
  @MayBeAbsent()
  @IsString()
  @MaxLength(4_000)
  alinea?: string;
}

/** Wanneer en hoe een brief verzonden is. */
export class BriefVerzondenDto {
  /** Dag van verzenden (jjjj-mm-dd). */
  @IsCalendarDay()
  datum: Datum;

  @IsIn(WIJZEN)
  wijze: Wijze;
}

/** Dat een brief verzonden is. */
export class VerzendingDto {
  @CalendarDay()
  datum: string;
  @IsIn(WIJZEN)
  wijze: string;
  /** Naam van wie dat vastlegde. */
  door: string;
  op: Date;
}

/** Een brief in een dossier. */
export class BriefDto {
  id: string;
  dossierId: string;
  @IsIn(BRIEFSOORTEN)
  soort: string;
  onderwerp: string;
  @IsIn(AAN)
  aan: string;
  /** Naam van de ontvanger. */
  ontvanger: string;
  /** Datum van de brief (jjjj-mm-dd). */
  @CalendarDay()
  datum: string;
  gemaaktDoor: string;
  gemaaktOp: Date;
  verzonden: VerzendingDto | null;

  static from(brief: Brief): BriefDto {
    const { id, dossierId, soort, aan, ontvanger, document, datum, gemaaktDoor, gemaaktOp, verzonden } =
      brief;
    return {
      ...{ id, dossierId, soort, onderwerp: document.titel, aan, ontvanger, datum, gemaaktDoor, gemaaktOp },
      verzonden: verzonden && {
        datum: verzonden.datum,
        wijze: verzonden.wijze,
        door: verzonden.door,
        op: verzonden.op,
      },
    };
  }
}

/** Een pagina van de lijst. */
export class BrievenDto {
  items: BriefDto[];
}

/** Een stuk van de tekst van een brief. */
export class BriefdeelDto {
  /** `kop`, `alinea` of `punt` (van een opsomming). */
  @IsIn(['kop', 'alinea', 'punt'])
  soort: string;
  tekst: string;
}

/** Wat er in de brief zou staan. */
export class BriefvoorbeeldDto {
  onderwerp: string;
  /** Regels van naam en adres. */
  geadresseerde: string[];
  delen: BriefdeelDto[];

  static from({ document }: Concept): BriefvoorbeeldDto {
    return {
      onderwerp: document.titel,
      geadresseerde: [...(document.geadresseerde ?? [])],
      delen: document.blokken.flatMap(partsOf),
    };
  }
}

function partsOf(blok: Blok): BriefdeelDto[] {
  if (blok.soort === 'kop' || blok.soort === 'alinea') return [{ soort: blok.soort, tekst: blok.tekst }];
  if (blok.soort === 'lijst') return blok.punten.map((tekst) => ({ soort: 'punt', tekst }));
  return [];
}

/** Iemand aan wie een brief gericht kan worden. */
export class BriefontvangerDto {
  @IsIn(AAN)
  aan: string;
  /** Alleen bij een gezagdrager. */
  gezagdragerId: string | null;
  naam: string;
  /** Waarom een brief aan deze ontvanger niet kan: `geblokkeerd`, `te-jong` of `kies-gezagdrager`; null als het kan. */
  reden: string | null;

  static from({ aan, gezagdragerId, naam, reden }: MogelijkeOntvanger): BriefontvangerDto {
    return { aan, gezagdragerId, naam, reden };
  }
}

/** Aan wie een brief kan. */
export class BriefontvangersDto {
  items: BriefontvangerDto[];
}
