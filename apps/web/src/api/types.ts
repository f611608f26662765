/** The names by which the screens know the API's types; the only place that reads the generated schema. */
import type { components } from '../../../../libs/api-client/schema.js';

type Schemas = components['schemas'];

export type Probleem = Schemas['ProblemDto'];
export type Organisatie = Schemas['OrganisatieDto'];
export type TenantSoort = Organisatie['soort'];
export type Aanmelding = Schemas['SignInDto'];
export type Ik = Schemas['IkDto'];
export type Rol =
  | 'leerplicht'
  | 'teamleider'
  | 'boa'
  | 'trajectbegeleider'
  | 'medewerker'
  | 'jeugdarts'
  | 'zorgcoordinator'
  | 'coordinator'
  | 'doorzetter'
  | 'beheer'
  | 'privacy';
export type Sessie = Schemas['SessieDto'];
export type Behandelaar = Schemas['BehandelaarDto'];
export type DossierRegel = Schemas['DossierRegelDto'];
export type Dossier = Schemas['DossierDto'] & {
  /** The description of the API gives the leerling of a list here, without what only the whole dossier has. */
  leerling: { geslacht: string | null; gemeentecode: string; leerplichtig: boolean };
};
export type DossierStatus = DossierRegel['status'];
export type DossierMelding = Schemas['DossierMeldingDto'];
export type Termijn = Schemas['TermijnDto'];
export type TermijnStatus = Termijn['status'];
export type Sluitreden =
  | 'hervat'
  | 'geplaatst'
  | 'verhuisd'
  | 'vrijstelling'
  | 'vervangende-leerplicht'
  | 'einde-leerplicht'
  | 'onterecht'
  | 'overleden';
export type Melding = Schemas['MeldingDto'];
export type ImportUitkomst = Schemas['ImportresultaatDto'];
export type ImportWeigering = Schemas['AfgekeurdDto'];
export type Gebruiker = Schemas['GebruikerDto'];
export type GebruikerMetLink = Schemas['UitgenodigdDto'];
export type Uitnodiging = Schemas['UitnodigingDto'];
export type Verwerking = Schemas['VerwerkingDto'];
export type Signaal = Schemas['SignaalDto'];
export type Voorstel = Schemas['VoorstelDto'];
export type Bevinding = Schemas['BevindingDto'];
export type Ziekmelding = Schemas['ZiekmeldingDto'];
export type VerkortRooster = Schemas['VerkortRoosterDto'];
export type Signaalregels = Schemas['SignaalregelsDto'];
export type MeldingAntwoord = Schemas['MeldingAntwoordDto'];
export type Leerling = Schemas['LeerlingDto'];
export type GevondenLeerling = Schemas['GevondenLeerlingDto'];
