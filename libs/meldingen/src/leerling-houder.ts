import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type Dossierstaat, type Dossierstand, MoveDossiers } from '@zesweken/dossiers';
import {
  type Leerlinghouder,
  Leerlinghouders,
  type Schoolspoor,
  Schoolsporen,
  TakeInLeerlingen,
  type Terugweg,
  type Verplaatst,
  type Wissel,
} from '@zesweken/leerlingen';
import type { TenantDb } from '@zesweken/tenancy';
import sql from 'sql-template-tag';
import { TakeInMeldingen } from './take-in-meldingen.js';

/** Where a melding stood before two leerlingen were merged. */
interface Meldingstand {
  readonly id: string;
  readonly leerlingId: string;
  readonly dossierId: string | null;
}

/** What is kept of a merge: the state before it and the dossiers after it. */
interface Bewaard {
  readonly meldingen: readonly Meldingstand[];
  readonly voor: readonly Dossierstand[];
  readonly na: readonly Dossierstand[];
}

/** A melding as it stands now, and of which of the two leerlingen it is. */
interface Kant {
  readonly id: string;
  readonly dossierId: string | null;
  readonly leerlingId: string;
}

/**
 * Lets meldingen and dossiers follow when two leerlingen are merged, forms the dossiers anew, and finds the way back: each
 * melding knows whose it was, or by whose number it came in since.
 */
@Injectable()
export class MeldingenHouder implements Leerlinghouder, OnModuleInit {
  readonly tabellen = ['verzuimmeldingen', 'dossiers', 'leerlingen_te_vormen'] as const satisfies [
    string,
    ...string[],
  ];

  constructor(
    private readonly houders: Leerlinghouders,
    private readonly sporen: Schoolsporen,
    private readonly leerlingen: TakeInLeerlingen,
    private readonly intake: TakeInMeldingen,
    private readonly dossiers: MoveDossiers,
  ) {}

  onModuleInit(): void {
    this.houders.add(this);
    this.sporen.add({ of: (db, leerlingId) => sporenOf(db, leerlingId) });
  }

  async move(db: TenantDb, { behouden, samengevoegd }: Wissel): Promise<Verplaatst> {
    const both = [behouden, samengevoegd];
    const meldingen = await db.rows<Meldingstand>(sql`
      select id, leerling_id as "leerlingId", dossier_id as "dossierId" from verzuimmeldingen where leerling_id = any(${both}::uuid[])`);
    const voor = (await this.dossiers.state(both)).map(asStand);
    await db.execute(
      sql`update verzuimmeldingen set leerling_id = ${behouden} where leerling_id = ${samengevoegd}`,
    );
    await db.execute(sql`delete from leerlingen_te_vormen where leerling_id = ${samengevoegd}`);
    await this.dossiers.toOther(samengevoegd, behouden);
    return { meldingen, voor, na: [] };
  }

  /** The dossiers of both are formed from the meldingen that each of them has now. */
  async settle(
    _db: TenantDb,
    { behouden, samengevoegd }: Wissel,
    verplaatst: Verplaatst,
  ): Promise<Verplaatst> {
    await this.leerlingen.markForForming([behouden, samengevoegd]);
    await this.intake.form();
    return { ...verplaatst, na: (await this.dossiers.state([behouden])).map(asStand) };
  }

  async obstacle(db: TenantDb, verplaatst: Verplaatst, terug: Terugweg): Promise<string | undefined> {
    const { voor, na } = keptOf(verplaatst);
    const now = await this.dossiers.state([terug.behouden]);
    const mixed = mixedRoots(now, voor, await kantenOf(db, verplaatst, terug), terug);
    const worked = mixed.find(({ id, doorPersoon, gewijzigdOp }) => {
      const was = na.find((one) => one.id === id);
      return doorPersoon && (!was?.doorPersoon || gewijzigdOp > terug.samengevoegdOp);
    });
    return (
      worked &&
      `In dossier ${worked.kenmerk} komen beide leerlingen samen, en daarin is na het samenvoegen gewerkt. Daarom kan dit niet meer vanzelf terug. Sluit dat dossier, en voer het kind dat er niet bij hoort opnieuw in.`
    );
  }

  async moveBack(db: TenantDb, verplaatst: Verplaatst, terug: Terugweg): Promise<void> {
    const { meldingen, voor, na } = keptOf(verplaatst);
    const kanten = await kantenOf(db, verplaatst, terug);
    const known = new Set(voor.map(({ id }) => id));
    const own = (dossierId: string): boolean => {
      const inside = kanten.filter((kant) => kant.dossierId === dossierId);
      return inside.length > 0 && inside.every(({ leerlingId }) => leerlingId === terug.samengevoegd);
    };
    const since = (await this.dossiers.state([terug.behouden])).filter(({ id }) => !known.has(id));
    await this.dossiers.restore(voor, na, {
      ids: since.filter(({ id }) => own(id)).map(({ id }) => id),
      leerlingId: terug.samengevoegd,
    });
    const back = kanten.filter(({ leerlingId }) => leerlingId === terug.samengevoegd).map(({ id }) => id);
    await db.execute(sql`
      update verzuimmeldingen set leerling_id = ${terug.samengevoegd}, via_leerling_id = null where id = any(${back}::uuid[])`);
    await db.execute(sql`
      update verzuimmeldingen m set dossier_id = x."dossierId"
      from jsonb_to_recordset(${JSON.stringify(meldingen)}::jsonb) as x(id uuid, "dossierId" uuid) join dossiers d on d.id = x."dossierId" where m.id = x.id`);
    // What came in since may lie in a dossier that is the other's now; forming finds it a place.
    await db.execute(sql`
      update verzuimmeldingen m set dossier_id = null from dossiers d
      where d.id = m.dossier_id and d.leerling_id <> m.leerling_id and m.leerling_id = any(${[terug.behouden, terug.samengevoegd]}::uuid[])`);
  }
}

function asStand({ kenmerk: _kenmerk, gewijzigdOp: _gewijzigdOp, ...stand }: Dossierstaat): Dossierstand {
  return stand;
}

function keptOf(verplaatst: Verplaatst): Bewaard {
  // What move() and settle() gave, back from the database.
  return verplaatst as unknown as Bewaard;
}

/** Of which of the two each melding is: where it stood before the merge, or by whose number it came in since. */
async function kantenOf(
  db: TenantDb,
  verplaatst: Verplaatst,
  { behouden, samengevoegd }: Terugweg,
): Promise<Kant[]> {
  const before = new Map(keptOf(verplaatst).meldingen.map(({ id, leerlingId }) => [id, leerlingId]));
  const rows = await db.rows<{ id: string; dossierId: string | null; via: string | null }>(sql`
    select id, dossier_id as "dossierId", via_leerling_id as via from verzuimmeldingen where leerling_id = ${behouden}`);
  return rows.map(({ id, dossierId, via }) => ({
    id,
    dossierId,
    leerlingId: via === samengevoegd ? samengevoegd : (before.get(id) ?? behouden),
  }));
}

/** The live dossiers in which something of both leerlingen has come together. */
function mixedRoots(
  now: readonly Dossierstaat[],
  voor: readonly Dossierstand[],
  kanten: readonly Kant[],
  { behouden, samengevoegd }: Terugweg,
): Dossierstaat[] {
  const parent = new Map(now.map(({ id, samengevoegdIn }) => [id, samengevoegdIn]));
  const rootOf = (id: string): string => {
    const up = parent.get(id);
    return up ? rootOf(up) : id;
  };
  const sides = new Map<string, Set<string>>();
  const note = (dossierId: string | null, leerlingId: string): void => {
    if (dossierId === null) return;
    const root = rootOf(dossierId);
    sides.set(root, (sides.get(root) ?? new Set()).add(leerlingId));
  };
  for (const { id, leerlingId } of voor) note(id, leerlingId);
  for (const { dossierId, leerlingId } of kanten) note(dossierId, leerlingId);
  return now.filter(({ id }) => sides.get(id)?.has(behouden) && sides.get(id)?.has(samengevoegd));
}

function sporenOf(db: TenantDb, leerlingId: string): Promise<Schoolspoor[]> {
  return db.rows<Schoolspoor>(sql`
    select meldingsnummer, begindatum, brin, vestiging, onderwijssoort, leerjaar, gemeentecode
    from verzuimmeldingen where leerling_id = ${leerlingId}`);
}
