import { Injectable, type OnModuleInit } from '@nestjs/common';
import { eenvoudigeHouder, Leerlinghouders } from '@zesweken/leerlingen';
import sql from 'sql-template-tag';

/** Lets aanmeldingen follow when two leerlingen turn out to be one child. */
@Injectable()
export class FollowLeerling implements OnModuleInit {
  constructor(private readonly houders: Leerlinghouders) {}

  onModuleInit(): void {
    this.houders.add(
      eenvoudigeHouder('aanmeldingen', {
        move: (van, naar) =>
          sql`update aanmeldingen set leerling_id = ${naar} where leerling_id = ${van} returning id`,
        back: (ids, naar) =>
          sql`update aanmeldingen set leerling_id = ${naar} where id = any(${ids}::uuid[])`,
      }),
    );
  }
}
