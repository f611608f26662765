import { CalendarDay } from '@zesweken/http';
import { type Datum } from '@zesweken/kalender';
import { volledigeNaam } from '@zesweken/leerlingen';
import { GRONDREGELS } from '../gronden.js';
import { verlengenUiterlijk } from '../toets.js';
import type { Besluit, Verklaring } from '../toetsing.js';
import { type Stap, standOp, type VrijstellingMetLeerling } from '../vrijstelling.js';

/** De leerling voor wie de vrijstelling geldt. */
export class VrijgesteldeLeerlingDto {
  id: string;
  naam: string;
  /** Kalenderdag (jjjj-mm-dd). */
  @CalendarDay()
  geboortedatum: string;
}

/** Wie wat verklaarde over de leerling. */
export class VrijstellingVerklaringDto {
  /** `arts`, `pedagoog`, `psycholoog`, `schoolhoofd` of `anders`. */
  door: string;
  naam: string | null;
  @CalendarDay()
  datum: string;

  static from({ door, naam, datum }: Verklaring): VrijstellingVerklaringDto {
    return { door, naam, datum };
  }
}

/** Wie erover besloot. */
export class VrijstellingBesluitDto {
  /** `college`, `leerplichtambtenaar` of `hoofd`. */
  door: string;
  @CalendarDay()
  datum: string;
  kenmerk: string | null;

  static from({ door, datum, kenmerk }: Besluit): VrijstellingBesluitDto {
    return { door, datum, kenmerk };
  }
}

/** Een vrijstelling in de lijst. */
export class VrijstellingRegelDto {
  id: string;
  leerling: VrijgesteldeLeerlingDto;
  /** Artikel van de Leerplichtwet, zoals `5-onder-a` of `11-f`. */
  grond: string;
  @CalendarDay()
  begin: string;
  /** Laatste dag waarop zij geldt. */
  @CalendarDay()
  einde: string;
  /** `komt`, `loopt`, `afgelopen` of `beeindigd`. */
  stand: string;
  /** Uiterlijk dan opnieuw een beroep erop (30 juni); leeg waar dat niet hoeft. */
  @CalendarDay()
  verlengenUiterlijk: string | null;
  /** Dag waarop iemand kijkt of zij kan eindigen. */
  @CalendarDay()
  volgendeBlik: string | null;
  /** Wat de wet vraagt en nog niemand beoordeelde. */
  teBeoordelen: string[];

  static of(een: VrijstellingMetLeerling, vandaag: Datum): VrijstellingRegelDto {
    const { id, grond, begin, einde, volgendeBlik, aandachtspunten, gezien, beeindigdPer } = een;
    const stand = standOp({ begin, einde, beeindigdPer }, vandaag);
    return {
      id,
      leerling: { id: een.leerlingId, naam: volledigeNaam(een), geboortedatum: een.geboortedatum },
      grond,
      begin,
      einde,
      stand,
      verlengenUiterlijk: stand === 'loopt' || stand === 'komt' ? verlengenUiterlijk(een, vandaag) : null,
      volgendeBlik,
      teBeoordelen: aandachtspunten.filter((point) => !gezien.includes(point)),
    };
  }
}

/** Een stap uit de geschiedenis. */
export class VrijstellingStapDto {
  id: string;
  /** `vastgelegd`, `gewijzigd`, `verlengd`, `beeindigd`, `terugkeer`, `contact` of `gezien`. */
  soort: string;
  @CalendarDay()
  dag: string;
  /** Waarden bij de stap: dagen en codes. */
  gegevens: Record<string, string>;
  tekst: string | null;
  /** Naam van wie het deed. */
  door: string | null;
  gemaaktOp: Date;

  static from({ id, soort, dag, gegevens, tekst, door, gemaaktOp }: Stap): VrijstellingStapDto {
    return { id, soort, dag, gegevens, tekst, door, gemaaktOp };
  }
}

/** Eén vrijstelling met haar geschiedenis. */
export class VrijstellingDto extends VrijstellingRegelDto {
  /** Het artikel voluit. */
  wet: string;
  /** Of zij verlengd kan worden. */
  verlengbaar: boolean;
  @CalendarDay()
  beroepOp: string | null;
  nooitGeschikt: boolean;
  richtingBezocht: boolean | null;
  twaalfSchooljaren: boolean;
  verklaring: VrijstellingVerklaringDto | null;
  besluit: VrijstellingBesluitDto | null;
  bron: string;
  toelichting: string | null;
  /** Wat wordt geprobeerd zodat de leerling weer naar school kan. */
  terugkeer: string | null;
  /** Wat de wet vraagt en een mens beoordeelde. */
  gezien: string[];
  /** Nieuwste eerst. */
  stappen: VrijstellingStapDto[];
  versie: number;

  static from(
    { vrijstelling, stappen }: { vrijstelling: VrijstellingMetLeerling; stappen: readonly Stap[] },
    vandaag: Datum,
  ): VrijstellingDto {
    const { grond, beroepOp, nooitGeschikt, richtingBezocht, twaalfSchooljaren, bron, versie } = vrijstelling;
    const { toelichting, terugkeer, gezien, verklaring, besluit } = vrijstelling;
    const line = VrijstellingRegelDto.of(vrijstelling, vandaag);
    return {
      id: line.id,
      leerling: line.leerling,
      grond,
      begin: line.begin,
      einde: line.einde,
      stand: line.stand,
      verlengenUiterlijk: line.verlengenUiterlijk,
      volgendeBlik: line.volgendeBlik,
      teBeoordelen: line.teBeoordelen,
      wet: GRONDREGELS[grond].wet,
      verlengbaar: GRONDREGELS[grond].verlengbaar,
      beroepOp,
      nooitGeschikt,
      richtingBezocht,
      twaalfSchooljaren,
      verklaring: verklaring && VrijstellingVerklaringDto.from(verklaring),
      besluit: besluit && VrijstellingBesluitDto.from(besluit),
      bron,
      toelichting,
      terugkeer,
      gezien: [...gezien],
      stappen: stappen.map((stap) => VrijstellingStapDto.from(stap)),
      versie,
    };
  }
}

/** Een pagina van de lijst, eerst wat het eerst afloopt. */
export class VrijstellingenDto {
  items: VrijstellingRegelDto[];
}

/** Wat iemand moet beoordelen voordat de vrijstelling wordt vastgelegd. */
export class VrijstellingToetsDto {
  aandachtspunten: string[];
}
