import { Injectable } from '@nestjs/common';
import { Ids } from '@zesweken/clock';
import { type Dossierwerk, WorkOnDossier } from '@zesweken/dossiers';
import { InvalidInput } from '@zesweken/errors';
import { type Datum, laatste } from '@zesweken/kalender';
import { compleet, dagFouten, type Gever, isDeze, ontbreekFouten, ontbreekt } from './gevers.js';
import { KeurToestemming, type Toestemmingsvraag } from './keur-toestemming.js';
import type { Doorbreking, Toestemming, Wijze } from './toestemming.js';
import { ToestemmingWerk } from './toestemming-werk.js';
import { type Bijzonder, vereisten } from './vereist.js';

/** Somebody who gave, with what shows it. */
export interface Gegeven extends Gever {
  readonly datum: Datum;
  readonly bewijs: string;
  readonly via: Exclude<Wijze, 'link'>;
  readonly bestandId: string | null;
}

/** A toestemming as a person records it. */
export interface NieuweToestemming extends Toestemmingsvraag {
  readonly dossierId: string;
  readonly gevers: readonly Gegeven[];
  readonly doorbreking: Doorbreking | null;
  readonly bijzonder: Bijzonder | null;
}

/** Somebody who is asked. */
export type Gevraagde = Omit<NieuweToestemming, 'gevers'>;

/** Records a toestemming that all who must give have given; the receivers have their line at once. */
@Injectable()
export class RecordToestemming {
  constructor(
    private readonly werk: ToestemmingWerk,
    private readonly keur: KeurToestemming,
    private readonly dossiers: WorkOnDossier,
    private readonly ids: Ids,
  ) {}

  /**
   * @returns its id.
   * @throws NotFound; DomainError `dossier.gesloten`; InvalidInput with everything that is wrong: who is missing for the age, a
   * doel outside the convenant, a receiver that can't be one, an impossible day.
   */
  run(nieuw: NieuweToestemming): Promise<string> {
    return this.dossiers.run(nieuw.dossierId, (werk) => this.#record(nieuw, werk));
  }

  async #record(nieuw: NieuweToestemming, { dossier, vandaag }: Dossierwerk): Promise<string> {
    const beslissers = await this.werk.beslissers(dossier.leerlingId);
    const [first = vandaag, ...rest] = nieuw.gevers.map(({ datum }) => datum);
    const gegevenOp = laatste(first, ...rest);
    const { geboortedatum } = beslissers.leerling;
    const vereist = vereisten(geboortedatum, gegevenOp, nieuw.categorieen, nieuw.bijzonder);
    const fouten = [
      ...dagFouten(nieuw.gevers, vandaag),
      ...ontbreekFouten(ontbreekt(nieuw.gevers, vereist, beslissers), vereist),
      ...teVroeg(nieuw, gegevenOp),
    ];
    const ontvangers = await this.keur.run(nieuw).catch((error: unknown) => {
      if (error instanceof InvalidInput) throw new InvalidInput([...fouten, ...error.errors]);
      throw error;
    });
    if (fouten.length > 0) throw new InvalidInput(fouten);
    const een = {
      ...bewaard(
        this.ids.next(),
        nieuw,
        dossier,
        ontvangers.map(({ tenant }) => tenant.id),
      ),
      gegevenOp,
    };
    const toestemming = { ...een, stand: 'gegeven' as const };
    await this.werk.store.insert(toestemming);
    for (const gever of nieuw.gevers) {
      const known = beslissers.gezag.find((gezaghebber) => isDeze(gever, gezaghebber));
      await this.werk.store.writeGever(een.id, {
        ...gever,
        gezagdragerId: known?.id ?? null,
        stand: 'gegeven',
      });
      await this.werk.store.event(een.id, 'gegeven', {
        hoedanigheid: gever.hoedanigheid,
        datum: gever.datum,
      });
    }
    await this.werk.openRegels(toestemming, ontvangers, beslissers);
    this.werk.log('aanmaken', dossier.leerlingId, een.id);
    return een.id;
  }
}

/** Asks for a toestemming: everybody who must give is a giver who still has to; nobody has a line before all gave. */
@Injectable()
export class AskToestemming {
  constructor(
    private readonly werk: ToestemmingWerk,
    private readonly keur: KeurToestemming,
    private readonly dossiers: WorkOnDossier,
    private readonly ids: Ids,
  ) {}

  /** @throws as {@link RecordToestemming}, but for the givers; `gever.gezag-onbekend` where nobody with gezag is recorded. */
  run(vraag: Gevraagde): Promise<string> {
    return this.dossiers.run(vraag.dossierId, async ({ dossier, vandaag }) => {
      const beslissers = await this.werk.beslissers(dossier.leerlingId);
      const vereist = vereisten(
        beslissers.leerling.geboortedatum,
        vandaag,
        vraag.categorieen,
        vraag.bijzonder,
      );
      if (vereist.gezag && beslissers.gezag.length === 0) throw gezagOnbekend();
      const ontvangers = await this.keur.run(vraag);
      const een = bewaard(
        this.ids.next(),
        vraag,
        dossier,
        ontvangers.map(({ tenant }) => tenant.id),
      );
      await this.werk.store.insert(een);
      await this.werk.store.event(een.id, 'gevraagd');
      const asked = { stand: 'gevraagd', datum: null, via: null, bewijs: null, bestandId: null } as const;
      if (vereist.gezag)
        for (const { id, naam, relatie } of beslissers.gezag)
          await this.werk.store.writeGever(een.id, { ...asked, ...gezagGever({ id, naam, relatie }) });
      if (vereist.leerling)
        await this.werk.store.writeGever(een.id, {
          ...asked,
          hoedanigheid: 'leerling',
          naam: beslissers.leerling.naam,
          gezagdragerId: null,
        });
      this.werk.log('aanmaken', dossier.leerlingId, een.id);
      return een.id;
    });
  }
}

function gezagGever({ id, naam, relatie }: { id: string; naam: string; relatie: string }): Gever {
  const hoedanigheid =
    relatie === 'voogd' || relatie === 'gecertificeerde-instelling' ? relatie : 'gezagdrager';
  return { hoedanigheid, naam, gezagdragerId: id };
}

function gezagOnbekend(): InvalidInput {
  return new InvalidInput([
    {
      veld: 'dossierId',
      code: 'gever.gezag-onbekend',
      melding:
        'Van deze leerling is niet vastgelegd wie het gezag heeft. Leg eerst de gezagdragers vast bij de leerling.',
    },
  ]);
}

function bewaard(
  id: string,
  { doel, categorieen, geldigVanaf, geldigTot, doorbreking, bijzonder }: Gevraagde,
  dossier: { readonly id: string; readonly leerlingId: string },
  ontvangers: readonly string[],
): Omit<Toestemming, 'gevers'> {
  return {
    ...{ id, doel, categorieen, geldigVanaf, geldigTot, doorbreking, bijzonder, ontvangers },
    leerlingId: dossier.leerlingId,
    dossierId: dossier.id,
    stand: 'gevraagd',
    gegevenOp: null,
    beeindigdOp: null,
    versie: 1,
  };
}

function teVroeg({ geldigVanaf }: NieuweToestemming, gegevenOp: Datum) {
  if (geldigVanaf >= gegevenOp) return [];
  return [
    {
      veld: 'geldigVanaf',
      code: 'terugwerkend',
      melding:
        'De toestemming kan niet gelden vóór de dag waarop de laatste gever haar gaf. Kies die dag of later.',
    },
  ];
}

/** Whether all who must give have given, by what is kept. */
export function isCompleet(
  toestemming: Toestemming,
  beslissers: Parameters<typeof ontbreekt>[2] & { leerling: { geboortedatum: Datum } },
  dag: Datum,
): boolean {
  const gave = toestemming.gevers.filter(({ stand }) => stand === 'gegeven');
  const vereist = vereisten(
    beslissers.leerling.geboortedatum,
    dag,
    toestemming.categorieen,
    toestemming.bijzonder,
  );
  return compleet(ontbreekt(gave, vereist, beslissers));
}
