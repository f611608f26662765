import { Injectable, type OnModuleInit } from '@nestjs/common';
import { eenvoudigeHouder, Leerlinghouders } from '@zesweken/leerlingen';
import sql from 'sql-template-tag';

/** Lets zaken follow when two leerlingen turn out to be one child; it tells ids to the merge, which nobody is shown. */
@Injectable()
export class FollowLeerling implements OnModuleInit {
  constructor(private readonly houders: Leerlinghouders) {}

  onModuleInit(): void {
    this.houders.add(
      eenvoudigeHouder('handhavingszaken', {
        move: (van, naar) =>
          sql`update handhavingszaken set leerling_id = ${naar} where leerling_id = ${van} returning id`,
        back: (ids, naar) =>
          sql`update handhavingszaken set leerling_id = ${naar} where id = any(${ids}::uuid[])`,
      }),
    );
  }
}
