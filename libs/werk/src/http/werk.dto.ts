import { CalendarDay } from '@zesweken/http';
import { IsIn } from 'class-validator';
import type { Startpagina, Verandering, Werkregel } from '../vandaag.query.js';
import type { BordDossier, Bordlijst, Last, Werkbord } from '../werkbord.query.js';
import { WERKGROEPEN } from '../werkdag.js';

/** Het dossier waar een regel over gaat. */
export class WerkDossierDto {
  id: string;
  kenmerk: string;
  /** Naam van de leerling. */
  leerling: string;
}

/** Iets wat gedaan moet worden. */
export class WerkregelDto {
  id: string;
  /** `te-bevestigen`, `te-verifieren`, `vraag`, `termijn`, `vermelding`, `actie`, `evaluatie`… */
  soort: string;
  /** `te-laat`, `deze-week` of `komt`. */
  @IsIn(WERKGROEPEN)
  groep: string;
  dossier: WerkDossierDto;
  /** Laatste dag (jjjj-mm-dd); null als er geen is. */
  @CalendarDay()
  uiterlijk: string | null;
  tekst: string | null;
  /** Codes en dagen bij dit soort werk. */
  gegevens: Record<string, string>;
  /** Van welke collega dit werk is, als u die vervangt. */
  namens: string | null;

  static from(regel: Werkregel): WerkregelDto {
    const { id, soort, groep, dossierId, kenmerk, leerling, uiterlijk, tekst, gegevens, namens } = regel;
    return {
      id,
      soort,
      groep,
      dossier: { id: dossierId, kenmerk, leerling },
      uiterlijk,
      tekst,
      gegevens: { ...gegevens },
      namens,
    };
  }
}

/** Iets wat gebeurde sinds uw vorige bezoek. */
export class VeranderingDto {
  id: string;
  /** Wat er gebeurde, als code; dezelfde als in de tijdlijn. */
  soort: string;
  groep: string;
  dossier: WerkDossierDto;
  /** Dag waarop het gebeurde (jjjj-mm-dd). */
  @CalendarDay()
  dag: string;
  /** Wanneer het is vastgelegd. */
  moment: Date;
  /** Door wie; null als niemand het deed. */
  door: string | null;
  gegevens: Record<string, string>;
  tekst: string | null;

  static from(een: Verandering): VeranderingDto {
    const { id, soort, groep, dossierId, kenmerk, leerling, dag, moment, door, gegevens, tekst } = een;
    return {
      id,
      soort,
      groep,
      dossier: { id: dossierId, kenmerk, leerling },
      dag,
      moment,
      door,
      gegevens: { ...gegevens },
      tekst,
    };
  }
}

/** Een collega die u vandaag vervangt. */
export class VervangtDto {
  id: string;
  naam: string;
  /** Laatste dag (jjjj-mm-dd). */
  @CalendarDay()
  tot: string;
}

/** Hoeveel er in elke groep is, ook wat niet getoond wordt. */
export class WerkaantallenDto {
  teLaat: number;
  dezeWeek: number;
  komt: number;
}

/** Wat u moet doen, en wat er veranderde. */
export class VandaagDto {
  @CalendarDay()
  vandaag: string;
  /** Tot wanneer uw vorige bezoek duurde; null bij uw eerste. */
  vorigBezoek: Date | null;
  /** Wie u vandaag vervangt. */
  vervangt: VervangtDto[];
  /** Wat te laat is, dan wat deze week moet, dan wat de komende 14 dagen komt; per groep hoogstens 100. */
  werk: WerkregelDto[];
  aantallen: WerkaantallenDto;
  /** Nieuwste eerst, hoogstens 50. */
  veranderd: VeranderingDto[];
  meerVeranderd: boolean;
  /** Open dossiers zonder behandelaar, tot 1.000 geteld. */
  zonderBehandelaar: number;

  static from(start: Startpagina): VandaagDto {
    const { vandaag, vorigBezoek, vervangt, werk, aantallen, veranderd, meerVeranderd, zonderBehandelaar } =
      start;
    return {
      vandaag,
      vorigBezoek,
      vervangt: vervangt.map(({ id, naam, tot }) => ({ id, naam, tot })),
      werk: werk.map((regel) => WerkregelDto.from(regel)),
      aantallen: {
        teLaat: aantallen['te-laat'],
        dezeWeek: aantallen['deze-week'],
        komt: aantallen.komt,
      },
      veranderd: veranderd.map((een) => VeranderingDto.from(een)),
      meerVeranderd,
      zonderBehandelaar,
    };
  }
}

/** Een collega op het werkbord. */
export class BordBehandelaarDto {
  id: string;
  naam: string;
}

/** De laatste termijn die verlopen is. */
export class BordTermijnDto {
  soort: string;
  @CalendarDay()
  uiterlijk: string;
}

/** Een dossier op het werkbord. */
export class BordDossierDto {
  id: string;
  kenmerk: string;
  leerling: string;
  status: string;
  @CalendarDay()
  eersteVerzuimdag: string | null;
  behandelaar: BordBehandelaarDto | null;
  termijn: BordTermijnDto | null;

  static from(dossier: BordDossier): BordDossierDto {
    const { id, kenmerk, leerling, status, eersteVerzuimdag, behandelaar, termijn } = dossier;
    return { id, kenmerk, leerling, status, eersteVerzuimdag, behandelaar, termijn };
  }
}

/** Dossiers waarvan de eerste 50 getoond worden. */
export class BordlijstDto {
  /** Tot 1.000 geteld. */
  aantal: number;
  /** Wie het langst thuis is eerst. */
  items: BordDossierDto[];

  static from({ aantal, items }: Bordlijst): BordlijstDto {
    return { aantal, items: items.map((item) => BordDossierDto.from(item)) };
  }
}

/** Wat een collega in handen heeft. */
export class LastDto {
  id: string;
  naam: string;
  /** Dossiers die niet gesloten zijn. */
  open: number;
  /** Daarvan wachten er zoveel op een bevestiging. */
  wachtend: number;
  /** Open dossiers waarvan een termijn verlopen is. */
  teLaat: number;
  /** Acties die te laat zijn. */
  actiesTeLaat: number;
  /** Wie deze collega vandaag vervangt. */
  vervangt: string[];
  /** Laatste dag waarop iemand deze collega vervangt (jjjj-mm-dd); null als niemand dat vandaag doet. */
  @CalendarDay()
  vervangenTot: string | null;

  static from({ id, naam, open, wachtend, teLaat, actiesTeLaat, vervangt, vervangenTot }: Last): LastDto {
    return { id, naam, open, wachtend, teLaat, actiesTeLaat, vervangt: [...vervangt], vervangenTot };
  }
}

/** Hoe het werk van het team ervoor staat. */
export class WerkbordDto {
  @CalendarDay()
  vandaag: string;
  zonderBehandelaar: BordlijstDto;
  teLaat: BordlijstDto;
  /** Wie het meest heeft eerst. */
  personen: LastDto[];

  static from({ vandaag, zonderBehandelaar, teLaat, personen }: Werkbord): WerkbordDto {
    return {
      vandaag,
      zonderBehandelaar: BordlijstDto.from(zonderBehandelaar),
      teLaat: BordlijstDto.from(teLaat),
      personen: personen.map((last) => LastDto.from(last)),
    };
  }
}
