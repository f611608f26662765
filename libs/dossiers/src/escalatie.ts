import { Injectable } from '@nestjs/common';
import { ladderVan, type Trede } from '@zesweken/convenanten';
import { DomainError, type FieldError, InvalidInput } from '@zesweken/errors';
import { type Datum, plusDagen } from '@zesweken/kalender';
import { Logboek } from '@zesweken/logboek';
import { Tenants } from '@zesweken/tenancy';
import { ChangeDossier } from './change-dossier.js';
import { DossierConvenant } from './dossier-convenant.js';
import { Gebeurtenissen } from './gebeurtenissen.js';
import { mustAllow } from './overgangen.js';
import { type Escalatie, presentRung, Treden } from './treden.js';
import { findDossier } from './work-on-dossier.js';

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
    private readonly treden: Treden,
    private readonly gebeurtenissen: Gebeurtenissen,
  ) {}

  /** @throws DomainError `escalatie.zelfde-trede`, or that of the table of transitions; InvalidInput. */
  run(dossierId: string, { trede, sinds, eigenaar, toelichting }: NaarTrede): Promise<string> {
    return this.change.run(dossierId, undefined, async ({ db, dossier, vandaag, at }) => {
      mustAllow('escaleren', dossier.statusOp(vandaag));
      const treden = ladderVan((await this.convenant.load())(dossier));
      const nu = await presentRung(db, dossier.id);
      const rung = mustFit(treden, { trede, sinds }, nu, vandaag, dossier.eersteSignaaldag);
      const owner = eigenaar ?? rung.eigenaar;
      const uiterlijk = rung.hoogstens === null ? null : plusDagen(sinds, rung.hoogstens);
      const now = { trede, naam: rung.naam, eigenaar: owner, sinds, uiterlijk };
      await this.treden.put(db, dossier.id, { before: nu, now, toelichting, at });
      await this.gebeurtenissen.record(db, dossier, {
        soort: 'escalatie',
        dag: sinds,
        gegevens: { trede: String(trede), naam: rung.naam, eigenaar: owner },
        tekst: toelichting,
      });
    });
  }
}

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
