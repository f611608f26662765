import { CalendarDay } from '@zesweken/http';
import type { Datum } from '@zesweken/kalender';
import { volledigeNaam } from '@zesweken/leerlingen';
import type { Termijn } from '@zesweken/termijnen';
import { IsIn } from 'class-validator';
import type { AnderDossier, DossierDetail, DossierLeerling } from '../dossier-detail.query.js';
import type { Dossierstatus } from '../dossier-status.js';
import { DOSSIERACTIES, mogelijk } from '../overgangen.js';
import { gedeeltelijkTerug } from '../plaatsingen.query.js';
import { soortOp } from '../vorming/feiten.js';
import {
  DossierLeerlingVolDto,
  DossierMeldingDto,
  DossierRegelDto,
  DossiervraagDto,
  TermijnDto,
  type VolgendeTermijnDto,
} from './dossier.dto.js';
import { PlaatsingDto } from './plaatsing.dto.js';

/** Een ander dossier van dezelfde leerling. */
export class AnderDossierDto {
  id: string;
  kenmerk: string;

  static from({ id, kenmerk }: AnderDossier): AnderDossierDto {
    return { id, kenmerk };
  }
}

/** Het hele dossier. */
export class DossierDto extends DossierRegelDto {
  override leerling: DossierLeerlingVolDto;
  /** Eigen kenmerk, en die van dossiers die erbij gevoegd zijn. */
  kenmerken: string[];
  termijnen: TermijnDto[];
  meldingen: DossierMeldingDto[];
  vragen: DossiervraagDto[];
  plaatsingen: PlaatsingDto[];
  /** Ziek, maar deels belastbaar. */
  deelsBelastbaar: boolean;
  /** Wat in deze toestand kan. */
  @IsIn(DOSSIERACTIES, { each: true })
  mogelijk: string[];
  /** Het dossier van deze leerling hiervoor. */
  vorige: AnderDossierDto | null;
  /** Het dossier van deze leerling hierna. */
  volgende: AnderDossierDto | null;
  /** Dag per wanneer gesloten (jjjj-mm-dd). */
  @CalendarDay()
  geslotenPer: string | null;
  sluitreden: string | null;
  /** Versie, ook in de kop ETag. */
  versie: number;

  static fromDetail({ dossier, leerling, vandaag, ...detail }: DossierDetail): DossierDto {
    const { id, kenmerk, brin, onderwijssoort, leerjaar, eersteSignaaldag, eersteVerzuimdag } = dossier;
    const { geslotenPer, sluitreden, versie, geplaatstPer, deelsBelastbaar } = dossier;
    const steps = dossier.soorten.map((soort, at) => ({ soort, vanaf: dossier.soortenVanaf[at]! }));
    const status = dossier.statusOp(vandaag);
    return {
      id,
      kenmerk,
      leerling: leerlingOf(leerling, detail.leerplichtig),
      school: { brin, onderwijssoort, leerjaar },
      eersteSignaaldag,
      eersteVerzuimdag,
      eindeVerzuim: dossier.eindeVerzuim(vandaag),
      soort: soortOp(steps, vandaag) ?? dossier.soorten[0]!,
      status,
      dagenThuis: dossier.dagenThuis(vandaag),
      langdurigThuis: detail.langdurigThuis,
      volgendeTermijn: nextTermijn(detail.termijnen, status, vandaag),
      geplaatstPer,
      gedeeltelijkTerug: gedeeltelijkTerug(detail.plaatsingen, vandaag),
      behandelaar: detail.behandelaar,
      kenmerken: [...detail.kenmerken],
      termijnen: detail.termijnen.map((termijn) => TermijnDto.from(termijn, vandaag)),
      meldingen: detail.meldingen.map((melding) => DossierMeldingDto.from(melding)),
      vragen: detail.vragen.map(({ id: vraagId, soort, gesteldOp }) => ({ id: vraagId, soort, gesteldOp })),
      plaatsingen: detail.plaatsingen.map((plaatsing) => PlaatsingDto.from(plaatsing)),
      deelsBelastbaar,
      mogelijk: mogelijk(status),
      vorige: detail.vorige && AnderDossierDto.from(detail.vorige),
      volgende: detail.volgende && AnderDossierDto.from(detail.volgende),
      geslotenPer,
      sluitreden,
      versie,
    };
  }
}

function leerlingOf(leerling: DossierLeerling, leerplichtig: boolean): DossierLeerlingVolDto {
  const { id, geboortedatum, geslacht, gemeentecode, geheimAdres, contactblokkade } = leerling;
  const naam = volledigeNaam(leerling);
  return { id, naam, geboortedatum, geslacht, gemeentecode, leerplichtig, geheimAdres, contactblokkade };
}

/** The first termijn that can still be met, else the last that was missed; the same rule as the list's. */
function nextTermijn(
  termijnen: readonly Termijn[],
  status: Dossierstatus,
  vandaag: Datum,
): VolgendeTermijnDto | null {
  if (status === 'gesloten') return null;
  const waiting = termijnen.filter(({ uitkomst, bronId }) => uitkomst === null && bronId === null);
  const next =
    waiting.find(({ uiterlijk }) => uiterlijk >= vandaag) ??
    (status === 'geplaatst' ? undefined : waiting.at(-1));
  if (!next) return null;
  const { soort, uiterlijk } = next;
  return { soort, uiterlijk, status: uiterlijk >= vandaag ? 'open' : 'verlopen' };
}
