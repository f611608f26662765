import { Injectable } from '@nestjs/common';
import { Convenanten, type Deelgenoot } from '@zesweken/convenanten';
import { DomainError } from '@zesweken/errors';
import type { Schooljaar } from '@zesweken/kalender';
import type { Tabelsoort } from './tabellen.js';

/** An organisation that counts for the region. */
export interface Regiolid {
  readonly id: string;
  readonly slug: string;
  readonly naam: string;
  readonly schema: string;
  readonly soort: Tabelsoort['rijen'];
}

/** Fewest gemeenten that can be shown together: of one, the total is its own figure. */
const MINST = 2;

/** Who counts for the region of the open tenant. */
@Injectable()
export class Regio {
  constructor(private readonly convenanten: Convenanten) {}

  /** Everybody who counts or counted, by name. */
  async alle(): Promise<Regiolid[]> {
    return eens(await this.convenanten.deelgenoten());
  }

  /**
   * Gemeenten and samenwerkingsverbanden bound by a convenant on some day of a school year, by name. Before the first convenant: its
   * members (contract section 2).
   * @throws DomainError (409) when the convenant had ended, or the region has fewer than two gemeenten
   */
  async leden(jaar: Schooljaar): Promise<Regiolid[]> {
    const all = await this.convenanten.deelgenoten();
    const leden = ledenIn(all, jaar);
    if (leden.length === 0 && all.length > 0)
      throw new DomainError(
        'conflict',
        'convenant.voorbij',
        'In dit schooljaar gold geen convenant. Er is dan geen regio om voor te tellen.',
      );
    if (leden.filter(({ soort }) => soort === 'gemeente').length < MINST)
      throw new DomainError(
        'conflict',
        'regio.te-klein',
        'De regio heeft minder dan twee gemeenten. Een totaal is dan het cijfer van één gemeente, en wordt niet vrijgegeven.',
      );
    return leden;
  }
}

function ledenIn(all: readonly Deelgenoot[], { begin, einde }: Schooljaar): Regiolid[] {
  const earliest = all.map(({ vanaf }) => vanaf).sort()[0];
  const inYear = all.filter(({ vanaf, tot }) => vanaf <= einde && (tot === null || tot >= begin));
  const before = earliest !== undefined && earliest > einde;
  return eens(before ? all.filter(({ vanaf }) => vanaf === earliest) : inYear);
}

function eens(found: readonly Deelgenoot[]): Regiolid[] {
  const byId = new Map<string, Regiolid>();
  for (const { id, slug, naam, schema, soort } of found)
    if (soort === 'gemeente' || soort === 'samenwerkingsverband')
      byId.set(id, { id, slug, naam, schema, soort });
  return [...byId.values()];
}
