import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type Tijdlijnbron, Tijdlijnbronnen, type Tijdlijngebeurtenis } from '@zesweken/dossiers';
import { datumIn } from '@zesweken/kalender';
import type { TenantDb } from '@zesweken/tenancy';
import type { Sql } from 'sql-template-tag';
import type { Brief } from './brief.js';
import { BriefStore } from './brief-store.js';

/** Tells in the timeline of a dossier which letters were made and sent. */
@Injectable()
export class BriefTijdlijn implements Tijdlijnbron, OnModuleInit {
  constructor(
    private readonly bronnen: Tijdlijnbronnen,
    private readonly store: BriefStore,
  ) {}

  onModuleInit(): void {
    this.bronnen.add(this);
  }

  async of(db: TenantDb, dossiers: Sql): Promise<Tijdlijngebeurtenis[]> {
    return (await this.store.all(db, dossiers)).flatMap(gebeurtenissen);
  }
}

function gebeurtenissen({ id, soort, ontvanger, ...brief }: Brief): Tijdlijngebeurtenis[] {
  const about = { id, groep: 'brief', tekst: null } as const;
  const { verzonden } = brief;
  return [
    {
      ...about,
      soort: 'brief-gemaakt',
      dag: datumIn(brief.gemaaktOp),
      moment: brief.gemaaktOp,
      door: brief.gemaaktDoor,
      gegevens: { brief: soort, ontvanger },
    },
    ...(verzonden
      ? [
          {
            ...about,
            soort: 'brief-verzonden',
            dag: verzonden.datum,
            moment: verzonden.op,
            door: verzonden.door,
            gegevens: { brief: soort, ontvanger, wijze: verzonden.wijze },
          },
        ]
      : []),
  ];
}
