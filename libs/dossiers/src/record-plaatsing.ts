import { Injectable } from '@nestjs/common';
import { Ids } from '@zesweken/clock';
import { TenantKeys } from '@zesweken/crypto';
import { NotFound } from '@zesweken/errors';
import type { Datum } from '@zesweken/kalender';
import { Acting } from '@zesweken/logboek';
import type { TenantDb } from '@zesweken/tenancy';
import sql from 'sql-template-tag';
import { ChangeDossier } from './change-dossier.js';
import { DossierConvenant } from './dossier-convenant.js';
import type { Dossier } from './dossier.entity.js';
import { Gebeurtenissen } from './gebeurtenissen.js';
import { mustAllow } from './overgangen.js';
import { COUNTING_HOURS, geplaatstPer, type NieuwePlaatsing, Plaatsing } from './plaatsing.entity.js';
import { metSamengevoegde, type Dossierwerk } from './work-on-dossier.js';

/** Records a place found. Where it counts, the dossier is `geplaatst` from its first day and the clocks stop. */
@Injectable()
export class RecordPlaatsing {
  constructor(
    private readonly change: ChangeDossier,
    private readonly convenant: DossierConvenant,
    private readonly keys: TenantKeys,
    private readonly acting: Acting,
    private readonly gebeurtenissen: Gebeurtenissen,
    private readonly ids: Ids,
  ) {}

  /**
   * @returns the id of the plaatsing.
   * @throws DomainError `dossier.nog-niet-actief` or `dossier.gesloten`; InvalidInput for an impossible plaatsing.
   */
  async run(
    dossierId: string,
    about: NieuwePlaatsing,
    toelichting: string | null,
    version?: number,
  ): Promise<string> {
    const id = this.ids.next();
    await this.change.run(dossierId, version, async (werk) => {
      const { db, dossier, vandaag, at } = werk;
      mustAllow('plaatsen', dossier.statusOp(vandaag));
      const plaatsing = Plaatsing.found(id, dossier.id, about, {
        eersteDag: dossier.eersteVerzuimdag ?? dossier.eersteSignaaldag,
        urenDieTellen: (await this.convenant.load())(dossier)?.termen.urenPerWeek ?? COUNTING_HOURS,
        doorId: this.acting.current.soort === 'gebruiker' ? this.acting.current.id : null,
        at,
      });
      if (toelichting) {
        plaatsing.toelichtingVersleuteld = (await this.keys.of(db)).seal(toelichting, {
          table: 'plaatsingen',
          column: 'toelichting_versleuteld',
          row: id,
        });
      }
      await db.manager.insert(Plaatsing, plaatsing);
      await takeOver(werk);
      await this.gebeurtenissen.record(db, dossier, {
        soort: 'plaatsing',
        dag: plaatsing.ingangsdatum,
        gegevens: {
          plaatsing: plaatsing.soort,
          omvang: plaatsing.omvang,
          uren: plaatsing.urenPerWeek === null ? '' : String(plaatsing.urenPerWeek),
          telt: plaatsing.telt ? 'ja' : 'nee',
        },
        tekst: toelichting,
      });
    });
    return id;
  }
}

/** What ends a plaatsing before its time. */
@Injectable()
export class EndPlaatsing {
  constructor(
    private readonly change: ChangeDossier,
    private readonly keys: TenantKeys,
    private readonly gebeurtenissen: Gebeurtenissen,
  ) {}

  /**
   * The leerling is at home again, see {@link Plaatsing.fail}.
   * @throws NotFound; DomainError `plaatsing.al-geeindigd`; InvalidInput for an impossible day.
   */
  async fail(dossierId: string, plaatsingId: string, datum: Datum, reden: string): Promise<void> {
    await this.change.run(dossierId, undefined, async (werk) => {
      mustAllow('plaatsing-mislukt', werk.dossier.statusOp(werk.vandaag));
      const plaatsing = await find(werk.db, werk.dossier, plaatsingId);
      plaatsing.fail(datum, werk.vandaag);
      await this.#end(werk, plaatsing, reden);
      // The question whether this happened is answered by doing so.
      await werk.db.execute(sql`
        update dossiervragen set beantwoord_op = ${werk.at}
        where soort = 'terugval' and beantwoord_op is null and dossier_id in (${metSamengevoegde(werk.dossier.id)})`);
    });
  }

  /** It was entered by mistake, see {@link Plaatsing.withdraw}. @throws as {@link fail} */
  async withdraw(dossierId: string, plaatsingId: string, reden: string): Promise<void> {
    await this.change.run(dossierId, undefined, async (werk) => {
      mustAllow('plaatsing-mislukt', werk.dossier.statusOp(werk.vandaag));
      const plaatsing = await find(werk.db, werk.dossier, plaatsingId);
      plaatsing.withdraw(werk.vandaag);
      await this.#end(werk, plaatsing, reden);
    });
  }

  async #end(werk: Dossierwerk, plaatsing: Plaatsing, reden: string): Promise<void> {
    const { db, dossier, vandaag } = werk;
    plaatsing.eindeRedenVersleuteld = (await this.keys.of(db)).seal(reden, {
      table: 'plaatsingen',
      column: 'einde_reden_versleuteld',
      row: plaatsing.id,
    });
    await db.manager.save(Plaatsing, plaatsing);
    await takeOver(werk);
    await this.gebeurtenissen.record(db, dossier, {
      soort: plaatsing.einde === 'mislukt' ? 'plaatsing-mislukt' : 'plaatsing-ingetrokken',
      dag: plaatsing.eindePer ?? vandaag,
      gegevens: {
        plaatsing: plaatsing.soort,
        ingangsdatum: plaatsing.ingangsdatum,
        nietig: plaatsing.nietig ? 'ja' : 'nee',
      },
      tekst: reden,
    });
  }
}

async function takeOver({ db, dossier, at }: Dossierwerk): Promise<void> {
  const all = await db.rows<Pick<Plaatsing, 'telt' | 'nietig' | 'ingangsdatum'>>(sql`
    select telt, nietig, ingangsdatum from plaatsingen where dossier_id in (${metSamengevoegde(dossier.id)})`);
  dossier.takePlaatsing(geplaatstPer(all), at);
}

async function find(db: TenantDb, dossier: Dossier, id: string): Promise<Plaatsing> {
  const plaatsing = await db.manager.findOneBy(Plaatsing, { id });
  const own =
    plaatsing &&
    (await db.first(sql`select 1 where ${plaatsing.dossierId}::uuid in (${metSamengevoegde(dossier.id)})`));
  if (!own) throw new NotFound('Deze plaatsing');
  return plaatsing;
}
