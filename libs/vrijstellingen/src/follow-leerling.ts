import { Injectable, type OnModuleInit } from '@nestjs/common';
import { eenvoudigeHouder, type Leerlinghouder, Leerlinghouders } from '@zesweken/leerlingen';
import sql from 'sql-template-tag';

/** What is kept here of a leerling. Two of one ground may come to overlap: a person sees both in the list. */
const HOLDERS: readonly Leerlinghouder[] = [
  eenvoudigeHouder('vrijstellingen', {
    move: (van, naar) =>
      sql`update vrijstellingen set leerling_id = ${naar} where leerling_id = ${van} returning id`,
    back: (ids, naar) => sql`update vrijstellingen set leerling_id = ${naar} where id = any(${ids}::uuid[])`,
  }),
  eenvoudigeHouder('verlofaanvragen', {
    move: (van, naar) =>
      sql`update verlofaanvragen set leerling_id = ${naar} where leerling_id = ${van} returning id`,
    back: (ids, naar) => sql`update verlofaanvragen set leerling_id = ${naar} where id = any(${ids}::uuid[])`,
  }),
];

/** Lets vrijstellingen and verlofaanvragen follow when two leerlingen turn out to be one child. */
@Injectable()
export class FollowLeerling implements OnModuleInit {
  constructor(private readonly houders: Leerlinghouders) {}

  onModuleInit(): void {
    for (const houder of HOLDERS) this.houders.add(houder);
  }
}
