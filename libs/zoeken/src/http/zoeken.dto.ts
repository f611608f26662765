import { DOSSIER_STATUSES } from '@zesweken/dossiers';
import { CalendarDay } from '@zesweken/http';
import { Transform } from 'class-transformer';
import { IsIn, IsNotEmpty, IsString, MaxLength } from 'class-validator';
import { GRONDEN, type Treffer } from '../rangschik.js';
import type { Zoekuitkomst } from '../zoek-dossiers.query.js';
import type { Kenmerkdeel, Zoekvraag } from '../zoekvraag.js';

/** Waarnaar u zoekt. */
export class ZoekDossierDto {
  /** Naam, geboortedatum, burgerservicenummer of onderwijsnummer, kenmerk of brin van de school, of een deel ervan. */
  @Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value))
  @IsNotEmpty()
  @IsString()
  @MaxLength(100)
  vraag: string;
}

/** Zo is de vraag begrepen. */
export class BegrepenDto {
  /** Woorden van een naam. */
  namen: string[];
  /** Geboortedatum (jjjj-mm-dd). */
  @CalendarDay()
  geboortedatum: string | null;
  /** Of er een geldig burgerservicenummer of onderwijsnummer in staat; het nummer zelf komt niet terug. */
  nummer: boolean;
  /** Kenmerk of deel ervan, zoals ZW-2026-142, 2026 of 142. */
  kenmerk: string | null;
  /** Brin van een school. */
  school: string | null;
  /** Of er een getal in staat dat geen datum, kenmerk of geldig nummer is; dan wordt er niets gevonden. */
  onbekendGetal: boolean;
  /** Of de vraag te kort is om op te zoeken. */
  teKort: boolean;

  static from({ vraag, genoeg }: { vraag: Zoekvraag; genoeg: boolean }): BegrepenDto {
    return {
      namen: [...vraag.namen],
      geboortedatum: vraag.geboortedatum ?? null,
      nummer: vraag.pgn !== undefined,
      kenmerk: vraag.kenmerk ? kenmerkTekst(vraag.kenmerk) : null,
      school: vraag.brin ?? null,
      onbekendGetal: vraag.onbekend.length > 0,
      teKort: !genoeg && vraag.onbekend.length === 0,
    };
  }
}

function kenmerkTekst({ jaar, nummer }: Kenmerkdeel): string {
  if (jaar === undefined) return nummer ?? 'ZW';
  return nummer === undefined ? `ZW-${jaar}` : `ZW-${jaar}-${nummer}`;
}

/** Het kind dat gevonden is. */
export class GezochteLeerlingDto {
  id: string;
  /** Voornamen, voorvoegsel en achternaam. */
  naam: string;
  /** Kalenderdag (jjjj-mm-dd). */
  @CalendarDay()
  geboortedatum: string;
}

/** Het lopende dossier, anders het nieuwste. */
export class GezochtDossierDto {
  id: string;
  kenmerk: string;
  @IsIn(DOSSIER_STATUSES)
  status: string;
}

/** Een kind met het dossier waar de vraag heen leidt. */
export class TrefferDto {
  leerling: GezochteLeerlingDto;
  dossier: GezochtDossierDto | null;
  /** Waarop gevonden; `naam-ongeveer`: de naam lijkt op wat er staat. */
  @IsIn(GRONDEN, { each: true })
  gevondenOp: string[];

  static from({ leerlingId, naam, geboortedatum, dossier, gronden }: Treffer): TrefferDto {
    return {
      leerling: { id: leerlingId, naam, geboortedatum },
      dossier: dossier && { id: dossier.id, kenmerk: dossier.kenmerk, status: dossier.status },
      gevondenOp: [...gronden],
    };
  }
}

/** Wat er gevonden is, hoogstens 20. */
export class ZoekuitkomstDto {
  begrepen: BegrepenDto;
  items: TrefferDto[];
  /** Of er meer is dan hier staat; typ dan verder. */
  meer: boolean;

  static from(uitkomst: Zoekuitkomst): ZoekuitkomstDto {
    return {
      begrepen: BegrepenDto.from(uitkomst),
      items: uitkomst.treffers.map((treffer) => TrefferDto.from(treffer)),
      meer: uitkomst.meer,
    };
  }
}
