import { type Categorie, CATEGORIEEN, GRONDSLAGSOORTEN } from '@zesweken/grondslagen';
import { CalendarDay } from '@zesweken/http';
import { IsIn } from 'class-validator';
import type { Mogelijkheid } from '../mogelijkheden.query.js';
import type { Vastlegging } from '../ontvangen-store.js';
import type { Gespreksregel, Inhoud } from '../read-inhoud.js';
import { SOORTEN, STATUSSEN } from '../verwijzing.js';
import type { Verwijzingen, VerwijzingRegel, Verwijzingsgebeurtenis } from '../verwijzingen.query.js';

/** Een organisatie. */
export class VerwijzingPartijDto {
  slug: string;
  naam: string;
}

/** De grond waarop is gedeeld. */
export class VerwijzingGrondslagDto {
  @IsIn(GRONDSLAGSOORTEN)
  soort: string;
  toestemmingId: string | null;
}

/** Wie de verwijzing behandelt. */
export class VerwijzingBehandelaarDto {
  id: string;
  naam: string;
}

/** Wat de ontvanger antwoordde, of waarom is ingetrokken. */
export class VerwijzingAntwoordDto {
  reden: string | null;
  advies: string | null;
  uitkomst: string | null;
}

/** Een verwijzing, zonder haar inhoud. */
export class VerwijzingDto {
  id: string;
  @IsIn(['ontvangen', 'verzonden'])
  richting: string;
  @IsIn(STATUSSEN)
  status: string;
  @IsIn(SOORTEN)
  soort: string;
  van: VerwijzingPartijDto;
  naar: VerwijzingPartijDto;
  /** Kenmerk van het dossier bij de verzender. */
  kenmerk: string;
  /** Uw eigen dossier; leeg bij een ontvanger die het niet heeft verbonden. */
  dossierId: string | null;
  /** Naam van de leerling, bij de verzender. De ontvanger leest die in de inhoud. */
  leerling: string | null;
  doel: string | null;
  grondslag: VerwijzingGrondslagDto;
  @IsIn(CATEGORIEEN, { each: true })
  categorieen: Categorie[];
  verzondenOp: Date | null;
  @CalendarDay()
  antwoordUiterlijk: string | null;
  /** Bij een noodsituatie: tot wanneer de inhoud open is. */
  noodTot: Date | null;
  geantwoordOp: Date | null;
  /** Waarom zij eindigde. */
  einde: string | null;
  behandelaar: VerwijzingBehandelaarDto | null;
  antwoord: VerwijzingAntwoordDto | null;

  static from(regel: VerwijzingRegel): VerwijzingDto {
    const { id, richting, status, soort, van, naar, kenmerk, dossierId, leerling, doel } = regel;
    const { grondslag, toestemmingId, verzondenOp, antwoordUiterlijk, noodTot, geantwoordOp, einde } = regel;
    const { antwoord, behandelaar } = regel;
    return {
      ...{ id, richting, status, soort, kenmerk, dossierId, leerling, doel },
      ...{ verzondenOp, antwoordUiterlijk, noodTot, geantwoordOp, einde },
      van: { slug: van.slug, naam: van.naam },
      naar: { slug: naar.slug, naam: naar.naam },
      grondslag: { soort: grondslag, toestemmingId },
      categorieen: [...regel.categorieen],
      behandelaar: behandelaar && { id: behandelaar.id, naam: behandelaar.naam },
      antwoord: antwoord && {
        reden: antwoord.reden,
        advies: antwoord.advies,
        uitkomst: antwoord.uitkomst,
      },
    };
  }
}

/** Een pagina van verwijzingen, nieuwste eerst. */
export class VerwijzingenDto {
  items: VerwijzingDto[];
}

/** Iets wat met de verwijzing gebeurde. */
export class VerwijzingGebeurtenisDto {
  id: string;
  soort: string;
  moment: Date;
  /** Korte naam van de organisatie die het deed. */
  partij: string;
  /** De collega, als het iemand van u was. */
  door: string | null;
  gegevens: Record<string, string>;

  static from({
    id,
    soort,
    moment,
    partij,
    door,
    gegevens,
  }: Verwijzingsgebeurtenis): VerwijzingGebeurtenisDto {
    return { id, soort, moment, partij, door, gegevens: { ...gegevens } };
  }
}

/** Wat er in een concept staat. */
export class VerwijzingConceptDto {
  vraag: string;
  toelichtingen: Record<string, string>;
  bijlagen: string[];
  /** Bij een noodsituatie. */
  reden: string | null;
  @CalendarDay()
  oudersGeinformeerdOp: string | null;
}

/** Een verwijzing met haar geschiedenis. */
export class VerwijzingVolDto extends VerwijzingDto {
  /** Alleen zolang zij niet is verzonden. */
  concept: VerwijzingConceptDto | null;
  /** Oudste eerst. */
  gebeurtenissen: VerwijzingGebeurtenisDto[];

  static of({ regel, concept, gebeurtenissen }: Awaited<ReturnType<Verwijzingen['one']>>): VerwijzingVolDto {
    return Object.assign(new VerwijzingVolDto(), VerwijzingDto.from(regel), {
      concept: concept && {
        vraag: concept.vraag,
        toelichtingen: { ...concept.toelichtingen },
        bijlagen: [...concept.bijlagen],
        reden: concept.grondslag.reden,
        oudersGeinformeerdOp: concept.oudersGeinformeerd,
      },
      gebeurtenissen: gebeurtenissen.map((een) => VerwijzingGebeurtenisDto.from(een)),
    });
  }
}

/** Eén gegeven. */
export class VerwijzingGegevenDto {
  veld: string;
  waarde: string;
}

/** Een soort gegevens met wat erin staat. */
export class VerwijzingCategorieDto {
  @IsIn(CATEGORIEEN)
  categorie: Categorie;
  gegevens: VerwijzingGegevenDto[];
  toelichting: string | null;
}

/** Een bestand dat meeging. */
export class VerwijzingBijlageDto {
  id: string;
  naam: string;
  soort: string;
  grootte: number;
  omschrijving: string | null;
}

/** De inhoud van een verwijzing, zoals zij nu open is. */
export class VerwijzingInhoudDto {
  vraag: string;
  /** Bij een noodsituatie: waarom het niet kon wachten. */
  reden: string | null;
  categorieen: VerwijzingCategorieDto[];
  bijlagen: VerwijzingBijlageDto[];

  static from({ vraag, reden, categorieen, bijlagen }: Inhoud): VerwijzingInhoudDto {
    return {
      vraag,
      reden,
      categorieen: categorieen.map(({ categorie, gegevens, toelichting }) => ({
        categorie,
        gegevens: gegevens.map(({ veld, waarde }) => ({ veld, waarde })),
        toelichting,
      })),
      bijlagen: bijlagen.map(({ id, naam, soort, grootte, omschrijving }) => ({
        id,
        naam,
        soort,
        grootte,
        omschrijving,
      })),
    };
  }
}

/** Een regel van het gesprek. */
export class VerwijzingBerichtDto {
  id: string;
  tekst: string;
  /** Of uw organisatie dit schreef. */
  eigen: boolean;
  moment: Date;

  static from({ id, tekst, doorRol, gemaaktOp }: Gespreksregel, eigenRol: string): VerwijzingBerichtDto {
    return { id, tekst, eigen: doorRol === eigenRol, moment: gemaaktOp };
  }
}

/** Het gesprek, oudste eerst. */
export class VerwijzingBerichtenDto {
  items: VerwijzingBerichtDto[];
}

/** Wat u zelf bewaart. */
export class VastleggingDto {
  id: string;
  tekst: string;
  grondslag: string;
  @CalendarDay()
  bewarenTot: string;
  door: string | null;
  moment: Date;

  static from({ id, tekst, grondslag, bewarenTot, door, gemaaktOp }: Vastlegging): VastleggingDto {
    return { id, tekst, grondslag, bewarenTot, door, moment: gemaaktOp };
  }
}

/** Wat u zelf bewaart van een ontvangen verwijzing. */
export class VastleggingenDto {
  items: VastleggingDto[];
}

/** Wat er met één soort gegevens mag. */
export class WijzingDto {
  @IsIn(CATEGORIEEN)
  categorie: Categorie;
  /** De grond waarop het mag; leeg als het niet mag. */
  grondslag: string | null;
  /** De wet. */
  bron: string | null;
  /** Wat u daarnaast moet doen. */
  voorwaarden: string[];
  /** Waarom het niet mag. */
  weigering: string | null;
  /** Of het in een noodsituatie mag. */
  nood: boolean;
}

/** Wat er naar één organisatie mag. */
export class VerwijsmogelijkheidDto {
  slug: string;
  naam: string;
  /** Wat voor organisatie het is. */
  soort: string;
  doelen: string[];
  wijzingen: WijzingDto[];

  static from({ slug, naam, soort, doelen, wijzingen }: Mogelijkheid): VerwijsmogelijkheidDto {
    return {
      ...{ slug, naam, soort },
      doelen: [...doelen],
      wijzingen: wijzingen.map((een) => ({
        categorie: een.categorie,
        grondslag: een.soort,
        bron: een.bron,
        voorwaarden: [...een.voorwaarden],
        weigering: een.weigering,
        nood: een.nood,
      })),
    };
  }
}

/** De grondslagwijzer voor een dossier. */
export class VerwijsmogelijkhedenDto {
  items: VerwijsmogelijkheidDto[];
}
