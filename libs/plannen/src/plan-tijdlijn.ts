import { Injectable, type OnModuleInit } from '@nestjs/common';
import { TenantKeys } from '@zesweken/crypto';
import { type Tijdlijnbron, Tijdlijnbronnen, type Tijdlijngebeurtenis } from '@zesweken/dossiers';
import { datumIn } from '@zesweken/kalender';
import type { TenantDb } from '@zesweken/tenancy';
import type { Sql } from 'sql-template-tag';
import type { Actie } from './actie.js';
import { ActieStore } from './actie-store.js';
import { type Planversie, PlanStore, type Versieregel } from './plan-store.js';

const NOTHING = { gegevens: {}, tekst: null } as const;

/** What plans and acties tell in the timeline of a dossier. */
@Injectable()
export class PlanTijdlijn implements Tijdlijnbron, OnModuleInit {
  constructor(
    private readonly bronnen: Tijdlijnbronnen,
    private readonly plans: PlanStore,
    private readonly acties: ActieStore,
    private readonly keys: TenantKeys,
  ) {}

  onModuleInit(): void {
    this.bronnen.add(this);
  }

  async of(db: TenantDb, dossiers: Sql): Promise<Tijdlijngebeurtenis[]> {
    // The keys first: what is sent together would else ask for them twice.
    await this.keys.of(db);
    const [versies, plan, acties] = await Promise.all([
      this.plans.all(db, dossiers),
      this.plans.newest(db, dossiers),
      this.acties.of(db, dossiers),
    ]);
    return [
      ...versies.flatMap((versie) => planEvents(versie)),
      ...(plan ? evaluatieEvents(plan) : []),
      ...acties.flatMap((actie) => actieEvents(actie)),
    ];
  }
}

function planEvents({
  id,
  versie,
  door,
  gemaaktOp,
  onderdelen,
  vastgesteld,
}: Versieregel): Tijdlijngebeurtenis[] {
  const made: Tijdlijngebeurtenis = {
    ...NOTHING,
    id,
    groep: 'plan',
    soort: versie === 1 ? 'plan-gemaakt' : 'plan-gewijzigd',
    dag: datumIn(gemaaktOp),
    moment: gemaaktOp,
    door: door.naam,
    gegevens: { versie: String(versie), onderdelen: onderdelen.join(',') },
  };
  if (!vastgesteld) return [made];
  const agreed: Tijdlijngebeurtenis = {
    id: vastgesteld.id,
    groep: 'plan',
    soort: 'plan-vastgesteld',
    dag: vastgesteld.dag,
    moment: vastgesteld.vastgelegdOp,
    door: null,
    gegevens: { versie: String(versie) },
    tekst: vastgesteld.ondertekenaars.map(({ naam }) => naam).join(', '),
  };
  return [made, agreed];
}

function evaluatieEvents({ inhoud }: Planversie): Tijdlijngebeurtenis[] {
  return inhoud.evaluaties.flatMap(({ id, gehouden, bevindingen }) =>
    gehouden === null
      ? []
      : [
          {
            ...NOTHING,
            id,
            groep: 'plan' as const,
            soort: 'plan-evaluatie',
            dag: gehouden,
            moment: null,
            door: null,
            tekst: bevindingen || null,
          },
        ],
  );
}

function actieEvents({ id, omschrijving, wie, status, afgerondOp, ...actie }: Actie): Tijdlijngebeurtenis[] {
  const made: Tijdlijngebeurtenis = {
    id,
    groep: 'plan',
    soort: 'actie-gemaakt',
    dag: datumIn(actie.aangemaaktOp),
    moment: actie.aangemaaktOp,
    door: null,
    gegevens: { wie: wie.naam, uiterlijk: actie.uiterlijk },
    tekst: omschrijving,
  };
  if (!afgerondOp) return [made];
  const done: Tijdlijngebeurtenis = {
    id,
    groep: 'plan',
    soort: `actie-${status}`,
    dag: afgerondOp,
    moment: null,
    door: null,
    gegevens: { wie: wie.naam },
    tekst: [omschrijving, actie.uitkomst || actie.reden].filter(Boolean).join('\n'),
  };
  return [made, done];
}
