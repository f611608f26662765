import { CalendarDay } from '@zesweken/http';
import { HERKOMSTEN } from '@zesweken/dossiers';
import { IsBoolean, IsIn, IsNumber, IsOptional, IsString, MaxLength } from 'class-validator';
import type { Afgekeurd, Importresultaat } from '../import-meldingen.js';
import type { MeldingVol } from '../melding-store.js';

const LONGEST = 4_000;

/** Een verzuimmelding met de velden van Besluit ROD art. 14; elk veld volgt dezelfde regels als in een CSV-bestand. */
export class NieuweMeldingDto {
  @IsOptional() @IsString() @MaxLength(LONGEST) meldingsnummer?: string;
  /** Burgerservicenummer; dit of het onderwijsnummer. */
  @IsOptional() @IsString() @MaxLength(LONGEST) bsn?: string;
  @IsOptional() @IsString() @MaxLength(LONGEST) onderwijsnummer?: string;
  @IsOptional() @IsString() @MaxLength(LONGEST) voornamen?: string;
  @IsOptional() @IsString() @MaxLength(LONGEST) voorvoegsel?: string;
  @IsOptional() @IsString() @MaxLength(LONGEST) achternaam?: string;
  /** Kalenderdag (jjjj-mm-dd). */
  @CalendarDay()
  @IsOptional()
  @IsString()
  @MaxLength(LONGEST)
  geboortedatum?: string;
  @IsOptional() @IsString() @MaxLength(LONGEST) geslacht?: string;
  @IsOptional() @IsString() @MaxLength(LONGEST) postcode?: string;
  @IsOptional() @IsString() @MaxLength(LONGEST) huisnummer?: string;
  /** Gemeente waar de leerling woont: GM en vier cijfers. */
  @IsOptional() @IsString() @MaxLength(LONGEST) gemeentecode?: string;
  /** Vier tekens van de school; leeg bij absoluut verzuim. */
  @IsOptional() @IsString() @MaxLength(LONGEST) brin?: string;
  @IsOptional() @IsString() @MaxLength(LONGEST) vestiging?: string;
  /** `po`, `sbo`, `so`, `vo`, `vso`, `pro` of `mbo`. */
  @IsOptional() @IsString() @MaxLength(LONGEST) onderwijssoort?: string;
  @IsOptional() @IsString() @MaxLength(LONGEST) leerjaar?: string;
  /** `16-uur`, `lrv`, `luxe`, `absoluut`, `18-plus` of `overig`. */
  @IsOptional() @IsString() @MaxLength(LONGEST) verzuimsoort?: string;
  /** Kalenderdag (jjjj-mm-dd); zonder: vandaag. */
  @CalendarDay()
  @IsOptional()
  @IsString()
  @MaxLength(LONGEST)
  meldingsdatum?: string;
  /** Eerste dag van het verzuim (jjjj-mm-dd). */
  @CalendarDay()
  @IsOptional()
  @IsString()
  @MaxLength(LONGEST)
  begindatum?: string;
  /** Laatste dag van het verzuim (jjjj-mm-dd). */
  @CalendarDay()
  @IsOptional()
  @IsString()
  @MaxLength(LONGEST)
  einddatum?: string;
  @IsOptional() @IsNumber() aantalUren?: number;
  @IsOptional() @IsString() @MaxLength(LONGEST) reden?: string;
  @IsOptional() @IsBoolean() alleLessenGemist?: boolean;
  @IsOptional() @IsString() @MaxLength(LONGEST) actieSchool?: string;
  @IsOptional() @IsString() @MaxLength(LONGEST) gewensteActie?: string;
  @IsOptional() @IsString() @MaxLength(LONGEST) prioriteit?: string;
  @IsOptional() @IsString() @MaxLength(LONGEST) contactNaam?: string;
  @IsOptional() @IsString() @MaxLength(LONGEST) contactFunctie?: string;
  @IsOptional() @IsString() @MaxLength(LONGEST) contactTelefoon?: string;
  @IsOptional() @IsString() @MaxLength(LONGEST) contactEmail?: string;
  @IsOptional() @IsString() @MaxLength(LONGEST) telefoonOuder?: string;
}

/** The fields as a row of a file would give them. */
export function asRow(body: NieuweMeldingDto): Record<string, string> {
  const given = Object.entries(body).filter(([, value]) => value !== undefined && value !== null);
  return Object.fromEntries(
    given.map(([veld, value]) => [veld, typeof value === 'boolean' ? (value ? 'ja' : 'nee') : String(value)]),
  );
}

/** Een verzuimmelding; het nummer van de leerling staat er niet bij. */
export class MeldingDto {
  id: string;
  /** `school`, `eigen` (met de hand geopend) of `signaalformulier`. */
  @IsIn(HERKOMSTEN)
  herkomst: string;
  meldingsnummer: string;
  leerlingId: string;
  dossierId: string | null;
  verzuimsoort: string;
  @CalendarDay()
  meldingsdatum: string;
  @CalendarDay()
  begindatum: string;
  @CalendarDay()
  einddatum: string | null;
  brin: string | null;
  vestiging: string | null;
  onderwijssoort: string | null;
  leerjaar: string | null;
  gemeentecode: string;
  aantalUren: number | null;
  reden: string | null;
  alleLessenGemist: boolean | null;
  actieSchool: string | null;
  gewensteActie: string | null;
  prioriteit: string | null;
  contactNaam: string | null;
  contactFunctie: string | null;
  contactTelefoon: string | null;
  contactEmail: string | null;
  telefoonOuder: string | null;

  static from(melding: MeldingVol): MeldingDto {
    const {
      id,
      herkomst,
      meldingsnummer,
      leerlingId,
      dossierId,
      verzuimsoort,
      meldingsdatum,
      begindatum,
      einddatum,
    } = melding;
    const { brin, vestiging, onderwijssoort, leerjaar, gemeentecode, aantalUren, reden, alleLessenGemist } =
      melding;
    const {
      actieSchool,
      gewensteActie,
      prioriteit,
      contactNaam,
      contactFunctie,
      contactTelefoon,
      contactEmail,
      telefoonOuder,
    } = melding;
    return {
      ...{
        id,
        herkomst,
        meldingsnummer,
        leerlingId,
        dossierId,
        verzuimsoort,
        meldingsdatum,
        begindatum,
        einddatum,
      },
      ...{ brin, vestiging, onderwijssoort, leerjaar, gemeentecode, aantalUren, reden, alleLessenGemist },
      ...{
        actieSchool,
        gewensteActie,
        prioriteit,
        contactNaam,
        contactFunctie,
        contactTelefoon,
        contactEmail,
        telefoonOuder,
      },
    };
  }
}

/** Een pagina van de lijst. */
export class MeldingenDto {
  items: MeldingDto[];
}

/** Een afgekeurde waarde in het bestand. */
export class AfgekeurdDto {
  /** Regel in het bestand; de kopregel is 1. */
  regel: number;
  /** Kolom. */
  veld: string;
  /** Vaste code van de fout. */
  code: string;
  /** Wat er mis is en wat u kunt doen. */
  melding: string;

  static from({ regel, veld, code, melding }: Afgekeurd): AfgekeurdDto {
    return { regel, veld, code, melding };
  }
}

/** Wat er met het bestand gebeurde. */
export class ImportresultaatDto {
  /** Regels zonder de kopregel. */
  gelezen: number;
  aangemaakt: number;
  bijgewerkt: number;
  ongewijzigd: number;
  /** Wat er mis was, regel voor regel; hoogstens de eerste 5.000 regels. */
  afgekeurd: AfgekeurdDto[];
  /** Aantal afgekeurde regels. */
  afgekeurdeRegels: number;

  static from({
    gelezen,
    aangemaakt,
    bijgewerkt,
    ongewijzigd,
    afgekeurd,
    afgekeurdeRegels,
  }: Importresultaat): ImportresultaatDto {
    return {
      gelezen,
      aangemaakt,
      bijgewerkt,
      ongewijzigd,
      afgekeurd: afgekeurd.map((one) => AfgekeurdDto.from(one)),
      afgekeurdeRegels,
    };
  }
}
