import { Injectable } from '@nestjs/common';
import { Clock } from '@zesweken/clock';
import type { Datum } from '@zesweken/kalender';
import { Logboek } from '@zesweken/logboek';
import { type TenantDb, Tenants } from '@zesweken/tenancy';
import {
  openIn,
  type Stand,
  type Termijn,
  Termijnen,
  teVerlengen,
  type Verloop,
  Verlopen,
} from '@zesweken/termijnen';
import type { Dossier } from './dossier.entity.js';
import { Termijnstanden } from './termijnstanden.js';
import { findDossier } from './work-on-dossier.js';

/** What a person may do to a clock now. */
export const TERMIJNDADEN = ['opschorten', 'hervatten', 'verlengen'] as const;
export type Termijndaad = (typeof TERMIJNDADEN)[number];

/** A termijn with why it ends when it does, and what moved it. */
export interface Termijnuitleg extends Verloop {
  readonly termijn: Termijn;
  readonly stand: Stand;
  readonly kan: readonly Termijndaad[];
  /** The days by which it may still be extended. */
  readonly teVerlengen: number;
  /** While it stands still: the last day, were it to run again after today. */
  readonly alsNuHervat: Datum | null;
}

/** Reads the termijnen of a dossier with their rules, what people did to them and how they moved. */
@Injectable()
export class Termijnverloop {
  constructor(
    private readonly tenants: Tenants,
    private readonly termijnen: Termijnen,
    private readonly verlopen: Verlopen,
    private readonly standen: Termijnstanden,
    private readonly logboek: Logboek,
    private readonly clock: Clock,
  ) {}

  /** In order of date; the read is logged. @throws NotFound */
  async of(dossierId: string): Promise<{ items: Termijnuitleg[]; versie: number }> {
    const { db } = this.tenants;
    const dossier = await findDossier(db, dossierId);
    const termijnen = await this.termijnen.of(dossier.id);
    const verlopen = await this.verlopen.of(dossier.id, termijnen);
    const standOf = await this.standen.load(dossier);
    logRead(this.logboek, db, dossier);
    const vandaag = this.clock.today();
    const items = termijnen.map((termijn) => {
      const verloop = verlopen.get(termijn.id) ?? { ingrepen: [], wijzigingen: [] };
      const { stand, alsHervat } = standOf(termijn, verloop);
      return {
        termijn,
        ...verloop,
        stand,
        alsNuHervat: alsHervat(vandaag),
        ...mogelijkNu(dossier, stand, vandaag),
      };
    });
    return { items, versie: dossier.versie };
  }
}

function mogelijkNu(
  { status }: Dossier,
  stand: Stand,
  vandaag: Datum,
): Pick<Termijnuitleg, 'kan' | 'teVerlengen'> {
  const left = teVerlengen(stand);
  const open = openIn(stand.ingrepen) !== undefined;
  const runs = status !== 'gesloten' && (stand.klaarOp === null || stand.klaarOp > vandaag);
  const can: Record<Termijndaad, boolean> = {
    opschorten: runs && !open && stand.regel.opschorting !== undefined,
    hervatten: status !== 'gesloten' && open,
    verlengen: runs && left > 0 && vandaag <= stand.uiterlijk,
  };
  return { kan: TERMIJNDADEN.filter((daad) => can[daad]), teVerlengen: can.verlengen ? left : 0 };
}

function logRead(logboek: Logboek, db: TenantDb, { id, leerlingId }: Dossier): void {
  logboek.record(db, {
    handeling: 'lezen',
    activiteit: 'dossiers-behandelen',
    betrokkenen: [leerlingId],
    object: 'dossier',
    objectId: id,
  });
}
