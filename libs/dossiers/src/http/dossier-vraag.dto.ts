import { commaList, IsCalendarDay, ListQuery, MayBeAbsent } from '@zesweken/http';
import type { Datum } from '@zesweken/kalender';
import { Transform } from 'class-transformer';
import { IsArray, IsBoolean, IsIn, IsOptional, IsUUID, Matches, ValidateIf } from 'class-validator';
import { DOSSIER_SORTS, type DossierSort } from '../dossier-volgorde.sql.js';
import { DOSSIER_STATUSES, type Dossierstatus, SLUITREDENEN, type Sluitreden } from '../dossier-status.js';
import { VERZUIMSOORTEN, type Verzuimsoort } from '../vorming/melding.js';

const UUID_OR_NONE = /^(geen|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})$/i;

/** Welke dossiers en in welke volgorde. */
export class DossierLijstQuery extends ListQuery {
  /** Toestanden, door komma's gescheiden. */
  @IsOptional()
  @Transform(commaList)
  @IsArray()
  @IsIn(DOSSIER_STATUSES, { each: true })
  status?: Dossierstatus[];

  /** Soorten verzuim, door komma's gescheiden. */
  @IsOptional()
  @Transform(commaList)
  @IsArray()
  @IsIn(VERZUIMSOORTEN, { each: true })
  soort?: Verzuimsoort[];

  /** Id's van behandelaars, door komma's gescheiden; `geen` voor dossiers zonder behandelaar. */
  @IsOptional()
  @Transform(commaList)
  @IsArray()
  @Matches(UUID_OR_NONE, { each: true })
  behandelaar?: string[];

  /** Id van een leerling. */
  @IsOptional()
  @IsUUID()
  leerling?: string;

  /** Volgorde; een minteken keert om. */
  @IsOptional()
  @IsIn(DOSSIER_SORTS)
  sort?: DossierSort;

  /** Of het totaal aantal erbij moet (tot 1.000 geteld). */
  @IsOptional()
  @Transform(({ value }: { value: unknown }) => (value === 'true' ? true : value === 'false' ? false : value))
  @IsBoolean()
  metTotaal?: boolean;
}

/** Waarom en per wanneer het dossier sluit. */
export class SluitenDto {
  @IsIn(SLUITREDENEN)
  reden: Sluitreden;

  /** Eerste dag waarop het dossier niet meer loopt (jjjj-mm-dd). */
  @IsCalendarDay()
  datum: Datum;
}

/** Wat er aan het dossier verandert; wat ontbreekt blijft zoals het is. */
export class WijzigDossierDto {
  /** Id van de behandelaar, of null voor niemand. */
  @IsOptional()
  @ValidateIf((body: WijzigDossierDto) => body.behandelaarId !== null)
  @IsUUID()
  behandelaarId?: string | null;

  /** Ziek, maar deels belastbaar. */
  @MayBeAbsent()
  @IsBoolean()
  deelsBelastbaar?: boolean;
}
