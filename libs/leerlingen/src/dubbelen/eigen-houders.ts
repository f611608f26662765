import { Injectable, type OnModuleInit } from '@nestjs/common';
import sql from 'sql-template-tag';
import { eenvoudigeHouder, type Leerlinghouder, Leerlinghouders } from './leerlinghouders.js';

/** What leerlingen itself keeps of a leerling. */
const OWN: readonly Leerlinghouder[] = [
  eenvoudigeHouder('gezagdragers', {
    move: (van, naar) =>
      sql`update gezagdragers set leerling_id = ${naar} where leerling_id = ${van} returning id`,
    back: (ids, naar) => sql`update gezagdragers set leerling_id = ${naar} where id = any(${ids}::uuid[])`,
  }),
  eenvoudigeHouder('inschrijvingen', {
    move: (van, naar) =>
      sql`update inschrijvingen set leerling_id = ${naar} where leerling_id = ${van} returning id`,
    back: (ids, naar) => sql`update inschrijvingen set leerling_id = ${naar} where id = any(${ids}::uuid[])`,
  }),
  eenvoudigeHouder('verhuizingen', {
    move: (van, naar) =>
      sql`update verhuizingen set leerling_id = ${naar} where leerling_id = ${van} returning id`,
    back: (ids, naar) => sql`update verhuizingen set leerling_id = ${naar} where id = any(${ids}::uuid[])`,
  }),
  eenvoudigeHouder('inzagekeuzes', {
    move: (van, naar) =>
      sql`update inzagekeuzes set leerling_id = ${naar} where leerling_id = ${van} returning id`,
    back: (ids, naar) => sql`update inzagekeuzes set leerling_id = ${naar} where id = any(${ids}::uuid[])`,
  }),
];

/** Adds the holders of leerlingen's own tables. */
@Injectable()
export class EigenHouders implements OnModuleInit {
  constructor(private readonly houders: Leerlinghouders) {}

  onModuleInit(): void {
    for (const houder of OWN) this.houders.add(houder);
  }
}
