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
  leerling: {
    geslacht: string | null;
    gemeentecode: string;
    leerplichtig: boolean;
    geheimAdres: boolean;
    contactblokkade: boolean;
  };
};
export type DossierStatus = DossierRegel['status'];
export type DossierMelding = Schemas['DossierMeldingDto'];
export type Termijn = Schemas['TermijnDto'];
export type TermijnStatus = Termijn['status'];
export type Termijnuitleg = Schemas['TermijnuitlegDto'];
/** What a person may do to a clock now. */
export type Klokdaad = Termijnuitleg['kan'][number];
export type Termijningreep = Schemas['TermijningreepDto'];
export type Opschorten = Schemas['OpschortenDto'];
export type Verlengen = Schemas['VerlengenDto'];
export type Schoolaanmelding = Schemas['AanmeldingDto'];
export type NieuweSchoolaanmelding = Schemas['NieuweAanmeldingDto'];
export type SchoolaanmeldingWijziging = Schemas['WijzigAanmeldingDto'];
export type Plaatsing = Schemas['PlaatsingDto'];
export type NieuwePlaatsing = Schemas['NieuwePlaatsingDto'];
export type Dossiervraag = Schemas['DossiervraagDto'];
export type Gebeurtenis = Schemas['TijdlijngebeurtenisDto'];
export type Tijdlijngroep = Gebeurtenis['groep'];
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
export type Plan = Schemas['PlanDto'];
export type Planversie = Schemas['PlanversieDto'];
export type PlanversieRegel = Schemas['PlanversieRegelDto'];
export type PlanOnderdeel = PlanversieRegel['onderdelen'][number];
/** What a plan says, without who made it and when. */
export type Planinhoud = Pick<Plan, PlanOnderdeel>;
export type Roosterstap = Schemas['RoosterstapDto'];
export type Roosterblok = Schemas['RoosterblokDto'];
export type Arrangement = Schemas['ArrangementDto'];
export type Ondertekenaar = Schemas['OndertekenaarDto'];
export type Actie = Schemas['ActieDto'];
export type NieuweActie = Schemas['NieuweActieDto'];
export type ActieWijziging = Schemas['WijzigActieDto'];
export type VrijstellingRegel = Schemas['VrijstellingRegelDto'];
export type Vrijstelling = Schemas['VrijstellingDto'];
export type NieuweVrijstelling = Schemas['NieuweVrijstellingDto'];
export type Grond = NieuweVrijstelling['grond'];
export type Verklaarder = Schemas['NieuweVrijstellingVerklaringDto']['door'];
export type Beslisser = Schemas['NieuwVrijstellingBesluitDto']['door'];
export type Verlofaanvraag = Schemas['VerlofDto'];
export type GevondenLeerling = Schemas['GevondenLeerlingDto'];
export type Zaak = Schemas['HandhavingszaakDto'];
export type ZaakRegel = Schemas['HandhavingszaakRegelDto'];
export type Zaakstap = Schemas['HandhavingsstapDto'];
export type NieuweZaakstap = Schemas['NieuweHandhavingsstapDto'];
export type NieuweZaak = Schemas['NieuweHandhavingszaakDto'];
export type Zoekuitkomst = Schemas['ZoekuitkomstDto'];
export type Treffer = Schemas['TrefferDto'];
export type Leerling = Schemas['LeerlingDto'];
export type LeerlingInvoer = Schemas['NieuweLeerlingDto'];
export type LeerlingWijziging = Schemas['WijzigLeerlingDto'];
export type Gezagdrager = Schemas['GezagdragerDto'];
export type GezagdragerInvoer = Schemas['NieuweGezagdragerDto'];
export type Inschrijving = Schemas['InschrijvingDto'];
export type InschrijvingInvoer = Schemas['NieuweInschrijvingDto'];
export type GemeldeSchool = Schemas['GemeldeSchoolDto'];
export type School = Schemas['SchoolDto'];
export type Verhuizing = Schemas['VerhuizingDto'];
export type VerhuizingInvoer = Schemas['NieuweVerhuizingDto'];
export type Huisgenoot = Schemas['HuisgenootDto'];
export type Dubbele = Schemas['DubbeleDto'];
export type Inzage = Schemas['InzageDto'];
export type InzageInvoer = Schemas['InzageInvoerDto'];
export type Adres = Schemas['AdresDto'];
export type Bestand = Schemas['BestandDto'];
export type Brief = Schemas['BriefDto'];
export type NieuweBrief = Schemas['NieuweBriefDto'];
export type Briefsoort = NieuweBrief['soort'];
export type Briefontvanger = Schemas['BriefontvangerDto'];
export type Briefvoorbeeld = Schemas['BriefvoorbeeldDto'];
export type Briefsjabloon = Schemas['BriefsjabloonDto'];
export type Wijze = Schemas['BriefVerzondenDto']['wijze'];
export type Notitie = Schemas['NotitieDto'];
export type NotitieVol = Schemas['NotitieVolDto'];
export type NieuweNotitie = Schemas['NieuweNotitieDto'];
export type NotitieWijziging = Schemas['WijzigNotitieDto'];
export type Notitiesoort = NieuweNotitie['soort'];
export type Bericht = Schemas['BerichtDto'];
export type Startpagina = Schemas['VandaagDto'];
export type Werkregel = Schemas['WerkregelDto'];
export type Verandering = Schemas['VeranderingDto'];
export type Werkbord = Schemas['WerkbordDto'];
export type BordDossier = Schemas['BordDossierDto'];
export type Last = Schemas['LastDto'];
export type Overdracht = Schemas['OverdrachtDto'];
export type Vervanging = Schemas['VervangingDto'];
export type NieuweVervanging = Schemas['NieuweVervangingDto'];
export type Signaal = Schemas['SignaalDto'];
export type Voorstel = Schemas['VoorstelDto'];
export type Bevinding = Schemas['BevindingDto'];
export type Ziekmelding = Schemas['ZiekmeldingDto'];
export type VerkortRooster = Schemas['VerkortRoosterDto'];
export type Signaalregels = Schemas['SignaalregelsDto'];
export type MeldingAntwoord = Schemas['MeldingAntwoordDto'];
export type Postvoorkeur = Schemas['PostvoorkeurDto'];
export type Poststuk = Schemas['PoststukDto'];
export type Poststatus = Poststuk['status'];
export type GevangenMail = Schemas['GevangenMailDto'];
export type Agendapunt = Schemas['AgendapuntDto'];
export type Agendalink = Schemas['AgendalinkDto'];
export type Herinnering = Schemas['HerinneringDto'];
export type Aanwijsbaar = Schemas['AanwijsbaarDto'];
export type Wachtrij = Schemas['WachtrijDto'];
export type Ronde = Schemas['RondeDto'];
export type MislukteOpdracht = Schemas['MislukteOpdrachtDto'];
export type Schoolvakantie = Schemas['SchoolvakantieDto'];
export type Kalenderwijziging = Schemas['KalenderwijzigingDto'];
export type Termijneffect = Schemas['TermijneffectDto'];
export type Convenant = Schemas['ConvenantDto'];
export type Convenantvoorstel = Schemas['ConvenantregelDto'];
export type Convenantregel = Schemas['RegelOnderConvenantDto'];
export type Toestemming = Schemas['ToestemmingDto'];
export type NieuweToestemming = Schemas['NieuweToestemmingDto'];
export type Toestemmingsvraag = Schemas['ToestemmingsvraagDto'];
export type Toestemmingsgever = Schemas['GeverDto'];
export type Toestemmingvoorstel = Schemas['ToestemmingvoorstelDto'];
export type Categorie = Toestemming['categorieen'][number];
export type VerwijzingRegel = Schemas['VerwijzingDto'];
export type Verwijzing = Schemas['VerwijzingVolDto'];
export type NieuweVerwijzing = Schemas['NieuweVerwijzingDto'];
export type VerwijzingInhoud = Schemas['VerwijzingInhoudDto'];
export type Verwijsmogelijkheid = Schemas['VerwijsmogelijkheidDto'];
export type Grondslagsoort = NieuweVerwijzing['grondslag']['soort'];
export type Toegangslink = Schemas['ToegangslinkDto'];
export type Toegangscode = Schemas['ToegangscodeDto'];
export type Betrokkene = Schemas['BetrokkeneDto'];
export type MijnPlan = Schemas['MijnPlanDto'];
export type MijnToestemming = Schemas['MijnToestemmingDto'];
export type PortaalAanmelding = Schemas['PortaalAanmeldDto'];
export type Kring = Schemas['KringDto'];
export type Kringlid = Schemas['KringlidDto'];
export type Kringitem = Schemas['KringitemDto'];
export type NieuwKringitem = Schemas['NieuwKringitemDto'];
export type Kringitemwijziging = Schemas['KringitemWijzigingDto'];
export type Koppeling = Schemas['KoppelingDto'];
export type GemaakteKoppeling = Schemas['GemaakteKoppelingDto'];
export type NieuweKoppeling = Schemas['NieuweKoppelingDto'];
export type WieKeekRegel = Schemas['WieKeekDto'];
export type Rapportage = Schemas['RapportageDto'];
export type Verdeling = Schemas['VerdelingDto'];
export type Definitie = Rapportage['definitie'];
export type Regiotabel = Schemas['RegiotabelDto'];
export type Regiocel = Schemas['CelDto'];
export type Vrijgave = Schemas['VrijgaveDto'];
export type Vrijgaveverzoek = Schemas['VrijgaveverzoekDto'];
export type Cijferjaar = Schemas['JaarDto'];
export type Raadsverslag = Schemas['RaadsverslagDto'];
