import { Injectable } from '@nestjs/common';
import { Bestanden } from '@zesweken/bestanden';
import { type DisposableCipher, DisposableKeys } from '@zesweken/crypto';
import { type Dossierwerk, WorkOnDossier } from '@zesweken/dossiers';
import { datumIn } from '@zesweken/kalender';
import { Antwoordtermijn } from './antwoordtermijn.js';
import { ComposeInhoud } from './compose-inhoud.js';
import {
  type EigenVerwijzing,
  NALOOP_DAGEN,
  NOOD_UREN,
  type Verwijzing,
  verkeerdeVolgorde,
} from './verwijzing.js';
import { type Gekeurd } from './keur-verwijzing.js';
import { SLEUTELPLANK } from './open-verwijzing.js';
import { Verzendbalie } from './verzendbalie.js';
import { mustBeBijlagen } from './draft-verwijzing.js';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/**
 * Sends a concept: what was chosen is taken from the dossier as it is now, sealed under a key of its own that is safe on disk
 * before anything is stored, and held once for both sides. The receiver is told in the same transaction.
 */
@Injectable()
export class SendVerwijzing {
  constructor(
    private readonly balie: Verzendbalie,
    private readonly compose: ComposeInhoud,
    private readonly bestanden: Bestanden,
    private readonly termijn: Antwoordtermijn,
    private readonly keys: DisposableKeys,
    private readonly dossiers: WorkOnDossier,
  ) {}

  /** @throws NotFound; DomainError `verwijzing.volgorde` (409); what {@link KeurVerwijzing} refuses today. */
  async run(id: string): Promise<void> {
    const known = await this.balie.eigen.one(id, true);
    if (known.verzondenOp) throw verkeerdeVolgorde('verzonden');
    await this.dossiers.run(known.dossierId, (werk) => this.#send(known, werk));
  }

  async #send(known: EigenVerwijzing, { db, dossier, vandaag, at }: Dossierwerk): Promise<void> {
    const { id, concept } = known;
    const naar = await this.balie.ontvanger(known.naarTenant);
    const gekeurd = await this.balie.keur.run(dossier, naar.slug, concept, vandaag);
    const antwoordUiterlijk = await this.termijn.uiterlijk(vandaag);
    const noodTot =
      concept.grondslag.soort === 'noodsituatie' ? new Date(at.getTime() + NOOD_UREN * HOUR_MS) : null;
    const verwijzing: Verwijzing = {
      ...{ id, antwoordUiterlijk, noodTot },
      vanRol: db.tenant.schema,
      naarRol: naar.schema,
      soort: concept.soort,
      kenmerk: dossier.kenmerk,
      status: 'verzonden',
      grondslag: concept.grondslag.soort,
      bron: gekeurd.bron,
      toestemmingId: gekeurd.regel?.toestemmingId ?? null,
      regelId: gekeurd.regel?.id ?? null,
      doel: gekeurd.doel,
      categorieen: concept.categorieen,
      onderToestemming: gekeurd.onderToestemming,
      verzondenOp: at,
      geantwoordOp: null,
      beeindigdOp: null,
      einde: null,
      versie: 1,
    };
    await this.balie.store.insert(verwijzing, sleutelTot(verwijzing, gekeurd));
    const shelf = this.keys.of(SLEUTELPLANK);
    // One of an earlier try that was not stored closes nothing: the concept is held, so nobody else sends it now.
    await shelf.destroy(id);
    const cipher = await shelf.make(id);
    await this.#seal(known, dossier, cipher);
    await this.balie.eigen.markSent(id);
    await this.termijn.zet(id, vandaag, { dossierId: dossier.id, ontvangerId: dossier.behandelaarId });
    await this.balie.log(verwijzing, { handeling: 'exporteren', object: 'verwijzing' });
    await this.balie.gebeurtenis(verwijzing, 'verzonden', {
      naar: naar.slug,
      categorieen: concept.categorieen.join(' '),
    });
    await this.balie.daar(naar, async () => {
      await this.balie.ontvangen.add(id);
      await this.termijn.zet(id, datumIn(at), { dossierId: null, ontvangerId: null });
      await this.balie.meld.run(verwijzing, 'verwijzing-ontvangen', await this.balie.meld.intake());
      if (noodTot)
        await this.balie.meld.run(verwijzing, 'verwijzing-nood', await this.balie.meld.withRole(['privacy']));
    });
    if (noodTot)
      await this.balie.meld.run(
        verwijzing,
        'verwijzing-nood',
        await this.balie.meld.withRole(['privacy']),
        dossier.id,
      );
  }

  async #seal(
    { id, concept }: EigenVerwijzing,
    { id: dossierId, leerlingId }: { readonly id: string; readonly leerlingId: string },
    cipher: DisposableCipher,
  ): Promise<void> {
    const write = (deel: string, plain: Buffer, partId: string): Promise<void> =>
      this.balie.delen.add(id, cipher, deel, partId, plain);
    const json = (value: unknown): Buffer => Buffer.from(JSON.stringify(value), 'utf8');
    await write('vraag', json({ vraag: concept.vraag, reden: concept.grondslag.reden }), id);
    const parts = await this.compose.run(concept, dossierId, leerlingId);
    for (const [categorie, inhoud] of parts) await write(categorie, json(inhoud), id);
    if (concept.bijlagen.length === 0) return;
    const own = await this.balie.bijlagenVan(dossierId);
    mustBeBijlagen(concept.bijlagen, own);
    for (const bijlage of concept.bijlagen) {
      const { bestand, bytes } = await this.bestanden.content(bijlage);
      const { naam, soort, grootte, omschrijving } = bestand;
      await write('bijlage', json({ naam, soort, grootte, omschrijving }), bijlage);
      await write('bijlage-inhoud', bytes, bijlage);
    }
  }
}

/** Until when the key is kept: four weeks after the toestemming or the emergency ends; without such an end not known yet. */
function sleutelTot({ noodTot }: Verwijzing, { regel }: Gekeurd): Date | null {
  const end = regel ? endOf(regel.geldigTot) : noodTot;
  return end && new Date(end.getTime() + NALOOP_DAGEN * DAY_MS);
}

/** The end of a day, late enough for every zone. */
export function endOf(dag: string): Date {
  return new Date(new Date(`${dag}T00:00:00Z`).getTime() + DAY_MS);
}
