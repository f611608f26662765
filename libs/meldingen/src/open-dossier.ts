import { Injectable } from '@nestjs/common';
import type { Datum } from '@zesweken/kalender';
import { Logboek } from '@zesweken/logboek';
import { Tenants } from '@zesweken/tenancy';
import { type EigenMelding, EndOwnMelding, MakeOwnMelding } from './own-melding.js';

/** A person opens a dossier by hand, see {@link MakeOwnMelding}. */
@Injectable()
export class OpenDossier {
  constructor(
    private readonly tenants: Tenants,
    private readonly make: MakeOwnMelding,
    private readonly logboek: Logboek,
  ) {}

  /** @returns the id of the dossier that it is in now: a new one, or one whose period it belongs to. */
  async run(melding: EigenMelding): Promise<string> {
    const { dossierId } = await this.make.run(melding);
    this.logboek.record(this.tenants.db, {
      handeling: 'aanmaken',
      activiteit: 'dossiers-behandelen',
      betrokkenen: [melding.leerlingId],
      object: 'dossier',
      objectId: dossierId,
    });
    return dossierId;
  }
}

/** A person tells when the absence of a melding of our own ended, see {@link EndOwnMelding}. */
@Injectable()
export class EndMelding {
  constructor(
    private readonly tenants: Tenants,
    private readonly end: EndOwnMelding,
    private readonly logboek: Logboek,
  ) {}

  async run(id: string, einddatum: Datum): Promise<void> {
    const { leerlingId } = await this.end.run(id, einddatum);
    this.logboek.record(this.tenants.db, {
      handeling: 'wijzigen',
      activiteit: 'meldingen-innemen',
      betrokkenen: [leerlingId],
      object: 'verzuimmelding',
      objectId: id,
    });
  }
}
