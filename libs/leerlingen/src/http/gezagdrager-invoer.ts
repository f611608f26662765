import { type Contact, GEEN_CONTACT, type GezagdragerGegevens } from '../gezagdragers/gezagdrager.js';
import type { Gezagdragerwijziging } from '../gezagdragers/record-gezagdrager.js';
import type { NieuweGezagdragerDto, WijzigGezagdragerDto } from './gezagdrager.dto.js';

/** What a request says about contact; what it leaves out is left out here too. */
function contactOf(body: WijzigGezagdragerDto): Partial<Contact> {
  const { straat, huisnummer, postcode, plaats, telefoon, email, voorkeur, taal, toelichting } = body;
  const given = { straat, huisnummer, postcode, plaats, telefoon, email, voorkeur, taal, toelichting };
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
}

/** A new gezagdrager as the request describes it. */
export function newOf(body: NieuweGezagdragerDto): GezagdragerGegevens {
  return {
    naam: body.naam,
    relatie: body.relatie,
    gezag: body.gezag,
    gezagVanaf: body.gezagVanaf ?? null,
    gezagTot: body.gezagTot ?? null,
    woontBij: body.woontBij ?? false,
    geheimAdres: body.geheimAdres ?? false,
    contact: { ...GEEN_CONTACT, ...contactOf(body) },
    blokkade: body.blokkade ?? null,
  };
}

/** A change as the request describes it. */
export function changeOf(body: WijzigGezagdragerDto): Gezagdragerwijziging {
  const { naam, relatie, gezag, gezagVanaf, gezagTot, woontBij, geheimAdres, blokkade } = body;
  return {
    naam,
    relatie,
    gezag,
    gezagVanaf,
    gezagTot,
    woontBij,
    geheimAdres,
    blokkade,
    contact: contactOf(body),
  };
}
