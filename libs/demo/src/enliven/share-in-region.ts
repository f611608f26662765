import { Injectable } from '@nestjs/common';
import type { Categorie } from '@zesweken/grondslagen';
import { type Datum, plusDagen } from '@zesweken/kalender';
import { RunKring, WriteItem } from '@zesweken/kringen';
import { type Tenant, TenantDirectory, Tenants } from '@zesweken/tenancy';
import { AskToestemming, hoedanigheidVan, RecordToestemming, Toestemmingen } from '@zesweken/toestemmingen';
import { AnswerVerwijzing, DraftVerwijzing, SendVerwijzing } from '@zesweken/verwijzingen';
import sql from 'sql-template-tag';
import { AsColleague } from './as-colleague.js';
import type { Collega } from './cast.js';

const CATEGORIEEN: readonly Categorie[] = ['contact', 'plan', 'zorg'];
/** Days back in which a dossier began in which something is shared. */
const RECENT = 90;
/** Days for which toestemming is given. */
const GELDIG = 120;

/** How each of these dossiers stands: referred to whom and what came of it, or asked. */
const VERHALEN = [
  { naar: 'jeugdhulp-lekstroom', antwoord: 'accepteer' },
  { naar: 'geynwijs', antwoord: null },
  { naar: 'jeugdhulp-lekstroom', antwoord: 'wijs-af' },
  { naar: 'jeugdhulp-lekstroom', antwoord: 'vraag' },
] as const;
type Verhaal = (typeof VERHALEN)[number];

interface Verzonden {
  readonly id: string;
  readonly dossierId: string;
  readonly verhaal: Verhaal;
}

/** What people do with a verwijzing. */
@Injectable()
export class Verwijzen {
  constructor(
    readonly draft: DraftVerwijzing,
    readonly send: SendVerwijzing,
    readonly answer: AnswerVerwijzing,
  ) {}
}

/** What people do with toestemming, and with a shared plan. */
@Injectable()
export class Samenwerken {
  constructor(
    readonly toestemmingen: Toestemmingen,
    readonly record: RecordToestemming,
    readonly ask: AskToestemming,
    readonly kring: RunKring,
    readonly items: WriteItem,
  ) {}
}

/** Lets each gemeente of the demo share with its partners, and the partners answer: so that both have something to show. */
@Injectable()
export class ShareInRegion {
  constructor(
    private readonly tenants: Tenants,
    private readonly directory: TenantDirectory,
    private readonly verwijzen: Verwijzen,
    private readonly samen: Samenwerken,
    private readonly as: AsColleague,
  ) {}

  /** Does nothing in a gemeente that shared before. @param vandaag day of the demo */
  async run(vandaag: Datum): Promise<void> {
    for (const tenant of await this.directory.all()) {
      if (tenant.soort !== 'gemeente') continue;
      const sent = await this.as.system(() => this.tenants.run(tenant, () => this.#share(vandaag)));
      for (const een of sent) await this.#answer(tenant, een);
    }
  }

  async #share(vandaag: Datum): Promise<Verzonden[]> {
    const { db } = this.tenants;
    const officer = await this.#colleague('leerplicht');
    const shared = await db.first(sql`select 1 from toestemmingen limit 1`);
    if (!officer || shared) return [];
    const dossiers = await db.rows<{ id: string }>(sql`
      select d.id from dossiers d where d.status in ('actief', 'in-plan') and d.samengevoegd_in is null
        and d.eerste_verzuimdag > ${plusDagen(vandaag, -RECENT)}::date
        and exists (select 1 from gezagdragers g where g.leerling_id = d.leerling_id and g.gezag and g.beeindigd_op is null)
      order by d.kenmerk limit ${VERHALEN.length}`);
    const sent: Verzonden[] = [];
    for (const [at, { id }] of dossiers.entries()) {
      const verhaal = VERHALEN[at];
      const made = verhaal && (await this.as.run(officer, () => this.#refer(id, verhaal, vandaag)));
      if (verhaal && made) sent.push({ id: made, dossierId: id, verhaal });
    }
    return sent;
  }

  /** @returns id of the verwijzing; undefined where toestemming was only asked. */
  async #refer(dossierId: string, { naar, antwoord }: Verhaal, vandaag: Datum): Promise<string | undefined> {
    const geldigTot = plusDagen(vandaag, GELDIG);
    const voorstel = await this.samen.toestemmingen.voorstel(dossierId, CATEGORIEEN, geldigTot, null);
    const over = {
      ...{ dossierId, doel: 'zorg-afstemming', categorieen: CATEGORIEEN, ontvangers: [naar] },
      ...{ geldigVanaf: vandaag, geldigTot, doorbreking: null, bijzonder: null },
    };
    if (antwoord === 'vraag') {
      await this.samen.ask.run(over);
      return undefined;
    }
    const gaf = {
      datum: vandaag,
      bewijs: 'Formulier in het dossier',
      via: 'papier',
      bestandId: null,
    } as const;
    const toestemmingId = await this.samen.record.run({
      ...over,
      gevers: [
        ...(voorstel.gezag
          ? voorstel.gezaghebbers.map((een) => ({
              ...{ hoedanigheid: hoedanigheidVan(een), naam: een.naam, gezagdragerId: een.id, ...gaf },
            }))
          : []),
        ...(voorstel.leerling
          ? [
              {
                ...{ hoedanigheid: 'leerling' as const, naam: voorstel.leerlingNaam },
                ...{ gezagdragerId: null, ...gaf },
              },
            ]
          : []),
      ],
    });
    const id = await this.verwijzen.draft.run(dossierId, naar, {
      ...{
        soort: 'verwijzing',
        categorieen: CATEGORIEEN,
        doel: null,
        bijlagen: [],
        oudersGeinformeerd: null,
      },
      grondslag: { soort: 'toestemming', toestemmingId, reden: null },
      vraag: 'Kunt u meedenken over hulp, zodat naar school gaan weer lukt?',
      toelichtingen: { zorg: 'Slaapt slecht en piekert veel over school. De huisarts weet ervan.' },
    });
    await this.verwijzen.send.run(id);
    return id;
  }

  async #answer(gemeente: Tenant, { id, dossierId, verhaal }: Verzonden): Promise<void> {
    const { naar, antwoord } = verhaal;
    const receiver = await this.directory.find(naar);
    if (!receiver || antwoord === null) return;
    await this.as.system(() =>
      this.tenants.run(receiver, async () => {
        const worker = await this.#colleague('medewerker');
        if (worker)
          await this.as.run(worker, () =>
            antwoord === 'accepteer'
              ? this.verwijzen.answer.accept(id, worker.id)
              : this.verwijzen.answer.refuse(
                  id,
                  'Er is al hulp via de huisarts.',
                  'Vraag de praktijkondersteuner om mee te denken.',
                ),
          );
      }),
    );
    if (antwoord === 'accepteer')
      await this.as.system(() => this.tenants.run(gemeente, () => this.#planTogether(dossierId, id)));
  }

  async #planTogether(dossierId: string, verwijzingId: string): Promise<void> {
    const officer = await this.#colleague('leerplicht');
    if (!officer) return;
    await this.as.run(officer, async () => {
      const kring = await this.samen.kring.open(dossierId);
      await this.samen.kring.invite(kring, verwijzingId, undefined);
      const add = (soort: 'actie' | 'afspraak', categorie: Categorie, tekst: string, voor: string | null) =>
        this.samen.items.add(kring, {
          ...{ soort, categorie, voor, doorbreking: false },
          inhoud: { tekst, dag: null, genodigden: [], besluiten: '' },
        });
      await add('actie', 'zorg', 'Kennismaken met de leerling, thuis', 'jeugdhulp-lekstroom');
      await add('afspraak', 'plan', 'De mentor en de hulpverlener bellen elke vrijdag', null);
    });
  }

  /** The first active account with this role. */
  #colleague(rol: string): Promise<Collega | undefined> {
    return this.tenants.db.first<Collega>(sql`
      select id, naam, ${rol} as rol from gebruikers where status = 'actief' and ${rol} = any(rollen) order by email limit 1`);
  }
}
