import { CalendarDay, IsCalendarDay } from '@zesweken/http';
import type { Datum } from '@zesweken/kalender';
import type { Agendablad, Agendapunt } from '../agenda.query.js';
import type { Agendalink } from '../agendalinks.js';

/** Welke dagen. */
export class AgendaQuery {
  /** Eerste dag. */
  @IsCalendarDay()
  van: Datum;

  /** Laatste dag; hoogstens veertien maanden na de eerste. */
  @IsCalendarDay()
  tot: Datum;
}

/** Het dossier waar een punt over gaat. */
export class AgendadossierDto {
  id: string;
  kenmerk: string;
}

/** Een termijn, actie of evaluatie die nog niet klaar is. */
export class AgendapuntDto {
  id: string;
  /** De soort termijn. */
  soort: string;
  /** Laatste dag (jjjj-mm-dd). */
  @CalendarDay()
  uiterlijk: string;
  /** Naam van de leerling. */
  leerling: string;
  /** Null als de termijn niet bij een dossier hoort. */
  dossier: AgendadossierDto | null;
  /** Bij een actie: wat er moet gebeuren. */
  tekst: string | null;
  /** Van welke collega dit werk is, als u die vervangt. */
  namens: string | null;

  static from({
    id,
    soort,
    uiterlijk,
    leerling,
    dossierId,
    kenmerk,
    tekst,
    namens,
  }: Agendapunt): AgendapuntDto {
    const dossier = dossierId !== null && kenmerk !== null ? { id: dossierId, kenmerk } : null;
    return { id, soort, uiterlijk, leerling, dossier, tekst, namens };
  }
}

/** Wat u in een aantal maanden moet doen. */
export class AgendaDto {
  @CalendarDay()
  vandaag: string;
  /** Wat te laat is, uit welke maand ook; langst geleden eerst, hoogstens 100. */
  teLaat: AgendapuntDto[];
  /** Wat een laatste dag heeft in de gevraagde tijd, in volgorde van dag. */
  items: AgendapuntDto[];
  /** Of er meer is dan hier staat. */
  meer: boolean;

  static from({ vandaag, teLaat, items, meer }: Agendablad): AgendaDto {
    return {
      vandaag,
      teLaat: teLaat.map((one) => AgendapuntDto.from(one)),
      items: items.map((one) => AgendapuntDto.from(one)),
      meer,
    };
  }
}

/** Of u een link naar uw agenda hebt. */
export class AgendalinkDto {
  bestaat: boolean;
  gemaaktOp: Date | null;
  /** Wanneer een agendaprogramma er het laatst mee keek. */
  gebruiktOp: Date | null;

  static from(link: Agendalink | undefined): AgendalinkDto {
    return {
      bestaat: link !== undefined,
      gemaaktOp: link?.gemaaktOp ?? null,
      gebruiktOp: link?.gebruiktOp ?? null,
    };
  }
}

/** Een nieuwe link naar uw agenda. */
export class NieuweAgendalinkDto {
  /** Het adres voor uw agendaprogramma. U ziet het alleen nu. */
  adres: string;
  gemaaktOp: Date;
}
