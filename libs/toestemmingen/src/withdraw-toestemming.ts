import { Injectable } from '@nestjs/common';
import { DomainError, InvalidInput } from '@zesweken/errors';
import { vereenvoudigd } from '@zesweken/leerlingen';
import { TenantDirectory } from '@zesweken/tenancy';
import { type Beslissers } from './besluit-kring.js';
import { type Intrekker, magIntrekken } from './gevers.js';
import type { Betrokkene } from './give-toestemming.js';
import type { Regel, Toestemming } from './toestemming.js';
import { ToestemmingWerk } from './toestemming-werk.js';
import { HOEDANIGHEDEN, type Hoedanigheid, vereisten } from './vereist.js';
import { Volgers } from './volgers.js';

/** What is withdrawn, and why. */
export interface Intrekking {
  readonly reden: string | null;
  /** Slugs; empty: for all. */
  readonly ontvangers: readonly string[];
}

/**
 * Withdraws a toestemming for all receivers or for some, at once. What stands on the lines is held first, so that a reading
 * either was logged before or finds the line ended. What was lawful before stays so (AVG 7 lid 3).
 */
@Injectable()
export class WithdrawToestemming {
  constructor(
    private readonly werk: ToestemmingWerk,
    private readonly volgers: Volgers,
    private readonly directory: TenantDirectory,
  ) {}

  /** By a personal link. @throws NotFound; DomainError `toestemming.mag-niet-intrekken` (403). */
  async run(id: string, wie: Betrokkene, intrekking: Intrekking): Promise<void> {
    const toestemming = await this.werk.store.one(id, true);
    const beslissers = await this.werk.beslissers(toestemming.leerlingId);
    await this.#withdraw(toestemming, beslissers, wie, intrekking);
  }

  /**
   * As an officer records it.
   * @param door a capacity, or the name of a giver or gezagdrager.
   * @throws NotFound; InvalidInput for somebody unknown; DomainError `toestemming.mag-niet-intrekken` (403), `toestemming.niets-in-te-trekken` (409).
   */
  async byHand(id: string, door: string, intrekking: Intrekking): Promise<void> {
    const toestemming = await this.werk.store.one(id, true);
    const beslissers = await this.werk.beslissers(toestemming.leerlingId);
    await this.#withdraw(toestemming, beslissers, intrekkerVan(door, toestemming, beslissers), intrekking);
  }

  async #withdraw(
    toestemming: Toestemming,
    beslissers: Beslissers,
    wie: Intrekker,
    { reden, ontvangers }: Intrekking,
  ): Promise<void> {
    const { geboortedatum } = beslissers.leerling;
    const vereist = vereisten(
      geboortedatum,
      this.werk.vandaag,
      toestemming.categorieen,
      toestemming.bijzonder,
    );
    if (!magIntrekken(wie, vereist, beslissers, toestemming.gevers))
      throw magNiet(vereist.leerling && !vereist.gezag);
    const all = (await this.werk.regels.of([toestemming.id])).filter((regel) => regel.ingetrokkenOp === null);
    const regels = await this.#chosen(all, ontvangers);
    if (regels.length === 0) throw nietsInTeTrekken(toestemming);
    const ids = regels.map(({ id }) => id);
    await this.volgers.lock(ids);
    await this.werk.regels.end(regels);
    await this.volgers.ended(ids);
    const left = all.length - regels.length;
    if (left === 0)
      await this.werk.store.update({ ...toestemming, stand: 'ingetrokken', beeindigdOp: this.werk.nu });
    await this.werk.store.event(
      toestemming.id,
      'ingetrokken',
      { ontvangers: (await this.#slugs(regels)).join(' '), ...wieGegevens(wie) },
      reden,
    );
    this.werk.log('beeindigen', toestemming.leerlingId, toestemming.id);
  }

  async #chosen(regels: readonly Regel[], slugs: readonly string[]): Promise<readonly Regel[]> {
    if (slugs.length === 0) return regels;
    const roles = new Map<string, string>();
    for (const slug of slugs) {
      const tenant = await this.directory.find(slug);
      const at = slugs.indexOf(slug);
      if (!tenant || tenant.slug !== slug || !regels.some(({ naarRol }) => naarRol === tenant.schema))
        throw new InvalidInput([
          {
            veld: `ontvangers.${at}`,
            code: 'ontvanger.geen',
            melding: 'Deze ontvanger heeft nu geen toestemming hiervan. Kies een ontvanger uit de lijst.',
          },
        ]);
      roles.set(tenant.schema, slug);
    }
    return regels.filter(({ naarRol }) => roles.has(naarRol));
  }

  async #slugs(regels: readonly Regel[]): Promise<string[]> {
    const tenants = await this.directory.all();
    return regels.map(({ naarRol }) => tenants.find(({ schema }) => schema === naarRol)?.slug ?? naarRol);
  }
}

function intrekkerVan(door: string, { gevers }: Toestemming, { leerling, gezag }: Beslissers): Intrekker {
  const hoedanigheid = HOEDANIGHEDEN.find((een): een is Hoedanigheid => een === door);
  if (hoedanigheid) return { hoedanigheid };
  const naam = vereenvoudigd(door);
  const gezaghebber = gezag.find((een) => een.id === door || vereenvoudigd(een.naam) === naam);
  if (gezaghebber) return { gezagdragerId: gezaghebber.id };
  if (vereenvoudigd(leerling.naam) === naam) return { gezagdragerId: null };
  const gever = gevers.find((een) => vereenvoudigd(een.naam) === naam);
  if (gever) return { hoedanigheid: gever.hoedanigheid };
  throw new InvalidInput([
    {
      veld: 'door',
      code: 'intrekker.onbekend',
      melding: `Vul in wie intrekt: een hoedanigheid (${HOEDANIGHEDEN.join(', ')}) of de naam van een gever.`,
    },
  ]);
}

function wieGegevens(wie: Intrekker): Record<string, string> {
  if ('hoedanigheid' in wie) return { hoedanigheid: wie.hoedanigheid };
  return { hoedanigheid: wie.gezagdragerId === null ? 'leerling' : 'gezagdrager' };
}

function magNiet(leerlingZelf: boolean): DomainError {
  return new DomainError(
    'forbidden',
    'toestemming.mag-niet-intrekken',
    leerlingZelf
      ? 'De leerling beslist nu zelf. Alleen de leerling kan deze toestemming intrekken.'
      : 'Alleen wie vandaag toestemming moet geven kan haar intrekken: de mensen met gezag, of de leerling zelf als die meebeslist.',
  );
}

function nietsInTeTrekken({ stand }: Toestemming): DomainError {
  return new DomainError(
    'conflict',
    'toestemming.niets-in-te-trekken',
    stand === 'gevraagd'
      ? 'Deze toestemming is nog niet gegeven. Leg vast wie weigert.'
      : 'Deze toestemming is al ingetrokken. Vernieuw de pagina om de stand van nu te zien.',
  );
}
