import { DomainError, InvalidInput } from '@zesweken/errors';
import { type Datum, leeftijdOp } from '@zesweken/kalender';
import type { Gezagdrager, Gezin } from '@zesweken/leerlingen';
import type { Briefinvoer } from './briefinvoer.js';
import { type Aan, EIGEN_BRIEF_VANAF } from './briefsoort.js';

/** Whom a letter is for, and what may stand in it for them. */
export interface Ontvanger {
  readonly aan: Aan;
  readonly gezagdragerId: string | null;
  /** Name for lists. */
  readonly naam: string;
  /** Name in the salutation. */
  readonly aanhef: string;
  /** Lines of name and address. */
  readonly regels: readonly string[];
  readonly magSchool: boolean;
}

/** Whom one could choose, and why not. */
export interface MogelijkeOntvanger {
  readonly aan: Aan;
  readonly gezagdragerId: string | null;
  readonly naam: string;
  /** Null when a letter to them can be made. */
  readonly reden: 'geblokkeerd' | 'te-jong' | 'kies-gezagdrager' | null;
}

/** Everybody a letter about this leerling could be for; not a gezagdrager who is no longer involved. */
export function mogelijkeOntvangers(gezin: Gezin, vandaag: Datum): MogelijkeOntvanger[] {
  const { leerling } = gezin;
  const gezagdragers = involved(gezin);
  return [
    ...gezagdragers.map(({ id, naam, geblokkeerd }): MogelijkeOntvanger => ({
      aan: 'gezagdrager',
      gezagdragerId: id,
      naam,
      reden: geblokkeerd ? 'geblokkeerd' : null,
    })),
    {
      aan: 'ouders',
      gezagdragerId: null,
      naam: leerling.naam,
      reden: gezagdragers.length > 0 ? 'kies-gezagdrager' : null,
    },
    {
      aan: 'leerling',
      gezagdragerId: null,
      naam: leerling.naam,
      reden: isTooYoung(leerling, vandaag) ? 'te-jong' : null,
    },
    { aan: 'school', gezagdragerId: null, naam: '', reden: null },
  ];
}

/**
 * The addressee of a letter. An address stands in it only where it is the addressee's own: a leerling's secret address is
 * null in {@link Gezin}, and goes to nobody else either.
 * @throws InvalidInput for a gezagdrager who is unknown or no longer involved; DomainError `gezagdrager.geblokkeerd`, `brief.kies-gezagdrager` or
 * `brief.leerling-te-jong` (409)
 */
export function kiesOntvanger(gezin: Gezin, invoer: Briefinvoer, vandaag: Datum): Ontvanger {
  const { leerling } = gezin;
  switch (invoer.aan) {
    case 'gezagdrager':
      return aGezagdrager(involved(gezin).find(({ id }) => id === invoer.gezagdragerId));
    case 'ouders':
      return parents(gezin);
    case 'leerling':
      if (isTooYoung(leerling, vandaag)) throw tooYoung();
      return to('leerling', leerling.naam, leerling.adres);
    case 'school':
      return { ...to('school', invoer.schoolnaam?.trim() ?? '', null), aanhef: 'collega' };
  }
}

/** Those who still belong to the leerling: nothing is sent to one whose part in it ended. */
function involved({ gezagdragers }: Gezin): Gezagdrager[] {
  return gezagdragers.filter(({ betrokken }) => betrokken);
}

function parents(gezin: Gezin): Ontvanger {
  const { leerling, geheimAdres } = gezin;
  if (involved(gezin).length > 0) throw chooseOne();
  const adres = geheimAdres ? null : leerling.adres;
  return {
    ...to('ouders', `de ouder(s)/verzorger(s) van ${leerling.naam}`, adres),
    regels: lines('Aan de ouder(s)/verzorger(s) van', leerling.naam, adres),
    aanhef: `ouder(s) of verzorger(s) van ${leerling.naam}`,
  };
}

function aGezagdrager(gezagdrager: Gezagdrager | undefined): Ontvanger {
  if (!gezagdrager) {
    throw new InvalidInput([
      {
        veld: 'gezagdragerId',
        code: 'keuze',
        melding: 'Deze gezagdrager hoort niet (meer) bij de leerling. Kies iemand uit de lijst.',
      },
    ]);
  }
  if (gezagdrager.geblokkeerd) {
    throw new DomainError(
      'conflict',
      'gezagdrager.geblokkeerd',
      'Met deze gezagdrager mag geen contact zijn. Kies een andere ontvanger, of kijk bij de gezagdragers waarom dat zo is.',
    );
  }
  return {
    ...to('gezagdrager', gezagdrager.naam, gezagdrager.adres),
    gezagdragerId: gezagdrager.id,
    magSchool: gezagdrager.mag.school,
  };
}

function to(aan: Aan, naam: string, adres: string | null): Ontvanger {
  return { aan, gezagdragerId: null, naam, aanhef: naam, regels: lines(naam, adres), magSchool: true };
}

function lines(...all: (string | null)[]): string[] {
  return all.filter((line): line is string => line !== null && line !== '');
}

function isTooYoung({ geboortedatum }: Gezin['leerling'], vandaag: Datum): boolean {
  return leeftijdOp(geboortedatum, vandaag) < EIGEN_BRIEF_VANAF;
}

function tooYoung(): DomainError {
  return new DomainError(
    'conflict',
    'brief.leerling-te-jong',
    'Deze leerling is nog geen 16. Stuur de brief aan een gezagdrager.',
  );
}

function chooseOne(): DomainError {
  return new DomainError(
    'conflict',
    'brief.kies-gezagdrager',
    'De gezagdragers van deze leerling zijn bekend. Kies aan wie van hen de brief is.',
  );
}
