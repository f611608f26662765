import { Injectable } from '@nestjs/common';
import { TenantKeys } from '@zesweken/crypto';
import { DomainError, NotFound } from '@zesweken/errors';
import { Acting, Logboek } from '@zesweken/logboek';
import { Tenants } from '@zesweken/tenancy';
import sql from 'sql-template-tag';
import { Gebeurtenissen } from './gebeurtenissen.js';
import { WorkOnDossier } from './work-on-dossier.js';

interface Open {
  readonly dossierId: string;
  readonly soort: string;
  readonly beantwoord: boolean;
}

/** A person decides on a question that reports raised about a dossier; the same question is not put again. */
@Injectable()
export class AnswerVraag {
  constructor(
    private readonly tenants: Tenants,
    private readonly work: WorkOnDossier,
    private readonly keys: TenantKeys,
    private readonly acting: Acting,
    private readonly gebeurtenissen: Gebeurtenissen,
    private readonly logboek: Logboek,
  ) {}

  /**
   * @param antwoord what was decided, in the person's own words.
   * @returns the id of the dossier it is about.
   * @throws NotFound; DomainError `vraag.al-beantwoord`.
   */
  async run(id: string, antwoord: string): Promise<string> {
    const { db } = this.tenants;
    const vraag = await db.first<Open>(sql`
      select dossier_id as "dossierId", soort, beantwoord_op is not null as beantwoord from dossiervragen where id = ${id}`);
    if (!vraag) throw new NotFound('Deze vraag');
    // About a closed dossier too: whether it stays closed is one of the questions.
    return this.work.run(
      vraag.dossierId,
      async ({ dossier, vandaag, at }) => {
        const cipher = await this.keys.of(db);
        const sealed = cipher.seal(antwoord, {
          table: 'dossiervragen',
          column: 'antwoord_versleuteld',
          row: id,
        });
        const door = this.acting.current.soort === 'gebruiker' ? this.acting.current.id : null;
        const answered = await db.execute(sql`
          update dossiervragen set beantwoord_op = ${at}, antwoord_versleuteld = ${sealed}, beantwoord_door = ${door}
          where id = ${id} and beantwoord_op is null`);
        if (answered === 0) {
          throw new DomainError(
            'conflict',
            'vraag.al-beantwoord',
            'Iemand heeft hier al over beslist. Vernieuw de pagina om te zien wat er is besloten.',
          );
        }
        await this.gebeurtenissen.record(db, dossier, {
          soort: 'vraag-beantwoord',
          dag: vandaag,
          gegevens: { vraag: vraag.soort },
          tekst: antwoord,
        });
        this.logboek.record(db, {
          handeling: 'wijzigen',
          activiteit: 'dossiers-behandelen',
          betrokkenen: [dossier.leerlingId],
          object: 'dossier',
          objectId: dossier.id,
        });
        return dossier.id;
      },
      { closedToo: true },
    );
  }
}
