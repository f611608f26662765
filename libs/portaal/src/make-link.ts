import { Injectable } from '@nestjs/common';
import { Clock, Ids } from '@zesweken/clock';
import { Settings } from '@zesweken/config';
import { DomainError, InvalidInput, NotFound } from '@zesweken/errors';
import { leeftijdOp } from '@zesweken/kalender';
import { Gezinnen } from '@zesweken/leerlingen';
import { Acting, Logboek } from '@zesweken/logboek';
import { PutBuitenpost } from '@zesweken/post';
import { Tenants } from '@zesweken/tenancy';
import { hashSecret } from '@zesweken/toegang';
import sql from 'sql-template-tag';
import { codeHash, codeVan, LINK_DAGEN } from './toegangslink.js';

const DAY_MS = 86_400_000;
/** From this age a leerling has a link of its own (IVRK 12; Leerplichtwet 2 lid 3). */
const EIGEN_LINK_VANAF = 12;

/** Who acts, now, and ids. */
@Injectable()
export class Wie {
  constructor(
    readonly clock: Clock,
    readonly ids: Ids,
    private readonly acting: Acting,
  ) {}

  get gebruiker(): string | null {
    const { soort, id } = this.acting.current;
    return soort === 'gebruiker' ? id : null;
  }
}

/** Who may have a link, and why not. */
@Injectable()
export class MagLink {
  constructor(
    private readonly gezinnen: Gezinnen,
    private readonly clock: Clock,
  ) {}

  /** The name of the person. @throws NotFound; DomainError `link.geen-gezag`, `link.geblokkeerd`, `link.te-jong`. */
  async naam(leerlingId: string, gezagdragerId: string | null): Promise<string> {
    const { leerling, gezagdragers } = await this.gezinnen.of(leerlingId);
    if (gezagdragerId === null) {
      if (leeftijdOp(leerling.geboortedatum, this.clock.today()) < EIGEN_LINK_VANAF)
        throw weigering('link.te-jong', 'Een leerling krijgt vanaf 12 jaar een eigen link.');
      return leerling.naam;
    }
    const found = gezagdragers.find(({ id }) => id === gezagdragerId);
    if (!found) throw new NotFound('Deze gezagdrager');
    if (found.geblokkeerd)
      throw weigering(
        'link.geblokkeerd',
        'Met deze persoon mag geen contact worden gemaakt. Er gaat geen link.',
      );
    if (!found.gezag)
      throw weigering(
        'link.geen-gezag',
        'Deze persoon heeft geen gezag over de leerling. Leg het gezag vast als dat anders is.',
      );
    return found.naam;
  }
}

function weigering(code: string, melding: string): DomainError {
  return new DomainError('conflict', code, melding);
}

/** Sends somebody a link that works once, and gives the code that goes by another way. */
@Injectable()
export class MakeLink {
  constructor(
    private readonly mag: MagLink,
    private readonly tenants: Tenants,
    private readonly post: PutBuitenpost,
    private readonly wie: Wie,
    private readonly logboek: Logboek,
    private readonly settings: Settings,
  ) {}

  /** @returns its id, and the code, which is shown once. @throws as {@link MagLink}; InvalidInput. */
  async run(
    leerlingId: string,
    gezagdragerId: string | null,
    email: string,
  ): Promise<{ id: string; code: string }> {
    if (!email.includes('@'))
      throw new InvalidInput([{ veld: 'email', code: 'vorm', melding: 'Vul een e-mailadres in.' }]);
    const { db } = this.tenants;
    await this.mag.naam(leerlingId, gezagdragerId);
    const { ids, clock } = this.wie;
    const [id, secret, code] = [ids.next(), ids.secret(), codeVan(ids.secret())];
    const now = clock.now();
    // An older link of the same person stops: one person, one way in.
    await db.execute(sql`
      update toegangslinks set ingetrokken_op = ${now} where leerling_id = ${leerlingId} and gezagdrager_id is not distinct from ${gezagdragerId}::uuid
        and ingetrokken_op is null and gebruikt_op is null`);
    await db.execute(sql`
      insert into toegangslinks (id, leerling_id, gezagdrager_id, token_hash, code_hash, gemaakt_door, gemaakt_op, geldig_tot)
      values (${id}, ${leerlingId}, ${gezagdragerId}::uuid, ${hashSecret(secret)}, ${codeHash(id, code)}, ${this.wie.gebruiker}::uuid, ${now},
        ${new Date(now.getTime() + LINK_DAGEN * DAY_MS)})`);
    // The token stands after the #: browsers keep that to themselves.
    const link = `${this.settings.siteUrl}/mijn#${db.tenant.id}.${secret}`;
    await this.post.run({
      aan: email,
      onderwerp: `Bericht van ${db.tenant.naam}`,
      tekst: brief(db.tenant.naam, link),
    });
    this.logboek.record(db, {
      handeling: 'aanmaken',
      activiteit: 'gegevens-delen',
      betrokkenen: [leerlingId],
      object: 'toegangslink',
      objectId: id,
    });
    return { id, code };
  }
}

function brief(van: string, link: string): string {
  return [
    'Beste ouder of leerling,',
    `${van} wil samen met u een plan maken. Met deze link kunt u meelezen en meebeslissen:`,
    link,
    'De link werkt één keer, en twee weken lang. U hebt ook een code nodig. Die krijgt u op een andere manier, bijvoorbeeld aan de telefoon.',
    'Kent u deze afzender niet? Doe dan niets met de link.',
  ].join('\n\n');
}
