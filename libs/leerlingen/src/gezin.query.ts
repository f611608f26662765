import { Injectable } from '@nestjs/common';
import { Clock } from '@zesweken/clock';
import { TenantKeys } from '@zesweken/crypto';
import { type Datum, leeftijdOp } from '@zesweken/kalender';
import { Tenants } from '@zesweken/tenancy';
import { type Adres, adresregel, adresSleutel } from './adres.js';
import { type GezagdragerVol, heeftGezag, isBetrokken } from './gezagdragers/gezagdrager.js';
import { GezagdragerStore } from './gezagdragers/gezagdrager-store.js';
import { Inzagekeuzes } from './gezin/inzagekeuzes.query.js';
import { type MagZien, magZien, type OverLeerling, type Waarom } from './gezin/mag-zien.js';
import { findLeerling } from './leerling/find-leerling.js';
import { leerplichtOp } from './leerling/leerplicht.js';
import { readVerborgen } from './leerling/verborgen.js';

/** A gezagdrager as a document or another feature may show it. */
export interface Gezagdrager {
  readonly id: string;
  readonly naam: string;
  /** Such as `moeder`, `vader`, `voogd`. */
  readonly relatie: string;
  /** On one line; null where it is not known or must stay hidden. */
  readonly adres: string | null;
  /** No contact may be made with this person and nothing may be sent. */
  readonly geblokkeerd: boolean;
  /** Whether this person holds gezag today. */
  readonly gezag: boolean;
  /** Whether this person still belongs to the leerling's network. */
  readonly betrokken: boolean;
  /** What may stand in a document for this person. */
  readonly mag: MagZien;
  /** Why something is left out, or shown although the leerling chose otherwise. */
  readonly waarom: readonly Waarom[];
}

/** A leerling with those who decide. */
export interface Gezin {
  readonly leerling: {
    readonly id: string;
    readonly naam: string;
    readonly geboortedatum: Datum;
    /** On one line; null where it is not known or secret. */
    readonly adres: string | null;
  };
  readonly geheimAdres: boolean;
  readonly gezagdragers: readonly Gezagdrager[];
}

/** Reads a leerling with the gezagdragers, for plans and letters. The reader of the document logs the read. */
@Injectable()
export class Gezinnen {
  constructor(
    private readonly tenants: Tenants,
    private readonly keys: TenantKeys,
    private readonly store: GezagdragerStore,
    private readonly keuzes: Inzagekeuzes,
    private readonly clock: Clock,
  ) {}

  /** @throws NotFound */
  async of(leerlingId: string): Promise<Gezin> {
    const { db } = this.tenants;
    const leerling = await findLeerling(db, leerlingId);
    const { id, naam, geboortedatum, geheimAdres } = leerling;
    const vandaag = this.clock.today();
    const { adres } = await readVerborgen(db, await this.keys.of(db), id);
    const over: OverLeerling = {
      leeftijd: leeftijdOp(geboortedatum, vandaag),
      leerplichtig: ['leerplichtig', 'kwalificatieplichtig'].includes(leerplichtOp(leerling, vandaag).status),
      geheimAdres,
      keuzes: await this.keuzes.now(id),
    };
    const gezagdragers = await this.store.ofLeerling(id);
    return {
      leerling: { id, naam, geboortedatum, adres: geheimAdres ? null : adresregel(adres) },
      geheimAdres,
      gezagdragers: gezagdragers.map((one) => shown(one, over, adres, vandaag, geboortedatum)),
    };
  }
}

function shown(
  gezagdrager: GezagdragerVol,
  over: OverLeerling,
  adresLeerling: Adres,
  vandaag: Datum,
  geboortedatum: Datum,
): Gezagdrager {
  const { id, naam, relatie, woontBij, contact, blokkade } = gezagdrager;
  const gezag = heeftGezag(gezagdrager, geboortedatum, vandaag);
  const betrokken = isBetrokken(gezagdrager, vandaag);
  const geblokkeerd = blokkade !== null;
  const { mag, waarom } = magZien(over, { betrokken, gezag, woontBij, geblokkeerd });
  const hidden = adresIsGeheim(gezagdrager, over.geheimAdres, adresLeerling);
  return {
    ...{ id, naam, relatie, geblokkeerd, gezag, betrokken, mag, waarom },
    adres: hidden ? null : adresregel(contact),
  };
}

/**
 * Whether the address of a gezagdrager must stay hidden: it is secret itself, or it is where a leerling with a secret address
 * lives.
 */
export function adresIsGeheim(
  { geheimAdres, woontBij, contact }: Pick<GezagdragerVol, 'geheimAdres' | 'woontBij' | 'contact'>,
  leerlingGeheim: boolean,
  adresLeerling: Adres,
): boolean {
  if (geheimAdres) return true;
  const sleutel = adresSleutel(contact);
  return leerlingGeheim && (woontBij || (sleutel !== null && sleutel === adresSleutel(adresLeerling)));
}
