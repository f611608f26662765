import { Injectable } from '@nestjs/common';
import { Clock } from '@zesweken/clock';
import { DomainError } from '@zesweken/errors';
import { Acting } from '@zesweken/logboek';
import { Tenants } from '@zesweken/tenancy';
import sql from 'sql-template-tag';
import { type Signaalregels, STANDAARDREGELS } from './regels/signaalregels.js';

/** The rules of the tenant; version 0: it never set any. */
export interface Regelinstelling {
  readonly regels: Signaalregels;
  readonly versie: number;
}

/** Reads and changes when signals are proposed to be made active. No data about people, so nothing is logged. */
@Injectable()
export class Regelinstellingen {
  constructor(
    private readonly tenants: Tenants,
    private readonly clock: Clock,
    private readonly acting: Acting,
  ) {}

  /** The rules that hold now. */
  async now(): Promise<Regelinstelling> {
    const found = await this.tenants.db.first<Regelinstelling>(sql`select regels, versie from signaalregels`);
    return found ?? { regels: STANDAARDREGELS, versie: 0 };
  }

  /** @param version the version the person saw. @throws DomainError `signaalregels.gewijzigd` */
  async change(regels: Signaalregels, version: number): Promise<void> {
    const at = this.clock.now();
    const door = this.acting.current.id;
    const json = JSON.stringify(regels);
    const changed = await this.tenants.db.execute(
      version === 0
        ? sql`insert into signaalregels (regels, versie, gewijzigd_door, gewijzigd_op) values (${json}::jsonb, 1, ${door}::uuid, ${at}) on conflict do nothing`
        : sql`update signaalregels set regels = ${json}::jsonb, versie = versie + 1, gewijzigd_door = ${door}::uuid, gewijzigd_op = ${at} where versie = ${version}`,
    );
    if (changed > 0) return;
    throw new DomainError(
      'precondition',
      'signaalregels.gewijzigd',
      'Iemand anders heeft deze instellingen intussen gewijzigd. Vernieuw de pagina en doe uw wijziging opnieuw.',
    );
  }
}
