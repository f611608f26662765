import { Injectable } from '@nestjs/common';
import { Clock } from '@zesweken/clock';
import { mustHaveSeen, type SeenVersion } from '@zesweken/errors';
import { Acting } from '@zesweken/logboek';
import { PdfMaker } from '@zesweken/pdf';
import { yearOf } from '@zesweken/rapportages';
import { Tenants } from '@zesweken/tenancy';
import { Vrijgaven } from '@zesweken/vrijgaven';
import sql from 'sql-template-tag';
import { type Teksten, verslagVan } from './raadsverslag.js';

/** What the gemeente wrote beside the figures of a school year. */
export interface Raadsverslag {
  readonly schooljaar: string;
  readonly teksten: Teksten;
  /** 0: nothing was written yet. */
  readonly versie: number;
  /** Number of the release whose figures are in it. */
  readonly vrijgave: number | null;
}

const LEEG: Teksten = { inleiding: '', aanpak: '', toelichting: '', vooruitblik: '' };
const VERSLAG = { code: 'raadsverslag', wat: 'het verslag' };
const TABELLEN = ['soort', 'leeftijd', 'uitkomst'];

/** The annual report to the gemeenteraad: own texts, with the figures that were released. It names nobody. */
@Injectable()
export class Raadsverslagen {
  constructor(
    private readonly tenants: Tenants,
    private readonly vrijgaven: Vrijgaven,
    private readonly pdf: PdfMaker,
    private readonly acting: Acting,
    private readonly clock: Clock,
  ) {}

  /** @throws InvalidInput for a code that is no school year */
  async of(code: string): Promise<Raadsverslag> {
    const { code: schooljaar } = yearOf(code);
    const found = await this.tenants.db.first<Pick<Raadsverslag, 'teksten' | 'versie'>>(
      sql`select teksten, versie from raadsverslagen where schooljaar = ${schooljaar}`,
    );
    const vrijgave = (await this.vrijgaven.newest(schooljaar))?.nummer ?? null;
    return { schooljaar, teksten: found?.teksten ?? LEEG, versie: found?.versie ?? 0, vrijgave };
  }

  /** @throws InvalidInput; DomainError when somebody else wrote since `seen` */
  async write(code: string, teksten: Teksten, seen: SeenVersion): Promise<Raadsverslag> {
    const now = await this.of(code);
    mustHaveSeen(seen, now.versie, VERSLAG);
    const written = await this.tenants.db.execute(sql`
      insert into raadsverslagen as r (schooljaar, teksten, gewijzigd_op, gewijzigd_door)
      values (${now.schooljaar}, ${JSON.stringify(teksten)}::jsonb, ${this.clock.now()}, ${this.acting.current.id})
      on conflict (schooljaar) do update set teksten = excluded.teksten, versie = r.versie + 1,
        gewijzigd_op = excluded.gewijzigd_op, gewijzigd_door = excluded.gewijzigd_door
      where r.versie = ${now.versie}`);
    // Somebody else wrote between the look and this.
    if (written === 0) mustHaveSeen(now.versie, now.versie + 1, VERSLAG);
    return this.of(code);
  }

  /** As an accessible document. */
  async print(code: string): Promise<Buffer> {
    const { schooljaar, teksten } = await this.of(code);
    const { tenant } = this.tenants.db;
    const vrijgave = await this.vrijgaven.newest(schooljaar);
    const blokken = verslagVan({
      ...{ slug: tenant.slug, naam: tenant.naam, schooljaar, teksten },
      tabellen: vrijgave ? await this.vrijgaven.tabellen(vrijgave, TABELLEN) : [],
      jaren: await this.vrijgaven.perJaar(['soort']),
    });
    return this.pdf.make({
      titel: `Leerplicht en thuiszitters in ${schooljaar}: verslag aan de gemeenteraad`,
      afzender: tenant.naam,
      datum: this.clock.today(),
      blokken,
    });
  }
}
