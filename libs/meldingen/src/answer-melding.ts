import { Injectable } from '@nestjs/common';
import { Clock } from '@zesweken/clock';
import { DomainError, InvalidInput, NotFound } from '@zesweken/errors';
import { Logboek } from '@zesweken/logboek';
import { Tenants } from '@zesweken/tenancy';
import { type Antwoord, type BewaardAntwoord, checkAntwoord, GEEN_ANTWOORD } from './antwoord.js';
import { AntwoordStore } from './antwoord-store.js';
import { MeldingStore, type MeldingVol } from './melding-store.js';

/** The college answers on a melding of a school (Besluit register onderwijsdeelnemers art. 14, l to p). */
@Injectable()
export class AnswerMelding {
  constructor(
    private readonly tenants: Tenants,
    private readonly meldingen: MeldingStore,
    private readonly store: AntwoordStore,
    private readonly logboek: Logboek,
    private readonly clock: Clock,
  ) {}

  /**
   * @param seen gives the version the person saw (0: no answer yet); asked once the melding is known to exist.
   * @throws NotFound; InvalidInput; DomainError `melding.eigen` (nobody waits for an answer on it) or `antwoord.gewijzigd`.
   */
  async run(meldingId: string, antwoord: Antwoord, seen: () => number): Promise<void> {
    await this.store.hold(meldingId);
    const melding = await this.meldingen.one(meldingId);
    if (!melding) throw new NotFound('Deze melding');
    const version = seen();
    mustBeOfSchool(melding);
    const wrong = checkAntwoord(antwoord, melding, this.clock.today());
    if (wrong.length > 0) throw new InvalidInput(wrong);
    const stored = (await this.store.one(meldingId)) ?? GEEN_ANTWOORD;
    if (stored.versie !== version) {
      throw new DomainError(
        'precondition',
        'antwoord.gewijzigd',
        'Iemand anders heeft dit antwoord intussen gewijzigd. Vernieuw de pagina en doe uw wijziging opnieuw.',
      );
    }
    await this.store.write(meldingId, antwoord, version + 1);
    this.logboek.record(this.tenants.db, {
      handeling: 'wijzigen',
      activiteit: 'meldingen-innemen',
      betrokkenen: [melding.leerlingId],
      object: 'antwoord',
      objectId: meldingId,
    });
  }
}

/** Reads what the college answered; each read is logged. */
@Injectable()
export class Antwoorden {
  constructor(
    private readonly tenants: Tenants,
    private readonly meldingen: MeldingStore,
    private readonly store: AntwoordStore,
    private readonly logboek: Logboek,
  ) {}

  /** @throws NotFound for an unknown melding. @returns version 0 when nothing was answered yet */
  async one(meldingId: string): Promise<BewaardAntwoord> {
    const melding = await this.meldingen.one(meldingId);
    if (!melding) throw new NotFound('Deze melding');
    this.logboek.record(this.tenants.db, {
      handeling: 'lezen',
      activiteit: 'meldingen-innemen',
      betrokkenen: [melding.leerlingId],
      object: 'antwoord',
      objectId: meldingId,
    });
    return (await this.store.one(meldingId)) ?? GEEN_ANTWOORD;
  }
}

function mustBeOfSchool({ herkomst }: MeldingVol): void {
  if (herkomst === 'school') return;
  throw new DomainError(
    'conflict',
    'melding.eigen',
    'Deze melding is hier gemaakt, dus er is geen school die op een antwoord wacht. Werk verder in het dossier.',
  );
}
