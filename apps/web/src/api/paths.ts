/**
 * The API as the client sees it, in the shape that openapi-typescript gives. Written by hand only until the
 * generated schema exists; everything else imports its types from `./types.js`.
 */
type Json<T> = { headers: { [naam: string]: unknown }; content: { 'application/json': T } };
type Leeg = { headers: { [naam: string]: unknown }; content?: never };
type Fout = {
  headers: { [naam: string]: unknown };
  content: { 'application/problem+json': Schemas['ProblemDto'] };
};

interface Schemas {
  ProblemDto: {
    type: string;
    title: string;
    status: number;
    detail: string;
    code: string;
    errors?: { veld: string; code: string; melding: string }[];
  };
  OrganisatieDto: { slug: string; naam: string; soort: TenantSoort };
  SignInDto: { tenant: string; email: string; wachtwoord: string; code?: string };
  IkDto: {
    id: string;
    naam: string;
    email: string;
    rollen: string[];
    tenant: Schemas['OrganisatieDto'];
    sessie: { id: string; begonnen: string; verlooptOp: string };
    vandaag: string;
  };
  SessieDto: { id: string; begonnen: string; laatstGezien: string; apparaat: string; huidige: boolean };
  BehandelaarDto: { id: string; naam: string };
  VolgendeTermijnDto: { soort: string; uiterlijk: string; status: 'open' | 'verlopen' };
  DossierRegelDto: {
    id: string;
    kenmerk: string;
    leerling: { id: string; naam: string; geboortedatum: string };
    school: { brin: string | null; onderwijssoort: string | null; leerjaar: string | null };
    eersteSignaaldag: string;
    eersteVerzuimdag: string | null;
    eindeVerzuim: string | null;
    soort: Verzuimsoort;
    status: DossierStatus;
    dagenThuis: number | null;
    langdurigThuis: boolean;
    volgendeTermijn: Schemas['VolgendeTermijnDto'] | null;
    behandelaar: Schemas['BehandelaarDto'] | null;
  };
  TermijnDto: {
    id: string;
    soort: string;
    begin: string;
    uiterlijk: string;
    status: TermijnStatus;
    regelversie: string;
  };
  DossierDto: Omit<Schemas['DossierRegelDto'], 'leerling'> & {
    kenmerken: string[];
    leerling: {
      id: string;
      naam: string;
      geboortedatum: string;
      geslacht: string | null;
      gemeentecode: string;
      leerplichtig: boolean;
    };
    termijnen: Schemas['TermijnDto'][];
    meldingen: Schemas['DossierMeldingDto'][];
    vragen: Schemas['DossiervraagDto'][];
    geslotenPer: string | null;
    sluitreden: string | null;
    versie: number;
  };
  DossierMeldingDto: {
    id: string;
    meldingsnummer: string;
    verzuimsoort: string;
    meldingsdatum: string;
    begindatum: string;
    einddatum: string | null;
    aantalUren: number | null;
    brin: string | null;
    onderwijssoort: string;
    leerjaar: string | null;
    reden: string | null;
    actieSchool: string | null;
    gewensteActie: string | null;
  };
  DossiervraagDto: { id: string; soort: string; gesteldOp: string };
  MeldingDto: Schemas['DossierMeldingDto'] & {
    leerlingId: string;
    dossierId: string | null;
    vestiging: string | null;
    gemeentecode: string;
    alleLessenGemist: boolean | null;
    prioriteit: string | null;
    contactNaam: string | null;
    contactFunctie: string | null;
    contactTelefoon: string | null;
    contactEmail: string | null;
    telefoonOuder: string | null;
  };
  AfgekeurdDto: { regel: number; veld: string; code: string; melding: string };
  ImportresultaatDto: {
    gelezen: number;
    aangemaakt: number;
    bijgewerkt: number;
    ongewijzigd: number;
    afgekeurd: Schemas['AfgekeurdDto'][];
    afgekeurdeRegels: number;
  };
  GebruikerDto: {
    id: string;
    naam: string;
    email: string;
    rollen: string[];
    status: GebruikerStatus;
    laatstAangemeld: string | null;
  };
  UitnodigingDto: { link: string; geldigTot: string };
  UitgenodigdDto: { gebruiker: Schemas['GebruikerDto']; uitnodiging: Schemas['UitnodigingDto'] };
  VerwerkingDto: {
    id: string;
    moment: string;
    actor: { id: string; naam: string; soort: 'gebruiker' | 'systeem' | 'operator' };
    rol: Rol | null;
    handeling: string;
    activiteit: string;
    doel: string | null;
    grondslag: string | null;
    betrokkenen: string[];
    object: string | null;
    aantal: number;
    traceId: string;
    gezegeld: boolean;
  };
}

type TenantSoort = 'gemeente' | 'samenwerkingsverband' | 'partner' | 'regio';
type Rol =
  | 'leerplicht'
  | 'teamleider'
  | 'trajectbegeleider'
  | 'medewerker'
  | 'jeugdarts'
  | 'zorgcoordinator'
  | 'coordinator'
  | 'doorzetter'
  | 'beheer'
  | 'privacy';
type Verzuimsoort = '16-uur' | 'lrv' | 'luxe' | 'absoluut' | '18-plus' | 'overig';
type DossierStatus =
  | 'signaal'
  | 'te-verifieren'
  | 'actief'
  | 'in-plan'
  | 'te-bevestigen'
  | 'geplaatst'
  | 'gesloten'
  | 'heropend';
type TermijnStatus = 'open' | 'gehaald' | 'verlopen' | 'vervallen';
type Sluitreden =
  | 'hervat'
  | 'geplaatst'
  | 'verhuisd'
  | 'vrijstelling'
  | 'vervangende-leerplicht'
  | 'einde-leerplicht'
  | 'onterecht'
  | 'overleden';
type GebruikerStatus = 'actief' | 'uitgenodigd' | 'beeindigd';

type Bladeren = { page?: number; pageSize?: number };
type MetId = { path: { id: string } };
type Antwoord<T> = { responses: { 200: Json<T>; default: Fout } };
type GeenInhoud = { responses: { 204: Leeg; default: Fout } };
type Niets = { parameters: { query?: never; header?: never; path?: never; cookie?: never } };
type Met<P> = { parameters: Omit<Niets['parameters'], keyof P> & P };
type Body<T> = { requestBody: { content: { 'application/json': T } } };

export interface paths {
  '/organisaties': { get: Niets & Antwoord<{ items: Schemas['OrganisatieDto'][] }> };
  '/sessies': {
    post: Niets & Body<Schemas['SignInDto']> & { responses: { 201: Json<Schemas['IkDto']>; default: Fout } };
    get: Niets & Antwoord<{ items: Schemas['SessieDto'][] }>;
  };
  '/sessies/huidige': { delete: Niets & GeenInhoud };
  '/sessies/{id}': { delete: Met<MetId> & GeenInhoud };
  '/ik': { get: Niets & Antwoord<Schemas['IkDto']> };
  '/dossiers': {
    get: Met<{
      query?: Bladeren & {
        status?: string;
        soort?: string;
        behandelaar?: string;
        sort?: string;
        metTotaal?: boolean;
      };
    }> &
      Antwoord<{ items: Schemas['DossierRegelDto'][]; totaal?: number }>;
  };
  '/dossiers/{id}': {
    get: Met<MetId> & Antwoord<Schemas['DossierDto']>;
    patch: Met<MetId & { header?: { 'If-Match'?: string } }> &
      Body<{ behandelaarId: string | null }> &
      Antwoord<Schemas['DossierDto']>;
  };
  '/dossiers/{id}/_bevestigen': { post: Met<MetId> & Antwoord<Schemas['DossierDto']> };
  '/dossiers/{id}/_sluiten': {
    post: Met<MetId> & Body<{ reden: Sluitreden; datum: string }> & Antwoord<Schemas['DossierDto']>;
  };
  '/behandelaars': { get: Niets & Antwoord<{ items: Schemas['BehandelaarDto'][] }> };
  '/verzuimmeldingen/{id}': { get: Met<MetId> & Antwoord<Schemas['MeldingDto']> };
  '/verzuimmeldingen': { get: Met<{ query?: Bladeren }> & Antwoord<{ items: Schemas['MeldingDto'][] }> };
  '/gebruikers': {
    get: Niets & Antwoord<{ items: Schemas['GebruikerDto'][] }>;
    post: Niets &
      Body<{ naam: string; email: string; rollen: Rol[] }> & {
        responses: { 201: Json<Schemas['UitgenodigdDto']>; default: Fout };
      };
  };
  '/gebruikers/{id}': {
    patch: Met<MetId> & Body<{ naam?: string; rollen?: Rol[] }> & Antwoord<Schemas['GebruikerDto']>;
  };
  '/gebruikers/{id}/_uitnodigen': {
    post: Met<MetId> & Antwoord<Schemas['UitgenodigdDto']>;
  };
  '/gebruikers/{id}/_beeindigen': { post: Met<MetId> & Antwoord<Schemas['GebruikerDto']> };
  '/gebruikers/{id}/sessies': {
    get: Met<MetId> & Antwoord<{ items: Schemas['SessieDto'][] }>;
    delete: Met<MetId> & GeenInhoud;
  };
  '/uitnodigingen/_inwisselen': {
    post: Niets & Body<{ tenant: string; token: string; wachtwoord: string }> & GeenInhoud;
  };
  '/verwerkingen': {
    get: Met<{ query?: Bladeren & { betrokkene?: string } }> &
      Antwoord<{ items: Schemas['VerwerkingDto'][] }>;
  };
}

export interface components {
  schemas: Schemas;
}
