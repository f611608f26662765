import type { TFunction } from 'i18next';

/** The groups of texts whose keys are codes of the API. */
export type CodeGroep =
  | 'rol'
  | 'status'
  | 'soort'
  | 'termijn'
  | 'termijnStatus'
  | 'termijnreden'
  | 'ingreepreden'
  | 'aanmelduitkomst'
  | 'sluitreden'
  | 'gebruikerStatus'
  | 'vraag'
  | 'vraagKort'
  | 'jaNee'
  | 'tijdlijn'
  | 'tijdlijngroep'
  | 'plaatsingsoort'
  | 'omvang'
  | 'herkomst'
  | 'antwoordStatus'
  | 'doorgever'
  | 'bronZiek'
  | 'regel'
  | 'handeling'
  | 'object.een'
  | 'object.meer'
  | 'activiteit'
  | 'plan.dag'
  | 'plan.dagdeel'
  | 'plan.plek'
  | 'plan.doelstand'
  | 'plan.hoedanigheid'
  | 'actie.stand'
  | 'grond'
  | 'vrijstand'
  | 'aandachtspunt'
  | 'verklaarder'
  | 'beslisser'
  | 'vrijstap'
  | 'contactmet'
  | 'verlofstatus'
  | 'verlofweg'
  | 'gehoorde'
  | 'zaakgrond'
  | 'zaakstatus'
  | 'zaakstap'
  | 'masroute'
  | 'artikel'
  | 'verdachte'
  | 'zaakuitkomst'
  | 'gezin.relatie'
  | 'gezin.contactwijze'
  | 'gezin.leerplichtstatus'
  | 'gezin.geslacht'
  | 'gezin.pgn'
  | 'gezin.eigenschap'
  | 'gezin.deel'
  | 'gezin.magZien'
  | 'gezin.waarom'
  | 'bestandssoort'
  | 'virusscan'
  | 'brief'
  | 'briefUitleg'
  | 'geenBrief'
  | 'wijze'
  | 'invulveld'
  | 'documentfout'
  | 'bericht.soort'
  | 'post.status'
  | 'post.reden'
  | 'notitiesoort'
  | 'overdragen.reden'
  | 'vervanging.status'
  | 'werk'
  | 'herinneringen.stand'
  | 'herinneringen.rol'
  | 'herinneringen.post'
  | 'herinneringen.waarom';

/** The words for a code of the API; a code that this client does not know yet shows as itself, or as `anders`. */
export function codeTekst(
  t: TFunction,
  groep: CodeGroep,
  code: string,
  waarden: Record<string, string> = {},
  anders = code,
): string {
  // The key is made at run time; the types know only the fixed ones.
  const zoek = t as unknown as (sleutel: string, opties: Record<string, string>) => string;
  return zoek(`${groep}.${code}`, { ...waarden, defaultValue: anders });
}
