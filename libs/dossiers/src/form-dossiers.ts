import { Injectable } from '@nestjs/common';
import { Clock, Ids } from '@zesweken/clock';
import type { Datum } from '@zesweken/kalender';
import type { Samengevoegd } from '@zesweken/termijnen';
import { Dossier } from './dossier.entity.js';
import type { MeldingVoorVorming } from './dossier-meldingen.js';
import { DossierStore } from './dossier-store.js';
import { DossierTermijnen } from './dossier-termijnen.js';
import { type CalendarOf, SchoolCalendars } from './school-calendars.js';
import type { BestaandDossier } from './vorming/bestaand-dossier.js';
import { feitenVan } from './vorming/feiten.js';
import { verdeel, type Verdeling } from './vorming/verdeel.js';
import { verschil } from './vorming/verschil.js';
import { askAboutRelapse, type Vraag } from './vorming/vraag.js';

/** All meldingen of one leerling. */
export interface LeerlingMeldingen {
  readonly leerlingId: string;
  readonly meldingen: readonly MeldingVoorVorming[];
}

/** Tells where each melding belongs now; only those that move. */
export type AssignMeldingen = (dossierPerMelding: ReadonlyMap<string, string>) => Promise<void>;

/** What is to be written for one leerling. */
interface Plan extends LeerlingMeldingen {
  readonly bestaand: ReadonlyMap<string, Dossier>;
  readonly verdeling: Verdeling;
  /** Begin of each group of meldingen that gets a new dossier. */
  readonly nieuw: readonly (readonly string[])[];
  readonly moves: Map<string, string>;
  /** Dossiers that are in another one from now on. */
  readonly joins: readonly Samengevoegd[];
}

/**
 * Forms the dossiers of leerlingen from their meldingen, by the rules of `vorming/README.md`, and carries out the
 * difference: new, joined, revived and lapsed dossiers, their facts, termijnen and the questions for a person. The
 * intake that calls it logs the act.
 */
@Injectable()
export class FormDossiers {
  constructor(
    private readonly store: DossierStore,
    private readonly calendars: SchoolCalendars,
    private readonly termijnen: DossierTermijnen,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** @param assign called once, between writing the dossiers and their termijnen. */
  async run(leerlingen: readonly LeerlingMeldingen[], assign: AssignMeldingen): Promise<void> {
    const vandaag = this.clock.today();
    const calendarOf = await this.calendars.load();
    const known = Map.groupBy(
      await this.store.ofLeerlingen(leerlingen.map(({ leerlingId }) => leerlingId)),
      ({ leerlingId }) => leerlingId,
    );
    const plans = leerlingen.map((one) => planFor(one, known.get(one.leerlingId) ?? [], calendarOf, vandaag));

    const made = await this.#make(plans);
    const live = plans.flatMap((plan) => settle(plan, made, vandaag));
    const touched = [...made.values(), ...plans.flatMap(({ bestaand }) => [...bestaand.values()])];
    await this.termijnen.join(plans.flatMap(({ joins }) => joins));
    const termijnen = await this.termijnen.reckon(live);
    await this.store.write(touched);
    await assign(new Map(plans.flatMap(({ moves }) => [...moves])));
    await this.termijnen.keep(termijnen);
    await this.store.ask(
      plans.flatMap(({ bestaand }) => [...bestaand.keys()]),
      [...plans.flatMap(({ verdeling }) => verdeling.vragen), ...relapses(live, vandaag)].map((vraag) => ({
        id: this.ids.next(),
        ...vraag,
      })),
    );
    await this.store.remove(plans.flatMap(({ verdeling }) => verdeling.vervallen));
  }

  /** Makes the new dossiers, with one count of kenmerken for all. @returns them by their first melding */
  async #make(plans: readonly Plan[]): Promise<ReadonlyMap<string, Dossier>> {
    const wanted = plans.flatMap(({ leerlingId, meldingen, nieuw }) =>
      nieuw.map((ids) => ({
        leerlingId,
        first: ids[0]!,
        begin: meldingen.find(({ id }) => id === ids[0])!.begin,
      })),
    );
    const kenmerken = await this.store.newKenmerken(wanted.map(({ begin }) => begin));
    const now = this.clock.now();
    return new Map(
      wanted.map(({ first, leerlingId }, at) => [
        first,
        Dossier.formed(this.ids.next(), kenmerken[at]!, leerlingId, now),
      ]),
    );
  }
}

function planFor(
  { leerlingId, meldingen }: LeerlingMeldingen,
  dossiers: readonly Dossier[],
  calendarOf: CalendarOf,
  vandaag: Datum,
): Plan {
  const bestaande = dossiers.map((dossier) => asBestaand(dossier, vandaag));
  const verdeling = verdeel(meldingen, bestaande, calendarOf(latest(meldingen)?.brin ?? null));
  const { herleefd, samengevoegd, nieuw, verplaatst } = verschil(meldingen, bestaande, verdeling);
  const bestaand = new Map(dossiers.map((dossier) => [dossier.id, dossier]));
  for (const id of herleefd) bestaand.get(id)!.revive();
  for (const join of samengevoegd) bestaand.get(join.dossierId)!.joinInto(bestaand.get(join.in)!);
  return {
    leerlingId,
    meldingen,
    bestaand,
    verdeling,
    nieuw,
    moves: new Map(verplaatst.map(({ meldingId, dossierId }) => [meldingId, dossierId])),
    joins: samengevoegd.map((join) => ({ van: join.dossierId, naar: join.in })),
  };
}

/** Gives each live dossier of the leerling its facts. @returns the live dossiers with their meldingen */
function settle(
  { meldingen, bestaand, verdeling, moves }: Plan,
  made: ReadonlyMap<string, Dossier>,
  vandaag: Datum,
): [Dossier, readonly MeldingVoorVorming[]][] {
  const byId = new Map(meldingen.map((melding) => [melding.id, melding]));
  return verdeling.dossiers.map(({ dossierId, meldingIds }) => {
    const dossier = dossierId === null ? made.get(meldingIds[0]!)! : bestaand.get(dossierId)!;
    const own = meldingIds.map((id) => byId.get(id)!);
    if (dossierId === null) for (const id of meldingIds) moves.set(id, dossier.id);
    const school = latest(own);
    if (!school) throw new Error(`Dossier ${dossier.id} was given no meldingen.`);
    dossier.takeFacts(feitenVan(own, vandaag), school, vandaag);
    return [dossier, own];
  });
}

/** Questions whether a plaatsing failed, while it has not yet stood. */
function relapses(
  live: readonly (readonly [Dossier, readonly MeldingVoorVorming[]])[],
  vandaag: Datum,
): Vraag[] {
  return live
    .filter(([dossier]) => dossier.status !== 'gesloten' && !dossier.plaatsingStaat(vandaag))
    .map(([dossier, own]) => askAboutRelapse(dossier.id, dossier.geplaatstPer, own))
    .filter((vraag) => vraag !== undefined);
}

function asBestaand(dossier: Dossier, vandaag: Datum): BestaandDossier {
  // A plaatsing that has stood ends what the dossier reaches, just as a sluiting does.
  const einde = dossier.geslotenPer ?? (dossier.plaatsingStaat(vandaag) ? dossier.geplaatstPer : null);
  return {
    id: dossier.id,
    volgnummer: dossier.volgnummer,
    doorPersoon: dossier.doorPersoon,
    gesloten: einde === null ? null : { datum: einde, laatsteEinddatum: dossier.laatsteEinddatum },
    samengevoegdIn: dossier.samengevoegdIn,
  };
}

/**
 * The melding that tells the school: the last one to begin, of those that name a school or its kind where there are any. Of
 * two that begin on one day the number decides, which is the same whatever the order of files.
 */
function latest(meldingen: readonly MeldingVoorVorming[]): MeldingVoorVorming | undefined {
  return meldingen.reduce<MeldingVoorVorming | undefined>(
    (last, one) => (last && !isAfter(one, last) ? last : one),
    undefined,
  );
}

function isAfter(one: MeldingVoorVorming, other: MeldingVoorVorming): boolean {
  if (tellsSchool(one) !== tellsSchool(other)) return tellsSchool(one);
  return one.begin === other.begin ? one.meldingsnummer > other.meldingsnummer : one.begin > other.begin;
}

function tellsSchool({ brin, onderwijssoort }: MeldingVoorVorming): boolean {
  return brin !== null || onderwijssoort !== null;
}
