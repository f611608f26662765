import { Injectable } from '@nestjs/common';
import { findDossier, WorkOnDossier } from '@zesweken/dossiers';
import { DomainError, InvalidInput } from '@zesweken/errors';
import { Logboek } from '@zesweken/logboek';
import { Tenants } from '@zesweken/tenancy';
import sql from 'sql-template-tag';
import { Tijd } from './deling.js';
import { EigenStore } from './eigen-store.js';
import { KeurVerwijzing } from './keur-verwijzing.js';
import { type Concept, verkeerdeVolgorde } from './verwijzing.js';

/** Writes a verwijzing that is not sent yet; what could not be sent today is refused at once. */
@Injectable()
export class DraftVerwijzing {
  constructor(
    private readonly keur: KeurVerwijzing,
    private readonly eigen: EigenStore,
    private readonly dossiers: WorkOnDossier,
    private readonly tenants: Tenants,
    private readonly logboek: Logboek,
    private readonly tijd: Tijd,
  ) {}

  /**
   * @param naar slug
   * @returns its id.
   * @throws NotFound; InvalidInput with everything that is wrong; DomainError `dossier.gesloten`, `verwijzing.dubbel` (409).
   */
  run(dossierId: string, naar: string, concept: Concept): Promise<string> {
    const id = this.tijd.ids.next();
    return this.dossiers.run(dossierId, async ({ dossier, vandaag }) => {
      const { naar: tenant } = await this.keur.run(dossier, naar, concept, vandaag);
      await this.#mustBeNew(dossier.id, tenant, concept, id);
      const { leerlingId } = dossier;
      await this.eigen.write({ id, dossierId: dossier.id, leerlingId, naarTenant: tenant.id, concept });
      this.#log('aanmaken', leerlingId, id);
      return id;
    });
  }

  /** Writes a concept anew. @throws as {@link run}; DomainError `verwijzing.volgorde` once it was sent. */
  async change(id: string, naar: string, concept: Concept): Promise<void> {
    const known = await this.eigen.one(id, true);
    if (known.verzondenOp) throw verkeerdeVolgorde('verzonden');
    const dossier = await findDossier(this.tenants.db, known.dossierId);
    const { naar: tenant } = await this.keur.run(dossier, naar, concept, this.tijd.clock.today());
    await this.#mustBeNew(dossier.id, tenant, concept, id);
    await this.eigen.write({ ...known, naarTenant: tenant.id, concept });
    this.#log('wijzigen', known.leerlingId, id);
  }

  /** Throws a concept away. @throws NotFound; DomainError `verwijzing.volgorde` once it was sent. */
  async drop(id: string): Promise<void> {
    const known = await this.eigen.one(id, true);
    if (known.verzondenOp) throw verkeerdeVolgorde('verzonden');
    await this.eigen.drop(id);
    this.#log('beeindigen', known.leerlingId, id);
  }

  /** Twice the same: one for this dossier and receiver that is open and carries one of these categories. */
  async #mustBeNew(
    dossierId: string,
    naar: { readonly id: string; readonly schema: string },
    { categorieen, soort }: Concept,
    but: string,
  ): Promise<void> {
    const own = await this.eigen.read(
      sql`where dossier_id = ${dossierId} and naar_tenant = ${naar.id} and id <> ${but}`,
    );
    const concept = own.find(
      (een) =>
        !een.verzondenOp && een.concept.soort === soort && overlap(een.concept.categorieen, categorieen),
    );
    const sent = await this.tenants.db.first<{ id: string }>(sql`
      select id from uitwisseling.verwijzingen where id = any(${own.map(({ id }) => id)}::uuid[]) and soort = ${soort}
        and status in ('verzonden', 'geaccepteerd') and categorieen && ${categorieen}::text[]`);
    if (!concept && !sent) return;
    throw new DomainError(
      'conflict',
      'verwijzing.dubbel',
      sent
        ? 'Deze ontvanger heeft over dit dossier al een open verwijzing met deze gegevens. Voeg iets toe in een bericht, of trek de eerste in.'
        : 'Voor deze ontvanger staat over dit dossier al een concept klaar. Maak dat af.',
    );
  }

  #log(handeling: 'aanmaken' | 'wijzigen' | 'beeindigen', leerlingId: string, id: string): void {
    this.logboek.record(this.tenants.db, {
      handeling,
      activiteit: 'gegevens-delen',
      betrokkenen: [leerlingId],
      object: 'verwijzing',
      objectId: id,
    });
  }
}

function overlap(a: readonly string[], b: readonly string[]): boolean {
  return a.some((een) => b.includes(een));
}

/** @throws InvalidInput for files that are not of the dossier, or were removed. */
export function mustBeBijlagen(bijlagen: readonly string[], known: ReadonlySet<string>): void {
  const wrong = bijlagen.flatMap((id, at) =>
    known.has(id)
      ? []
      : [
          {
            veld: `bijlagen.${at}`,
            code: 'bijlage.geen',
            melding:
              'Dit bestand hoort niet bij dit dossier of is verwijderd. Kies een bestand uit het dossier.',
          },
        ],
  );
  if (wrong.length > 0) throw new InvalidInput(wrong);
}
