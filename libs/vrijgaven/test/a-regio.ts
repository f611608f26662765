import { Acting, newTrace } from '@zesweken/logboek';
import { QueueModule } from '@zesweken/queue';
import { RapportagesJobsModule } from '@zesweken/rapportages';
import { TenantDirectory } from '@zesweken/tenancy';
import {
  type Api,
  type ApiTenant,
  aPgn,
  bindByConvenant,
  csvOf,
  type MeldingRow,
  startKernel,
} from '@zesweken/testing';
import { Vrijgeven } from '../src/jobs/vrijgeven.js';
import { VrijgavenJobsModule } from '../src/jobs/vrijgaven-jobs.module.js';

/** A cell as the api gives it. */
export interface Cel {
  readonly gemeente: string;
  readonly soort?: string;
  readonly leeftijd?: string;
  readonly uitkomst?: string;
  readonly week?: number;
  readonly waarde: number | null;
  readonly onderdrukt: boolean;
}

export interface Tabel {
  readonly vrijgave: number;
  readonly peildatum: string;
  readonly ontbreekt: string[];
  readonly cellen: Cel[];
}

const CODES = ['GM0356', 'GM0321', 'GM0353', 'GM0331', 'GM1961'];
const JAREN = ['2016-03-01', '2012-03-01', '2007-12-01'];

/** How many of each soort and age group, of one gemeente. */
export type Aantallen = Readonly<Partial<Record<'lrv' | 'absoluut', readonly [number, number, number]>>>;

let last = 0;

/** Reports of so many children long at home in 2024-2025, by age group; each a child of its own. */
export function meldingen(code: string, aantallen: Aantallen, more: MeldingRow = {}): MeldingRow[] {
  return Object.entries(aantallen).flatMap(([verzuimsoort, groepen]) =>
    groepen.flatMap((n, groep) =>
      Array.from({ length: n }, () => {
        const nr = ++last;
        return {
          ...{ meldingsnummer: `R${nr}`, bsn: aPgn(nr), voornamen: `Kind${nr}`, gemeentecode: code },
          ...{ verzuimsoort, geboortedatum: JAREN[groep], begindatum: '2024-10-01', einddatum: '2024-12-01' },
          ...{ meldingsdatum: '2024-12-02', brin: verzuimsoort === 'absoluut' ? '' : '00XA' },
          ...more,
        };
      }),
    ),
  );
}

/** A region of gemeenten with so many children long at home in 2024-2025, and its coordinator. */
export async function aRegio(api: Api, ...aantallen: Aantallen[]) {
  const gemeenten: ApiTenant[] = [];
  for (const [at, een] of aantallen.entries()) {
    const code = CODES[at]!;
    const gemeente = await api.aTenant('gemeente', {
      gemeentecodes: [{ code, geldigVanaf: null, geldigTot: null }],
    });
    gemeenten.push(gemeente);
    const rows = meldingen(code, een);
    if (rows.length > 0) await send(gemeente, rows);
  }
  const regio = await api.aTenant('regio');
  await bindByConvenant(api, [...gemeenten, regio]);
  return { gemeenten, regio, coordinator: regio.as('coordinator') };
}

export const send = (gemeente: ApiTenant, rows: readonly MeldingRow[]) =>
  gemeente
    .as('leerplicht')
    .csv('/verzuimmeldingen/_importeren', csvOf(...rows))
    .expect(200);

/** A worker beside the api, that makes releases when the test wants it. */
export async function startReleaser(api: Api) {
  const kernel = await startKernel({
    database: api.database,
    clock: api.clock,
    imports: [QueueModule.forWorker(), VrijgavenJobsModule, RapportagesJobsModule],
  });
  const actor = { soort: 'systeem', id: null, rol: 'vrijgaven.vrijgeven', trace: newTrace() } as const;
  const never = new AbortController().signal;
  const round = () => {
    // Tenants of earlier tests are gone, and their schemas others'.
    kernel.get(TenantDirectory).refresh();
    return kernel.get(Acting).as(actor, () => kernel.get(Vrijgeven).run(never));
  };
  return { ...kernel, round };
}

type Coordinator = ReturnType<ApiTenant['as']>;

/** What came of asking for a release. */
export interface Verzoek {
  readonly id: string;
  readonly status: string;
  readonly reden: string | null;
  readonly vrijgave: number | null;
}

/** Asks for a release, has it made and tells what came of it. */
export async function release(
  coordinator: Coordinator,
  worker: { round(): Promise<void> },
  schooljaar = '2024-2025',
): Promise<Verzoek> {
  await coordinator.post('/regio/vrijgaveverzoeken', { schooljaar }).expect(201);
  await worker.round();
  const { body } = await coordinator.get<{ verzoek: Verzoek }>('/regio/vrijgaven').expect(200);
  return body.verzoek;
}

export const tabel = async (
  coordinator: Coordinator,
  naam: string,
  schooljaar = '2024-2025',
): Promise<Tabel> =>
  (await coordinator.get<Tabel>(`/regio/rapportages/${naam}?schooljaar=${schooljaar}`).expect(200)).body;

/** Cells by `gemeente dimension`. */
export const perCel = (
  { cellen }: Tabel,
  kolom: 'soort' | 'leeftijd' | 'uitkomst',
): Map<string, number | null> => new Map(cellen.map((cel) => [`${cel.gemeente} ${cel[kolom]}`, cel.waarde]));
