import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type Tijdlijnbron, Tijdlijnbronnen, type Tijdlijngebeurtenis } from '@zesweken/dossiers';
import { datumIn } from '@zesweken/kalender';
import type { TenantDb } from '@zesweken/tenancy';
import type { Sql } from 'sql-template-tag';
import type { Bestand } from './bestand.js';
import { BestandStore } from './bestand-store.js';

/** Tells in the timeline of a dossier which files came and went. */
@Injectable()
export class BestandTijdlijn implements Tijdlijnbron, OnModuleInit {
  constructor(
    private readonly bronnen: Tijdlijnbronnen,
    private readonly store: BestandStore,
  ) {}

  onModuleInit(): void {
    this.bronnen.add(this);
  }

  async of(db: TenantDb, dossiers: Sql): Promise<Tijdlijngebeurtenis[]> {
    return (await this.store.all(db, dossiers)).flatMap(gebeurtenissen);
  }
}

function gebeurtenissen(bestand: Bestand): Tijdlijngebeurtenis[] {
  const { id, naam, soort, toegevoegdOp, toegevoegdDoor, verwijderd } = bestand;
  const about = { id, groep: 'bestand', gegevens: { naam, soort } } as const;
  return [
    {
      ...about,
      soort: 'bestand-toegevoegd',
      dag: datumIn(toegevoegdOp),
      moment: toegevoegdOp,
      door: toegevoegdDoor,
      tekst: bestand.omschrijving,
    },
    ...(verwijderd
      ? [
          {
            ...about,
            soort: 'bestand-verwijderd',
            dag: datumIn(verwijderd.op),
            moment: verwijderd.op,
            door: verwijderd.door,
            tekst: verwijderd.reden,
          },
        ]
      : []),
  ];
}
