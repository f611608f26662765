import { Injectable } from '@nestjs/common';
import type { Dossier } from '@zesweken/dossiers';
import { type Datum, weekdag } from '@zesweken/kalender';
import { type Gezin, Gezinnen } from '@zesweken/leerlingen';
import { Acting } from '@zesweken/logboek';
import { datumVoluit, type PdfDocument } from '@zesweken/pdf';
import { Tenants } from '@zesweken/tenancy';
import sql from 'sql-template-tag';
import { type Briefinvoer, mustBeComplete } from './briefinvoer.js';
import type { Waarden } from './briefsoort.js';
import { kiesOntvanger, type Ontvanger } from './ontvanger.js';
import { vulIn, vulRegelIn } from './sjabloon.js';
import { Sjablonen } from './sjablonen.js';

/** A letter before it is kept. */
export interface Concept {
  readonly document: PdfDocument;
  readonly ontvanger: Ontvanger;
  /** Version of the text that it was made from. */
  readonly sjabloonversie: number;
}

/** Who signs. */
interface Behandelaar {
  readonly naam: string;
  readonly email: string;
}

const DAGEN = ['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag', 'zondag'];

/** Fills in the text of a letter from the dossier, the leerling and who it is for. Keeps nothing and logs nothing. */
@Injectable()
export class ComposeBrief {
  constructor(
    private readonly tenants: Tenants,
    private readonly gezinnen: Gezinnen,
    private readonly sjablonen: Sjablonen,
    private readonly acting: Acting,
  ) {}

  /** @throws what {@link mustBeComplete} and {@link kiesOntvanger} throw */
  async run(dossier: Dossier, invoer: Briefinvoer, vandaag: Datum): Promise<Concept> {
    mustBeComplete(invoer, vandaag);
    const gezin = await this.gezinnen.of(dossier.leerlingId);
    const ontvanger = kiesOntvanger(gezin, invoer, vandaag);
    const { onderwerp, tekst, versie } = await this.sjablonen.one(invoer.soort);
    const { naam: organisatie } = this.tenants.db.tenant;
    const behandelaar = await this.#behandelaar(dossier);
    const waarden: Waarden = {
      ...ofGezin(gezin, ontvanger),
      ...ofInvoer(invoer, ontvanger),
      kenmerk: dossier.kenmerk,
      eersteVerzuimdag: dossier.eersteVerzuimdag && datumVoluit(dossier.eersteVerzuimdag),
      behandelaar: behandelaar.naam,
      behandelaarEmail: behandelaar.email,
      organisatie,
      vandaag: datumVoluit(vandaag),
    };
    const titel = vulRegelIn(onderwerp, waarden) ?? onderwerp;
    return {
      document: {
        titel,
        afzender: organisatie,
        datum: vandaag,
        geadresseerde: ontvanger.regels,
        blokken: vulIn(tekst, waarden),
      },
      ontvanger,
      sjabloonversie: versie,
    };
  }

  /** The behandelaar of the dossier, or who makes the letter where there is none. */
  async #behandelaar({ behandelaarId }: Dossier): Promise<Behandelaar> {
    const id = behandelaarId ?? this.acting.current.id;
    const found = await this.tenants.db.first<Behandelaar>(
      sql`select naam, email from gebruikers where id = ${id}`,
    );
    if (!found) throw new Error('A letter needs somebody who signs it.');
    return found;
  }
}

function ofGezin({ leerling }: Gezin, ontvanger: Ontvanger): Waarden {
  const self = ontvanger.aan === 'leerling';
  return {
    ontvanger: ontvanger.aanhef,
    leerling: leerling.naam,
    geboortedatum: datumVoluit(leerling.geboortedatum),
    overWie: `hoe het met ${self ? 'u' : leerling.naam} gaat op school`,
  };
}

function ofInvoer(invoer: Briefinvoer, { magSchool }: Ontvanger): Waarden {
  const { gesprekDatum, gesprekTijd, gesprekPlaats, schoolnaam, alinea } = invoer;
  return {
    school: magSchool ? (schoolnaam?.trim() ?? null) : null,
    gesprekDatum: gesprekDatum && `${DAGEN[weekdag(gesprekDatum) - 1]} ${datumVoluit(gesprekDatum)}`,
    gesprekTijd: gesprekTijd && `${gesprekTijd.replace(':', '.')} uur`,
    gesprekPlaats: gesprekPlaats?.trim() ?? null,
    alinea: alinea?.trim() ?? null,
  };
}
