import { type Categorie, CATEGORIEEN } from '@zesweken/grondslagen';
import { CalendarDay } from '@zesweken/http';
import type { Datum } from '@zesweken/kalender';
import { IsIn } from 'class-validator';
import { type Gebeurtenis, laatsteDag, levend, type Toestemming } from '../toestemming.js';
import type { RegelMetPartij, Toestemmingen, ToestemmingVol, Voorstel } from '../toestemmingen.query.js';
import { HOEDANIGHEDEN } from '../vereist.js';

const STANDEN = ['gevraagd', 'gegeven', 'geweigerd', 'ingetrokken', 'verlopen'] as const;
const REGELSTANDEN = ['geldig', 'nog-niet', 'verlopen', 'ingetrokken'] as const;

/** Een soort gegevens met de laatste dag waarop die gedeeld mag worden. */
export class CategorieTotDto {
  @IsIn(CATEGORIEEN)
  categorie: Categorie;

  @CalendarDay()
  tot: Datum;
}

/** Wat één ontvanger mag zien. */
export class ToestemmingsregelDto {
  /** De korte naam van de andere organisatie. */
  organisatie: string;
  naam: string;
  categorieen: CategorieTotDto[];
  doorbreking: boolean;
  @CalendarDay()
  geldigVanaf: Datum;
  @CalendarDay()
  geldigTot: Datum;
  @IsIn(REGELSTANDEN)
  stand: string;
  ingetrokkenOp: Date | null;

  static from(regel: RegelMetPartij, vandaag: Datum): ToestemmingsregelDto {
    const { slug, naam, doorbreking, geldigVanaf, geldigTot, ingetrokkenOp } = regel;
    return {
      organisatie: slug,
      naam,
      categorieen: regel.categorieen.map((categorie) => ({ categorie, tot: laatsteDag(regel, categorie) })),
      ...{ doorbreking, geldigVanaf, geldigTot, ingetrokkenOp },
      stand: regelstand(regel, vandaag),
    };
  }
}

function regelstand(regel: RegelMetPartij, vandaag: Datum): (typeof REGELSTANDEN)[number] {
  if (regel.ingetrokkenOp) return 'ingetrokken';
  if (vandaag < regel.geldigVanaf) return 'nog-niet';
  return levend(regel, vandaag).length > 0 ? 'geldig' : 'verlopen';
}

/** Een toestemming zoals een ontvanger haar ziet: alleen zijn eigen regel. */
export class OntvangenToestemmingDto extends ToestemmingsregelDto {
  id: string;
  doel: string;

  static of(regel: RegelMetPartij, vandaag: Datum): OntvangenToestemmingDto {
    const { toestemmingId: id, doel } = regel;
    return Object.assign(new OntvangenToestemmingDto(), ToestemmingsregelDto.from(regel, vandaag), {
      id,
      doel,
    });
  }
}

/** Een pagina van ontvangen toestemmingen. */
export class OntvangenToestemmingenDto {
  items: OntvangenToestemmingDto[];
}

/** Iemand die toestemming gaf, weigerde of nog moet geven. */
export class ToestemmingsgeverDto {
  id: string;
  @IsIn(HOEDANIGHEDEN)
  hoedanigheid: string;
  naam: string;
  gezagdragerId: string | null;
  @IsIn(['gevraagd', 'gegeven', 'geweigerd'])
  stand: string;
  @CalendarDay()
  datum: Datum | null;
  via: string | null;
  bewijs: string | null;
  bestandId: string | null;

  static from(gever: Toestemming['gevers'][number]): ToestemmingsgeverDto {
    const { id, hoedanigheid, naam, gezagdragerId, stand, datum, via, bewijs, bestandId } = gever;
    return { id, hoedanigheid, naam, gezagdragerId, stand, datum, via, bewijs, bestandId };
  }
}

/** Een organisatie waarvoor toestemming is gevraagd. */
export class ToestemmingspartijDto {
  slug: string;
  naam: string;
}

/** Ontheffing van de geheimhouding. */
export class DoorbrekingDto {
  toelichting: string;
}

/** Wat een professional vastlegde over wie beslist. */
export class ToestemmingBijzonderDto {
  soort: string;
  door: string;
  @CalendarDay()
  datum: Datum;
  reden: string;
}

/** Een toestemming, met alles wat ervan bekend is. */
export class ToestemmingDto {
  id: string;
  dossierId: string;
  leerlingId: string;
  doel: string;
  @IsIn(CATEGORIEEN, { each: true })
  categorieen: Categorie[];
  ontvangers: ToestemmingspartijDto[];
  @CalendarDay()
  geldigVanaf: Datum;
  @CalendarDay()
  geldigTot: Datum;
  @IsIn(STANDEN)
  stand: string;
  doorbreking: DoorbrekingDto | null;
  bijzonder: ToestemmingBijzonderDto | null;
  gevers: ToestemmingsgeverDto[];
  /** Wat elke ontvanger mag zien; leeg zolang niet iedereen toestemming gaf. */
  regels: ToestemmingsregelDto[];

  static from({ toestemming, regels, ontvangers }: ToestemmingVol, vandaag: Datum): ToestemmingDto {
    const { id, dossierId, leerlingId, doel, categorieen, geldigVanaf, geldigTot } = toestemming;
    const { bijzonder, doorbreking } = toestemming;
    return {
      ...{ id, dossierId, leerlingId, doel, geldigVanaf, geldigTot },
      categorieen: [...categorieen],
      ontvangers: ontvangers.map(({ slug, naam }) => ({ slug, naam })),
      stand: toestemming.stand === 'gegeven' && vandaag > geldigTot ? 'verlopen' : toestemming.stand,
      doorbreking: doorbreking && { toelichting: doorbreking.toelichting },
      bijzonder: bijzonder && {
        soort: bijzonder.soort,
        door: bijzonder.door,
        datum: bijzonder.sinds,
        reden: bijzonder.reden,
      },
      gevers: toestemming.gevers.map((gever) => ToestemmingsgeverDto.from(gever)),
      regels: regels.map((regel) => ToestemmingsregelDto.from(regel, vandaag)),
    };
  }
}

/** Iets wat met een toestemming gebeurde. */
export class ToestemmingsgebeurtenisDto {
  id: string;
  soort: string;
  moment: Date;
  /** Naam van de collega; leeg als een ouder of leerling het zelf deed. */
  door: string | null;
  gegevens: Record<string, string>;
  tekst: string | null;

  static from({ id, soort, moment, door, gegevens, tekst }: Gebeurtenis): ToestemmingsgebeurtenisDto {
    return { id, soort, moment, door, gegevens: { ...gegevens }, tekst };
  }
}

/** Een toestemming met haar geschiedenis. */
export class ToestemmingVolDto extends ToestemmingDto {
  /** Oudste eerst. */
  gebeurtenissen: ToestemmingsgebeurtenisDto[];

  static fromVol(vol: Awaited<ReturnType<Toestemmingen['one']>>, vandaag: Datum): ToestemmingVolDto {
    const gebeurtenissen = vol.gebeurtenissen.map((een) => ToestemmingsgebeurtenisDto.from(een));
    return Object.assign(new ToestemmingVolDto(), ToestemmingDto.from(vol, vandaag), { gebeurtenissen });
  }
}

/** De toestemmingen van een dossier, nieuwste eerst. */
export class ToestemmingenDto {
  items: ToestemmingDto[];
}

/** Iemand met gezag. */
export class GezaghebberDto {
  id: string;
  naam: string;
  relatie: string;
}

/** Wie vandaag toestemming moet geven. */
export class ToestemmingvoorstelDto {
  /** Alle mensen met gezag. */
  gezag: boolean;
  leerling: boolean;
  /** De leerling wordt gehoord, maar hoeft geen toestemming te geven. */
  horen: boolean;
  /** De wet waaruit dit volgt. */
  bron: string;
  gezaghebbers: GezaghebberDto[];
  leerlingNaam: string;
  /** Wat eerder eindigt omdat er door een verjaardag iemand anders gaat beslissen. */
  eerder: CategorieTotDto[];

  static from(voorstel: Voorstel): ToestemmingvoorstelDto {
    const { gezag, leerling, horen, bron, gezaghebbers, leerlingNaam, eerderTot } = voorstel;
    return {
      ...{ gezag, leerling, horen, bron, leerlingNaam },
      gezaghebbers: gezaghebbers.map(({ id, naam, relatie }) => ({ id, naam, relatie })),
      eerder: CATEGORIEEN.flatMap((categorie) => {
        const tot = eerderTot[categorie];
        return tot ? [{ categorie, tot }] : [];
      }),
    };
  }
}
