import { Injectable, type OnModuleInit } from '@nestjs/common';
import { eenvoudigeHouder, type Leerlinghouder, Leerlinghouders } from '@zesweken/leerlingen';
import sql from 'sql-template-tag';

/** What is kept here of a leerling. After a merge the rules count the facts of both as those of one child. */
const HOLDERS: readonly Leerlinghouder[] = [
  eenvoudigeHouder('signalen', {
    move: (van, naar) =>
      sql`update signalen set leerling_id = ${naar} where leerling_id = ${van} returning id`,
    back: (ids, naar) => sql`update signalen set leerling_id = ${naar} where id = any(${ids}::uuid[])`,
  }),
  eenvoudigeHouder('ziekmeldingen', {
    move: (van, naar) =>
      sql`update ziekmeldingen set leerling_id = ${naar} where leerling_id = ${van} returning id`,
    back: (ids, naar) => sql`update ziekmeldingen set leerling_id = ${naar} where id = any(${ids}::uuid[])`,
  }),
  eenvoudigeHouder('verkorte_roosters', {
    move: (van, naar) =>
      sql`update verkorte_roosters set leerling_id = ${naar} where leerling_id = ${van} returning id`,
    back: (ids, naar) =>
      sql`update verkorte_roosters set leerling_id = ${naar} where id = any(${ids}::uuid[])`,
  }),
  eenvoudigeHouder('afgewezen_voorstellen', {
    move: (van, naar) =>
      sql`update afgewezen_voorstellen set leerling_id = ${naar} where leerling_id = ${van} returning id`,
    back: (ids, naar) =>
      sql`update afgewezen_voorstellen set leerling_id = ${naar} where id = any(${ids}::uuid[])`,
  }),
];

/** Lets signals, and the facts that rules count, follow when two leerlingen turn out to be one child. */
@Injectable()
export class FollowLeerling implements OnModuleInit {
  constructor(private readonly houders: Leerlinghouders) {}

  onModuleInit(): void {
    for (const houder of HOLDERS) this.houders.add(houder);
  }
}
