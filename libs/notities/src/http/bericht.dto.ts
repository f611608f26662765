import type { Bericht } from '../berichten.js';

/** Het dossier waar een bericht over gaat. */
export class BerichtDossierDto {
  id: string;
  kenmerk: string;
  /** Naam van de leerling. */
  leerling: string;
}

/** Wie het bericht veroorzaakte. */
export class BerichtVanDto {
  id: string;
  naam: string;
}

/** Een bericht aan u. */
export class BerichtDto {
  id: string;
  /** Waar het over gaat, zoals `vermelding`, `overgedragen` of `vervanging`. */
  soort: string;
  dossier: BerichtDossierDto | null;
  /** Id van het onderdeel, zoals de notitie waarin u genoemd bent. */
  objectId: string | null;
  /** Door wie; null als het systeem het bericht stuurde. */
  van: BerichtVanDto | null;
  /** Codes, dagen en getallen bij dit soort bericht. */
  gegevens: Record<string, string>;
  gemaaktOp: Date;
  gelezenOp: Date | null;

  static from({ id, soort, dossier, objectId, van, gegevens, gemaaktOp, gelezenOp }: Bericht): BerichtDto {
    return {
      id,
      soort,
      dossier: dossier && { id: dossier.id, kenmerk: dossier.kenmerk, leerling: dossier.leerling },
      objectId,
      van: van && { id: van.id, naam: van.naam },
      gegevens: { ...gegevens },
      gemaaktOp,
      gelezenOp,
    };
  }
}

/** Een pagina van uw berichten, ongelezen eerst. */
export class BerichtenDto {
  items: BerichtDto[];
}

/** Hoeveel ongelezen berichten u heeft. */
export class BerichtenAantalDto {
  /** Tot 100 geteld. */
  ongelezen: number;
}

/** Hoeveel berichten zojuist gelezen zijn. */
export class BerichtenGelezenDto {
  gelezen: number;
}
