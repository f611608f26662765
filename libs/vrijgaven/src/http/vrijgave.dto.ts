import { ApiProperty } from '@nestjs/swagger';
import { CalendarDay, IsCalendarDay, MayBeAbsent } from '@zesweken/http';
import type { Datum } from '@zesweken/kalender';
import { IsIn, IsString, MaxLength } from 'class-validator';
import { type Verzoek, VERZOEKSTATUSSEN } from '../verzoeken.js';
import type { Vrijgave } from '../vrijgave.js';

const LONGEST = 20;

/** Van welk schooljaar. */
export class SchooljaarQuery {
  /** Zoals 2016-2017; zonder keuze het huidige. */
  @MayBeAbsent()
  @IsString()
  @MaxLength(LONGEST)
  schooljaar?: string;
}

/** Wat u wilt vrijgeven. */
export class NieuwVrijgaveverzoekDto {
  /** Zoals 2016-2017. */
  @IsString()
  @MaxLength(LONGEST)
  schooljaar: string;

  /** Alleen vandaag, of het einde van een schooljaar dat voorbij is. */
  @MayBeAbsent()
  @IsCalendarDay()
  peildatum?: Datum | null;
}

/** Een verzoek om een vrijgave, en wat ervan werd. */
export class VrijgaveverzoekDto {
  id: string;
  schooljaar: string;
  @CalendarDay()
  peildatum: Datum;
  gevraagdOp: Date;
  @IsIn(VERZOEKSTATUSSEN)
  status: (typeof VERZOEKSTATUSSEN)[number];
  /** Hoe ver het is. */
  stap: string | null;
  /** Waarom er geen vrijgave is. */
  reden: string | null;
  /** Nummer van de vrijgave. */
  vrijgave: number | null;

  static from({
    id,
    schooljaar,
    peildatum,
    gevraagdOp,
    status,
    stap,
    reden,
    vrijgave,
  }: Verzoek): VrijgaveverzoekDto {
    return { id, schooljaar, peildatum, gevraagdOp, status, stap, reden, vrijgave };
  }
}

/** Een vrijgave: cijfers die de regio mag zien. Zij verandert niet meer. */
export class VrijgaveDto {
  nummer: number;
  schooljaar: string;
  @CalendarDay()
  peildatum: Datum;
  definitie: string;
  definitieversie: number;
  gemaaktOp: Date;
  /** Organisaties die meetellen. */
  geleverd: string[];
  /** Organisaties die niet telden. Zij zijn geen nul. */
  ontbreekt: string[];
  /** Hoeveel getallen te zien zijn, en hoeveel niet. */
  getoond: number;
  verborgen: number;
  /** Of alle tabellen erin staan, of alleen de vaste. */
  volledig: boolean;
  openbaarOp: Date | null;

  static from({ toelichting, ...vrijgave }: Vrijgave): VrijgaveDto {
    const { nummer, schooljaar, peildatum, definitieversie, gemaaktOp, openbaarOp } = vrijgave;
    const { geleverd, ontbreekt, getoond, verborgen, volledig } = toelichting;
    return {
      ...{
        nummer,
        schooljaar,
        peildatum,
        definitie: 'langdurig-thuis',
        definitieversie,
        gemaaktOp,
        openbaarOp,
      },
      ...{ geleverd: [...geleverd], ontbreekt: [...ontbreekt], getoond, verborgen, volledig },
    };
  }
}

/** Een organisatie van de regio. */
export class RegiolidDto {
  slug: string;
  naam: string;
  @IsIn(['gemeente', 'samenwerkingsverband'])
  soort: string;
}

/** Alle vrijgaven, nieuwste eerst, wie de regio is, en het laatste verzoek. */
export class VrijgavenDto {
  items: VrijgaveDto[];
  leden: RegiolidDto[];
  @ApiProperty({ type: VrijgaveverzoekDto, nullable: true })
  verzoek: VrijgaveverzoekDto | null;
}
