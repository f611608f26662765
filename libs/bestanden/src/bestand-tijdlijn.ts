import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type Tijdlijnbron, Tijdlijnbronnen, type Tijdlijngebeurtenis } from '@zesweken/dossiers';
import { type Datum, datumIn } from '@zesweken/kalender';
import type { TenantDb } from '@zesweken/tenancy';
import type { Sql } from 'sql-template-tag';
import type { Bestand } from './bestand.js';
import { BestandStore } from './bestand-store.js';

const SOORTEN = ['bestand-toegevoegd', 'bestand-verwijderd'] as const;
type Soort = (typeof SOORTEN)[number];

/** Tells in the timeline of a dossier which files came and went. */
@Injectable()
export class BestandTijdlijn implements Tijdlijnbron<Soort>, OnModuleInit {
  readonly soorten = SOORTEN;

  constructor(
    private readonly bronnen: Tijdlijnbronnen,
    private readonly store: BestandStore,
  ) {}

  onModuleInit(): void {
    this.bronnen.add(this);
  }

  async of(
    db: TenantDb,
    dossiers: Sql,
    _vandaag: Datum,
    sinds?: Date,
  ): Promise<Tijdlijngebeurtenis<Soort>[]> {
    return (await this.store.all(db, dossiers, sinds)).flatMap(gebeurtenissen);
  }
}

function gebeurtenissen(bestand: Bestand): Tijdlijngebeurtenis<Soort>[] {
  const { id, dossierId, naam, soort, toegevoegdOp, toegevoegdDoor, verwijderd } = bestand;
  const about = { id, dossierId, groep: 'bestand', gegevens: { naam, soort } } as const;
  return [
    {
      ...about,
      soort: 'bestand-toegevoegd',
      dag: datumIn(toegevoegdOp),
      moment: toegevoegdOp,
      door: toegevoegdDoor,
      doorId: bestand.toegevoegdDoorId,
      tekst: bestand.omschrijving,
    },
    ...(verwijderd
      ? [
          {
            ...about,
            soort: 'bestand-verwijderd' as const,
            dag: datumIn(verwijderd.op),
            moment: verwijderd.op,
            door: verwijderd.door,
            doorId: verwijderd.doorId,
            tekst: verwijderd.reden,
          },
        ]
      : []),
  ];
}
