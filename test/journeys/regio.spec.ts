import { expect, it } from '@jest/globals';
import { Acting, newTrace } from '@zesweken/logboek';
import { type Api, type ApiTenant, aPgn, bindByConvenant, csvOf, startKernel } from '@zesweken/testing';
import { MakeVrijgave, VrijgavenWorkModule } from '@zesweken/vrijgaven';
import { QueueModule } from '@zesweken/queue';
import { sees } from './acts.js';
import { faultsOf } from './looks.js';
import { journeys } from './stage.js';
import { texts } from './texts.js';

/** How many are long at home, by gemeente: of one too few to show. */
const HOEVEEL = [21, 2, 9, 12];
const CODES = ['GM0321', 'GM0353', 'GM0331', 'GM1961'];

/** A region of four gemeenten whose figures of 2024-2025 were released. */
async function aReleasedRegion(api: Api): Promise<ApiTenant> {
  const gemeenten: ApiTenant[] = [];
  for (const [at, code] of CODES.entries()) {
    const gemeente = await api.aTenant('gemeente', {
      gemeentecodes: [{ code, geldigVanaf: null, geldigTot: null }],
    });
    gemeenten.push(gemeente);
    const rows = Array.from({ length: HOEVEEL[at] ?? 0 }, (_, n) => ({
      ...{ meldingsnummer: `Z${n}`, bsn: aPgn(200 + 50 * at + n), gemeentecode: code, voornamen: 'Zzz' },
      ...{ geboortedatum: n % 2 ? '2012-03-01' : '2008-03-01', meldingsdatum: '2024-12-02' },
      ...{ begindatum: '2024-10-01', einddatum: '2024-12-01' },
    }));
    await gemeente
      .as('leerplicht')
      .csv('/verzuimmeldingen/_importeren', csvOf(...rows))
      .expect(200);
  }
  const regio = await api.aTenant('regio', { gemeentecodes: [] });
  await bindByConvenant(api, [...gemeenten, regio]);
  await regio.as('coordinator').post('/regio/vrijgaveverzoeken', { schooljaar: '2024-2025' }).expect(201);
  const kernel = await startKernel({
    database: api.database,
    clock: api.clock,
    imports: [QueueModule.forWorker(), VrijgavenWorkModule],
  });
  const actor = { soort: 'systeem', id: null, rol: 'vrijgaven.vrijgeven', trace: newTrace() } as const;
  const made = await kernel
    .get(Acting)
    .as(actor, () => kernel.get(MakeVrijgave).run(regio.tenant, new AbortController().signal));
  if (made !== 1) throw new Error('The region of the journeys was not released.');
  return regio;
}

journeys('the region', (stage) => {
  it('is shown to its coordinator in pictures and tables, with what is small hidden alike, and right for everyone', async () => {
    const regio = await aReleasedRegion(stage.api);
    const t = texts('nl');
    const page = await stage.visit({ as: [regio, 'coordinator'] });
    await page.goto('/regio');
    await sees(page, t('regio.verloop'));
    for (const kop of ['regio.verloop', 'regio.tabel.leeftijd'])
      await page.getByRole('button', { name: `${t(kop)}: ${t('grafiek.alsTabel')}`, exact: true }).click();
    const name = t('regio.maakOpenbaarNummer', { nummer: '1' });
    await page.getByRole('button', { name, exact: true }).click();
    await sees(page, t('regio.zekerUitleg'));

    const cells = await page.locator('[aria-labelledby="verloop"] td').allInnerTexts();
    expect(cells).toContain('21');
    expect(cells).not.toContain('2');
    expect(cells.filter((cell) => cell.includes(t('grafiek.teKlein'))).length).toBeGreaterThan(0);
    expect(await faultsOf(page)).toEqual([]);
  });
});
