import { Injectable } from '@nestjs/common';
import { Tenants } from '@zesweken/tenancy';
import { type Bronwens, DropTermijnen, KeepTermijn } from '@zesweken/termijnen';
import { datumIn } from '@zesweken/kalender';
import sql from 'sql-template-tag';
import { type Jaarlijks, jaarlijkseTermijn } from './jaarlijks.js';

type Row = Omit<Jaarlijks, 'vastgelegdOp'> & { readonly id: string; readonly op: Date };

/** Keeps the termijnen by which the vrijstellingen of a leerling must be invoked anew. */
@Injectable()
export class KeepTermijnen {
  constructor(
    private readonly tenants: Tenants,
    private readonly keep: KeepTermijn,
    private readonly drop: DropTermijnen,
  ) {}

  /** All of the leerling: a new one may be what an older one waited for. */
  async run(leerlingId: string): Promise<void> {
    const rows = await this.tenants.db.rows<Row>(sql`
      select v.id, v.grond, v.begin, v.einde, v.beroep_op as "beroepOp", v.nooit_geschikt as "nooitGeschikt", v.aangemaakt_op as op,
        (select s.gegevens ->> 'van' from vrijstellingstappen s where s.vrijstelling_id = v.id and s.soort = 'verlengd' order by s.gemaakt_op desc, s.id desc limit 1) as "verlengdNa"
      from vrijstellingen v where v.leerling_id = ${leerlingId} order by v.begin, v.id`);
    const all = rows.map(({ op, ...row }) => ({ ...row, vastgelegdOp: datumIn(op) }));
    const wanted = all.flatMap((one): Bronwens[] => {
      const termijn = jaarlijkseTermijn(one, all);
      if (!termijn) return [];
      const whose = { dossierId: null, leerlingId, ontvangerId: null };
      return [{ soort: 'vrijstelling-5-jaarlijks', bronId: one.id, ...whose, ...termijn }];
    });
    const kept = new Set(wanted.map(({ bronId }) => bronId));
    await this.drop.of(
      all.map(({ id }) => id).filter((id) => !kept.has(id)),
      'vrijstelling-5-jaarlijks',
    );
    await this.keep.run(wanted);
  }
}
