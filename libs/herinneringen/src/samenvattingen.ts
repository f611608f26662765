import { Injectable } from '@nestjs/common';
import { Clock } from '@zesweken/clock';
import type { Datum } from '@zesweken/kalender';
import { SendBericht } from '@zesweken/notities';
import { Tenants } from '@zesweken/tenancy';
import sql from 'sql-template-tag';
import { leidersVan } from './ontvangers.js';
import type { Vraagt } from './regels-van.js';
import { TeamVanVandaag } from './team.query.js';
import type { TeBewakenRij } from './te-bewaken.sql.js';

interface Samenvatting {
  readonly handeling: string;
  readonly doorId: string | null;
  readonly dossierId: string | null;
  readonly dossiers: number;
  readonly voorbij: number;
  readonly binnenkort: number;
}

/**
 * Tells in one message for each import or other act what was late already when it was recorded, instead of every reminder that
 * would have gone out before (contract section 5). Counted slice by slice, told once all slices of the day are done.
 */
@Injectable()
export class TelSamenvattingen {
  constructor(
    private readonly tenants: Tenants,
    private readonly bericht: SendBericht,
    private readonly clock: Clock,
    private readonly team: TeamVanVandaag,
  ) {}

  /** Adds what a slice found. */
  async count(gevraagd: readonly (readonly [TeBewakenRij, Vraagt])[]): Promise<void> {
    const late = gevraagd.flatMap(([{ handeling, ...termijn }, vraagt]) =>
      handeling !== null && (vraagt.wasVoorbij || vraagt.wasDichtbij)
        ? [{ ...termijn, ...vraagt, handeling }]
        : [],
    );
    const sums = [...Map.groupBy(late, ({ handeling }) => handeling)].map(
      ([handeling, some]): Samenvatting => {
        const dossiers = new Set(some.flatMap(({ dossierId }) => dossierId ?? []));
        return {
          handeling,
          doorId: some[0]?.vastgelegdDoor ?? null,
          dossierId: dossiers.size === 1 ? ([...dossiers][0] ?? null) : null,
          dossiers: dossiers.size,
          voorbij: some.filter(({ wasVoorbij }) => wasVoorbij).length,
          binnenkort: some.filter(({ wasDichtbij }) => wasDichtbij).length,
        };
      },
    );
    if (sums.length === 0) return;
    await this.tenants.db.execute(sql`
      insert into termijnsamenvattingen as s (handeling, door_id, dossier_id, dossiers, voorbij, binnenkort)
      select handeling, "doorId", "dossierId", dossiers, voorbij, binnenkort
      from json_to_recordset(${JSON.stringify(sums)}::json) as x(handeling text, "doorId" uuid, "dossierId" uuid, dossiers integer, voorbij integer, binnenkort integer)
      on conflict (handeling) do update set voorbij = s.voorbij + excluded.voorbij, binnenkort = s.binnenkort + excluded.binnenkort,
        dossier_id = case when s.dossier_id = excluded.dossier_id then s.dossier_id end,
        dossiers = s.dossiers + excluded.dossiers`);
  }

  /** Tells what was late and not told: to who did it, and where no user did to those who lead. What can still be met needs no word. */
  async tell(vandaag: Datum): Promise<void> {
    const rows = await this.tenants.db.rows<Samenvatting>(sql`
      update termijnsamenvattingen set verteld_op = ${this.clock.now()} where verteld_op is null
      returning handeling, door_id as "doorId", dossier_id as "dossierId", dossiers, voorbij, binnenkort`);
    const late = rows.filter(({ voorbij }) => voorbij > 0);
    if (late.length === 0) return;
    const team = await this.team.read(vandaag);
    const berichten = late.flatMap(({ doorId, dossierId, dossiers, voorbij, binnenkort }) => {
      const receivers =
        doorId !== null && team.actief.has(doorId)
          ? [doorId]
          : leidersVan(team).map(({ gebruikerId }) => gebruikerId);
      return receivers.map((ontvangerId) => ({
        ontvangerId,
        soort: 'termijnen-al-voorbij',
        dossierId,
        gegevens: { dossiers: `${dossiers}`, voorbij: `${voorbij}`, binnenkort: `${binnenkort}` },
      }));
    });
    await this.bericht.run(...berichten);
  }
}
