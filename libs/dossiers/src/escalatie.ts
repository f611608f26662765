import { Injectable } from '@nestjs/common';
import { Ids } from '@zesweken/clock';
import { ladderVan, type Trede } from '@zesweken/convenanten';
import { TenantKeys } from '@zesweken/crypto';
import { DomainError, type FieldError, InvalidInput } from '@zesweken/errors';
import { type Datum, plusDagen } from '@zesweken/kalender';
import { Acting, Logboek } from '@zesweken/logboek';
import { type TenantDb, Tenants } from '@zesweken/tenancy';
import { KeepTermijn } from '@zesweken/termijnen';
import sql from 'sql-template-tag';
import { ChangeDossier } from './change-dossier.js';
import { DossierConvenant } from './dossier-convenant.js';
import { Gebeurtenissen } from './gebeurtenissen.js';
import { mustAllow } from './overgangen.js';
import { findDossier, metSamengevoegde } from './work-on-dossier.js';

/** The rung that a dossier stands on. */
export interface Escalatie {
  /** From 1, the lowest. */
  readonly trede: number;
  readonly naam: string;
  readonly eigenaar: string;
  /** The day on which it came there. */
  readonly sinds: Datum;
  /** The last day it should stay there; null where the convenant sets none. */
  readonly uiterlijk: Datum | null;
}

/** The ladder of a dossier's convenant, and where the dossier stands on it. */
export interface Escalatieladder {
  readonly treden: readonly Trede[];
  readonly nu: Escalatie | null;
}

/** What a person says when a dossier goes to another rung. */
export interface NaarTrede {
  readonly trede: number;
  readonly sinds: Datum;
  /** Who owns it there; left out: who the convenant names. */
  readonly eigenaar?: string | undefined;
  readonly toelichting: string;
}

/** Puts a dossier on a rung of the ladder that its convenant has. */
@Injectable()
export class EscalateDossier {
  constructor(
    private readonly change: ChangeDossier,
    private readonly convenant: DossierConvenant,
    private readonly keys: TenantKeys,
    private readonly acting: Acting,
    private readonly gebeurtenissen: Gebeurtenissen,
    private readonly ids: Ids,
    private readonly termijn: KeepTermijn,
  ) {}

  /** @throws DomainError `escalatie.zelfde-trede`, or that of the table of transitions; InvalidInput. */
  run(dossierId: string, { trede, sinds, eigenaar, toelichting }: NaarTrede): Promise<string> {
    return this.change.run(dossierId, undefined, async ({ db, dossier, vandaag, at }) => {
      mustAllow('escaleren', dossier.statusOp(vandaag));
      const treden = ladderVan((await this.convenant.load())(dossier));
      const nu = await presentRung(db, dossier.id);
      const rung = mustFit(treden, { trede, sinds }, nu, vandaag, dossier.eersteSignaaldag);
      const id = this.ids.next();
      const owner = eigenaar ?? rung.eigenaar;
      const uiterlijk = rung.hoogstens === null ? null : plusDagen(sinds, rung.hoogstens);
      const cipher = await this.keys.of(db);
      const sealed = cipher.seal(toelichting, {
        table: 'escalaties',
        column: 'toelichting_versleuteld',
        row: id,
      });
      const door = this.acting.current.soort === 'gebruiker' ? this.acting.current.id : null;
      await db.execute(sql`
        insert into escalaties (id, dossier_id, trede, naam, eigenaar, sinds, uiterlijk, toelichting_versleuteld, door_id, vastgelegd_op)
        values (${id}, ${dossier.id}, ${trede}, ${rung.naam}, ${owner}, ${sinds}, ${uiterlijk}, ${sealed}, ${door}, ${at})`);
      await this.#watch(dossier.id, nu, { id, sinds, uiterlijk });
      await this.gebeurtenissen.record(db, dossier, {
        soort: 'escalatie',
        dag: sinds,
        gegevens: { trede: String(trede), naam: rung.naam, eigenaar: owner },
        tekst: toelichting,
      });
    });
  }

  /** The longest stay on the new rung is watched; that on the one before is over. */
  #watch(dossierId: string, before: Staan | undefined, now: Staan): Promise<void> {
    const wensen = [before, now].flatMap((rung) =>
      rung && rung.uiterlijk !== null
        ? [
            {
              soort: 'escalatie' as const,
              bronId: rung.id,
              dossierId,
              leerlingId: null,
              ontvangerId: null,
              begin: rung.sinds,
              gekozen: rung.uiterlijk,
              afloop: { gehaaldOp: rung === now ? null : now.sinds, vervallenOp: null },
            },
          ]
        : [],
    );
    return this.termijn.run(wensen);
  }
}

/** A stay on a rung. */
type Staan = Pick<Escalatie, 'sinds' | 'uiterlijk'> & { readonly id: string };

/** Reads the ladder of a dossier; the read is logged. */
@Injectable()
export class Escalatieladders {
  constructor(
    private readonly tenants: Tenants,
    private readonly convenant: DossierConvenant,
    private readonly logboek: Logboek,
  ) {}

  /** @throws NotFound */
  async of(dossierId: string): Promise<Escalatieladder> {
    const { db } = this.tenants;
    const dossier = await findDossier(db, dossierId);
    const [convenantOf, nu] = await Promise.all([this.convenant.load(), presentRung(db, dossier.id)]);
    this.logboek.record(db, {
      handeling: 'lezen',
      activiteit: 'dossiers-behandelen',
      betrokkenen: [dossier.leerlingId],
      object: 'dossier',
      objectId: dossier.id,
    });
    return { treden: ladderVan(convenantOf(dossier)), nu: nu ? withoutId(nu) : null };
  }
}

function presentRung(
  db: TenantDb,
  dossierId: string,
): Promise<(Escalatie & { readonly id: string }) | undefined> {
  return db.first<Escalatie & { readonly id: string }>(sql`
    select id, trede, naam, eigenaar, sinds, uiterlijk from escalaties
    where dossier_id in (${metSamengevoegde(dossierId)}) order by sinds desc, id desc limit 1`);
}

function mustFit(
  treden: readonly Trede[],
  { trede, sinds }: Pick<NaarTrede, 'trede' | 'sinds'>,
  nu: Escalatie | undefined,
  vandaag: Datum,
  eersteSignaaldag: Datum,
): Trede {
  const errors: FieldError[] = [];
  const rung = treden[trede - 1];
  if (!rung) {
    const melding = `Het convenant heeft ${treden.length} treden. Kies er een van 1 tot en met ${treden.length}.`;
    errors.push({ veld: 'trede', code: 'keuze', melding });
  }
  const earliest = nu?.sinds ?? eersteSignaaldag;
  if (sinds > vandaag || sinds < earliest) {
    const melding = `Kies een dag van ${earliest} tot en met vandaag: eerder stond het dossier op een andere trede, of was er nog niets gemeld.`;
    errors.push({ veld: 'sinds', code: 'volgorde', melding });
  }
  if (errors.length > 0 || !rung) throw new InvalidInput(errors);
  if (nu?.trede !== trede) return rung;
  throw new DomainError(
    'conflict',
    'escalatie.zelfde-trede',
    'Het dossier staat al op deze trede. Kies een hogere of een lagere.',
  );
}

function withoutId({ trede, naam, eigenaar, sinds, uiterlijk }: Escalatie): Escalatie {
  return { trede, naam, eigenaar, sinds, uiterlijk };
}
