import { Injectable } from '@nestjs/common';
import { NotFound } from '@zesweken/errors';
import { Leerling } from '@zesweken/leerlingen';
import { type Handeling, Logboek } from '@zesweken/logboek';
import { type TenantDb, Tenants } from '@zesweken/tenancy';
import type { Spoor } from './leerlingfeit.js';
import { Schrijver } from './schrijver.js';
import { VerkortRooster } from './verkort-rooster.entity.js';
import { Ziekmelding } from './ziekmelding.entity.js';

/** The two kinds of facts, with the word by which the log names them. */
const OBJECT = new Map<unknown, string>([
  [Ziekmelding, 'ziekmelding'],
  [VerkortRooster, 'verkort-rooster'],
]);

type Soort<F> = new () => F;

/**
 * Keeps simple facts about a leerling that rules count: periods of sickness and reduced timetables. They belong to the
 * leerling, not to a dossier: they come before there is one.
 */
@Injectable()
export class LeerlingFeiten {
  constructor(
    private readonly tenants: Tenants,
    private readonly logboek: Logboek,
    private readonly schrijver: Schrijver,
  ) {}

  /** @param make builds the fact. @throws NotFound for an unknown leerling; InvalidInput. */
  async add<F extends Ziekmelding | VerkortRooster>(
    soort: Soort<F>,
    leerlingId: string,
    make: (spoor: Spoor, schrijver: Schrijver) => F,
  ): Promise<F> {
    const { db } = this.tenants;
    await mustBeKnown(db, leerlingId);
    const { nu, door } = this.schrijver;
    const spoor = {
      id: this.schrijver.id(),
      leerlingId,
      gemaaktDoor: door,
      aangemaaktOp: nu,
      gewijzigdOp: nu,
    };
    const feit = make(spoor, this.schrijver);
    await db.manager.save(soort, feit);
    this.#log(soort, 'aanmaken', feit.leerlingId, feit.id);
    return feit;
  }

  /** @throws NotFound; what `change` throws. */
  async change<F extends Ziekmelding | VerkortRooster>(
    soort: Soort<F>,
    id: string,
    change: (feit: F, schrijver: Schrijver) => void,
  ): Promise<F> {
    const { db } = this.tenants;
    const feit = await db.manager
      .createQueryBuilder(soort, 'f')
      .where('f.id = :id', { id })
      .setLock('pessimistic_write')
      .getOne();
    if (!feit) throw notFound(soort);
    change(feit, this.schrijver);
    await db.manager.save(soort, feit);
    this.#log(soort, 'wijzigen', feit.leerlingId, feit.id);
    return feit;
  }

  /** One fact; logged. @throws NotFound */
  async one<F extends Ziekmelding | VerkortRooster>(soort: Soort<F>, id: string): Promise<F> {
    const feit = await this.tenants.db.manager
      .createQueryBuilder(soort, 'f')
      .where('f.id = :id', { id })
      .getOne();
    if (!feit) throw notFound(soort);
    this.#log(soort, 'lezen', feit.leerlingId, id);
    return feit;
  }

  /** All facts of one kind about a leerling, newest first; logged. @throws NotFound */
  async of<F extends Ziekmelding | VerkortRooster>(soort: Soort<F>, leerlingId: string): Promise<F[]> {
    const { db } = this.tenants;
    await mustBeKnown(db, leerlingId);
    const begin = soort === (Ziekmelding as unknown) ? 'f.begin' : 'f.vanaf';
    const found = await db.manager
      .createQueryBuilder(soort, 'f')
      .where('f.leerling_id = :leerlingId', { leerlingId })
      .orderBy(begin, 'DESC')
      .addOrderBy('f.id', 'DESC')
      .take(200)
      .getMany();
    this.#log(soort, 'lijst', leerlingId);
    return found;
  }

  #log(soort: unknown, handeling: Handeling, leerlingId: string, objectId?: string): void {
    this.logboek.record(this.tenants.db, {
      handeling,
      activiteit: 'vroeg-signaleren',
      betrokkenen: [leerlingId],
      object: OBJECT.get(soort)!,
      objectId,
    });
  }
}

function notFound(soort: unknown): NotFound {
  return new NotFound(soort === Ziekmelding ? 'Deze ziekmelding' : 'Dit rooster');
}

async function mustBeKnown(db: TenantDb, leerlingId: string): Promise<void> {
  if (!(await db.manager.existsBy(Leerling, { id: leerlingId }))) throw new NotFound('Deze leerling');
}
