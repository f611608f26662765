import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type Tijdlijnbron, Tijdlijnbronnen, type Tijdlijngebeurtenis } from '@zesweken/dossiers';
import { type Datum, datumIn } from '@zesweken/kalender';
import type { TenantDb } from '@zesweken/tenancy';
import type { Sql } from 'sql-template-tag';
import type { Brief } from './brief.js';
import { BriefStore } from './brief-store.js';

const SOORTEN = ['brief-gemaakt', 'brief-verzonden'] as const;
type Soort = (typeof SOORTEN)[number];

/** Tells in the timeline of a dossier which letters were made and sent. */
@Injectable()
export class BriefTijdlijn implements Tijdlijnbron<Soort>, OnModuleInit {
  readonly soorten = SOORTEN;

  constructor(
    private readonly bronnen: Tijdlijnbronnen,
    private readonly store: BriefStore,
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

function gebeurtenissen({ id, dossierId, soort, ontvanger, ...brief }: Brief): Tijdlijngebeurtenis<Soort>[] {
  const about = { id, dossierId, groep: 'brief', tekst: null } as const;
  const { verzonden } = brief;
  return [
    {
      ...about,
      soort: 'brief-gemaakt',
      dag: datumIn(brief.gemaaktOp),
      moment: brief.gemaaktOp,
      door: brief.gemaaktDoor,
      doorId: brief.gemaaktDoorId,
      gegevens: { brief: soort, ontvanger },
    },
    ...(verzonden
      ? [
          {
            ...about,
            soort: 'brief-verzonden' as const,
            dag: verzonden.datum,
            moment: verzonden.op,
            door: verzonden.door,
            doorId: verzonden.doorId,
            gegevens: { brief: soort, ontvanger, wijze: verzonden.wijze },
          },
        ]
      : []),
  ];
}
