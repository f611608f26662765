import { IsCalendarDay } from '@zesweken/http';
import { VERZUIMSOORTEN, type Verzuimsoort } from '@zesweken/dossiers';
import { InvalidInput } from '@zesweken/errors';
import type { Datum } from '@zesweken/kalender';
import { IsIn, IsOptional, IsString, IsUUID, Matches, MaxLength } from 'class-validator';
import type { EigenMelding } from '../own-melding.js';
import { MELDINGVELDEN, type Meldinginhoud } from '../melding-velden.js';

/** Een dossier dat u met de hand opent. */
export class OpenDossierDto {
  /** Leerling die uw organisatie kent. */
  @IsUUID()
  leerlingId: string;

  /** Een verzuimsoort, of `ziek`. */
  @IsIn(VERZUIMSOORTEN)
  soort: Verzuimsoort;

  /** Eerste dag van het verzuim (jjjj-mm-dd); dit of begindatum. */
  @IsOptional()
  @IsCalendarDay()
  eersteVerzuimdag?: Datum;

  /** Eerste dag van het verzuim of het signaal (jjjj-mm-dd). */
  @IsOptional()
  @IsCalendarDay()
  begindatum?: Datum;

  /** Laatste dag (jjjj-mm-dd); zonder: het duurt nog. */
  @IsOptional()
  @IsCalendarDay()
  einddatum?: Datum;

  /** Vier tekens van de school, als die bekend is. */
  @IsOptional()
  @Matches(/^\d{2}[A-Z]{2}$/)
  brin?: string;

  /** `po`, `sbo`, `so`, `vo`, `vso`, `pro` of `mbo`, als die bekend is. */
  @IsOptional()
  @IsIn(MELDINGVELDEN.onderwijssoort.keuzes)
  onderwijssoort?: NonNullable<Meldinginhoud['onderwijssoort']>;

  /** Wat er speelt, in uw woorden. */
  @IsOptional()
  @IsString()
  @MaxLength(4000)
  reden?: string;
}

/** The melding of our own that opens the dossier. @throws InvalidInput without a first day, or with two. */
export function eigenMeldingOf(body: OpenDossierDto): EigenMelding {
  const begindatum = body.begindatum ?? body.eersteVerzuimdag;
  if (!begindatum) throw wrongBegin('verplicht', 'Vul de eerste dag in.');
  if (body.eersteVerzuimdag && body.eersteVerzuimdag !== begindatum)
    throw wrongBegin(
      'volgorde',
      'Geef één eerste dag: begindatum of eersteVerzuimdag, of twee keer dezelfde.',
    );
  return {
    leerlingId: body.leerlingId,
    herkomst: 'eigen',
    soort: body.soort,
    begindatum,
    einddatum: body.einddatum ?? null,
    brin: body.brin ?? null,
    onderwijssoort: body.onderwijssoort ?? null,
    reden: body.reden?.trim() || null,
  };
}

function wrongBegin(code: string, melding: string): InvalidInput {
  return new InvalidInput([{ veld: 'begindatum', code, melding }]);
}

/** De laatste dag van het verzuim. */
export class BeeindigMeldingDto {
  /** Laatste dag (jjjj-mm-dd). */
  @IsCalendarDay()
  einddatum: Datum;
}
