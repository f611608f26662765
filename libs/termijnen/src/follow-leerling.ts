import { Injectable, type OnModuleInit } from '@nestjs/common';
import { eenvoudigeHouder, type Leerlinghouder, Leerlinghouders } from '@zesweken/leerlingen';
import sql from 'sql-template-tag';

/** Termijnen that are a leerling's own, and what people were reminded of about them. */
const HOLDERS: readonly Leerlinghouder[] = [
  eenvoudigeHouder('termijnen', {
    move: (van, naar) =>
      sql`update termijnen set leerling_id = ${naar} where leerling_id = ${van} returning id`,
    back: (ids, naar) => sql`update termijnen set leerling_id = ${naar} where id = any(${ids}::uuid[])`,
  }),
  eenvoudigeHouder('herinneringen', {
    move: (van, naar) =>
      sql`update herinneringen set leerling_id = ${naar} where leerling_id = ${van} returning id`,
    back: (ids, naar) => sql`update herinneringen set leerling_id = ${naar} where id = any(${ids}::uuid[])`,
  }),
];

/** Lets them follow when two leerlingen turn out to be one child. */
@Injectable()
export class FollowLeerling implements OnModuleInit {
  constructor(private readonly houders: Leerlinghouders) {}

  onModuleInit(): void {
    for (const houder of HOLDERS) this.houders.add(houder);
  }
}
