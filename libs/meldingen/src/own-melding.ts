import { Injectable } from '@nestjs/common';
import { Clock } from '@zesweken/clock';
import { TenantKeys } from '@zesweken/crypto';
import { type Herkomst, type Verzuimsoort } from '@zesweken/dossiers';
import { DomainError, InvalidInput, NotFound } from '@zesweken/errors';
import type { Datum } from '@zesweken/kalender';
import { Leerling, TakeInLeerlingen } from '@zesweken/leerlingen';
import { type TenantDb, Tenants } from '@zesweken/tenancy';
import sql from 'sql-template-tag';
import { IntakeRules } from './intake-rules.js';
import { checkBirth, checkGemeente, checkPeriod, checkSchool } from './melding-rules.js';
import { MeldingStore } from './melding-store.js';
import { EIGEN_NUMMER, type Meldinginhoud } from './melding-velden.js';
import { TakeInMeldingen } from './take-in-meldingen.js';

/** A melding that somebody here makes, about a leerling that the tenant knows. */
export interface EigenMelding {
  readonly leerlingId: string;
  readonly herkomst: Exclude<Herkomst, 'school'>;
  readonly soort: Verzuimsoort;
  readonly begindatum: Datum;
  readonly einddatum: Datum | null;
  readonly brin: string | null;
  readonly onderwijssoort: Meldinginhoud['onderwijssoort'];
  readonly reden: string | null;
  readonly actieSchool?: string | null;
  readonly gewensteActie?: string | null;
}

/** What became of it: the melding, and the dossier that forming put it in. */
export interface Gevormd {
  readonly meldingId: string;
  readonly dossierId: string;
}

/**
 * Makes a melding of our own, under a number of our own, and forms the leerling's dossiers with it by the same rules as
 * with meldingen of schools: so later reports of the school join it as they should, and no order makes a difference. The
 * caller logs the act.
 */
@Injectable()
export class MakeOwnMelding {
  constructor(
    private readonly tenants: Tenants,
    private readonly keys: TenantKeys,
    private readonly rules: IntakeRules,
    private readonly store: MeldingStore,
    private readonly leerlingen: TakeInLeerlingen,
    private readonly intake: TakeInMeldingen,
  ) {}

  /** @throws NotFound for an unknown leerling; InvalidInput with everything that is wrong. */
  async run(melding: EigenMelding): Promise<Gevormd> {
    const { db } = this.tenants;
    await oneAtATime(db);
    const leerling = await db.manager.findOneBy(Leerling, { id: melding.leerlingId });
    if (!leerling) throw new NotFound('Deze leerling');
    const context = await this.rules.context();
    const wrong = faultsOf(melding, leerling, context);
    if (wrong.length > 0) throw new InvalidInput(wrong);
    const id = this.store.newId();
    const invoer = inhoudOf(id, melding, leerling.gemeentecode, context.vandaag);
    const cipher = await this.keys.of(db);
    const inhoudHash = cipher.index('melding', JSON.stringify(invoer));
    const { leerlingId, herkomst } = melding;
    await this.store.write([{ id, leerlingId, herkomst, invoer, inhoudHash }]);
    await this.leerlingen.markForForming([leerlingId]);
    await this.intake.form();
    const stored = await this.store.one(id);
    if (!stored?.dossierId) throw new Error(`Melding ${id} was formed into no dossier.`);
    return { meldingId: id, dossierId: stored.dossierId };
  }
}

/**
 * Tells the last day of the absence in a melding of our own, also another one than was told before; its dossier is formed
 * anew. Of a melding by a school the school tells it.
 */
@Injectable()
export class EndOwnMelding {
  constructor(
    private readonly tenants: Tenants,
    private readonly clock: Clock,
    private readonly store: MeldingStore,
    private readonly leerlingen: TakeInLeerlingen,
    private readonly intake: TakeInMeldingen,
  ) {}

  /** @throws NotFound; InvalidInput; DomainError `melding.van-school`. @returns whose melding it is */
  async run(id: string, einddatum: Datum): Promise<{ leerlingId: string }> {
    const { db } = this.tenants;
    await oneAtATime(db);
    const melding = await this.store.one(id);
    if (!melding) throw new NotFound('Deze melding');
    if (melding.herkomst === 'school') {
      throw new DomainError(
        'conflict',
        'melding.van-school',
        'Deze melding is van de school. Vraag de school om het einde te melden, of sluit het dossier.',
      );
    }
    const { begindatum } = melding;
    const nothing = { geboortedatum: null, meldingsdatum: null };
    const wrong = checkPeriod({ begindatum, einddatum, ...nothing }, this.clock.today()).filter(
      ({ veld }) => veld === 'einddatum',
    );
    if (wrong.length > 0) throw new InvalidInput(wrong);
    await this.store.end(id, einddatum);
    await this.leerlingen.markForForming([melding.leerlingId]);
    await this.intake.form();
    return { leerlingId: melding.leerlingId };
  }
}

/** As an import does, so that never two form the same child's dossiers at once. */
async function oneAtATime(db: TenantDb): Promise<void> {
  await db.first(sql`select pg_advisory_xact_lock(hashtext(${db.tenant.schema}))`);
}

type Context = Awaited<ReturnType<IntakeRules['context']>>;

function faultsOf(
  { soort, begindatum, einddatum, brin }: EigenMelding,
  { geboortedatum, gemeentecode }: Leerling,
  { vandaag, mag }: Context,
) {
  const dagen = { geboortedatum, begindatum, einddatum, meldingsdatum: null };
  // A school is not required here: who opens a dossier may not know it yet.
  const school = brin === null ? [] : checkSchool({ brin }, soort);
  // We know where the leerling lives today; before a merger of gemeenten that place had another code.
  const resident = (code: string, d: Datum): boolean | string => mag(code, d) === true || mag(code, vandaag);
  const started =
    begindatum > vandaag
      ? [
          {
            veld: 'begindatum',
            code: 'volgorde',
            melding: 'De eerste dag ligt na vandaag. Kies vandaag of een eerdere dag.',
          },
        ]
      : [];
  return [
    ...started,
    ...checkPeriod(dagen, vandaag),
    ...checkBirth(dagen, vandaag),
    ...school,
    ...checkGemeente(gemeentecode, begindatum, resident),
  ];
}

function inhoudOf(id: string, melding: EigenMelding, gemeentecode: string, vandaag: Datum): Meldinginhoud {
  const { soort, begindatum, einddatum, brin, onderwijssoort, reden } = melding;
  return {
    meldingsnummer: `${EIGEN_NUMMER}${id}`,
    gemeentecode,
    brin,
    vestiging: null,
    onderwijssoort,
    leerjaar: null,
    verzuimsoort: soort,
    meldingsdatum: vandaag,
    begindatum,
    einddatum,
    aantalUren: null,
    reden,
    alleLessenGemist: null,
    actieSchool: melding.actieSchool ?? null,
    gewensteActie: melding.gewensteActie ?? null,
    prioriteit: null,
    contactNaam: null,
    contactFunctie: null,
    contactTelefoon: null,
    contactEmail: null,
    telefoonOuder: null,
  };
}
