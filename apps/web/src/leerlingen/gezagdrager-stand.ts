import type { Gezagdrager, GezagdragerInvoer } from '../api/types.js';

/** What the form holds: text for every field, so that nothing typed is lost. */
export interface GezagdragerStand {
  naam: string;
  relatie: string;
  gezag: string;
  gezagVanaf: string;
  gezagTot: string;
  woontBij: boolean;
  geheimAdres: boolean;
  telefoon: string;
  email: string;
  straat: string;
  huisnummer: string;
  postcode: string;
  plaats: string;
  voorkeur: string;
  taal: string;
  toelichting: string;
  geblokkeerd: boolean;
  blokkadeSinds: string;
  blokkadeReden: string;
  blokkadeDoor: string;
}

/** The form of somebody new. */
function leeg(vandaag: string): GezagdragerStand {
  const tekst = { naam: '', relatie: '', gezag: '', gezagVanaf: '', gezagTot: '', telefoon: '', email: '' };
  const adres = { straat: '', huisnummer: '', postcode: '', plaats: '' };
  return {
    ...tekst,
    ...adres,
    ...{ voorkeur: '', taal: '', toelichting: '', blokkadeReden: '', blokkadeDoor: '' },
    ...{ woontBij: false, geheimAdres: false, geblokkeerd: false, blokkadeSinds: vandaag },
  };
}

const VELDEN = [
  'naam',
  'relatie',
  'gezagVanaf',
  'gezagTot',
  'telefoon',
  'email',
  'straat',
  'huisnummer',
  'postcode',
  'plaats',
  'voorkeur',
  'taal',
  'toelichting',
] as const;

/** The form as it opens: empty, or with what is known. */
export function beginstand(bekend: Gezagdrager | null, vandaag: string): GezagdragerStand {
  if (!bekend) return leeg(vandaag);
  const { gezag, woontBij, geheimAdres, blokkade } = bekend;
  return {
    ...leeg(vandaag),
    ...Object.fromEntries(VELDEN.map((veld) => [veld, bekend[veld] ?? ''])),
    gezag: gezag ? 'ja' : 'nee',
    woontBij,
    geheimAdres,
    ...(blokkade && {
      geblokkeerd: true,
      blokkadeSinds: blokkade.sinds,
      blokkadeReden: blokkade.reden,
      blokkadeDoor: blokkade.door,
    }),
  };
}

/** What goes to the API. A hidden address is sent only when somebody typed one, so that saving does not wipe it. */
export function naarInvoer(stand: GezagdragerStand, bekend: Gezagdrager | null): GezagdragerInvoer {
  const ofNiets = (tekst: string) => tekst.trim() || null;
  const adres = {
    straat: ofNiets(stand.straat),
    huisnummer: ofNiets(stand.huisnummer),
    postcode: ofNiets(stand.postcode),
    plaats: ofNiets(stand.plaats),
  };
  const stilAdres = bekend?.adresVerborgen && Object.values(adres).every((deel) => deel === null);
  return {
    naam: stand.naam.trim(),
    // The form offers no other choices than those of the API.
    relatie: stand.relatie as GezagdragerInvoer['relatie'],
    gezag: stand.gezag === 'ja',
    gezagVanaf: stand.gezag === 'ja' ? ofNiets(stand.gezagVanaf) : null,
    gezagTot: stand.gezag === 'ja' ? ofNiets(stand.gezagTot) : null,
    woontBij: stand.woontBij,
    geheimAdres: stand.geheimAdres,
    telefoon: ofNiets(stand.telefoon),
    email: ofNiets(stand.email),
    ...(stilAdres ? {} : adres),
    voorkeur: ofNiets(stand.voorkeur) as GezagdragerInvoer['voorkeur'],
    taal: ofNiets(stand.taal),
    toelichting: ofNiets(stand.toelichting),
    blokkade: stand.geblokkeerd
      ? { sinds: stand.blokkadeSinds, reden: stand.blokkadeReden, door: stand.blokkadeDoor }
      : null,
  };
}
