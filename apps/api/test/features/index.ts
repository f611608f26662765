import type { Access, Role } from '@zesweken/http';
import { aBusyGemeente, type Agent, type Api, type ApiTenant } from '@zesweken/testing';
import sql from 'sql-template-tag';
import { agenda } from './agenda.js';
import { documenten } from './documenten.js';
import { dossierwerk } from './dossierwerk.js';
import type { FeatureInTests, Known } from './feature.js';
import { handhaving } from './handhaving.js';
import { gezin } from './gezin.js';
import { herinneringen } from './herinneringen.js';
import { house } from './house.js';
import { opgaven } from './opgaven.js';
import { plannen } from './plannen.js';
import { betrokkeneIn, portaal } from './portaal.js';
import { rapportages } from './rapportages.js';
import { rekenregels } from './rekenregels.js';
import { toestemmingen } from './toestemmingen.js';
import { verwijzingen } from './verwijzingen.js';
import { vrijgaven } from './vrijgaven.js';
import { vrijstellingen } from './vrijstellingen.js';
import { zoeken } from './zoeken.js';
import { koppelingen, systemIn } from './koppelingen.js';
import { kringen } from './kringen.js';
import { notities } from './notities.js';
import { post } from './post.js';
import { termijnen } from './termijnen.js';
import { wachtrij } from './wachtrij.js';
import { werk } from './werk.js';
import { signalen } from './signalen.js';

/** A new feature adds its file here. */
const FEATURES: readonly FeatureInTests[] = [
  house,
  dossierwerk,
  plannen,
  documenten,
  notities,
  post,
  werk,
  signalen,
  vrijstellingen,
  handhaving,
  zoeken,
  gezin,
  herinneringen,
  rekenregels,
  termijnen,
  agenda,
  wachtrij,
  toestemmingen,
  verwijzingen,
  kringen,
  portaal,
  koppelingen,
  rapportages,
  vrijgaven,
  opgaven,
];

export const calls = Object.assign({}, ...FEATURES.map((one) => one.calls)) as FeatureInTests['calls'];
export const unlogged = Object.assign({}, ...FEATURES.map((one) => one.unlogged ?? {})) as Record<
  string,
  string
>;
export const params = Object.assign({}, ...FEATURES.map((one) => one.params ?? {})) as Record<
  string,
  Record<string, string>
>;
export const bodies = Object.assign({}, ...FEATURES.map((one) => one.bodies ?? {})) as Record<string, object>;

/** Somebody who may use a route that is not public, in a gemeente where all exists. */
export function whoMay(known: Pick<Known, 'gemeente' | 'made'>, access: Access | undefined): Agent {
  if (access === 'betrokkene') return betrokkeneIn(known);
  if (typeof access === 'string' && access.startsWith('koppeling ')) return systemIn(known);
  return known.gemeente.as(Array.isArray(access) ? (access as Role[])[0]! : 'leerplicht');
}

/** A gemeente in which each kind of thing exists at least once. */
export async function aFullGemeente(api: Api): Promise<Known> {
  const gemeente = await aBusyGemeente(api);
  let known = await know(gemeente);
  for (const { prepare } of FEATURES) {
    if (prepare) known = { ...known, made: { ...known.made, ...(await prepare(gemeente, known, api)) } };
  }
  return known;
}

async function know(gemeente: ApiTenant): Promise<Known> {
  const [dossier] = await gemeente.rows<{
    id: string;
    leerling: string;
    melding: string;
    absoluut: string;
  }>(sql`
    select d.id, d.leerling_id as leerling, m.id as melding,
           (select id from dossiers where status = 'te-verifieren') as absoluut
    from dossiers d join verzuimmeldingen m on m.dossier_id = d.id where d.status <> 'te-verifieren'`);
  const [gebruiker] = await gemeente.rows<{ id: string }>(
    sql`select id from gebruikers where status = 'uitgenodigd'`,
  );
  const { body } = await gemeente
    .as('beheer')
    .post<{ uitnodiging: { link: string } }>(`/gebruikers/${gebruiker!.id}/_uitnodigen`)
    .expect(200);
  return {
    gemeente,
    dossier: dossier!.id,
    absoluut: dossier!.absoluut,
    leerling: dossier!.leerling,
    melding: dossier!.melding,
    gebruiker: gebruiker!.id,
    sessie: gemeente.user('leerplicht').sessieId,
    token: body.uitnodiging.link.split('.').at(-1)!,
    made: {},
  };
}
