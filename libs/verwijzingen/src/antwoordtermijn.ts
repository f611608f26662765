import { Injectable } from '@nestjs/common';
import { Convenanten, convenantOp, termijnregelsVan } from '@zesweken/convenanten';
import { type Datum, GELIJKGESTELDE_DAGEN, Schoolkalender } from '@zesweken/kalender';
import { type Afloop, type Bronwens, KeepTermijn, uiterlijkVan } from '@zesweken/termijnen';

/** None counts in school weeks. */
const KADER = { kalender: new Schoolkalender([]), gelijkgesteldeDagen: GELIJKGESTELDE_DAGEN };

/** The termijn by which a verwijzing is answered, kept on both sides (contract section 5: werkdagen from the day of sending). */
@Injectable()
export class Antwoordtermijn {
  constructor(
    private readonly convenanten: Convenanten,
    private readonly keep: KeepTermijn,
  ) {}

  /** By the convenant of now. */
  async uiterlijk(begin: Datum): Promise<Datum> {
    const convenant = convenantOp(await this.convenanten.own(), begin);
    return uiterlijkVan(termijnregelsVan(convenant)['verwijzing-antwoord'], begin, KADER);
  }

  /** Keeps it in the tenant that is open. @param dossierId at the sender; null at the receiver */
  async zet(
    verwijzingId: string,
    begin: Datum,
    waar: { readonly dossierId: string | null; readonly ontvangerId: string | null },
    afloop: Afloop = { gehaaldOp: null, vervallenOp: null },
  ): Promise<void> {
    const wens: Bronwens = {
      soort: 'verwijzing-antwoord',
      bronId: verwijzingId,
      leerlingId: null,
      begin,
      afloop,
      ...waar,
    };
    await this.keep.run([wens]);
  }
}
