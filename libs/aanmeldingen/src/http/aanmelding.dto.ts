import { CalendarDay, IsCalendarDay, MayBeAbsent } from '@zesweken/http';
import type { Datum } from '@zesweken/kalender';
import { IsIn, IsOptional, IsUUID, Matches } from 'class-validator';
import { type Aanmelding, type Aanmelduitkomst, UITKOMSTEN } from '../aanmelding.js';

const BRIN = /^\d{2}[A-Z]{2}$/;

/** Een schriftelijke aanmelding bij een school. */
export class NieuweAanmeldingDto {
  @IsUUID()
  leerlingId: string;

  /** School: twee cijfers en twee letters. */
  @Matches(BRIN)
  brin: string;

  /** Dag waarop de school de aanmelding kreeg (jjjj-mm-dd). Dan beginnen de termijnen van de zorgplicht. */
  @IsCalendarDay()
  ontvangen: Datum;

  /** Dag van het besluit van de school (jjjj-mm-dd); leeg zolang het er niet is. */
  @IsOptional()
  @IsCalendarDay()
  besluit?: Datum | null;

  /** Wat het besluit was; bij `ingetrokken` vervallen de termijnen. */
  @IsOptional()
  @IsIn(UITKOMSTEN)
  uitkomst?: Aanmelduitkomst | null;
}

/** Wat er aan de aanmelding verandert; wat ontbreekt blijft zoals het is. */
export class WijzigAanmeldingDto {
  @MayBeAbsent()
  @Matches(BRIN)
  brin?: string;

  @MayBeAbsent()
  @IsCalendarDay()
  ontvangen?: Datum;

  /** Dag van het besluit (jjjj-mm-dd); leeg: toch nog geen besluit. */
  @IsOptional()
  @IsCalendarDay()
  besluit?: Datum | null;

  @IsOptional()
  @IsIn(UITKOMSTEN)
  uitkomst?: Aanmelduitkomst | null;
}

/** Een aanmelding zoals zij staat. */
export class AanmeldingDto {
  id: string;
  leerlingId: string;
  /** Het dossier dat liep toen zij werd vastgelegd. */
  dossierId: string | null;
  brin: string;
  /** Naam uit het register van scholen, als die bekend is. */
  school: string | null;
  @CalendarDay()
  ontvangen: string;
  @CalendarDay()
  besluit: string | null;
  @IsIn(UITKOMSTEN)
  uitkomst: string | null;
  /** Versie, ook in de kop ETag. */
  versie: number;

  static from(
    { id, leerlingId, dossierId, brin, ontvangen, besluit, uitkomst, versie }: Aanmelding,
    namen: ReadonlyMap<string, string>,
  ): AanmeldingDto {
    const school = namen.get(brin) ?? null;
    return { id, leerlingId, dossierId, brin, school, ontvangen, besluit, uitkomst, versie };
  }
}

/** Een pagina van de aanmeldingen van een leerling, nieuwste eerst. */
export class AanmeldingenDto {
  items: AanmeldingDto[];
}
