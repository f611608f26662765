import type { Api, ApiTenant } from './start-api.js';
import { aPgn } from './test-numbers.js';

/** A gemeente in which each kind of thing exists once: two dossiers (active, and to be confirmed) and an invitation. */
export async function aBusyGemeente(api: Api): Promise<ApiTenant> {
  const gemeente = await api.aTenant();
  const about = { naam: 'Nieuw', email: 'nieuw@elders.example', rollen: ['leerplicht'] };
  await gemeente.as('beheer').post('/gebruikers', about).expect(201);
  const csv = [
    'meldingsnummer;bsn;voornamen;achternaam;geboortedatum;gemeentecode;brin;onderwijssoort;verzuimsoort;begindatum',
    `M-1;${aPgn(1)};Test;Leerling;2012-03-04;GM0356;00AA;vo;lrv;2025-12-01`,
    `M-2;${aPgn(2)};Ander;Kind;2013-03-04;GM0356;;vo;absoluut;2025-12-01`,
  ].join('\n');
  const { body } = await gemeente
    .as('leerplicht')
    .csv<{ aangemaakt: number }>('/verzuimmeldingen/_importeren', csv)
    .expect(200);
  if (body.aangemaakt !== 2) throw new Error(`The import took in ${JSON.stringify(body)}.`);
  return gemeente;
}
