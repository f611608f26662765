import { Injectable } from '@nestjs/common';
import { Forbidden, InvalidInput } from '@zesweken/errors';
import { Tenants } from '@zesweken/tenancy';
import sql from 'sql-template-tag';
import { Verzendbalie } from './verzendbalie.js';

/**
 * A receiver says which of its own dossiers is about the same child. From then on what came under toestemming is known as such when
 * something of that child is shared again: it never travels on under another ground (domain table B).
 */
@Injectable()
export class LinkDossier {
  constructor(
    private readonly balie: Verzendbalie,
    private readonly tenants: Tenants,
  ) {}

  /** @param kenmerk of the own dossier; null takes the link away. @throws NotFound; Forbidden for the sender; InvalidInput. */
  async run(id: string, kenmerk: string | null): Promise<void> {
    const verwijzing = await this.balie.store.one(id, 'read');
    if (this.balie.isVerzender(verwijzing))
      throw new Forbidden(
        'Uw verwijzing hoort al bij uw eigen dossier. Alleen de ontvanger verbindt haar.',
        'verwijzing.niet-ontvanger',
      );
    const found = kenmerk === null ? null : await this.#dossier(kenmerk);
    if (found === undefined)
      throw new InvalidInput([
        {
          veld: 'kenmerk',
          code: 'onbekend',
          melding: 'Dit kenmerk is niet bekend. Neem het over van uw eigen dossier, zoals ZW-2026-0001.',
        },
      ]);
    await this.balie.ontvangen.link(id, found);
    await this.balie.log(verwijzing, { handeling: 'wijzigen', object: 'verwijzing' });
  }

  /** A joined dossier leads to the one it is in. */
  async #dossier(kenmerk: string): Promise<string | undefined> {
    const found = await this.tenants.db.first<{ id: string }>(
      sql`select coalesce(samengevoegd_in, id) as id from dossiers where kenmerk = ${kenmerk}`,
    );
    return found?.id;
  }
}
