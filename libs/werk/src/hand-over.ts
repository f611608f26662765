import { Injectable } from '@nestjs/common';
import { AssignBehandelaar, Dossier, findDossier } from '@zesweken/dossiers';
import { DomainError } from '@zesweken/errors';
import { mustBeColleagues, SendBericht, WriteNotitie } from '@zesweken/notities';
import { Tenants } from '@zesweken/tenancy';

/** Why a dossier was not handed over. */
export interface NietOvergedragen {
  readonly id: string;
  readonly code: string;
  readonly melding: string;
}

/** What a hand-over of several dossiers did. */
export interface Overdracht {
  readonly overgedragen: readonly string[];
  readonly niet: readonly NietOvergedragen[];
}

/**
 * Hands dossiers over to a colleague, each with a note that stays in it (soort `overdracht`) and a message to the
 * receiver. Without a word of explanation it is no more than handing out: no note, and no act on the dossier.
 */
@Injectable()
export class HandOver {
  constructor(
    private readonly tenants: Tenants,
    private readonly assign: AssignBehandelaar,
    private readonly notities: WriteNotitie,
    private readonly berichten: SendBericht,
  ) {}

  /**
   * One dossier.
   * @param van the user who hands over.
   * @returns the id of the dossier (where a join was followed, not the one asked).
   * @throws NotFound; InvalidInput for an unknown colleague; DomainError `dossier.gesloten`, `dossier.al-van`, `dossier.gewijzigd`.
   */
  async run(
    id: string,
    naar: string,
    toelichting: string,
    { van, version }: { van: string; version?: number | undefined },
  ): Promise<string> {
    const { db } = this.tenants;
    // Held from here on: what is checked first must still hold when it is written.
    const dossier = await findDossier(db, id, true);
    await mustBeColleagues(db, 'naar', [naar]);
    const notitie = await this.#one(dossier, naar, toelichting, version);
    await this.berichten.run({
      ontvangerId: naar,
      soort: 'overgedragen',
      dossierId: dossier.id,
      objectId: notitie,
      vanId: van,
    });
    return dossier.id;
  }

  /**
   * Several at once: each goes as a whole or not at all, and those that can't go hold up no other. The receiver gets one
   * message.
   * @throws InvalidInput for an unknown colleague.
   */
  async many(
    ids: readonly string[],
    naar: string,
    toelichting: string | undefined,
    van: string,
  ): Promise<Overdracht> {
    const { db } = this.tenants;
    await mustBeColleagues(db, 'naar', [naar]);
    const overgedragen = new Set<string>();
    const niet: NietOvergedragen[] = [];
    // In order of id: two bulk hand-overs that meet then wait for one another, and never both for each other.
    for (const id of [...new Set(ids.map((one) => one.toLowerCase()))].sort()) {
      try {
        const dossier = await findDossier(db, id, true);
        if (!overgedragen.has(dossier.id)) await this.#one(dossier, naar, toelichting);
        overgedragen.add(dossier.id);
      } catch (refusal) {
        // A refusal of a rule comes before anything of this dossier was written; any other fault ends it all.
        if (!(refusal instanceof DomainError)) throw refusal;
        niet.push({ id, code: refusal.code, melding: refusal.message });
      }
    }
    await this.#tell([...overgedragen], naar, van);
    return { overgedragen: [...overgedragen], niet };
  }

  /** @returns the id of the note, where there is one. Refuses before it writes. */
  async #one(
    dossier: Dossier,
    naar: string,
    toelichting: string | undefined,
    version?: number,
  ): Promise<string | null> {
    dossier.mustBeOpen();
    if (dossier.behandelaarId === naar) throw alreadyTheirs();
    await this.assign.run(dossier.id, naar, { version, tell: false });
    return toelichting ? this.notities.handOver(dossier.id, naar, toelichting) : null;
  }

  async #tell(overgedragen: readonly string[], naar: string, van: string): Promise<void> {
    const [only] = overgedragen;
    if (!only) return;
    const one = overgedragen.length === 1;
    await this.berichten.run({
      ontvangerId: naar,
      soort: one ? 'overgedragen' : 'overgedragen-meer',
      dossierId: one ? only : null,
      vanId: van,
      gegevens: one ? {} : { aantal: String(overgedragen.length) },
    });
  }
}

function alreadyTheirs(): DomainError {
  return new DomainError(
    'conflict',
    'dossier.al-van',
    'Deze collega behandelt dit dossier al. Kies een andere collega.',
  );
}
