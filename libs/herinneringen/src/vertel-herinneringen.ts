import { Injectable } from '@nestjs/common';
import type { Datum } from '@zesweken/kalender';
import { SendBericht } from '@zesweken/notities';
import { PutPost } from '@zesweken/post';
import type { Geboekt } from './grootboek.js';

/** Tells people what the ledger just got, of each termijn the last moment that came: in the app at once, and by mail as each of them wants it. */
@Injectable()
export class VertelHerinneringen {
  constructor(
    private readonly bericht: SendBericht,
    private readonly post: PutPost,
  ) {}

  /** @param kenmerken of the dossiers, by id */
  async run(
    regels: readonly Geboekt[],
    kenmerken: ReadonlyMap<string, string>,
    vandaag: Datum,
  ): Promise<void> {
    const own = regels.flatMap((regel) =>
      regel.status === 'verzonden' && regel.ontvangerId !== null && regel.samenMet === null
        ? [{ ...regel, ontvangerId: regel.ontvangerId }]
        : [],
    );
    if (own.length === 0) return;
    await this.bericht.run(
      ...own.map(({ id, ontvangerId, dossierId, ...about }) => ({
        ontvangerId,
        soort: 'herinnering',
        dossierId,
        objectId: id,
        gegevens: gegevensVan(about),
      })),
    );
    // What was missed while nothing ran comes in one mail for each receiver.
    const missed = new Set(
      own.filter(({ moment }) => moment < vandaag).map(({ ontvangerId }) => ontvangerId),
    );
    for (const bundelen of [true, false]) {
      const some = own.filter(({ ontvangerId }) => missed.has(ontvangerId) === bundelen);
      if (some.length === 0) continue;
      await this.post.run(
        some.map(({ id, ontvangerId, dossierId, ...about }) => ({
          id,
          ontvangerId,
          soort: 'herinnering',
          kenmerk: (dossierId && kenmerken.get(dossierId)) ?? null,
          pad: dossierId ? `/dossiers/${dossierId}` : '/vrijstellingen',
          gegevens: gegevensVan(about),
          bundelen,
        })),
      );
    }
  }
}

function gegevensVan({
  soort,
  uiterlijk,
  moment,
}: Pick<Geboekt, 'soort' | 'uiterlijk' | 'moment'>): Record<string, string> {
  const wanneer = moment < uiterlijk ? 'vooraf' : moment === uiterlijk ? 'vandaag' : 'te-laat';
  return { termijnsoort: soort, uiterlijk, moment, wanneer };
}
