import { Injectable } from '@nestjs/common';
import { type Categorie, CATEGORIEEN } from '@zesweken/grondslagen';
import { NotFound } from '@zesweken/errors';
import type { Datum } from '@zesweken/kalender';
import sql from 'sql-template-tag';
import type { Categorieinhoud } from './compose-inhoud.js';
import { openDeel } from './delen.js';
import { Deling, Tijd } from './deling.js';
import { OpenVerwijzing } from './open-verwijzing.js';
import type { Vastlegging } from './ontvangen-store.js';
import { type Verwijzing, verkeerdeVolgorde } from './verwijzing.js';
import { Verzendbalie } from './verzendbalie.js';

/** A file that goes along. */
export interface Bijlage {
  readonly id: string;
  readonly naam: string;
  readonly soort: string;
  readonly grootte: number;
  readonly omschrijving: string | null;
}

/** What a reader sees of a verwijzing now. */
export interface Inhoud {
  readonly verwijzing: Verwijzing;
  readonly vraag: string;
  /** Of an emergency. */
  readonly reden: string | null;
  readonly categorieen: readonly (Categorieinhoud & { readonly categorie: Categorie })[];
  readonly bijlagen: readonly Bijlage[];
}

/** A line of the conversation. */
export interface Gespreksregel {
  readonly id: string;
  readonly tekst: string;
  /** Role of the tenant that wrote it. */
  readonly doorRol: string;
  readonly gemaaktOp: Date;
}

const PARTS = ['vraag', ...CATEGORIEEN, 'bijlage'];

/** Reads what is inside a verwijzing, by the one way there is. */
@Injectable()
export class ReadInhoud {
  constructor(
    private readonly open: OpenVerwijzing,
    private readonly balie: Verzendbalie,
  ) {}

  /** @throws as {@link OpenVerwijzing} */
  run(id: string): Promise<Inhoud> {
    return this.open.run(
      id,
      { handeling: 'lezen', object: 'verwijzing-inhoud' },
      async ({ verwijzing, cipher, categorieen }) => {
        const delen = await this.balie.delen.of(id, sql`deel = any(${PARTS}::text[])`);
        // The casts: sealed by SendVerwijzing alone.
        const json = (plain: Buffer): unknown => JSON.parse(plain.toString('utf8'));
        const vraag = delen.find(({ deel }) => deel === 'vraag');
        const asked = vraag && (json(openDeel(cipher, vraag)) as { vraag: string; reden: string | null });
        return {
          verwijzing,
          vraag: asked?.vraag ?? '',
          reden: asked?.reden ?? null,
          categorieen: categorieen.flatMap((categorie) => {
            const found = delen.find(({ deel }) => deel === categorie);
            return found ? [{ categorie, ...(json(openDeel(cipher, found)) as Categorieinhoud) }] : [];
          }),
          bijlagen: delen
            .filter(({ deel }) => deel === 'bijlage')
            .map((deel) => ({ id: deel.id, ...(json(openDeel(cipher, deel)) as Omit<Bijlage, 'id'>) })),
        };
      },
    );
  }

  /** A file that goes along. @throws NotFound; as {@link run} */
  bijlage(id: string, bijlageId: string): Promise<{ bijlage: Bijlage; bytes: Buffer }> {
    return this.open.run(id, { handeling: 'lezen', object: 'verwijzing-bijlage' }, async ({ cipher }) => {
      const delen = await this.balie.delen.of(
        id,
        sql`deel in ('bijlage', 'bijlage-inhoud') and id = ${bijlageId}`,
      );
      const about = delen.find(({ deel }) => deel === 'bijlage');
      const content = delen.find(({ deel }) => deel === 'bijlage-inhoud');
      if (!about || !content) throw new NotFound('Deze bijlage');
      const { naam, soort, grootte, omschrijving } = JSON.parse(
        openDeel(cipher, about).toString('utf8'),
      ) as Omit<Bijlage, 'id'>;
      return {
        bijlage: { id: bijlageId, naam, soort, grootte, omschrijving },
        bytes: openDeel(cipher, content),
      };
    });
  }
}

/** The conversation between the two parties, sealed with the rest; it closes with the content. */
@Injectable()
export class Gesprek {
  constructor(
    private readonly open: OpenVerwijzing,
    private readonly balie: Verzendbalie,
    private readonly tijd: Tijd,
  ) {}

  /** Oldest first. @throws as {@link OpenVerwijzing} */
  read(id: string): Promise<Gespreksregel[]> {
    return this.open.run(id, { handeling: 'lezen', object: 'verwijzing-bericht' }, async ({ cipher }) => {
      const delen = await this.balie.delen.of(id, sql`deel = 'bericht'`);
      return delen.map((deel) => ({
        id: deel.id,
        tekst: openDeel(cipher, deel).toString('utf8'),
        doorRol: deel.doorRol,
        gemaaktOp: deel.gemaaktOp,
      }));
    });
  }

  /** Adds a line, and tells the other party. @throws as {@link OpenVerwijzing}; DomainError `verwijzing.volgorde` once it ended. */
  async write(id: string, tekst: string): Promise<string> {
    const regel = this.tijd.ids.next();
    await this.open.run(
      id,
      { handeling: 'aanmaken', object: 'verwijzing-bericht' },
      async ({ verwijzing, cipher }) => {
        if (verwijzing.einde) throw verkeerdeVolgorde(verwijzing.status);
        await this.balie.delen.add(id, cipher, 'bericht', regel, Buffer.from(tekst, 'utf8'));
        const toReceiver = this.balie.isVerzender(verwijzing);
        await this.balie.daar(await this.balie.andere(verwijzing), async (db) => {
          if (toReceiver) {
            const own = (await this.balie.ontvangen.of([id])).get(id);
            const aan = own?.behandelaarId ? [own.behandelaarId] : await this.balie.meld.intake();
            await this.balie.meld.run(verwijzing, 'verwijzing-bericht', aan);
          } else {
            const { dossierId, aan } = await this.balie.meld.behandelaar(db, id);
            await this.balie.meld.run(verwijzing, 'verwijzing-bericht', aan, dossierId);
          }
        });
      },
    );
    return regel;
  }
}

/** What a receiver keeps of its own, because its own law asks it to. */
@Injectable()
export class KeepVastlegging {
  constructor(
    private readonly open: OpenVerwijzing,
    private readonly balie: Verzendbalie,
    private readonly deling: Deling,
  ) {}

  /** @throws as {@link OpenVerwijzing}; NotFound for the sender. */
  run(id: string, wat: { tekst: string; grondslag: string; bewarenTot: Datum }): Promise<string> {
    return this.open.run(
      id,
      { handeling: 'aanmaken', object: 'verwijzing-vastlegging' },
      async ({ verwijzing }) => {
        if (this.balie.isVerzender(verwijzing)) throw new NotFound('Deze verwijzing');
        const kept = await this.balie.ontvangen.keep(id, wat);
        await this.balie.gebeurtenis(verwijzing, 'vastgelegd', {
          grondslag: wat.grondslag,
          bewarenTot: wat.bewarenTot,
        });
        return kept;
      },
    );
  }

  /** Its own items stay readable after the content closed. @throws NotFound */
  async of(id: string): Promise<Vastlegging[]> {
    const verwijzing = await this.balie.store.one(id);
    if (this.balie.isVerzender(verwijzing)) return [];
    await this.deling.log(verwijzing, { handeling: 'lezen', object: 'verwijzing-vastlegging' });
    return this.balie.ontvangen.kept(id);
  }
}
