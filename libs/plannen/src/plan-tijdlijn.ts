import { Injectable, type OnModuleInit } from '@nestjs/common';
import { TenantKeys } from '@zesweken/crypto';
import { type Tijdlijnbron, Tijdlijnbronnen, type Tijdlijngebeurtenis } from '@zesweken/dossiers';
import { type Datum, datumIn } from '@zesweken/kalender';
import type { TenantDb } from '@zesweken/tenancy';
import type { Sql } from 'sql-template-tag';
import { ActieStore, type Actieverloop } from './actie-store.js';
import { type Planversie, PlanStore, type Versieregel } from './plan-store.js';

const SOORTEN = [
  'plan-gemaakt',
  'plan-gewijzigd',
  'plan-vastgesteld',
  'plan-evaluatie',
  'actie-gemaakt',
  'actie-gedaan',
  'actie-niet-gedaan',
] as const;
type Gebeurtenis = Tijdlijngebeurtenis<(typeof SOORTEN)[number]>;

const NOTHING = { gegevens: {}, tekst: null } as const;

/** What plans and acties tell in the timeline of a dossier. */
@Injectable()
export class PlanTijdlijn implements Tijdlijnbron<Gebeurtenis['soort']>, OnModuleInit {
  readonly soorten = SOORTEN;

  constructor(
    private readonly bronnen: Tijdlijnbronnen,
    private readonly plans: PlanStore,
    private readonly acties: ActieStore,
    private readonly keys: TenantKeys,
  ) {}

  onModuleInit(): void {
    this.bronnen.add(this);
  }

  async of(db: TenantDb, dossiers: Sql, _vandaag: Datum, sinds?: Date): Promise<Gebeurtenis[]> {
    // The keys first: what is sent together would else ask for them twice.
    await this.keys.of(db);
    const [versies, plannen, acties] = await Promise.all([
      this.plans.all(db, dossiers, sinds),
      // Of what was recorded since, the new version of the plan tells already.
      sinds ? [] : this.plans.withEvaluaties(db, dossiers),
      this.acties.history(db, dossiers, sinds),
    ]);
    return [
      ...versies.flatMap((versie) => planEvents(versie)),
      ...plannen.filter(({ isNu }) => isNu).flatMap((plan) => evaluatieEvents(plan, plannen)),
      ...acties.flatMap((actie) => actieEvents(actie)),
    ];
  }
}

function planEvents({
  id,
  dossierId,
  versie,
  door,
  gemaaktOp,
  onderdelen,
  vastgesteld,
}: Versieregel): Gebeurtenis[] {
  const made: Gebeurtenis = {
    ...NOTHING,
    id,
    dossierId,
    groep: 'plan',
    soort: versie === 1 ? 'plan-gemaakt' : 'plan-gewijzigd',
    dag: datumIn(gemaaktOp),
    moment: gemaaktOp,
    door: door.naam,
    doorId: door.id,
    gegevens: { versie: String(versie), onderdelen: onderdelen.join(',') },
  };
  if (!vastgesteld) return [made];
  const agreed: Gebeurtenis = {
    id: vastgesteld.id,
    dossierId,
    groep: 'plan',
    soort: 'plan-vastgesteld',
    dag: vastgesteld.dag,
    moment: vastgesteld.vastgelegdOp,
    door: vastgesteld.vastgelegdDoor.naam,
    doorId: vastgesteld.vastgelegdDoor.id,
    gegevens: { versie: String(versie) },
    tekst: vastgesteld.ondertekenaars.map(({ naam }) => naam).join(', '),
  };
  return [made, agreed];
}

/** @param versies in order of time: who first said that it was held on that day, recorded it. */
function evaluatieEvents({ dossierId, inhoud }: Planversie, versies: readonly Planversie[]): Gebeurtenis[] {
  return inhoud.evaluaties.flatMap(({ id, gehouden, bevindingen }) => {
    if (gehouden === null) return [];
    const first = versies.find((versie) =>
      versie.inhoud.evaluaties.some((een) => een.id === id && een.gehouden === gehouden),
    );
    return [
      {
        ...NOTHING,
        id,
        dossierId,
        groep: 'plan' as const,
        soort: 'plan-evaluatie' as const,
        dag: gehouden,
        moment: first?.gemaaktOp ?? null,
        door: first?.door.naam ?? null,
        doorId: first?.door.id ?? null,
        tekst: bevindingen || null,
      },
    ];
  });
}

function actieEvents({ actie, door, gewijzigd }: Actieverloop): Gebeurtenis[] {
  const { id, dossierId, omschrijving, wie, status, afgerondOp } = actie;
  const made: Gebeurtenis = {
    id,
    dossierId,
    groep: 'plan',
    soort: 'actie-gemaakt',
    dag: datumIn(actie.aangemaaktOp),
    moment: actie.aangemaaktOp,
    door: door.naam,
    doorId: door.id,
    gegevens: { wie: wie.naam, uiterlijk: actie.uiterlijk },
    tekst: omschrijving,
  };
  if (!afgerondOp || status === 'open') return [made];
  const done: Gebeurtenis = {
    id,
    dossierId,
    groep: 'plan',
    soort: `actie-${status}`,
    dag: afgerondOp,
    moment: gewijzigd.op,
    door: gewijzigd.door.naam,
    doorId: gewijzigd.door.id,
    gegevens: { wie: wie.naam },
    tekst: [omschrijving, actie.uitkomst || actie.reden].filter(Boolean).join('\n'),
  };
  return [made, done];
}
