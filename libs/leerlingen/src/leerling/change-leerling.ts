import { Injectable } from '@nestjs/common';
import { Clock } from '@zesweken/clock';
import { TenantKeys } from '@zesweken/crypto';
import { DomainError, type FieldError, InvalidInput } from '@zesweken/errors';
import type { Datum } from '@zesweken/kalender';
import { Logboek } from '@zesweken/logboek';
import { type TenantDb, Tenants } from '@zesweken/tenancy';
import sql from 'sql-template-tag';
import { type Adres, metWijziging } from '../adres.js';
import { type Eigenschap, Leerling } from '../leerling.entity.js';
import { type Naamdelen, zoeknaam } from '../naam.js';
import { mustBeVersion } from '../versie.js';
import { keepZoekwoorden } from '../zoekwoorden.js';
import { findLeerling } from './find-leerling.js';
import { SecretAddress } from './secret-address.js';
import { readVerborgen, writeVerborgen } from './verborgen.js';

/** What changes; what is left out stays as it is. */
export interface Leerlingwijziging extends Partial<Naamdelen>, Partial<Adres> {
  readonly geboortedatum?: Datum;
  readonly geslacht?: string | null;
  readonly telefoon?: string | null;
  readonly geheimAdres?: boolean;
  readonly startkwalificatieOp?: Datum | null;
  readonly twaalfSchooljarenOp?: Datum | null;
}

const ENTITY_FIELDS = [
  'voornamen',
  'voorvoegsel',
  'achternaam',
  'geboortedatum',
  'geslacht',
  'startkwalificatieOp',
  'twaalfSchooljarenOp',
] as const;

/** Which fields make up what a person corrects as one whole. */
const CORRECTED_BY: Readonly<Record<Eigenschap, readonly (keyof Leerlingwijziging)[]>> = {
  naam: ['voornamen', 'voorvoegsel', 'achternaam'],
  geboortedatum: ['geboortedatum'],
  geslacht: ['geslacht'],
  adres: ['straat', 'huisnummer', 'postcode', 'plaats', 'geheimAdres'],
};

/**
 * A person corrects a leerling. What was corrected is noted, so that a newer report does not take it back; making the address
 * secret seals it at once.
 */
@Injectable()
export class ChangeLeerling {
  constructor(
    private readonly tenants: Tenants,
    private readonly keys: TenantKeys,
    private readonly logboek: Logboek,
    private readonly clock: Clock,
    private readonly secret: SecretAddress,
  ) {}

  /**
   * @param version the version the person saw; undefined: whichever it is.
   * @returns the id of the leerling that changed (where a join was followed, not the one asked).
   * @throws NotFound; InvalidInput; DomainError `leerling.gewijzigd` (412), `leerling.adres-blijft-geheim` (409).
   */
  async run(id: string, version: number | undefined, wijziging: Leerlingwijziging): Promise<string> {
    const { db } = this.tenants;
    const leerling = await findLeerling(db, id, true);
    mustBeVersion(version, leerling.versie, 'leerling');
    const cipher = await this.keys.of(db);
    const known = await readVerborgen(db, cipher, leerling.id);
    const before = { ...columnsOf(leerling), geheimAdres: leerling.geheimAdres, ...known.adres };
    for (const field of ENTITY_FIELDS)
      if (wijziging[field] !== undefined) Object.assign(leerling, { [field]: wijziging[field] });
    mustBePossible(leerling, this.clock.today());
    const geheim = wijziging.geheimAdres ?? leerling.geheimAdres;
    if (leerling.geheimAdres && !geheim) await mayBecomeKnown(db, leerling.id);
    noteCorrections(leerling, wijziging, before);
    leerling.zoeknaam = zoeknaam(leerling);
    leerling.versie += 1;
    leerling.gewijzigdOp = this.clock.now();
    await db.manager.update(Leerling, { id: leerling.id }, columnsOf(leerling));
    await keepZoekwoorden(db, [leerling.id]);
    await writeVerborgen(
      db,
      cipher,
      leerling.id,
      {
        adres: metWijziging(known.adres, wijziging),
        telefoon: wijziging.telefoon === undefined ? known.telefoon : wijziging.telefoon,
      },
      geheim,
    );
    if (geheim) await this.secret.takeAlong(leerling.id);
    // Who says outright that it is not secret is believed.
    else if (wijziging.geheimAdres === undefined) await this.secret.followInto([leerling.id]);
    this.logboek.record(db, {
      handeling: 'wijzigen',
      activiteit: 'dossiers-behandelen',
      betrokkenen: [leerling.id],
      object: 'leerling',
      objectId: leerling.id,
    });
    return leerling.id;
  }
}

function columnsOf(leerling: Partial<Leerling>): Partial<Leerling> {
  const { voornamen, voorvoegsel, achternaam, zoeknaam: search, geboortedatum, geslacht } = leerling;
  const { startkwalificatieOp, twaalfSchooljarenOp, doorPersoon, versie, gewijzigdOp } = leerling;
  return {
    ...{ voornamen, voorvoegsel, achternaam, zoeknaam: search, geboortedatum, geslacht },
    ...{ startkwalificatieOp, twaalfSchooljarenOp, doorPersoon, versie, gewijzigdOp },
  };
}

function noteCorrections(
  leerling: Leerling,
  wijziging: Leerlingwijziging,
  before: Readonly<Record<string, unknown>>,
): void {
  const corrected = new Set(leerling.doorPersoon);
  for (const eigenschap of Object.keys(CORRECTED_BY) as Eigenschap[]) {
    const differs = CORRECTED_BY[eigenschap].some(
      (field) => wijziging[field] !== undefined && wijziging[field] !== before[field],
    );
    if (differs) corrected.add(eigenschap);
  }
  leerling.doorPersoon = [...corrected].sort();
}

function mustBePossible(leerling: Leerling, vandaag: Datum): void {
  const { geboortedatum, startkwalificatieOp, twaalfSchooljarenOp } = leerling;
  const wrong: FieldError[] = [];
  if (geboortedatum > vandaag)
    wrong.push({
      veld: 'geboortedatum',
      code: 'volgorde',
      melding: 'De geboortedatum ligt in de toekomst. Vul de dag van geboorte in.',
    });
  const after = (veld: string, d: Datum | null): void => {
    if (d !== null && d <= geboortedatum)
      wrong.push({
        veld,
        code: 'volgorde',
        melding: 'Deze dag ligt niet na de geboorte. Kies een latere dag.',
      });
  };
  after('startkwalificatieOp', startkwalificatieOp);
  after('twaalfSchooljarenOp', twaalfSchooljarenOp);
  if (startkwalificatieOp !== null && startkwalificatieOp > vandaag)
    wrong.push({
      veld: 'startkwalificatieOp',
      code: 'volgorde',
      melding: 'Deze dag ligt in de toekomst. Vul de startkwalificatie in als die behaald is.',
    });
  if (wrong.length > 0) throw new InvalidInput(wrong);
}

/** @throws DomainError `leerling.adres-blijft-geheim` */
async function mayBecomeKnown(db: TenantDb, id: string): Promise<void> {
  const holder = await db.first(
    sql`select 1 from gezagdragers where leerling_id = ${id} and woont_bij and geheim_adres and beeindigd_op is null`,
  );
  if (!holder) return;
  throw new DomainError(
    'conflict',
    'leerling.adres-blijft-geheim',
    'De leerling woont bij iemand met een geheim adres. Maak eerst dat adres weer bekend, of leg vast dat de leerling daar niet meer woont.',
  );
}
