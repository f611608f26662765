import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Ids } from '@zesweken/clock';
import { findDossier } from '@zesweken/dossiers';
import { DomainError, InvalidInput, NotFound } from '@zesweken/errors';
import type { Categorie } from '@zesweken/grondslagen';
import { Tenants } from '@zesweken/tenancy';
import { type EindeVolger, type Verwijzing, VerwijzingEinden, VerwijzingStore } from '@zesweken/verwijzingen';
import sql from 'sql-template-tag';
import type { Kring } from './kring.js';
import { KringStore } from './kring-store.js';
import { Kringtoegang } from './open-kring.js';
import { TellKring } from './tell-kring.js';

/** What the holder of a dossier does with the kring round its child: opens it, asks parties in, ends it. */
@Injectable()
export class RunKring {
  constructor(
    private readonly tenants: Tenants,
    private readonly store: KringStore,
    private readonly toegang: Kringtoegang,
    private readonly verwijzingen: VerwijzingStore,
    private readonly tell: TellKring,
    private readonly ids: Ids,
  ) {}

  /** @returns its id. @throws NotFound; DomainError `kring.bestaat-al` (409). */
  async open(dossierId: string): Promise<string> {
    // Held: of two that begin one, the second finds it.
    const dossier = await findDossier(this.tenants.db, dossierId, true);
    if (await this.store.ofDossier(dossier.id))
      throw new DomainError(
        'conflict',
        'kring.bestaat-al',
        'Dit dossier heeft al een gedeeld plan. Vernieuw de pagina om het te zien.',
      );
    const id = this.ids.next();
    await this.toegang.makeKey(id);
    await this.store.open(id, dossier.kenmerk, dossier.id);
    await this.toegang.logThuis({ id }, 'aanmaken');
    return id;
  }

  /** @param categorieen undefined: all that the verwijzing carries. @throws NotFound; InvalidInput; DomainError `kring.al-lid`. */
  async invite(
    id: string,
    verwijzingId: string,
    categorieen: readonly Categorie[] | undefined,
  ): Promise<void> {
    await this.#mine(id);
    const verwijzing = await this.#accepted(id, verwijzingId);
    const buiten = (categorieen ?? []).filter((een) => !verwijzing.categorieen.includes(een));
    if (buiten.length > 0)
      throw new InvalidInput([
        {
          veld: 'categorieen',
          code: 'keuze',
          melding: `De verwijzing draagt dit niet: ${buiten.join(', ')}. Laat het weg, of verwijs opnieuw.`,
        },
      ]);
    const leden = await this.store.leden(id);
    if (leden.some(({ rol, tot }) => rol === verwijzing.naarRol && tot === null))
      throw new DomainError('conflict', 'kring.al-lid', 'Deze organisatie doet al mee.');
    await this.store.addLid(id, {
      rol: verwijzing.naarRol,
      verwijzingId,
      categorieen: categorieen ?? verwijzing.categorieen,
    });
    await this.toegang.logThuis({ id }, 'wijzigen');
    await this.tell.run(verwijzing, 'kring-uitgenodigd');
  }

  /** Takes a party out. @throws NotFound */
  async remove(id: string, slug: string): Promise<void> {
    await this.#mine(id);
    const rol = await this.tell.rolVan(slug);
    const lid = (await this.store.leden(id)).find((een) => een.rol === rol && een.tot === null);
    if (!rol || !lid) throw new NotFound('Deze deelnemer');
    await this.store.endLeden(id, [rol], 'uitgenomen', false);
    await this.toegang.logThuis({ id }, 'wijzigen');
    await this.tell.run(await this.verwijzingen.one(lid.verwijzingId), 'kring-uitgenomen');
  }

  /** Ends the shared plan for everybody; its content is destroyed. @throws NotFound */
  async end(id: string): Promise<void> {
    await this.#mine(id);
    const leden = (await this.store.leden(id)).filter(({ tot }) => tot === null);
    await this.store.end(id);
    this.toegang.destroyKeyAfterCommit(id);
    await this.toegang.logThuis({ id }, 'beeindigen');
    for (const { verwijzingId } of leden)
      await this.tell.run(await this.verwijzingen.one(verwijzingId), 'kring-beeindigd');
  }

  /** Another than the holder does not find it, member or not. */
  async #mine(id: string): Promise<Kring> {
    const kring = await this.store.one(id);
    if (kring.houderRol !== this.toegang.wij.rol || kring.beeindigdOp)
      throw new NotFound('Dit gedeelde plan');
    return kring;
  }

  /** @throws InvalidInput for a verwijzing of another child, or that was not accepted. */
  async #accepted(id: string, verwijzingId: string): Promise<Verwijzing> {
    const own = await this.store.dossierOf(id);
    const [verwijzing] = await this.verwijzingen.read(sql`where id = ${verwijzingId} for share`);
    const sent = await this.store.isOfDossier(verwijzingId, own?.dossierId ?? '');
    if (sent && verwijzing?.status === 'geaccepteerd') return verwijzing;
    throw new InvalidInput([
      {
        veld: 'verwijzingId',
        code: 'keuze',
        melding: 'Kies een verwijzing van dit dossier die de ander heeft geaccepteerd.',
      },
    ]);
  }
}

/** A party leaves by itself. What it wrote stays for the others: it was shared on a ground that still stands. */
@Injectable()
export class LeaveKring {
  constructor(
    private readonly store: KringStore,
    private readonly toegang: Kringtoegang,
    private readonly verwijzingen: VerwijzingStore,
    private readonly tell: TellKring,
  ) {}

  /** @throws NotFound for who takes no part, and for the holder, who can end it. */
  async run(id: string): Promise<void> {
    const kring = await this.store.one(id);
    const { rol } = this.toegang.wij;
    const lid = (await this.store.leden(id)).find((een) => een.rol === rol && een.tot === null);
    if (!lid) throw new NotFound('Dit gedeelde plan');
    const verwijzing = await this.verwijzingen.one(lid.verwijzingId);
    await this.tell.logLid(verwijzing);
    await this.tell.inHouder(kring, () => this.store.endLeden(id, [rol], 'verlaten', false));
    await this.tell.run(verwijzing, 'kring-verlaten');
  }
}

/** A verwijzing that ended was the ground of a member: it is out in the same transaction, and what it wrote is called back. */
@Injectable()
export class FollowVerwijzing implements EindeVolger, OnModuleInit {
  constructor(
    private readonly einden: VerwijzingEinden,
    private readonly store: KringStore,
  ) {}

  onModuleInit(): void {
    this.einden.add(this);
  }

  async ended(verwijzingIds: readonly string[]): Promise<void> {
    for (const { kringId, rol } of await this.store.lidVan(verwijzingIds))
      await this.store.endLeden(kringId, [rol], 'grond-vervallen', true);
  }
}
