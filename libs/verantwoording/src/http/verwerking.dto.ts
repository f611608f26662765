import { ListQuery } from '@zesweken/http';
import { IsIn, IsOptional, IsUUID } from 'class-validator';
import type { SealState } from '../seal-state.query.js';
import type { GelezenVerwerking } from '../verwerkingen.query.js';

const ACTOR_KINDS = ['gebruiker', 'systeem', 'operator', 'partij', 'betrokkene', 'koppeling'] as const;

/** Who acts without an account. */
const NAMES = {
  gebruiker: 'Onbekende gebruiker',
  systeem: 'Zesweken (automatisch)',
  operator: 'Beheer van het platform',
  partij: 'Iemand van een andere organisatie',
  betrokkene: 'Ouder of leerling (persoonlijke link)',
  koppeling: 'Een gekoppeld systeem',
} as const;

/** Welke regels van het logboek u wilt zien. */
export class VerwerkingenQueryDto extends ListQuery {
  /** Alleen wat er met de gegevens van deze leerling of gebruiker gebeurde. */
  @IsOptional()
  @IsUUID()
  betrokkene?: string;
}

/** Wie handelde. */
export class ActorDto {
  /** Id van wie handelde; leeg bij het systeem en bij het beheer van het platform. */
  id: string | null;
  /** Naam zoals collega's die kennen. */
  naam: string;
  /** Een gebruiker van hier, het systeem, het beheer van het platform, een andere partij, een betrokkene of een koppeling. */
  @IsIn(ACTOR_KINDS)
  soort: string;
}

/** Eén handeling met gegevens van iemand. */
export class VerwerkingDto {
  id: string;
  moment: Date;
  actor: ActorDto;
  /** Rol waarin is gehandeld; bij het systeem de naam van de taak. */
  rol: string;
  /** Wat er is gedaan, zoals `lezen` of `wijzigen`. */
  handeling: string;
  /** Verwijzing naar het register van verwerkingsactiviteiten. */
  activiteit: string;
  doel: string;
  grondslag: string;
  /** Ids van leerlingen of gebruikers; hoogstens de eerste 100. */
  betrokkenen: string[];
  /** Waarop de handeling zag, zoals `dossier`. */
  object: string;
  /** De andere organisatie, als er iets tussen organisaties ging. */
  partij: string | null;
  /** Van hoeveel mensen er gegevens bij waren. */
  aantal: number;
  /** Verbindt wat bij één vraag hoort (W3C Trace Context). */
  traceId: string;
  /** Of de regel gezegeld is en dus niet ongemerkt kan veranderen. */
  gezegeld: boolean;

  static from(row: GelezenVerwerking): VerwerkingDto {
    const {
      id,
      moment,
      rol,
      handeling,
      activiteit,
      doel,
      grondslag,
      object,
      partij,
      aantal,
      traceId,
      gezegeld,
    } = row;
    const actor = { id: row.actorId, naam: row.actorNaam ?? NAMES[row.actorSoort], soort: row.actorSoort };
    const betrokkenen = [...row.betrokkenen];
    return {
      id,
      moment,
      actor,
      rol,
      handeling,
      activiteit,
      doel,
      grondslag,
      betrokkenen,
      object,
      partij,
      aantal,
      traceId,
      gezegeld,
    };
  }
}

/** Een pagina van het logboek, nieuwste eerst. */
export class VerwerkingenDto {
  items: VerwerkingDto[];
}

/** Hoe ver het logboek gezegeld is. */
export class ToestandDto {
  /** Nummer van de laatste gezegelde regel; 0 zolang er geen is. */
  gezegeldTot: number;
  /** Wanneer voor het laatst is gezegeld. */
  laatsteZegel: Date | null;
  /** Aantal regels zonder zegel; na enkele seconden horen ze er een te hebben. */
  nietGezegeld: number;
  /** Moment van de oudste regel zonder zegel. */
  oudsteOngezegeld: Date | null;

  static from({ gezegeldTot, laatsteZegel, nietGezegeld, oudsteOngezegeld }: SealState): ToestandDto {
    return { gezegeldTot, laatsteZegel, nietGezegeld, oudsteOngezegeld };
  }
}
