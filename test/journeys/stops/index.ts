import { STANDAARDLADDER } from '@zesweken/convenanten';
import type { Role } from '@zesweken/http';
import { ACTIVITEITEN, registerOf } from '@zesweken/logboek';
import { STANDAARDREGELS } from '@zesweken/termijnen';
import type { ApiTenant } from '@zesweken/testing';
import type { Stage } from '../stage.js';
import { GOOD_WEEK } from '../week.js';
import { cijfers } from './cijfers.js';
import { delen } from './delen.js';
import { dossierwerk } from './dossierwerk.js';
import { handhaving } from './handhaving.js';
import { gezin } from './gezin.js';
import { documenten } from './documenten.js';
import { herinneringen } from './herinneringen.js';
import { house } from './house.js';
import { koppelingen } from './koppelingen.js';
import { kringen } from './kringen.js';
import { opgaven } from './opgaven.js';
import { plannen } from './plannen.js';
import { post } from './post.js';
import { portaal } from './portaal.js';
import { rekenregels } from './rekenregels.js';
import { samenwerken } from './samenwerken.js';
import { signalen } from './signalen.js';
import { type FeatureStops, type Stop, title, type World } from './stop.js';
import { termijnen } from './termijnen.js';
import { vrijstellingen } from './vrijstellingen.js';
import { wachtrij } from './wachtrij.js';
import { zoeken } from './zoeken.js';

/** The stops of one person; nobody for who is not signed in. */
export interface Walk {
  readonly as?: readonly [tenant: ApiTenant, rol: Role] | undefined;
  readonly stops: readonly Stop[];
}

/** A new feature adds its file here. */
const FEATURES: readonly FeatureStops[] = [
  house,
  dossierwerk,
  plannen,
  documenten,
  samenwerken,
  post,
  signalen,
  vrijstellingen,
  handhaving,
  zoeken,
  gezin,
  termijnen,
  herinneringen,
  wachtrij,
  rekenregels,
  delen,
  portaal,
  kringen,
  koppelingen,
  cijfers,
  opgaven,
];

/** What there is to see, in every state that looks different. */
export async function walks({ api }: Stage): Promise<{ walks: Walk[]; names: string[] }> {
  const gemeente = await api.aTenant();
  const regio = await api.aTenant('regio', { gemeentecodes: [] });
  const world = { ...(await worldOf(gemeente)), api };
  const all: Walk[] = [];
  for (const feature of FEATURES) {
    for (const { rol, stops } of await feature(world)) all.push({ as: rol && [gemeente, rol], stops });
  }
  all.push({ as: [regio, 'coordinator'], stops: [{ route: '/regio', at: '/', shows: title('nav.regio') }] });
  return {
    walks: all,
    names: [
      ...[gemeente, regio].flatMap((tenant) => [
        tenant.tenant.naam,
        ...tenant.rollen.flatMap((rol) => [tenant.user(rol).naam, tenant.user(rol).email]),
      ]),
      // Names of columns, as files have them.
      'geboortedatum',
      'geslacht',
      // What a calendar says of itself is in the words of who made it.
      'Zomervakantie',
      'Herfstvakantie',
      'Kerstvakantie',
      'Voorjaarsvakantie',
      'Meivakantie',
      'startset Midden, controleer',
      'Test hulp-delen',
      // A convenant, and so its ladder, is in Dutch.
      ...STANDAARDLADDER.flatMap(({ naam, eigenaar }) => [naam, eigenaar]),
      // The law and agreements behind a rule.
      ...Object.values(STANDAARDREGELS).flatMap(({ bron, opschorting, verlenging }) =>
        [bron, opschorting?.bron, verlenging?.bron].filter((one) => one !== undefined),
      ),
      // What the register says of an activity is law, and Dutch.
      ...ACTIVITEITEN.map((activiteit) => registerOf(activiteit, 'gemeente')).flatMap(
        ({ doel, grondslag }) => [doel, grondslag],
      ),
    ],
  };
}

async function worldOf(gemeente: ApiTenant): Promise<Omit<World, 'api'>> {
  const officer = gemeente.as('leerplicht');
  await officer.csv('/verzuimmeldingen/_importeren', GOOD_WEEK).expect(200);
  const { body } = await officer.get('/dossiers').expect(200);
  const dossiers = body.items as { id: string; leerling: { id: string; naam: string } }[];
  const of = (name: string) => dossiers.find(({ leerling }) => leerling.naam.includes(name))!;
  return { gemeente, idOf: (name) => of(name).id, leerlingOf: (name) => of(name).leerling.id };
}
