import { CalendarDay } from '@zesweken/http';
import type { Datum } from '@zesweken/kalender';
import { type Termijn, termijnStatus } from '@zesweken/termijnen';
import { IsIn } from 'class-validator';
import type { DossierRegel } from '../dossier-list.query.js';
import { HERKOMSTEN, type MeldingInDossier } from '../dossier-meldingen.js';
import { DOSSIER_STATUSES } from '../dossier-status.js';
import { VERZUIMSOORTEN } from '../vorming/melding.js';

/** De leerling van een dossier. */
export class DossierLeerlingDto {
  id: string;
  /** Voornamen, voorvoegsel en achternaam. */
  naam: string;
  /** Kalenderdag (jjjj-mm-dd). */
  @CalendarDay()
  geboortedatum: string;
}

/** De school volgens de laatste melding. */
export class DossierSchoolDto {
  brin: string | null;
  onderwijssoort: string | null;
  leerjaar: string | null;
}

/** De eerste termijn die nog te halen is, anders de laatste die gemist is. */
export class VolgendeTermijnDto {
  soort: string;
  /** Laatste dag (jjjj-mm-dd). */
  @CalendarDay()
  uiterlijk: string;
  /** `open` of `verlopen`. */
  @IsIn(['open', 'verlopen'])
  status: string;
}

/** Wie het dossier behandelt. */
export class DossierBehandelaarDto {
  id: string;
  naam: string;
}

/** Voor een deel weer naar school. */
export class GedeeltelijkTerugDto {
  /** Uren per week. */
  urenPerWeek: number;
  /** Sinds welke dag (jjjj-mm-dd). */
  @CalendarDay()
  sinds: string;
}

/** Een dossier in een lijst. */
export class DossierRegelDto {
  id: string;
  kenmerk: string;
  leerling: DossierLeerlingDto;
  school: DossierSchoolDto;
  /** Eerste dag van de eerste melding (jjjj-mm-dd). */
  @CalendarDay()
  eersteSignaaldag: string;
  /** Eerste dag van langdurig of absoluut verzuim (jjjj-mm-dd). */
  @CalendarDay()
  eersteVerzuimdag: string | null;
  /** Laatste dag van het verzuim, zodra die voorbij is (jjjj-mm-dd). */
  @CalendarDay()
  eindeVerzuim: string | null;
  /** Zwaarste soort verzuim van vandaag. */
  @IsIn(VERZUIMSOORTEN)
  soort: string;
  @IsIn(DOSSIER_STATUSES)
  status: string;
  /** Dagen sinds eersteVerzuimdag, tot de leerling weer naar school ging. */
  dagenThuis: number | null;
  /** Of de leerling 28 dagen of langer thuis was. */
  langdurigThuis: boolean;
  volgendeTermijn: VolgendeTermijnDto | null;
  /** Eerste dag van de eerste plaatsing die telt (jjjj-mm-dd); kan nog komen. */
  @CalendarDay()
  geplaatstPer: string | null;
  gedeeltelijkTerug: GedeeltelijkTerugDto | null;
  behandelaar: DossierBehandelaarDto | null;

  static from(regel: DossierRegel): DossierRegelDto {
    const { id, kenmerk, leerling, school, eersteSignaaldag, eersteVerzuimdag, eindeVerzuim, soort, status } =
      regel;
    const { dagenThuis, langdurigThuis, volgendeTermijn, geplaatstPer, gedeeltelijkTerug, behandelaar } =
      regel;
    return {
      id,
      kenmerk,
      leerling,
      school,
      eersteSignaaldag,
      eersteVerzuimdag,
      eindeVerzuim,
      soort,
      status,
      dagenThuis,
      langdurigThuis,
      volgendeTermijn,
      geplaatstPer,
      gedeeltelijkTerug,
      behandelaar,
    };
  }
}

/** Een pagina van de lijst. */
export class DossiersDto {
  items: DossierRegelDto[];
  /** Totaal aantal, alleen met `metTotaal=true`; tot 1.000 geteld. */
  totaal?: number;
}

/** De leerling zoals het dossier die toont. */
export class DossierLeerlingVolDto extends DossierLeerlingDto {
  geslacht: string | null;
  /** Gemeente waar de leerling woont. */
  gemeentecode: string;
  /** Of de leerling vandaag op leeftijd leer- of kwalificatieplichtig is. */
  leerplichtig: boolean;
  /** Het adres is geheim: noem adres en school niet aan wie daar niet woont. */
  geheimAdres: boolean;
  /** Met een van de gezagdragers mag geen contact zijn. */
  contactblokkade: boolean;
}

/** Een datum waarop iets klaar moet zijn. */
export class TermijnDto {
  id: string;
  soort: string;
  /** Dag waarop de termijn begint (jjjj-mm-dd). */
  @CalendarDay()
  begin: string;
  /** Laatste dag (jjjj-mm-dd). */
  @CalendarDay()
  uiterlijk: string;
  /** `open`, `gehaald`, `verlopen` of `vervallen`. */
  @IsIn(['open', 'gehaald', 'verlopen', 'vervallen'])
  status: string;
  /** Versie van de regel waarmee gerekend is. */
  regelversie: string;

  static from(termijn: Termijn, vandaag: Datum): TermijnDto {
    const { id, soort, begin, uiterlijk, regelversie } = termijn;
    return { id, soort, begin, uiterlijk, status: termijnStatus(termijn, vandaag), regelversie };
  }
}

/** Een verzuimmelding in het dossier. */
export class DossierMeldingDto {
  id: string;
  /** `school`, `eigen` (met de hand geopend) of `signaalformulier`. */
  @IsIn(HERKOMSTEN)
  herkomst: string;
  meldingsnummer: string;
  verzuimsoort: string;
  @CalendarDay()
  meldingsdatum: string;
  @CalendarDay()
  begindatum: string;
  @CalendarDay()
  einddatum: string | null;
  aantalUren: number | null;
  brin: string | null;
  onderwijssoort: string | null;
  leerjaar: string | null;
  reden: string | null;
  actieSchool: string | null;
  gewensteActie: string | null;

  static from(melding: MeldingInDossier): DossierMeldingDto {
    const {
      id,
      herkomst,
      meldingsnummer,
      verzuimsoort,
      meldingsdatum,
      begindatum,
      einddatum,
      aantalUren,
      brin,
    } = melding;
    const { onderwijssoort, leerjaar, reden, actieSchool, gewensteActie } = melding;
    return {
      id,
      herkomst,
      meldingsnummer,
      verzuimsoort,
      meldingsdatum,
      begindatum,
      einddatum,
      aantalUren,
      brin,
      onderwijssoort,
      leerjaar,
      reden,
      actieSchool,
      gewensteActie,
    };
  }
}

/** Een vraag die een mens moet beantwoorden. */
export class DossiervraagDto {
  id: string;
  soort: string;
  gesteldOp: Date;
}
